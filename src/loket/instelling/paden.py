"""Where loket keeps its files, and how they are written so that only their owner can read them."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from loket.domein.fouten import OpslagFout

DATABASE = "loket.db"
IN_AANMAAK = "loket.nieuw"
SLEUTELS = "sleutels.json"
SLOT = "loket.slot"
MAP_RECHTEN = 0o700
BESTAND_RECHTEN = 0o600


def opslagmap(gegeven: Path | None = None, omgeving: Mapping[str, str] | None = None) -> Path:
    """The store's folder: the given one, else LOKET_MAP, else the platform's user data folder."""
    if gegeven is not None:
        return _heel_pad(gegeven)
    uit_omgeving = (os.environ if omgeving is None else omgeving).get("LOKET_MAP", "").strip()
    if uit_omgeving:
        return _heel_pad(Path(uit_omgeving))
    from platformdirs import user_data_path

    return user_data_path("loket", appauthor=False)


def _heel_pad(pad: Path) -> Path:
    try:
        return pad.expanduser().absolute()
    except (RuntimeError, ValueError):
        raise OpslagFout("Deze map bestaat niet. Kies met --map een map waarin je mag schrijven.") from None


def logmap(opslag: Path) -> Path:
    """The folder for technical logs, below the store's folder."""
    return opslag / "log"


def maak_map(pad: Path) -> Path:
    """Make a folder that only its owner can enter, whatever the umask; an existing one is narrowed."""
    try:
        pad.mkdir(mode=MAP_RECHTEN, parents=True, exist_ok=True)
        pad.chmod(MAP_RECHTEN)
    except OSError:
        raise OpslagFout(
            "Loket kan de map voor de opslag niet maken. Kies met --map een map waarin je mag schrijven."
        ) from None
    return pad


def maak_prive(pad: Path) -> None:
    """Make an empty file for its owner only; refuses a name that exists, a link included."""
    os.close(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, BESTAND_RECHTEN))
    pad.chmod(BESTAND_RECHTEN)


def beperk(pad: Path) -> None:
    """Narrow an existing file to its owner; a link or a folder in its place is refused."""
    if not stat.S_ISREG(pad.lstat().st_mode):
        raise OpslagFout("In de map van de opslag staat een koppeling waar een bestand hoort. Vraag je beheerder.")
    pad.chmod(BESTAND_RECHTEN)


def schrijf_prive(pad: Path, inhoud: bytes) -> None:
    """Replace a file as a whole: the old or the new content is there after a crash, never a part of it."""
    tijdelijk = pad.with_name(pad.name + ".tmp")
    tijdelijk.unlink(missing_ok=True)
    maak_prive(tijdelijk)
    with tijdelijk.open("wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())
    tijdelijk.replace(pad)
    leg_vast(pad.parent)


def leg_vast(map_: Path) -> None:
    """Make a rename in a folder durable, where the platform can."""
    if os.name == "nt":
        return
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)
