"""Choose a passphrase: typed twice, never shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from loket.domein.fouten import LoketFout
from loket.screens.vensters import Vraagvenster

if TYPE_CHECKING:
    from loket.app import LoketApp

UITLEG = "Minstens twaalf tekens. Vier gewone woorden werkt goed."


def kies_wachtzin(app: "LoketApp", vraag: str, klaar: Callable[[str], object], *, uitleg: str = UITLEG) -> None:
    """Ask a new passphrase twice; `klaar` gets it when both are the same. Escape asks nothing more."""

    def gekozen(tweede: str | None) -> None:
        if tweede is not None:
            klaar(tweede)

    def nog_eens(eerste: str | None) -> None:
        if eerste is not None:
            venster = Vraagvenster("Typ de wachtzin nog een keer.", geheim=True, echo=gelijk_aan(eerste))
            app.push_screen(venster, gekozen)

    app.push_screen(Vraagvenster(vraag, uitleg=uitleg, geheim=True), nog_eens)


def gelijk_aan(eerste: str) -> Callable[[str], str]:
    """Say when both are the same; while typing a shorter text it is simply not yet the same."""

    def echo(tekst: str) -> str:
        if tekst != eerste:
            raise LoketFout("Dit is nog niet dezelfde wachtzin.")
        return "= dezelfde wachtzin"

    return echo
