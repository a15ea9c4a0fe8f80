"""The first time: a name, a role, a municipality and a passphrase; then the recovery sheet, shown once."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Label

from loket.diensten.namen import keur_naam
from loket.diensten.privacy import niet_besloten
from loket.domein.duo import DUOROLLEN
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze
from loket.screens.wachtzin import kies_wachtzin
from loket.tekst import plat

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class BeginScherm(Scherm):
    """Ask four things one after another, make the store in a thread, show the recovery code.

    `maken` gets name, role, municipality and passphrase and gives the recovery code; `daarna` makes the
    screen to unlock.
    """

    TITEL = "Beginnen"
    HULP = (
        "Je maakt hier je eigen opslag op deze laptop. Alles wordt versleuteld. Kies een wachtzin van minstens "
        "twaalf tekens, bijvoorbeeld vier woorden. Druk op Enter om te beginnen."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "beginnen", id="begin"),
        Binding("escape", "weg", "stoppen", id="weg"),
    ]
    DEFAULT_CSS = """
    BeginScherm { align: center middle; }
    BeginScherm > Vertical { width: 68; max-width: 96%; height: auto; }
    BeginScherm Label { width: 100%; margin-bottom: 1; }
    BeginScherm #titel { text-style: bold; color: $primary; }
    """

    def __init__(
        self,
        gemeenten: Sequence[tuple[str, str]],
        maken: Callable[[str, str, str, str], str],
        daarna: Callable[[], Screen[None]],
    ) -> None:
        super().__init__()
        self._gemeenten, self._maken, self._daarna = tuple(gemeenten), maken, daarna
        self._antwoorden: list[str] = []
        self._klaar = False

    def midden(self) -> ComposeResult:
        """What is going to happen, in three sentences."""
        with Vertical():
            yield Label("Welkom bij loket", id="titel")
            yield Label(
                "Loket staat nog niet klaar op deze laptop. We vragen je naam, je rol, je gemeente en een "
                "wachtzin. Daarna krijg je een herstelcode. Druk op Enter om te beginnen.",
                id="uitleg",
            )

    def action_begin(self) -> None:
        """Ask the first question; after the code was shown, go on to unlock."""
        if self._klaar:
            keuzes = (Keuze("j", "ja, de code staat op papier", "ja"), Keuze("n", "nee, nog niet", "nee"))
            self.kies("Heb je de herstelcode opgeschreven?", keuzes, self._verder, esc="terug naar de code")
            return
        self._antwoorden = []
        self.vraag("Hoe heet je?", keur_naam, self._rol, uitleg="Je voornaam is genoeg.")

    def _verder(self, keuze: str) -> None:
        if keuze == "ja":
            self.app.wissel(self, self._daarna())

    def action_weg(self) -> None:
        """Stop; but never past a code that is shown only once."""
        if self._klaar:
            self.action_begin()
        else:
            self.app.action_stoppen()

    def _rol(self, naam: str) -> None:
        self._antwoorden = [naam]
        self.kies("Wat is je rol in het duo?", [Keuze(rol[0], rol, rol) for rol in DUOROLLEN], self._gemeente)

    def _gemeente(self, rol: str) -> None:
        self._antwoorden.append(rol)
        keuzes = [Keuze(letter, naam, id_) for letter, (id_, naam) in zip(LETTERS, self._gemeenten, strict=False)]
        self.kies("In welke gemeente werk je?", keuzes, self._wachtzin)

    def _wachtzin(self, gemeente: str) -> None:
        self._antwoorden.append(gemeente)
        kies_wachtzin(self.app, "Kies een wachtzin.", self._maak)

    def _maak(self, wachtzin: str) -> None:
        naam, rol, gemeente = self._antwoorden
        self.query_one("#uitleg", Label).update("Een ogenblik, loket maakt de opslag…")
        self.doe("opslag maken", lambda: self._maken(naam, rol, gemeente, wachtzin), self._toon_code)

    def meld(self, zin: str, ernst: str = "information") -> None:
        """A refusal stays on the screen."""
        self.query_one("#uitleg", Label).update(plat(f"{zin} Druk op Enter om opnieuw te beginnen."))

    def _toon_code(self, code: str) -> None:
        self._klaar = True
        self._antwoorden = []
        self.query_one("#titel", Label).update("Schrijf deze herstelcode op papier")
        self.query_one("#uitleg", Label).update(
            plat(
                f"{code}\n\nMet deze code kom je weer binnen als je de wachtzin kwijt bent. Loket laat de code "
                "maar één keer zien. Bewaar het papier in de kluis van de gemeente, niet bij de laptop. "
                f"Klaar? Druk op Enter.\n\n{niet_besloten()}"
            )
        )
