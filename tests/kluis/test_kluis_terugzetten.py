import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from loket.domein.fouten import LoketFout, OpslagFout, SleutelFout
from loket.instelling.paden import DATABASE, SLEUTELS
from loket.opslag.kopienaam import KOPIEMAP
from loket.opslag.openen import bestaat, open_opslag
from loket.opslag.reservekopie import maak_kopie
from loket.opslag.sleutelbestand import lees
from loket.opslag.terugzetten import bekijk, sleutel_met_code, sleutel_met_wachtzin, zet_terug
from tests.opslag.hulp import BEGIN, WACHTZIN, Kast


@pytest.fixture
def kopie(kast: Kast) -> Path:
    kast.zet("d1", naam="Noor")
    kast.archief.open_beeld("d1", kast.lid.id)
    return maak_kopie(kast.archief, nu=BEGIN).map


def inhoud(map_: Path) -> dict[str, bytes]:
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


def test_restored_store_writes_on_under_a_new_device(kast: Kast, kopie: Path, tmp_path: Path) -> None:
    kast.zet("d1", naam="Na de kopie")
    voor = inhoud(kopie)
    nieuw = tmp_path / "nieuw"
    assert zet_terug(kopie, sleutel_met_wachtzin(kopie, WACHTZIN), nieuw, vervang=False, nu=BEGIN) is None
    assert inhoud(kopie) == voor
    assert lees(nieuw).toestel != lees(kast.map).toestel
    archief, lid = open_opslag(nieuw, WACHTZIN, klok=kast.klok)
    assert archief.beeld("d1").tekst("naam") == "Noor"
    oude_koppen = archief.controleer().koppen
    archief.open_beeld("d1", lid.id)
    archief.zoek("noor")
    archief.schrijf("d1", (), wie=lid.id)
    archief.maak_ongedaan("d1", wie=lid.id)
    controle = archief.controleer()
    assert controle.goed
    assert set(controle.koppen) == {lees(kast.map).toestel, lees(nieuw).toestel}
    assert {t: k for t, k in controle.koppen.items() if t in oude_koppen} == oude_koppen
    assert controle.weergaven == 2
    archief.sluit()
    if sys.platform != "win32":
        assert nieuw.stat().st_mode & 0o777 == 0o700
        assert {pad.stat().st_mode & 0o777 for pad in nieuw.iterdir()} == {0o600}


def test_looking_changes_nothing_and_tells_what_is_in_it(kast: Kast, kopie: Path) -> None:
    voor = inhoud(kast.map)
    gezien = bekijk(kopie, sleutel_met_code(kopie, kast.code))
    assert (gezien.gemaakt, gezien.dossiers, gezien.nieuwste, gezien.demo) == (BEGIN, 1, BEGIN, False)
    assert inhoud(kast.map) == voor


def test_wrong_secret_does_not_open_a_copy(kopie: Path) -> None:
    with pytest.raises(SleutelFout):
        sleutel_met_wachtzin(kopie, "een heel andere wachtzin")
    with pytest.raises(SleutelFout):
        sleutel_met_code(kopie, "0000-" * 7 + "0000")


@pytest.mark.parametrize("wat", ["opslag", "ander bestand", "bestand als map", "leeg", "eigen resten"])
def test_only_an_empty_or_absent_folder(kast: Kast, kopie: Path, tmp_path: Path, wat: str) -> None:
    sleutel, nieuw = kast.archief.ring.sleutel(), tmp_path / "nieuw"
    if wat == "opslag":
        nieuw = kast.map
    elif wat == "ander bestand":
        nieuw.mkdir()
        (nieuw / "brief.txt").write_text("van mij")
    elif wat == "bestand als map":
        nieuw.write_text("geen map")
    else:
        nieuw.mkdir()
        if wat == "eigen resten":
            (nieuw / KOPIEMAP).mkdir()
            (nieuw / "loket.slot").touch()
    voor = inhoud(tmp_path)
    if wat in ("leeg", "eigen resten"):
        zet_terug(kopie, sleutel, nieuw, vervang=False, nu=BEGIN)
        assert bestaat(nieuw)
        return
    with pytest.raises(OpslagFout, match="niets veranderd"):
        zet_terug(kopie, sleutel, nieuw, vervang=False, nu=BEGIN)
    assert inhoud(tmp_path) == voor


def test_replacing_sets_aside_and_never_deletes(kast: Kast, kopie: Path) -> None:
    sleutel = kast.archief.ring.sleutel()
    kast.zet("d1", naam="Na de kopie")
    with pytest.raises(OpslagFout, match="al open"):
        zet_terug(kopie, sleutel, kast.map, vervang=True, nu=BEGIN)
    kast.archief.sluit()
    voor = {naam: inhoud(kast.map)[naam] for naam in (DATABASE, SLEUTELS)}
    keren = [zet_terug(kopie, sleutel, kast.map, vervang=True, nu=BEGIN + timedelta(days=n // 2)) for n in range(2)]
    opzij = keren[0]
    assert opzij is not None
    assert keren[1] != opzij
    assert inhoud(opzij) == voor
    archief, _ = open_opslag(kast.map, WACHTZIN)
    assert archief.beeld("d1").tekst("naam") == "Noor"
    archief.sluit()
    archief, _ = open_opslag(opzij, WACHTZIN)
    assert archief.beeld("d1").tekst("naam") == "Na de kopie"
    archief.sluit()


def test_what_is_not_a_copy_is_refused(kast: Kast, kopie: Path, tmp_path: Path) -> None:
    with pytest.raises(OpslagFout, match=kopie.name):
        sleutel_met_wachtzin(kopie.parent, WACHTZIN)
    with pytest.raises(OpslagFout, match="geen reservekopie"):
        sleutel_met_wachtzin(tmp_path / "weg", WACHTZIN)
    # An open store: what stands in its -wal would be lost without a word.
    assert (kast.map / f"{DATABASE}-wal").exists()
    with pytest.raises(OpslagFout, match="open is of was"):
        sleutel_met_wachtzin(kast.map, WACHTZIN)
    (kopie / SLEUTELS).write_bytes(b"{}")
    with pytest.raises(LoketFout, match="beschadigd"):
        sleutel_met_wachtzin(kopie, WACHTZIN)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("stap", range(5))
def test_killed_while_replacing_loses_no_file(kast: Kast, kopie: Path, stap: int) -> None:
    sleutel = kast.archief.ring.sleutel()
    kast.zet("d1", naam="Na de kopie")
    kast.archief.sluit()
    oud = inhoud(kast.map)[DATABASE]
    kind = os.fork()
    if kind == 0:
        try:
            over, echt = iter(range(stap + 1)), Path.rename

            def rename(pad: Path, doel: Path) -> Path:
                if next(over) == stap:
                    os.kill(os.getpid(), signal.SIGKILL)
                return echt(pad, doel)

            Path.rename = rename  # type: ignore[method-assign,assignment]
            zet_terug(kopie, sleutel, kast.map, vervang=True, nu=BEGIN)
        finally:
            os._exit(0)
    os.waitpid(kind, 0)
    assert oud in inhoud(kast.map).values()
    if (kast.map / SLEUTELS).exists():
        archief, _ = open_opslag(kast.map, WACHTZIN)
        assert archief.beeld("d1").tekst("naam") in ("Noor", "Na de kopie")
        archief.sluit()
    else:
        with pytest.raises(OpslagFout, match="ontbreekt"):
            open_opslag(kast.map, WACHTZIN)
    zet_terug(kopie, sleutel, kast.map, vervang=True, nu=BEGIN)
    archief, _ = open_opslag(kast.map, WACHTZIN)
    assert archief.beeld("d1").tekst("naam") == "Noor"
    assert archief.controleer().goed
    archief.sluit()
    assert oud in inhoud(kast.map).values()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file size")
def test_full_disk_while_restoring_leaves_the_present_store(kast: Kast, kopie: Path) -> None:
    import resource

    sleutel = kast.archief.ring.sleutel()
    kast.archief.sluit()
    voor = inhoud(kast.map)
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(OpslagFout, match="schijf is vol"):
            zet_terug(kopie, sleutel, kast.map, vervang=True, nu=BEGIN)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
    assert inhoud(kast.map) == voor
