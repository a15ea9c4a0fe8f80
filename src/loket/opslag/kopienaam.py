"""How backups are called and found: one folder each, named after its moment in UTC."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from loket.instelling.paden import DATABASE, SLEUTELS

KOPIEMAP = "reservekopie"
_VORM = "reservekopie-%Y-%m-%dT%H%MZ"
_NAAM = re.compile(r"(reservekopie-\d{4}-\d{2}-\d{2}T\d{4}Z)(?:-(\d{1,4}))?")


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A backup on disk: its folder, its moment, and its number within that minute."""

    map: Path
    moment: datetime
    nummer: int


def moment_van(naam: str) -> datetime | None:
    """The moment in the name of a backup; None for any other name."""
    past = _NAAM.fullmatch(naam)
    if past is None:
        return None
    try:
        return datetime.strptime(past[1], _VORM).replace(tzinfo=UTC)
    except ValueError:
        return None


def kopieen(map_: Path) -> tuple[Gevonden, ...]:
    """The backups in a folder, newest first; a folder without both of its files is none."""
    gevonden = []
    for pad in map_.iterdir() if map_.is_dir() else ():
        moment = moment_van(pad.name)
        if moment is not None and (pad / DATABASE).is_file() and (pad / SLEUTELS).is_file():
            nummer = _NAAM.fullmatch(pad.name)
            gevonden.append(Gevonden(pad, moment, int((nummer and nummer[2]) or 1)))
    return tuple(sorted(gevonden, key=lambda kopie: (kopie.moment, kopie.nummer), reverse=True))


def nieuwe_naam(map_: Path, nu: datetime) -> str:
    """A name that is still free in a folder."""
    stam = nu.astimezone(UTC).strftime(_VORM)
    naam, nummer = stam, 1
    while (map_ / naam).exists() or (map_ / naam).is_symlink():
        nummer += 1
        naam = f"{stam}-{nummer}"
    return naam


def opslag_van(kopie: Path) -> str | None:
    """The id of the store that a backup is of; None when that cannot be read."""
    try:
        vorm = json.loads((kopie / SLEUTELS).read_bytes())
        return str(vorm["opslag"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
