"""Connections to the encrypted database. There is no way to a plain one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import beperk
from loket.opslag.fouten import BESCHADIGD, zin_voor

LEESBARE_KOP = b"SQLite format 3"
WACHT_MS = 5000
GEEN_VERSLEUTELING = (
    "De versleuteling van loket ontbreekt op deze laptop, daarom opent loket de opslag niet. Installeer loket opnieuw."
)
ONVERSLEUTELD = (
    "Dit opslagbestand is niet versleuteld, daarom opent loket het niet. Zet een reservekopie terug of vraag je "
    "beheerder."
)
# The order matters: silence before the key (a wrong key would write through the screen), the key before any
# page is read, and all the rest after it.
_NA_SLEUTEL = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
# For a file that nobody writes: no lock, no journal, not a byte changed; also on a disk that cannot be written.
_ALLEEN_LEZEN = ("PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF")


def driver() -> Any:
    """The SQLCipher driver, or a refusal: never the plain one instead."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise OpslagFout(GEEN_VERSLEUTELING) from None
    return dbapi2


def verbind(pad: Path, sleutel: bytes, *, alleen_lezen: bool = False) -> Any:
    """Open an existing file (an empty one becomes encrypted) with the raw key; a connection in autocommit.

    `alleen_lezen` is for a backup at rest: nothing is written, also not beside it.
    """
    sqlcipher = driver()
    _weiger_leesbaar(pad, alleen_lezen)
    verbinding = None
    hoe = "mode=ro&immutable=1" if alleen_lezen else "mode=rw"
    try:
        verbinding = sqlcipher.connect(
            f"{pad.absolute().as_uri()}?{hoe}", uri=True, isolation_level=None, check_same_thread=False
        )
        _zet_pragmas(verbinding, sleutel, _ALLEEN_LEZEN if alleen_lezen else _NA_SLEUTEL)
        _weiger_leesbaar(pad, alleen_lezen)
    except sqlcipher.Error as fout:
        if verbinding is not None:
            verbinding.close()
        raise OpslagFout(zin_voor(str(fout))) from None
    except OpslagFout:
        if verbinding is not None:
            verbinding.close()
        raise
    return verbinding


def _zet_pragmas(verbinding: Any, sleutel: bytes, rest: tuple[str, ...]) -> None:
    verbinding.execute("PRAGMA cipher_log_level = NONE")
    verbinding.execute(f"PRAGMA key = \"x'{sleutel.hex()}'\"")
    versie = verbinding.execute("PRAGMA cipher_version").fetchone()
    if not versie or not versie[0]:
        raise OpslagFout(GEEN_VERSLEUTELING)
    verbinding.execute(f"PRAGMA busy_timeout = {WACHT_MS}")
    verbinding.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in rest:
        verbinding.execute(pragma)


def _weiger_leesbaar(pad: Path, alleen_lezen: bool = False) -> None:
    """Refuse a file that anybody can read, whoever made it, and one that is not there."""
    try:
        if not alleen_lezen:
            beperk(pad)
        with pad.open("rb") as bestand:
            kop = bestand.read(len(LEESBARE_KOP))
    except FileNotFoundError:
        raise OpslagFout(BESCHADIGD) from None
    except OSError as fout:
        raise OpslagFout(zin_voor(str(fout))) from None
    if kop == LEESBARE_KOP:
        raise OpslagFout(ONVERSLEUTELD)


@contextmanager
def vertaald() -> Iterator[None]:
    """Turn every error of the driver into an `OpslagFout`, without the values of the statement."""
    sqlcipher = driver()
    try:
        yield
    except sqlcipher.Error as fout:
        raise OpslagFout(zin_voor(str(fout))) from None
