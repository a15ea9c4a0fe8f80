"""The base of every screen of one household: the same top line, the same jumps, one frozen state."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from loket.diensten.dossier import Dossierstand, ongedaan, sluit_dossier, ververs
from loket.screens.basis import Scherm
from loket.screens.vensters import Keuze, Keuzevenster

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
)


class DossierScherm(Scherm):
    """One household; `stand` is what all screens of it paint from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(cijfer, f"naar('{cijfer}')", naam, show=False, id=f"naar.{module}")
            for cijfer, _, naam, module, _ in PLEKKEN
        ),
        Binding("g", "spring", "ga naar", id="spring"),
        Binding("u", "ongedaan", "ongedaan", id="ongedaan", show=False),
        Binding("escape", "terug", "terug", id="terug", show=False),
    ]

    def __init__(self, stand: Dossierstand) -> None:
        super().__init__()
        self.stand = stand

    def waar(self) -> str:
        """The household, its number, and the place in the file."""
        return f"{self.stand.naam} · {self.stand.nummer} · {self.TITEL}"

    def on_mount(self) -> None:
        """Paint what is known."""
        super().on_mount()
        self.toon()

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
        *,
        opnieuw: Callable[[], T] | None = None,
        klaar: Callable[[T], object] = lambda _: None,
    ) -> None:
        """Do a change in a thread, then read and paint the household again."""
        zitting, dossier = self.zitting, self.stand.dossier

        def met_stand(stap: Callable[[], T]) -> Callable[[], tuple[T, Dossierstand]]:
            return lambda: (stap(), ververs(zitting, dossier))

        def gedaan(uitkomst: tuple[T, Dossierstand]) -> None:
            self.zet_stand(uitkomst[1])
            klaar(uitkomst[0])

        self.doe(naam, met_stand(werk), gedaan, opnieuw=met_stand(opnieuw) if opnieuw else None)

    def duo_gewijzigd(self) -> None:
        """Signatures and the top line depend on who is unlocked."""
        zitting, dossier = self.zitting, self.stand.dossier
        self.doe("duo lezen", lambda: ververs(zitting, dossier), self.zet_stand)

    def action_naar(self, cijfer: str) -> None:
        """Go to another part of the same household."""
        from importlib import import_module

        _, _, _, module, klasse = next(plek for plek in PLEKKEN if plek[0] == cijfer)
        doel = getattr(import_module(f"loket.screens.{module}"), klasse)
        if not isinstance(self, doel):
            self.app.switch_screen(doel(self.stand))

    def action_spring(self) -> None:
        """Jump by a letter."""
        keuzes = [Keuze(letter, naam, cijfer) for cijfer, letter, naam, _, _ in PLEKKEN]
        keuzes.append(Keuze("w", "Werklijst", "werklijst"))
        self.app.push_screen(Keuzevenster("Waar wil je heen?", keuzes), self._gesprongen)

    def _gesprongen(self, waarheen: str | None) -> None:
        if waarheen == "werklijst":
            self._sluit()
        elif waarheen is not None:
            self.action_naar(waarheen)

    def action_ongedaan(self) -> None:
        """Take back the newest change of who types."""
        zitting, dossier = self.zitting, self.stand.dossier
        self.wijzig("ongedaan maken", lambda: ongedaan(zitting, dossier), klaar=self._ongedaan)

    def _ongedaan(self, veld: str | None) -> None:
        self.meld("Teruggezet." if veld else "Er is niets om terug te zetten.")

    def action_terug(self) -> None:
        """One step back: to the overview, from there to the work list."""
        if self.TITEL == "Overzicht":
            self._sluit()
        else:
            self.action_naar("1")

    def _sluit(self) -> None:
        sluit_dossier(self.zitting, self.stand.dossier)
        self.app.pop_screen()
