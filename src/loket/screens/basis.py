"""What every screen shares: the top line, the keys that mean the same everywhere, services off the UI thread."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from loket.domein.fouten import LoketFout
from loket.nederlands import schone_regel
from loket.screens.vensters import Keuze, Keuzevenster, Vraagvenster
from loket.widgets.kop import Kop

if TYPE_CHECKING:
    from loket.app import LoketApp
    from loket.diensten.zitting import Zitting

T = TypeVar("T")


class Scherm(Screen[None]):
    """A screen of loket; `HULP` says in plain Dutch what can be done here."""

    app: "LoketApp"
    HULP: ClassVar[str] = ""
    TITEL: ClassVar[str] = ""
    # Below 100 columns a second pane folds away; Textual reads this list from the class.
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (100, "-breed")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """The top line, the middle of the screen, the keys."""
        yield Kop()
        yield from self.midden()
        yield Footer(show_command_palette=False)

    def midden(self) -> ComposeResult:
        """What is between the top line and the keys."""
        raise LookupError(f"{type(self).__name__} has no middle")

    def on_mount(self) -> None:
        """Say where this is as soon as the screen is there."""
        self.toon_kop()

    def on_screen_resume(self) -> None:
        """Who types may have changed while another screen was in front."""
        self.toon_kop()

    def waar(self) -> str:
        """Who or what this screen is about."""
        return self.TITEL

    def toon_kop(self) -> None:
        """Paint the top line."""
        for kop in self.query(Kop):
            kop.toon(self.waar(), self.app.wie())

    @property
    def zitting(self) -> "Zitting":
        """The open sitting; screens of a household are only shown when there is one."""
        return self.app.open_zitting()

    def doe(
        self,
        naam: str,
        werk: Callable[[], T],
        klaar: Callable[[T], object],
        mis: Callable[[LoketFout], object] | None = None,
    ) -> None:
        """Run a service in a thread, in the order of asking, then paint when this screen is still there.

        A refusal is one Dutch sentence; `mis` hears of it first.
        """

        def gedaan(uitkomst: T) -> None:
            if self.leeft():
                klaar(uitkomst)

        def geweigerd(fout: LoketFout) -> None:
            if mis is not None and self.leeft():
                mis(fout)
            self.meld(fout.zin, "warning")

        self.app.taak(naam, werk, gedaan, geweigerd)

    def leeft(self) -> bool:
        """Whether this screen can still be painted."""
        return self.is_running and self in self.app.screen_stack

    def kies(
        self,
        vraag: str,
        keuzes: Sequence[Keuze],
        klaar: Callable[[str], object],
        *,
        uitleg: str = "",
        standaard: str | None = None,
        esc: str = "terug, er verandert niets",
    ) -> None:
        """Ask a choice; nothing happens on Escape."""

        def gekozen(waarde: object) -> None:
            if isinstance(waarde, str):
                klaar(waarde)

        self.app.toon(Keuzevenster(vraag, keuzes, uitleg, standaard=standaard, esc=esc), gekozen)

    def vraag(
        self,
        vraag: str,
        werk: Callable[[str, bool], T],
        klaar: Callable[[T], object],
        *,
        uitleg: str = "",
        waarde: str = "",
        echo: Callable[[str], str] | None = None,
        geheim: bool = False,
        leeg_mag: bool = False,
    ) -> None:
        """Ask a line of text; the window stays open, with the text, until `werk` has taken it.

        `werk` runs in a thread; it gets the text and whether the duo said that a number is not a BSN.
        """

        def gedaan(uitkomst: object) -> None:
            if uitkomst is not None:
                klaar(uitkomst)  # type: ignore[arg-type]

        venster = Vraagvenster(
            vraag, uitleg=uitleg, waarde=waarde, echo=echo, geheim=geheim, leeg_mag=leeg_mag, werk=werk
        )
        self.app.toon(venster, gedaan)

    def duo_gewijzigd(self) -> None:
        """Who is unlocked or who types has changed."""
        self.toon_kop()

    def meld(self, zin: str, ernst: str = "information") -> None:
        """One sentence at the edge of the screen; never markup."""
        waarschuwing = ernst == "warning"
        self.app.na_leeg(
            lambda: self.app.notify(
                schone_regel(zin),
                severity="warning" if waarschuwing else "information",
                markup=False,
                timeout=8 if waarschuwing else 4,
            )
        )
