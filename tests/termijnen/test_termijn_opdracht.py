"""The command `loket termijn`, and the file it reads."""

import json
from pathlib import Path

import pytest

from loket.catalogus.termijnenlijst import laad_termijnen
from loket.cli.termijn import termijn
from loket.domein.fouten import InvoerFout

VELDEN = ["ruw_einde", "deadline", "streefdatum", "verlengd_dagen", "dag", "uitleg", "artikel", "let_op"]
GOED = """feestdagen_tot = 2026-12-31
[feestdagen]
jaar_2026 = [2026-01-01]
[[termijn]]
code = "x"
naam = "Naam"
artikel = "Wet art. 1"
duur = 4
eenheid = "weken"
atw = true
verlengt = true
start = "dag na de melding"
startveld = "meld_datum"
"""


def test_json_heeft_de_afgesproken_velden(capsys: pytest.CaptureFixture[str]) -> None:
    termijn("awb_bezwaar_6w", "2026-11-13", json=True)
    gelezen = json.loads(capsys.readouterr().out)
    assert list(gelezen) == VELDEN
    assert gelezen["deadline"] == "2026-12-28"
    assert gelezen["streefdatum"] == "2026-12-24"
    assert "Atw art. 1" in gelezen["uitleg"]


def test_uren_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    termijn("avg_datalek_72u", "2026-10-24T12:00", json=True)
    assert json.loads(capsys.readouterr().out)["deadline"] == "2026-10-27T11:00:00"


def test_tekst_noemt_beide_dagen(capsys: pytest.CaptureFixture[str]) -> None:
    termijn("awb_bezwaar_6w", "2026-11-13")
    uit = capsys.readouterr().out
    assert "maandag 28 december 2026" in uit
    assert "donderdag 24 december 2026" in uit


@pytest.mark.parametrize("start", ["", "gisteren", "2026-02-30", "20261118", "2026-W51-5", "13-11-2026"])
def test_geen_datum(start: str) -> None:
    with pytest.raises(InvoerFout, match="2026-12-18"):
        termijn("awb_bezwaar_6w", start)


def test_goed_bestand_laadt(tmp_path: Path) -> None:
    bestand = tmp_path / "termijnen.toml"
    bestand.write_text(GOED, "utf-8")
    assert laad_termijnen(bestand).regels["x"].duur == 4


@pytest.mark.parametrize(
    ("oud", "nieuw", "woord"),
    [
        ("duur = 4", "duur = 13", "Algemene termijnenwet"),
        ("duur = 4", "duur = -4", "heel getal"),
        ('eenheid = "weken"', 'eenheid = "jaren"', "Kies uit"),
        ("verlengt = true", "verlengt = false", "verlengt"),
        ("atw = true", "atww = true", "onbekend veld"),
        ("[2026-01-01]", "[2027-01-01]", "2026"),
        ("feestdagen_tot = 2026-12-31", 'feestdagen_tot = "straks"', "datum"),
        ('naam = "Naam"', "", "naam"),
        ("[[termijn]]", "[[termijn", "TOML"),
    ],
)
def test_fout_bestand_wordt_geweigerd(tmp_path: Path, oud: str, nieuw: str, woord: str) -> None:
    bestand = tmp_path / "termijnen.toml"
    bestand.write_text(GOED.replace(oud, nieuw), "utf-8")
    with pytest.raises(InvoerFout, match=woord):
        laad_termijnen(bestand)


def test_ontbrekend_bestand(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="ontbreekt"):
        laad_termijnen(tmp_path / "weg.toml")
