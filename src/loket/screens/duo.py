"""Who is at the table: let the second person unlock, or change who types."""

from functools import partial
from typing import TYPE_CHECKING

from loket.diensten.namen import keur_naam
from loket.diensten.zitting import ontgrendel_maatje, voeg_maatje_toe, wissel_typist
from loket.domein.duo import DUOROLLEN, Duolid
from loket.nederlands import opsomming
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze
from loket.screens.wachtzin import kies_wachtzin

if TYPE_CHECKING:
    from loket.app import LoketApp


def kies_duo(app: "LoketApp") -> None:
    """Ask what to do with the duo; the screen in front keeps its place."""
    scherm = next((s for s in reversed(app.screen_stack) if isinstance(s, Scherm)), None)
    if scherm is None:
        return
    keuzes = [Keuze("m", "mijn maatje doet mee (eigen wachtzin)", "maatje")]
    if len(scherm.zitting.ontgrendeld) > 1:
        keuzes.append(Keuze("w", "iemand anders typt", "wissel"))
    keuzes.append(Keuze("n", "iemand nieuw in ons duo (kiest een eigen wachtzin)", "nieuw"))
    wie = opsomming(f"{lid.naam} ({lid.rol})" for lid in scherm.zitting.ontgrendeld)
    scherm.kies("Wie zitten er aan tafel?", keuzes, partial(_gekozen, scherm), uitleg=f"Ontgrendeld: {wie}.")


def _gekozen(scherm: Scherm, keuze: str) -> None:
    zitting = scherm.zitting
    if keuze == "maatje":
        scherm.vraag(
            "Typ de wachtzin van je maatje.",
            lambda zin, _: ontgrendel_maatje(zitting, zin),
            partial(_erbij, scherm),
            uitleg="Daarna kan je maatje meetekenen, tot loket op slot gaat.",
            geheim=True,
        )
    elif keuze == "wissel":
        scherm.doe("wissel typist", lambda: wissel_typist(zitting), partial(_gewisseld, scherm))
    else:
        scherm.vraag("Hoe heet je maatje?", keur_naam, partial(_vraag_rol, scherm), uitleg="Een voornaam.")


def _vraag_rol(scherm: Scherm, naam: str) -> None:
    keuzes = [Keuze(rol[0], rol, rol) for rol in DUOROLLEN]
    scherm.kies("Wat is de rol van je maatje?", keuzes, partial(_vraag_wachtzin, scherm, naam))


def _vraag_wachtzin(scherm: Scherm, naam: str, gekozen: str) -> None:
    rol = next(rol for rol in DUOROLLEN if rol == gekozen)
    zitting = scherm.zitting
    kies_wachtzin(
        scherm.app,
        "Laat je maatje een wachtzin kiezen.",
        lambda zin: scherm.doe(
            "maatje toevoegen", lambda: voeg_maatje_toe(zitting, naam, rol, zin), partial(_erbij, scherm)
        ),
        uitleg="Minstens twaalf tekens. Vier gewone woorden werkt goed. Kijk niet mee.",
    )


def _erbij(scherm: Scherm, lid: Duolid) -> None:
    scherm.meld(f"{lid.naam} doet mee en kan nu tekenen.")
    scherm.duo_gewijzigd()


def _gewisseld(scherm: Scherm, lid: Duolid) -> None:
    scherm.meld(f"{lid.naam} typt nu.")
    scherm.duo_gewijzigd()
