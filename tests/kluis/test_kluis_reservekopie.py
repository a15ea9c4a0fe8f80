import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loket.domein.dossier import Wijziging
from loket.domein.fouten import OpslagFout
from loket.instelling.paden import DATABASE, SLEUTELS
from loket.opslag import reservekopie, verbinding
from loket.opslag.kopiecontrole import keur_bestand, keur_logboek
from loket.opslag.kopienaam import KOPIEMAP, kopieen
from loket.opslag.migraties import loper
from loket.opslag.openen import open_opslag
from loket.opslag.reservekopie import BEWAAR, dagelijkse_kopie, kopieer, maak_kopie
from loket.opslag.terugzetten import bekijk, zet_terug
from tests.opslag.hulp import BEGIN, WACHTZIN, Kast, nieuwe_kast

geen_windows = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions, limits or signals")


@pytest.fixture
def vol(kast: Kast) -> Kast:
    for nummer in range(6):
        kast.zet(f"d{nummer}", naam=f"Kanarie{nummer}", straat="x" * 3000)
    return kast


def namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir())


@geen_windows
def test_copy_is_whole_private_encrypted_and_one_file(vol: Kast, tmp_path: Path) -> None:
    oud = os.umask(0)
    try:
        kopie = maak_kopie(vol.archief, nu=BEGIN)
    finally:
        os.umask(oud)
    assert kopie.map == vol.map / KOPIEMAP / "reservekopie-2026-11-23T0900Z"
    assert (kopie.dossiers, kopie.problemen, kopie.zelfde_schijf) == (6, (), True)
    assert namen(kopie.map) == [DATABASE, SLEUTELS]
    assert {pad.stat().st_mode & 0o777 for pad in (kopie.map, kopie.map.parent)} == {0o700}
    assert {pad.stat().st_mode & 0o777 for pad in kopie.map.iterdir()} == {0o600}
    ruw = (kopie.map / DATABASE).read_bytes()
    assert not ruw.startswith(verbinding.LEESBARE_KOP)
    assert b"Kanarie" not in ruw
    sleutel = vol.archief.ring.sleutel()
    assert keur_logboek(kopie.map / DATABASE, sleutel).koppen == vol.archief.controleer().koppen
    assert namen(kopie.map) == [DATABASE, SLEUTELS]
    rauw = verbinding.verbind(kopie.map / DATABASE, sleutel, alleen_lezen=True)
    assert rauw.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    rauw.close()


def test_what_is_written_meanwhile_does_not_tear_the_copy(vol: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reservekopie, "BLADZIJDEN", 2)
    voor = vol.archief.controleer().operaties
    stappen: list[int] = []

    def sleutel() -> bytes:
        stappen.append(len(stappen))
        vol.zet("d1", teller=len(stappen))
        return vol.archief.ring.sleutel()

    kopie = kopieer(vol.map, sleutel, None, nu=BEGIN)
    assert len(stappen) > 10
    assert voor < kopie.operaties < vol.archief.controleer().operaties
    assert kopie.problemen == ()


def test_newest_fourteen_stay_and_only_of_this_store(vol: Kast, tmp_path: Path) -> None:
    doel = tmp_path / "stick"
    ander = nieuwe_kast(tmp_path / "ander")
    vreemd = maak_kopie(ander.archief, doel, nu=BEGIN - timedelta(days=99)).map
    ander.archief.sluit()
    (doel / "reservekopie-vakantie").mkdir()
    (doel / "reservekopie-2020-01-01T0000Z").mkdir()
    kopieen_ = [maak_kopie(vol.archief, doel, nu=BEGIN + timedelta(days=dag)) for dag in range(BEWAAR + 2)]
    assert [kopie.opgeruimd for kopie in kopieen_] == [0] * BEWAAR + [1, 1]
    over = {kopie.map for kopie in kopieen(doel)}
    assert over == {kopie.map for kopie in kopieen_[2:]} | {vreemd}
    assert {"reservekopie-vakantie", "reservekopie-2020-01-01T0000Z"} <= set(namen(doel))


def test_two_in_one_minute_and_a_clock_that_was_wrong(vol: Kast) -> None:
    een, twee = (maak_kopie(vol.archief, nu=BEGIN) for _ in range(2))
    assert twee.map.name == f"{een.map.name}-2"
    maak_kopie(vol.archief, nu=datetime(2040, 1, 1, tzinfo=UTC))
    klaar = maak_kopie(vol.archief, nu=BEGIN + timedelta(days=1), bewaar=3)
    assert klaar.opgeruimd == 1
    assert [kopie.map for kopie in kopieen(vol.map / KOPIEMAP)] == [klaar.map, twee.map, een.map]
    vroeg = maak_kopie(vol.archief, nu=datetime(2001, 1, 1, tzinfo=UTC), bewaar=1)
    assert [kopie.map for kopie in kopieen(vol.map / KOPIEMAP)] == [vroeg.map]


def test_copy_that_fails_its_check_does_not_count_and_nothing_goes(vol: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    oude = [maak_kopie(vol.archief, nu=BEGIN + timedelta(days=dag)).map.name for dag in range(3)]
    echt = reservekopie._kopieer_bladzijden

    def met_fout(bron: object, pad: Path, sleutel: Callable[[], bytes]) -> None:
        echt(bron, pad, sleutel)
        inhoud = bytearray(pad.read_bytes())
        inhoud[len(inhoud) // 2] ^= 1
        pad.write_bytes(bytes(inhoud))

    monkeypatch.setattr(reservekopie, "_kopieer_bladzijden", met_fout)
    with pytest.raises(OpslagFout, match="klopte niet"):
        maak_kopie(vol.archief, nu=BEGIN + timedelta(days=9), bewaar=1)
    assert namen(vol.map / KOPIEMAP) == oude


def test_fault_in_the_log_is_copied_but_no_older_copy_goes(vol: Kast) -> None:
    maak_kopie(vol.archief, nu=BEGIN)
    rauw = vol.rauw()
    rauw.execute("DROP TRIGGER operatie_geen_update")
    rauw.execute("UPDATE operatie SET wie = 'ander' WHERE volgnummer = 3")
    rauw.close()
    kopie = maak_kopie(vol.archief, nu=BEGIN + timedelta(days=1), bewaar=1)
    assert "operatie 3" in kopie.problemen[0]
    assert kopie.opgeruimd == 0
    assert len(kopieen(vol.map / KOPIEMAP)) == 2


@geen_windows
@pytest.mark.parametrize("ruimte", [0, 4096, 20_000, 40_000])
def test_full_disk_is_one_sentence_and_keeps_the_old_copies(vol: Kast, ruimte: int, tmp_path: Path) -> None:
    import resource

    doel = tmp_path / "stick"
    oude = maak_kopie(vol.archief, doel, nu=BEGIN).map
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ruimte, hard))
    try:
        with pytest.raises(OpslagFout) as fout:
            maak_kopie(vol.archief, doel, nu=BEGIN + timedelta(days=1), bewaar=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
    assert "oudere kopieën staan er nog" in fout.value.zin
    assert namen(doel) == [oude.name]
    assert bekijk(oude, vol.archief.ring.sleutel()).dossiers == 6
    maak_kopie(vol.archief, doel, nu=BEGIN + timedelta(days=1))


def _sterf(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _gedood(map_: Path, sterfplek: str) -> None:
    """A process that dies at a place in its second backup."""
    kind = os.fork()
    if kind == 0:
        try:
            archief, _ = open_opslag(map_, WACHTZIN)
            maak_kopie(archief, nu=BEGIN)
            if sterfplek == "bladzijden":
                reservekopie.BLADZIJDEN = 3
                toeval = random.Random(5)
                kopieer(map_, lambda: _misschien(archief.ring.sleutel(), toeval), None, nu=BEGIN, bewaar=1)
            setattr(*{"keur": (reservekopie, "keur_bestand"), "rmtree": (reservekopie.shutil, "rmtree"),
                      "naam": (Path, "rename"), "vast": (reservekopie, "leg_vast")}[sterfplek], _sterf)  # fmt: skip
            maak_kopie(archief, nu=BEGIN + timedelta(days=1), bewaar=1)
        finally:
            os._exit(1)
    _, status = os.waitpid(kind, 0)
    assert os.WIFSIGNALED(status)


def _misschien(sleutel: bytes, toeval: random.Random) -> bytes:
    if toeval.random() < 0.2:
        _sterf()
    return sleutel


@geen_windows
@pytest.mark.parametrize("sterfplek", ["bladzijden", "vast", "keur", "naam", "rmtree"])
def test_killed_halfway_leaves_only_whole_copies(vol: Kast, sterfplek: str) -> None:
    sleutel = vol.archief.ring.sleutel()
    vol.archief.sluit()
    _gedood(vol.map, sterfplek)
    doel = vol.map / KOPIEMAP
    assert [naam for naam in namen(doel) if naam.startswith(".bezig-")]
    heel = kopieen(doel)
    assert heel
    assert all(keur_bestand(kopie.map / DATABASE, sleutel) for kopie in heel)
    archief, _ = open_opslag(vol.map, WACHTZIN)
    maak_kopie(archief, nu=BEGIN + timedelta(days=2))
    archief.sluit()
    assert not [naam for naam in namen(doel) if naam.startswith(".bezig-")]


def test_lock_during_a_copy_stops_it_and_leaves_nothing(vol: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reservekopie, "BLADZIJDEN", 2)
    keer = iter(range(1000))

    def sleutel() -> bytes:
        if next(keer) == 5:
            vol.archief.sluit()
        return vol.archief.ring.sleutel()

    with pytest.raises(OpslagFout, match="op slot"):
        kopieer(vol.map, sleutel, None, nu=BEGIN)
    assert namen(vol.map / KOPIEMAP) == []


def test_once_a_day_and_not_for_another_store(vol: Kast, tmp_path: Path) -> None:
    ander = nieuwe_kast(tmp_path / "ander")
    doel = tmp_path / "stick"
    maak_kopie(ander.archief, doel, nu=BEGIN)
    ander.archief.sluit()
    eerste = dagelijkse_kopie(vol.archief, doel, nu=BEGIN)
    assert eerste is not None
    assert dagelijkse_kopie(vol.archief, doel, nu=BEGIN + timedelta(hours=2)) is None
    assert dagelijkse_kopie(vol.archief, doel, nu=BEGIN + timedelta(days=1)) is not None


def test_target_that_is_not_there_is_refused(vol: Kast, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    for doel in (tmp_path / "weg" / "dieper", tmp_path / "bestand"):
        with pytest.raises(OpslagFout, match="map voor de reservekopie"):
            maak_kopie(vol.archief, doel, nu=BEGIN)


def test_before_a_migration_there_is_a_copy_and_without_it_no_migration(
    vol: Kast, monkeypatch: pytest.MonkeyPatch
) -> None:
    vol.archief.sluit()
    stap = lambda db: db.execute("CREATE TABLE erbij (id)")  # noqa: E731
    monkeypatch.setattr(loper, "STAPPEN", (*loper.STAPPEN, stap))
    (vol.map / KOPIEMAP).write_text("in de weg")
    with pytest.raises(OpslagFout):
        open_opslag(vol.map, WACHTZIN)
    (vol.map / KOPIEMAP).unlink()
    archief, _ = open_opslag(vol.map, WACHTZIN, klok=lambda: BEGIN)
    sleutel = archief.ring.sleutel()
    archief.sluit()
    [kopie] = kopieen(vol.map / KOPIEMAP)
    kern = keur_bestand(kopie.map / DATABASE, sleutel)
    assert kern is not None
    assert kern.schema == 1
    open_opslag(vol.map, WACHTZIN)[0].sluit()
    assert len(kopieen(vol.map / KOPIEMAP)) == 1
    zet_terug(kopie.map, sleutel, vol.map.parent / "nieuw", vervang=False, nu=BEGIN)
    rauw = verbinding.verbind(vol.map.parent / "nieuw" / DATABASE, sleutel)
    assert loper.versie_van(rauw) == 2
    rauw.close()


def test_every_flipped_bit_in_a_copy_refuses_to_come_back(vol: Kast, tmp_path: Path) -> None:
    sleutel = vol.archief.ring.sleutel()
    vol.archief.schrijf("d1", (Wijziging("naam", "Noor"),), wie=vol.lid.id)
    kopie = maak_kopie(vol.archief, nu=BEGIN).map
    goed = (kopie / DATABASE).read_bytes()
    toeval = random.Random(3)
    for _ in range(60):
        knoei = bytearray(goed)
        knoei[toeval.randrange(len(goed))] ^= 1 << toeval.randrange(8)
        (kopie / DATABASE).write_bytes(bytes(knoei))
        with pytest.raises(OpslagFout, match="beschadigd"):
            zet_terug(kopie, sleutel, tmp_path / "nieuw", vervang=False, nu=BEGIN)
        assert not (tmp_path / "nieuw").exists()
    for deel in (0, 15, 4096, len(goed) - 4096):
        (kopie / DATABASE).write_bytes(goed[:deel])
        with pytest.raises(OpslagFout):
            bekijk(kopie, sleutel)
