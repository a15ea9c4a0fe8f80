"""Norm sets as files: refused whole with a sentence per fault, or in force at once and in the hash."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from loket.catalogus.geinstalleerd import catalogus_van, geinstalleerd, setmap
from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.situatievorm import lees_situatie
from loket.diensten.normenset import bekijk_normset, installeer_normset
from loket.diensten.zitting import laad_bronnen
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel

VOORBEELD = Path(__file__).parents[1] / "catalogus" / "normen-2027-01.toml"
PREMIE = '{ waarde = "2200", van = 2027-01-01'


def bestand(tmp_path: Path, oud: str = "", nieuw: str = "", naam: str = "set.toml") -> Path:
    tekst = VOORBEELD.read_text("utf-8")
    assert oud in tekst
    pad = tmp_path / naam
    pad.write_text(tekst.replace(oud, nieuw, 1) if oud else tekst, "utf-8")
    return pad


def zorgtoeslag(opslag: Path | None, dag: str = "2027-03-01") -> Oordeel:
    persoon = {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "zorgverzekerd": True,
               "toetsingsinkomen_jaar": "22000", "vermogen": "0"}  # fmt: skip
    catalogus = catalogus_van(opslag)
    vorm = {"versie": 1, "peildatum": dag, "gemeente": "nijmegen", "personen": [persoon]}
    return beoordeel(lees_situatie(vorm, catalogus), catalogus, alleen=["zorgtoeslag"]).oordelen[0]


def test_past_its_last_day_a_norm_asks_and_says_which() -> None:
    oordeel = zorgtoeslag(None)
    assert oordeel.status is Status.NAVRAGEN
    assert oordeel.bedrag is None
    assert any("1-3-2027 niet bekend. Vraag dit na" in zin for zin in oordeel.let_op)


def test_an_installed_set_is_in_force_and_in_the_hash(tmp_path: Path) -> None:
    opslag = tmp_path / "opslag"
    voorstel = bekijk_normset(opslag, VOORBEELD)
    assert voorstel.fouten == ()
    assert not opslag.exists()
    pad = installeer_normset(opslag, voorstel)
    assert pad.name == "0001-normen-2027-01.toml"
    assert pad.read_bytes() == VOORBEELD.read_bytes()
    assert zorgtoeslag(opslag).waarden["bedrag_jaar"] == Decimal(1611)
    assert zorgtoeslag(opslag, "2026-03-01") == zorgtoeslag(None, "2026-03-01")
    assert catalogus_van(opslag).hash != standaard_catalogus().hash
    assert laad_bronnen(opslag).catalogus.hash == catalogus_van(opslag).hash
    assert laad_bronnen().catalogus is standaard_catalogus()


def test_the_difference_is_shown_against_the_year_before() -> None:
    per = {v.sleutel: v for v in bekijk_normset(Path("nergens"), VOORBEELD).verschillen}
    premie = per["zorgtoeslag.standaardpremie"]
    assert (premie.was, premie.wordt, premie.groei) == ("€ 2.119,00", "€ 2.200,00", "+3,8 %")


def test_sets_are_laid_over_in_the_order_of_installing(tmp_path: Path) -> None:
    opslag = tmp_path / "opslag"
    installeer_normset(opslag, bekijk_normset(opslag, VOORBEELD))
    tekst = VOORBEELD.read_text("utf-8")
    volgend = tekst.replace("normen-2027-01", "normen-2028-01").replace("2027-", "2028-")
    kop, _, voorbeeld = volgend.partition("[[voorbeeld]]")
    # The share of the threshold is not known for 2028: the example may only say that it must be asked.
    voorbeeld = voorbeeld.replace('bedrag_jaar = 1611, status = "waarschijnlijk_wel"', 'status = "navragen"')
    (tmp_path / "b.toml").write_text(f"{kop}[[voorbeeld]]{voorbeeld}", "utf-8")
    voorstel = bekijk_normset(opslag, tmp_path / "b.toml")
    installeer_normset(opslag, voorstel)
    assert [een.id for een in geinstalleerd(opslag)] == ["normen-2027-01", "normen-2028-01"]
    norm = catalogus_van(opslag).norm_op("zorgtoeslag.standaardpremie", date(2028, 6, 1))
    assert norm is not None
    assert norm.waarde == Decimal(2200)


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("zorgtoeslag.standaardpremie", "zorgtoeslag.standardpremie", "zorgtoeslag.standardpremie' kent loket niet"),
        ('eenheid = "EUR/jaar"', 'eenheid = "EUR/maand"', "zorgtoeslag.standaardpremie heeft de eenheid 'EUR/jaar'"),
        ('"2200"', '"veel"', "zorgtoeslag.standaardpremie past de waarde niet"),
        ('"2200"', '"-2200"', "past niet bij de eenheid"),
        ('"2200"', '"2200.005"', "past niet bij de eenheid"),
        ('"2200"', '"3000"', "gecontroleerd = true"),
        (PREMIE, '{ waarde = "2200", van = 2026-12-01', "zorgtoeslag.standaardpremie heeft twee waarden op 2026-12-01"),
        (PREMIE, '{ waarde = "2200", van = 2027-02-01', "zorgtoeslag.standaardpremie heeft een gat van 2027-01-01"),
        ('bron = "verzonnen", betr', 'bron = "", betr', "ontbreekt 'bron'"),
        ('betrouwbaarheid = "B"', 'betrouwbaarheid = "Z"', "A, B of C"),
        ("tot = 2027-12-31", "tot = 2026-12-31", "datum niet"),
        ("bedrag_jaar = 1611", "bedrag_jaar = 1612", "V-2027-zorg: bedrag_jaar moet 1612 zijn, is 1611"),
        ('peildatum = "2027-03-01"', 'peildatum = "gisteren"', "V-2027-zorg"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_that_names_the_key(tmp_path: Path, oud: str, nieuw: str, zin: str) -> None:
    opslag = tmp_path / "opslag"
    voorstel = bekijk_normset(opslag, bestand(tmp_path, oud, nieuw))
    assert len(voorstel.fouten) == 1
    assert zin in voorstel.fouten[0]
    with pytest.raises(InvoerFout, match="niet geïnstalleerd"):
        installeer_normset(opslag, voorstel)
    assert not opslag.exists()


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("[set]", "[set", "geen geldige TOML"),
        ('id = "normen-2027-01"', 'id = "../weg"', "kleine letters"),
        ("datum = 2026-12-20", "", "datum"),
        ("[[norm]]", "[[normen]]", "onbekend veld 'normen'"),
        ('bron = "verzonnen: 2200 - 1.93 % x 30500 = 1611"\n', "", "voorbeeld mist"),
    ],
)
def test_what_is_no_set_at_all_is_refused(tmp_path: Path, oud: str, nieuw: str, zin: str) -> None:
    with pytest.raises(InvoerFout, match=zin):
        bekijk_normset(tmp_path, bestand(tmp_path, oud, nieuw))


def test_a_checked_jump_is_let_through(tmp_path: Path) -> None:
    gecontroleerd = bestand(tmp_path, PREMIE, '{ gecontroleerd = true, waarde = "3000", van = 2027-01-01')
    fouten = bekijk_normset(tmp_path, gecontroleerd).fouten
    assert all("V-2027-zorg" in zin for zin in fouten)


def test_a_set_without_an_example_and_a_set_twice_are_refused(tmp_path: Path) -> None:
    kaal = tmp_path / "kaal.toml"
    kaal.write_text(VOORBEELD.read_text("utf-8").partition("[[voorbeeld]]")[0], "utf-8")
    assert bekijk_normset(tmp_path, kaal).fouten == ("Dit bestand heeft geen rekenvoorbeeld; zet er minstens één bij.",)
    installeer_normset(tmp_path, bekijk_normset(tmp_path, VOORBEELD))
    assert any("staat er al" in zin for zin in bekijk_normset(tmp_path, VOORBEELD).fouten)


def test_a_norm_without_an_end_is_ended_by_the_next(tmp_path: Path) -> None:
    tekst = VOORBEELD.read_text("utf-8").replace(
        "[[voorbeeld]]",
        '[[norm]]\nsleutel = "awir.minimum_uitkering_per_jaar"\n'
        'waarden = [{ waarde = "25", van = 2027-01-01, bron = "verzonnen", betrouwbaarheid = "B" }]\n\n[[voorbeeld]]',
        1,
    )
    (tmp_path / "a.toml").write_text(tekst, "utf-8")
    installeer_normset(tmp_path, bekijk_normset(tmp_path, tmp_path / "a.toml"))
    catalogus = catalogus_van(tmp_path)
    waarden = [
        catalogus.norm_op("awir.minimum_uitkering_per_jaar", dag) for dag in (date(2026, 12, 31), date(2027, 1, 1))
    ]
    assert [norm and norm.waarde for norm in waarden] == [Decimal(24), Decimal(25)]


def test_a_set_that_no_longer_fits_is_named(tmp_path: Path) -> None:
    installeer_normset(tmp_path, bekijk_normset(tmp_path, VOORBEELD))
    (pad,) = setmap(tmp_path).glob("*.toml")
    pad.write_text(pad.read_text("utf-8").replace("2200", "9999"), "utf-8")
    with pytest.raises(InvoerFout, match="normen-2027-01 past niet meer"):
        catalogus_van(tmp_path)
