"""Werken moet lonen: first in words, then a chart, then the table; what helps stands beside what falls."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from loket.diensten.begroting import mmg_bekend
from loket.diensten.werken import Werkstand, wat_houdt_werk_over
from loket.domein.werken import Kromme
from loket.screens.dossierscherm import DossierScherm
from loket.screens.feiten import FeitenScherm
from loket.tekst import plat
from loket.widgets.grafiek import teken
from loket.widgets.langelijst import LangeLijst, Regel
from loket.widgets.werkwoorden import (
    eerste_zin,
    helpt_kort,
    helpt_lang,
    klif_regels,
    legenda,
    niet_mee_zin,
    punt_regel,
    punt_uitleg,
)

AANNAME = "Netto per maand, het hele jaar. Aanname: bruto is hoogstens het dubbele. Geen belofte."
NOG_NIET = "Dit kan nog niet getekend worden. Vraag eerst (v):"


class WerkenScherm(DossierScherm):
    """The chart over the full width; the table instead of it on Tab."""

    TITEL = "Werken moet lonen"
    HULP = (
        "Hier zie je wat er in de hand blijft als iemand meer gaat verdienen. Boven staat het in woorden. De lijn "
        "is wat er minstens is, de stippen zijn wat er hoogstens is. Van netto maken wij geen bruto. "
        "We gaan ervan uit dat bruto hoogstens het dubbele is. Een pijl met een naam wijst aan waar een "
        "regeling daalt of stopt. Met Tab zie je elke stap in een tabel. Meer werken blijft de keuze van de inwoner."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "wissel", "grafiek of tabel", id="wissel"),
        Binding("v", "vraag", "nu vragen", id="vraag", tooltip="vraag wat eerst bekend moet zijn"),
    ]
    DEFAULT_CSS = """
    WerkenScherm #zin { height: auto; padding: 0 1; text-style: bold; }
    WerkenScherm #grafiek { height: 1fr; padding: 0 1; }
    WerkenScherm #onder { height: auto; max-height: 9; padding: 0 1; border-top: solid $panel-lighten-2; }
    WerkenScherm #tabel { display: none; }
    WerkenScherm.-tabel #tabel { display: block; }
    WerkenScherm.-tabel #grafiek { display: none; }
    """

    _werk: Werkstand | None = None

    def midden(self) -> ComposeResult:
        """The words, the chart or the table, and what belongs to it."""
        with Vertical():
            yield Static("", id="zin")
            yield Static("", id="grafiek")
            yield LangeLijst(id="tabel")
            yield Static("", id="onder")

    def toon(self) -> None:
        """Reckon in a thread; the curve takes a while."""
        self.query_one("#zin", Static).update(plat("Even rekenen…"))
        zitting, stand = self.zitting, self.stand
        self.doe(
            "werken doorrekenen",
            lambda: wat_houdt_werk_over(zitting, stand, mmg_bekend(zitting, stand)),
            self._toon,
        )

    def _toon(self, werk: Werkstand) -> None:
        self._werk = werk
        self.refresh_bindings()
        if werk.kromme is None:
            vragen = "\n".join(f"? {vraag}" for _, vraag in werk.eerst)
            self.query_one("#zin", Static).update(plat(f"{NOG_NIET}\n{vragen}"))
            return
        lijn = werk.kromme
        self.query_one("#zin", Static).update(plat(eerste_zin(lijn)))
        rijen = [(str(nr), *punt_regel(lijn, nr)) for nr in range(len(lijn.punten))]
        self.query_one(LangeLijst).toon([Regel(links, rechts, sleutel) for sleutel, links, rechts in rijen])
        self.call_after_refresh(self._toon_grafiek)

    @property
    def kromme(self) -> Kromme | None:
        """The curve on show."""
        return self._werk.kromme if self._werk is not None else None

    def _toon_grafiek(self) -> None:
        if self.kromme is None:
            return
        vak = self.query_one("#grafiek", Static)
        ruimte = vak.content_size
        if ruimte.width:
            vak.update(plat("\n".join(teken(self.kromme, ruimte.width, ruimte.height))))
        self._toon_onder()

    def _toon_onder(self) -> None:
        lijn = self.kromme
        if lijn is None:
            return
        if self.has_class("-tabel"):
            nr = int(self.query_one(LangeLijst).sleutel or 0)
            tekst = f"{punt_uitleg(lijn, lijn.punten[nr])}\n{helpt_lang(lijn)}"
        else:
            ruim = [legenda(lijn), niet_mee_zin(lijn), *(klif_regels(lijn) if self.size.height > 30 else ())]
            tekst = "\n".join([*filter(None, ruim), helpt_kort(lijn), AANNAME])
        self.query_one("#onder", Static).update(plat(tekst))

    def on_resize(self) -> None:
        """The chart fills the width."""
        self.call_after_refresh(self._toon_grafiek)

    @on(LangeLijst.Aangewezen)
    def _aangewezen(self) -> None:
        self._toon_onder()

    def action_wissel(self) -> None:
        """The chart or the table."""
        if self.kromme is None:
            return
        self.toggle_class("-tabel")
        if self.has_class("-tabel"):
            self.query_one(LangeLijst).focus()
        self.call_after_refresh(self._toon_grafiek)

    def action_vraag(self) -> None:
        """Ask what must be known first; Esc comes back by the overview."""
        if self._werk is not None and self._werk.eerst:
            pad = self._werk.eerst[0][0]
            self.app.wissel(self, FeitenScherm(self.stand, pad, vraag_meteen=True, daarna="m"))

    def action_terug(self) -> None:
        """From the table to the chart first, then out."""
        if self.has_class("-tabel"):
            self.action_wissel()
        else:
            super().action_terug()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is only something to ask while something is missing."""
        if action == "vraag" and (self._werk is None or not self._werk.eerst):
            return False
        return super().check_action(action, parameters)
