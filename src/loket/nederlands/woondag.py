"""The day on which somebody came to live here, or lived here last: past or to come, a day or a month."""

import re
from datetime import date

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Waarde
from loket.nederlands.invoer import netjes
from loket.nederlands.kalender import MAANDNAAM, bestaande_dag, dag_maand_jaar, eind_van_maand, maandnummer
from loket.nederlands.uit import datum, maandnaam

_MAAND = re.compile(rf"(?:in |sinds |vanaf )?(?P<naam>{MAANDNAAM})\.?(?: (?P<jaar>\d{{4}}))?", re.ASCII)
_VOORAAN = re.compile(r"^(?:sinds|vanaf|tot en met|t/m|op) ")
_TERUG, _VOORUIT = 100, 2
_HULP = "Typ een dag zoals 10-5-2026, of een maand zoals mei 2026."


def lees_woondag(tekst: str, vandaag: date) -> date | Bereik:
    """A day, or the range of days of a month; without a year it is this year. InvoerFout for anything else."""
    kaal = _VOORAAN.sub("", netjes(tekst))
    if kaal in ("vandaag", "nu"):
        return vandaag
    if treffer := _MAAND.fullmatch(kaal):
        jaar, maand = int(treffer["jaar"] or vandaag.year), maandnummer(treffer["naam"])
        _keur(jaar, vandaag)
        return Bereik(date(jaar, maand, 1), eind_van_maand(jaar, maand))
    gevonden = dag_maand_jaar(kaal)
    if gevonden is None:
        raise InvoerFout(_HULP)
    dag, maand, jaartekst = gevonden
    jaar = int(jaartekst or vandaag.year)
    jaar = jaar + vandaag.year // 100 * 100 if len(jaartekst) == 2 else jaar
    _keur(jaar, vandaag)
    return bestaande_dag(jaar, maand, dag)


def _keur(jaar: int, vandaag: date) -> None:
    if not vandaag.year - _TERUG <= jaar <= vandaag.year + _VOORUIT:
        raise InvoerFout("Deze dag is erg ver weg. Kijk of het jaar klopt.")


def woondag_woorden(waarde: Waarde) -> str:
    """A day in full, a month by its name, another range by its two days."""
    if isinstance(waarde, date):
        return datum(waarde)
    if not isinstance(waarde, Bereik):
        return "nog niet bekend"
    eerste, laatste = waarde.min, waarde.max
    if isinstance(eerste, date) and isinstance(laatste, date):
        hele_maand = eerste.day == 1 and laatste == eind_van_maand(eerste.year, eerste.month)
        if hele_maand:
            return f"in {maandnaam(eerste.month)} {eerste.year}"
        return f"tussen {datum(eerste)} en {datum(laatste)}"
    if isinstance(eerste, date):
        return f"op of na {datum(eerste)}"
    return f"op of vóór {datum(laatste)}" if isinstance(laatste, date) else "nog niet bekend"
