"""Childcare as people name it: "dagopvang 122 uur 10,50; bso 40 uur 9"; what is not said stays unknown."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Opvang
from loket.nederlands.bedrag import geld_in_woorden, lees_bedrag
from loket.nederlands.invoer import NIETS, netjes

_SOORT = {
    "dagopvang": ("dagopvang", "kinderdagverblijf", "kdv", "crèche", "creche"),
    "bso": ("buitenschoolse opvang", "naschoolse opvang", "bso", "nso"),
    "gastouder": ("gastouderopvang", "gastouder"),
}
_WOORD = {woord: soort for soort, woorden in _SOORT.items() for woord in woorden}
_NAAM = re.compile(rf"\b(?P<soort>{'|'.join(sorted(_WOORD, key=len, reverse=True))})\b")
_PER_UUR = re.compile(r"(?:per|/|p/|in het) ?uur\b")
_PER_WEEK = re.compile(r"(?:per|/|in de|elke) ?week\b|\bpw\b")
_PER_MAAND = re.compile(r"(?:per|/|in de|elke) ?maand\b|\bpm\b|\bp/m\b")
_UREN = re.compile(
    r"(?P<uren>(?:tussen |minstens |hoogstens |ongeveer )?\d[\d.,]*(?: ?(?:tot|en|of|-) ?\d[\d.,]*)?) ?(?:uur|uren|u)\b"
)
_KIND = re.compile(r"\bkind (\d{1,2})\b", re.ASCII)
_VULWOORD = re.compile(r"\b(?:voor|a|à|naar|bij|de|het|een|is|prijs)\b|[:]")
_MEESTE_UREN, _MEESTE = 744, 12
_HULP = "Typ de opvang, de uren per maand en de prijs per uur, zoals: dagopvang 122 uur 10,50. Of typ: geen."

Kinderen = Sequence[tuple[str, str]]
"""The children of the household: id and how each is called."""


def lees_opvang(tekst: str, kinderen: Kinderen = ()) -> tuple[Opvang, ...]:
    """Childcare per child, parts split by ";"; "geen" is the empty tuple: known to be none.

    The child is named in front ("kind 2: bso ..."); an only child need not be. InvoerFout with what to type.
    """
    regels = "\n".join(netjes(regel) for regel in tekst.splitlines())
    kaal = regels.strip(" .")
    if kaal in NIETS or kaal in ("geen opvang", "nee", "0"):
        return ()
    delen = [deel.strip(" .,") for deel in re.split(r"[;\n]", kaal)]
    delen = [deel for deel in delen if deel]
    if not delen or len(delen) > _MEESTE:
        raise InvoerFout(_HULP)
    return tuple(_een(deel, kinderen) for deel in delen)


def _een(deel: str, kinderen: Kinderen) -> Opvang:
    kind, rest = _welk_kind(deel, kinderen)
    rest = _PER_UUR.sub(" ", rest)
    if _PER_WEEK.search(rest):
        raise InvoerFout("Typ de uren per maand. Weet je ze per week? Doe ze keer 52, en deel dat door 12.")
    rest = _PER_MAAND.sub(" ", rest)
    soort = _NAAM.search(rest)
    rest = _NAAM.sub(" ", rest, count=1)
    uren = _UREN.search(rest)
    rest = netjes(_VULWOORD.sub(" ", _UREN.sub(" ", rest, count=1))).strip(" ,")
    if soort is None and uren is None:
        raise InvoerFout(_HULP)
    return Opvang(
        kind,
        _WOORD[soort["soort"]] if soort else None,
        _uren(uren["uren"]) if uren else None,
        lees_bedrag(rest) if rest else None,
    )


def _welk_kind(deel: str, kinderen: Kinderen) -> tuple[str | None, str]:
    """The child that is named, and the text without that name."""
    if treffer := _KIND.search(deel):
        nummer = int(treffer[1])
        if not 1 <= nummer <= len(kinderen):
            raise InvoerFout(f"Er is geen kind {nummer} in dit dossier. Zet het kind er eerst bij.")
        return kinderen[nummer - 1][0], _KIND.sub(" ", deel, count=1)
    for id_, naam in kinderen:
        woord = re.compile(rf"(?<!\w){re.escape(naam.casefold())}(?!\w)")
        if naam and woord.search(deel):
            return id_, woord.sub(" ", deel, count=1)
    return (kinderen[0][0] if len(kinderen) == 1 else None), deel


def _uren(tekst: str) -> Decimal | Bereik:
    uren = lees_bedrag(tekst)
    grenzen = (uren.min, uren.max) if isinstance(uren, Bereik) else (uren,)
    if any(isinstance(grens, Decimal) and grens > _MEESTE_UREN for grens in grenzen):
        raise InvoerFout(f"Zoveel uren heeft een maand niet. Typ hoogstens {_MEESTE_UREN} uur per maand.")
    return uren


def opvang_woorden(rij: Sequence[Opvang], namen: Mapping[str, str] | None = None) -> str:
    """Childcare as loket repeats it; `namen` tells how the children are called."""
    if not rij:
        return "geen"
    return "; ".join(_woorden(deel, namen or {}) for deel in rij)


def _woorden(deel: Opvang, namen: Mapping[str, str]) -> str:
    naam = namen.get(deel.kind, "") if deel.kind else "kind nog niet bekend"
    wie = f"{naam}: " if naam else ""
    prijs = "prijs nog niet bekend" if deel.uurprijs is None else f"{geld_in_woorden(deel.uurprijs)} per uur"
    return f"{wie}{deel.soort or 'soort nog niet bekend'} {_uren_woorden(deel.uren_maand)}, {prijs}"


def _uren_woorden(uren: Decimal | Bereik | None) -> str:
    if uren is None:
        return "(uren nog niet bekend)"
    if isinstance(uren, Decimal):
        return f"{_getal(uren)} uur per maand"
    laag, hoog = uren.min, uren.max
    if isinstance(laag, Decimal) and isinstance(hoog, Decimal):
        return f"{_getal(laag)} tot {_getal(hoog)} uur per maand"
    if isinstance(laag, Decimal):
        return f"minstens {_getal(laag)} uur per maand"
    return f"hoogstens {_getal(hoog)} uur per maand" if isinstance(hoog, Decimal) else "(uren nog niet bekend)"


def _getal(getal: Decimal) -> str:
    tekst = format(getal.quantize(Decimal("0.01")), "f").rstrip("0").rstrip(".")
    return tekst.replace(".", ",") or "0"
