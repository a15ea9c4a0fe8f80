"""Backups: a whole encrypted copy of the store, opened and checked with its key before it counts."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import DATABASE, SLEUTELS, leg_vast, maak_map, maak_prive
from loket.opslag.dossiers import Archief
from loket.opslag.fouten import BESCHADIGD
from loket.opslag.kopiecontrole import Kern, kern, keur_bestand, keur_logboek
from loket.opslag.kopienaam import KOPIEMAP, kopieen, nieuwe_naam, opslag_van
from loket.opslag.sleutelbestand import ontleed
from loket.opslag.verbinding import verbind

BEWAAR = 14
# Between two steps the store may be locked; then the copy stops. 1 MB a step.
BLADZIJDEN = 256
MISLUKT = (
    "De reservekopie is niet gelukt: de schijf is vol of loket mag daar niet schrijven. De oudere kopieën staan er "
    "nog. Maak ruimte, of kies met --naar een andere map."
)
KLOPT_NIET = (
    "De reservekopie klopte niet en telt niet mee. De oudere kopieën staan er nog. Draai 'loket controleer' om de "
    "opslag na te kijken."
)
_MAP_WEG = "De map voor de reservekopie bestaat niet of is geen map. Sluit de schijf aan, of kies een andere map."
# Two threads of one process must not tidy up each other's work; between processes the store's lock does that.
_BEURT = threading.Lock()


@dataclass(frozen=True, slots=True)
class Kopie:
    """A backup that counts: where it stands, what is in it, and what was done with the older ones.

    `problemen` are faults of the log that the store itself has as well; then no older backup was taken away.
    """

    map: Path
    moment: datetime
    dossiers: int
    operaties: int
    zelfde_schijf: bool
    opgeruimd: int
    problemen: tuple[str, ...]


def maak_kopie(archief: Archief, naar: Path | None = None, *, nu: datetime, bewaar: int = BEWAAR) -> Kopie:
    """Copy an open store, check the copy, and only then take away what is older than the newest `bewaar`.

    Without `naar` it goes to a folder beside the store. OpslagFout when it fails; every older one is still there.
    """
    return kopieer(archief.ring.map, archief.ring.sleutel, naar, nu=nu, bewaar=bewaar)


def dagelijkse_kopie(archief: Archief, naar: Path | None = None, *, nu: datetime) -> Kopie | None:
    """A copy when there is none of this day yet; None when there is. Safe in a thread beside the one that writes.

    A store that is locked meanwhile makes it stop with an OpslagFout, and nothing half stays behind.
    """
    vandaag = nu.astimezone().date()
    with _vertaald():
        opslag = ontleed((archief.ring.map / SLEUTELS).read_bytes()).opslag
        for kopie in kopieen(naar or archief.ring.map / KOPIEMAP):
            if kopie.moment.astimezone().date() == vandaag and opslag_van(kopie.map) == opslag:
                return None
    return maak_kopie(archief, naar, nu=nu)


def kopieer(
    map_: Path,
    sleutel: Callable[[], bytes],
    naar: Path | None,
    *,
    nu: datetime,
    bewaar: int = BEWAAR,
    oud_schema: bool = False,
) -> Kopie:
    """Copy the store in a folder whose lock the caller holds; `oud_schema` before a migration: only the file."""
    with _BEURT, _vertaald():
        doel, sleutels = _doelmap(map_, naar), (map_ / SLEUTELS).read_bytes()
        opslag = ontleed(sleutels).opslag
        _ruim_half_op(doel, opslag)
        bezig = doel / f"{_half(opslag)}{uuid4().hex[:8]}"
        try:
            gelezen = _schrijf(map_, bezig, sleutels, sleutel)
            problemen = _keur(bezig / DATABASE, sleutel(), gelezen, oud_schema)
            klaar = bezig.rename(doel / nieuwe_naam(doel, nu))
        except BaseException:
            shutil.rmtree(bezig, ignore_errors=True)
            raise
        leg_vast(doel)
        opgeruimd = 0 if problemen else _ruim_op(doel, opslag, klaar, nu, bewaar)
        zelfde = doel.stat().st_dev == map_.stat().st_dev
        return Kopie(klaar, nu, gelezen.dossiers, gelezen.operaties, zelfde, opgeruimd, problemen)


@contextlib.contextmanager
def _vertaald() -> Iterator[None]:
    """Every refusal of the disk as one sentence; what the store itself refuses keeps its own."""
    try:
        yield
    except OSError:
        raise OpslagFout(MISLUKT) from None


def _doelmap(map_: Path, naar: Path | None) -> Path:
    """The folder for the copies; one that somebody chose keeps its own permissions."""
    if naar is None:
        return maak_map(map_ / KOPIEMAP)
    doel = naar.absolute()
    if not doel.exists() and doel.parent.is_dir():
        doel.mkdir(mode=0o700)
    if not doel.is_dir():
        raise OpslagFout(_MAP_WEG)
    return doel


def _schrijf(map_: Path, bezig: Path, sleutels: bytes, sleutel: Callable[[], bytes]) -> Kern:
    """Database and slots in a new private folder, on disk; what the database held at that one moment."""
    bezig.mkdir(mode=0o700)
    bezig.chmod(0o700)
    maak_prive(bezig / DATABASE)
    bron = _open(map_ / DATABASE, sleutel())
    try:
        # The open transaction keeps this one picture, however much is written meanwhile.
        bron.execute("BEGIN")
        gelezen = kern(bron)
        _kopieer_bladzijden(bron, bezig / DATABASE, sleutel)
    except (OpslagFout, OSError):
        raise
    except Exception:
        # The driver's own errors, which have no common parent with those of the standard library.
        raise OpslagFout(MISLUKT) from None
    finally:
        bron.close()
    maak_prive(bezig / SLEUTELS)
    with (bezig / SLEUTELS).open("wb") as bestand:
        bestand.write(sleutels)
    for naam in (DATABASE, SLEUTELS):
        with (bezig / naam).open("rb+") as bestand:
            os.fsync(bestand.fileno())
    leg_vast(bezig)
    return gelezen


def _kopieer_bladzijden(bron: Any, pad: Path, sleutel: Callable[[], bytes]) -> None:
    """The backup API in small steps; without a write-ahead log, so that the copy is one file."""

    def nog_open(_status: int, _over: int, _totaal: int) -> None:
        sleutel()

    kopie = _open(pad, sleutel())
    try:
        kopie.execute("PRAGMA journal_mode = DELETE")
        bron.backup(kopie, pages=BLADZIJDEN, progress=nog_open)
        kopie.execute("PRAGMA journal_mode = DELETE")
    finally:
        kopie.close()


def _open(pad: Path, sleutel: bytes) -> Any:
    """A connection; what fails is the making of the copy, unless the store itself is damaged."""
    try:
        return verbind(pad, sleutel)
    except OpslagFout as fout:
        raise OpslagFout(BESCHADIGD if fout.zin == BESCHADIGD else MISLUKT) from None


def _keur(pad: Path, sleutel: bytes, gelezen: Kern, oud_schema: bool) -> tuple[str, ...]:
    """Refuse a copy that is not what was read; gives what is wrong with the log in it."""
    ontleed((pad.parent / SLEUTELS).read_bytes())
    if keur_bestand(pad, sleutel) != gelezen:
        raise OpslagFout(KLOPT_NIET)
    return () if oud_schema else keur_logboek(pad, sleutel).problemen


def _ruim_op(doel: Path, opslag: str, nieuw: Path, nu: datetime, bewaar: int) -> int:
    """Take away the oldest copies of this store; how many. The new one stays, whatever the clock says.

    A copy with a date that is yet to come was made while the clock was wrong: those go first.
    """
    eigen = [kopie for kopie in kopieen(doel) if kopie.map != nieuw and opslag_van(kopie.map) == opslag]
    eigen.sort(key=lambda kopie: (kopie.moment <= nu, kopie.moment, kopie.nummer))
    te_veel = eigen[: max(0, len(eigen) + 1 - max(bewaar, 1))]
    for kopie in te_veel:
        # First another name: what is half taken away must not pass for a backup.
        weg = doel / f"{_half(opslag)}{uuid4().hex[:8]}"
        kopie.map.rename(weg)
        shutil.rmtree(weg, ignore_errors=True)
    return len(te_veel)


def _half(opslag: str) -> str:
    """How a folder is called that is not a backup yet, or no longer."""
    return f".bezig-{opslag[:12]}-"


def _ruim_half_op(doel: Path, opslag: str) -> None:
    """Take away what a crash left behind; nobody else makes a copy of this store at this moment."""
    for rest in doel.iterdir():
        if rest.name.startswith(_half(opslag)) and rest.is_dir() and not rest.is_symlink():
            shutil.rmtree(rest, ignore_errors=True)
