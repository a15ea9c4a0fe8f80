"""The talk as data: what it may hold, and what the loader refuses."""

import shutil
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Gesprekslijst, Item

GESPREK = Path(str(files("loket.catalogus") / "gesprek"))


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def items() -> Iterator[Item]:
    return (item for domein in lijst().domeinen for item in domein.items)


def test_woorden_horen_bij_wat_er_staat() -> None:
    gebruikt = {regel.code for item in items() for regel in item.signalen} | set(lijst().handmatig)
    assert set(lijst().signalen) == gebruikt | set(lijst().spoed)
    genoemd = {code for item in items() for code in item.regelingen}
    assert genoemd == {*lijst().regelingen, *lijst().hulp}
    assert all(woorden.strip() for woorden in lijst().signalen.values())


def test_elk_antwoord_dat_te_kiezen_is_heeft_woorden() -> None:
    for item in items():
        assert {"weet_niet", "nvt", "wil_niet_zeggen", *item.opties} <= set(item.labels)
        assert not any("_" in label for label in item.labels.values())


def test_voorwaarde_kijkt_nooit_vooruit() -> None:
    eerder: set[str] = set()
    for item in items():
        assert {voorwaarde.item for voorwaarde in (*item.wanneer, *item.wanneer_een_van)} <= eerder
        eerder.add(item.id)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GESPREK, tmp_path / "gesprek"))


def voorwaarde(item: str, op: str, waarde: str) -> str:
    return f'[[item.wanneer]]\nitem = "{item}"\nop = "{op}"\nwaarde = {waarde}\n[[item.signaal]]'


KAPOT = [
    ("nu", '[[item.signaal]]', voorwaarde("hh_kinderen", ">", "0"), "niet eerder"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_verandering", "bevat", '"baby"'), "niet eerder"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_kinderen", "<>", '"x"'), "Kies uit"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_kinderen", ">", '"0"'), "heel getal"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_vorm", ">", "0"), "geen getal"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_vorm", "==", '"kasteel"'), "kasteel"),
    ("huishouden", '[[item.signaal]]', voorwaarde("hh_vorm", "bevat_een_van", '"alleen"'), "lijst"),
    ("nu", 'type = "ja_nee"', 'type = "gevoel"', "type"),
    ("nu", 'type = "ja_nee"', 'type = "keuze"', "opties"),
    ("nu", 'code = "broodnood"', 'code = "honger"', "honger"),
    ("nu", 'termijn = "0d"', 'termijn = "morgen"', "morgen"),
    ("nu", 'termijn = "0d"', 'termijn = "avg_datalek_72u"', "avg_datalek_72u"),
    ("nu", 'bewaren = "ja"', 'bewaren = "altijd"', "bewaren"),
    ("nu", 'wie = "medewerker"', 'wie = "niemand"', "niemand"),
    ("nu", 'als = ["nee"]', 'als = ["misschien"]', "misschien"),
    ("nu", 'als = ["nee"]', "als = []", "leeg"),
    ("nu", 'grondslag = "pw"', 'grondslag = "zomaar"', "zomaar"),
    ("nu", 'op_blad = "ja"', 'op_blad = "soms"', "op_blad"),
    ("nu", "kern = true", "kerm = true", "kerm"),
    ("nu", 'id = "nu_eten"', 'id = "nu_bed"', "twee keer"),
    ("nu", 'id = "nu"', 'id = "huishouden"', "twee keer"),
    ("nu", "ronde = [1]", "ronde = [9]", "ronde"),
    ("nu", 'vraag = "Heb je een brief', 'vraag = 3 # "', "vraag"),
    ("huishouden", 'label = "Alleen"', "", "label"),
    ("huishouden", 'code = "met_partner"', 'code = "alleen"', "anders"),
    ("huishouden", 'feit = "samenstelling.kinderen"', 'feit = "kinderen"', "pad"),
    ("huishouden", 'feit = "samenstelling.partner"', 'feit = "woning.soort"', "onder de opties"),
    ("huishouden", 'waarom = "Wie er', 'hulp2 = "Wie er', "onbekend veld"),
    ("nu", 'gevoelig = "nee"', 'gevoelig = "nee"\ngebruik = "bijstand"', "gebruik"),
    ("landelijk", 'gebruik = "zorgtoeslag"', 'gebruik = "rechtshulp"', "rechtshulp"),
    ("landelijk", 'gebruik = "zorgtoeslag"', 'feit = "gebruik.zorgtoeslag"', "opties"),
    ("inkomen", 'label = "WW"', 'label = "WW"\nfeiten = { "gebruik.bijstand" = "nee" }', "hetzelfde feit"),
    ("meta", 'dakloos = "', 'daklos = "', "dakloos"),
    ("meta", 'kgb = ["kindgebonden_budget"]', "", "kgb"),
    ("meta", 'kgb = ["kindgebonden_budget"]', "kgb = []", "geen regeling"),
    ("meta", '"kindgebonden_budget"', '"kindbudget"', "kent loket niet"),
    ("meta", 'kgb = [', 'kgbb = [', "kgb"),
    ("meta", '[hulp]', '[hulp]\nkgb = "Budget"', "bij \\[regelingen\\]"),
    ("meta", 'geweigerd = "', 'afgewezen = "', "gebruik"),
    ("meta", 'nvt = "', 'nvtt = "', "antwoorden"),
    ("meta", "[antwoorden]", "[antwoorden", "TOML"),
]  # fmt: skip


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "woord"), KAPOT)
def test_kapotte_lijst_wordt_geweigerd(map_: Path, bestand: str, oud: str, nieuw: str, woord: str) -> None:
    pad = map_ / f"{bestand}.toml"
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")
    with pytest.raises(InvoerFout, match=woord):
        laad_gesprek(map_)


def test_feit_zonder_waarom_wordt_geweigerd(map_: Path) -> None:
    pad = map_ / "huishouden.toml"
    regels = [regel for regel in pad.read_text("utf-8").splitlines() if not regel.startswith("waarom")]
    pad.write_text("\n".join(regels), "utf-8")
    with pytest.raises(InvoerFout, match="waarom"):
        laad_gesprek(map_)


def test_ontbrekende_woorden(map_: Path) -> None:
    (map_ / "meta.toml").unlink()
    with pytest.raises(InvoerFout, match=r"meta\.toml ontbreekt"):
        laad_gesprek(map_)
