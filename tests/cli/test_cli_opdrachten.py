"""The commands as other programs see them: exit codes, one Dutch sentence, nothing changed by a refusal."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import WACHTZIN


def loket(*argumenten: str, wachtzin: str | None = None, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a fresh process, without a terminal."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("LOKET_")}
    if wachtzin is not None:
        schoon["LOKET_WACHTZIN"] = wachtzin
    return subprocess.run(
        [sys.executable, "-m", "loket", *argumenten],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={**schoon, **omgeving},
        check=False,
    )


def geweigerd(uit: subprocess.CompletedProcess[str], *woorden: str, code: int = 1) -> None:
    """One sentence on standard error that says what is wrong; nothing on standard output; no traceback."""
    assert uit.returncode == code, uit.stderr
    assert uit.stdout == ""
    assert len(uit.stderr.strip().splitlines()) == 1
    assert "Traceback" not in uit.stderr
    for woord in woorden:
        assert woord in uit.stderr


@pytest.fixture
def wachtzinbestand(tmp_path: Path) -> Path:
    bestand = tmp_path / "wachtzin"
    bestand.write_text("vier gewone woorden hier\n", "utf-8")
    bestand.chmod(0o600)
    return bestand


def begin(map_: Path, wachtzin: Path, *meer: str) -> subprocess.CompletedProcess[str]:
    vast = ("--naam", "Karin", "--rol", "medewerker", "--gemeente", "nijmegen")
    return loket("begin", *vast, "--map", str(map_), "--wachtzin-bestand", str(wachtzin), *meer)


def test_begin_makes_a_store_that_opens_with_its_own_passphrase_only(tmp_path: Path, wachtzinbestand: Path) -> None:
    map_, blad = tmp_path / "eigen", tmp_path / "herstelblad.txt"
    uit = begin(map_, wachtzinbestand, "--herstelblad", str(blad))
    assert uit.returncode == 0, uit.stderr
    code = blad.read_text("utf-8").splitlines()[2]
    assert code not in uit.stdout
    assert stat.S_IMODE(blad.stat().st_mode) == 0o600
    for bestand in map_.rglob("*"):
        if bestand.is_file():
            assert b"Karin" not in bestand.read_bytes()
            assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    lijst = loket("dossier", "lijst", "--json", "--map", str(map_), "--wachtzin-bestand", str(wachtzinbestand))
    assert json.loads(lijst.stdout) == []
    geweigerd(loket("dossier", "lijst", "--map", str(map_), wachtzin="vier gewone woorden hier"), "alleen een demo")
    geweigerd(loket("dossier", "lijst", "--map", str(map_)), "--wachtzin-bestand")


def test_begin_refuses_and_leaves_nothing_behind(tmp_path: Path, wachtzinbestand: Path) -> None:
    map_ = tmp_path / "eigen"
    geweigerd(begin(map_, wachtzinbestand, "--rol", "burgemeester"), "burgemeester", "ervaringsdeskundige")
    geweigerd(begin(map_, wachtzinbestand, "--gemeente", "atlantis"), "atlantis")
    geweigerd(begin(map_, tmp_path / "nergens"), "wachtzin")
    wachtzinbestand.write_text("kort\n", "utf-8")
    geweigerd(begin(map_, wachtzinbestand), "12")
    wachtzinbestand.write_text("vier gewone woorden hier\n", "utf-8")
    wachtzinbestand.chmod(0o644)
    geweigerd(begin(map_, wachtzinbestand), "chmod 600")
    assert not map_.exists() or not list(map_.iterdir())


def test_begin_never_writes_over_a_store(tmp_path: Path, wachtzinbestand: Path) -> None:
    map_ = tmp_path / "eigen"
    assert begin(map_, wachtzinbestand).returncode == 0
    voor = {bestand: bestand.read_bytes() for bestand in map_.iterdir()}
    geweigerd(begin(map_, wachtzinbestand), "staat al een opslag")
    assert {bestand: bestand.read_bytes() for bestand in map_.iterdir()} == voor


def test_demo_makes_a_store_and_prints_its_passphrase_last(tmp_path: Path) -> None:
    uit = loket("demo", "--map", str(tmp_path / "demo"), "--aantal", "3", "--alleen-maken")
    assert uit.returncode == 0, uit.stderr
    wachtzin = uit.stdout.splitlines()[-1]
    lijst = loket("dossier", "lijst", "--json", "--map", str(tmp_path / "demo"), wachtzin=wachtzin)
    assert {regel["nummer"] for regel in json.loads(lijst.stdout)} == {"V-0001", "V-0002", "V-0003"}
    geweigerd(loket("demo", "--aantal", "0", "--alleen-maken", "--map", str(tmp_path / "nul")), "--aantal")


def test_dossier_shows_one_household_as_text_and_json(opslagmap: Path) -> None:
    kaal = loket("dossier", "toon", "v-0002", "--map", str(opslagmap), wachtzin=WACHTZIN)
    assert kaal.returncode == 0, kaal.stderr
    assert "Familie De Boom, V-0002" in kaal.stdout
    vorm = json.loads(loket("dossier", "toon", "V-0002", "--json", "--map", str(opslagmap), wachtzin=WACHTZIN).stdout)
    assert vorm["situatie"]["versie"] == 1
    assert {oordeel["regeling"] for oordeel in vorm["oordelen"]} >= {"zorgtoeslag", "huurtoeslag", "bijstand"}


def test_the_situation_of_a_file_is_what_reken_reads(opslagmap: Path, tmp_path: Path) -> None:
    vorm = json.loads(loket("dossier", "toon", "V-0001", "--json", "--map", str(opslagmap), wachtzin=WACHTZIN).stdout)
    bestand = tmp_path / "situatie.json"
    bestand.write_text(json.dumps(vorm["situatie"]), "utf-8")
    uit = json.loads(loket("reken", str(bestand), "--json").stdout)
    assert uit["oordelen"] == vorm["oordelen"]


def test_dossier_refuses_in_one_sentence(opslagmap: Path, tmp_path: Path) -> None:
    geweigerd(loket("dossier", "toon", "V-9999", "--map", str(opslagmap), wachtzin=WACHTZIN), "V-9999")
    geweigerd(loket("dossier", "lijst", "--map", str(opslagmap), wachtzin="een verkeerde wachtzin"), "wachtzin")
    geweigerd(loket("dossier", "lijst", "--map", str(tmp_path / "leeg"), wachtzin=WACHTZIN), "loket begin")
    (opslagmap / "loket.db").write_bytes(b"geen opslag" * 500)
    geweigerd(loket("dossier", "lijst", "--map", str(opslagmap), wachtzin=WACHTZIN), "beschadigd")


@pytest.mark.parametrize(
    "verkeerd", [["bestaat-niet"], ["reken"], ["demo", "--aantal", "veel"], ["--onzin"], ["dossier", "toon"]]
)
def test_wrong_use_is_exit_two_with_a_dutch_sentence(verkeerd: list[str]) -> None:
    geweigerd(loket(*verkeerd), "loket --help", code=2)


def test_termijn_is_there() -> None:
    uit = json.loads(loket("termijn", "wgs_bedreigend_3wd", "2026-11-20", "--json").stdout)
    assert uit["deadline"] == "2026-11-25"
    geweigerd(loket("termijn", "bestaat_niet", "2026-11-20"), "niet bekend")
