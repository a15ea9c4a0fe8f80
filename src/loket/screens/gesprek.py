"""The talk: one domain at a time, one key per answer, and at once what the answer changes."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.gesprek import Domeinstand, beantwoord, domeinen, domeinstand
from loket.diensten.samenvatting import totaal, totaal_woorden
from loket.domein.gesprek import Item
from loket.domein.oordeel import Oordeel
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze, Keuzevenster
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst
from loket.widgets.uitkomsten import korte_regel, uitkomst_regels, verschillen
from loket.widgets.vragen import TYP_TYPEN, antwoord_toetsen, vraag_regels, vraag_tekst

VERSCHIL_SECONDEN = 2.0


class GesprekScherm(DossierScherm):
    """Questions at the left, outcomes at the right (one line with less than 100 columns, Tab opens them)."""

    TITEL = "Gesprek"
    HULP = (
        "Lees de vraag samen. Eén toets is genoeg: j is ja, n is nee, w is weet ik niet. Met x zeg je: "
        "dat past hier niet. Met z: dat wil ik niet zeggen. Ook dat is een antwoord. Bij een keuze druk "
        "je op het cijfer. Bij een open vraag druk je eerst op Enter. Overslaan mag altijd, met pijl "
        "omlaag. Na elk antwoord zie je wat dit huishouden kan krijgen."
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
        *(Binding(str(nr), f"optie({nr})", "", show=False) for nr in range(1, 10)),
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
                yield Input(id="antwoord")
                yield Static("", id="kort")
            with Vertical(id="rechts"):
                yield Static("Wat kan dit huishouden krijgen?", id="rechts-kop")
                yield LangeLijst(id="uitkomsten")

    def on_mount(self) -> None:
        """Start at the domain asked for, else the first, at its first open question."""
        self._domein = self._domein or domeinen(self.zitting)[0].id
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
        """Paint the domain and the outcomes."""
        deel = self.deel()
        open_ = next((item.id for item in deel.items if item.id not in deel.antwoorden), None)
        self.query_one("#opening", Static).update(plat(f"{deel.domein.naam}\n“{deel.domein.opening}”"))
        self.query_one("#vragen", LangeLijst).toon(vraag_regels(deel.items, deel.antwoorden), self._item or open_)
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
        nieuw = [s for s in stand.signalen if s.spoed and s.code not in {o.code for o in oud.signalen}]
        if nieuw:
            self._bied_spoed_aan(nieuw[0].tekst)

    def _toon_uitkomst(self, veranderd: dict[str, str]) -> None:
        oordelen: tuple[Oordeel, ...] = self.stand.beoordeling.oordelen
        self.query_one("#uitkomsten", LangeLijst).toon(uitkomst_regels(oordelen, veranderd))
        kort = korte_regel(oordelen, totaal_woorden(totaal(oordelen)))
        self.query_one("#kort", Static).update(plat(f"{kort}{'   veranderd' if veranderd else ''}"))

    def _toon_vraag(self) -> None:
        item = self.item()
        veld = self.query_one("#antwoord", Input)
        veld.display = item is not None and item.type in TYP_TYPEN
        if item is None:
            return
        self._gekozen = tuple(self._eerder(item)) if item.type == "meerkeuze" else ()
        self.query_one("#vraag", Static).update(plat(vraag_tekst(item, self.stand.antwoorden, self._gekozen)))
        with self.prevent(Input.Changed):
            veld.value = str(self.stand.antwoorden.get(item.id, "")) if item.type in TYP_TYPEN else ""
            if veld.value in antwoord_toetsen().values():
                veld.value = ""

    def _eerder(self, item: Item) -> list[str]:
        eerder = self.stand.antwoorden.get(item.id)
        return eerder if isinstance(eerder, list) else []

    @on(LangeLijst.Aangewezen, "#vragen")
    def _andere_vraag(self) -> None:
        self._toon_vraag()

    @on(LangeLijst.Gekozen, "#vragen")
    def _enter(self) -> None:
        item = self.item()
        if item is not None and item.type in TYP_TYPEN:
            self.query_one("#antwoord", Input).focus()
        elif item is not None and item.type == "meerkeuze":
            self._schrijf(item, list(self._gekozen) or None)

    @on(Input.Submitted, "#antwoord")
    def _getypt(self, event: Input.Submitted) -> None:
        item = self.item()
        if item is not None and event.value.strip():
            self._schrijf(item, event.value)

    def action_antwoord(self, waarde: str) -> None:
        """One key: yes and no for a yes-or-no question, the other three for every question."""
        item = self.item()
        if item is not None and (item.type == "ja_nee" or waarde not in ("ja", "nee")):
            self._schrijf(item, waarde)

    def action_optie(self, nr: int) -> None:
        """A digit picks an option; with more than one allowed it goes on and off until Enter."""
        item = self.item()
        if item is None:
            return
        if item.type in TYP_TYPEN:
            veld = self.query_one("#antwoord", Input)
            veld.value = str(nr)
            veld.focus()
        elif nr <= len(item.opties):
            optie = item.opties[nr - 1]
            if item.type == "keuze":
                self._schrijf(item, optie)
                return
            aan = [o for o in item.opties if (o in self._gekozen) != (o == optie)]
            self._gekozen = tuple(aan)
            self.query_one("#vraag", Static).update(plat(vraag_tekst(item, self.stand.antwoorden, self._gekozen)))

    def _schrijf(self, item: Item, ruw: object) -> None:
        """Go to the next question at once; the mark comes when the answer is on disk."""
        if ruw is None:
            self.meld("Kies eerst één of meer antwoorden met een cijfer.")
            return
        zitting, dossier, id_ = self.zitting, self.stand.dossier, item.id
        vragen = self.query_one("#vragen", LangeLijst)
        vragen.focus()
        vragen.action_stap(1)
        self.wijzig(
            f"antwoord {id_}",
            lambda: beantwoord(zitting, dossier, id_, ruw),
            opnieuw=lambda: beantwoord(zitting, dossier, id_, ruw, ander_nummer=True),
        )

    def _bied_spoed_aan(self, tekst: str) -> None:
        keuzes = (
            Keuze("r", "regel dit eerst: naar de afspraken", "regel"),
            Keuze("v", "verder met het gesprek", "verder"),
        )
        self.app.push_screen(Keuzevenster(f"! {tekst}", keuzes, "De rest kan een andere keer."), self._na_spoed)

    def _na_spoed(self, keuze: str | None) -> None:
        if keuze == "regel":
            self.action_naar("5")

    def action_afspraak(self) -> None:
        """To the agreements, at what was proposed by this question."""
        from loket.screens.afspraken import AfsprakenScherm

        item = self.item()
        voorstel = next((v.sleutel for v in self.stand.voorstellen if item and v.item == item.id), None)
        self.app.switch_screen(AfsprakenScherm(self.stand, voorstel))

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

        self.app.switch_screen(FeitenScherm(self.stand, pad, vraag_meteen=True))

    def action_domein(self, stap: int) -> None:
        """The next or previous part of the talk."""
        alle = [domein.id for domein in domeinen(self.zitting)]
        nr = alle.index(self._domein or alle[0]) + stap
        if 0 <= nr < len(alle):
            self._domein = alle[nr]
            self.toon()
        else:
            self.meld("Dit was het laatste deel." if stap > 0 else "Dit is het eerste deel.")

    def action_uitkomst(self) -> None:
        """On a small screen: questions or outcomes."""
        self.toggle_class("-uitkomst")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits answer here; the jumps of other screens go by `g`."""
        if action == "naar" and parameters:
            return False
        return super().check_action(action, parameters)

    def action_terug(self) -> None:
        """Out of the text field first, then out of the talk; nothing is lost."""
        vragen = self.query_one("#vragen", LangeLijst)
        if vragen.has_focus:
            super().action_terug()
        else:
            vragen.focus()
