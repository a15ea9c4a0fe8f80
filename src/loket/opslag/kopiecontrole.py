"""Look into a backup at rest, without changing a byte of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loket.domein.dossier import Controle
from loket.domein.fouten import OpslagFout
from loket.opslag import controle
from loket.opslag.bron import Bron
from loket.opslag.verbinding import verbind


@dataclass(frozen=True, slots=True)
class Kern:
    """By which a copy is known to be the same: schema, counts, and the head of every chain."""

    schema: int
    operaties: int
    inhouden: int
    weergaven: int
    dossiers: int
    nieuwste: str | None
    koppen: tuple[tuple[str, str, int, str], ...]


def kern(verbinding: Any) -> Kern:
    """The core figures of an open database."""

    def een(vraag: str) -> Any:
        return verbinding.execute(vraag).fetchone()[0]

    koppen = [
        (tabel, *rij)
        for tabel in ("operatie", "weergave")
        # SQLite gives the other columns of the row that has the maximum.
        for rij in verbinding.execute(
            f"SELECT toestel, max(volgnummer), hash FROM {tabel} GROUP BY toestel ORDER BY toestel"
        )
    ]
    return Kern(
        schema=int(een("PRAGMA user_version")),
        operaties=int(een("SELECT count(*) FROM operatie")),
        inhouden=int(een("SELECT count(*) FROM inhoud")),
        weergaven=int(een("SELECT count(*) FROM weergave")),
        dossiers=int(een("SELECT count(*) FROM lijst")),
        nieuwste=een("SELECT max(moment) FROM operatie"),
        koppen=tuple(koppen),
    )


def keur_bestand(pad: Path, sleutel: bytes) -> Kern | None:
    """The core figures of a copy whose every page is whole; None when it is damaged."""
    try:
        verbinding = verbind(pad, sleutel, alleen_lezen=True)
    except OpslagFout:
        return None
    try:
        heel = verbinding.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ongerept = not verbinding.execute("PRAGMA cipher_integrity_check").fetchall()
        return kern(verbinding) if heel and ongerept else None
    except Exception:
        # The driver's own errors have no common parent with those of the standard library; all mean damage here.
        return None
    finally:
        verbinding.close()


def keur_logboek(pad: Path, sleutel: bytes) -> Controle:
    """Check the chains, the seals and all that was derived in a copy; an unreadable one is a finding."""
    bron = Bron(pad, sleutel, alleen_lezen=True)
    try:
        with bron.lezen() as verbinding:
            return controle.controleer(verbinding)
    except OpslagFout as fout:
        return Controle((fout.zin,), 0, 0, 0, {})
    finally:
        bron.sluit()
