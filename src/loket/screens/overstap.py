"""Overstap naar het MMB: what stays, what merges, what the household has now beside what it would get."""

from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.nazorg import Hoevaak, spreek_nazorg_af
from loket.diensten.overstap import overstap_van
from loket.domein.overstap import Overstap
from loket.nederlands import meervoud
from loket.screens.dossierscherm import DossierScherm
from loket.screens.gebruik import vraag_gebruik
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel
from loket.widgets.overstapwoorden import lot_regels, overstap_zinnen

GEEN = "Deze gemeente heeft geen MMB. Er is hier niets om over te stappen."
HOE_VAAK = (
    Keuze("j", "elk jaar: na 6 weken, een half jaar en een jaar", "jaarlijks"),
    Keuze("l", "lichter: na 6 weken, en na een jaar kort bellen", "lichter"),
    Keuze("m", "minder vaak: na 6 weken, en na twee jaar", "minder_vaak"),
)


class OverstapScherm(DossierScherm):
    """The outcome above, the schemes under it; `k` chooses how often to talk again."""

    TITEL = "Overstap naar het MMB"
    HULP = (
        "Hier staat wat er met elke regeling gebeurt als dit huishouden overstapt. Met Enter schrijf je op of ze een "
        "regeling nu hebben. Tot de overstap is het nooit minder dan nu. Het verschil staat er altijd bij, ook als "
        "het slecht nieuws is. Lees de zin voor zoals hij er staat. Met k kiest de inwoner hoe vaak jullie weer praten."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "kies_nazorg", "weer praten", id="nazorg", tooltip="hoe vaak willen zij weer praten"),
    ]
    DEFAULT_CSS = """
    OverstapScherm #zin { height: auto; padding: 0 1 1 1; text-style: bold; }
    """

    def midden(self) -> ComposeResult:
        """The outcome, and the schemes."""
        yield Static("", id="zin")
        yield OpenLijst(id="regelingen")

    def on_mount(self) -> None:
        """The arrow keys walk the schemes."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Reckon in a thread, then paint."""
        zitting, stand = self.zitting, self.stand
        self.doe("overstap", lambda: overstap_van(zitting, stand), self._toon)

    def _toon(self, overstap: Overstap | None) -> None:
        zinnen = [GEEN] if overstap is None else overstap_zinnen(overstap)
        regels: list[Regel] = [] if overstap is None else lot_regels(overstap)
        self.query_one("#zin", Static).update(plat("\n".join(zinnen)))
        self.query_one(LangeLijst).toon(regels)

    @on(LangeLijst.Gekozen)
    def _gekozen(self, event: LangeLijst.Gekozen) -> None:
        oordeel = self.stand.oordeel(event.sleutel)
        if oordeel is None:
            self.meld("Hier is niets op te schrijven.")
        else:
            vraag_gebruik(self, oordeel)

    def action_kies_nazorg(self) -> None:
        """How often to talk again, as the resident chooses."""
        self.kies("Hoe vaak willen zij weer praten?", HOE_VAAK, self._spreek_af, uitleg="De inwoner kiest.")

    def _spreek_af(self, keuze: str) -> None:
        zitting, stand, hoe = self.zitting, self.stand, cast(Hoevaak, keuze)
        self.wijzig("weer praten", lambda: spreek_nazorg_af(zitting, stand, hoe), self._afgesproken)

    def _afgesproken(self, aantal: int) -> None:
        nieuw = meervoud(aantal, "afspraak", "afspraken")
        self.meld(f"{nieuw} gemaakt. Teken samen bij Afspraken (5)." if aantal else "Die afspraken staan er al.")
