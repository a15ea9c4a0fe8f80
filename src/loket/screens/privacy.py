"""The privacy page: to read aloud before the first note."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Label

from loket.diensten.privacy import besluitregel, privacy_tekst, privacyblad, zet_besluit
from loket.domein.privacy import Privacyblad
from loket.nederlands import datum, lees_voorbije_dag
from loket.screens.basis import Scherm
from loket.tekst import plat


class PrivacyScherm(Scherm):
    """What we write down, why, who reads it, how long, and the resident's rights."""

    TITEL = "Privacy"
    HULP = (
        "Lees dit voor aan de inwoner, voordat jullie iets opschrijven. Heeft de gemeente besloten dat dit dossier "
        "buiten controle en boetes blijft? Vul dan de dag van dat besluit in met b. Met Esc ga je terug."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "besluit", "dag van het besluit", id="besluit", tooltip="het besluit van de gemeente"),
        Binding("escape", "weg", "terug", id="weg"),
    ]
    DEFAULT_CSS = """
    PrivacyScherm VerticalScroll { padding: 0 2; }
    PrivacyScherm VerticalScroll Label { width: 100%; }
    PrivacyScherm #besluitregel { text-style: bold; margin: 1 0; }
    """

    def midden(self) -> ComposeResult:
        """The title, the line about enforcement, and the blocks."""
        with VerticalScroll():
            yield Label("", id="besluitregel")
            yield Label("", id="privacytekst")

    def on_mount(self) -> None:
        """Read the setting in a thread, then paint; the arrow keys scroll."""
        super().on_mount()
        self.query_one(VerticalScroll).focus()
        zitting = self.app.zitting
        self.doe("privacy lezen", lambda: privacyblad(zitting), self._toon)

    def _toon(self, blad: Privacyblad) -> None:
        regel = besluitregel(blad)
        tekst = privacy_tekst(blad).replace(f"{regel}\n\n", "")
        self.query_one("#besluitregel", Label).update(plat(regel))
        self.query_one("#privacytekst", Label).update(plat(tekst))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The decision is a setting of the open store."""
        return self.app.zitting is not None if action == "besluit" else super().check_action(action, parameters)

    def action_besluit(self) -> None:
        """Ask the day of the decision."""
        zitting = self.zitting
        vandaag = zitting.vandaag
        self.vraag(
            "Op welke dag besloot het college dat dit dossier geen bron is voor handhaving?",
            lambda tekst, _: zet_besluit(zitting, lees_voorbije_dag(tekst, vandaag)),
            self._toon,
            uitleg="Nog geen besluit? Ga terug met Esc. Dan blijft de waarschuwing staan.",
            echo=lambda tekst: f"= {datum(lees_voorbije_dag(tekst, vandaag))}",
        )

    def action_weg(self) -> None:
        """Back to where this was opened from."""
        if self.is_current:
            self.app.pop_screen()
