"""What every screen shares: the top line, the keys that mean the same everywhere, services off the UI thread."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from loket.domein.fouten import BsnFout, LoketFout
from loket.screens.vensters import Keuze, Keuzevenster
from loket.widgets.kop import Kop

if TYPE_CHECKING:
    from loket.app import LoketApp
    from loket.diensten.zitting import Zitting

T = TypeVar("T")

BSN_VRAAG = "Dit lijkt op een burgerservicenummer. Dat schrijven we niet op."
BSN_KEUZES = (Keuze("v", "ik verander de tekst", "verander"), Keuze("a", "dit is een ander nummer", "ander"))


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
        *,
        opnieuw: Callable[[], T] | None = None,
    ) -> None:
        """Run a service in a thread, in the order of asking, then paint; a refusal is one Dutch sentence.

        `opnieuw` is the same work after the duo said that a number is not a BSN.
        """
        self.run_worker(self._uitvoeren(werk, klaar, opnieuw), name=naam, group="dienst", description=naam)

    def _uitvoeren(
        self, werk: Callable[[], T], klaar: Callable[[T], object], opnieuw: Callable[[], T] | None
    ) -> Coroutine[Any, Any, None]:
        async def stap() -> None:
            try:
                async with self.app.beurt:
                    uitkomst = await asyncio.to_thread(werk)
            except BsnFout as fout:
                self._vraag_bsn(fout, klaar, opnieuw)
            except LoketFout as fout:
                self.meld(fout.zin, "warning")
            else:
                if self.is_attached:
                    klaar(uitkomst)

        return stap()

    def _vraag_bsn(self, fout: BsnFout, klaar: Callable[[T], object], opnieuw: Callable[[], T] | None) -> None:
        """Ask whether the number is another one; nothing was written."""
        if opnieuw is None:
            self.meld(fout.zin, "warning")
            return

        def kies(keuze: str | None) -> None:
            if keuze == "ander":
                self.doe("opnieuw na BSN-vraag", opnieuw, klaar)

        self.app.push_screen(Keuzevenster(BSN_VRAAG, BSN_KEUZES), kies)

    def duo_gewijzigd(self) -> None:
        """Who is unlocked or who types has changed."""
        self.toon_kop()

    def meld(self, zin: str, ernst: str = "information") -> None:
        """One sentence at the edge of the screen; never markup."""
        niveau = "warning" if ernst == "warning" else "information"
        self.notify(zin, severity=niveau, markup=False, timeout=8 if ernst == "warning" else 4)  # type: ignore[arg-type]
