"""The passphrase: the only thing between the street and the household's file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label

from loket.screens.basis import Scherm
from loket.screens.herstel import vraag_herstel
from loket.tekst import plat

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting


@dataclass(frozen=True)
class Herstel:
    """The way in with the recovery sheet: who has a key, and opening with code, person and new passphrase."""

    personen: "Callable[[], Sequence[tuple[str, str]]]"
    openen: "Callable[[str, str, str], Zitting]"


class OntgrendelScherm(Scherm):
    """Ask for the passphrase, open the store in a thread, then show the work list.

    With `vanzelf` the store opens at once (the demo); `uitleg` stands under the title.
    """

    TITEL = "Ontgrendelen"
    HULP = (
        "Typ je eigen wachtzin en druk op Enter. Zonder wachtzin kan niemand de dossiers lezen. "
        "Ben je hem kwijt? Druk op F2 en neem het herstelblad erbij."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "herstel", "wachtzin kwijt", id="herstel", tooltip="met de code van het herstelblad"),
        Binding("escape", "app.stoppen", "stoppen", id="weg"),
    ]
    DEFAULT_CSS = """
    OntgrendelScherm { align: center middle; }
    OntgrendelScherm > Vertical { width: 64; max-width: 96%; height: auto; }
    OntgrendelScherm Label { width: 100%; margin-bottom: 1; }
    OntgrendelScherm .titel { text-style: bold; color: $primary; }
    """

    def __init__(
        self,
        openen: "Callable[[str], Zitting]",
        *,
        uitleg: str = "",
        vanzelf: str | None = None,
        herstel: Herstel | None = None,
    ) -> None:
        super().__init__()
        self._openen, self._uitleg, self._vanzelf, self._herstel = openen, uitleg, vanzelf, herstel

    def midden(self) -> ComposeResult:
        """One line to type."""
        with Vertical():
            yield Label("Welkom bij loket", classes="titel")
            if self._uitleg:
                yield Label(plat(self._uitleg))
            if self._vanzelf is None:
                yield Label("Typ je wachtzin en druk op Enter.")
                yield Input(password=True, id="wachtzin")
            yield Label("Een ogenblik, loket gaat open…" if self._vanzelf else "", id="bezig")

    def on_mount(self) -> None:
        """The demo opens by itself, after the first paint."""
        super().on_mount()
        vanzelf = self._vanzelf
        if vanzelf is not None:
            self.app.na_verf(lambda: self._open(vanzelf))

    @on(Input.Submitted, "#wachtzin")
    def _getypt(self, event: Input.Submitted) -> None:
        wachtzin = event.value
        event.input.clear()
        if wachtzin:
            self._open(wachtzin)

    def _open(self, wachtzin: str) -> None:
        self.query_one("#bezig", Label).update("Een ogenblik, loket gaat open…")
        self.doe("ontgrendelen", lambda: self._openen(wachtzin), self._geopend)

    def meld(self, zin: str, ernst: str = "information") -> None:
        """A refusal stays on the screen, not in a corner."""
        self.query_one("#bezig", Label).update(plat(zin))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The recovery sheet only where there is one."""
        return self._herstel is not None if action == "herstel" else super().check_action(action, parameters)

    def action_herstel(self) -> None:
        """Ask who has a key, then code and new passphrase."""
        if self._herstel is not None:
            self.doe("wie heeft een sleutel", self._herstel.personen, self._vraag_herstel)

    def _vraag_herstel(self, personen: "Sequence[tuple[str, str]]") -> None:
        vraag_herstel(self, personen, self._herstellen)

    def _herstellen(self, code: str, persoon: str, wachtzin: str) -> None:
        herstel = self._herstel
        if herstel is not None:
            self.query_one("#bezig", Label).update("Een ogenblik, loket gaat open…")
            self.doe("herstellen", lambda: herstel.openen(code, persoon, wachtzin), self._geopend)

    def _geopend(self, zitting: "Zitting") -> None:
        from loket.screens.werklijst import WerklijstScherm

        self.app.zitting = zitting
        self.app.wissel(self, WerklijstScherm())
