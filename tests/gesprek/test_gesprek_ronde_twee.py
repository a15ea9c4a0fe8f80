"""Round two of the talk, money and schemes: the core questions are those of the source, code for code."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pytest

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.diensten.zitting import Bronnen
from loket.domein.gesprek import Gesprekslijst, Item
from loket.widgets.vragen import OPTIETOETSEN
from tests.gesprek.bron_ronde_twee import RONDE_TWEE, Bron


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def ronde_twee() -> Iterator[Item]:
    return (item for domein in lijst().domeinen if 2 in domein.ronde for item in domein.items)


def als_bron(item: Item) -> Bron:
    return Bron(
        item.domein,
        item.id,
        item.type,
        item.regelingen,
        item.opties,
        tuple((v.item, v.op, v.waarde) for v in item.wanneer if isinstance(v.waarde, int)),
        tuple((regel.als, regel.code) for regel in item.signalen),
        tuple((regel.als, regel.tekst, regel.wie, regel.termijn) for regel in item.acties),
        item.bewaren,
        item.op_blad,
    )


def test_er_zijn_dertig_kernvragen() -> None:
    assert len(RONDE_TWEE) == 30
    assert [item.id for item in ronde_twee()] == [bron.id for bron in RONDE_TWEE]
    assert all(item.kern for item in ronde_twee())


@pytest.mark.parametrize("bron", RONDE_TWEE, ids=lambda bron: bron.id)
def test_elke_kernvraag_is_die_van_de_bron(bron: Bron) -> None:
    assert next(als_bron(item) for item in ronde_twee() if item.id == bron.id) == bron


def test_elk_signaal_en_elke_regeling_heeft_woorden() -> None:
    for bron in RONDE_TWEE:
        assert all(lijst().signalen[code].endswith(".") for _, code in bron.signalen)
        assert all(lijst().regelingen[code].strip() for code in bron.regelingen)


def test_elke_optie_heeft_een_toets_en_een_eigen_woord() -> None:
    for domein in lijst().domeinen:
        for item in domein.items:
            assert len(item.opties) <= len(OPTIETOETSEN)
            assert len(set(item.labels.values())) == len(item.labels)
            # a choice of more is typed with a comma between the answers
            assert item.type != "meerkeuze" or not any("," in item.labels[optie] for optie in item.opties)


def test_elk_feit_staat_in_de_catalogus(bronnen: Bronnen) -> None:
    catalogus = bronnen.catalogus
    for domein in lijst().domeinen:
        for item in domein.items:
            for feiten in (dict.fromkeys([item.feit] if item.feit else []), *item.feit_waarden.values()):
                for pad, waarde in feiten.items():
                    if pad.startswith("gebruik."):
                        assert pad.removeprefix("gebruik.") in catalogus.beoordeelde_regelingen
                        assert waarde in ("ja", "nee", None)
                        continue
                    feit = catalogus.feit_bij(pad.replace("{aanvrager}", "a"))
                    assert feit.soort != "keuze" or waarde in (*feit.opties, None)


def test_alleen_wat_echt_vaststaat_is_een_feit() -> None:
    """Rent or mortgage is no bare rent, and what comes in together says nothing about one person."""
    assert {item.id: item.feit for item in ronde_twee() if item.feit or item.feit_waarden} == {
        "lan_zorgtoeslag": "gebruik.zorgtoeslag",
        "lan_huurtoeslag": "woning.soort",
        "lan_kgb": "gebruik.kindgebonden_budget",
    }


def test_er_staat_geen_ander_bestand_bij_het_gesprek() -> None:
    namen = {bestand.name for bestand in (files("loket.catalogus") / "gesprek").iterdir()}
    assert namen == {"meta.toml", *(f"{domein.id}.toml" for domein in lijst().domeinen)}
