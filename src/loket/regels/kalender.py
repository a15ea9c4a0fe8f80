"""Working days and days off in the Netherlands (Algemene termijnenwet art. 3)."""

from datetime import date, timedelta
from functools import lru_cache

from loket.domein.fouten import InvoerFout
from loket.domein.termijn import Termijnregels


@lru_cache(maxsize=256)
def wettelijke_feestdagen(jaar: int) -> frozenset[date]:
    """The days off that the Atw names itself, Good Friday included; the equated days of a year are data."""
    pasen = _pasen(jaar)
    koningsdag = date(jaar, 4, 27)
    return frozenset(
        {
            date(jaar, 1, 1),
            pasen - timedelta(days=2),
            pasen + timedelta(days=1),
            koningsdag if koningsdag.weekday() != 6 else date(jaar, 4, 26),
            date(jaar, 5, 5),
            pasen + timedelta(days=39),
            pasen + timedelta(days=50),
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def _pasen(jaar: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    eeuw, rest = divmod(jaar, 100)
    gulden = jaar % 19
    maan = (19 * gulden + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    zondag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    correctie = (gulden + 11 * maan + 22 * zondag) // 451
    maand, dag = divmod(maan + zondag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


def is_werkdag(dag: date, regels: Termijnregels) -> bool:
    """Not a Saturday, Sunday, day off or equated day; years outside the table have only the days of the law."""
    if dag.weekday() >= 5:
        return False
    vrij = regels.feestdagen.get(dag.year)
    return dag not in (wettelijke_feestdagen(dag.year) if vrij is None else vrij)


def werkdag_plus(start: date, n: int, regels: Termijnregels) -> date:
    """The n-th working day after `start`; the start itself for n = 0. InvoerFout when n is below zero."""
    if n < 0:
        raise InvoerFout("Een aantal werkdagen kan niet onder nul zijn. Kies nul of meer.")
    dag = start
    while n:
        dag += timedelta(days=1)
        n -= is_werkdag(dag, regels)
    return dag


def laatste_werkdag(dag: date, regels: Termijnregels) -> date:
    """The last working day on or before this day."""
    while not is_werkdag(dag, regels):
        dag -= timedelta(days=1)
    return dag
