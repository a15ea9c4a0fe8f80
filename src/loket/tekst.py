"""Text that is safe on a Textual screen: whatever a person typed is shown as it is, never read as markup.

Every value from a person or from the store goes through `plat` (widgets) or `cel` (tables). Textual and rich
are imported on first use, so that the cleaning alone stays cheap.
"""

from typing import TYPE_CHECKING

from loket.nederlands.schoon import schone_regel, schone_tekst

if TYPE_CHECKING:
    from rich.text import Text
    from textual.content import Content

__all__ = ["cel", "plat", "schone_regel", "schone_tekst"]


def plat(tekst: str, *, regels: bool = True) -> "Content":
    """The text for a widget, verbatim and without style; on one line when `regels` is False."""
    from textual.content import Content

    return Content(schone_tekst(tekst) if regels else schone_regel(tekst))


def cel(tekst: str) -> "Text":
    """The text for a table cell: verbatim, without style, on one line."""
    from rich.text import Text

    return Text(schone_regel(tekst), no_wrap=True, end="")
