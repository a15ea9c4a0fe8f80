"""The passphrase is gone: the recovery sheet, whose key it is, and a new passphrase."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from loket.domein.fouten import LoketFout
from loket.screens.vensters import Keuze, Keuzevenster, Vraagvenster

if TYPE_CHECKING:
    from loket.app import LoketApp


class Herstelvragen:
    """The questions one after another: code, which person (by role, names are not readable), new passphrase twice.

    `personen` gives (id, role) of who has a key; `klaar` gets code, person and passphrase.
    """

    def __init__(
        self,
        app: "LoketApp",
        personen: Sequence[tuple[str, str]],
        klaar: Callable[[str, str, str], object],
    ) -> None:
        self._app, self._personen, self._klaar = app, tuple(personen), klaar
        self._code = self._persoon = self._wachtzin = ""

    def vraag(self) -> None:
        """Ask the code of the sheet."""
        venster = Vraagvenster(
            "Typ de code van het herstelblad.", uitleg="Streepjes en hoofdletters maken niet uit."
        )
        self._app.push_screen(venster, self._na_code)

    def _na_code(self, code: str | None) -> None:
        if code is None:
            return
        self._code = code
        if len(self._personen) == 1:
            self._na_persoon(self._personen[0][0])
            return
        keuzes = [Keuze(str(nr), rol, id_) for nr, (id_, rol) in enumerate(self._personen, start=1)]
        self._app.push_screen(Keuzevenster("Wie krijgt een nieuwe wachtzin?", keuzes), self._na_persoon)

    def _na_persoon(self, persoon: str | None) -> None:
        if persoon is not None:
            self._persoon = persoon
            venster = Vraagvenster("Kies een nieuwe wachtzin.", uitleg="Minstens twaalf tekens.", geheim=True)
            self._app.push_screen(venster, self._na_wachtzin)

    def _na_wachtzin(self, wachtzin: str | None) -> None:
        if wachtzin is not None:
            self._wachtzin = wachtzin
            venster = Vraagvenster("Typ de wachtzin nog een keer.", geheim=True, echo=self._gelijk)
            self._app.push_screen(venster, self._gedaan)

    def _gelijk(self, tekst: str) -> str:
        if tekst != self._wachtzin:
            raise LoketFout("Dit is nog niet dezelfde wachtzin.")
        return "= dezelfde wachtzin"

    def _gedaan(self, herhaald: str | None) -> None:
        if herhaald is not None:
            self._klaar(self._code, self._persoon, herhaald)
