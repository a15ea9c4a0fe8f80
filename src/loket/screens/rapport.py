"""Reports: at the left which report over which period, at the right what is left out and why, then the tables."""

from textwrap import fill
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from loket.diensten.rapport import Rapportkeuze, aanval_zin, bewaar_rapport, keuzes, rapport_van, tabel_regels, vorm_van
from loket.diensten.zitting import Zitting
from loket.domein.fouten import LoketFout
from loket.domein.rapport import Profiel, Rapport
from loket.nederlands import datum
from loket.screens.basis import Scherm
from loket.screens.vensters import Vraagvenster
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, Regel

OPSLAAN = "opslaan"
BEZIG = "Loket telt en probeert de cijfers terug te rekenen…"
Uitkomst = tuple[str, Rapport | str | None]


class Rapportlijst(LangeLijst):
    """The list of reports; Enter saves the one under the cursor, and the keys at the bottom say so."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "kies", OPSLAAN, id="lijst.kies")]


class RapportScherm(Scherm):
    """The list of reports; the one under the cursor is made, attacked and shown; Enter writes it to a file."""

    TITEL = "Rapport"
    HULP = (
        "Links kies je een rapport en een periode. Rechts staat eerst wat we weglaten, en waarom. Daaronder staan "
        "de cijfers. Loket probeert zelf om de cijfers terug te rekenen naar een huishouden. Lukt dat, dan krijg "
        "je geen rapport. Met Enter bewaar je het rapport in een bestand. Met p kies je openbaar of intern. "
        "Openbaar mag de raad in. Intern blijft binnen de gemeente."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "bewaar", OPSLAAN, id="bewaar"),
        Binding("p", "profiel", "openbaar of intern", id="profiel"),
        Binding("tab", "wissel", "lijst of rapport", id="wissel"),
        Binding("escape", "terug", "terug", id="terug"),
    ]
    DEFAULT_CSS = """
    RapportScherm Rapportlijst { width: 34; }
    RapportScherm #vak { width: 1fr; padding: 0 1; border-left: solid $panel-lighten-2; }
    RapportScherm #weg { margin-bottom: 1; }
    RapportScherm.-smal Rapportlijst { width: 1fr; }
    RapportScherm.-smal #vak { display: none; border-left: none; padding: 0; }
    RapportScherm.-smal.-rapport #vak { display: block; }
    RapportScherm.-smal.-rapport Rapportlijst { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._keuzes: dict[str, Rapportkeuze] = {}
        self._profiel: Profiel = "openbaar"
        # Made reports, or the sentence why there is none, by choice and profile.
        self._gemaakt: dict[str, Rapport | str] = {}
        self._gevraagd = ""

    def midden(self) -> ComposeResult:
        """The list and the report."""
        with Horizontal():
            yield Rapportlijst(id="rapporten")
            with VerticalScroll(id="vak"):
                yield Static("", id="weg")
                yield Static("", id="tabellen")

    def on_mount(self) -> None:
        """Fill the list; the newest period comes first."""
        super().on_mount()
        self._keuzes = {keuze.sleutel: keuze for keuze in keuzes(self.zitting)}
        self.query_one(LangeLijst).focus()
        self.query_one(LangeLijst).toon(self._regels())

    def waar(self) -> str:
        """The place, and for whom the report is."""
        return f"{self.TITEL} · {self._profiel}"

    def _regels(self) -> list[Regel]:
        regels: list[Regel] = []
        vorige = ""
        for sleutel, keuze in self._keuzes.items():
            if keuze.spec.id != vorige:
                regels.append(Regel(keuze.spec.naam, toon="kop"))
            loopt = " (loopt nog)" if keuze.periode.eind >= self.zitting.vandaag else ""
            regels.append(Regel(f"{keuze.periode.naam}{loopt}", sleutel=sleutel))
            vorige = keuze.spec.id
        return regels

    @property
    def rapport(self) -> Rapport | None:
        """The report on show."""
        gemaakt = self._gemaakt.get(self._nu())
        return gemaakt if isinstance(gemaakt, Rapport) else None

    def _nu(self) -> str:
        """The choice under the cursor with the profile."""
        return f"{self.query_one(LangeLijst).sleutel or ''} {self._profiel}"

    @on(LangeLijst.Aangewezen)
    def _aangewezen(self) -> None:
        self._vraag()

    def _vraag(self) -> None:
        """Show what was made, else make it; a question that is no longer asked is passed over."""
        nu = self._gevraagd = self._nu()
        gekozen = self._keuzes.get(self.query_one(LangeLijst).sleutel or "")
        if gekozen is None or nu in self._gemaakt:
            self._toon()
            return
        self._schrijf_vak(BEZIG, "")
        zitting, profiel = self.zitting, self._profiel
        self.doe("rapport maken", lambda: self._maak(zitting, gekozen, profiel, nu), self._klaar)

    def _maak(self, zitting: Zitting, keuze: Rapportkeuze, profiel: Profiel, nu: str) -> Uitkomst:
        """In a thread: the report, or the sentence why there is none."""
        if nu != self._gevraagd:
            return nu, None
        try:
            return nu, rapport_van(zitting, keuze.spec.id, keuze.periode.naam, profiel)
        except LoketFout as fout:
            return nu, fout.zin

    def _klaar(self, uitkomst: Uitkomst) -> None:
        nu, gemaakt = uitkomst
        if gemaakt is not None:
            self._gemaakt[nu] = gemaakt
        if nu == self._nu():
            self._toon()

    def _toon(self) -> None:
        """What is left out first, then the tables."""
        gemaakt = self._gemaakt.get(self._nu())
        if gemaakt is None:
            return
        if isinstance(gemaakt, str):
            self._schrijf_vak(gemaakt, "")
            return
        breedte = self.query_one("#tabellen").content_size.width or self.size.width
        regels = (fill(zin, breedte, initial_indent="  ", subsequent_indent="  ") for zin in gemaakt.weggelaten)
        self._schrijf_vak("\n".join(["Dit laten we weg, en waarom", *regels]), self._tabellen(gemaakt, breedte))

    def _tabellen(self, rapport: Rapport, breedte: int) -> str:
        delen = [f"{rapport.naam}, {datum(rapport.peildatum)}. {aanval_zin(rapport)}"]
        delen += ["\n".join(["", tabel.naam, *tabel_regels(tabel, breedte)]) for tabel in rapport.tabellen]
        return "\n".join(delen)

    def _schrijf_vak(self, weg: str, tabellen: str) -> None:
        self.query_one("#weg", Static).update(plat(weg))
        self.query_one("#tabellen", Static).update(plat(tabellen))

    def on_resize(self) -> None:
        """The tables fill their pane."""
        self.call_after_refresh(self._toon)

    def action_wissel(self) -> None:
        """On a small screen: list or report; on a wide one: which of them the arrows move."""
        self.toggle_class("-rapport")
        vak = self.query_one("#vak", VerticalScroll)
        (vak if self.has_class("-rapport") else self.query_one(LangeLijst)).focus()
        self.call_after_refresh(self._toon)

    def action_profiel(self) -> None:
        """Public, or for inside the municipality."""
        self._profiel = "intern" if self._profiel == "openbaar" else "openbaar"
        self.toon_kop()
        self._vraag()

    def action_terug(self) -> None:
        """Back to the work list."""
        self.app.pop_screen()

    @on(LangeLijst.Gekozen)
    def action_bewaar(self) -> None:
        """Ask for a file, and write the report that is on show."""
        rapport = self.rapport
        if rapport is None:
            self.meld("Er is nog geen rapport om op te slaan.", "warning")
            return
        venster = Vraagvenster(
            "In welk bestand?",
            uitleg="Eindig op .md voor een tekst, op .csv voor een werkblad of op .json.",
            waarde=f"{rapport.spec}-{rapport.periode}-{rapport.profiel}.md",
        )
        self.app.push_screen(venster, lambda pad: self._schrijf(rapport, pad))

    def _schrijf(self, rapport: Rapport, pad: str | None) -> None:
        if pad is None:
            return

        def werk() -> str:
            return bewaar_rapport(rapport, pad, vorm_van(None, pad.strip()))

        self.doe("rapport opslaan", werk, lambda waar: self.meld(f"{aanval_zin(rapport)} Opgeslagen: {waar}"))
