"""Every scheme with its state, and for the one under the cursor the whole reckoning with its articles."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import vraag_bij
from loket.diensten.personen import persoon_woord
from loket.diensten.tegoeden import tegoeden
from loket.diensten.toelichting import toelichting_van
from loket.domein.oordeel import Oordeel
from loket.domein.toelichting import Toelichting
from loket.screens.dossierscherm import DossierScherm
from loket.screens.gebruik import vraag_gebruik
from loket.screens.tegoedvragen import vraag_besteding
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst
from loket.widgets.tegoed import tegoed_regels
from loket.widgets.uitkomsten import GROEP, groep_tekst, groepsleutel, uitkomst_regels
from loket.widgets.uitleg import MEESTE_BREEDTE, uitleg_tekst


class RegelingenScherm(DossierScherm):
    """The list at the left, the explanation beside it (or instead of it on a small screen, with Tab)."""

    TITEL = "Regelingen"
    HULP = (
        "Hier staan alle regelingen. Eerst wat waarschijnlijk kan, dan wat nog van een antwoord afhangt. "
        "Een lange groep is één regel. Met Enter zie je alles van die groep. "
        "Met Tab zie je de hele berekening. Bij elke norm staan de datum en het wetsartikel. De letter "
        "zegt hoe zeker we zijn: A is officieel, B is een tweede bron. Met v vraag je meteen wat de "
        "uitkomst beslist. Met ? zie je waarom iets niet kan, en wat het anders zou maken. Je ziet ook hoeveel "
        "je hoogstens moet terugbetalen, en wat nog kan over vorig jaar. "
        "Met l zie je het geld per maand, met m wat meer werken oplevert. "
        "Loket belooft niets: de instantie neemt het besluit."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "vraag", "nu vragen", id="vraag", tooltip="vraag nu wat deze regeling beslist"),
        Binding("k", "krijg", "krijg je al?", id="krijg", tooltip="opschrijven of ze dit al krijgen"),
        Binding(
            "question_mark",
            "waarom",
            "waarom",
            key_display="?",
            id="waarom",
            tooltip="waarom niet, terugbetalen, en wat nog kan over eerdere tijd",
        ),
        Binding("b", "besteed", "gebruikt", id="besteed", show=False, tooltip="opschrijven wat er is gebruikt"),
        Binding("tab", "wissel", "lijst of uitleg", id="wissel"),
        Binding("l", "naar('l')", "geld", id="naar.geld", show=False, tooltip="geld per maand"),
        Binding("m", "naar('m')", "werken", id="naar.werken", show=False, tooltip="wat meer werken in de hand laat"),
    ]
    DEFAULT_CSS = """
    RegelingenScherm #uitleg-vak {
        width: 1fr; scrollbar-gutter: stable; padding: 0 1; border-left: solid $panel-lighten-2;
    }
    RegelingenScherm LangeLijst { width: 1fr; }
    RegelingenScherm.-smal #uitleg-vak { display: none; border-left: none; }
    RegelingenScherm.-smal.-uitleg #uitleg-vak { display: block; }
    RegelingenScherm.-smal.-uitleg LangeLijst { display: none; }
    """

    def __init__(self, stand: Dossierstand, regeling: str | None = None) -> None:
        super().__init__(stand)
        self._regeling = regeling
        gevraagd = stand.oordeel(regeling) if regeling else None
        self._uitgeklapt = {groepsleutel(gevraagd.status)} if gevraagd else set()
        self._rondom: dict[str, Toelichting] = {}

    def midden(self) -> ComposeResult:
        """The list and the explanation."""
        with Horizontal():
            yield LangeLijst(id="regelingen")
            with VerticalScroll(id="uitleg-vak"):
                yield Static("", id="uitleg")

    def on_mount(self) -> None:
        """The arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def zet_stand(self, stand: Dossierstand) -> None:
        """What was said around the outcomes may no longer hold."""
        self._rondom = {}
        super().zet_stand(stand)

    def toon(self) -> None:
        """Paint the list; the explanation follows the cursor."""
        oordelen, stand = self.stand.beoordeling.oordelen, self.stand
        regels = uitkomst_regels(oordelen, uitgesteld=stand.uitgesteld, uitgeklapt=self._uitgeklapt)
        self.query_one(LangeLijst).toon(regels, self._regeling)
        self._toon_uitleg()

    @property
    def gekozen(self) -> Oordeel | None:
        """The judgement under the cursor."""
        sleutel = self.query_one(LangeLijst).sleutel
        return self.stand.oordeel(sleutel) if sleutel else None

    @on(LangeLijst.Aangewezen)
    def _aangewezen(self) -> None:
        self._toon_uitleg()

    @on(LangeLijst.Gekozen)
    def _open(self, event: LangeLijst.Gekozen) -> None:
        if not event.sleutel.startswith(GROEP):
            self.action_wissel()
            return
        self._uitgeklapt ^= {event.sleutel}
        self._regeling = event.sleutel
        self.toon()

    def _toon_uitleg(self) -> None:
        oordeel = self.gekozen
        lijst = self.query_one(LangeLijst)
        if oordeel is None and lijst.cursor is not None:
            self.query_one("#uitleg", Static).update(plat(groep_tekst(lijst.regels[lijst.cursor])))
        if oordeel is not None and self.app.zitting is not None:
            vragen = {o.feit: vraag_bij(self.zitting, self.stand, o.feit) for o in oordeel.ontbreekt}
            vak = self.query_one("#uitleg-vak")
            breedte = vak.scrollable_content_region.width or MEESTE_BREEDTE
            rondom = self._rondom.get(oordeel.regeling)
            tekst = uitleg_tekst(oordeel, vragen, breedte, self._namen(), rondom)
            over = tegoed_regels(tegoeden(self.zitting, self.stand, oordeel), self._namen())
            self.query_one("#uitleg", Static).update(plat(f"{over}\n\n{tekst}" if over else tekst))
            vak.scroll_home(animate=False)

    def _namen(self) -> dict[str, str]:
        return {id_: persoon_woord(self.stand.personen, id_) for id_ in self.stand.personen}

    def on_resize(self) -> None:
        """The explanation fills its pane."""
        self.call_after_refresh(self._toon_uitleg)

    def action_wissel(self) -> None:
        """On a small screen: list or explanation; on a wide one: which of them the arrows move."""
        self.toggle_class("-uitleg")
        self.call_after_refresh(self._toon_uitleg)
        vak = self.query_one("#uitleg-vak", VerticalScroll)
        (vak if self.has_class("-uitleg") else self.query_one(LangeLijst)).focus()

    def action_waarom(self) -> None:
        """Work out what can be said around the outcome under the cursor, and show it."""
        oordeel = self.gekozen
        if oordeel is not None:
            zitting, stand = self.zitting, self.stand
            self.doe("toelichting", lambda: toelichting_van(zitting, stand, oordeel), partial(self._waarom, oordeel))

    def _waarom(self, oordeel: Oordeel, rondom: Toelichting) -> None:
        self._rondom[oordeel.regeling] = rondom
        if self.has_class("-smal") and not self.has_class("-uitleg"):
            self.action_wissel()
        else:
            self._toon_uitleg()

    def action_vraag(self) -> None:
        """Go to the question that decides most for this scheme."""
        oordeel = self.gekozen
        if oordeel is None:
            self.meld("Kies eerst een regeling.")
            return
        if not oordeel.ontbreekt:
            self.meld("Voor deze regeling is er niets meer te vragen.")
            return
        from loket.screens.feiten import FeitenScherm

        open_ = {o.feit for o in oordeel.ontbreekt if o.beslissend} or {o.feit for o in oordeel.ontbreekt}
        pad = next((pad for pad in self.stand.volgorde if pad in open_), next(iter(open_)))
        self.app.wissel(self, FeitenScherm(self.stand, pad, vraag_meteen=True, daarna="4"))

    def action_besteed(self) -> None:
        """Record what was spent from this scheme."""
        oordeel = self.gekozen
        if oordeel is not None:
            vraag_besteding(self, oordeel)

    def action_krijg(self) -> None:
        """Record whether they get it already, or want to leave it for now; this never changes the state."""
        oordeel = self.gekozen
        if oordeel is not None:
            vraag_gebruik(self, oordeel)

    def action_terug(self) -> None:
        """From the explanation to the list first, then out."""
        if self.has_class("-uitleg"):
            self.action_wissel()
        else:
            super().action_terug()
