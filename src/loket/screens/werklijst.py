"""Home: what needs the duo, and every household within reach of a few letters."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Label

from loket.diensten.dossier import Dossierstand, open_dossier
from loket.diensten.huishoudens import aandacht, nieuw, zoek
from loket.domein.dossier import Lijstregel
from loket.nederlands import meervoud
from loket.screens.basis import Scherm
from loket.screens.vensters import Vraagvenster
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel
from loket.widgets.woorden import dag_bij

MEESTE_AANDACHT = 5


class WerklijstScherm(Scherm):
    """Open agreements first, then the households; `/` searches, `n` makes a new one."""

    TITEL = "Werklijst"
    HULP = (
        "Boven staan de huishoudens met open afspraken, de eerste dag bovenaan. Daaronder staan alle huishoudens. "
        "Druk op / en typ een stukje van een naam, straat of dossiernummer. Met Enter open je een huishouden; "
        "dat je het opent, staat in het logboek."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "zoek", "zoek", key_display="/", id="zoek"),
        Binding("n", "nieuw", "nieuw huishouden", id="nieuw"),
        Binding("escape", "terug", "terug", show=False, id="terug"),
    ]
    DEFAULT_CSS = """
    WerklijstScherm #zoek { display: none; margin: 0 1; }
    WerklijstScherm.-zoekt #zoek { display: block; }
    WerklijstScherm #demo { padding: 0 1; color: $text-muted; height: 3; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._vraag = ""

    def midden(self) -> ComposeResult:
        """The search line when asked for, then one list."""
        yield Input(placeholder="Naam, straat of dossiernummer", id="zoek")
        yield OpenLijst(id="werklijst")
        if self.app.demo:
            yield Label(plat(self.app.demo_uitleg), id="demo")

    def on_mount(self) -> None:
        """Fill the list and let the keys go to it."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def on_screen_resume(self) -> None:
        """The list may have changed while a household was open."""
        super().on_screen_resume()
        self._ververs()

    def _ververs(self) -> None:
        zitting, vraag = self.zitting, self._vraag
        self.doe("werklijst lezen", lambda: (vraag, zoek(zitting, vraag)), self._toon)

    def _toon(self, gevonden: tuple[str, tuple[Lijstregel, ...]]) -> None:
        vraag, regels = gevonden
        if vraag != self._vraag:
            return
        lijst = [*self._aandacht(regels), *self._alle(regels)] if not vraag else self._alle(regels)
        self.query_one("#werklijst", LangeLijst).toon(lijst)

    def _aandacht(self, regels: tuple[Lijstregel, ...]) -> list[Regel]:
        """Households with open agreements; what is due today or earlier is marked in words too."""
        eerst = aandacht(regels)
        if not eerst:
            return []
        vandaag = self.zitting.vandaag
        rijen = [Regel("Wat ons nodig heeft", meervoud(len(eerst), "huishouden", "huishoudens"), toon="kop")]
        for regel in eerst[:MEESTE_AANDACHT]:
            spoed = regel.eerste_datum is not None and regel.eerste_datum <= vandaag.isoformat()
            afspraken = meervoud(regel.open_afspraken, "afspraak", "afspraken")
            wacht = f", {regel.niet_getekend} nog niet meegetekend" if regel.niet_getekend else ""
            wanneer = dag_bij(regel.eerste_datum, vandaag) if regel.eerste_datum else ""
            links = f"{'! ' if spoed else ''}{regel.naam}, {regel.nummer}   {afspraken}{wacht}"
            rijen.append(Regel(links, wanneer, f"a:{regel.dossier}", "spoed" if spoed else ""))
        rest = len(eerst) - MEESTE_AANDACHT
        if rest > 0:
            rijen.append(Regel(f"  en nog {meervoud(rest, 'huishouden', 'huishoudens')}", toon="stil"))
        return [*rijen, Regel("")]

    def _alle(self, regels: tuple[Lijstregel, ...]) -> list[Regel]:
        kop = f"Gevonden met '{self._vraag}'" if self._vraag else "Huishoudens"
        rijen = [Regel(kop, str(len(regels)), toon="kop")]
        if not regels:
            rijen.append(Regel("  Niemand gevonden. Met n maak je een nieuw huishouden.", toon="stil"))
        for regel in regels:
            plek = ", ".join(deel for deel in (regel.straat, regel.wijk) if deel)
            rijen.append(Regel(f"{regel.naam}", f"{plek}   {regel.nummer}", f"h:{regel.dossier}"))
        return rijen

    def action_zoek(self) -> None:
        """Open the search line."""
        self.add_class("-zoekt")
        self.query_one("#zoek", Input).focus()

    def action_terug(self) -> None:
        """Close the search and show everybody again."""
        veld = self.query_one("#zoek", Input)
        with self.prevent(Input.Changed):
            veld.clear()
        self.remove_class("-zoekt")
        self._vraag = ""
        self.query_one("#werklijst", LangeLijst).focus()
        self._ververs()

    @on(Input.Changed, "#zoek")
    def _getypt(self, event: Input.Changed) -> None:
        self._vraag = event.value.strip()
        self._ververs()

    @on(Input.Submitted, "#zoek")
    def _naar_lijst(self) -> None:
        self.query_one("#werklijst", LangeLijst).focus()

    def action_nieuw(self) -> None:
        """Make a household with only the name that they want."""
        self.app.push_screen(
            Vraagvenster("Hoe wil je genoemd worden?", uitleg="Een voornaam is genoeg. Geen BSN, geen papieren."),
            self._maak,
        )

    def _maak(self, naam: str | None) -> None:
        if naam is None:
            return
        zitting = self.zitting
        self.doe(
            "nieuw huishouden",
            lambda: open_dossier(zitting, nieuw(zitting, naam)),
            self._open,
            opnieuw=lambda: open_dossier(zitting, nieuw(zitting, naam, ander_nummer=True)),
        )

    @on(LangeLijst.Gekozen)
    def _gekozen(self, event: LangeLijst.Gekozen) -> None:
        zitting, dossier = self.zitting, event.sleutel.partition(":")[2]
        self.doe("huishouden openen", lambda: open_dossier(zitting, dossier), self._open)

    def _open(self, stand: Dossierstand) -> None:
        from loket.screens.overzicht import OverzichtScherm

        self.app.push_screen(OverzichtScherm(stand))
