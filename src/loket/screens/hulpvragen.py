"""Ask who from the sociale kaart helps with an agreement."""

from loket.diensten.hulp import alle_hulp, passende_hulp, zet_hulp
from loket.domein.afspraak import Afspraak
from loket.domein.pakket import Hulp
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze

LETTERS = "abcdefghijklmoprstuvwxyz"
NIEMAND = "niemand"


def vraag_hulp(scherm: DossierScherm, afspraak: Afspraak) -> None:
    """Choose an entry: those that fit the question, else every entry; or nobody."""
    passend = passende_hulp(scherm.zitting, afspraak)
    plekken = passend or alle_hulp(scherm.zitting)
    if not plekken:
        scherm.meld("In je gemeente staat nog niemand in de lijst. Kijk in de catalogus wat er mist.")
        return
    keuzes = [Keuze(letter, _woorden(plek, scherm), plek.id) for letter, plek in zip(LETTERS, plekken, strict=False)]
    scherm.kies(
        "Wie helpt hierbij?",
        [*keuzes, Keuze("n", NIEMAND, "")],
        lambda plek: _zet(scherm, afspraak.id, plek or None),
        uitleg="Deze plekken passen bij de vraag." if passend else "Geen plek past precies. Dit is de hele lijst.",
    )


def _woorden(plek: Hulp, scherm: DossierScherm) -> str:
    bel = " (eerst bellen)" if plek.oud(scherm.stand.vandaag) else ""
    return f"{plek.naam}: {plek.bereik}{bel}"


def _zet(scherm: DossierScherm, afspraak: str, plek: str | None) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    scherm.wijzig("wie helpt", lambda: zet_hulp(zitting, dossier, afspraak, plek))
