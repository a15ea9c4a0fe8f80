"""From answer to facts and back: what the file already knows is an answer only when it can be no other."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.dossier import Json
from loket.domein.gesprek import ALTIJD, Antwoord, Antwoordtype, Item
from loket.gesprek import antwoord_uit_feiten, feit_uit_antwoord
from tests.gesprek.test_gesprek_loop import ALLE, antwoord_op, item

GEBOREN = "personen.a.geboortedatum"
MET_FEIT = [vraag for vraag in ALLE if vraag.feit]


@pytest.mark.parametrize(
    ("id_", "antwoord", "feiten"),
    [
        ("lan_zorgtoeslag", "ja", {"gebruik.zorgtoeslag": "ja"}),
        ("lan_kgb", "nee", {"gebruik.kindgebonden_budget": "nee"}),
        ("lan_zorgtoeslag", "weet_niet", {}),
        ("lan_zorgtoeslag", "aangevraagd", {"gebruik.zorgtoeslag": "aangevraagd"}),
        ("lan_zorgtoeslag", "geweigerd", {"gebruik.zorgtoeslag": "geweigerd"}),
        ("lan_zorgtoeslag", "nu_niet", {"gebruik.zorgtoeslag": "nee"}),
        ("lan_kot", "opvang_aangevraagd", {"gebruik.kinderopvangtoeslag": "aangevraagd"}),
        ("lan_kinderbijslag", "niet_elk_kind", {"gebruik.kinderbijslag": "ja"}),
        ("gem_meedoen", "ja", {}),
        ("hh_verblijf", "vergunning_vast", {"personen.a.verblijf": "vast"}),
        ("sch_hulp_eerder", "nu_bezig", {"gebruik.schuldhulp": "ja"}),
        ("lan_huurtoeslag", "krijg_ik", {"woning.soort": "huur", "gebruik.huurtoeslag": "ja"}),
        ("lan_huurtoeslag", "huur_geen_toeslag", {"woning.soort": "huur", "gebruik.huurtoeslag": "nee"}),
        ("lan_huurtoeslag", "huur_weet_niet", {"woning.soort": "huur"}),
        ("lan_huurtoeslag", "eigen_huis", {"woning.soort": "koop"}),
        ("lan_huurtoeslag", "inwonend", {"woning.soort": "inwonend"}),
        ("las_huur", "640.00", {}),
        ("ink_netto", "1640.00", {}),
        ("ink_soort", ["loon"], {}),
        ("ink_soort", ["loon", "bijstand"], {"gebruik.bijstand": "ja"}),
        ("ink_soort", "weet_niet", {}),
    ],
)
def test_feiten_uit_een_antwoord(id_: str, antwoord: Antwoord, feiten: dict[str, Json]) -> None:
    assert feit_uit_antwoord(item(id_), antwoord) == feiten


@pytest.mark.parametrize(
    ("id_", "feiten", "verwacht"),
    [
        ("lan_zorgtoeslag", {"gebruik.zorgtoeslag": "nee"}, "nee"),
        ("lan_zorgtoeslag", {"gebruik.zorgtoeslag": "aangevraagd"}, "aangevraagd"),
        ("lan_zorgtoeslag", {"gebruik.zorgtoeslag": "geweigerd"}, "geweigerd"),
        ("lan_kinderbijslag", {"gebruik.kinderbijslag": "ja"}, None),
        ("lan_zorgtoeslag", {"gebruik.huurtoeslag": "ja"}, None),
        ("lan_huurtoeslag", {"woning.soort": "huur", "gebruik.huurtoeslag": "ja"}, "krijg_ik"),
        ("lan_huurtoeslag", {"woning.soort": "huur", "gebruik.huurtoeslag": "nee"}, "huur_geen_toeslag"),
        ("lan_huurtoeslag", {"woning.soort": "huur", "gebruik.huurtoeslag": "geweigerd"}, "huur_geweigerd"),
        ("lan_huurtoeslag", {"woning.soort": "huur"}, None),
        ("lan_huurtoeslag", {"gebruik.huurtoeslag": "ja"}, None),
        ("lan_huurtoeslag", {"woning.soort": "koop"}, "eigen_huis"),
        ("lan_huurtoeslag", {"woning.soort": "koop", "gebruik.huurtoeslag": "ja"}, None),
        ("lan_huurtoeslag", {"woning.soort": "geen"}, None),
        ("hh_kinderen", {"samenstelling.kinderen": 0}, 0),
        ("hh_kinderen", {"samenstelling.kinderen": 3}, 3),
        ("hh_kinderen", {"samenstelling.kinderen": {"min": 1}}, None),
        ("hh_kinderen", {"samenstelling.kinderen": None}, None),
        ("hh_leeftijd", {GEBOREN: 1986}, 1986),
        ("hh_leeftijd", {GEBOREN: "1986-05-01"}, 1986),
        ("hh_leeftijd", {GEBOREN: {"min": "1986-01-01", "max": "1987-01-01"}}, None),
        ("hh_vorm", {"samenstelling.partner": False}, None),
        ("hh_vorm", {"samenstelling.partner": True, "samenstelling.kinderen": 2}, None),
        (
            "hh_vorm",
            {"samenstelling.partner": False, "samenstelling.kinderen": 0, "samenstelling.medebewoners": 0},
            "alleen",
        ),
        (
            "hh_vorm",
            {"samenstelling.partner": False, "samenstelling.kinderen": 0, "samenstelling.medebewoners": 1},
            None,
        ),
        ("nu_eten", {"woning.soort": "huur"}, None),
        ("ink_soort", {"gebruik.bijstand": "ja"}, None),
    ],
)
def test_antwoord_uit_feiten(id_: str, feiten: dict[str, Json], verwacht: Antwoord | None) -> None:
    assert antwoord_uit_feiten(item(id_), feiten) == verwacht


def test_iemand_anders_kan_de_aanvrager_zijn() -> None:
    vraag = item("hh_leeftijd")
    assert antwoord_uit_feiten(vraag, {"personen.b.geboortedatum": 1990}, "b") == 1990
    assert antwoord_uit_feiten(vraag, {"personen.b.geboortedatum": 1990}) is None


@pytest.mark.parametrize(
    ("soort", "waarde", "verwacht"),
    [
        ("bedrag", "640", "640.00"),
        ("bedrag", "640.5", "640.50"),
        ("bedrag", {"min": "600"}, None),
        ("ja_nee", True, "ja"),
        ("ja_nee", False, "nee"),
        ("ja_nee", "ja", None),
        ("aantal", True, None),
        ("datum", "2026-12-31", "2026-12-31"),
        ("datum", "2026-12", None),
    ],
)
def test_elke_soort_vraag(soort: Antwoordtype, waarde: Json, verwacht: Antwoord | None) -> None:
    vraag = replace(item("hh_kinderen"), type=soort, feit="woning.proef")
    assert antwoord_uit_feiten(vraag, {"woning.proef": waarde}) == verwacht


@given(st.sampled_from(MET_FEIT), st.data())
def test_bevestigen_verandert_geen_feit(vraag: Item, data: st.DataObject) -> None:
    """What is read back from facts settles the same facts again, and never an answer that says nothing."""
    feiten = feit_uit_antwoord(vraag, data.draw(antwoord_op(vraag)))
    terug = antwoord_uit_feiten(vraag, feiten)
    assert terug not in ALTIJD
    assert terug is None or feit_uit_antwoord(vraag, terug) == feiten


@given(st.sampled_from([vraag for vraag in MET_FEIT if not vraag.feit_waarden]), st.data())
def test_een_antwoord_met_een_eigen_feit_komt_altijd_terug(vraag: Item, data: st.DataObject) -> None:
    antwoord = data.draw(antwoord_op(vraag).filter(lambda gezegd: gezegd not in ALTIJD))
    assert antwoord_uit_feiten(vraag, feit_uit_antwoord(vraag, antwoord)) == antwoord
