"""`sleutels.json`: the slots beside the database. No name in it, no key, nothing a finder can read."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from loket.domein.duo import DUOROLLEN
from loket.domein.fouten import OpslagFout
from loket.instelling.paden import SLEUTELS, beperk, schrijf_prive
from loket.opslag.sleutelslot import NONCELENGTE, SLEUTELLENGTE, ZOUTLENGTE, Kdf, Sleutelslot

VERSIE = 1
TAGLENGTE = 16
BESCHADIGD = (
    "Het sleutelbestand van de opslag is beschadigd. Je gegevens zijn niet veranderd: zet het terug uit een "
    "reservekopie."
)


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """Store id, generation of the data key, id of this laptop in the log, and the slots."""

    opslag: str
    generatie: int
    toestel: str
    sloten: tuple[Sleutelslot, ...]

    @property
    def binding(self) -> str:
        """What every slot is bound to: a slot of another store or an older data key does not fit."""
        return f"{self.opslag}:{self.generatie}"

    def personen(self) -> tuple[Sleutelslot, ...]:
        """The slots that open with a passphrase."""
        return tuple(slot for slot in self.sloten if slot.soort == "persoon")

    def met(self, nieuw: Sleutelslot) -> "Sleutelbestand":
        """The same file with one slot added, or replaced when its id exists."""
        rest = tuple(slot for slot in self.sloten if slot.id != nieuw.id)
        return Sleutelbestand(self.opslag, self.generatie, self.toestel, (*rest, nieuw))


def bewaar(map_: Path, bestand: Sleutelbestand) -> None:
    """Write the slots: the old or the new file is there after a crash."""
    vorm = {
        "versie": VERSIE,
        "opslag": bestand.opslag,
        "generatie": bestand.generatie,
        "toestel": bestand.toestel,
        "sloten": [_naar_vorm(slot) for slot in bestand.sloten],
    }
    try:
        schrijf_prive(map_ / SLEUTELS, json.dumps(vorm, indent=1).encode())
    except OSError:
        raise OpslagFout(
            "De sleutels konden niet worden opgeslagen en er is niets veranderd. Maak ruimte op de schijf of "
            "vraag je beheerder."
        ) from None


def lees(map_: Path) -> Sleutelbestand:
    """Read the slots; refuses a file that is not whole or asks for impossible work."""
    pad = map_ / SLEUTELS
    try:
        beperk(pad)
        return ontleed(pad.read_bytes())
    except FileNotFoundError:
        raise OpslagFout(
            "Het sleutelbestand van de opslag ontbreekt. Zet het terug uit een reservekopie, of begin met "
            "'loket begin'."
        ) from None
    except OSError:
        raise OpslagFout("Loket mag het sleutelbestand van de opslag niet lezen. Vraag je beheerder.") from None


def ontleed(inhoud: bytes) -> Sleutelbestand:
    """The slots in the bytes of a key file; OpslagFout when they are not whole."""
    try:
        vorm = json.loads(inhoud)
        if vorm["versie"] > VERSIE:
            raise OpslagFout("Deze opslag is gemaakt met een nieuwere loket. Werk loket op deze laptop eerst bij.")
        sloten = tuple(_uit_vorm(slot) for slot in vorm["sloten"])
        return Sleutelbestand(str(vorm["opslag"]), int(vorm["generatie"]), str(vorm["toestel"]), sloten)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise OpslagFout(BESCHADIGD) from None


def _naar_vorm(slot: Sleutelslot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "soort": slot.soort,
        "rol": slot.rol,
        "kdf": {"naam": "argon2id", **asdict(slot.kdf)} if slot.kdf else {"naam": "hkdf-sha256"},
        "zout": b64encode(slot.zout).decode(),
        "nonce": b64encode(slot.nonce).decode(),
        "ct": b64encode(slot.gesloten).decode(),
    }


def _uit_vorm(vorm: dict[str, Any]) -> Sleutelslot:
    """One slot from its JSON form; ValueError when it cannot be one."""
    soort, rol, ruw = vorm["soort"], vorm["rol"], vorm["kdf"]
    kdf = Kdf(int(ruw["t"]), int(ruw["m"]), int(ruw["p"])) if ruw["naam"] == "argon2id" else None
    zout, nonce, ct = (b64decode(vorm[naam], validate=True) for naam in ("zout", "nonce", "ct"))
    lengtes = (len(zout), len(nonce), len(ct)) == (ZOUTLENGTE, NONCELENGTE, SLEUTELLENGTE + TAGLENGTE)
    persoon = soort == "persoon" and rol in DUOROLLEN and kdf is not None and kdf.binnen_grens()
    herstel = soort == "herstel" and rol is None and kdf is None
    if not lengtes or not (persoon or herstel):
        raise ValueError(soort)
    return Sleutelslot(str(vorm["id"]), soort, rol, kdf, zout, nonce, ct)
