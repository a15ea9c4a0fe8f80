"""A blank screen: nobody reads along; one chosen key brings everything back as it was."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static


class LeegScherm(ModalScreen[None]):
    """Nothing on the screen; only the duo's own key (or the lock, F10) does something."""

    CSS = """
    LeegScherm { background: $background; }
    LeegScherm > Static { width: 100%; height: 100%; background: $background; }
    """

    def __init__(self, terugtoets: str) -> None:
        super().__init__()
        self._terugtoets = terugtoets

    def compose(self) -> ComposeResult:
        """Nothing at all."""
        yield Static("")

    def on_key(self, event: events.Key) -> None:
        """Every key is swallowed, so that nothing is typed unseen; the chosen one comes back."""
        event.stop()
        event.prevent_default()
        self.toets(event.key)

    def toets(self, naam: str) -> None:
        """Come back when it is the duo's own key."""
        if naam == self._terugtoets and self.is_current:
            self.dismiss(None)
