"""The resident's page: as blocks (for a printed form), as one page of text, and in large letters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import shorten, wrap

from loket.domein.blad import Blad, Bladactie, Bladkans, Bladmoment, Bladteksten
from loket.domein.oordeel import Bedrag
from loket.nederlands import datum, euro, opsomming, schone_regel

REGELS_A4 = 60
REGELS_GROOT = 10
TEKENS_GROOT = 34
_INSPRONG = "   "
_STREEP = "- "
_VAKJE = "[ ] "
_VAST = "\u00a0"


@dataclass(frozen=True, slots=True)
class Punt:
    """One entry of a block: its sentences, each on a line of its own, under one mark ("- ", "[ ] " or none)."""

    zinnen: tuple[str, ...]
    merk: str = ""


@dataclass(frozen=True, slots=True)
class Blok:
    """One part of the page: a heading and its entries."""

    kop: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Maat:
    """How much goes on the page: entries per list, characters of what a person wrote, white lines between."""

    punten: int = 6
    tekens: int = 180
    lucht: bool = True


# From roomy to tight: the first that fits on one page is used. What is left out is counted on the page.
_MATEN = (Maat(), Maat(lucht=False), *(Maat(n, 180, lucht=False) for n in (5, 4, 3, 2)), Maat(1, 60, lucht=False))


def als_tekst(blad: Blad, breedte: int = 72) -> str:
    """The page as plain text of at most 60 lines of 72 characters; narrower than 72 it may need more lines."""
    regels: list[str] = []
    for maat in _MATEN:
        regels = _regels(blokken(blad, maat), breedte, maat.lucht)
        if len(regels) <= REGELS_A4:
            break
    return "\n".join(regels) + "\n"


def blokken(blad: Blad, maat: Maat | None = None) -> tuple[Blok, ...]:
    """The page in blocks, in reading order; an empty list of schemes or an unknown wish has no block."""
    maat = maat or Maat()
    alle = (
        _aanhef(blad),
        _wens(blad, maat),
        _jij_doet(blad, maat),
        _wij_doen(blad, maat),
        _krijgen(blad, maat),
        _let_op(blad),
        _volgende(blad),
        _hulp(blad),
        _weten(blad),
    )
    return tuple(blok for blok in alle if blok is not None)


def grote_letters(blad: Blad) -> str:
    """The page to copy by hand in large letters: at most ten lines of 34 characters.

    Who does what on which day (first what the resident does), the next talk and the telephone number.
    """
    slot = [*_groot_moment(blad), _kort(_telefoon(blad), TEKENS_GROOT)]
    ruimte = REGELS_GROOT - len(slot)
    acties = [(actie, "Jij") for actie in sorted(blad.jij_doet, key=_op_dag)]
    acties += [(actie, _wie_groot(blad, actie)) for actie in sorted(blad.wij_doen, key=_op_dag)]
    stukken = [_groot_actie(actie, wie, ruimte) for actie, wie in acties]
    if sum(map(len, stukken)) > ruimte:
        stukken = [_groot_actie(actie, wie, 3) for actie, wie in acties]
    passend = _passend(stukken, ruimte)
    if len(passend) < len(stukken):
        passend = [*_passend(stukken, ruimte - 1), [_kort(blad.teksten.groot_meer, TEKENS_GROOT)]]
    return "\n".join([regel for stuk in passend for regel in stuk] + slot) + "\n"


def _op_dag(actie: Bladactie) -> date:
    return actie.dag


def _passend(stukken: list[list[str]], ruimte: int) -> list[list[str]]:
    """The first entries that fit together in so many lines."""
    uit: list[list[str]] = []
    for stuk in stukken:
        if sum(map(len, uit)) + len(stuk) > ruimte:
            break
        uit.append(stuk)
    return uit


def _groot_actie(actie: Bladactie, wie: str, hoogstens: int) -> list[str]:
    """Who, what and the day in so many lines: the whole text, else its first sentence, never a part of one."""
    tekst = _kaal(actie.tekst)
    for poging in (tekst, re.split(r"(?<=[.!?])\s", tekst)[0]):
        regels = wrap(f"{wie}: {poging}", TEKENS_GROOT, subsequent_indent="  ")
        if len(regels) < hoogstens:
            break
    return [*regels, f"  {datum(actie.dag, jaar=False)}"]


def _wie_groot(blad: Blad, actie: Bladactie) -> str:
    """One name, or "wij" when more people do it."""
    return _kort(actie.wie[0], 14) if len(actie.wie) == 1 else blad.teksten.groot_wij


def _groot_moment(blad: Blad) -> list[str]:
    moment = blad.volgende_keer
    if moment is None:
        return []
    dag = ", ".join(filter(None, (datum(moment.dag, jaar=False), _kaal(moment.tijd))))
    return [_kort(f"{blad.teksten.volgende}:", TEKENS_GROOT), _kort(dag, TEKENS_GROOT)]


def _regels(delen: Iterable[Blok], breedte: int, lucht: bool) -> list[str]:
    """The blocks as lines: headings at the left, entries under them, a white line before each heading."""
    uit: list[str] = []
    for nummer, blok in enumerate(delen):
        uit += wrap(blok.kop, breedte) if nummer == 0 else ["", *wrap(blok.kop, breedte)]
        for volgnummer, punt in enumerate(blok.punten):
            uit += [""] * (lucht and (nummer == 0 or (volgnummer > 0 and punt.merk != "")))
            uit += _puntregels(punt, breedte)
    return uit


def _puntregels(punt: Punt, breedte: int) -> list[str]:
    hang = _INSPRONG + " " * len(punt.merk)
    uit: list[str] = []
    for nummer, zin in enumerate(punt.zinnen):
        eerste = hang if nummer else _INSPRONG + punt.merk
        uit += wrap(zin, breedte, initial_indent=eerste, subsequent_indent=hang)
    return [regel.replace(_VAST, " ") for regel in uit]


def _aanhef(blad: Blad) -> Blok:
    t = blad.teksten
    groet = t.begroeting.format(naam=_kort(blad.naam, 60))
    return Blok(t.titel, (Punt((_hoofdletter(t.van.format(datum=_dag(blad.datum))),)), Punt((groet, t.fijn))))


def _wens(blad: Blad, maat: Maat) -> Blok | None:
    if blad.doel is None or not _kaal(blad.doel):
        return None
    return Blok(blad.teksten.doel, (Punt((f'"{_kort(blad.doel, maat.tekens)}"',)),))


def _jij_doet(blad: Blad, maat: Maat) -> Blok | None:
    t = blad.teksten
    if not blad.jij_doet and not blad.rustig:
        return None
    punten = tuple(Punt((_zin(a.tekst, maat.tekens), t.dag.format(dag=_dag(a.dag))), _VAKJE) for a in blad.jij_doet)
    return Blok(t.jij_doet, punten or (Punt((t.jij_niets,)),))


def _wij_doen(blad: Blad, maat: Maat) -> Blok | None:
    t = blad.teksten
    if not blad.wij_doen and not blad.rustig:
        return None
    punten = tuple(Punt((_zin(a.tekst, maat.tekens), _dat_doet(t, a)), _STREEP) for a in blad.wij_doen[: maat.punten])
    return Blok(t.wij_doen, (*punten, *_meer(t, len(blad.wij_doen) - maat.punten)) or (Punt((t.wij_niets,)),))


def _dat_doet(t: Bladteksten, actie: Bladactie) -> str:
    vorm = t.dat_doet if len(actie.wie) == 1 else t.dat_doen
    return vorm.format(wie=_namen(actie.wie) or t.groot_wij.lower(), dag=_dag(actie.dag))


def _krijgen(blad: Blad, maat: Maat) -> Blok | None:
    if not blad.kun_je_krijgen:
        return None
    t = blad.teksten
    punten = tuple(Punt(_kans(t, kans), _STREEP) for kans in blad.kun_je_krijgen[: maat.punten])
    meer = _meer(t, len(blad.kun_je_krijgen) - maat.punten)
    return Blok(t.krijgen, (Punt((t.krijgen_uitleg,)), *punten, *meer))


def _kans(t: Bladteksten, kans: Bladkans) -> tuple[str, ...]:
    naam = f"{_hoofdletter(_kort(kans.naam, 60))}:"
    bedrag = _bedrag(t, kans.bedrag) if kans.bedrag is not None and kans.stand != "loopt" else ""
    return tuple(filter(None, (naam, bedrag, t.kans[kans.stand])))


def _bedrag(t: Bladteksten, bedrag: Bedrag) -> str:
    """The amount with "misschien"; from zero up it is "tot"; nothing at all is not said."""
    if not bedrag.max:
        return ""
    per = t.per[bedrag.per]
    if not bedrag.min:
        return t.kans_hoogstens.format(bedrag=_heel(f"{euro(bedrag.max)} {per}"))
    bedragen = [euro(bedrag.min), euro(bedrag.max)] if bedrag.min != bedrag.max else [euro(bedrag.min)]
    return t.kans_bedrag.format(bedrag=_heel(f"{' tot '.join(bedragen)} {per}"))


def _let_op(blad: Blad) -> Blok | None:
    if blad.let_op_datum is None:
        return None
    tekst = blad.teksten.let_op_soort[blad.let_op_datum.soort].format(dag=_dag(blad.let_op_datum.dag))
    return Blok(blad.teksten.let_op, (Punt(_losse_zinnen(tekst)),))


def _volgende(blad: Blad) -> Blok:
    t, moment = blad.teksten, blad.volgende_keer
    if moment is None:
        return Blok(t.volgende, (Punt((t.volgende_leeg.format(leeg=t.invullen),)),))
    return Blok(t.volgende, (Punt(_moment(t, moment)),))


def _moment(t: Bladteksten, moment: Bladmoment) -> tuple[str, ...]:
    wanneer = ", ".join(filter(None, (datum(moment.dag), _kort(moment.tijd, 30))))
    plek = t.volgende_plek.format(plek=_kort(moment.plek, 60)) if _kaal(moment.plek) else ""
    met = t.volgende_met.format(wie=_namen(moment.met)) if moment.met else ""
    return tuple(zin for zin in (_zin(wanneer, 80), plek, met) if zin)


def _hulp(blad: Blad) -> Blok:
    t = blad.teksten
    nood = (t.hulp_112, t.hulp_113) if blad.hulp_nu else ()
    return Blok(t.hulp, (Punt((_telefoon(blad), *nood)),))


def _telefoon(blad: Blad) -> str:
    """The municipality's number, or a line to write it on: never an invented number."""
    nummer = _kort(blad.telefoon or "", 20)
    return blad.teksten.telefoon.format(telefoon=nummer or blad.teksten.invullen)


def _weten(blad: Blad) -> Blok:
    t = blad.teksten
    namen = opsomming(_kort(naam, 30) for naam in blad.wie_mag_het_weten)
    wie = t.weten_ook.format(wie=namen) if namen else t.weten_wij
    return Blok(t.weten, (Punt((wie,)), Punt((t.klacht,))))


def _losse_zinnen(tekst: str) -> tuple[str, ...]:
    """Each sentence on a line of its own, for who reads with a finger under the line."""
    return tuple(re.split(r"(?<=[.?!]) ", tekst))


def _meer(t: Bladteksten, aantal: int) -> tuple[Punt, ...]:
    return (Punt((t.meer.format(aantal=aantal),)),) if aantal > 0 else ()


def _namen(wie: tuple[str, ...]) -> str:
    return opsomming(_kort(naam, 30) for naam in wie)


def _dag(dag: date) -> str:
    return _heel(datum(dag))


def _heel(tekst: str) -> str:
    """A date or an amount that stays on one line."""
    return tekst.replace(" ", _VAST)


def _kaal(tekst: str) -> str:
    """What a person wrote, on one line, with nothing in it that a terminal or printer would obey."""
    return re.sub(r"\s+", " ", schone_regel(tekst)).strip()


def _kort(tekst: str, tekens: int) -> str:
    """At most so many characters, cut at a word where that can be."""
    kaal = _kaal(tekst)
    if len(kaal) <= tekens:
        return kaal
    gesneden = shorten(kaal, tekens, placeholder=" …")
    return gesneden if len(gesneden) > tekens // 2 else kaal[: tekens - 1] + "…"


def _zin(tekst: str, tekens: int) -> str:
    """As a sentence: a capital in front and a full stop behind it."""
    kort = _hoofdletter(_kort(tekst, tekens))
    return kort if kort.endswith((".", "!", "?", "…")) else f"{kort}."


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
