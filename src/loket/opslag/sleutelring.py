"""What an open store holds besides its connections: folder, data key, lock and the brake on guessing."""

from pathlib import Path

from loket.domein.fouten import OpslagFout
from loket.opslag.slot import Instantieslot
from loket.opslag.wachtzin import Rem


class Sleutelring:
    """The open data key of one store, for as long as the store is open."""

    def __init__(self, map_: Path, sleutel: bytes, slot: Instantieslot, rem: Rem) -> None:
        self.map = map_
        self.rem = rem
        self._sleutel: bytes | None = sleutel
        self._slot = slot

    def sleutel(self) -> bytes:
        """The data key; refused when the store was locked."""
        if self._sleutel is None:
            raise OpslagFout("De opslag is op slot. Typ je wachtzin om verder te gaan.")
        return self._sleutel

    def sluit(self) -> None:
        """Drop the key and free the store for another window."""
        self._sleutel = None
        self._slot.los()
