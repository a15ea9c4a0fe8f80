"""What the readers of dates share: names of months, and days that exist."""

import re
from datetime import date

from loket.domein.fouten import InvoerFout
from loket.nederlands.uit import MAANDEN

_MAAND = {naam: nummer for nummer, naam in enumerate(MAANDEN, 1)} | {
    kort: nummer
    for nummer, korte in enumerate(
        ("jan", "feb", "mrt maa", "apr", "mei", "jun", "jul", "aug", "sep sept", "okt", "nov", "dec"), 1
    )
    for kort in korte.split()
}
MAANDNAAM = "|".join(sorted(_MAAND, key=len, reverse=True))
_DAG_MAAND_JAAR = re.compile(
    rf"(?P<dag>\d{{1,2}})(?:[-/. ](?P<maand>\d{{1,2}})|(?: |-)?(?P<naam>{MAANDNAAM})\.?)"
    r"(?:(?: |[-/. ])(?P<jaar>\d{4}|\d{2}))?",
    re.ASCII,
)
_ISO = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})", re.ASCII)


def dag_maand_jaar(tekst: str) -> tuple[int, int, str] | None:
    """Day, month and the year as typed ("" when there is none), or None when it is not written as a date."""
    if treffer := _ISO.fullmatch(tekst):
        return int(treffer["dag"]), int(treffer["maand"]), treffer["jaar"]
    if treffer := _DAG_MAAND_JAAR.fullmatch(tekst):
        maand = int(treffer["maand"]) if treffer["maand"] else _MAAND[treffer["naam"]]
        return int(treffer["dag"]), maand, treffer["jaar"] or ""
    return None


def maandnummer(naam: str) -> int:
    """The number of a month by its full or short name."""
    return _MAAND[naam]


def bestaande_dag(jaar: int, maand: int, dag: int) -> date:
    """The date, or InvoerFout when there is no such day."""
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise InvoerFout("Deze dag bestaat niet. Kijk naar de dag en de maand.") from None


def eind_van_maand(jaar: int, maand: int) -> date:
    """The last day of a month."""
    return date.fromordinal(date(jaar + maand // 12, maand % 12 + 1, 1).toordinal() - 1)
