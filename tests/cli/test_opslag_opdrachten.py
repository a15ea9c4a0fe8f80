"""`loket reservekopie`, `herstel`, `controleer` and `dossier nieuw|exporteer|importeer` from the outside."""

import json
import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from loket.cli.hoofd import main
from loket.cli.sleutel import OMGEVING
from loket.opslag.openen import open_opslag
from tests.conftest import WACHTZIN


@dataclass
class Uitkomst:
    code: int
    uit: str
    fout: str


@pytest.fixture
def loket(
    opslagmap: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Uitkomst]:
    """Run a command on the test's store, with the passphrase in a private file."""
    monkeypatch.delenv(OMGEVING, raising=False)
    wachtzin = tmp_path / "wachtzin"
    wachtzin.touch(0o600)
    wachtzin.write_text(WACHTZIN)

    def draai(*argumenten: str | Path, map_: Path = opslagmap, zin: bool = True) -> Uitkomst:
        erbij = ["--map", str(map_), *(["--wachtzin-bestand", str(wachtzin)] if zin else [])]
        capsys.readouterr()
        with pytest.raises(SystemExit) as einde:
            main([*map(str, argumenten), *erbij])
        gezien = capsys.readouterr()
        assert "Traceback" not in gezien.err
        return Uitkomst(int(einde.value.code or 0), gezien.out, gezien.err)

    return draai


Loket = Callable[..., Uitkomst]


def test_backup_restore_and_check_from_end_to_end(loket: Loket, opslagmap: Path, tmp_path: Path) -> None:
    kopie = loket("reservekopie", "--naar", tmp_path / "kopieen")
    assert (kopie.code, kopie.fout) == (0, "")
    assert "zelfde schijf" in kopie.uit
    [waar] = (tmp_path / "kopieen").iterdir()
    assert str(waar) in kopie.uit
    proef = loket("herstel", waar, "--proef", map_=tmp_path / "weg")
    assert proef.code == 0
    assert "huishoudens" in proef.uit
    assert "laatste wijziging maandag 23 november 2026" in proef.uit
    assert not (tmp_path / "weg").exists()
    geweigerd = loket("herstel", waar)
    assert (geweigerd.code, geweigerd.uit, geweigerd.fout.count("\n")) == (1, "", 1)
    assert "--vervang" in geweigerd.fout
    terug = loket("herstel", waar, "--vervang")
    assert terug.code == 0
    assert next(pad.name for pad in opslagmap.iterdir() if pad.name.startswith("opzij-")) in terug.uit
    assert loket("dossier", "nieuw", "--naam", "Noor").code == 0
    gezien = json.loads(loket("controleer", "--json").uit)
    assert gezien["goed"] is True
    assert len(gezien["hoofden"]) == 2


def test_recovery_sheet_opens_a_backup(loket: Loket, tmp_path: Path, opslagmap: Path) -> None:
    wachtzin = tmp_path / "wachtzin"
    assert loket("begin", "--naam", "Noor", "--rol", "medewerker", "--gemeente", "nijmegen",
                 "--herstelblad", tmp_path / "blad.txt", map_=tmp_path / "eigen").code == 0  # fmt: skip
    loket("reservekopie", "--naar", tmp_path / "kopieen", map_=tmp_path / "eigen")
    [waar] = (tmp_path / "kopieen").iterdir()
    code = ("--herstelcode-bestand", tmp_path / "blad.txt")
    assert loket("herstel", waar, *code, map_=tmp_path / "nieuw", zin=False).code == 0
    wachtzin.write_text("een verkeerde wachtzin")
    fout = loket("herstel", waar, map_=tmp_path / "nog")
    assert (fout.code, fout.fout.count("\n")) == (1, 1)
    (tmp_path / "blad.txt").chmod(0o644)
    if sys.platform != "win32":
        assert "Anderen kunnen" in loket("herstel", waar, *code, map_=tmp_path / "nog", zin=False).fout


def test_environment_opens_a_backup_of_a_demo_only(
    loket: Loket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loket("reservekopie", "--naar", tmp_path / "demo")
    loket("begin", "--naam", "Noor", "--rol", "medewerker", "--gemeente", "nijmegen",
          "--herstelblad", tmp_path / "blad.txt", map_=tmp_path / "eigen")  # fmt: skip
    loket("reservekopie", "--naar", tmp_path / "echt", map_=tmp_path / "eigen")
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    for map_, code in (("demo", 0), ("echt", 1)):
        [waar] = (tmp_path / map_).iterdir()
        assert loket("herstel", waar, map_=tmp_path / f"nieuw-{map_}", zin=False).code == code
    assert not (tmp_path / "nieuw-echt").exists()


def test_check_gives_the_head_to_copy(loket: Loket, opslagmap: Path) -> None:
    uit = loket("controleer")
    assert uit.code == 0
    [regel] = [regel for regel in uit.uit.splitlines() if regel.startswith("hoofd: ")]
    archief, _ = open_opslag(opslagmap, WACHTZIN)
    [kop] = archief.controleer().koppen.values()
    archief.sluit()
    assert regel.split()[1].replace("-", "") == kop
    assert uit.uit.endswith("Alles klopt.\n")


def _knoei(opslagmap: Path, opdracht: str) -> None:
    archief, _ = open_opslag(opslagmap, WACHTZIN)
    bron = archief._bron
    assert bron is not None
    with bron.schrijven() as verbinding:
        verbinding.execute("DROP TRIGGER operatie_geen_update")
        verbinding.execute(opdracht)
    archief.sluit()


def test_list_that_is_wrong_is_made_anew_from_the_log(loket: Loket, opslagmap: Path) -> None:
    assert "gelijk aan ervoor" in loket("controleer", "--herbouw").uit
    _knoei(opslagmap, "UPDATE lijst SET naam = 'x' WHERE dossier = 'demo-0002'")
    fout = loket("controleer")
    assert (fout.code, fout.fout.count("\n")) == (1, 1)
    assert "--herbouw" in fout.fout
    assert "hoofd: " in fout.uit
    assert "1 dossier is verbeterd" in loket("controleer", "--herbouw").uit
    assert loket("controleer").code == 0


def test_broken_log_is_not_built_upon_and_names_the_backup(loket: Loket, opslagmap: Path) -> None:
    loket("reservekopie")
    _knoei(opslagmap, "UPDATE operatie SET wie = 'x' WHERE volgnummer = 9")
    fout = loket("controleer", "--herbouw", "--json")
    assert (fout.code, fout.fout.count("\n")) == (1, 1)
    assert json.loads(fout.uit)["problemen"]
    assert "operatie 9" in fout.fout
    assert "reservekopie-20" in fout.fout


def test_new_file_with_a_name_and_an_address(loket: Loket) -> None:
    uit = loket("dossier", "nieuw", "--naam", "Noor", "--straat", "Demolaan 8", "--wijk", "Oost")
    nummer = uit.uit.split()[-1]
    vorm = json.loads(loket("dossier", "toon", nummer, "--json").uit)
    assert (vorm["naam"], vorm["straat"], vorm["wijk"]) == ("Noor", "Demolaan 8", "Oost")
    assert [lid["rol"] for lid in vorm["situatie"]["personen"]] == ["aanvrager"]
    fout = loket("dossier", "nieuw", "--naam", "111222333")
    assert (fout.code, fout.fout.count("\n")) == (1, 1)
    assert "111222333" not in fout.fout
    assert loket("dossier", "nieuw", "--naam", " ").code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")
def test_export_is_a_new_private_file_and_says_that_it_is_readable(loket: Loket, tmp_path: Path) -> None:
    doel = tmp_path / "uit.json"
    oud = os.umask(0)
    try:
        uit = loket("dossier", "exporteer", "v-0003", "--uit", doel)
    finally:
        os.umask(oud)
    assert uit.code == 0
    assert "NIET versleuteld" in uit.fout
    assert stat.S_IMODE(doel.stat().st_mode) == 0o600
    voor = doel.read_bytes()
    assert json.loads(voor)["dossiers"][0]["nummer"] == "V-0003"
    (tmp_path / "link.json").symlink_to(tmp_path / "elders.json")
    for naam in ("uit.json", "link.json", "weg/uit.json"):
        fout = loket("dossier", "exporteer", "--alles", "--uit", tmp_path / naam)
        assert (fout.code, fout.fout.count("\n")) == (1, 1)
    assert doel.read_bytes() == voor
    assert not (tmp_path / "elders.json").exists()
    assert loket("dossier", "exporteer").code == 2
    assert loket("dossier", "exporteer", "V-0001", "--alles").code == 2
    assert json.loads(loket("dossier", "exporteer", "--alles").uit)["soort"] == "loket-dossiers"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on file size")
def test_export_to_a_full_disk_leaves_no_file(loket: Loket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from loket.cli import bestand

    def vol(_greep: int) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(bestand.os, "fsync", vol)
    fout = loket("dossier", "exporteer", "V-0001", "--uit", tmp_path / "uit.json")
    assert (fout.code, fout.fout.count("\n")) == (1, 1)
    assert not (tmp_path / "uit.json").exists()


def test_import_trial_then_import_then_nothing_left_to_do(loket: Loket, tmp_path: Path) -> None:
    doel, eigen = tmp_path / "uit.json", tmp_path / "eigen"
    loket("dossier", "exporteer", "--alles", "--uit", doel)
    loket("begin", "--naam", "Noor", "--rol", "medewerker", "--gemeente", "nijmegen",
          "--herstelblad", tmp_path / "blad.txt", map_=eigen)  # fmt: skip
    aantal = len(json.loads(doel.read_bytes())["dossiers"])
    proef = loket("dossier", "importeer", doel, "--proef", map_=eigen)
    assert (proef.code, proef.uit.count("nieuw   V-")) == (0, aantal)
    assert json.loads(loket("dossier", "lijst", "--json", map_=eigen).uit) == []
    assert loket("dossier", "importeer", doel, map_=eigen).uit.count("nieuw   V-") == aantal
    opnieuw = loket("dossier", "importeer", doel, map_=eigen)
    assert opnieuw.uit.count("gelijk  V-") == aantal
    assert "Handtekeningen zijn niet overgenomen" in opnieuw.uit
    assert loket("controleer", map_=eigen).code == 0


@pytest.mark.parametrize("inhoud", [b"{", b"\xff", b"[" * 200_000, b"null", b"[1]", b'{"dossiers": []}', b"[{}]"])
def test_wrong_file_is_one_sentence_and_exit_1(loket: Loket, tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / "in.json").write_bytes(inhoud)
    fout = loket("dossier", "importeer", tmp_path / "in.json")
    assert (fout.code, fout.uit, fout.fout.count("\n")) == (1, "", 1)
    assert loket("dossier", "importeer", tmp_path / "weg.json").code == 1


def test_residence_is_dropped_and_said(loket: Loket, tmp_path: Path) -> None:
    vorm = {"versie": 1, "peildatum": "2026-11-01",
            "personen": [{"id": "a", "rol": "aanvrager", "verblijf": "tijdelijk"}]}  # fmt: skip
    (tmp_path / "in.json").write_text(json.dumps(vorm))
    uit = loket("dossier", "importeer", tmp_path / "in.json")
    assert "niet mag worden bewaard" in uit.uit
    nummer = uit.uit.split()[1]
    assert "tijdelijk" not in loket("dossier", "exporteer", nummer).uit
