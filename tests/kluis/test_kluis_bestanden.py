import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from loket.domein.duo import Duolid
from loket.domein.fouten import OpslagFout
from loket.instelling import paden
from loket.instelling.paden import DATABASE, IN_AANMAAK, SLEUTELS, SLOT
from loket.opslag import verbinding
from loket.opslag.openen import bestaat, maak_opslag, open_opslag, voeg_duolid_toe
from tests.opslag.hulp import KDF, WACHTZIN, Kast, nieuwe_kast

KANARIES = [f"Kanarie{nummer:03d}vogel" for nummer in range(200)]
TWEEDE = "nog vier andere woorden"


@pytest.fixture
def los_umask() -> Iterator[None]:
    oud = os.umask(0)
    yield
    os.umask(oud)


def _rechten(map_: Path) -> dict[str, int]:
    return {pad.name: pad.stat().st_mode & 0o777 for pad in map_.rglob("*")}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_owner_can_read_whatever_the_umask(tmp_path: Path, los_umask: None) -> None:
    kast = nieuwe_kast(tmp_path / "a" / "kast")
    kast.zet("d1", naam="Noor")
    assert kast.map.stat().st_mode & 0o777 == 0o700
    rechten = _rechten(kast.map)
    assert {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", SLEUTELS, SLOT} <= set(rechten)
    assert set(rechten.values()) == {0o600}
    for pad in kast.map.iterdir():
        pad.chmod(0o666)
    kast.archief.sluit()
    archief, lid = open_opslag(kast.map, WACHTZIN)
    archief.schrijf("d1", (), wie=lid.id)
    assert set(_rechten(kast.map).values()) == {0o600}
    archief.sluit()


@pytest.mark.skipif(sys.platform == "win32", reason="needs the right to make links")
@pytest.mark.parametrize("naam", [DATABASE, SLEUTELS, SLOT])
def test_link_in_the_place_of_a_file_is_refused(kast: Kast, tmp_path: Path, naam: str) -> None:
    kast.archief.sluit()
    doel = tmp_path / "elders"
    (kast.map / naam).rename(doel)
    (kast.map / naam).symlink_to(doel)
    with pytest.raises(OpslagFout):
        open_opslag(kast.map, WACHTZIN)


def test_no_name_stands_readable_in_any_file(kast: Kast) -> None:
    voeg_duolid_toe(kast.archief, KANARIES[0], "ervaringsdeskundige", TWEEDE, wie=kast.lid.id, kdf=KDF)
    for nummer, kanarie in enumerate(KANARIES):
        kast.zet(f"d{nummer}", naam=kanarie, straat=f"{kanarie}straat 1")
    kast.archief.zoek(KANARIES[3])
    kast.archief.maak_ongedaan("d3", wie=kast.lid.id)
    kast.archief.herbouw()
    geheim = [*KANARIES, *(naam.casefold() for naam in KANARIES), WACHTZIN, TWEEDE, kast.code, "Mila"]
    geheim += [kast.code.replace("-", ""), kast.archief.ring.sleutel().hex(), "CREATE TABLE"]

    def gelekt() -> list[str]:
        alles = b"".join(pad.read_bytes() for pad in kast.map.rglob("*") if pad.is_file())
        return [naam for naam in geheim if naam.encode() in alles or naam.encode("utf-16-le") in alles]

    assert (kast.map / f"{DATABASE}-wal").stat().st_size > 0
    assert gelekt() == []
    assert kast.archief.ring.sleutel() not in (kast.map / SLEUTELS).read_bytes()
    kast.archief.sluit()
    assert gelekt() == []
    assert not any(verbinding.LEESBARE_KOP in pad.read_bytes() for pad in kast.map.iterdir())


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    kast = nieuwe_kast(tmp_path / "kast")
    for nummer in range(5):
        kast.zet(f"d{nummer}", naam=f"Naam {nummer}")
    kast.archief.sluit()
    goed = (kast.map / DATABASE).read_bytes()
    toeval = random.Random(7)
    for _ in range(60):
        plek = toeval.randrange(len(goed))
        knoei = bytearray(goed)
        knoei[plek] ^= 1 << toeval.randrange(8)
        (kast.map / DATABASE).write_bytes(bytes(knoei))
        assert _merkt_schade(kast), plek
    (kast.map / DATABASE).write_bytes(goed)
    assert not _merkt_schade(kast)


@pytest.mark.parametrize("deel", [0, 1, 15, 4096, 8191, 0.5])
def test_every_cut_file_is_noticed(kast: Kast, deel: float) -> None:
    kast.zet("d1", naam="Noor")
    kast.archief.sluit()
    goed = (kast.map / DATABASE).read_bytes()
    lengte = deel if isinstance(deel, int) else int(len(goed) * deel)
    (kast.map / DATABASE).write_bytes(goed[:lengte])
    assert _merkt_schade(kast)
    assert (kast.map / DATABASE).stat().st_size == lengte


def _merkt_schade(kast: Kast) -> bool:
    try:
        archief, _ = open_opslag(kast.map, WACHTZIN)
    except OpslagFout as fout:
        return "reservekopie" in fout.zin
    goed = archief.controleer().goed
    archief.sluit()
    return not goed


def test_without_sqlcipher_nothing_opens_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with pytest.raises(OpslagFout, match="versleuteling van loket ontbreekt"):
        nieuwe_kast(tmp_path / "kast")
    assert not bestaat(tmp_path / "kast")


def test_driver_that_ignores_the_key_is_refused_before_it_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verbinding, "driver", lambda: sqlite3)
    with pytest.raises(OpslagFout, match="versleuteling"):
        nieuwe_kast(tmp_path / "kast")
    assert (tmp_path / "kast" / IN_AANMAAK).read_bytes() == b""


def test_readable_database_is_refused_untouched(kast: Kast) -> None:
    kast.archief.sluit()
    (kast.map / DATABASE).unlink()
    plat = sqlite3.connect(kast.map / DATABASE)
    plat.execute("CREATE TABLE operatie (id)")
    plat.close()
    voor = (kast.map / DATABASE).read_bytes()
    with pytest.raises(OpslagFout, match="niet versleuteld"):
        open_opslag(kast.map, WACHTZIN)
    assert (kast.map / DATABASE).read_bytes() == voor


def test_lost_database_is_not_silently_a_new_one(kast: Kast) -> None:
    kast.archief.sluit()
    (kast.map / DATABASE).unlink()
    with pytest.raises(OpslagFout, match="reservekopie"):
        open_opslag(kast.map, WACHTZIN)
    assert not (kast.map / DATABASE).exists()


def test_existing_store_is_never_overwritten(kast: Kast) -> None:
    kast.archief.sluit()
    voor = {pad.name: pad.read_bytes() for pad in kast.map.iterdir()}
    with pytest.raises(OpslagFout, match="al een opslag"):
        nieuwe_kast(kast.map)
    (kast.map / SLEUTELS).unlink()
    with pytest.raises(OpslagFout, match="al een opslag"):
        nieuwe_kast(kast.map)
    assert (kast.map / DATABASE).read_bytes() == voor[DATABASE]


@pytest.mark.parametrize("moment", ["bewaar", "_rond_af"])
def test_making_a_store_that_is_cut_off_can_be_done_again_or_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def stroom_weg(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as even:
        even.setattr(f"loket.opslag.openen.{moment}", stroom_weg)
        with pytest.raises(KeyboardInterrupt):
            nieuwe_kast(tmp_path)
    if moment == "bewaar":
        nieuwe_kast(tmp_path).archief.sluit()
    archief, lid = open_opslag(tmp_path, WACHTZIN)
    assert archief.duoleden() == (lid,) == (Duolid(lid.id, "Mila", "medewerker"),)
    archief.sluit()


def test_folder_comes_from_option_then_environment_then_platform(tmp_path: Path) -> None:
    omgeving = {"LOKET_MAP": str(tmp_path / "b")}
    assert paden.opslagmap(tmp_path / "a", omgeving) == tmp_path / "a"
    assert paden.opslagmap(None, omgeving) == tmp_path / "b"
    assert paden.opslagmap(None, {}).name == "loket"
    assert paden.logmap(tmp_path).parent == tmp_path


def test_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(OpslagFout, match="--map"):
        maak_opslag(tmp_path / "bestand" / "kast", "Mila", "medewerker", "nijmegen", WACHTZIN, kdf=KDF)


def test_store_does_not_load_the_screens() -> None:
    vraag = "import sys, loket.opslag.openen; print('textual' in sys.modules, 'loket.diensten' in sys.modules)"
    uit = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "False False"
