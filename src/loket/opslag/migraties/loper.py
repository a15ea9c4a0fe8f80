"""Brings a store from its own schema version to the newest, one whole step at a time."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from loket.domein.fouten import OpslagFout
from loket.opslag.fouten import zin_voor
from loket.opslag.migraties import stap_0001

Stap: TypeAlias = Callable[[Any], None]
STAPPEN: tuple[Stap, ...] = (stap_0001.zet,)
TE_NIEUW = "Deze opslag is gemaakt met een nieuwere loket. Werk loket op deze laptop eerst bij; er is niets veranderd."
MISLUKT = "De opslag kon niet worden bijgewerkt en is niet veranderd. Vraag je beheerder om hulp."


def versie_van(verbinding: Any) -> int:
    """The schema version of a store; 0 when it is empty."""
    return int(verbinding.execute("PRAGMA user_version").fetchone()[0])


def migreer(verbinding: Any, stappen: Sequence[Stap] = STAPPEN) -> None:
    """Take every step that is still to be taken; a step that fails leaves the store as it was."""
    if versie_van(verbinding) > len(stappen):
        raise OpslagFout(TE_NIEUW)
    # SQLite ignores this pragma inside a transaction, and a table that is rebuilt with it on empties its children.
    verbinding.execute("PRAGMA foreign_keys = OFF")
    try:
        for nummer in range(versie_van(verbinding) + 1, len(stappen) + 1):
            _zet_stap(verbinding, nummer, stappen[nummer - 1])
    finally:
        verbinding.execute("PRAGMA foreign_keys = ON")


def _zet_stap(verbinding: Any, nummer: int, stap: Stap) -> None:
    try:
        verbinding.execute("BEGIN EXCLUSIVE")
        # Somebody else may have taken this step while we waited for the lock.
        if versie_van(verbinding) == nummer - 1:
            stap(verbinding)
            if verbinding.execute("PRAGMA foreign_key_check").fetchone():
                raise OpslagFout(MISLUKT)
            verbinding.execute(f"PRAGMA user_version = {nummer}")
        verbinding.execute("COMMIT")
    except OpslagFout:
        _terug(verbinding)
        raise
    except Exception as fout:
        _terug(verbinding)
        vol = zin_voor(str(fout)) if "full" in str(fout) else MISLUKT
        raise OpslagFout(vol) from fout


def _terug(verbinding: Any) -> None:
    """Roll back; on a full disk SQLite has already done so itself."""
    if verbinding.in_transaction:
        verbinding.execute("ROLLBACK")
