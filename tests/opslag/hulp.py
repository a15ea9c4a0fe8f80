"""A small store for a test, with a cheap key derivation and a clock that the test moves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from loket.domein.dossier import Json, Wijziging
from loket.domein.duo import Duolid
from loket.instelling.paden import DATABASE
from loket.opslag.dossiers import Archief
from loket.opslag.openen import maak_opslag
from loket.opslag.sleutelslot import Kdf
from loket.opslag.verbinding import verbind

KDF = Kdf(t=1, m=8 * 1024, p=1)
WACHTZIN = "vier gewone woorden hier"
BEGIN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Klok:
    """A clock that stands still until it is moved."""

    nu: datetime = field(default=BEGIN)

    def __call__(self) -> datetime:
        return self.nu

    def verzet(self, **duur: int) -> None:
        self.nu += timedelta(**duur)


@dataclass
class Kast:
    """An open store and all that a test wants to know of it."""

    map: Path
    archief: Archief
    lid: Duolid
    code: str
    klok: Klok

    def zet(self, dossier: str, wie: str | None = None, /, **velden: Json) -> None:
        wijzigingen = [Wijziging(veld, waarde) for veld, waarde in velden.items()]
        self.archief.schrijf(dossier, wijzigingen, wie=wie or self.lid.id)

    def waarde(self, dossier: str, veld: str) -> Json:
        return self.archief.beeld(dossier).waarde(veld)

    def rauw(self) -> Any:
        """A connection past all rules, as somebody with the key could have it."""
        return verbind(self.map / DATABASE, self.archief.ring.sleutel())


def nieuwe_kast(map_: Path) -> Kast:
    klok = Klok()
    archief, lid, code = maak_opslag(map_, "Mila", "medewerker", "nijmegen", WACHTZIN, klok=klok, kdf=KDF)
    return Kast(map_, archief, lid, code, klok)
