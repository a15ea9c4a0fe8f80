"""Choose a passphrase: long enough, typed twice, never shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from loket.domein.duo import KORTSTE_WACHTZIN
from loket.domein.fouten import LoketFout
from loket.screens.vensters import Vraagvenster

if TYPE_CHECKING:
    from loket.app import LoketApp

UITLEG = "Minstens twaalf tekens. Vier gewone woorden werkt goed."


def kies_wachtzin(app: "LoketApp", vraag: str, klaar: Callable[[str], object], *, uitleg: str = UITLEG) -> None:
    """Ask a new passphrase twice; `klaar` gets it when both are the same. Escape asks nothing more."""

    def gekozen(tweede: object) -> None:
        if isinstance(tweede, str):
            klaar(tweede)

    def nog_eens(eerste: object) -> None:
        if isinstance(eerste, str):
            venster = Vraagvenster("Typ de wachtzin nog een keer.", geheim=True, echo=gelijk_aan(eerste))
            app.toon(venster, gekozen)

    app.toon(Vraagvenster(vraag, uitleg=uitleg, geheim=True, echo=lang_genoeg), nog_eens)


def lang_genoeg(tekst: str) -> str:
    """Say when it is long enough."""
    if len(tekst.strip()) < KORTSTE_WACHTZIN:
        raise LoketFout(f"Nog te kort: minstens {KORTSTE_WACHTZIN} tekens.")
    return "= lang genoeg"


def gelijk_aan(eerste: str) -> Callable[[str], str]:
    """Say when both are the same; while typing a shorter text it is simply not yet the same."""

    def echo(tekst: str) -> str:
        if tekst != eerste:
            raise LoketFout("Dit is nog niet dezelfde wachtzin.")
        return "= dezelfde wachtzin"

    return echo
