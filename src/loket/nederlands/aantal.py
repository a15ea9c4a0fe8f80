"""Numbers of people or things as people say them: "drie", "2 of 3", "minstens 2"."""

import re

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik
from loket.nederlands.invoer import NIETS, netjes

_TOT_TIEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_TOT_TWINTIG = ("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")
GETALLEN = {woord: getal for getal, woord in enumerate((*_TOT_TIEN, *_TOT_TWINTIG, "negentien", "twintig"))}
GETALLEN["één"] = 1
_MEESTE = 50
_GETAL = "|".join(sorted((r"\d{1,4}", *GETALLEN), key=len, reverse=True))
_NAAMWOORD = re.compile(r"(?:\s(?:kind|kinderen|mensen|personen|volwassenen|huisgenoten|keer|jaar|jaren))$")
_EEN = re.compile(_GETAL, re.ASCII)
_TWEE = re.compile(rf"(?:tussen )?(?P<laag>{_GETAL}) ?(?:tot en met|t/m|tot|à|en|of|-) ?(?P<hoog>{_GETAL})", re.ASCII)
# What each word adds to or takes off the number behind it: "meer dan 2" starts at 3.
_MINSTENS = {"minstens ": 0, "minimaal ": 0, "zeker ": 0, "vanaf ": 0, "meer dan ": 1}
_HOOGSTENS = {"hoogstens ": 0, "maximaal ": 0, "minder dan ": 1}
_HULP = "Typ een heel getal, zoals 3. Of typ: 2 of 3, of minstens 2."


def lees_aantal(tekst: str) -> int | Bereik:
    """A whole number or a range of them; "meer dan 2" starts at 3; raises InvoerFout for anything else."""
    kaal = _NAAMWOORD.sub("", netjes(tekst))
    if kaal in NIETS or kaal == "niemand":
        return 0
    if treffer := _TWEE.fullmatch(kaal):
        return _bereik(_getal(treffer["laag"]), _getal(treffer["hoog"]))
    for woord, erbij in _MINSTENS.items():
        if kaal.startswith(woord):
            return Bereik(min=_getal(kaal[len(woord) :]) + erbij)
    for woord, eraf in _HOOGSTENS.items():
        if kaal.startswith(woord):
            return _bereik(0, _getal(kaal[len(woord) :]) - eraf)
    return _getal(kaal)


def _bereik(laag: int, hoog: int) -> int | Bereik:
    if hoog < 0:
        raise InvoerFout(_HULP)
    if laag > hoog:
        raise InvoerFout("Het eerste getal is hoger dan het tweede. Typ het laagste getal eerst.")
    return laag if laag == hoog else Bereik(laag, hoog)


def _getal(tekst: str) -> int:
    if not _EEN.fullmatch(tekst):
        raise InvoerFout(_HULP)
    getal = GETALLEN[tekst] if tekst in GETALLEN else int(tekst)
    if getal > _MEESTE:
        raise InvoerFout("Dit aantal is te groot. Kijk of er een cijfer te veel staat.")
    return getal
