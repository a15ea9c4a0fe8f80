"""A day that has been: the date of a letter, a form that was signed, a visit that did not happen."""

from datetime import date, timedelta

from loket.domein.fouten import InvoerFout
from loket.nederlands.invoer import netjes
from loket.nederlands.kalender import bestaande_dag, dag_maand_jaar

_SNEL = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}
_OUDSTE = 20


def lees_voorbije_dag(tekst: str, vandaag: date) -> date:
    """A day up to today; without a year the newest such day. InvoerFout for what is no day, or must still come."""
    kaal = netjes(tekst)
    if kaal in _SNEL:
        return vandaag - timedelta(days=_SNEL[kaal])
    gevonden = dag_maand_jaar(kaal)
    if gevonden is None:
        raise InvoerFout("Typ een datum zoals 12-11 of 12-11-2026. Vandaag en gisteren mag ook.")
    dag, maand, jaartekst = gevonden
    if jaartekst:
        jaar = int(jaartekst) if len(jaartekst) == 4 else vandaag.year // 100 * 100 + int(jaartekst)
    else:
        jaar = vandaag.year if (maand, dag) <= (vandaag.month, vandaag.day) else vandaag.year - 1
    uit = bestaande_dag(jaar, maand, dag)
    if uit > vandaag:
        raise InvoerFout("Deze datum moet nog komen. Typ een datum die al is geweest.")
    if vandaag.year - uit.year > _OUDSTE:
        raise InvoerFout(f"Deze datum is meer dan {_OUDSTE} jaar geleden. Kijk hem na.")
    return uit
