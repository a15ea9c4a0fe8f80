"""Who is at the table: let the second person unlock, or change who types."""

from typing import TYPE_CHECKING

from loket.diensten.zitting import ontgrendel_maatje, voeg_maatje_toe, wissel_typist
from loket.domein.duo import DUOROLLEN, Duolid, Duorol
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze, Keuzevenster, Vraagvenster
from loket.screens.wachtzin import kies_wachtzin

if TYPE_CHECKING:
    from loket.app import LoketApp


def kies_duo(app: "LoketApp") -> None:
    """Ask what to do with the duo; the screen in front keeps its place."""
    scherm = next((s for s in reversed(app.screen_stack) if isinstance(s, Scherm)), None)
    if scherm is None:
        return
    zitting = scherm.zitting
    wie = ", ".join(f"{lid.naam} ({lid.rol})" for lid in zitting.ontgrendeld)
    keuzes = [Keuze("m", "mijn maatje doet mee (eigen wachtzin)", "maatje")]
    if len(zitting.ontgrendeld) > 1:
        keuzes.append(Keuze("w", "iemand anders typt", "wissel"))
    keuzes.append(Keuze("n", "iemand nieuw in ons duo (kiest een eigen wachtzin)", "nieuw"))

    def verder(keuze: str | None) -> None:
        if keuze == "maatje":
            app.push_screen(_wachtzinvenster(), lambda zin: _ontgrendel(scherm, zin))
        elif keuze == "wissel":
            scherm.doe("wissel typist", lambda: wissel_typist(zitting), lambda lid: _gewisseld(scherm, lid))
        elif keuze == "nieuw":
            Nieuwlid(scherm).vraag()

    app.push_screen(Keuzevenster("Wie zitten er aan tafel?", keuzes, f"Ontgrendeld: {wie}."), verder)


def _wachtzinvenster() -> Vraagvenster:
    return Vraagvenster(
        "Typ de wachtzin van je maatje.",
        uitleg="Daarna kan je maatje meetekenen, tot loket op slot gaat.",
        geheim=True,
    )


def _ontgrendel(scherm: Scherm, wachtzin: str | None) -> None:
    if wachtzin is not None:
        scherm.doe(
            "maatje ontgrendelen",
            lambda: ontgrendel_maatje(scherm.zitting, wachtzin),
            lambda lid: _erbij(scherm, lid),
        )


def _erbij(scherm: Scherm, lid: Duolid) -> None:
    scherm.meld(f"{lid.naam} doet mee en kan nu tekenen.")
    scherm.duo_gewijzigd()


def _gewisseld(scherm: Scherm, lid: Duolid) -> None:
    scherm.meld(f"{lid.naam} typt nu.")
    scherm.duo_gewijzigd()


class Nieuwlid:
    """The few questions for somebody new in the duo: name, role, and twice a passphrase of their own."""

    def __init__(self, scherm: Scherm) -> None:
        self._scherm = scherm
        self._naam = ""
        self._rol: Duorol = DUOROLLEN[1]

    def vraag(self) -> None:
        """Ask the name."""
        self._scherm.app.push_screen(Vraagvenster("Hoe heet je maatje?", uitleg="Een voornaam."), self._na_naam)

    def _na_naam(self, naam: str | None) -> None:
        if naam is not None:
            self._naam = naam
            keuzes = [Keuze(rol[0], rol, rol) for rol in DUOROLLEN]
            self._scherm.app.push_screen(Keuzevenster("Wat is de rol van je maatje?", keuzes), self._na_rol)

    def _na_rol(self, gekozen: str | None) -> None:
        rol = next((rol for rol in DUOROLLEN if rol == gekozen), None)
        if rol is not None:
            self._rol = rol
            uitleg = "Minstens twaalf tekens. Vier gewone woorden werkt goed. Kijk niet mee."
            kies_wachtzin(self._scherm.app, "Laat je maatje een wachtzin kiezen.", self._maak, uitleg=uitleg)

    def _maak(self, wachtzin: str) -> None:
        zitting, naam, rol = self._scherm.zitting, self._naam, self._rol
        self._scherm.doe(
            "maatje toevoegen",
            lambda: voeg_maatje_toe(zitting, naam, rol, wachtzin),
            lambda lid: _erbij(self._scherm, lid),
        )
