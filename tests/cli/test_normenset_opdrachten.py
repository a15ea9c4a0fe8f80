"""`loket catalogus installeer` and `lijst` from the outside."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.test_reken import SITUATIE
from tests.diensten.test_diensten_normenset import VOORBEELD


def loket(map_: Path, *argumenten: str, invoer: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    omgeving = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "LOKET_MAP": str(map_)}
    opdracht = [sys.executable, "-m", "loket", *argumenten]
    return subprocess.run(opdracht, input=invoer, capture_output=True, timeout=60, env=omgeving, check=False)


def test_a_trial_shows_and_changes_nothing(tmp_path: Path) -> None:
    uit = loket(tmp_path / "opslag", "catalogus", "installeer", str(VOORBEELD), "--proef")
    assert uit.returncode == 0
    assert "+3,8 %" in uit.stdout.decode()
    assert not (tmp_path / "opslag").exists()


def test_installed_norms_are_listed_and_reckoned_with(tmp_path: Path) -> None:
    assert loket(tmp_path, "catalogus", "installeer", str(VOORBEELD)).returncode == 0
    assert "normen-2027-01" in loket(tmp_path, "catalogus", "lijst").stdout.decode()
    assert loket(tmp_path, "catalogus", "controleer").returncode == 0
    vraag = json.dumps({**SITUATIE, "peildatum": "2027-02-01"}).encode()
    uit = json.loads(loket(tmp_path, "reken", "-", "--json", "--regeling", "zorgtoeslag", invoer=vraag).stdout)
    assert uit["oordelen"][0]["waarden"]["bedrag_jaar"] == "1611.00"
    assert uit["catalogus"] in loket(tmp_path, "catalogus", "lijst").stdout.decode()


def test_a_set_with_faults_is_refused_whole(tmp_path: Path) -> None:
    pad = tmp_path / "fout.toml"
    pad.write_text(VOORBEELD.read_text("utf-8").replace('"2200"', '"9000"').replace('"30500"', '"1"'), "utf-8")
    uit = loket(tmp_path / "opslag", "catalogus", "installeer", str(pad))
    fouten = uit.stderr.decode().splitlines()
    assert uit.returncode == 1
    assert uit.stdout == b""
    assert len(fouten) == 3
    assert "zorgtoeslag.standaardpremie" in fouten[0]
    assert "zorgtoeslag.drempelinkomen" in fouten[1]
    assert "niets geïnstalleerd" in fouten[2]
    assert not (tmp_path / "opslag").exists()
