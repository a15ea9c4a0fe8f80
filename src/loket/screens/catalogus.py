"""The catalogue: every scheme of the municipality and the nation, the table of the proposal, and who helps here."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Literal, TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from loket.diensten.catalogus import catalogusblad
from loket.domein.catalogusblad import Catalogusblad
from loket.domein.pakket import Regelingkaart
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.catalogus import (
    GROEP_WOORD,
    STATUS_WOORD,
    hulp_regels,
    hulp_tekst,
    kaart_tekst,
    regeling_regels,
    voorstel_regels,
)
from loket.widgets.langelijst import LangeLijst

Weergave: TypeAlias = Literal["regelingen", "voorstel", "hulp"]
VOLGENDE: dict[Weergave, Weergave] = {"regelingen": "voorstel", "voorstel": "hulp", "hulp": "regelingen"}
WEERGAVE_WOORD: dict[Weergave, str] = {
    "regelingen": "Regelingen",
    "voorstel": "Het voorstel",
    "hulp": "Wie helpt hier?",
}
ALLES = "alles"
MEESTE_BREEDTE = 72
LETTERS = "abcdefghijklmnoprstuvwxyz"


class CatalogusScherm(Scherm):
    """The list at the left, the card beside it (or instead of it on a small screen, with Tab)."""

    TITEL = "Catalogus"
    HULP = (
        "Hier staan alle regelingen van je gemeente en van het land. Met w kies je wat je ziet. Eerst de regelingen. "
        "Dan het voorstel: wat er met elke regeling gebeurt. Dan wie hier helpt. Met f kies je voor wie. Met s kies "
        "je de status in het voorstel. De letter zegt hoe zeker een bron is. A is officieel, B is een tweede bron. "
        "Bij C noemen we geen bedrag. Staat hulp er grijs bij? Dan is lang niet gekeken: bel eerst."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "weergave", "wat zie je", id="weergave", tooltip="regelingen, het voorstel of wie hier helpt"),
        Binding("f", "groep", "voor wie", id="groep", tooltip="kies voor wie de regelingen zijn"),
        Binding("s", "status", "status", id="status", tooltip="kies de status in het voorstel"),
        Binding("tab", "wissel", "lijst of kaart", id="wissel"),
        Binding("escape", "terug", "terug", id="terug"),
    ]
    DEFAULT_CSS = """
    CatalogusScherm LangeLijst { width: 1fr; }
    CatalogusScherm #kaart-vak {
        width: 1fr; padding: 0 1; scrollbar-gutter: stable; border-left: solid $panel-lighten-2;
    }
    CatalogusScherm.-smal #kaart-vak { display: none; border-left: none; }
    CatalogusScherm.-smal.-kaart #kaart-vak { display: block; }
    CatalogusScherm.-smal.-kaart LangeLijst { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._blad: Catalogusblad | None = None
        self._weergave: Weergave = "regelingen"
        self._groep = self._status = ALLES

    def midden(self) -> ComposeResult:
        """The list and the card."""
        with Horizontal():
            yield LangeLijst(id="catalogus")
            with VerticalScroll(id="kaart-vak"):
                yield Static("", id="kaart")

    def on_mount(self) -> None:
        """Read the catalogue; the arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()
        zitting = self.zitting
        self.doe("catalogus lezen", lambda: catalogusblad(zitting), self._gelezen)

    def _gelezen(self, blad: Catalogusblad) -> None:
        self._blad = blad
        self._toon()

    def waar(self) -> str:
        """The place, what is on show, and what was chosen."""
        delen = [self.TITEL, WEERGAVE_WOORD[self._weergave], self._blad.gemeente if self._blad else ""]
        if self._weergave != "hulp":
            delen += [GROEP_WOORD.get(self._groep, ""), STATUS_WOORD.get(self._status, "")]
        return " · ".join(deel for deel in delen if deel)

    # -- what is on show --------------------------------------------------------------------------------

    def _kaarten(self) -> list[Regelingkaart]:
        """The cards that fit what was chosen."""
        kaarten = self._blad.kaarten if self._blad else ()
        return [
            kaart
            for kaart in kaarten
            if self._groep in (ALLES, *kaart.groepen)
            and (self._status == ALLES or (kaart.gemeenten and kaart.mms_status == self._status))
        ]

    def _toon(self) -> None:
        blad = self._blad
        if blad is None:
            return
        if self._weergave == "hulp":
            regels = hulp_regels(blad.hulp, blad.vandaag)
        else:
            maak = regeling_regels if self._weergave == "regelingen" else voorstel_regels
            regels = maak(self._kaarten())
        self.query_one(LangeLijst).toon(regels)
        self.toon_kop()
        self._toon_kaart()

    @on(LangeLijst.Aangewezen)
    def _toon_kaart(self) -> None:
        sleutel = self.query_one(LangeLijst).sleutel
        vak = self.query_one("#kaart-vak", VerticalScroll)
        breedte = min(MEESTE_BREEDTE, vak.scrollable_content_region.width or MEESTE_BREEDTE)
        self.query_one("#kaart", Static).update(plat(self._tekst(sleutel, breedte)))
        vak.scroll_home(animate=False)

    def _tekst(self, sleutel: str | None, breedte: int) -> str:
        """The card or the entry with this key."""
        blad = self._blad
        if blad is None or sleutel is None:
            return "" if blad is None else "Hier is niets gevonden. Kies met f of s iets anders."
        soort = blad.hulpsoort(sleutel) if self._weergave == "hulp" else None
        if soort is not None:
            return hulp_tekst(soort, blad.vandaag, breedte)
        kaart = blad.kaart(sleutel)
        return kaart_tekst(kaart, breedte) if kaart else ""

    @on(LangeLijst.Gekozen)
    def _open_kaart(self) -> None:
        self.action_wissel()

    def on_resize(self) -> None:
        """The card fills its pane."""
        self.call_after_refresh(self._toon_kaart)

    # -- keys -------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After the lock a key that was still on its way does nothing."""
        return self.app.zitting is not None and super().check_action(action, parameters)

    def action_weergave(self) -> None:
        """Schemes, the proposal, or who helps here."""
        self._weergave = VOLGENDE[self._weergave]
        self._toon()

    def action_groep(self) -> None:
        """Choose for whom."""
        self._kies("Voor wie?", GROEP_WOORD, self._zet_groep)

    def _zet_groep(self, groep: str) -> None:
        self._groep = groep
        self._terug_bij_regelingen()

    def action_status(self) -> None:
        """Choose what the proposal does with a scheme."""
        self._kies("Welke status in het voorstel?", STATUS_WOORD, self._zet_status)

    def _zet_status(self, status: str) -> None:
        self._status = status
        self._terug_bij_regelingen()

    def _terug_bij_regelingen(self) -> None:
        """A choice is about schemes, not about who helps."""
        if self._weergave == "hulp":
            self._weergave = "regelingen"
        self._toon()

    def _kies(self, vraag: str, woorden: Mapping[str, str], klaar: Callable[[str], None]) -> None:
        keuzes = [Keuze(letter, tekst, code) for letter, (code, tekst) in zip(LETTERS, woorden.items(), strict=False)]
        self.kies(vraag, [*keuzes, Keuze("q", ALLES, ALLES)], klaar)

    def action_wissel(self) -> None:
        """On a small screen: list or card; on a wide one: which of them the arrows move."""
        self.toggle_class("-kaart")
        self.call_after_refresh(self._toon_kaart)
        vak = self.query_one("#kaart-vak", VerticalScroll)
        (vak if self.has_class("-kaart") else self.query_one(LangeLijst)).focus()

    def action_terug(self) -> None:
        """From the card to the list first, then back to the work list."""
        if self.has_class("-kaart"):
            self.action_wissel()
        else:
            self.app.pop_screen()
