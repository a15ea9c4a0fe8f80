"""The passphrase is gone: the recovery sheet, whose key it is, and a new passphrase."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from loket.screens.vensters import Keuze
from loket.screens.wachtzin import kies_wachtzin

if TYPE_CHECKING:
    from loket.screens.basis import Scherm


def vraag_herstel(
    scherm: "Scherm", personen: Sequence[tuple[str, str]], klaar: Callable[[str, str, str], object]
) -> None:
    """Ask the code, which person (by role: names are not readable yet), and a new passphrase twice.

    `personen` gives (id, role) of who has a key; `klaar` gets code, person and passphrase.
    """

    def na_persoon(code: str, persoon: str) -> None:
        kies_wachtzin(scherm.app, "Kies een nieuwe wachtzin.", partial(klaar, code, persoon))

    def na_code(code: str) -> None:
        if len(personen) == 1:
            na_persoon(code, personen[0][0])
            return
        keuzes = [Keuze(str(nr), rol, id_) for nr, (id_, rol) in enumerate(personen, start=1)]
        scherm.kies("Wie krijgt een nieuwe wachtzin?", keuzes, partial(na_persoon, code))

    scherm.vraag(
        "Typ de code van het herstelblad.",
        lambda tekst, _: tekst,
        na_code,
        uitleg="Streepjes en hoofdletters maken niet uit.",
    )
