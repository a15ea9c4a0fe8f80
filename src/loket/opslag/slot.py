"""One loket at a time on one store: a lock that the operating system frees, also after a crash."""

import os
import sys
from pathlib import Path

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import BESTAND_RECHTEN, SLOT

AL_OPEN = (
    "Deze opslag is al open in een ander venster van loket. Ga verder in dat venster, of sluit het en probeer "
    "het opnieuw."
)


class Instantieslot:
    """Holds the store's lock until `los`; the file itself stays and holds nothing."""

    def __init__(self, map_: Path) -> None:
        try:
            vlaggen = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self._greep: int | None = os.open(map_ / SLOT, vlaggen, BESTAND_RECHTEN)
            (map_ / SLOT).chmod(BESTAND_RECHTEN)
        except OSError:
            raise OpslagFout(
                "Loket mag niet schrijven in de map van de opslag. Kies met --map een andere map of vraag je beheerder."
            ) from None
        try:
            _neem(self._greep)
        except OSError:
            self.los()
            raise OpslagFout(AL_OPEN) from None

    def los(self) -> None:
        """Free the lock; a second call does nothing."""
        if self._greep is not None:
            os.close(self._greep)
            self._greep = None


if sys.platform == "win32":
    import msvcrt

    def _neem(greep: int) -> None:
        """Take the lock or raise OSError at once."""
        msvcrt.locking(greep, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _neem(greep: int) -> None:
        """Take the lock or raise OSError at once."""
        fcntl.flock(greep, fcntl.LOCK_EX | fcntl.LOCK_NB)
