"""`loket reken` and `loket catalogus` from the outside."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SITUATIE: dict[str, Any] = {
    "versie": 1,
    "peildatum": "2026-07-01",
    "gemeente": "nijmegen",
    "personen": [{"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "zorgverzekerd": True,
                  "toetsingsinkomen_jaar": "22000", "vermogen": "1200"}],
}  # fmt: skip


def loket(*argumenten: str, invoer: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    omgeving = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "100"}
    opdracht = [sys.executable, "-m", "loket", *argumenten]
    return subprocess.run(opdracht, input=invoer, capture_output=True, timeout=60, env=omgeving, check=False)


def bestand(tmp_path: Path, inhoud: object) -> str:
    pad = tmp_path / "situatie.json"
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode())
    return str(pad)


def test_a_file_gives_one_json_document_and_nothing_else(tmp_path: Path) -> None:
    uit = loket("reken", bestand(tmp_path, SITUATIE), "--json", "--regeling", "zorgtoeslag")
    assert (uit.returncode, uit.stderr) == (0, b"")
    data = json.loads(uit.stdout)
    assert [o["regeling"] for o in data["oordelen"]] == ["zorgtoeslag"]
    assert data["oordelen"][0]["waarden"]["bedrag_jaar"] == "1550.00"


def test_standard_input_and_a_list_keep_their_order() -> None:
    lijst = [SITUATIE, {**SITUATIE, "peildatum": "2025-07-01"}]
    uit = loket("reken", "-", "--json", invoer=json.dumps(lijst).encode())
    assert [d["peildatum"] for d in json.loads(uit.stdout)] == ["2026-07-01", "2025-07-01"]


def test_another_date_of_judging() -> None:
    uit = loket("reken", "-", "--json", "--peildatum", "2025-01-01", invoer=json.dumps(SITUATIE).encode())
    data = json.loads(uit.stdout)
    assert data["peildatum"] == "2025-01-01"
    assert data["oordelen"][0]["geldig"]["tot"] == "2025-12-31"


def test_the_table_reads_as_dutch() -> None:
    uit = loket("reken", "-", invoer=json.dumps(SITUATIE).encode()).stdout.decode()
    assert "Peildatum 1-7-2026" in uit
    assert "waarschijnlijk wel" in uit
    assert "€ 1.550,00 per jaar" in uit
    assert "Kindgebonden budget" in uit


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"{", "geen goede JSON"),
        (b"", "geen goede JSON"),
        (b"\xff\xfe{", "UTF-8"),
        (b"[" * 100_000, "lagen"),
        (b'{"versie": NaN}', "getal"),
        (b'{"versie": ' + b"9" * 5000 + b"}", "getal"),
        (b"null", "situatie"),
        (b'{"versie": 1}', "peildatum"),
        (b'[{"versie": 1, "peildatum": "2026-01-01", "personen": []}]', "Situatie 1"),
    ],
)
def test_wrong_data_is_one_sentence_and_exit_1(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    uit = loket("reken", bestand(tmp_path, inhoud), "--json")
    assert (uit.returncode, uit.stdout) == (1, b"")
    fout = uit.stderr.decode()
    assert zin in fout
    assert fout.count("\n") == 1
    assert "Traceback" not in fout


def test_a_missing_file_and_an_unknown_scheme_are_exit_1(tmp_path: Path) -> None:
    weg = loket("reken", str(tmp_path / "weg.json"))
    assert weg.returncode == 1
    assert "weg.json" in weg.stderr.decode()
    onbekend = loket("reken", bestand(tmp_path, SITUATIE), "--regeling", "lotto")
    assert onbekend.returncode == 1
    assert "lotto" in onbekend.stderr.decode()


def test_wrong_use_is_exit_2(tmp_path: Path) -> None:
    assert loket("reken").returncode == 2
    assert loket("reken", bestand(tmp_path, SITUATIE), "--bestaat-niet").returncode == 2
    assert loket("bestaatniet").returncode == 2


def test_the_facts_as_json() -> None:
    feiten = json.loads(loket("catalogus", "feiten", "--json").stdout)
    per = {feit["pad"]: feit for feit in feiten}
    assert per["personen.*.vermogen"]["domein"] == {"min": "0", "max": "1000000"}
    nodig = {"zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "bijstand", "iit"}
    assert nodig <= set(per["personen.*.vermogen"]["regelingen"])
    assert "zorgtoeslag" not in per["woning.kale_huur"]["regelingen"]
    assert "per maand" in loket("catalogus", "feiten").stdout.decode()


def test_the_catalogue_checks_itself(tmp_path: Path) -> None:
    uit = loket("catalogus", "controleer")
    assert uit.returncode == 0
    assert b"voorbeelden" in uit.stdout
    assert loket("catalogus", "controleer", str(tmp_path / "weg")).returncode == 1


@pytest.mark.parametrize("argumenten", [["--help"], ["reken", "-", "--json"]], ids=["help", "reken"])
def test_judging_needs_no_screens_and_no_store(argumenten: list[str]) -> None:
    code = (
        "import sys\nfrom loket.cli.hoofd import main\n"
        f"try:\n    main({argumenten!r})\nexcept SystemExit as einde:\n    assert not einde.code, einde.code\n"
        "zwaar = {'textual', 'sqlmodel', 'sqlalchemy', 'sqlcipher3'} & set(sys.modules)\nassert not zwaar, zwaar\n"
    )
    uit = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(SITUATIE).encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert uit.returncode == 0, uit.stderr.decode()


def test_the_judgement_says_why_not_and_what_would_be_paid_back() -> None:
    te_veel = {**SITUATIE, "personen": [{**SITUATIE["personen"][0], "toetsingsinkomen_jaar": "45000"}]}
    uit = json.loads(
        loket("reken", "-", "--json", "--regeling", "zorgtoeslag", invoer=json.dumps(te_veel).encode()).stdout
    )
    zin = "Met een inkomen tot en met € 40.857 per jaar zou het wel kunnen. Nu is het € 45.000."
    assert uit["oordelen"][0]["waarom_niet"] == [{"feit": "personen.a.toetsingsinkomen_jaar", "zin": zin}]
    tekst = loket("reken", "-", invoer=json.dumps(te_veel).encode()).stdout.decode()
    assert zin in tekst
    ruim = {**SITUATIE, "personen": [{**SITUATIE["personen"][0], "toetsingsinkomen_jaar": "32000"}]}
    uit = json.loads(
        loket("reken", "-", "--json", "--regeling", "zorgtoeslag", invoer=json.dumps(ruim).encode()).stdout
    )
    assert uit["oordelen"][0]["terugbetalen"]["hoogstens"] == "440"
    assert uit["oordelen"][0]["nog_aanvragen"] == [
        "Over 2025 kan nog tot en met 31 december 2026 (controleer bij Toeslagen)."
    ]
