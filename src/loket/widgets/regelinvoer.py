"""One line to type: a paste of several lines becomes one line, nothing is lost without a word."""

from textual import events
from textual.widgets import Input


class Regelinvoer(Input):
    """An Input that keeps every word of a paste."""

    def _on_paste(self, event: events.Paste) -> None:
        """Join the lines of a paste with spaces."""
        event.stop()
        event.prevent_default()
        tekst = " ".join(event.text.split())
        selectie = self.selection
        if selectie.is_empty:
            self.insert_text_at_cursor(tekst)
        else:
            self.replace(tekst, *selectie)
