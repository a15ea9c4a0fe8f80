"""The reports of the catalogue: what the loader gives, and what it refuses."""

import shutil
from pathlib import Path

import pytest

import loket.catalogus
from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.rapportlijst import VERBODEN, laad_rapporten
from loket.domein.fouten import InvoerFout

BRON = Path(loket.catalogus.__file__).parent / "rapporten"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BRON, tmp_path / "rapporten"))


def verander(map_: Path, oud: str, nieuw: str, naam: str = "bereik_wijk.toml") -> None:
    pad = map_ / naam
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), "utf-8")


def test_every_report_counts_schemes_that_loket_judges() -> None:
    for spec in laad_rapporten().rapporten.values():
        assert {kolom.regeling for kolom in spec.kolommen} <= standaard_catalogus().beoordeelde_regelingen
        assert {tabel.telt for tabel in spec.tabellen} == {"recht", "gebruik"}
        assert "bijstand" in {kolom.regeling for kolom in spec.kolommen if kolom.gevoelig}


@pytest.mark.parametrize("dimensie", VERBODEN)
def test_a_dimension_that_points_at_a_person_is_refused(map_: Path, dimensie: str) -> None:
    verander(map_, 'rijen = "wijk"', f'rijen = "{dimensie}"')
    with pytest.raises(InvoerFout, match="mag nooit in een rapport staan"):
        laad_rapporten(map_)


@pytest.mark.parametrize(
    ("oud", "nieuw", "woord"),
    [
        ('rijen = "wijk"', 'rijen = "straten"', "rijen"),
        ('kolommen = "regeling"', 'kolommen = "wijk"', "kolommen"),
        ('hierarchie = ["wijk", "gemeente"]', 'hierarchie = ["wijk"]', "hierarchie"),
        ("optelbaar = false", "optelbaar = true", "optelbaar"),
        ('soort = "stand"', 'soort = "stroom"', "soort"),
        ('perioden = ["kwartaal", "jaar"]', 'perioden = ["dag"]', "perioden"),
        ('telt = "recht"', 'telt = "geweigerd"', "telt"),
        ("gevoelig = true", 'gevoelig = "ja"', "gevoelig"),
        ('regeling = "huurtoeslag"', 'regeling = "zorgtoeslag"', "kolommen"),
        ('id = "bereik_wijk"', 'id = "bereik"', "bestand"),
        ('id = "bereik_wijk"', 'id = "../bereik"', "id"),
        ("optelbaar = false", 'optelbaar = false\nfilter = "naam"', "filter"),
    ],
)
def test_a_report_that_the_protection_does_not_hold_for_is_refused(
    map_: Path, oud: str, nieuw: str, woord: str
) -> None:
    verander(map_, oud, nieuw)
    with pytest.raises(InvoerFout, match=woord):
        laad_rapporten(map_)


def test_a_municipality_may_raise_a_threshold_and_never_lower_it(map_: Path) -> None:
    meta = map_ / "meta.toml"
    meta.write_text("[drempel.voorbeeldstad]\nintern = 10\n", "utf-8")
    lijst = laad_rapporten(map_)
    assert lijst.drempel("intern", "voorbeeldstad") == 10
    assert lijst.drempel("openbaar", "voorbeeldstad") == 10
    assert lijst.drempel("intern", "nijmegen") == 5
    assert lijst.drempel("intern", None) == 5
    for laag in ("[drempel.voorbeeldstad]\nintern = 4\n", "[drempel.nijmegen]\nopenbaar = 9\n"):
        meta.write_text(laag, "utf-8")
        with pytest.raises(InvoerFout, match="mag niet lager zijn"):
            laad_rapporten(map_)
    meta.write_text("[drempel.nijmegen]\ngeheim = 9\n", "utf-8")
    with pytest.raises(InvoerFout, match="geheim"):
        laad_rapporten(map_)
