"""Step 1: the five tables, their indexes and the triggers that keep log and views append-only."""

from typing import Any

_SQL = (
    """CREATE TABLE operatie (
        id VARCHAR NOT NULL,
        toestel VARCHAR NOT NULL,
        volgnummer INTEGER NOT NULL,
        tijd VARCHAR NOT NULL,
        moment VARCHAR NOT NULL,
        wie VARCHAR NOT NULL,
        soort VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        veld VARCHAR NOT NULL,
        basis VARCHAR,
        zegel VARCHAR NOT NULL,
        vorige VARCHAR NOT NULL,
        hash VARCHAR NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT operatie_keten UNIQUE (toestel, volgnummer)
    )""",
    "CREATE INDEX operatie_veld ON operatie (dossier, veld, tijd)",
    "CREATE INDEX operatie_tijd ON operatie (tijd)",
    """CREATE TRIGGER operatie_geen_update BEFORE UPDATE ON operatie
       BEGIN SELECT RAISE(ABORT, 'operatie is append-only'); END""",
    """CREATE TRIGGER operatie_geen_delete BEFORE DELETE ON operatie
       BEGIN SELECT RAISE(ABORT, 'operatie is append-only'); END""",
    """CREATE TABLE inhoud (
        operatie VARCHAR NOT NULL,
        zout VARCHAR NOT NULL,
        inhoud VARCHAR NOT NULL,
        PRIMARY KEY (operatie)
    )""",
    """CREATE TABLE beeld (
        dossier VARCHAR NOT NULL,
        inhoud VARCHAR NOT NULL,
        PRIMARY KEY (dossier)
    )""",
    """CREATE TABLE lijst (
        dossier VARCHAR NOT NULL,
        nummer VARCHAR NOT NULL,
        naam VARCHAR NOT NULL,
        straat VARCHAR NOT NULL,
        wijk VARCHAR NOT NULL,
        sorteernaam VARCHAR NOT NULL,
        zoektekst VARCHAR NOT NULL,
        gewijzigd VARCHAR NOT NULL,
        open_afspraken INTEGER NOT NULL,
        eerste_datum VARCHAR,
        niet_getekend INTEGER NOT NULL,
        volgend_gesprek VARCHAR,
        PRIMARY KEY (dossier)
    )""",
    "CREATE INDEX lijst_naam ON lijst (sorteernaam, dossier)",
    "CREATE INDEX lijst_datum ON lijst (eerste_datum)",
    "CREATE INDEX lijst_gesprek ON lijst (volgend_gesprek)",
    """CREATE TABLE weergave (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        toestel VARCHAR NOT NULL,
        volgnummer INTEGER NOT NULL,
        moment VARCHAR NOT NULL,
        wie VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        vorige VARCHAR NOT NULL,
        hash VARCHAR NOT NULL,
        CONSTRAINT weergave_keten UNIQUE (toestel, volgnummer)
    )""",
    "CREATE INDEX weergave_dossier ON weergave (dossier)",
    """CREATE TRIGGER weergave_geen_update BEFORE UPDATE ON weergave
       BEGIN SELECT RAISE(ABORT, 'weergave is append-only'); END""",
    """CREATE TRIGGER weergave_geen_delete BEFORE DELETE ON weergave
       BEGIN SELECT RAISE(ABORT, 'weergave is append-only'); END""",
)


def zet(verbinding: Any) -> None:
    """Make the schema in an empty store."""
    for opdracht in _SQL:
        verbinding.execute(opdracht)
