"""Bring a backup back: checked before anything moves, the present store set aside and never removed."""

import os
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import DATABASE, IN_AANMAAK, SLEUTELS, SLOT, leg_vast, maak_map, maak_prive
from loket.opslag import kluis
from loket.opslag.klok import moment_uit
from loket.opslag.kopiecontrole import Kern, keur_bestand, keur_logboek
from loket.opslag.kopienaam import KOPIEMAP, kopieen, moment_van
from loket.opslag.migraties import loper
from loket.opslag.projectie import beeld_uit
from loket.opslag.sleutelbestand import Sleutelbestand, bewaar, ontleed
from loket.opslag.slot import Instantieslot
from loket.opslag.team import INSTELLING, TEAM
from loket.opslag.verbinding import verbind
from loket.opslag.wachtzin import Rem

_EINDES = ("", "-wal", "-shm", "-journal")
OPSLAGBESTANDEN = (SLEUTELS, *(naam + einde for naam in (DATABASE, IN_AANMAAK) for einde in _EINDES))
_EIGEN = (SLOT, KOPIEMAP, "log", "catalogus")
_BEZIG, _OPZIJ = ".terug-", "opzij-"
GEEN_KOPIE = (
    "In deze map staat geen reservekopie van loket. Kies een map die begint met 'reservekopie-' en waar loket.db "
    "en sleutels.json in staan."
)
BESCHADIGD = "Deze reservekopie is beschadigd en er is niets veranderd. Kies een oudere of een andere kopie."
NIET_LEEG = (
    "In deze map staan al andere bestanden en er is niets veranderd. Kies met --map een lege map, of een map die "
    "er nog niet is."
)
AL_EEN_OPSLAG = (
    "In deze map staat al een opslag en er is niets veranderd. Kies met --map een lege map, of zet de opslag opzij "
    "met --vervang."
)
MISLUKT = (
    "Het terugzetten is niet gelukt: de schijf is vol of loket mag hier niet schrijven. Er is niets weggegooid. "
    "Maak ruimte of kies met --map een andere map."
)


@dataclass(frozen=True, slots=True)
class Kopieinhoud:
    """What is in a backup: when it was made (None: the folder was renamed), how much, and its newest change."""

    gemaakt: datetime | None
    dossiers: int
    operaties: int
    nieuwste: datetime | None
    demo: bool


def sleutels_van(kopie: Path) -> Sleutelbestand:
    """The slots of a backup, without changing it; OpslagFout when the folder is not one."""
    try:
        heel = all((kopie / naam).is_file() and not (kopie / naam).is_symlink() for naam in (DATABASE, SLEUTELS))
        if not heel:
            binnen = kopieen(kopie)
            hint = f" Hier staat wel: {binnen[0].map.name}." if binnen else ""
            raise OpslagFout(GEEN_KOPIE + hint)
        if any((kopie / (DATABASE + einde)).exists() for einde in _EINDES[1:]):
            raise OpslagFout(
                "Dit is een opslag die open is of was, geen reservekopie. Open die met 'loket --map', of kies een "
                "kopie."
            )
        return ontleed((kopie / SLEUTELS).read_bytes())
    except OSError:
        raise OpslagFout("Loket mag deze reservekopie niet lezen. Kijk of de map van jou is.") from None


def sleutel_met_wachtzin(kopie: Path, wachtzin: str) -> bytes:
    """The data key of a backup, by the passphrase that somebody had when it was made."""
    return kluis.open_met_wachtzin(sleutels_van(kopie), wachtzin, rem=Rem())[1]


def sleutel_met_code(kopie: Path, code: str) -> bytes:
    """The data key of a backup, by the recovery code of then."""
    return kluis.open_met_herstelcode(sleutels_van(kopie), code)


def bekijk(kopie: Path, sleutel: bytes) -> Kopieinhoud:
    """What a backup holds, after every check of it; OpslagFout when it is damaged. Changes nothing."""
    inhoud = _gekeurd(kopie / DATABASE, sleutel)
    return Kopieinhoud(
        gemaakt=moment_van(kopie.name),
        dossiers=inhoud.dossiers,
        operaties=inhoud.operaties,
        nieuwste=moment_uit(inhoud.nieuwste) if inhoud.nieuwste else None,
        demo=_is_demo(kopie / DATABASE, sleutel),
    )


def mag_in(map_: Path, *, vervang: bool) -> None:
    """Refuse a folder in which a restore would get in the way of something that is there."""
    try:
        if not map_.exists():
            return
        namen = {pad.name for pad in map_.iterdir()} if map_.is_dir() else {""}
    except OSError:
        raise OpslagFout(MISLUKT) from None
    if namen & set(OPSLAGBESTANDEN):
        if not vervang:
            raise OpslagFout(AL_EEN_OPSLAG)
        return
    if any(naam not in _EIGEN and not naam.startswith((_BEZIG, _OPZIJ)) for naam in namen):
        raise OpslagFout(NIET_LEEG)


def zet_terug(kopie: Path, sleutel: bytes, map_: Path, *, vervang: bool, nu: datetime) -> Path | None:
    """Put a backup in a folder, with a new id for this laptop; gives where the present store was set aside.

    The new id keeps every chain of the log whole: what this laptop wrote after the backup has used its numbers.
    A crash at any moment leaves the present store, the new one, or (for a moment) neither, but all files.
    """
    bestand = sleutels_van(kopie)
    mag_in(map_, vervang=vervang)
    # The log is checked in the copy that is made, before anything moves.
    if keur_bestand(kopie / DATABASE, sleutel) is None:
        raise OpslagFout(BESCHADIGD)
    slot = Instantieslot(maak_map(map_))
    bezig = map_ / f"{_BEZIG}{uuid4().hex[:8]}"
    try:
        _leg_klaar(kopie, bezig, sleutel, replace(bestand, toestel=kluis.nieuw_toestel()))
        opzij = _zet_opzij(map_, nu)
        # The slots come last: without them nothing opens, so nothing can be opened with the wrong ones.
        for naam in (DATABASE, SLEUTELS):
            (bezig / naam).rename(map_ / naam)
            leg_vast(map_)
        return opzij
    except OSError:
        raise OpslagFout(MISLUKT) from None
    finally:
        shutil.rmtree(bezig, ignore_errors=True)
        slot.los()


def _gekeurd(pad: Path, sleutel: bytes) -> Kern:
    """The core figures of a database that is whole, log and all."""
    inhoud = keur_bestand(pad, sleutel)
    if inhoud is None:
        raise OpslagFout(BESCHADIGD)
    if inhoud.schema > len(loper.STAPPEN):
        raise OpslagFout(loper.TE_NIEUW)
    # The log of an older schema is checked after its migration.
    if inhoud.schema == len(loper.STAPPEN) and not keur_logboek(pad, sleutel).goed:
        raise OpslagFout(BESCHADIGD)
    return inhoud


def _is_demo(pad: Path, sleutel: bytes) -> bool:
    verbinding = verbind(pad, sleutel, alleen_lezen=True)
    try:
        rij = verbinding.execute("SELECT inhoud FROM beeld WHERE dossier = ?", (TEAM,)).fetchone()
    finally:
        verbinding.close()
    return beeld_uit(TEAM, rij[0] if rij else None).waarde(f"{INSTELLING}demo") is True


def _leg_klaar(kopie: Path, bezig: Path, sleutel: bytes, bestand: Sleutelbestand) -> None:
    """A whole, checked store in a folder of its own, on disk."""
    bezig.mkdir(mode=0o700)
    bezig.chmod(0o700)
    maak_prive(bezig / DATABASE)
    with (kopie / DATABASE).open("rb") as van, (bezig / DATABASE).open("wb") as naar:
        shutil.copyfileobj(van, naar, 1024 * 1024)
        naar.flush()
        os.fsync(naar.fileno())
    if _gekeurd(bezig / DATABASE, sleutel).schema < len(loper.STAPPEN):
        _werk_bij(bezig / DATABASE, sleutel)
    bewaar(bezig, bestand)


def _werk_bij(pad: Path, sleutel: bytes) -> None:
    """Bring an older backup to the schema of today, then check it whole."""
    verbinding = verbind(pad, sleutel)
    try:
        loper.migreer(verbinding, loper.STAPPEN)
        verbinding.execute("PRAGMA journal_mode = DELETE")
    except OpslagFout:
        raise
    except Exception:
        # The driver's own errors, which have no common parent with those of the standard library.
        raise OpslagFout(MISLUKT) from None
    finally:
        verbinding.close()
    _gekeurd(pad, sleutel)


def _zet_opzij(map_: Path, nu: datetime) -> Path | None:
    """Rename the present store into a folder of its own, its slots first; None when there is none."""
    aanwezig = [naam for naam in OPSLAGBESTANDEN if (map_ / naam).exists() or (map_ / naam).is_symlink()]
    if not aanwezig:
        return None
    stam = f"{_OPZIJ}{nu.astimezone(UTC):%Y-%m-%dT%H%MZ}"
    opzij, nummer = map_ / stam, 1
    while opzij.exists():
        nummer += 1
        opzij = map_ / f"{stam}-{nummer}"
    opzij.mkdir(mode=0o700)
    for naam in aanwezig:
        (map_ / naam).rename(opzij / naam)
    leg_vast(opzij)
    leg_vast(map_)
    return opzij
