"""A check on plain language (level B1): long sentences, long words and abbreviations, in words for a writer."""

import re
from collections.abc import Iterator

LANGSTE_ZIN = 15
GEMIDDELD = 12
LANGSTE_WOORD = 20

_LIJST = """
a.s. a.u.b. afd. art. avg awb bijv. bsn bv. ca. cak d.d. d.m.v. d.w.z. dhr. e.d. e.e.a. enz. etc. evt. excl. gem.
i.c.m. i.o.v. i.p.v. i.v.m. iit incl. jl. m.b.t. m.i.v. m.u.v. max. mbt min. mmb mmg mw. mevr. n.a.v. n.v.t. nl. nr.
nvt o.a. o.b.v. o.g.v. p.m. p/m pw resp. svb t.a.v. t.b.v. t.g.v. t.o.v. t.z.t. t/m tel. uwv v.a. wgs wmo z.o.z.
z.s.m. zgn. zsm
"""
_AFKORTINGEN = frozenset(_LIJST.split())
_EINDE = re.compile(r"(?<=[.!?])[\"')]*\s+")
_PUNT = re.compile(r"(?:[-•*] |\[[ x]\] )")
_WOORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")


def keur_b1(tekst: str) -> tuple[str, ...]:
    """What stands in the way of plain language, in order of the text; empty when nothing does.

    A sentence may have 15 words, 12 on average; a word 20 letters; no abbreviation from the list.
    """
    lijst = list(zinnen(tekst))
    lengtes = [len(woorden(zin)) for zin in lijst]
    uit = [f"zin van {n} woorden: {zin}" for zin, n in zip(lijst, lengtes, strict=True) if n > LANGSTE_ZIN]
    lang = [n for n in lengtes if n]
    if lang and sum(lang) > GEMIDDELD * len(lang):
        uit.append(f"gemiddeld {sum(lang) / len(lang):.1f} woorden per zin".replace(".", ","))
    uit += [f"lang woord: {woord}" for woord in woorden(tekst) if len(woord) > LANGSTE_WOORD]
    uit += [f"afkorting: {stuk}" for stuk in tekst.split() if _afkorting(stuk)]
    return tuple(uit)


def zinnen(tekst: str) -> Iterator[str]:
    """The sentences of a laid-out text: a heading and a list entry stand alone, a wrapped line goes on."""
    alinea, begin = "", 0
    for regel in tekst.splitlines():
        kaal = regel.strip()
        inspringing = len(regel) - len(regel.lstrip())
        if alinea and kaal and inspringing == begin and not _nieuw(alinea, kaal):
            alinea += " " + kaal
            continue
        yield from _knip(alinea)
        merk = _PUNT.match(kaal)
        begin = inspringing + (merk.end() if merk else 0)
        alinea = kaal[merk.end() :] if merk else kaal
    yield from _knip(alinea)


def _nieuw(alinea: str, kaal: str) -> bool:
    """Whether a line at the same margin begins something new."""
    return alinea.endswith((".", "!", "?", ":")) or _PUNT.match(kaal) is not None


def _knip(alinea: str) -> Iterator[str]:
    yield from (zin for zin in _EINDE.split(alinea) if woorden(zin))


def woorden(tekst: str) -> list[str]:
    """The words; a number with points or commas is one word."""
    return _WOORD.findall(tekst)


def _afkorting(stuk: str) -> bool:
    """Whether a piece of text is on the list, with or without what stands around it."""
    kaal = stuk.casefold().strip("()\"',;:!?")
    return kaal in _AFKORTINGEN or (kaal.endswith(".") and kaal[:-1] in _AFKORTINGEN)
