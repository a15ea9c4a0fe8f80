"""F1: what can be done on the screen in front, in plain words and with every key."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Label

from loket.tekst import plat

if TYPE_CHECKING:
    from loket.app import LoketApp

OVERAL = (
    ("F1", "deze hulp"),
    ("F1 p", "privacy: wat we opschrijven en wie het leest"),
    ("ctrl+p", "alles zoeken op naam"),
    ("Esc", "een stap terug, er gaat niets verloren"),
    ("d", "je maatje laten meedoen, of wisselen wie typt"),
    ("p", "in een dossier: even wegleggen, je komt op dezelfde plek terug"),
    ("!", "in een dossier: iets melden dat vandaag moet"),
    ("F8", "noodkaart: wie je nu kunt bellen"),
    ("F9", "scherm leeg; met {terug} komt het terug (kies je eigen toets met ctrl+p)"),
    ("F10", "op slot"),
    ("ctrl+q", "stoppen"),
)


class HulpScherm(ModalScreen[None]):
    """The help of one screen or window; Escape or F1 closes it."""

    app: "LoketApp"

    CSS = """
    HulpScherm { align: center middle; }
    HulpScherm > VerticalScroll {
        width: 76; max-width: 96%; height: auto; max-height: 92%; padding: 1 2;
        background: $surface; border: round $primary;
    }
    HulpScherm Label { width: 100%; }
    HulpScherm .hulp-kop { text-style: bold; color: $primary; margin-top: 1; }
    HulpScherm .hulp-titel { text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss(None)", "terug"),
        Binding("p", "privacy", "privacy"),
    ]

    def __init__(self, scherm: Screen[Any], titel: str, hulp: str) -> None:
        super().__init__()
        self._scherm, self._titel, self._hulp = scherm, titel, hulp

    def compose(self) -> ComposeResult:
        """What this screen is for, its keys, the keys for everywhere, and who to call in danger."""
        terug = self.app.terugtoets.upper()
        with VerticalScroll():
            yield Label(plat(self._titel), classes="hulp-titel")
            yield Label(plat(self._hulp))
            yield Label("Hier", classes="hulp-kop")
            yield Label(plat(_regels(self._toetsen())))
            yield Label("Overal", classes="hulp-kop")
            yield Label(plat(_regels([(toets, wat.format(terug=terug)) for toets, wat in OVERAL])))
            yield Label("Nood", classes="hulp-kop")
            yield Label(plat(_nood()))

    def action_privacy(self) -> None:
        """To the privacy page; the help has gone when it closes."""
        self.dismiss(None)
        self.app.action_privacy()

    def _toetsen(self) -> list[tuple[str, str]]:
        """The keys of the screen and of what has the focus, each once, in Dutch."""
        overal = {"parkeer", "hulp", "nood", "leeg", "slot", "duo", "palet", "stoppen"}
        gevonden: dict[str, str] = {}
        for actief in self._scherm.active_bindings.values():
            binding = actief.binding
            if binding.id is None or binding.id in overal or not binding.description:
                continue
            toets = self.app.get_key_display(binding)
            woorden = binding.tooltip or binding.description
            gevonden[woorden] = f"{gevonden[woorden]} {toets}" if woorden in gevonden else toets
        return [(toets, woorden) for woorden, toets in gevonden.items()]


def _nood() -> str:
    """The nation's numbers of the emergency card, one per line."""
    from loket.diensten.noodkaart import noodkaart

    landelijk = [nummer for nummer in noodkaart().nummers if nummer.landelijk]
    return "\n".join(f"{nummer.wie}: {nummer.nummer}. {nummer.wanneer}" for nummer in landelijk)


def _regels(paren: list[tuple[str, str]]) -> str:
    """Keys in one column, words in the next."""
    breedte = max((len(toets) for toets, _ in paren), default=0)
    return "\n".join(f"{toets:<{breedte}}   {wat}" for toets, wat in paren)
