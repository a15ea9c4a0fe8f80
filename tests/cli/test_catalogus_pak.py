"""`loket catalogus controleer PAK.toml`: what a policy officer reads about one pack."""

from pathlib import Path

import pytest

from loket.cli.hoofd import main

VELDSTAD = Path(__file__).parents[1] / "catalogus" / "veldstad.toml"


def controleer(pad: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as einde:
        main(["catalogus", "controleer", str(pad)])
    gezien = capsys.readouterr()
    return int(einde.value.code or 0), gezien.out, gezien.err


def anders(tmp_path: Path, oud: str, nieuw: str) -> Path:
    tekst = VELDSTAD.read_text("utf-8")
    assert oud in tekst
    pad = tmp_path / "veldstad.toml"
    pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")
    return pad


def test_a_right_pack_says_what_changes_for_the_sixty(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = controleer(VELDSTAD, capsys)
    assert code == 0
    assert "Veldstad: 8 regelingen, 1 plek met hulp, 8 voorbeelden nagerekend. Alles klopt." in uit
    assert "Wat verandert er voor de 60 huishoudens van de demo?" in uit
    geteld = [int(regel.split(": ")[1].split(" ")[0]) for regel in uit.splitlines() if "  Meedoenpas:" in regel]
    assert sum(geteld) == 60


def test_an_example_that_comes_out_otherwise_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, fout = controleer(anders(tmp_path, 'min = "150"', 'min = "160"'), capsys)
    assert (code, uit) == (1, "")
    assert "Voorbeeld pas_op_de_grens: min moet 160 zijn, is 150." in fout


def test_a_wrong_pack_shows_nothing_but_its_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, fout = controleer(anders(tmp_path, 'vorm = "gift"', 'vorm = "cadeau"'), capsys)
    assert (code, uit) == (1, "")
    assert "veldstad.toml, regeling inkomenstoeslag_veldstad: 'vorm' kan niet 'cadeau' zijn." in fout


def test_the_id_of_a_national_scheme_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, fout = controleer(anders(tmp_path, 'id = "kledingkast"', 'id = "zorgtoeslag"'), capsys)
    assert (code, "'id' kan niet 'zorgtoeslag' zijn" in fout) == (1, True)


def test_a_step_back_in_earnings_names_the_scheme(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = anders(tmp_path, 'bedrag = "150"', 'bedrag = "1200"')
    pad.write_text(pad.read_text("utf-8").replace('min = "150", max = "150", ', ""), "utf-8")
    _, uit, _ = controleer(pad, capsys)
    assert "Alleen: van € 1600 naar € 1650 loon per maand blijft er € 50,00 per maand minder over." in uit
    assert "Oorzaak: Meedoenpas." in uit


def test_a_pack_in_the_place_of_another_is_compared_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from loket.catalogus.lader import MAP

    pad = tmp_path / "nieuw.toml"
    tekst = (MAP / "gemeenten" / "voorbeeldstad.toml").read_text("utf-8")
    pad.write_text(tekst.replace('bedrag = "150"', 'bedrag = "175"'), "utf-8")
    _, uit, _ = controleer(pad, capsys)
    assert "keer een ander bedrag" in uit
    assert "was er niet" not in uit


def test_a_pack_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, fout = controleer(tmp_path / "weg.toml", capsys)
    assert (code, "Het bestand weg.toml is niet te lezen" in fout) == (1, True)
