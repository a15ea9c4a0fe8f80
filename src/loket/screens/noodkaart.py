"""The emergency card: who to call now, calm and large; it writes nothing."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits, Label

from loket.diensten.noodkaart import noodkaart
from loket.domein.noodkaart import Noodkaart, Noodnummer
from loket.screens.leeg import LeegScherm
from loket.screens.vensters import Venster
from loket.tekst import plat

if TYPE_CHECKING:
    from loket.app import LoketApp


def wissel_noodkaart(app: "LoketApp") -> None:
    """Show the card or put it away; on a blank screen its key is a key like any other."""
    if isinstance(app.screen, LeegScherm):
        app.screen.toets("f8")
    elif isinstance(app.screen, NoodkaartScherm):
        app.screen.action_weg()
    else:
        app.push_screen(NoodkaartScherm(noodkaart(app.zitting.gemeente if app.zitting else None)))


class NoodkaartScherm(Venster):
    """The numbers of the nation in large digits, those of the municipality under them; Escape closes it."""

    TITEL = "Noodkaart"
    HULP = (
        "Hier staat wie je nu kunt bellen. De eerste drie nummers werken overal. De laatste twee geeft je gemeente. "
        "Met Esc of F8 ga je terug naar waar je was. Loket schrijft hier niets van op."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f8", "weg", "terug", id="weg")]
    DEFAULT_CSS = """
    NoodkaartScherm { align: center middle; }
    NoodkaartScherm > Vertical {
        width: 78; max-width: 98%; height: auto; padding: 1 2; background: $surface; border: round $primary;
    }
    NoodkaartScherm > Vertical > Label { width: 100%; }
    NoodkaartScherm Horizontal { height: 4; }
    NoodkaartScherm Digits { width: 30; height: 3; }
    NoodkaartScherm Horizontal Vertical { width: 1fr; height: 3; }
    NoodkaartScherm .nood-wie { text-style: bold; }
    NoodkaartScherm .nood-stil { color: $text-muted; }
    """

    def __init__(self, kaart: Noodkaart) -> None:
        super().__init__()
        self._kaart = kaart

    def compose(self) -> ComposeResult:
        """Each number with who it is and when to call."""
        with Vertical():
            yield Label(plat(f"{self._kaart.titel}.  {self._kaart.rust}"), classes="nood-wie")
            yield Label("")
            for nummer in self._kaart.nummers:
                if nummer.landelijk:
                    yield from self._groot(nummer)
                else:
                    yield Label(plat(self._klein(nummer)))
            yield Label("")
            yield Label("Esc  terug naar waar je was", classes="nood-stil")

    def _groot(self, nummer: Noodnummer) -> ComposeResult:
        with Horizontal():
            yield Digits(nummer.nummer)
            with Vertical():
                # The number in plain figures too: large digits are drawn out of lines.
                yield Label(plat(f"{nummer.wie}: {nummer.nummer}"), classes="nood-wie")
                yield Label(plat(nummer.wanneer))

    def _klein(self, nummer: Noodnummer) -> str:
        return f"{nummer.wie}: {nummer.nummer or self._kaart.niet_ingevuld}"
