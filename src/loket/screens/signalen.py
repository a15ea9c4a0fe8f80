"""Signals and plan: what must happen in this household, what they want, and what is still to be finished."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.brieven import brief_klaar
from loket.diensten.meldingen import meldingen
from loket.diensten.signalen import leg_weg
from loket.domein.brief import Brief
from loket.domein.melding import Melding
from loket.domein.signaal import Opensignaal
from loket.screens.bezoekvragen import vraag_gesprek
from loket.screens.brievenvragen import naar_briefafspraak, vraag_brief
from loket.screens.dossierscherm import DossierScherm
from loket.screens.meldingvragen import melding_regels, melding_tekst, vraag_melding
from loket.screens.planregels import plan_regels
from loket.screens.planvragen import vraag_ding, vraag_doel
from loket.screens.signaalmelden import naar_afspraak
from loket.tekst import plat
from loket.widgets.brieven import brief_regels, brief_tekst
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel
from loket.widgets.signalen import signaal_regels, signaal_tekst

# What Enter asks on a line that is no signal, letter or agreement.
VRAGEN: dict[str, Callable[[DossierScherm], None]] = {
    "nieuw:brief": vraag_brief,
    "plan:doel": vraag_doel,
    "plan:ding": vraag_ding,
    "plan:volgende": vraag_gesprek,
}


class SignalenScherm(DossierScherm):
    """One list for the whole household, urgent first; the line under the cursor in full at the bottom."""

    TITEL = "Signalen en plan"
    HULP = (
        "Hier staat wat er moet gebeuren in dit huishouden. Dringend staat boven. Een signaal is een melding voor "
        "jullie tweeën. Het is geen oordeel over de inwoner. Met ! meld je zelf iets. Met a maak je er een afspraak "
        "van. Is het niet meer nodig? Leg het weg met x en schrijf op waarom. Ligt er een brief? Druk op b. "
        "Onder de brieven staat het plan. Met Enter verander je een regel."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "afspraak", "afspraak", id="afspraak", tooltip="maak er een afspraak van"),
        Binding("b", "brief", "brief", id="brief", tooltip="schrijf een brief op die op tafel ligt"),
        Binding("x", "weg", "leg weg", id="weg", tooltip="dit signaal of deze brief hoeft niet meer"),
        Binding("exclamation_mark", "meld_signaal", "spoed", key_display="!", id="spoed"),
    ]

    def midden(self) -> ComposeResult:
        """The list, and the chosen line in full."""
        yield OpenLijst(id="signalen")
        yield Static("", id="heel", classes="heel")

    def on_mount(self) -> None:
        """The arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Paint the signals, urgent first."""
        stand = self.stand
        signalen = signaal_regels(stand.open_signalen, stand.duo)
        brieven = brief_regels(stand.brieven, stand.vandaag)
        self.query_one(LangeLijst).toon(
            [*signalen, Regel(""), *brieven, Regel(""), *self._meldingen(), *plan_regels(stand)]
        )
        self._toon_heel()

    def _meldingen(self) -> list[Regel]:
        regels = melding_regels(meldingen(self.zitting.bronnen, self.stand))
        return [*regels, Regel("")] if regels else []

    def melding(self) -> Melding | None:
        """The official report under the cursor."""
        soort, _, wat = (self.query_one(LangeLijst).sleutel or "").partition(":")
        alle = meldingen(self.zitting.bronnen, self.stand) if soort == "melding" else ()
        return next((m for m in alle if m.soort == wat), None)

    def signaal(self) -> Opensignaal | None:
        """The signal under the cursor."""
        soort, _, code = (self.query_one(LangeLijst).sleutel or "").partition(":")
        return next((s for s in self.stand.open_signalen if soort == "signaal" and s.code == code), None)

    def brief(self) -> Brief | None:
        """The letter under the cursor."""
        soort, _, id_ = (self.query_one(LangeLijst).sleutel or "").partition(":")
        return next((b for b in self.stand.brieven if soort == "brief" and b.id == id_), None)

    @on(LangeLijst.Aangewezen)
    def _toon_heel(self) -> None:
        signaal, brief, melding, tekst = self.signaal(), self.brief(), self.melding(), ""
        if signaal is not None:
            tekst = signaal_tekst(signaal, self.stand.duo, self.stand.vandaag)
        elif brief is not None:
            tekst = brief_tekst(brief, self.stand.vandaag)
        elif melding is not None:
            tekst = melding_tekst(melding)
        self.query_one("#heel", Static).update(plat(tekst))

    @on(LangeLijst.Gekozen)
    def _gekozen(self, event: LangeLijst.Gekozen) -> None:
        soort, _, wat = event.sleutel.removeprefix("onaf:").partition(":")
        vraag, melding = VRAGEN.get(f"{soort}:{wat}"), self.melding()
        if vraag is not None:
            vraag(self)
        elif melding is not None:
            vraag_melding(self, melding)
        else:
            self._naar_afspraak(soort, wat)

    def _naar_afspraak(self, soort: str, wat: str) -> None:
        """To the agreements, at that of a signal, of a letter, or at the agreement itself."""
        if soort == "signaal":
            naar_afspraak(self, wat)
        elif soort == "brief":
            naar_briefafspraak(self, wat)
        else:
            from loket.screens.afspraken import AfsprakenScherm

            self.app.wissel(self, AfsprakenScherm(self.stand, wat if soort == "afspraak" else None))

    def action_brief(self) -> None:
        """Write down a letter on the table."""
        vraag_brief(self)

    def action_afspraak(self) -> None:
        """To the agreement of this signal or letter, or to make it."""
        soort, _, wat = (self.query_one(LangeLijst).sleutel or "").removeprefix("onaf:").partition(":")
        if soort in ("signaal", "brief", "afspraak"):
            self._naar_afspraak(soort, wat)
        else:
            self.meld("Kies eerst een signaal of een brief.")

    def action_weg(self) -> None:
        """Put the signal under the cursor aside, with the reason; a letter is done."""
        signaal, brief = self.signaal(), self.brief()
        if signaal is not None:
            self._leg_weg(signaal)
        elif brief is not None:
            zitting, dossier, id_ = self.zitting, self.stand.dossier, brief.id
            self.wijzig("brief klaar", lambda: brief_klaar(zitting, dossier, id_))
        else:
            self.meld("Kies eerst een signaal of een brief.")

    def _leg_weg(self, signaal: Opensignaal) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.vraag_wijziging(
            "Waarom kan dit signaal weg?",
            lambda tekst, ander: leg_weg(zitting, dossier, signaal, tekst, ander_nummer=ander),
            uitleg="Eén korte zin. Je maatje leest dit ook. Na een nieuw antwoord kan het signaal terugkomen.",
        )
