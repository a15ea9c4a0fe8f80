"""The one way to the rows of a store: plain SQL in short blocks that read or write, each a transaction."""

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from loket.domein.fouten import OpslagFout
from loket.opslag.verbinding import driver, verbind, vertaald

OP_SLOT = "De opslag is op slot. Typ je wachtzin om verder te gaan."


class Bron:
    """The connections to one database: each serves one block at a time and then waits here for the next.

    Rows can be read by column name. Every block raises `OpslagFout` when the database refuses, without a
    statement or a value in it; also after `sluit`.
    """

    def __init__(self, pad: Path, sleutel: bytes, *, alleen_lezen: bool = False) -> None:
        self._pad, self._alleen_lezen = pad, alleen_lezen
        self._sleutel: bytes | None = sleutel
        self._vrij: list[Any] = []
        self._beurt = threading.Lock()

    @contextmanager
    def lezen(self) -> Iterator[Any]:
        """One consistent picture of the store for as long as the block lasts."""
        with vertaald(), self._leen() as verbinding, _transactie(verbinding, "BEGIN"):
            yield verbinding

    @contextmanager
    def schrijven(self) -> Iterator[Any]:
        """One transaction: durable when the block has ended, nothing written when it raised.

        A writer takes its place at once, so that it cannot fail halfway on a busy database.
        """
        with vertaald(), self._leen() as verbinding, _transactie(verbinding, "BEGIN IMMEDIATE"):
            yield verbinding

    def sluit(self) -> None:
        """Close the connections and forget the key; one that is in use closes when its block ends."""
        with self._beurt:
            self._sleutel = None
            vrij, self._vrij = self._vrij, []
        for verbinding in vrij:
            verbinding.close()

    @contextmanager
    def _leen(self) -> Iterator[Any]:
        with self._beurt:
            sleutel, verbinding = self._sleutel, self._vrij.pop() if self._vrij else None
        if sleutel is None:
            raise OpslagFout(OP_SLOT)
        if verbinding is None:
            verbinding = verbind(self._pad, sleutel, alleen_lezen=self._alleen_lezen)
            verbinding.row_factory = driver().Row
        try:
            yield verbinding
        finally:
            with self._beurt:
                # A connection that could not end its transaction serves nobody else.
                terug = self._sleutel is not None and not verbinding.in_transaction
                if terug:
                    self._vrij.append(verbinding)
            if not terug:
                verbinding.close()


@contextmanager
def _transactie(verbinding: Any, begin: str) -> Iterator[None]:
    verbinding.execute(begin)
    try:
        yield
        verbinding.execute("COMMIT")
    except BaseException:
        # On a full disk SQLite has already rolled back itself; what went wrong first is what must be told.
        with contextlib.suppress(Exception):
            if verbinding.in_transaction:
                verbinding.execute("ROLLBACK")
        raise


def voeg_in(verbinding: Any, tabel: str, rijen: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all with the same columns."""
    verbinding.executemany(_insert(tabel, rijen[0]), rijen)


def zet(verbinding: Any, tabel: str, rij: Mapping[str, Any]) -> None:
    """Insert the row of a dossier, or put it in the place of the one that is there."""
    nieuw = ", ".join(f"{naam} = excluded.{naam}" for naam in rij if naam != "dossier")
    verbinding.execute(f"{_insert(tabel, rij)} ON CONFLICT (dossier) DO UPDATE SET {nieuw}", rij)


def _insert(tabel: str, rij: Mapping[str, Any]) -> str:
    return f"INSERT INTO {tabel} ({', '.join(rij)}) VALUES ({', '.join(f':{naam}' for naam in rij)})"


def aantal(verbinding: Any, tabel: str) -> int:
    """How many rows a table has."""
    return int(verbinding.execute(f"SELECT count(*) FROM {tabel}").fetchone()[0])
