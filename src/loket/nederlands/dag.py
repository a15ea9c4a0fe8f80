"""The day of an agreement as people say it: "morgen", "vrijdag", "over 2 weken", "30-11"; never in the past."""

import re
from datetime import date, timedelta

from loket.domein.fouten import InvoerFout
from loket.nederlands.aantal import GETALLEN
from loket.nederlands.invoer import netjes
from loket.nederlands.kalender import bestaande_dag, dag_maand_jaar, eind_van_maand
from loket.nederlands.uit import DAGEN, datum

_WEEKDAG = {naam: nummer for nummer, naam in enumerate(DAGEN)} | {naam[:2]: nummer for nummer, naam in enumerate(DAGEN)}
_NAAM = "|".join(sorted(_WEEKDAG, key=len, reverse=True))
_SNEL = {"vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2}
_WEEKDAG_ALLEEN = re.compile(rf"(?:(?:aanstaande|a\.s\.|komende|deze) )?({_NAAM})\.?")
_VOLGENDE_WEEK = re.compile(rf"volgende week ({_NAAM})|({_NAAM}) volgende week")
_OVER = re.compile(
    rf"over (\d{{1,3}}|{'|'.join(GETALLEN)}) (dag|dagen|week|weken|maand|maanden)",
    re.ASCII,
)
_VOORAAN = re.compile(rf"({_NAAM})\.?,? (?=\d)")
_VERSTE = 5 * 366
_HULP = "Typ een dag zoals morgen, vrijdag, over 2 weken of 30-11."
_VOORBIJ = "Deze dag is al voorbij. Kies vandaag of een dag die nog komt."


def lees_dag(tekst: str, vandaag: date) -> date:
    """A day from today on; without a year the first such day that comes; raises InvoerFout otherwise."""
    kaal = netjes(tekst)
    if kaal in _SNEL:
        return vandaag + timedelta(days=_SNEL[kaal])
    gevonden = _weekdag(kaal, vandaag) or _over(kaal, vandaag) or _gewone_datum(kaal, vandaag)
    if gevonden is None:
        raise InvoerFout(_HULP)
    if gevonden < vandaag:
        raise InvoerFout(_VOORBIJ)
    if (gevonden - vandaag).days > _VERSTE:
        raise InvoerFout("Deze dag is erg ver weg. Kies een dag binnen vijf jaar.")
    return gevonden


def _weekdag(kaal: str, vandaag: date) -> date | None:
    """The first such weekday after today, or that of the week that starts next Monday."""
    if treffer := _VOLGENDE_WEEK.fullmatch(kaal):
        maandag = vandaag + timedelta(days=7 - vandaag.weekday())
        return maandag + timedelta(days=_WEEKDAG[treffer[1] or treffer[2]])
    if treffer := _WEEKDAG_ALLEEN.fullmatch(kaal):
        return vandaag + timedelta(days=(_WEEKDAG[treffer[1]] - vandaag.weekday() - 1) % 7 + 1)
    return None


def _over(kaal: str, vandaag: date) -> date | None:
    """So many days, weeks or months from today; a month later is the same day, or the last of a short month."""
    treffer = _OVER.fullmatch(kaal)
    if treffer is None:
        return None
    aantal = GETALLEN[treffer[1]] if treffer[1] in GETALLEN else int(treffer[1])
    if treffer[2].startswith("dag"):
        return vandaag + timedelta(days=aantal)
    if treffer[2].startswith("week") or treffer[2].startswith("weken"):
        return vandaag + timedelta(weeks=aantal)
    jaren, maand = divmod(vandaag.month - 1 + aantal, 12)
    jaar = vandaag.year + jaren
    return date(jaar, maand + 1, min(vandaag.day, eind_van_maand(jaar, maand + 1).day))


def _gewone_datum(kaal: str, vandaag: date) -> date | None:
    """A written date; a weekday in front of it must be the right one."""
    vooraan = _VOORAAN.match(kaal)
    gevonden = dag_maand_jaar(kaal[vooraan.end() :] if vooraan else kaal)
    if gevonden is None:
        return None
    dag, maand, jaartekst = gevonden
    if jaartekst:
        jaar = int(jaartekst) if len(jaartekst) == 4 else vandaag.year // 100 * 100 + int(jaartekst)
        uit = bestaande_dag(jaar, maand, dag)
    else:
        uit = _eerstvolgende(dag, maand, vandaag)
    if vooraan and uit.weekday() != _WEEKDAG[vooraan[1]]:
        raise InvoerFout(f"De weekdag klopt niet. Het is {datum(uit)}. Typ de dag opnieuw.")
    return uit


def _eerstvolgende(dag: int, maand: int, vandaag: date) -> date:
    """This day and month in this year, or else in the next."""
    jaar = vandaag.year if (maand, dag) >= (vandaag.month, vandaag.day) else vandaag.year + 1
    return bestaande_dag(jaar, maand, dag)
