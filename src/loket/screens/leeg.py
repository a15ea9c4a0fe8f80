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
        """Only the chosen key comes back; every other key is swallowed, so that nothing is typed unseen."""
        event.stop()
        event.prevent_default()
        if event.key == self._terugtoets:
            self.dismiss(None)
        elif event.key == "f10":
            self.app.run_worker(self.app.run_action("slot"), name="op slot")
