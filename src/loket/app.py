"""LoketApp: theme, palette, the queue of services, the blank screen, the lock and the crash message."""

import asyncio
import signal
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.message import Message
from textual.screen import Screen

from loket.domein.fouten import LoketFout
from loket.screens.hulp import HulpScherm
from loket.screens.leeg import LeegScherm
from loket.screens.toetsen import lees_toets
from loket.screens.vensters import Sprongvenster, Vraagvenster
from loket.thema import THEMA

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting

T = TypeVar("T")


class LoketApp(App[int]):
    """The app on one store; services run one after another in threads, in the order of asking."""

    CSS_PATH = "app.tcss"
    TITLE = "loket"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "hulp", "hulp", id="hulp"),
        # Priority: also from a window that is in front.
        Binding("f9", "leeg", "scherm leeg", id="leeg", show=False, priority=True),
        Binding("f10", "slot", "op slot", id="slot", show=False, priority=True),
        Binding("f8", "nood", "noodkaart", id="nood", show=False, priority=True, tooltip="wie je nu kunt bellen"),
        Binding("d", "duo", "duo", id="duo", show=False),
        Binding("ctrl+p", "command_palette", "alles", show=False, id="palet", priority=True),
        Binding("ctrl+q", "stoppen", "stoppen", show=False, id="stoppen", priority=True),
    ]

    def __init__(
        self,
        eerste: Callable[[], Screen[None]],
        *,
        slot: Callable[[], Screen[None]],
        vastleggen: Callable[[BaseException], str],
        demo_uitleg: str = "",
        warm: Callable[[], object] = lambda: None,
    ) -> None:
        """`eerste` makes the first screen, `slot` the one after a lock; `vastleggen` logs a crash, gives its code.

        `warm` loads the store's libraries in a thread, after the first paint.
        """
        super().__init__()
        self._eerste, self._slot, self._vastleggen, self._warm = eerste, slot, vastleggen, warm
        self.demo_uitleg = demo_uitleg
        self.zitting: Zitting | None = None
        self.beurt = asyncio.Lock()
        self.wachtend = 0
        self.terugtoets = "f9"
        self.adempauze = 0.05
        self._na_leeg: list[Callable[[], object]] = []
        self._gestopt = False

    def on_mount(self) -> None:
        """Paint first; load the store's libraries while the duo reads. A wish to end from outside is a stop."""
        if hasattr(signal, "SIGHUP"):
            lus = asyncio.get_running_loop()
            for sein in (signal.SIGTERM, signal.SIGHUP):
                lus.add_signal_handler(sein, self.exit, 0)
        self.register_theme(THEMA)
        self.theme = "loket"
        self.push_screen(self._eerste())
        self.na_verf(
            lambda: self.run_worker(self._warm, thread=True, name="opslag laden", group="laden", exit_on_error=True)
        )

    def on_key(self, event: events.Key) -> None:
        """A letter typed faster than the window of places opens is for that window."""
        if isinstance(self.screen, Sprongvenster) and self.screen.vang(event):
            event.prevent_default()

    def na_verf(self, werk: Callable[[], object]) -> None:
        """Do heavy work when the first paint has left; a busy thread would hold it up."""
        if self.adempauze:
            self.set_timer(self.adempauze, werk)
        else:
            self.call_after_refresh(werk)

    # -- services ---------------------------------------------------------------------------------------

    def taak(
        self,
        naam: str,
        werk: Callable[[], T],
        klaar: Callable[[T], object] = lambda _: None,
        mis: Callable[[LoketFout], object] = lambda _: None,
    ) -> None:
        """Run a service in a thread after all that was asked before; it ends even when its screen has gone."""
        self.wachtend += 1
        self.run_worker(self._taak(werk, klaar, mis), name=naam, group="dienst", description=naam)

    async def _taak(
        self, werk: Callable[[], T], klaar: Callable[[T], object], mis: Callable[[LoketFout], object]
    ) -> None:
        try:
            async with self.beurt:
                uitkomst = await asyncio.to_thread(werk)
        except LoketFout as fout:
            mis(fout)
        else:
            klaar(uitkomst)
        finally:
            self.wachtend -= 1

    def open_zitting(self) -> "Zitting":
        """The open sitting."""
        if self.zitting is None:
            raise LoketFout("loket is op slot. Typ eerst je wachtzin.")
        return self.zitting

    # -- what is in front -------------------------------------------------------------------------------

    @property
    def is_leeg(self) -> bool:
        """Whether the screen is blank."""
        return isinstance(self.screen, LeegScherm)

    def na_leeg(self, stap: Callable[[], object]) -> None:
        """Do a step that shows something: at once, or when the blank screen has gone."""
        if self.is_leeg:
            self._na_leeg.append(stap)
        else:
            stap()

    def toon(self, scherm: Screen[T], klaar: Callable[[T | None], None] | None = None) -> None:
        """Put a screen or window in front, never over a blank screen."""
        self.na_leeg(lambda: self.push_screen(scherm, klaar))

    def wissel(self, oud: Screen[None], nieuw: Screen[None]) -> None:
        """Put one screen in the place of another, when that one is still in front."""

        def stap() -> None:
            if self.screen is oud:
                self.switch_screen(nieuw)

        self.na_leeg(stap)

    @property
    def demo(self) -> bool:
        """Whether this is the demo; every screen says so."""
        return bool(self.demo_uitleg) or (self.zitting is not None and self.zitting.demo)

    def wie(self) -> str:
        """The right side of the top line: DEMO, and who types."""
        delen = ["DEMO"] if self.demo else []
        if self.zitting is not None:
            delen.append(f"{self.zitting.typt.naam} typt")
        return "   ".join(delen)

    # -- the palette ------------------------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette in Dutch, with every key of the screen in front."""
        yield SystemCommand("Hulp", "Wat kan ik hier doen? (F1)", self.action_hulp)
        yield SystemCommand("Noodkaart", "Wie kun je nu bellen? (F8)", self.action_nood)
        yield SystemCommand("Privacy", "Wat schrijven we op, en wie leest het?", self.action_privacy)
        yield SystemCommand("Scherm leeg", "Niemand kan meelezen (F9)", self.action_leeg)
        yield SystemCommand("Toets om terug te komen", "Kies je eigen toets na een leeg scherm", self.action_terugtoets)
        yield SystemCommand("Op slot", "Sluit alles en vraag de wachtzin (F10)", self.action_slot)
        yield SystemCommand("Duo", "Laat je maatje meedoen, of wissel wie typt", self.action_duo)
        yield SystemCommand("Stoppen", "Sluit loket", self.action_stoppen)
        for actief in screen.active_bindings.values():
            binding = actief.binding
            if binding.description and binding.id and actief.node is screen:
                uitleg = binding.tooltip or f"Toets {self.get_key_display(binding)}"
                doe = partial(self._doe_actie, screen, binding.action)
                yield SystemCommand(binding.description.capitalize(), uitleg, doe)

    def _doe_actie(self, screen: Screen[object], actie: str) -> None:
        self.run_worker(screen.run_action(actie), name=actie)

    def action_command_palette(self) -> None:
        """Find everything by name."""
        if not isinstance(self.screen, LeegScherm | CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette", placeholder="Zoek wat je wilt doen…"))

    # -- keys for everywhere ----------------------------------------------------------------------------

    def action_hulp(self) -> None:
        """Say what can be done on the screen or in the window in front."""
        titel, hulp = getattr(self.screen, "TITEL", ""), getattr(self.screen, "HULP", "")
        if hulp:
            self.push_screen(HulpScherm(self.screen, titel, hulp))

    def action_nood(self) -> None:
        """Show who to call now, over whatever is in front."""
        from loket.screens.noodkaart import wissel_noodkaart

        wissel_noodkaart(self)

    def action_privacy(self) -> None:
        """Open the privacy page, to read aloud."""
        from loket.screens.privacy import PrivacyScherm

        if not isinstance(self.screen, PrivacyScherm):
            self.push_screen(PrivacyScherm())

    def action_leeg(self) -> None:
        """Blank the screen; the messages on it go too."""
        if isinstance(self.screen, LeegScherm):
            self.screen.toets("f9")
        else:
            self.clear_notifications()
            self.push_screen(LeegScherm(self.terugtoets), self._terug_van_leeg)

    def _terug_van_leeg(self, _: None) -> None:
        stappen, self._na_leeg = self._na_leeg, []
        for stap in stappen:
            self.call_next(self.na_leeg, stap)

    def action_terugtoets(self) -> None:
        """Choose the key that brings the screen back."""

        def zet(tekst: object) -> None:
            if isinstance(tekst, str):
                self.terugtoets = lees_toets(tekst)

        venster = Vraagvenster(
            "Met welke toets kom je terug na een leeg scherm?",
            uitleg="Typ één letter of cijfer, of een naam als f9, spatie of enter.",
            waarde=self.terugtoets,
            echo=lambda tekst: f"= de toets {lees_toets(tekst)}",
        )
        self.push_screen(venster, zet)

    def action_duo(self) -> None:
        """Let a second person join, or change who types."""
        from loket.screens.duo import kies_duo

        if self.zitting is not None:
            kies_duo(self)

    def action_slot(self) -> None:
        """Lock: close the store, drop what was only remembered, ask for the passphrase again."""
        if self.zitting is not None:
            self.run_worker(self._op_slot(), name="op slot", group="slot", exclusive=True)

    async def _op_slot(self) -> None:
        """Everything leaves the screen at once; what was asked before is still finished, then the store closes."""
        zitting, self.zitting = self.zitting, None
        self._na_leeg.clear()
        self.clear_notifications()
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.push_screen(self._slot())
        if zitting is not None:
            async with self.beurt:
                await asyncio.to_thread(zitting.archief.sluit)

    class Stop(Message, bubble=True):
        """Walks up from the widget with the focus, behind the keys that were pressed before it."""

    def action_stoppen(self) -> None:
        """Leave loket, after all that was typed and asked is on disk."""
        (self.screen.focused or self.screen).post_message(self.Stop())

    @on(Stop)
    def _stoppen(self) -> None:
        self.run_worker(self._stop(), name="stoppen", group="slot", exclusive=True)

    async def _stop(self) -> None:
        async with self.beurt:
            self.exit(0)

    def _handle_exception(self, error: Exception) -> None:
        """A crash never prints a traceback or a value: one sentence with a code, the rest in the log folder."""
        if self._gestopt:
            return
        self._gestopt = True
        try:
            code = self._vastleggen(error)
        except (OSError, LoketFout):
            code = "onbekend"
        self._return_code = 1
        self._exception = error
        self._exception_event.set()
        self.exit(
            1,
            return_code=1,
            message=(
                f"loket is gestopt door een fout (code {code}). Alles wat je hebt bevestigd, is bewaard. "
                "Start loket opnieuw. Gebeurt het weer? Geef de code aan je beheerder."
            ),
        )
