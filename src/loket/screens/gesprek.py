"""The talk: one domain at a time, one key per answer, and at once what the answer changes."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.gesprek import Domeinstand, beantwoord, bekend, domeinen, domeinstand
from loket.diensten.samenvatting import totaal, totaal_woorden
from loket.domein.fouten import BsnFout, LoketFout
from loket.domein.gesprek import ALTIJD, Bekend, Item
from loket.domein.oordeel import Oordeel
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import BSN_KEUZES, BSN_VRAAG, Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst
from loket.widgets.regelinvoer import Regelinvoer
from loket.widgets.uitkomsten import korte_regel, uitkomst_regels, verschillen
from loket.widgets.vragen import GEEN_VRAGEN, OPTIETOETSEN, TYP_TYPEN, vraag_regels, vraag_tekst

VERSCHIL_SECONDEN = 2.0
# The keys of the parts of the talk in the jump window: the letters of the places are taken.
DEELTOETSEN = "123456789cehijk"


class GesprekScherm(DossierScherm):
    """Questions at the left, outcomes at the right (one line with less than 100 columns, Tab opens them)."""

    TITEL = "Gesprek"
    HULP = (
        "Lees de vraag samen. Eén toets is genoeg: j is ja, n is nee, w is weet ik niet. Met x zeg je: "
        "dat past hier niet. Met z: dat wil ik niet zeggen. Ook dat is een antwoord. Bij een keuze druk "
        "je op het cijfer. Bij een open vraag druk je eerst op Enter. Staat het antwoord al in het dossier? "
        "Dan zegt Enter: het klopt nog. Overslaan mag altijd, met pijl omlaag. Na elk antwoord zie je wat "
        "dit huishouden kan krijgen."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(toets, f"antwoord('{waarde}')", waarde, show=False)
            for toets, waarde in (
                ("j", "ja"),
                ("n", "nee"),
                ("w", "weet_niet"),
                ("x", "nvt"),
                ("z", "wil_niet_zeggen"),
            )
        ),
        *(Binding(toets, f"optie({nr})", "", show=False) for nr, toets in enumerate(OPTIETOETSEN, start=1)),
        Binding("v", "beste_vraag", "beste vraag", id="beste", tooltip="de vraag die nu het meeste beslist"),
        Binding("a", "afspraak", "afspraak", id="afspraak", tooltip="maak een afspraak van wat is voorgesteld"),
        Binding("right_square_bracket,pagedown", "domein(1)", "volgend deel", key_display="]", id="volgend"),
        Binding("left_square_bracket,pageup", "domein(-1)", "vorig deel", key_display="[", id="vorig", show=False),
        Binding("tab", "uitkomst", "uitkomst", id="uitkomst", tooltip="laat zien wat ze kunnen krijgen"),
        Binding("escape", "terug", "terug", show=False, id="terug"),
    ]
    CSS_PATH = "gesprek.tcss"

    def __init__(self, stand: Dossierstand, domein: str | None = None, item: str | None = None) -> None:
        super().__init__(stand)
        self._domein, self._item = domein, item
        self._gekozen: tuple[str, ...] = ()

    def midden(self) -> ComposeResult:
        """Opening, questions, the question in full, and the outcomes."""
        with Horizontal(id="gesprek"):
            with Vertical(id="links"):
                yield Static("", id="opening")
                yield LangeLijst(id="vragen")
                yield Static("", id="vraag")
                yield Regelinvoer(id="antwoord", select_on_focus=False)
                yield Static("", id="kort")
            with Vertical(id="rechts"):
                yield Static("Wat kan dit huishouden krijgen?", id="rechts-kop")
                yield LangeLijst(id="uitkomsten")

    def on_mount(self) -> None:
        """Start at the domain asked for, else the first, at its first open question."""
        self._domein = self._domein or self._eerste_deel()
        if self._item is None:
            self._naar_eerste_open()
        super().on_mount()
        self.query_one("#vragen", LangeLijst).focus()

    def deel(self) -> Domeinstand:
        """The domain on the screen."""
        return domeinstand(self.zitting, self.stand, self._domein or "")

    def item(self) -> Item | None:
        """The question under the cursor."""
        sleutel = self.query_one("#vragen", LangeLijst).sleutel
        return next((item for item in self.deel().items if item.id == sleutel), None)

    def toon(self) -> None:
        """Paint the domain and the outcomes; the cursor stays where it is, what is being typed too."""
        deel = self.deel()
        self.query_one("#opening", Static).update(plat(f"{deel.domein.naam}\n“{deel.domein.opening}”"))
        self.query_one("#vragen", LangeLijst).toon(vraag_regels(deel.items, deel.antwoorden), self._item)
        self._item = None
        self._toon_vraag()
        self._toon_uitkomst({})

    def _eerste_deel(self) -> str:
        """The first part of the talk with an open question; when all is answered, the first."""
        alle = [domein.id for domein in domeinen(self.zitting)]
        for id_ in alle:
            deel = domeinstand(self.zitting, self.stand, id_)
            if any(item.id not in deel.antwoorden for item in deel.items):
                return id_
        return alle[0]

    def _naar_eerste_open(self) -> None:
        """Choose the first question without an answer, when a domain comes on the screen."""
        deel = self.deel()
        open_ = (item.id for item in deel.items if item.id not in deel.antwoorden)
        self._item = next(open_, deel.items[0].id if deel.items else None)

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
        self.query_one("#uitkomsten", LangeLijst).toon(uitkomst_regels(oordelen, veranderd))
        kort = korte_regel(oordelen, totaal_woorden(totaal(oordelen)))
        self.query_one("#kort", Static).update(plat(f"{'veranderd: ' if veranderd else ''}{kort}"))

    def _toon_vraag(self) -> None:
        item, veld = self.item(), self.query_one("#antwoord", Input)
        veld.display = item is not None and item.type in TYP_TYPEN
        if item is None:
            self.query_one("#vraag", Static).update(GEEN_VRAGEN)
            return
        self._gekozen = tuple(self._eerder(item)) if item.type == "meerkeuze" else ()
        self._toon_tekst(item)
        if item.type in TYP_TYPEN and not veld.has_focus:
            eerder = self.stand.antwoorden.get(item.id, "")
            with self.prevent(Input.Changed):
                veld.value = "" if eerder in ALTIJD else str(eerder)

    def _toon_tekst(self, item: Item) -> None:
        vak = self.query_one("#vraag", Static)
        breedte = vak.content_size.width or self.size.width
        vak.update(plat(vraag_tekst(item, self.stand.antwoorden, self._gekozen, breedte, self._bekend(item))))

    def on_resize(self) -> None:
        """The options stand beside each other where they fit."""
        self.call_after_refresh(self._pas_in)

    def _pas_in(self) -> None:
        item = self.item()
        if item is not None:
            self._toon_tekst(item)

    def _bekend(self, item: Item) -> Bekend | None:
        """What the file already says about this question."""
        return bekend(self.zitting, self.stand, item)

    def _eerder(self, item: Item) -> list[str]:
        eerder = self.stand.antwoorden.get(item.id)
        return eerder if isinstance(eerder, list) else []

    @on(LangeLijst.Aangewezen, "#vragen")
    def _andere_vraag(self) -> None:
        self._toon_vraag()

    @on(LangeLijst.Gekozen, "#vragen")
    def _enter(self) -> None:
        """Confirm what the file already says; else start to type, or go on after a choice of more."""
        item = self.item()
        al = self._bekend(item) if item else None
        if item is not None and al is not None and al.antwoord is not None:
            self._schrijf(item, al.antwoord)
        elif item is not None and item.type in TYP_TYPEN:
            veld = self.query_one("#antwoord", Input)
            veld.select_all()
            veld.focus()
        elif item is not None and item.type == "meerkeuze":
            if self._gekozen:
                self.query_one("#vragen", LangeLijst).action_stap(1)
            else:
                self.meld("Kies eerst één of meer antwoorden met een cijfer.")

    @on(LangeLijst.Gekozen, "#uitkomsten")
    def _uitleg(self, event: LangeLijst.Gekozen) -> None:
        from loket.screens.regelingen import RegelingenScherm

        self.app.wissel(self, RegelingenScherm(self.stand, event.sleutel))

    @on(Input.Submitted, "#antwoord")
    def _getypt(self, event: Input.Submitted) -> None:
        item = self.item()
        if item is not None and event.value.strip():
            self._schrijf_getypt(item, event.value, ander_nummer=False)

    def action_antwoord(self, waarde: str) -> None:
        """One key: yes and no for a question that has them as answers, the other three for every question."""
        item = self.item()
        if item is not None and waarde in item.labels:
            self._schrijf(item, waarde)

    def action_optie(self, nr: int) -> None:
        """A digit picks an option; with more than one allowed each goes on and off, written at once."""
        item = self.item()
        if item is None:
            return
        if item.type in TYP_TYPEN:
            if nr <= 10:
                veld = self.query_one("#antwoord", Input)
                veld.value = str(nr % 10)
                veld.cursor_position = 1
                veld.focus()
        elif nr <= len(item.opties) and item.type == "keuze":
            self._schrijf(item, item.opties[nr - 1])
        elif nr <= len(item.opties):
            optie = item.opties[nr - 1]
            self._gekozen = tuple(o for o in item.opties if (o in self._gekozen) != (o == optie))
            self._toon_tekst(item)
            self._schrijf(item, list(self._gekozen), verder=False)

    def _schrijf(self, item: Item, ruw: object, *, verder: bool = True) -> None:
        """Go to the next question at once; the mark comes when the answer is on disk."""
        zitting, dossier, id_ = self.zitting, self.stand.dossier, item.id
        if verder:
            self.query_one("#vragen", LangeLijst).action_stap(1)
        self.wijzig(f"antwoord {id_}", lambda: beantwoord(zitting, dossier, id_, ruw))

    def _schrijf_getypt(self, item: Item, tekst: str, *, ander_nummer: bool) -> None:
        """What was typed stays in its field until it is on disk; then the next question comes."""
        zitting, dossier, id_ = self.zitting, self.stand.dossier, item.id

        def mis(fout: LoketFout) -> None:
            if isinstance(fout, BsnFout):
                self.kies(BSN_VRAAG, BSN_KEUZES, lambda keuze: opnieuw() if keuze == "ander" else None)

        def opnieuw() -> None:
            self._schrijf_getypt(item, tekst, ander_nummer=True)

        def klaar(_: object) -> None:
            vragen = self.query_one("#vragen", LangeLijst)
            vragen.focus()
            vragen.action_stap(1)

        self.wijzig(
            f"antwoord {id_}", lambda: beantwoord(zitting, dossier, id_, tekst, ander_nummer=ander_nummer), klaar, mis
        )

    def _bied_spoed_aan(self, sleutels: set[str]) -> None:
        """Offer to stop the list; never through what somebody is typing."""
        tekst = next(v.tekst for v in self.stand.voorstellen if v.sleutel in sleutels)
        if self.query_one("#antwoord", Input).has_focus or not self.is_current:
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

    def action_afspraak(self) -> None:
        """To the agreements, at what was proposed by this question."""
        from loket.screens.afspraken import AfsprakenScherm

        item = self.item()
        voorstel = next((v.sleutel for v in self.stand.voorstellen if item and v.item == item.id), None)
        self.app.wissel(self, AfsprakenScherm(self.stand, voorstel))

    def action_beste_vraag(self) -> None:
        """To the question that decides most: here in the talk, or among the facts."""
        if not self.stand.volgorde:
            self.meld("Alles wat telt, is al gevraagd.")
            return
        pad = self.stand.volgorde[0]
        for domein in domeinen(self.zitting):
            for item in domein.items:
                if item.feit and item.feit.replace("{aanvrager}", "a") == pad:
                    self._domein, self._item = domein.id, item.id
                    self.toon()
                    return
        from loket.screens.feiten import FeitenScherm

        self.app.wissel(self, FeitenScherm(self.stand, pad, vraag_meteen=True, daarna="3"))

    def sprongen(self) -> list[Keuze]:
        """Also the parts of the talk, each by its digit, or by a letter that no place has."""
        paren = zip(DEELTOETSEN, domeinen(self.zitting), strict=False)
        delen = [Keuze(toets, deel.naam, f"deel:{deel.id}") for toets, deel in paren]
        return [*super().sprongen(), *delen]

    def gesprongen(self, waarheen: str) -> None:
        """To a part of the talk, or to another screen."""
        soort, _, deel = waarheen.partition(":")
        if soort == "deel":
            self._domein = deel
            self._naar_eerste_open()
            self.toon()
        else:
            super().gesprongen(waarheen)

    def action_domein(self, stap: int) -> None:
        """The next or previous part of the talk."""
        alle = [domein.id for domein in domeinen(self.zitting)]
        nr = alle.index(self._domein or alle[0]) + stap
        if 0 <= nr < len(alle):
            self._domein = alle[nr]
            self._naar_eerste_open()
            self.toon()
        else:
            self.meld("Dit was het laatste deel." if stap > 0 else "Dit is het eerste deel.")

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
        vragen = self.query_one("#vragen", LangeLijst)
        if self.has_class("-uitkomst"):
            self.action_uitkomst()
        elif vragen.has_focus:
            super().action_terug()
        else:
            vragen.focus()
