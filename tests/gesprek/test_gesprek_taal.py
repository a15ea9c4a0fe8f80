"""The talk in other languages: complete, with the words that fit, and in Dutch where a language has none."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.catalogus.taallijst import laad_taal, talen
from loket.diensten.zitting import Bronnen
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Gesprekslijst, Item
from loket.domein.taal import NEDERLANDS, Taal

TAALMAP = Path(str(files("loket.catalogus") / "gesprek" / "taal"))


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def item(id_: str) -> Item:
    return next(i for domein in lijst().domeinen for i in domein.items if i.id == id_)


def engels() -> Taal:
    return laad_taal("en")


def test_talen_beginnen_met_nederlands() -> None:
    assert talen()[0] == ("nl", "Nederlands")
    assert ("en", "English") in talen()


@pytest.mark.parametrize("code", [code for code, _ in talen() if code != "nl"])
def test_elke_taal_is_compleet_en_heeft_niets_te_veel(code: str, bronnen: Bronnen) -> None:
    taal, feiten = laad_taal(code), bronnen.catalogus.te_lezen
    assert list(taal.ontbreekt(lijst(), feiten)) == []
    vragen = {i.id: i for domein in lijst().domeinen for i in domein.items}
    assert set(taal.vragen) == set(vragen)
    assert set(taal.redenen) == {id_ for id_, i in vragen.items() if i.waarom}
    assert set(taal.labels) == {id_ for id_, i in vragen.items() if i.opties and not i.gebruik}
    assert all(set(labels) == set(vragen[id_].opties) for id_, labels in taal.labels.items())
    assert set(taal.delen) == {domein.id for domein in lijst().domeinen}
    assert set(taal.feiten) == {feit.pad for feit in feiten}


@pytest.mark.parametrize("code", [code for code, _ in talen() if code != "nl"])
def test_elke_keuze_is_ook_in_de_andere_taal_anders(code: str) -> None:
    taal = laad_taal(code)
    for domein in lijst().domeinen:
        for vraag in domein.items:
            woorden = [taal.label(vraag, antwoord) for antwoord in vraag.labels]
            assert len(set(woorden)) == len(woorden)
            assert all(woorden)


def test_vraag_in_het_engels() -> None:
    taal = engels()
    assert taal.vraag(item("hh_leeftijd")) == "In which year were you born?"
    assert taal.label(item("hh_vorm"), "alleen") == "Alone"
    assert taal.label(item("nu_eten"), "ja") == "Yes"
    assert taal.label(item("lan_kgb"), "geweigerd") == "Asked for and refused"
    assert taal.label(item("hh_vorm"), "wil_niet_zeggen") == "I'd rather not say"
    assert taal.opening(lijst().domeinen[2]).startswith("Who lives in your home?")
    assert taal.deel(lijst().domeinen[2]) == "Who lives here?"
    assert taal.waarom(item("nu_eten")) == ""


def test_feit_in_het_engels(bronnen: Bronnen) -> None:
    feit = bronnen.catalogus.feit_bij("personen.a.vermogen")
    assert "savings" in engels().feitvraag(feit)
    assert "Jo" in engels().feitvraag(feit, "Jo")
    assert "{naam}" not in engels().feitvraag(feit, "Jo")
    verblijf = bronnen.catalogus.feit_bij("personen.a.verblijf")
    assert engels().feitlabel(verblijf, "vast") == "permanent permit"
    assert engels().feitwaarom(feit).endswith(".")


@pytest.mark.parametrize("taal", [NEDERLANDS, replace(NEDERLANDS, code="xx", naam="Leeg")], ids=lambda t: t.code)
def test_wat_er_niet_is_staat_er_in_het_nederlands(taal: Taal, bronnen: Bronnen) -> None:
    for domein in lijst().domeinen:
        assert (taal.deel(domein), taal.opening(domein)) == (domein.naam, domein.opening)
        for vraag in domein.items:
            assert (taal.vraag(vraag), taal.waarom(vraag)) == (vraag.vraag, vraag.waarom)
            assert {code: taal.label(vraag, code) for code in vraag.labels} == vraag.labels
    for feit in bronnen.catalogus.te_lezen:
        assert (taal.feitvraag(feit), taal.feitwaarom(feit)) == (feit.vraag, feit.waarom)


def test_wat_ontbreekt_krijgt_een_naam(bronnen: Bronnen) -> None:
    taal = engels()
    zonder = replace(
        taal,
        vragen={id_: woorden for id_, woorden in taal.vragen.items() if id_ != "nu_bed"},
        labels={**taal.labels, "hh_vorm": {}},
        feiten={pad: woorden for pad, woorden in taal.feiten.items() if pad != "gemeente"},
    )
    gevonden = set(zonder.ontbreekt(lijst(), bronnen.catalogus.te_lezen))
    assert {"vraag.nu_bed", "antwoord.hh_vorm.alleen", "feit.gemeente.vraag"} <= gevonden
    assert zonder.vraag(item("nu_bed")) == item("nu_bed").vraag
    assert zonder.label(item("hh_vorm"), "alleen") == "Alleen"


def test_vraag_in_eigen_woorden_van_een_gemeente_blijft_nederlands() -> None:
    eigen = replace(item("nu_bed"), vraag="Heb je vannacht een bed?", eigen=True)
    assert engels().vraag(eigen) == "Heb je vannacht een bed?"


@pytest.mark.parametrize(
    ("oud", "nieuw", "woord"),
    [
        ('code = "en"', 'code = "fr"', "code"),
        ("[waarom]", "[waarrom]", "waarrom"),
        ('naam = "Welcome"', 'titel = "Welcome"', "titel"),
        ('vraag = "In which municipality', 'vraagje = "In which municipality', "vraagje"),
        ('wel_uitleg = "', "wel_uitleg = 1 # ", "tabel zijn van code naar woorden"),
    ],
)
def test_kapotte_taal_wordt_geweigerd(tmp_path: Path, oud: str, nieuw: str, woord: str) -> None:
    tekst = (TAALMAP / "en.toml").read_text("utf-8")
    assert oud in tekst
    (tmp_path / "en.toml").write_text(tekst.replace(oud, nieuw, 1), "utf-8")
    with pytest.raises(InvoerFout, match=woord):
        laad_taal("en", tmp_path)


def test_taal_die_er_niet_is() -> None:
    with pytest.raises(InvoerFout, match="nl, en"):
        laad_taal("tlh")
