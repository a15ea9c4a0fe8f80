"""The catalogue that is in force: the one that comes with loket, with the user's own norm sets laid over it."""

from pathlib import Path

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.normset import Normset, lees_normset, leg_over
from loket.catalogus.soorten import Catalogus
from loket.domein.fouten import InvoerFout

MAPNAAM = "catalogus"


def setmap(opslag: Path) -> Path:
    """The folder of the user's norm sets, below the store's folder."""
    return opslag / MAPNAAM


def catalogus_van(opslag: Path | None) -> Catalogus:
    """The catalogue in force for a store; without one that of loket. InvoerFout when a set no longer fits."""
    return standaard_catalogus() if opslag is None else leg_over(standaard_catalogus(), geinstalleerd(opslag))


def geinstalleerd(opslag: Path) -> list[Normset]:
    """The installed sets in the order in which they were installed; InvoerFout when one cannot be read."""
    return [lees_normset(pad.name, _lees(pad), standaard_catalogus()) for pad in bestanden(opslag)]


def bestanden(opslag: Path) -> list[Path]:
    """The files of the installed sets; their number gives the order."""
    return sorted(setmap(opslag).glob("[0-9][0-9][0-9][0-9]-*.toml"))


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError:
        raise InvoerFout(f"De normenset {pad.name} is niet te lezen; zet het bestand terug of haal het weg.") from None
