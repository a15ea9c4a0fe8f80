"""The log of one household: who, when, what; Enter shows only what happened to that one thing."""

from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.tijdlijn import Tijdlijnregel, tijdlijn
from loket.nederlands import datum, meervoud
from loket.screens.dossierscherm import DossierScherm
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel


class TijdlijnScherm(DossierScherm):
    """Every change, newest first, in groups by day."""

    TITEL = "Tijdlijn"
    HULP = (
        "Hier staat wie wat opschreef, en wanneer. Het nieuwste staat boven. Met Enter zie je alleen wat er met "
        "dat ene gegeven is gebeurd. Met Esc zie je weer alles. Er verdwijnt niets uit deze lijst."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "terug", "terug", show=False, id="terug")]

    def __init__(self, stand: Dossierstand, veld: str | None = None) -> None:
        super().__init__(stand)
        self._veld = veld
        self._regels: tuple[Tijdlijnregel, ...] = ()

    def midden(self) -> ComposeResult:
        """The list, and the chosen line in full."""
        yield OpenLijst(id="tijdlijn")
        yield Static("", id="heel", classes="heel")

    def on_mount(self) -> None:
        """The arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Read the log in a thread, then paint."""
        zitting, stand, veld = self.zitting, self.stand, self._veld
        self.doe("tijdlijn lezen", lambda: tijdlijn(zitting, stand, veld), self._toon)

    def _toon(self, regels: tuple[Tijdlijnregel, ...]) -> None:
        self._regels = regels
        rijen: list[Regel] = []
        dag = ""
        for regel in regels:
            lokaal = regel.moment.astimezone()
            nieuwe_dag = datum(lokaal.date())
            if nieuwe_dag != dag:
                rijen += [Regel("")] if rijen else []
                rijen.append(Regel(nieuwe_dag, toon="kop"))
                dag = nieuwe_dag
            rijen.append(Regel(f"{lokaal:%H.%M}  {regel.wie}  {regel.wat}: {regel.waarde}", sleutel=regel.operatie))
        self.query_one(LangeLijst).toon(rijen)
        self._toon_heel()

    def _gekozen_regel(self) -> Tijdlijnregel | None:
        sleutel = self.query_one(LangeLijst).sleutel
        return next((regel for regel in self._regels if regel.operatie == sleutel), None)

    @on(LangeLijst.Aangewezen)
    def _toon_heel(self) -> None:
        regel = self._gekozen_regel()
        if regel is not None:
            kop = f"{regel.wie}, {datum(regel.moment.astimezone().date())} om {_tijd(regel.moment.astimezone())}"
            extra = meervoud(len(self._regels), "wijziging", "wijzigingen") + " van dit gegeven" if self._veld else ""
            self.query_one("#heel", Static).update(plat(f"{regel.wat}\n{regel.waarde}\n{kop}\n{extra}".strip()))

    @on(LangeLijst.Gekozen)
    def _alleen_dit(self) -> None:
        regel = self._gekozen_regel()
        if regel is not None and self._veld is None:
            self._veld = regel.veld
            self.toon()

    def action_terug(self) -> None:
        """All changes again first, then out."""
        if self._veld is not None:
            self._veld = None
            self.toon()
        else:
            super().action_terug()


def _tijd(moment: datetime) -> str:
    return f"{moment:%H.%M} uur"
