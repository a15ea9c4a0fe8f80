"""The base of every screen of one household: the same top line, the same jumps, one frozen state."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from loket.diensten.dossier import Dossierstand, Terugname, ongedaan, sluit_dossier, ververs, wat_gaat_terug
from loket.diensten.parkeren import leg_even_weg
from loket.diensten.plan import nog_af
from loket.diensten.tijdlijn import wat_is
from loket.domein.fouten import LoketFout
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze, Sprongvenster
from loket.widgets.langelijst import LangeLijst

T = TypeVar("T")

# Where one can go from any screen of a household: digit, jump letter, name, module and class.
PLEKKEN: tuple[tuple[str, str, str, str, str], ...] = (
    ("1", "o", "Overzicht", "overzicht", "OverzichtScherm"),
    ("2", "f", "Wie en geld", "feiten", "FeitenScherm"),
    ("3", "g", "Gesprek", "gesprek", "GesprekScherm"),
    ("4", "r", "Regelingen", "regelingen", "RegelingenScherm"),
    ("5", "a", "Afspraken", "afspraken", "AfsprakenScherm"),
    ("6", "b", "Blad", "blad", "BladScherm"),
    ("7", "d", "Duo", "notities", "NotitiesScherm"),
    ("8", "t", "Tijdlijn", "tijdlijn", "TijdlijnScherm"),
    ("9", "s", "Signalen en plan", "signalen", "SignalenScherm"),
    ("0", "p", "Delen en privacy", "delen", "DelenScherm"),
)
# Where one can go by its letter, without a digit: letter, name, module and class.
MET_LETTER: tuple[tuple[str, str, str, str], ...] = (
    ("l", "Geld per maand", "geld", "GeldScherm"),
    ("m", "Werken moet lonen", "werken", "WerkenScherm"),
    ("v", "Overstap naar het MMB", "overstap", "OverstapScherm"),
)
DOEL = {plek: (module, klasse) for plek, _, _, module, klasse in PLEKKEN} | {
    letter: (module, klasse) for letter, _, module, klasse in MET_LETTER
}

LANGSTE_NAAM = 28
MEESTE_ONAF = 5


class DossierScherm(Scherm):
    """One household; `stand` is what all screens of it paint from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(cijfer, f"naar('{cijfer}')", naam, show=False, id=f"naar.{module}")
            for cijfer, _, naam, module, _ in PLEKKEN
        ),
        Binding("g", "spring", "ga naar", id="spring"),
        Binding(
            "exclamation_mark",
            "meld_signaal",
            "spoed melden",
            key_display="!",
            show=False,
            id="spoed",
            tooltip="meld iets dat vandaag moet",
        ),
        Binding("p", "parkeer", "leg even weg", id="parkeer", show=False, tooltip="leg even weg; je komt hier terug"),
        Binding("u", "ongedaan", "ongedaan", id="ongedaan", show=False),
        Binding("escape", "terug", "terug", id="terug", show=False),
    ]

    def __init__(self, stand: Dossierstand) -> None:
        super().__init__()
        self.stand = stand
        self._begin_bij = ""

    def waar(self) -> str:
        """The household, its number, and the place in the file."""
        naam = self.stand.naam if len(self.stand.naam) <= LANGSTE_NAAM else f"{self.stand.naam[: LANGSTE_NAAM - 1]}…"
        return f"{naam} · {self.stand.nummer} · {self.TITEL}"

    def on_mount(self) -> None:
        """Paint what is known, and once more when a change was still under way."""
        super().on_mount()
        self.toon()
        if self._begin_bij:
            self.call_after_refresh(self._naar_begin)
        if self.app.wachtend:
            self.doe("huishouden lezen", self._lees, self.zet_stand)

    def plek(self) -> str:
        """The line or question under the cursor: where to come back to after the household was put aside."""
        return next((lijst.sleutel or "" for lijst in self.query(LangeLijst)), "")

    def begin_bij(self, plek: str) -> None:
        """Come up at this line."""
        self._begin_bij = plek

    def _naar_begin(self) -> None:
        for lijst in self.query(LangeLijst):
            if any(regel.sleutel == self._begin_bij for regel in lijst.regels):
                lijst.toon(lijst.regels, self._begin_bij)
                return

    def toon(self) -> None:
        """Paint from `stand`."""
        raise LookupError(f"{type(self).__name__} does not paint")

    def zet_stand(self, stand: Dossierstand) -> None:
        """A newer state of the same household: paint it."""
        self.stand = stand
        self.toon_kop()
        self.toon()

    def wijzig(
        self,
        naam: str,
        werk: Callable[[], T],
        klaar: Callable[[T], object] = lambda _: None,
        mis: Callable[[LoketFout], object] | None = None,
    ) -> None:
        """Do a change in a thread, then read and paint the household again."""
        self.doe(naam, lambda: (werk(), self._lees()), partial(self._gedaan, klaar), mis)

    def vraag_wijziging(
        self,
        vraag: str,
        werk: Callable[[str, bool], T],
        klaar: Callable[[T], object] = lambda _: None,
        *,
        uitleg: str = "",
        waarde: str = "",
        echo: Callable[[str], str] | None = None,
        leeg_mag: bool = False,
    ) -> None:
        """Ask a line of text for a change; then read and paint the household again."""
        self.vraag(
            vraag,
            lambda tekst, ander: (werk(tekst, ander), self._lees()),
            partial(self._gedaan, klaar),
            uitleg=uitleg,
            waarde=waarde,
            echo=echo,
            leeg_mag=leeg_mag,
        )

    def _lees(self) -> Dossierstand:
        return ververs(self.zitting, self.stand.dossier)

    def _gedaan(self, klaar: Callable[[T], object], uitkomst: tuple[T, Dossierstand]) -> None:
        self.zet_stand(uitkomst[1])
        klaar(uitkomst[0])

    def duo_gewijzigd(self) -> None:
        """Signatures and the top line depend on who is unlocked."""
        zitting, dossier = self.zitting, self.stand.dossier
        self.doe("duo lezen", lambda: ververs(zitting, dossier), self.zet_stand)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After the lock a key that was still on its way does nothing."""
        return self.app.zitting is not None and super().check_action(action, parameters)

    def action_naar(self, plek: str) -> None:
        """Go to another part of the same household, by its digit or its letter."""
        from importlib import import_module

        module, klasse = DOEL[plek]
        doel = getattr(import_module(f"loket.screens.{module}"), klasse)
        if self.is_current and not isinstance(self, doel):
            self.app.wissel(self, doel(self.stand))

    def action_spring(self) -> None:
        """Jump by a letter."""

        def gekozen(waarheen: object) -> None:
            if isinstance(waarheen, str):
                self.gesprongen(waarheen)

        self.app.toon(Sprongvenster("Waar wil je heen?", self.sprongen()), gekozen)

    def sprongen(self) -> list[Keuze]:
        """The places to jump to, each with its letter."""
        keuzes = [Keuze(letter, naam, cijfer) for cijfer, letter, naam, _, _ in PLEKKEN]
        verder = [Keuze(letter, naam, letter) for letter, naam, _, _ in MET_LETTER]
        return [*keuzes, *verder, Keuze("w", "Werklijst", "werklijst")]

    def gesprongen(self, waarheen: str) -> None:
        """Go to the place that was chosen."""
        if waarheen == "werklijst":
            self._sluit()
        else:
            self.action_naar(waarheen)

    def action_parkeer(self) -> None:
        """Put this household aside for a moment; nothing that was only remembered is lost."""
        if not self.is_current:
            return
        plek = next(plek for plek, (_, klasse) in DOEL.items() if klasse == type(self).__name__)
        leg_even_weg(self.zitting, self.stand, plek, self.TITEL, self.plek())
        self.app.pop_screen()

    def action_meld_signaal(self) -> None:
        """Raise a signal by hand, on any screen of the household."""
        from loket.screens.signaalmelden import vraag_signaal

        vraag_signaal(self)

    def action_ongedaan(self) -> None:
        """Take back the newest change of who types; a signature or an agreement only after a question."""
        zitting, dossier = self.zitting, self.stand.dossier
        self.doe("wat gaat terug", lambda: wat_gaat_terug(zitting, dossier), self._vraag_ongedaan)

    def _vraag_ongedaan(self, terug: Terugname | None) -> None:
        if terug is None:
            self.meld("Er is niets van jou om terug te zetten.")
        elif terug.gewichtig:
            keuzes = (Keuze("j", "ja, neem terug", "ja"), Keuze("n", "nee, laat staan", "nee"))
            wat = wat_is(self.zitting, self.stand, terug.veld)
            self.kies(
                "Dit terugnemen?", keuzes, lambda keuze: self._neem_terug() if keuze == "ja" else None, uitleg=wat
            )
        else:
            self._neem_terug()

    def _neem_terug(self) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.wijzig("ongedaan maken", lambda: ongedaan(zitting, dossier), self._ongedaan)

    def _ongedaan(self, veld: str | None) -> None:
        if veld:
            self.meld(f"Teruggezet: {wat_is(self.zitting, self.stand, veld)}")

    def action_terug(self) -> None:
        """One step back: to the overview, from there to the work list."""
        if self.TITEL == "Overzicht":
            self._sluit()
        else:
            self.action_naar("1")

    def _sluit(self) -> None:
        """Leave the household; what was begun today and is not finished is named first."""
        # A second Escape may still be under way when this screen has gone.
        if not self.is_current:
            return
        onaf = nog_af(self.stand)
        if not onaf:
            self._dicht()
            return
        meer = [f"en nog {len(onaf) - MEESTE_ONAF}"] if len(onaf) > MEESTE_ONAF else []
        keuzes = (Keuze("s", "sluit toch", "sluit"), Keuze("a", "afmaken: naar Signalen en plan", "9"))
        self.kies(
            "Nog af te maken vandaag",
            keuzes,
            lambda keuze: self._dicht() if keuze == "sluit" else self.action_naar(keuze),
            uitleg="\n".join([*(deel.tekst for deel in onaf[:MEESTE_ONAF]), *meer]),
            standaard="sluit",
            esc="terug naar het dossier",
        )

    def _dicht(self) -> None:
        if self.is_current:
            zitting, dossier = self.zitting, self.stand.dossier
            self.app.taak("huishouden sluiten", lambda: sluit_dossier(zitting, dossier))
            self.app.pop_screen()
