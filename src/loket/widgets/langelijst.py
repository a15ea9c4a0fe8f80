"""A long list drawn line by line: the same cost for ten rows as for ten thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from loket.nederlands import schone_regel

MINSTE_LINKS = 30


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: text at the left, text at the right; without a `sleutel` it is a heading or rest, never chosen."""

    links: str
    rechts: str = ""
    sleutel: str | None = None
    toon: str = ""


class LangeLijst(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of lines with one cursor; tone names (`kop`, `spoed`, `stil`, `goed`) are component classes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "langelijst--kop",
        "langelijst--spoed",
        "langelijst--stil",
        "langelijst--goed",
        "langelijst--cursor",
        "langelijst--cursor-stil",
    }
    DEFAULT_CSS = """
    LangeLijst {
        height: 1fr;
        overflow-x: hidden;
        background: $background;
        scrollbar-size-vertical: 1;
        & > .langelijst--kop { color: $primary; text-style: bold; }
        & > .langelijst--spoed { color: $error; text-style: bold; }
        & > .langelijst--stil { color: $text-muted; }
        & > .langelijst--goed { color: $success; }
        & > .langelijst--cursor { background: $primary; color: $background; text-style: bold; }
        & > .langelijst--cursor-stil { text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "stap(-1)", "vorige", show=False),
        Binding("down", "stap(1)", "volgende", show=False),
        Binding("pageup", "stap(-10)", "tien terug", show=False),
        Binding("pagedown", "stap(10)", "tien verder", show=False),
        Binding("home", "uiterste(-1)", "eerste", show=False),
        Binding("end", "uiterste(1)", "laatste", show=False),
        Binding("enter", "kies", "open", show=False),
    ]

    cursor: reactive[int | None] = reactive(None)

    class Aangewezen(Message):
        """The cursor stands on another line."""

        def __init__(self, lijst: "LangeLijst", sleutel: str) -> None:
            super().__init__()
            self.lijst = lijst
            self.sleutel = sleutel

        @property
        def control(self) -> "LangeLijst":
            """The list that sent it."""
            return self.lijst

    class Gekozen(Aangewezen):
        """Enter or a click on a line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._regels: tuple[Regel, ...] = ()

    @property
    def regels(self) -> tuple[Regel, ...]:
        """The lines on show."""
        return self._regels

    @property
    def sleutel(self) -> str | None:
        """The key of the line under the cursor."""
        return self._regels[self.cursor].sleutel if self.cursor is not None else None

    def toon(self, regels: Sequence[Regel], sleutel: str | None = None) -> None:
        """Show other lines; the cursor stays on the same key, else goes to `sleutel`, else to the first."""
        houd = sleutel or self.sleutel
        self._regels = tuple(regels)
        self.virtual_size = Size(self.size.width, len(self._regels))
        plaatsen: dict[str, int | None] = {
            regel.sleutel: nr for nr, regel in enumerate(self._regels) if regel.sleutel is not None
        }
        self.set_reactive(LangeLijst.cursor, None)
        self.cursor = plaatsen.get(houd or "", next(iter(plaatsen.values()), None))
        self.refresh()

    def watch_cursor(self, nieuw: int | None) -> None:
        """Keep the cursor in view and tell who listens."""
        self.refresh()
        if nieuw is None:
            return
        self._in_beeld(nieuw)
        sleutel = self._regels[nieuw].sleutel
        if sleutel is not None:
            self.post_message(self.Aangewezen(self, sleutel))

    def _in_beeld(self, nieuw: int) -> None:
        """Scroll so that this line, and the heading above it, can be read."""
        # The heading above the first line stays readable.
        boven = nieuw - 1 if nieuw and self._regels[nieuw - 1].sleutel is None else nieuw
        hoogte = max(1, self.size.height)
        if boven < self.scroll_offset.y:
            self.scroll_to(y=boven, animate=False)
        elif nieuw >= self.scroll_offset.y + hoogte:
            self.scroll_to(y=nieuw - hoogte + 1, animate=False)

    def action_stap(self, stap: int) -> None:
        """Move the cursor over the lines that can be chosen."""
        plaatsen = [nr for nr, regel in enumerate(self._regels) if regel.sleutel is not None]
        if not plaatsen:
            return
        nu = plaatsen.index(self.cursor) if self.cursor in plaatsen else 0
        self.cursor = plaatsen[max(0, min(len(plaatsen) - 1, nu + stap))]

    def action_uiterste(self, kant: int) -> None:
        """Move the cursor to the first or the last line."""
        self.action_stap(kant * len(self._regels))

    def action_kies(self) -> None:
        """Choose the line under the cursor."""
        if self.sleutel is not None:
            self.post_message(self.Gekozen(self, self.sleutel))

    def on_click(self, event: events.Click) -> None:
        """The mouse works too: a click moves the cursor and chooses."""
        nr = event.y + self.scroll_offset.y
        if 0 <= nr < len(self._regels) and self._regels[nr].sleutel is not None:
            self.cursor = nr
            self.action_kies()

    def on_resize(self) -> None:
        """Lines fill the width, so a new width is a new drawing; the cursor stays in view."""
        self.virtual_size = Size(self.size.width, len(self._regels))
        if self.cursor is not None:
            self._in_beeld(self.cursor)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        nr = y + self.scroll_offset.y
        breedte = self.scrollable_content_region.width
        if nr >= len(self._regels):
            return Strip.blank(breedte, self.rich_style)
        regel = self._regels[nr]
        aangewezen = nr == self.cursor
        stijl = self.rich_style
        if regel.toon:
            stijl = self.get_component_rich_style(f"langelijst--{regel.toon}")
        if aangewezen:
            naam = "langelijst--cursor" if self.has_focus else "langelijst--cursor-stil"
            stijl = self.get_component_rich_style(naam)
        tekst = _zet_op_breedte(regel, aangewezen, breedte)
        return Strip([Segment(tekst, stijl)], breedte)


class OpenLijst(LangeLijst):
    """A list whose lines open something; the keys at the bottom say so."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "kies", "open", id="lijst.kies")]


def _zet_op_breedte(regel: Regel, aangewezen: bool, breedte: int) -> str:
    """The line's text in exactly `breedte` cells; of two long parts the left one keeps `MINSTE_LINKS` cells."""
    merk = " ▸ " if aangewezen else "   " if regel.sleutel is not None else " "
    links, rechts = merk + schone_regel(regel.links), schone_regel(regel.rechts)
    over = breedte - min(cell_len(links), MINSTE_LINKS) - 3
    rechts = _ingekort(rechts, max(0, over))
    links = _ingekort(links, max(0, breedte - cell_len(rechts) - 3))
    return set_cell_size(set_cell_size(links, max(0, breedte - cell_len(rechts) - 2)) + " " + rechts, breedte)


def _ingekort(tekst: str, cellen: int) -> str:
    return tekst if cell_len(tekst) <= cellen else set_cell_size(tekst, max(0, cellen - 1)) + "…"
