"""The passphrase: the only thing between the street and the household's file."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label

from loket.screens.basis import Scherm
from loket.tekst import plat

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting


class OntgrendelScherm(Scherm):
    """Ask for the passphrase, open the store in a thread, then show the work list.

    With `vanzelf` the store opens at once (the demo); `uitleg` stands under the title.
    """

    TITEL = "Ontgrendelen"
    HULP = (
        "Typ je eigen wachtzin en druk op Enter. Zonder wachtzin kan niemand de dossiers lezen. "
        "Ben je hem kwijt? Vraag je beheerder om het herstelblad."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.stoppen", "stoppen", id="weg")]
    DEFAULT_CSS = """
    OntgrendelScherm { align: center middle; }
    OntgrendelScherm > Vertical { width: 64; max-width: 96%; height: auto; }
    OntgrendelScherm Label { width: 100%; margin-bottom: 1; }
    OntgrendelScherm .titel { text-style: bold; color: $primary; }
    """

    def __init__(self, openen: "Callable[[str], Zitting]", *, uitleg: str = "", vanzelf: str | None = None) -> None:
        super().__init__()
        self._openen, self._uitleg, self._vanzelf = openen, uitleg, vanzelf

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
        if self._vanzelf is not None:
            self.call_after_refresh(self._open, self._vanzelf)

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

    def _geopend(self, zitting: "Zitting") -> None:
        from loket.screens.werklijst import WerklijstScherm

        self.app.zitting = zitting
        self.app.switch_screen(WerklijstScherm())
