"""The next talk, or a talk that did not happen: what happened, without blame, and a new day."""

from datetime import date

from loket.diensten.bezoeken import schrijf_gemist
from loket.domein.bezoek import GEMISTREDENEN, Gemistreden
from loket.nederlands import datum, lees_dag
from loket.screens.dossierscherm import DossierScherm
from loket.screens.planvragen import vraag_volgende
from loket.screens.vensters import Keuze


def vraag_gesprek(scherm: DossierScherm) -> None:
    """Choose a day, or say that a talk did not happen."""
    keuzes = (Keuze("d", "kies een dag", "dag"), Keuze("m", "het gesprek ging niet door", "gemist"))
    scherm.kies(
        "Weer praten", keuzes, lambda keuze: vraag_gemist(scherm) if keuze == "gemist" else vraag_volgende(scherm)
    )


def vraag_gemist(scherm: DossierScherm) -> None:
    """Ask what happened; nobody's fault."""
    keuzes = [Keuze(toets, naam, reden) for toets, (reden, naam) in zip("vnzao", GEMISTREDENEN.items(), strict=True)]
    scherm.kies(
        "Wat gebeurde er?",
        keuzes,
        lambda reden: _nieuwe_dag(scherm, next(r for r in GEMISTREDENEN if r == reden)),
        uitleg="Dit is geen weigering. Niemand telt het zo.",
    )


def _nieuwe_dag(scherm: DossierScherm, reden: Gemistreden) -> None:
    vandaag = scherm.stand.vandaag

    def gekozen(dagen: tuple[date, ...]) -> None:
        if dagen:
            _plek(scherm, reden, dagen[0])
        else:
            zitting, dossier = scherm.zitting, scherm.stand.dossier
            scherm.wijzig("gesprek ging niet door", lambda: schrijf_gemist(zitting, dossier, reden, None))

    scherm.vraag(
        "Wat is de nieuwe dag?",
        lambda tekst, _: (lees_dag(tekst, vandaag),) if tekst.strip() else (),
        gekozen,
        uitleg="De inwoner kiest. Nog geen dag? Laat het leeg.",
        echo=lambda tekst: f"= {datum(lees_dag(tekst, vandaag))}",
        leeg_mag=True,
    )


def _plek(scherm: DossierScherm, reden: Gemistreden, dag: date) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.vraag_wijziging(
        "Hoe laat en waar?",
        lambda tekst, ander: schrijf_gemist(zitting, dossier, reden, dag, tekst, ander_nummer=ander),
        uitleg="Bijvoorbeeld: 10.00 uur, thuis",
        leeg_mag=True,
    )
