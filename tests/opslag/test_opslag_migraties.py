import re
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel, create_engine

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import maak_prive
from loket.opslag.migraties import loper
from loket.opslag.migraties.loper import STAPPEN, migreer, versie_van
from loket.opslag.openen import open_opslag
from loket.opslag.tabellen import TABELLEN
from loket.opslag.verbinding import driver, verbind
from tests.opslag.hulp import WACHTZIN, Kast

SLEUTEL = bytes(range(32))


def _leeg(map_: Path, naam: str) -> Path:
    maak_prive(map_ / naam)
    return map_ / naam


def _schema(verbinding: Any) -> dict[tuple[str, str], str]:
    rijen = verbinding.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {
        (soort, naam): re.sub(r"(?<=\() | (?=\))", "", re.sub(r"\s+", " ", sql or "")) for soort, naam, sql in rijen
    }


def test_migrated_schema_is_the_schema_of_the_tables(tmp_path: Path) -> None:
    gemigreerd = verbind(_leeg(tmp_path, "a"), SLEUTEL)
    migreer(gemigreerd)
    pad = _leeg(tmp_path, "b")
    engine = create_engine("sqlite://", module=driver(), creator=lambda: verbind(pad, SLEUTEL))
    SQLModel.metadata.create_all(engine, tables=TABELLEN)
    engine.dispose()
    gemaakt = verbind(tmp_path / "b", SLEUTEL)
    assert _schema(gemigreerd) == _schema(gemaakt)
    tabellen = {naam for soort, naam in _schema(gemigreerd) if soort == "table" and not naam.startswith("sqlite_")}
    assert tabellen == {"operatie", "inhoud", "beeld", "lijst", "weergave"}
    gemigreerd.close()
    gemaakt.close()


def test_migrating_twice_does_nothing(kast: Kast) -> None:
    kast.zet("d1", naam="Noor")
    rauw = kast.rauw()
    voor = _schema(rauw)
    migreer(rauw)
    assert _schema(rauw) == voor
    assert versie_van(rauw) == len(STAPPEN)
    rauw.close()
    assert kast.waarde("d1", "naam") == "Noor"


def test_step_that_fails_leaves_the_store_as_it_was(kast: Kast) -> None:
    def half(verbinding: Any) -> None:
        verbinding.execute("CREATE TABLE nieuw (id)")
        verbinding.execute("DROP TABLE lijst")
        raise RuntimeError("halfway")

    def wees(verbinding: Any) -> None:
        verbinding.execute("CREATE TABLE kind (ouder REFERENCES beeld (dossier))")
        verbinding.execute("INSERT INTO kind VALUES ('bestaat niet')")

    rauw = kast.rauw()
    voor = _schema(rauw)
    for stap in (half, wees):
        with pytest.raises(OpslagFout, match="niet veranderd"):
            migreer(rauw, (*STAPPEN, stap))
        assert _schema(rauw) == voor
        assert versie_van(rauw) == len(STAPPEN)
        assert rauw.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    rauw.close()


def test_next_step_is_taken_once_and_keeps_children(kast: Kast) -> None:
    def ouders(verbinding: Any) -> None:
        verbinding.execute("CREATE TABLE ouder (id TEXT PRIMARY KEY)")
        verbinding.execute("CREATE TABLE kind (ouder REFERENCES ouder (id) ON DELETE CASCADE)")
        verbinding.execute("INSERT INTO ouder VALUES ('o')")
        verbinding.execute("INSERT INTO kind VALUES ('o')")

    def herbouw(verbinding: Any) -> None:
        verbinding.execute("CREATE TABLE ouder_nieuw (id TEXT PRIMARY KEY, naam TEXT)")
        verbinding.execute("INSERT INTO ouder_nieuw SELECT id, '' FROM ouder")
        verbinding.execute("DROP TABLE ouder")
        verbinding.execute("ALTER TABLE ouder_nieuw RENAME TO ouder")

    rauw = kast.rauw()
    migreer(rauw, (*STAPPEN, ouders))
    migreer(rauw, (*STAPPEN, ouders, herbouw))
    assert rauw.execute("SELECT count(*) FROM kind").fetchone()[0] == 1
    assert versie_van(rauw) == len(STAPPEN) + 2
    rauw.close()


def test_store_of_a_newer_loket_is_refused_untouched(kast: Kast) -> None:
    rauw = kast.rauw()
    rauw.execute(f"PRAGMA user_version = {len(STAPPEN) + 1}")
    rauw.close()
    kast.archief.sluit()
    voor = (kast.map / "loket.db").read_bytes()
    with pytest.raises(OpslagFout, match="nieuwere loket"):
        open_opslag(kast.map, WACHTZIN)
    assert (kast.map / "loket.db").read_bytes() == voor


def test_somebody_else_may_have_taken_the_step(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    rauw = kast.rauw()
    gelopen: list[Any] = []
    echt = loper.versie_van
    antwoorden = iter([0, 0])
    monkeypatch.setattr(loper, "versie_van", lambda verbinding: next(antwoorden, None) or echt(verbinding))
    migreer(rauw, (gelopen.append,))
    assert gelopen == []
    rauw.close()
