"""LoketApp: theme, palette, keys for everywhere, the blank screen, the lock and the crash message."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen
from textual.theme import Theme

from loket.domein.fouten import LoketFout
from loket.screens.basis import Scherm
from loket.screens.hulp import HulpScherm
from loket.screens.leeg import LeegScherm
from loket.screens.vensters import Vraagvenster

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting

THEMA = Theme(
    name="loket",
    primary="#8fbfae",
    secondary="#8fbfae",
    accent="#8fbfae",
    foreground="#e8e4da",
    background="#1a1c1b",
    surface="#222524",
    panel="#2a2e2c",
    success="#a3c585",
    warning="#e0b25c",
    error="#e88873",
    dark=True,
    variables={"footer-key-foreground": "#8fbfae", "input-selection-background": "#8fbfae 35%"},
)


class LoketApp(App[int]):
    """The app on one store; `openen` makes a sitting out of a passphrase and runs in a thread."""

    CSS_PATH = "app.tcss"
    TITLE = "loket"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "hulp", "hulp", id="hulp"),
        Binding("f9", "leeg", "scherm leeg", id="leeg", show=False),
        Binding("f10", "slot", "op slot", id="slot", show=False),
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
        self.terugtoets = "f9"
        self.adempauze = 0.05

    def on_mount(self) -> None:
        """Paint first; load the store's libraries while the duo reads."""
        self.register_theme(THEMA)
        self.theme = "loket"
        self.push_screen(self._eerste())
        self.na_verf(
            lambda: self.run_worker(self._warm, thread=True, name="opslag laden", group="laden", exit_on_error=True)
        )

    def na_verf(self, werk: Callable[[], object]) -> None:
        """Do heavy work when the first paint has left; a busy thread would hold it up."""
        if self.adempauze:
            self.set_timer(self.adempauze, werk)
        else:
            self.call_after_refresh(werk)

    def open_zitting(self) -> "Zitting":
        """The open sitting."""
        if self.zitting is None:
            raise LoketFout("loket is op slot. Typ eerst je wachtzin.")
        return self.zitting

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

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette in Dutch; a picture of the screen is only for the demo."""
        yield SystemCommand("Hulp", "Wat kan ik hier doen? (F1)", self.action_hulp)
        yield SystemCommand("Scherm leeg", "Niemand kan meelezen (F9)", self.action_leeg)
        yield SystemCommand(
            "Toets om terug te komen", "Kies je eigen toets na een leeg scherm", self.action_terugtoets
        )
        yield SystemCommand("Op slot", "Sluit alles en vraag de wachtzin (F10)", self.action_slot)
        yield SystemCommand("Duo", "Laat je maatje meedoen, of wissel wie typt", self.action_duo)
        yield SystemCommand("Stoppen", "Sluit loket", self.action_stoppen)
        for naam, uitleg, actie in self._van_het_scherm(screen):
            yield SystemCommand(naam, uitleg, actie)

    def _van_het_scherm(self, screen: Screen[object]) -> Iterable[tuple[str, str, Callable[[], object]]]:
        """Every key of the screen in front, by its name."""
        for actief in screen.active_bindings.values():
            binding = actief.binding
            if binding.description and binding.id and actief.node is screen:
                yield (
                    binding.description.capitalize(),
                    binding.tooltip or f"Toets {self.get_key_display(binding)}",
                    partial(self._doe_actie, screen, binding.action),
                )

    def _doe_actie(self, screen: Screen[object], actie: str) -> None:
        self.run_worker(screen.run_action(actie), name=actie)

    def action_command_palette(self) -> None:
        """Find everything by name."""
        if not isinstance(self.screen, LeegScherm) and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(id="--command-palette", placeholder="Zoek wat je wilt doen…"))

    def action_hulp(self) -> None:
        """Say what can be done on the screen in front."""
        if isinstance(self.screen, Scherm):
            self.push_screen(HulpScherm(self.screen))

    def action_leeg(self) -> None:
        """Blank the screen."""
        self.push_screen(LeegScherm(self.terugtoets))

    def action_terugtoets(self) -> None:
        """Choose the key that brings the screen back."""
        self.push_screen(
            Vraagvenster(
                "Met welke toets kom je terug na een leeg scherm?",
                uitleg="Typ één letter of cijfer, of een naam als f9, spatie of enter.",
                waarde=self.terugtoets,
                echo=lambda tekst: f"= de toets {lees_toets(tekst)}",
            ),
            self._zet_terugtoets,
        )

    def _zet_terugtoets(self, tekst: str | None) -> None:
        if tekst is not None:
            self.terugtoets = lees_toets(tekst)

    def action_duo(self) -> None:
        """Let a second person join, or change who types."""
        from loket.screens.duo import kies_duo

        if self.zitting is not None:
            kies_duo(self)

    def action_slot(self) -> None:
        """Lock at once: close the store, drop what was only remembered, ask for the passphrase again."""
        if self.zitting is not None:
            self.run_worker(self._op_slot(), name="op slot", group="slot", exclusive=True)

    async def _op_slot(self) -> None:
        zitting, self.zitting = self.zitting, None
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.push_screen(self._slot())
        if zitting is not None:
            async with self.beurt:
                await asyncio.to_thread(zitting.archief.sluit)

    def action_stoppen(self) -> None:
        """Leave loket; everything confirmed is already on disk."""
        self.exit(0)

    def _handle_exception(self, error: Exception) -> None:
        """A crash never prints a traceback or a value: one sentence with a code, the rest in the log folder."""
        code = self._vastleggen(error)
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


def lees_toets(tekst: str) -> str:
    """The name of a key as Textual knows it, out of what a person types."""
    namen = {"spatie": "space", "enter": "enter", **{f"f{nr}": f"f{nr}" for nr in range(2, 10)}}
    schoon = tekst.strip().lower()
    if schoon in namen:
        return namen[schoon]
    if len(schoon) == 1 and schoon.isalnum() and schoon.isascii():
        return schoon
    raise LoketFout("Kies één letter, één cijfer, of f2 tot en met f9, spatie of enter.")
