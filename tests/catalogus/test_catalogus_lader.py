"""The catalogue's files: what is wrong in them is refused, and the facts are complete."""

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from loket.catalogus.lader import BESTANDEN, MAP, laad_catalogus, standaard_catalogus
from loket.domein.fouten import InvoerFout
from loket.regels.voorbeelden import controleer

CATALOGUS = standaard_catalogus()


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    for naam in BESTANDEN:
        shutil.copy(MAP / naam, tmp_path / naam)
    for naam in ("normen", "gemeenten", "voorbeelden"):
        shutil.copytree(MAP / naam, tmp_path / naam)
    return tmp_path


def verander(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")


def test_a_copy_is_the_same_catalogue_and_a_change_shows_in_the_hash(kopie: Path) -> None:
    assert laad_catalogus(kopie).hash == CATALOGUS.hash
    verander(kopie / "normen" / "zorgtoeslag.toml", '"2119"', '"2120"')
    assert laad_catalogus(kopie).hash != CATALOGUS.hash


def test_line_endings_do_not_change_the_hash(kopie: Path) -> None:
    pad = kopie / "feiten.toml"
    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
    assert laad_catalogus(kopie).hash == CATALOGUS.hash


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('"2119"', "2119", "ontbreekt 'waarde'"),
        ('"2119"', '"veel"', "past de waarde niet"),
        ("tot = 2025-12-31", "tot = 2026-01-01", "twee waarden"),
        ("tot = 2024-12-31", "tot = 2023-12-31", "datum niet"),
        ('betrouwbaarheid = "A"', 'betrouwbaarheid = "D"', "A, B of C"),
        ("[[norm]]", "[[norm", "geen goede TOML bij regel"),
    ],
)
def test_a_wrong_norm_is_refused(kopie: Path, oud: str, nieuw: str, zin: str) -> None:
    verander(kopie / "normen" / "zorgtoeslag.toml", oud, nieuw)
    with pytest.raises(InvoerFout, match=zin):
        laad_catalogus(kopie)


def test_a_changed_norm_makes_the_worked_examples_fail(kopie: Path) -> None:
    verander(kopie / "normen" / "zorgtoeslag.toml", '"2119"', '"2120"')
    assert any("zorg" in zin for zin in controleer(laad_catalogus(kopie)))


def test_a_missing_file_is_named(kopie: Path) -> None:
    (kopie / "feiten.toml").unlink()
    with pytest.raises(InvoerFout, match=r"feiten\.toml"):
        laad_catalogus(kopie)


def test_every_fact_has_a_question_a_paper_and_a_reason() -> None:
    for feit in CATALOGUS.feiten:
        assert "?" in feit.vraag
        assert feit.vraag.endswith(("?", "."))
        assert feit.papier.endswith(".")
        assert feit.waarom.endswith(".")
        assert feit.vraag_ander is None or "{naam}" in feit.vraag_ander
        assert not re.search(r"\bu\b|\buw\b", f"{feit.vraag} {feit.papier} {feit.waarom}")


def test_residence_and_a_disability_are_never_kept() -> None:
    nooit = {"personen.*.verblijf", "feiten.studietoeslag.beperking"}
    assert {f.pad for f in CATALOGUS.feiten if f.bewaren == "zitting"} == nooit


def test_a_question_about_somebody_else_names_them() -> None:
    assert CATALOGUS.vraag_voor("personen.p.student", "Sam").startswith("Volgt Sam")
    assert CATALOGUS.vraag_voor("personen.a.student", "").startswith("Volg je")
    with pytest.raises(InvoerFout, match="bestaat niet"):
        CATALOGUS.feit_bij("personen.a.schoenmaat")


def test_a_norm_holds_on_its_first_and_last_day_only() -> None:
    sleutel = "bijstand.norm.alleenstaand_21_aow"
    eerste, laatste = CATALOGUS.norm_op(sleutel, date(2026, 7, 1)), CATALOGUS.norm_op(sleutel, date(2026, 12, 31))
    assert eerste is not None
    assert eerste == laatste
    assert eerste.waarde == Decimal("1419.46")
    vorige = CATALOGUS.norm_op(sleutel, date(2026, 6, 30))
    assert vorige is not None
    assert vorige.waarde == Decimal("1401.50")
    assert CATALOGUS.norm_op(sleutel, date(2027, 1, 1)) is None
