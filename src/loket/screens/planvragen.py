"""Questions of the plan: the goal in their own words with their yes, the first thing, the next talk."""

from datetime import date

from loket.diensten.afspraken import zet_volgende_keer
from loket.diensten.plan import eerste_ding, keur_doel, los_op, zet_doel
from loket.nederlands import datum, lees_dag
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze


def vraag_doel(scherm: DossierScherm) -> None:
    """Ask what they want; it is only written down after the resident's yes."""
    scherm.vraag(
        "Wat wil de inwoner het liefst veranderen?",
        keur_doel,
        lambda doel: _vraag_ja(scherm, doel),
        uitleg="Schrijf het op in de eigen woorden van de inwoner.",
        waarde=scherm.stand.beeld.tekst("doel"),
    )


def _vraag_ja(scherm: DossierScherm, doel: str) -> None:
    keuzes = (Keuze("n", "nee: we schrijven het niet op", "nee"), Keuze("j", "ja, zo mag het er staan", "ja"))
    scherm.kies(
        "Lees het voor. Mag dit zo in het dossier en op het blad?",
        keuzes,
        lambda keuze: _zet_doel(scherm, doel) if keuze == "ja" else scherm.meld("Niet opgeschreven."),
        uitleg=f'"{doel}"',
    )


def _zet_doel(scherm: DossierScherm, doel: str) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.wijzig("doel opschrijven", lambda: zet_doel(zitting, dossier, doel))


def vraag_ding(scherm: DossierScherm) -> None:
    """Mark the first thing as solved; without one, to the talk."""
    ding = eerste_ding(scherm.stand)
    if ding is None:
        scherm.meld("Vraag in het gesprek: wat is het eerste ding dat wij kunnen oplossen?")
    elif ding.klaar is not None:
        scherm.meld("Dit is al opgelost.")
    else:
        keuzes = (Keuze("j", "ja, het is opgelost", "ja"), Keuze("n", "nee, nog niet", "nee"))
        scherm.kies("Is dit opgelost?", keuzes, lambda keuze: _los_op(scherm, keuze), uitleg=f'"{ding.tekst}"')


def _los_op(scherm: DossierScherm, keuze: str) -> None:
    if keuze == "ja":
        zitting, stand = scherm.zitting, scherm.stand
        scherm.wijzig("eerste ding opgelost", lambda: los_op(zitting, stand))


def vraag_volgende(scherm: DossierScherm) -> None:
    """Ask when and where the next talk is."""
    vandaag = scherm.stand.vandaag
    scherm.vraag(
        "Op welke dag praten we weer?",
        lambda tekst, _: lees_dag(tekst, vandaag),
        lambda dag: _vraag_plek(scherm, dag),
        uitleg="De inwoner kiest. Bijvoorbeeld: vrijdag, over 2 weken, 30-11.",
        echo=lambda tekst: f"= {datum(lees_dag(tekst, vandaag))}",
    )


def _vraag_plek(scherm: DossierScherm, dag: date) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.vraag_wijziging(
        "Hoe laat en waar?",
        lambda tekst, ander: zet_volgende_keer(zitting, dossier, dag, tekst, ander_nummer=ander),
        uitleg="Bijvoorbeeld: 10.00 uur, thuis",
        leeg_mag=True,
    )
