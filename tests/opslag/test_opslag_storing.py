import sys

import pytest

from loket.domein.dossier import Wijziging
from loket.domein.fouten import OpslagFout
from loket.opslag import fouten, verbinding
from loket.opslag.openen import open_opslag
from tests.opslag.hulp import WACHTZIN, Kast


@pytest.mark.parametrize(
    ("melding", "woord"),
    [
        ("database or disk is full", "schijf is vol"),
        ("disk I/O error", "schijf is vol"),
        ("database is locked", "bezet"),
        ("attempt to write a readonly database", "mag niet schrijven"),
        ("unable to open database file", "mag niet schrijven"),
        ("database disk image is malformed", "beschadigd"),
        ("file is not a database", "beschadigd"),
        ("iets heel anders", "loket controleer"),
    ],
)
def test_every_message_of_the_driver_has_a_dutch_sentence(melding: str, woord: str) -> None:
    assert woord in fouten.zin_voor(melding)
    assert melding not in fouten.zin_voor(melding)


def _vul(kast: Kast, bewaard: list[int]) -> None:
    for nummer in range(200):
        kast.archief.schrijf("d1", (Wijziging(f"x.{nummer}", "y" * 5000), Wijziging("z", nummer)), wie="a")
        bewaard.append(nummer)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file size")
def test_full_disk_loses_nothing_and_says_so(kast: Kast) -> None:
    import resource

    bewaard: list[int] = []
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    grootste = max(pad.stat().st_size for pad in kast.map.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (grootste + 100_000, hard))
    try:
        with pytest.raises(OpslagFout, match="schijf is vol") as fout:
            _vul(kast, bewaard)
        assert "yyy" not in str(fout.value)
        assert kast.waarde("d1", "z") == bewaard[-1]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
    beeld = kast.archief.beeld("d1")
    assert set(beeld.velden) == {"z", *(f"x.{nummer}" for nummer in bewaard)}
    kast.zet("d1", z="weer ruimte")
    assert kast.archief.controleer().goed


def test_busy_store_is_one_sentence_and_changes_nothing(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    kast.zet("d1", naam="Noor")
    kast.archief.sluit()
    monkeypatch.setattr(verbinding, "WACHT_MS", 20)
    archief, _ = open_opslag(kast.map, WACHTZIN)
    ander = verbinding.verbind(kast.map / "loket.db", archief.ring.sleutel())
    ander.execute("BEGIN IMMEDIATE")
    with pytest.raises(OpslagFout, match="bezet"):
        archief.schrijf("d1", (Wijziging("naam", "Bo"),), wie="a")
    assert archief.beeld("d1").tekst("naam") == "Noor"
    ander.execute("ROLLBACK")
    archief.schrijf("d1", (Wijziging("naam", "Bo"),), wie="a")
    assert archief.controleer().goed
    ander.close()
    archief.sluit()


def test_writer_takes_its_place_before_its_first_statement(kast: Kast) -> None:
    rauw, bron = kast.rauw(), kast.archief._bron
    assert bron is not None
    rauw.execute("PRAGMA busy_timeout = 0")
    with bron.schrijven(), pytest.raises(Exception, match="locked"):
        rauw.execute("BEGIN IMMEDIATE")
    with bron.lezen():
        rauw.execute("BEGIN IMMEDIATE")
        rauw.execute("ROLLBACK")
    rauw.close()


def test_settings_that_durability_rests_on(kast: Kast) -> None:
    rauw = kast.rauw()
    verwacht = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2,
        "busy_timeout": 5000, "recursive_triggers": 1,
    }  # fmt: skip
    assert {naam: rauw.execute(f"PRAGMA {naam}").fetchone()[0] for naam in verwacht} == verwacht
    rauw.close()
