"""The page for the resident: "Wat hebben we afgesproken?", as one A4 and in ten lines to copy by hand."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from loket.diensten.blad import bewaar_blad, blad_tekst, blad_van, niet_op_blad
from loket.screens.dossierscherm import DossierScherm
from loket.tekst import plat


class BladScherm(DossierScherm):
    """The page as it will be on paper; `l` changes to the short form in large letters."""

    TITEL = "Blad"
    HULP = (
        "Dit blad is voor de inwoner. Lees het samen hardop. Met l zie je dezelfde afspraken in hooguit "
        "tien korte regels. Die schrijf je makkelijk over met de hand. Met s bewaar je het blad als "
        "tekst. Alleen wat de inwoner mag meenemen, staat erop."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "letters", "kort of heel", id="letters", tooltip="kort (overschrijven) of het hele blad"),
        Binding("s", "bewaar", "opslaan", id="bewaar", tooltip="opslaan als tekstbestand"),
    ]
    DEFAULT_CSS = """
    BladScherm #papier { padding: 1 2; }
    BladScherm #gemist { padding: 0 2; height: auto; max-height: 6; color: $warning; }
    BladScherm #blad { width: 76; max-width: 100%; }
    BladScherm.-kort #blad { text-style: bold; width: 44; }
    """

    def midden(self) -> ComposeResult:
        """The page, to scroll."""
        yield Static("", id="gemist")
        with VerticalScroll(id="papier"):
            yield Static("", id="blad")

    def on_mount(self) -> None:
        """The arrow keys scroll the page."""
        super().on_mount()
        self.query_one("#papier").focus()

    def toon(self) -> None:
        """Paint the page."""
        tekst = blad_tekst(blad_van(self.stand), kort=self.has_class("-kort"))
        self.query_one("#blad", Static).update(plat(tekst))
        gemist = niet_op_blad(self.stand)
        self.query_one("#gemist", Static).update(plat("\n".join(gemist[:3])))
        self.query_one("#gemist").display = bool(gemist)

    def action_letters(self) -> None:
        """The short form, or the whole page."""
        self.toggle_class("-kort")
        self.toon()

    def action_bewaar(self) -> None:
        """Write the page to a file that the duo chooses."""
        tekst = blad_tekst(blad_van(self.stand), kort=self.has_class("-kort"))
        self.vraag(
            "In welk bestand?",
            lambda pad, _: bewaar_blad(tekst, pad),
            lambda waar: self.meld(f"Opgeslagen: {waar}"),
            uitleg="Let op: dit bestand is niet versleuteld. Wie de laptop opent, kan het lezen. "
            "Wis het als het blad op papier staat.",
            waarde="afspraken.txt",
        )
