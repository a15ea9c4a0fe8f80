"""Home: what needs the duo, and every household within reach of a few letters."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Label

from loket.diensten.dossier import Dossierstand, open_dossier
from loket.diensten.dringend import Dringend, dringend
from loket.diensten.huishoudens import nieuw
from loket.diensten.parkeren import pak_terug
from loket.diensten.werklijst import Werklijst, werklijst
from loket.diensten.zitting import Zitting
from loket.domein.fouten import LoketFout
from loket.domein.parkeren import Weggelegd
from loket.screens.basis import Scherm
from loket.screens.werklijstregels import werklijst_regels
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, OpenLijst


class WerklijstScherm(Scherm):
    """Open agreements first, then the households; `/` searches, `n` makes a new one."""

    TITEL = "Werklijst"
    HULP = (
        "Boven staat wat dringend is, dan wat vandaag en deze week moet. Daarna de gesprekken van vandaag en alle "
        "huishoudens. "
        "Druk op / en typ een stukje van een naam, straat of dossiernummer. Met Enter open je een huishouden; "
        "dat je het opent, staat in het logboek."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "zoek", "zoek", key_display="/", id="zoek"),
        Binding("n", "nieuw", "nieuw huishouden", id="nieuw"),
        Binding("r", "rapport", "rapport", id="rapport"),
        Binding("c", "catalogus", "catalogus", id="catalogus", tooltip="alle regelingen, en wie hier helpt"),
        Binding("escape", "terug", "terug", show=False, id="terug"),
    ]
    DEFAULT_CSS = """
    WerklijstScherm #zoek { display: none; margin: 0 1; }
    WerklijstScherm.-zoekt #zoek { display: block; }
    WerklijstScherm #demo { padding: 0 1; color: $text-muted; height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._vraag = ""
        self._opent = False
        self._laatste = ""
        self._dringend: tuple[Dringend, ...] = ()

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
        self.app.na_verf(self._maak_kopie)

    def _maak_kopie(self) -> None:
        """The backup of today runs beside the work; a refusal is told, never in the way."""
        zitting = self.app.zitting
        if zitting is not None:
            self.app.run_worker(partial(self._kopie, zitting), thread=True, name="dagelijkse kopie", group="kopie")

    def _kopie(self, zitting: Zitting) -> None:
        try:
            zitting.dagelijks()
        except LoketFout as fout:
            if self.app.zitting is zitting:
                self.app.call_from_thread(self.meld, fout.zin, "warning")

    def on_screen_resume(self) -> None:
        """The list may have changed while a household was open."""
        super().on_screen_resume()
        if self.app.zitting is not None:
            self._ververs()

    def _ververs(self) -> None:
        zitting, vraag = self.zitting, self._vraag
        self.doe("werklijst lezen", lambda: werklijst(zitting, vraag), self._toon)

    def _toon(self, lijst: Werklijst) -> None:
        if lijst.vraag == self._vraag:
            wacht = [f"p:{regel.dossier}" for regel in lijst.weggelegd][:1] if self._laatste else []
            self._verf(lijst, next(iter(wacht), f"h:{self._laatste}" if self._laatste else None))
            self._laatste = ""
            if not lijst.vraag:
                zitting = self.zitting
                self.doe("dringende signalen", lambda: dringend(zitting), partial(self._toon_dringend, lijst))

    def _verf(self, lijst: Werklijst, sleutel: str | None) -> None:
        self.query_one("#werklijst", LangeLijst).toon(werklijst_regels(lijst, self._dringend), sleutel)

    def _toon_dringend(self, lijst: Werklijst, gevonden: tuple[Dringend, ...]) -> None:
        """The first time the cursor goes to what is urgent; after that it stays where the duo put it."""
        if lijst.vraag != self._vraag or gevonden == self._dringend:
            return
        eerste = f"s:{gevonden[0].dossier}:{gevonden[0].signaal.code}" if gevonden and not self._dringend else None
        self._dringend = gevonden
        self._verf(lijst, eerste)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After the lock a key that was still on its way does nothing."""
        return self.app.zitting is not None and super().check_action(action, parameters)

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

    def action_rapport(self) -> None:
        """Open the reports."""
        from loket.screens.rapport import RapportScherm

        self.app.push_screen(RapportScherm())

    def action_catalogus(self) -> None:
        """Open the schemes and the sociale kaart."""
        from loket.screens.catalogus import CatalogusScherm

        self.app.push_screen(CatalogusScherm())

    def action_nieuw(self) -> None:
        """Make a household with only the name that they want."""
        zitting = self.zitting
        self.vraag(
            "Hoe wil je genoemd worden?",
            lambda naam, ander: open_dossier(zitting, nieuw(zitting, naam, ander_nummer=ander)),
            self._open,
            uitleg="Een voornaam is genoeg. Geen BSN, geen papieren.",
        )

    @on(LangeLijst.Gekozen)
    def _gekozen(self, event: LangeLijst.Gekozen) -> None:
        zitting, dossier = self.zitting, event.sleutel.split(":")[1]
        if not self._opent:
            self._opent = True
            terug = pak_terug(zitting, dossier) if event.sleutel.startswith("p:") else None
            klaar = partial(self._verder, terug) if terug else self._open
            self.doe("huishouden openen", lambda: open_dossier(zitting, dossier), klaar, self._niet_open)

    def _niet_open(self, _: LoketFout) -> None:
        self._opent = False

    def _verder(self, terug: Weggelegd, stand: Dossierstand) -> None:
        """Back to the screen and the line where the duo was."""
        from loket.screens.parkeren import scherm_van

        self._opent = False
        self._laatste = stand.dossier
        self.app.na_leeg(lambda: self.app.push_screen(scherm_van(self.zitting, stand, terug)))

    def _open(self, stand: Dossierstand) -> None:
        from loket.screens.overzicht import OverzichtScherm

        self._opent = False
        self._laatste = stand.dossier
        if self.is_current:
            self.app.push_screen(OverzichtScherm(stand))
        elif self.app.is_leeg:
            self.app.na_leeg(lambda: self._open(stand))
