"""The top line: loket, where this is, and at the right who types."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label

from loket.tekst import plat


class Kop(Horizontal):
    """One line at the top of every screen; nothing else goes up there."""

    DEFAULT_CSS = """
    Kop {
        dock: top; height: 2; padding: 0 1;
        border-bottom: solid $panel-lighten-2;
        & > Label { width: auto; }
        & > #kop-merk { text-style: bold; color: $primary; width: 8; }
        & > #kop-waar { width: 1fr; text-style: bold; }
        & > #kop-wie { color: $text-muted; }
    }
    """

    def __init__(self, waar: str = "", wie: str = "") -> None:
        super().__init__()
        self._waar, self._wie = waar, wie

    def compose(self) -> ComposeResult:
        """Three labels on one line."""
        yield Label("loket", id="kop-merk")
        yield Label(plat(self._waar), id="kop-waar")
        yield Label(plat(self._wie), id="kop-wie")

    def toon(self, waar: str, wie: str) -> None:
        """Say where this is and who types."""
        self._waar, self._wie = waar, wie
        if self.is_mounted:
            self.query_one("#kop-waar", Label).update(plat(waar))
            self.query_one("#kop-wie", Label).update(plat(wie))
