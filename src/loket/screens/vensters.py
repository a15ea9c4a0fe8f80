"""Small windows that ask one thing: a choice by letter, or a line of text that is echoed as understood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from loket.domein.fouten import LoketFout
from loket.tekst import plat

VENSTER_CSS = """
Keuzevenster, Vraagvenster {
    align: center middle;
    & > Vertical {
        width: 72; max-width: 96%; height: auto; padding: 1 2;
        background: $surface; border: round $primary;
        & > Label { width: 100%; margin-bottom: 1; }
        & > .venster-titel { text-style: bold; }
        & > .venster-stil { color: $text-muted; }
        & > .venster-fout { color: $warning; }
        & > Input { margin-bottom: 1; }
    }
}
"""


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice: its key, its words and what it gives."""

    toets: str
    tekst: str
    waarde: str


class Keuzevenster(ModalScreen[str | None]):
    """A question with a few answers, each with a key of its own; Escape gives None."""

    CSS = VENSTER_CSS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "terug")]

    def __init__(self, vraag: str, keuzes: Sequence[Keuze], uitleg: str = "") -> None:
        super().__init__()
        self._vraag, self._keuzes, self._uitleg = vraag, tuple(keuzes), uitleg

    def compose(self) -> ComposeResult:
        """The question and one line per choice."""
        with Vertical():
            yield Label(plat(self._vraag), classes="venster-titel")
            if self._uitleg:
                yield Label(plat(self._uitleg))
            yield Label(plat(_in_kolommen(self._keuzes)))
            yield Label("Esc  terug, er verandert niets", classes="venster-stil")

    def on_key(self, event: events.Key) -> None:
        """A choice's own key picks it."""
        for keuze in self._keuzes:
            if keuze.toets in (event.character, event.key):
                event.stop()
                self.dismiss(keuze.waarde)
                return


def _in_kolommen(keuzes: Sequence[Keuze]) -> str:
    """One choice per line; more than ten stand in two columns, so that they fit on a small screen."""
    regels = [f" {keuze.toets}   {keuze.tekst}" for keuze in keuzes]
    if len(regels) <= 10:
        return "\n".join(regels)
    helft = (len(regels) + 1) // 2
    rechts = [*regels[helft:], ""]
    return "\n".join(f"{links:<32}{rechts[nr]}" for nr, links in enumerate(regels[:helft]))


class Vraagvenster(ModalScreen[str | None]):
    """One line of text; under it how loket understands it, or what is wrong. Escape gives None.

    `echo` gives the words of understanding, or raises LoketFout with the sentence to show.
    """

    CSS = VENSTER_CSS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "terug")]

    def __init__(
        self,
        vraag: str,
        *,
        uitleg: str = "",
        waarde: str = "",
        echo: Callable[[str], str] | None = None,
        geheim: bool = False,
        leeg_mag: bool = False,
    ) -> None:
        super().__init__()
        self._vraag, self._uitleg, self._waarde = vraag, uitleg, waarde
        self._echo, self._geheim, self._leeg_mag = echo, geheim, leeg_mag

    def compose(self) -> ComposeResult:
        """The question, room to type, and the echo."""
        with Vertical():
            yield Label(plat(self._vraag), classes="venster-titel")
            if self._uitleg:
                yield Label(plat(self._uitleg), classes="venster-stil")
            yield Input(self._waarde, password=self._geheim, select_on_focus=False, max_length=500)
            yield Label("", id="venster-echo")
            yield Label("Enter  opslaan     Esc  terug, er verandert niets", classes="venster-stil")

    def on_mount(self) -> None:
        """Start typing at once."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _toon_echo(self, event: Input.Changed) -> None:
        self._begrepen(event.value)

    @on(Input.Submitted)
    def _klaar(self, event: Input.Submitted) -> None:
        if (event.value.strip() or self._leeg_mag) and self._begrepen(event.value):
            self.dismiss(event.value)

    def _begrepen(self, tekst: str) -> bool:
        """Show how the text is understood; False when it is not."""
        label = self.query_one("#venster-echo", Label)
        label.set_class(False, "venster-fout")
        if self._echo is None or not tekst.strip():
            label.update("")
            return True
        try:
            label.update(plat(self._echo(tekst)))
        except LoketFout as fout:
            label.set_class(True, "venster-fout")
            label.update(plat(fout.zin))
            return False
        return True
