"""The talk: one question at a time, one key per answer, and at once what the answer changes."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.gespreksplek import bewaar_plek, hervat, onthoud_plek
from loket.diensten.samenvatting import totaal, totaal_woorden
from loket.diensten.vraagtaal import taal_van
from loket.diensten.vraagvorm import waarom
from loket.domein.oordeel import Oordeel
from loket.domein.vraag import Deelstand, Plek, Vraag
from loket.screens.gespreksdelen import DelenScherm
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst
from loket.widgets.regelinvoer import Regelinvoer
from loket.widgets.uitkomsten import GROEP, korte_regel, uitkomst_regels, verschillen
from loket.widgets.vragen import GEEN_VRAGEN, vraag_kop, vraag_regels, vraag_tekst

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting

VERSCHIL_SECONDEN = 2.0


class GesprekScherm(DelenScherm):
    """The question and its part at the left, outcomes at the right (one line below 100 columns, Tab opens them)."""

    TITEL = "Gesprek"
    HULP = (
        "Lees de vraag samen. Eén toets is genoeg: j is ja, n is nee, w is weet ik niet. Met x zeg je: dat past "
        "hier niet. Met z: dat wil ik niet zeggen. Bij een keuze druk je op het cijfer. Bij een open vraag begin "
        "je te typen. Staat het al in het dossier? Dan zegt Enter: het klopt nog. Overslaan mag, met pijl omlaag. "
        "Met u neem je het laatste terug. Met Backspace maak je deze vraag weer open. Met l kies je kort of alles. "
        "Met r kies je een ronde. Met t zie je een tip. Met k zeg je: die krijgen ze al, of niet nu. Met o schrijf "
        "je de woorden van de inwoner op. Met e kies je de taal van de inwoner. Met p leg je dit huishouden even weg."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "beste_vraag", "beste vraag", id="beste", tooltip="de vraag die nu het meeste beslist"),
        Binding("question_mark", "waarom", "waarom", key_display="?", id="waarom", tooltip="waarom vragen we dit?"),
        Binding("a", "afspraak", "afspraak", id="afspraak", tooltip="maak een afspraak van wat is voorgesteld"),
        Binding("tab", "uitkomst", "uitkomst", id="uitkomst", tooltip="laat zien wat ze kunnen krijgen", show=False),
        Binding("escape", "terug", "terug", show=False, id="terug"),
    ]
    CSS_PATH = "gesprek.tcss"

    def __init__(self, stand: Dossierstand, domein: str | None = None, item: str | None = None) -> None:
        super().__init__(stand)
        self._begin = Plek(domein or "", item or "")
        self._item: str | None = item
        self._nu: str | None = None
        self._ook, self._waarom = "", False
        self._uitgeklapt: set[str] = set()
        self._deel: Deelstand
        self._open_zitting: Zitting | None = None

    def midden(self) -> ComposeResult:
        """The part, the question in full, the field, the questions of the part, and the outcomes."""
        with Horizontal(id="gesprek"):
            with Vertical(id="links"):
                yield Static("", id="opening")
                yield Static("", id="vraag")
                yield Static("", id="toetsen")
                yield Regelinvoer(id="antwoord", select_on_focus=False)
                yield Static("", id="begrepen")
                yield LangeLijst(id="vragen")
                yield Static("", id="kort")
            with Vertical(id="rechts"):
                yield Static("Wat kan dit huishouden krijgen?", id="rechts-kop")
                yield LangeLijst(id="uitkomsten")

    def on_mount(self) -> None:
        """Start at the place asked for, else where the talk stopped."""
        self._open_zitting = self.zitting
        self.taal = taal_van(self.zitting, self.stand.dossier)
        plek = hervat(self.zitting, self.stand)
        self.omvang = plek.omvang
        if self._begin.deel:
            plek = Plek(self._begin.deel, self._begin.vraag, plek.omvang)
        self.zet_deel(plek.deel, plek.vraag)
        super().on_mount()
        self.vragen.focus()

    def on_unmount(self) -> None:
        """Keep where the talk stopped, for whoever goes on with it."""
        zitting, dossier, plek = self._open_zitting, self.stand.dossier, self.gespreksplek()
        if zitting is not None and self.app.is_running:
            self.app.taak("plek bewaren", lambda: bewaar_plek(zitting, dossier, plek))

    def gespreksplek(self) -> Plek:
        """Where the talk is now."""
        return Plek(self._domein, self._nu or "", self.omvang)

    def deel(self) -> Deelstand:
        """The part on the screen, as it was last painted."""
        return self._deel

    def zet_deel(self, deel: str, vraag: str = "") -> None:
        """Take another part in front, at a question, else at its first open one."""
        self._domein = deel
        self._deel = self.gesprek().deel(deel, ook=vraag)
        eerste = self._deel.vragen[0].sleutel if self._deel.vragen else None
        open_ = self._deel.volgende()
        self._item = vraag or (open_.sleutel if open_ else eerste)
        self._ook = vraag

    def toon(self) -> None:
        """Paint the part and the outcomes; the cursor stays where it is, what is being typed too."""
        self._deel = self.gesprek().deel(self._domein, ook=self._ook)
        self.toon_opening()
        self.vragen.toon(vraag_regels(self._deel.vragen), self._item)
        self._item = None
        self._toon_vraag()
        self._toon_uitkomst({})

    def zet_stand(self, stand: Dossierstand) -> None:
        """Paint, and mark for two seconds what this answer changed."""
        oud = self.stand
        super().zet_stand(stand)
        veranderd = verschillen(oud.beoordeling.oordelen, stand.beoordeling.oordelen)
        if veranderd:
            self._toon_uitkomst(veranderd)
            self.set_timer(VERSCHIL_SECONDEN, partial(self._toon_uitkomst, {}))
        nieuw = {v.sleutel for v in stand.voorstellen if v.spoed} - {v.sleutel for v in oud.voorstellen}
        if nieuw:
            self._bied_spoed_aan(nieuw)

    def _toon_uitkomst(self, veranderd: dict[str, str]) -> None:
        oordelen: tuple[Oordeel, ...] = self.stand.beoordeling.oordelen
        regels = uitkomst_regels(oordelen, veranderd, self.stand.uitgesteld, self._uitgeklapt)
        self.query_one("#uitkomsten", LangeLijst).toon(regels)
        kort = korte_regel(oordelen, totaal_woorden(totaal(oordelen)))
        self.query_one("#kort", Static).update(plat(f"{'veranderd: ' if veranderd else ''}{kort}"))

    @on(LangeLijst.Aangewezen, "#vragen")
    def _toon_vraag(self) -> None:
        """Another question in front; why it is asked is said anew for each."""
        if self.vragen.sleutel != self._nu:
            self._nu, self._waarom = self.vragen.sleutel, False
            onthoud_plek(self.zitting, self.stand.dossier, self.gespreksplek())
        if not self._deel.vragen:
            self.query_one("#vraag", Static).update(GEEN_VRAGEN)
            self.query_one("#toetsen", Static).update("")
        self.toon_vraag()

    def toon_tekst(self, vraag: Vraag) -> None:
        """Paint the question in full."""
        self.query_one("#vraag", Static).update(plat(vraag_kop(vraag)))
        vak = self.query_one("#toetsen", Static)
        breedte = vak.content_size.width or self.size.width
        reden = f"{self.taal.zin('waarom')} {waarom(self.zitting, vraag, self.taal)}" if self._waarom else ""
        vak.update(plat(vraag_tekst(vraag, self._gekozen, breedte, reden)))

    def on_resize(self) -> None:
        """The options stand beside each other where they fit."""
        self.call_after_refresh(self._pas_in)

    def _pas_in(self) -> None:
        vraag = self.vraag_nu()
        if vraag is not None and self.app.zitting is not None:
            self.toon_tekst(vraag)

    @on(LangeLijst.Gekozen, "#uitkomsten")
    def _uitleg(self, event: LangeLijst.Gekozen) -> None:
        from loket.screens.regelingen import RegelingenScherm

        if event.sleutel.startswith(GROEP):
            self._uitgeklapt ^= {event.sleutel}
            self._toon_uitkomst({})
            return
        self.app.wissel(self, RegelingenScherm(self.stand, event.sleutel))

    def _bied_spoed_aan(self, sleutels: set[str]) -> None:
        """Offer to stop the list; never through what somebody is typing."""
        tekst = next(v.tekst for v in self.stand.voorstellen if v.sleutel in sleutels)
        if self.query_one("#antwoord").has_focus or not self.is_current:
            self.meld(f"! Dit heeft spoed: {tekst}", "warning")
            return
        keuzes = (
            Keuze("r", "regel dit eerst: naar de afspraken", "regel"),
            Keuze("v", "verder met het gesprek", "verder"),
        )
        self.kies(
            "! Dit heeft spoed. Eerst dit regelen?", keuzes, self._na_spoed, uitleg=tekst, esc="verder met het gesprek"
        )

    def _na_spoed(self, keuze: str) -> None:
        if keuze == "regel":
            self.action_naar("5")

    def action_waarom(self) -> None:
        """Say why this is asked and what it decides; once more takes it away."""
        vraag = self.vraag_nu()
        if vraag is not None:
            self._waarom = not self._waarom
            self.toon_tekst(vraag)

    def action_afspraak(self) -> None:
        """To the agreements, at what was proposed by this question."""
        from loket.screens.afspraken import AfsprakenScherm

        sleutel = self._nu
        voorstel = next((v.sleutel for v in self.stand.voorstellen if v.item == sleutel), None)
        self.app.wissel(self, AfsprakenScherm(self.stand, voorstel))

    def action_beste_vraag(self) -> None:
        """To the question that decides most, wherever it stands in the talk."""
        plek = self.gesprek().beste()
        if plek is None:
            self.meld("Alles wat telt, is al gevraagd.")
            return
        self.zet_deel(plek.deel, plek.vraag)
        self.toon()

    def action_uitkomst(self) -> None:
        """To the outcomes and back; on a small screen they take the place of the questions."""
        self.toggle_class("-uitkomst")
        kant = "#uitkomsten" if self.has_class("-uitkomst") else "#vragen"
        self.query_one(kant, LangeLijst).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits answer here; the jumps of other screens go by `g`."""
        if action == "naar" and parameters:
            return False
        return super().check_action(action, parameters)

    def action_terug(self) -> None:
        """Out of the text field first, then out of the talk; nothing is lost."""
        if self.has_class("-uitkomst"):
            self.action_uitkomst()
        elif self.vragen.has_focus:
            super().action_terug()
        else:
            self.vragen.focus()
