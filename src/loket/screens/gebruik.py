"""Ask of one scheme whether they get it already, or that it should wait; the same in the talk and in Regelingen."""

from loket.diensten.feiten import zet_gebruik
from loket.diensten.later import lees_later, wis_later, zet_later
from loket.domein.oordeel import Oordeel
from loket.domein.vraag import GEBRUIK_TOETSEN, GEBRUIK_WEER
from loket.nederlands import datum
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze


def vraag_gebruik(scherm: DossierScherm, oordeel: Oordeel) -> None:
    """Record what they say about it; this never changes the state."""
    dag = scherm.stand.later.get(oordeel.regeling)
    toetsen = (*GEBRUIK_TOETSEN, GEBRUIK_WEER) if dag else GEBRUIK_TOETSEN
    keuzes = [Keuze(toets.toets, toets.woorden, toets.antwoord) for toets in toetsen]
    uitleg = f"Nu niet: pas weer vanaf {datum(dag)}." if dag else ""
    scherm.kies(
        f"{oordeel.naam}: krijgen ze dit al?",
        keuzes,
        lambda keuze: _zet(scherm, oordeel.regeling, keuze),
        uitleg=uitleg,
    )


def _zet(scherm: DossierScherm, regeling: str, keuze: str) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    if keuze == "later":
        _vraag_dag(scherm, regeling)
    elif keuze == "weer":
        scherm.wijzig("weer vragen", lambda: wis_later(zitting, dossier, regeling))
    else:
        scherm.wijzig("gebruik opschrijven", lambda: zet_gebruik(zitting, dossier, regeling, keuze))


def _vraag_dag(scherm: DossierScherm, regeling: str) -> None:
    """Until this day loket asks and proposes nothing about it; on that day it stands in the work list."""
    zitting, dossier, vandaag = scherm.zitting, scherm.stand.dossier, scherm.stand.vandaag
    scherm.vraag_wijziging(
        "Vanaf welke dag mogen we er weer naar vragen?",
        lambda tekst, _: zet_later(zitting, dossier, regeling, tekst),
        lambda dag: scherm.meld(f"Tot {datum(dag)} vraagt loket hier niet naar."),
        uitleg="Bijvoorbeeld: over 3 maanden, of 1 februari.",
        echo=lambda tekst: lees_later(tekst, vandaag)[1],
    )
