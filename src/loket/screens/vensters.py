"""Small windows that ask one thing: a choice by letter, or a line of text that stays until it is good."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from loket.domein.fouten import BsnFout, LoketFout
from loket.tekst import plat
from loket.widgets.regelinvoer import Regelinvoer

if TYPE_CHECKING:
    from loket.app import LoketApp


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice: its key, its words and what it gives."""

    toets: str
    tekst: str
    waarde: str


BREEDTE, BREEDTE_LINKS = 66, 33
BSN_VRAAG = "Dit lijkt op een burgerservicenummer. Dat schrijven we niet op."
BSN_KEUZES = (Keuze("v", "ik verander de tekst", "verander"), Keuze("a", "dit is een ander nummer", "ander"))


class Venster(ModalScreen[object]):
    """A window that closes itself once, whatever keys still come."""

    app: "LoketApp"
    TITEL: ClassVar[str] = ""
    HULP: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "weg", "terug", id="weg")]

    def __init__(self) -> None:
        super().__init__()
        self._dicht = False

    def sluit(self, waarde: object) -> None:
        """Give an answer; a second one, or one while another window is in front, is ignored."""
        if self._dicht:
            return
        if self.app.is_leeg:
            self.app.na_leeg(lambda: self.sluit(waarde))
        elif self.is_current:
            self._dicht = True
            self.dismiss(waarde)

    def action_weg(self) -> None:
        """Back; nothing changes."""
        self.sluit(None)


class Keuzevenster(Venster):
    """A question with a few answers, each with a key of its own; Escape gives None.

    Enter takes `standaard` where there is one; `esc` says what Escape does.
    """

    TITEL = "Een keuze"
    HULP = "Druk op de letter of het cijfer van je keuze. Met Esc ga je terug. Dan verandert er niets."

    def __init__(
        self,
        vraag: str,
        keuzes: Sequence[Keuze],
        uitleg: str = "",
        *,
        standaard: str | None = None,
        esc: str = "terug, er verandert niets",
    ) -> None:
        super().__init__()
        self._vraag, self._keuzes, self._uitleg = vraag, tuple(keuzes), uitleg
        self._standaard, self._esc = standaard, esc

    def compose(self) -> ComposeResult:
        """The question and one line per choice."""
        with Vertical(classes="venster"):
            yield Label(plat(self._vraag), classes="venster-titel")
            if self._uitleg:
                yield Label(plat(self._uitleg))
            yield Label(plat(_in_kolommen(self._keuzes)))
            enter = "Enter  zoals voorgesteld     " if self._standaard else ""
            yield Label(plat(f"{enter}Esc  {self._esc}"), classes="venster-stil")

    def on_key(self, event: events.Key) -> None:
        """A choice's own key picks it; every other letter is swallowed here."""
        keuze = self.keuze_bij(event)
        if keuze is not None:
            event.stop()
            self.sluit(keuze.waarde)
        elif event.key == "enter" and self._standaard:
            event.stop()
            self.sluit(self._standaard)

    def keuze_bij(self, event: events.Key) -> Keuze | None:
        """The choice that a key picks."""
        return next((keuze for keuze in self._keuzes if keuze.toets in (event.character, event.key)), None)


class Sprongvenster(Keuzevenster):
    """Places to jump to; a letter typed right behind the key that opens it counts too."""

    TITEL = "Ga naar"

    def vang(self, event: events.Key) -> bool:
        """Take a key that was on its way to the screen behind; whether it was one of ours."""
        if self.keuze_bij(event) is None:
            return False
        self.post_message(events.Key(event.key, event.character))
        return True


def _in_kolommen(keuzes: Sequence[Keuze]) -> str:
    """One choice per line; more than ten stand in two columns, so that they fit on a small screen."""
    regels = [f" {keuze.toets}   {keuze.tekst}" for keuze in keuzes]
    if len(regels) <= 10:
        return "\n".join(regels)
    helft = (len(regels) + 1) // 2
    rechts = [*regels[helft:], ""]
    rijen = [f"{links:<{BREEDTE_LINKS}} {rechts[nr]}" for nr, links in enumerate(regels[:helft])]
    return "\n".join(rij if len(rij) <= BREEDTE else f"{rij[: BREEDTE - 1]}…" for rij in rijen)


class Vraagvenster(Venster):
    """One line of text; under it how loket understands it, or what is wrong. Escape gives None.

    `echo` gives the words of understanding, or raises LoketFout. With `werk` the window stays until the work
    is done: it runs in a thread with the text and whether a number is not a BSN, a refusal stays in the window
    with the text, and the window gives the outcome of the work instead of the text.
    """

    TITEL = "Een vraag"
    HULP = "Typ je antwoord en druk op Enter. Onder het vak staat hoe loket het begrijpt. Met Esc ga je terug."

    def __init__(
        self,
        vraag: str,
        *,
        uitleg: str = "",
        waarde: str = "",
        echo: Callable[[str], str] | None = None,
        geheim: bool = False,
        leeg_mag: bool = False,
        werk: Callable[[str, bool], object] | None = None,
    ) -> None:
        super().__init__()
        self._vraag, self._uitleg, self._waarde = vraag, uitleg, waarde
        self._echo, self._geheim, self._leeg_mag, self._werk = echo, geheim, leeg_mag, werk
        self._bezig = False

    def compose(self) -> ComposeResult:
        """The question, room to type, and the echo."""
        with Vertical(classes="venster"):
            yield Label(plat(self._vraag), classes="venster-titel")
            if self._uitleg:
                yield Label(plat(self._uitleg), classes="venster-stil")
            yield Regelinvoer(self._waarde, password=self._geheim, max_length=500)
            yield Label("", id="venster-echo")
            yield Label("Enter  opslaan     Esc  terug, er verandert niets", classes="venster-stil")

    def on_mount(self) -> None:
        """Start typing at once; what stands there already is selected, so that typing replaces it."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _toon_echo(self, event: Input.Changed) -> None:
        self._begrepen(event.value)

    @on(Input.Submitted)
    def _klaar(self, event: Input.Submitted) -> None:
        event.stop()
        if self._bezig or self._dicht:
            return
        if not event.value.strip() and not self._leeg_mag:
            self._toon("Typ eerst iets. Met Esc ga je terug.", fout=True)
        elif self._begrepen(event.value):
            self._verwerk(event.value, ander_nummer=False)

    def _verwerk(self, tekst: str, *, ander_nummer: bool) -> None:
        if self._werk is None:
            self.sluit(tekst)
            return
        self._bezig = True
        werk = self._werk
        self.app.taak("venster", lambda: werk(tekst, ander_nummer), self._gedaan, lambda f: self._geweigerd(f, tekst))

    def _gedaan(self, uitkomst: object) -> None:
        self._bezig = False
        self.sluit(uitkomst)

    def _geweigerd(self, fout: LoketFout, tekst: str) -> None:
        """The window stays, with the text; only a secret is typed anew."""
        self._bezig = False
        if not self.is_running:
            return
        if isinstance(fout, BsnFout):
            self.app.toon(Keuzevenster(BSN_VRAAG, BSN_KEUZES), lambda keuze: self._na_bsn(keuze, tekst))
            return
        if self._geheim:
            self.query_one(Input).clear()
        self._toon(fout.zin, fout=True)

    def _na_bsn(self, keuze: object, tekst: str) -> None:
        if keuze == "ander":
            self._verwerk(tekst, ander_nummer=True)

    def _begrepen(self, tekst: str) -> bool:
        """Show how the text is understood; False when it is not."""
        if self._echo is None or not tekst.strip():
            if tekst.strip():
                self._toon("", fout=False)
            return True
        try:
            self._toon(self._echo(tekst), fout=False)
        except LoketFout as fout:
            self._toon(fout.zin, fout=True)
            return False
        return True

    def _toon(self, zin: str, *, fout: bool) -> None:
        label = self.query_one("#venster-echo", Label)
        label.set_class(fout, "venster-fout")
        label.update(plat(zin))
