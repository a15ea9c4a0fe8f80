"""Talking again and looking back: dated agreements, as often as the resident chooses."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, TypeAlias

from loket.diensten.afspraken import keur_afspraaktekst, maak_afspraak
from loket.diensten.dossier import Dossierstand
from loket.diensten.zitting import Zitting
from loket.regels.leeftijd import maanden_later

Hoevaak: TypeAlias = Literal["jaarlijks", "lichter", "minder_vaak"]

NA_ZES_WEKEN = "Na zes weken: samen kijken wat er kwam."
NA_HALF_JAAR = "Na een half jaar: samen terugkijken."
NA_JAAR = "Na een jaar: opnieuw samen praten."
NA_JAAR_KORT = "Na een jaar: kort bellen of er iets veranderd is."
NA_TWEE_JAAR = "Na twee jaar: opnieuw samen praten."
HOE: Mapping[Hoevaak, tuple[str, ...]] = {
    "jaarlijks": (NA_ZES_WEKEN, NA_HALF_JAAR, NA_JAAR),
    "lichter": (NA_ZES_WEKEN, NA_JAAR_KORT),
    "minder_vaak": (NA_ZES_WEKEN, NA_TWEE_JAAR),
}


def momenten(hoe: Hoevaak, vandaag: date) -> tuple[tuple[str, date], ...]:
    """The moments of looking back with their days, a weekend moved to Monday."""
    dagen = {
        NA_ZES_WEKEN: vandaag + timedelta(weeks=6),
        NA_HALF_JAAR: maanden_later(vandaag, 6),
        NA_JAAR: maanden_later(vandaag, 12),
        NA_JAAR_KORT: maanden_later(vandaag, 12),
        NA_TWEE_JAAR: maanden_later(vandaag, 24),
    }
    return tuple((tekst, _doordeweeks(dagen[tekst])) for tekst in HOE[hoe])


def _doordeweeks(dag: date) -> date:
    return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)


def spreek_nazorg_af(zitting: Zitting, stand: Dossierstand, hoe: Hoevaak) -> int:
    """Make the agreements that are not open yet; gives how many there came."""
    open_ = {afspraak.tekst for afspraak in stand.afspraken if afspraak.klaar is None}
    nieuw = [(tekst, dag) for tekst, dag in momenten(hoe, zitting.vandaag) if tekst not in open_]
    for tekst, dag in nieuw:
        maak_afspraak(zitting, stand.dossier, keur_afspraaktekst(tekst), wie="samen", datum=dag)
    return len(nieuw)
