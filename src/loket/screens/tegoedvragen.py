"""Ask what was spent from a scheme, for whom."""

from loket.diensten.personen import persoon_woord
from loket.diensten.tegoeden import besteed, tegoeden
from loket.domein.oordeel import Oordeel
from loket.domein.tegoed import Tegoed
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze
from loket.widgets.tegoed import tegoed_woorden

LETTERS = "abcdefghijklmnoprstuvwxyz"


def vraag_besteding(scherm: DossierScherm, oordeel: Oordeel) -> None:
    """Choose who; then the amount and what it was for."""
    lijst = tegoeden(scherm.zitting, scherm.stand, oordeel)
    if not lijst:
        scherm.meld("Hier houdt loket geen tegoed bij. Krijgen ze dit al? Zet dat eerst met k.")
        return
    keuzes = [
        Keuze(letter, f"{persoon_woord(scherm.stand.personen, t.persoon)}: {tegoed_woorden(t)}", t.persoon)
        for letter, t in zip(LETTERS, lijst, strict=False)
    ]
    per_persoon = {t.persoon: t for t in lijst}
    scherm.kies("Voor wie is het gebruikt?", keuzes, lambda wie: _vraag_bedrag(scherm, per_persoon[wie]))


def _vraag_bedrag(scherm: DossierScherm, tegoed: Tegoed) -> None:
    zitting, stand = scherm.zitting, scherm.stand
    scherm.vraag_wijziging(
        "Hoeveel is er gebruikt?",
        lambda tekst, ander: besteed(zitting, stand, tegoed, tekst, ander_nummer=ander),
        lambda over: scherm.meld(f"Opgeschreven: {tegoed_woorden(over)}."),
        uitleg=f"Er is {tegoed_woorden(tegoed)}. Bijvoorbeeld: 40, zwemles.",
    )
