"""The five tables. `operatie` and `inhoud` are the truth, `weergave` who looked; the others can be rebuilt.

This is the schema that the migrations must lead to; a test makes both and compares them. The store itself reads
and writes plain SQL through `bron`: an open app does not load what stands here.
"""

from sqlalchemy import DDL, Table, event
from sqlmodel import Field, Index, SQLModel, UniqueConstraint


class OperatieRij(SQLModel, table=True):
    """One change in the log, in its final form: no content, only a commitment to it. Never changed or removed.

    `tijd` is the hybrid clock (only goes forward), `moment` what the laptop's clock said, both UTC text.
    """

    __tablename__ = "operatie"
    __table_args__ = (
        UniqueConstraint("toestel", "volgnummer", name="operatie_keten"),
        Index("operatie_veld", "dossier", "veld", "tijd"),
        Index("operatie_tijd", "tijd"),
    )
    id: str = Field(primary_key=True)
    toestel: str
    volgnummer: int
    tijd: str
    moment: str
    wie: str
    soort: str
    dossier: str
    veld: str
    basis: str | None = None
    zegel: str
    vorige: str
    hash: str


class InhoudRij(SQLModel, table=True):
    """The content of an operation and the salt of its commitment: all that erasure touches."""

    __tablename__ = "inhoud"
    operatie: str = Field(primary_key=True)
    zout: str
    inhoud: str


class BeeldRij(SQLModel, table=True):
    """The picture of one dossier as JSON: the fold of its operations."""

    __tablename__ = "beeld"
    dossier: str = Field(primary_key=True)
    inhoud: str


class LijstRij(SQLModel, table=True):
    """What search and the work list need of one household."""

    __tablename__ = "lijst"
    __table_args__ = (
        Index("lijst_naam", "sorteernaam", "dossier"),
        Index("lijst_datum", "eerste_datum"),
        Index("lijst_gesprek", "volgend_gesprek"),
    )
    dossier: str = Field(primary_key=True)
    nummer: str
    naam: str
    straat: str
    wijk: str
    sorteernaam: str
    zoektekst: str
    gewijzigd: str
    open_afspraken: int
    eerste_datum: str | None = None
    niet_getekend: int
    volgend_gesprek: str | None = None


class WeergaveRij(SQLModel, table=True):
    """Who saw which dossier when; a chain per laptop, and a number that shows when the last row is gone."""

    __tablename__ = "weergave"
    __table_args__ = (
        UniqueConstraint("toestel", "volgnummer", name="weergave_keten"),
        Index("weergave_dossier", "dossier"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    toestel: str
    volgnummer: int
    moment: str
    wie: str
    dossier: str
    vorige: str
    hash: str


TABELLEN: tuple[Table, ...] = tuple(
    SQLModel.metadata.tables[naam] for naam in ("operatie", "inhoud", "beeld", "lijst", "weergave")
)


def grendel(tabel: str, daad: str) -> str:
    """The trigger that keeps a table append-only."""
    return (
        f"CREATE TRIGGER {tabel}_geen_{daad.lower()} BEFORE {daad} ON {tabel} "
        f"BEGIN SELECT RAISE(ABORT, '{tabel} is append-only'); END"
    )


for _tabel in (TABELLEN[0], TABELLEN[-1]):
    for _daad in ("UPDATE", "DELETE"):
        event.listen(_tabel, "after_create", DDL(grendel(_tabel.name, _daad)))  # type: ignore[no-untyped-call]
