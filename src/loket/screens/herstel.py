"""The passphrase is gone: the recovery sheet, whose key it is, and a new passphrase."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from loket.screens.vensters import Keuze, Keuzevenster, Vraagvenster
from loket.screens.wachtzin import kies_wachtzin

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
        self._code = ""

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
            kies_wachtzin(self._app, "Kies een nieuwe wachtzin.", lambda zin: self._klaar(self._code, persoon, zin))
