"""Dates of birth as people know them: a day, a month, a year, two years, or only an age."""

import re
from datetime import date, timedelta

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik
from loket.nederlands.invoer import netjes
from loket.nederlands.kalender import (
    MAANDNAAM,
    bestaande_dag,
    dag_maand_jaar,
    eind_van_maand,
    maandnummer,
)

_OUDSTE = 120
_JAAR = re.compile(r"\d{4}", re.ASCII)
_TWEE_JAREN = re.compile(r"(?:tussen )?(\d{4}) ?(?:of|en|tot|-) ?(\d{4})", re.ASCII)
_MAAND_JAAR = re.compile(
    rf"(?:(?P<naam>{MAANDNAAM})\.? |(?P<maand>\d{{1,2}})[-/])(?P<jaar>\d{{4}})"
    r"|(?P<jaar2>\d{4})-(?P<maand2>\d{1,2})",
    re.ASCII,
)
_LEEFTIJD = re.compile(r"(?:leeftijd )?(\d{1,3}) ?(?:jaar|jaar oud|jr)", re.ASCII)
_ONGEVEER = re.compile(r"(?:ongeveer|rond|circa|ca\.?) (\d{4})", re.ASCII)
_HULP = "Typ een datum zoals 3-4-2018. Alleen het jaar (2018) of de leeftijd (34 jaar) mag ook."
_TWEE_LEZINGEN = "Bedoel je de leeftijd? Typ dan bijvoorbeeld 34 jaar. Bedoel je het jaar? Typ dan vier cijfers."
_TE_LAAT = "Deze datum moet nog komen. Typ een datum die al is geweest."


def lees_datum(tekst: str, vandaag: date) -> date | Bereik:
    """A date of birth: one day, or the range of days in which it must lie ("april 2018", "2018", "40 jaar").

    Two-digit years are in the past; a day that does not exist or must still come raises InvoerFout.
    """
    kaal = netjes(tekst)
    bereik = _los_jaar(kaal) or _ongeveer(kaal) or _maand(kaal) or _leeftijd(kaal, vandaag)
    if bereik:
        return _tot_vandaag(*bereik, vandaag)
    if kaal.isdigit() and len(kaal) < 4:
        raise InvoerFout(_TWEE_LEZINGEN)
    gevonden = dag_maand_jaar(kaal)
    if gevonden is None:
        raise InvoerFout(_HULP)
    dag, maand, jaartekst = gevonden
    if not jaartekst:
        raise InvoerFout("Het jaar ontbreekt. Typ een datum zoals 3-4-2018.")
    return _keur(_dag(dag, maand, jaartekst, vandaag), vandaag)


def _dag(dag: int, maand: int, jaartekst: str, vandaag: date) -> date:
    """The day itself; of a two-digit year the newest one that is not after today."""
    if len(jaartekst) == 4:
        return bestaande_dag(int(jaartekst), maand, dag)
    jaar = vandaag.year // 100 * 100 + int(jaartekst)
    if (jaar, maand, dag) > (vandaag.year, vandaag.month, vandaag.day):
        jaar -= 100
    return bestaande_dag(jaar, maand, dag)


def _los_jaar(kaal: str) -> tuple[date, date] | None:
    """A year, or two years with all between them."""
    if _JAAR.fullmatch(kaal):
        return bestaande_dag(int(kaal), 1, 1), bestaande_dag(int(kaal), 12, 31)
    if treffer := _TWEE_JAREN.fullmatch(kaal):
        return bestaande_dag(int(treffer[1]), 1, 1), bestaande_dag(int(treffer[2]), 12, 31)
    return None


def _ongeveer(kaal: str) -> tuple[date, date] | None:
    """About a year: that one, the one before and the one after."""
    treffer = _ONGEVEER.fullmatch(kaal)
    if treffer is None:
        return None
    jaar = int(treffer[1])
    return bestaande_dag(jaar - 1, 1, 1), bestaande_dag(jaar + 1, 12, 31)


def _maand(kaal: str) -> tuple[date, date] | None:
    """A month of a year."""
    treffer = _MAAND_JAAR.fullmatch(kaal)
    if treffer is None:
        return None
    maand = maandnummer(treffer["naam"]) if treffer["naam"] else int(treffer["maand"] or treffer["maand2"])
    eerste = bestaande_dag(int(treffer["jaar"] or treffer["jaar2"]), maand, 1)
    if eerste.year == date.max.year:
        raise InvoerFout(_TE_LAAT)
    return eerste, eind_van_maand(eerste.year, maand)


def _leeftijd(kaal: str, vandaag: date) -> tuple[date, date] | None:
    """All days on which somebody of this age can be born."""
    treffer = _LEEFTIJD.fullmatch(kaal)
    if treffer is None:
        return None
    jaren = int(treffer[1])
    if jaren > _OUDSTE:
        raise InvoerFout("Deze leeftijd is te hoog. Kijk of er een cijfer te veel staat.")
    return _verjaardag(vandaag, jaren + 1) + timedelta(days=1), _verjaardag(vandaag, jaren)


def _verjaardag(vandaag: date, jaren: int) -> date:
    """The day so many years ago; 29 February counts as the 28th in other years."""
    jaar = vandaag.year - jaren
    return date(jaar, vandaag.month, min(vandaag.day, eind_van_maand(jaar, vandaag.month).day))


def _tot_vandaag(eerste: date, laatste: date, vandaag: date) -> Bereik:
    """The range, cut off at today."""
    if eerste > laatste:
        raise InvoerFout("Het eerste jaar is later dan het tweede. Typ het vroegste jaar eerst.")
    return Bereik(_keur(eerste, vandaag), min(laatste, vandaag))


def _keur(dag: date, vandaag: date) -> date:
    if dag > vandaag:
        raise InvoerFout(_TE_LAAT)
    if dag.year < vandaag.year - _OUDSTE - 1:
        raise InvoerFout("Dit is te lang geleden. Kijk of het jaar klopt.")
    return dag
