"""Raise a signal with one key from any screen of a household, and offer to act on it at once."""

from loket.diensten.signalen import meld_signaal
from loket.domein.gesprek import Signaal
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze

UITLEG = "Een signaal is een melding voor jullie tweeën. Het is geen oordeel over de inwoner."


def vraag_signaal(scherm: DossierScherm) -> None:
    """Ask which signal; Escape raises nothing."""
    lijst = scherm.zitting.bronnen.gesprek
    keuzes = [Keuze(code[0], lijst.signalen[code], code) for code in lijst.handmatig]
    scherm.kies("! Wat moet vandaag?", keuzes, lambda code: _meld(scherm, code), uitleg=UITLEG)


def _meld(scherm: DossierScherm, code: str) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.wijzig("signaal melden", lambda: meld_signaal(zitting, dossier, code), lambda s: _gemeld(scherm, s))


def _gemeld(scherm: DossierScherm, signaal: Signaal) -> None:
    """Offer to make the agreement now; the signal stays on the list either way."""
    keuzes = (
        Keuze("r", "regel dit eerst: maak er een afspraak van", "regel"),
        Keuze("v", "verder waar je was", "verder"),
    )
    scherm.kies(
        "! Gemeld. Eerst dit regelen?   Bij direct gevaar: F8",
        keuzes,
        lambda keuze: naar_afspraak(scherm, signaal.code) if keuze == "regel" else None,
        uitleg=signaal.tekst,
        esc="verder waar je was",
    )


def naar_afspraak(scherm: DossierScherm, code: str) -> None:
    """To the agreements, at the proposal or the agreement of a signal."""
    from loket.screens.afspraken import AfsprakenScherm

    gevonden = next((s for s in scherm.stand.open_signalen if s.code == code), None)
    sleutel = (gevonden.voorstel or gevonden.afspraak) if gevonden else None
    scherm.app.wissel(scherm, AfsprakenScherm(scherm.stand, sleutel))
