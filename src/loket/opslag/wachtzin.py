"""Passphrases: their form, their least length, and the brake on guessing."""

import math
import time
import unicodedata
from collections.abc import Callable

from loket.domein.duo import KORTSTE_WACHTZIN
from loket.domein.fouten import SleutelFout

MINIMUM = KORTSTE_WACHTZIN
VRIJE_POGINGEN = 3
LANGSTE_WACHT = 60.0


def genormaliseerd(wachtzin: str) -> bytes:
    """The bytes of a passphrase, the same for every way in which a keyboard composes its letters."""
    return unicodedata.normalize("NFKC", wachtzin).encode("utf-8", "surrogatepass")


def keur(wachtzin: str) -> None:
    """Refuse a new passphrase that is too short to be safe."""
    if len(unicodedata.normalize("NFKC", wachtzin).strip()) < MINIMUM:
        raise SleutelFout(
            f"Deze wachtzin is te kort. Neem minstens {MINIMUM} tekens, bijvoorbeeld vier gewone woorden."
        )


class Rem:
    """Refuses new tries for a while after wrong ones: three are free, then 1, 2, 4, ... at most 60 seconds.

    Lives in memory and never sleeps; `tijd` gives seconds that only go forward.
    """

    def __init__(self, tijd: Callable[[], float] = time.monotonic) -> None:
        self._tijd = tijd
        self._fouten = 0
        self._vrij_vanaf = -math.inf

    def wacht(self) -> float:
        """Seconds until the next try may be made; 0.0 when it may be made now."""
        return max(0.0, self._vrij_vanaf - self._tijd())

    def controleer(self) -> None:
        """Refuse while the wait is not over."""
        seconden = math.ceil(self.wacht())
        if seconden:
            eenheid = "seconde" if seconden == 1 else "seconden"
            raise SleutelFout(f"Er is te vaak een verkeerde wachtzin getypt. Probeer het over {seconden} {eenheid}.")

    def mis(self) -> None:
        """Count a wrong try; from the fourth on the wait doubles."""
        self._fouten += 1
        if self._fouten > VRIJE_POGINGEN:
            duur = min(LANGSTE_WACHT, 2.0 ** min(self._fouten - VRIJE_POGINGEN - 1, 10))
            self._vrij_vanaf = self._tijd() + duur

    def goed(self) -> None:
        """Forget the wrong tries."""
        self._fouten = 0
        self._vrij_vanaf = -math.inf
