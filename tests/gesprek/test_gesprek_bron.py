"""The talk is that of the source, code for code; and its codes lead to facts and schemes that loket knows."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pytest

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.diensten.zitting import Bronnen
from loket.domein.gesprek import GEBRUIK, Gesprekslijst, Item
from loket.regels.lijst import LANDELIJK
from loket.widgets.vragen import OPTIETOETSEN
from tests.gesprek.bron import EXTRA_OPTIES, EXTRA_VRAGEN, Bron, als_bron, bron, domeinen


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def items() -> Iterator[Item]:
    return (item for domein in lijst().domeinen for item in domein.items)


def test_vijftien_delen_en_alle_vragen_van_de_bron_in_volgorde() -> None:
    assert [(d.id, nr, d.leider, d.ronde) for nr, d in enumerate(lijst().domeinen, 1)] == domeinen()
    van_bron = [regel.id for regel in bron()]
    assert len(van_bron) == 124
    assert [item.id for item in items() if item.id not in EXTRA_VRAGEN] == van_bron
    assert set(EXTRA_VRAGEN) <= {item.id for item in items()}


@pytest.mark.parametrize("regel", bron(), ids=lambda regel: regel.id)
def test_elke_vraag_is_die_van_de_bron(regel: Bron) -> None:
    assert next(als_bron(item) for item in items() if item.id == regel.id) == regel


def test_wat_loket_toevoegt_is_er_ook() -> None:
    for item in items():
        assert EXTRA_OPTIES.get(item.id, set()) <= set(item.opties)


def test_of_het_thuis_veilig_is_komt_pas_als_de_inwoner_alleen_is() -> None:
    apart, veilig = (next(item for item in items() if item.id == id_) for id_ in ("nu_apart", "nu_veilig"))
    assert [(v.item, v.op, v.waarde) for v in veilig.wanneer] == [("nu_apart", "==", "ja")]
    assert (apart.bewaren, apart.op_blad, veilig.bewaren, veilig.op_blad) == ("nee", "nooit", "alleen_actie", "nooit")


def test_elke_optie_heeft_een_toets_en_een_eigen_woord() -> None:
    for item in items():
        assert len(item.opties) <= len(OPTIETOETSEN)
        assert len(set(item.labels.values())) == len(item.labels)
        # a choice of more is typed with a comma between the answers
        assert item.type != "meerkeuze" or not any("," in item.labels[optie] for optie in item.opties)


def test_elk_feit_staat_in_de_catalogus(bronnen: Bronnen) -> None:
    catalogus = bronnen.catalogus
    for item in items():
        for feiten in (dict.fromkeys([item.feit] if item.feit else []), *item.feit_waarden.values()):
            for pad, waarde in feiten.items():
                if pad.startswith("gebruik."):
                    assert pad.removeprefix("gebruik.") in catalogus.bekende_regelingen
                    assert waarde in (*GEBRUIK.values(), None)
                    continue
                feit = catalogus.feit_bij(pad.replace("{aanvrager}", "a"))
                assert feit.soort != "keuze" or waarde in (*feit.opties, None)


def test_alleen_wat_echt_vaststaat_is_een_feit() -> None:
    """Rent or mortgage is no bare rent, and what comes in together says nothing about one person."""
    assert {item.id: item.feit for item in items() if item.feit} == {
        "hh_vorm": "samenstelling.partner",
        "hh_leeftijd": "personen.{aanvrager}.geboortedatum",
        "hh_kinderen": "samenstelling.kinderen",
        "hh_medebewoners": "samenstelling.medebewoners",
        "hh_verblijf": "personen.{aanvrager}.verblijf",
        "ink_soort": "gebruik.bijstand",
        "lan_zorgtoeslag": "gebruik.zorgtoeslag",
        "lan_huurtoeslag": "woning.soort",
        "lan_kgb": "gebruik.kindgebonden_budget",
        "lan_kot": "gebruik.kinderopvangtoeslag",
        "lan_kinderbijslag": "gebruik.kinderbijslag",
        "gem_iit": "gebruik.individuele_inkomenstoeslag",
        "sch_hulp_eerder": "gebruik.schuldhulp",
    }
    assert all(item.waarom.endswith(".") for item in items() if item.feit or item.gebruik)


def test_vraag_die_een_feit_niet_alleen_in_het_geheugen_houdt_wordt_zelf_ook_bewaard(bronnen: Bronnen) -> None:
    for item in items():
        if item.feit and item.bewaren != "ja":
            assert bronnen.catalogus.feit_bij(item.feit.replace("{aanvrager}", "a")).bewaren == "zitting"


def test_elk_feit_dat_gevraagd_wordt_heeft_een_plek_in_het_gesprek(bronnen: Bronnen) -> None:
    delen = {domein.id for domein in lijst().domeinen}
    uit_vraag = {(item.feit or "").replace("{aanvrager}", "*") for item in items()}
    zonder = [f.pad for f in bronnen.catalogus.feiten if f.gevraagd and f.pad not in uit_vraag and f.deel not in delen]
    assert zonder == []


def test_elke_regeling_van_het_rijk_komt_in_het_gesprek_voor() -> None:
    genoemd = {id_ for item in items() for code in item.regelingen for id_ in lijst().regeling_alias.get(code, ())}
    assert {regeling.id for regeling in LANDELIJK} - genoemd == set()


def test_elke_code_leidt_naar_een_regeling_of_naar_hulp_met_een_naam(bronnen: Bronnen) -> None:
    assert set(lijst().regeling_alias) == set(lijst().regelingen)
    for item in items():
        for code in item.regelingen:
            ids = lijst().regeling_alias.get(code, ())
            assert bool(ids) != (code in lijst().hulp)
            assert set(ids) <= bronnen.catalogus.bekende_regelingen


def test_er_staat_geen_ander_bestand_bij_het_gesprek() -> None:
    namen = {bestand.name for bestand in (files("loket.catalogus") / "gesprek").iterdir()}
    assert namen == {"meta.toml", "taal", *(f"{domein.id}.toml" for domein in lijst().domeinen)}
