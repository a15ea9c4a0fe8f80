"""Reading a situation strictly, and writing it back."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.situatievorm import lees_situatie, schrijf_situatie
from loket.domein.fouten import InvoerFout
from loket.domein.situatie import Samenstelling
from loket.domein.waarden import Bereik, Inkomst
from tests.regels.huishoudens import situatie

CATALOGUS = standaard_catalogus()


def vorm(**meer: Any) -> dict[str, Any]:
    return {"versie": 1, "peildatum": "2026-07-01", "personen": [{"id": "a", "rol": "aanvrager"}], **meer}


def persoon(**meer: Any) -> dict[str, Any]:
    return vorm(personen=[{"id": "a", "rol": "aanvrager", **meer}])


def test_missing_is_unknown_and_an_empty_list_is_known() -> None:
    situatie_ = lees_situatie(persoon(vermogen=None, inkomsten=[]), CATALOGUS)
    assert dict(situatie_.feiten) == {"personen.a.inkomsten": ()}
    assert situatie_.gemeente is None
    assert situatie_.samenstelling == Samenstelling(False, 0, 0)


def test_money_stays_exact() -> None:
    data = persoon(vermogen="1401.50", toetsingsinkomen_jaar=22000, inkomsten=[{"soort": "loon", "netto_maand": 0.1}])
    feiten = lees_situatie(data, CATALOGUS).feiten
    assert feiten["personen.a.vermogen"] == Decimal("1401.50")
    assert feiten["personen.a.toetsingsinkomen_jaar"] == Decimal(22000)
    assert feiten["personen.a.inkomsten"] == (Inkomst("loon", Decimal("0.1")),)


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [
        ({"geboortejaar": 1986}, Bereik(date(1986, 1, 1), date(1986, 12, 31))),
        ({"leeftijd": 40}, Bereik(date(1985, 7, 2), date(1986, 7, 1))),
        ({"leeftijd": {"min": 18, "max": 20}}, Bereik(date(2005, 7, 2), date(2008, 7, 1))),
        ({"leeftijd": {"min": 67}}, Bereik(None, date(1959, 7, 1))),
        ({"geboortedatum": "1986-05-01"}, date(1986, 5, 1)),
    ],
)
def test_a_birth_year_or_age_becomes_a_range_of_dates(gegeven: dict[str, Any], verwacht: object) -> None:
    assert lees_situatie(persoon(**gegeven), CATALOGUS).feiten["personen.a.geboortedatum"] == verwacht


def test_the_household_may_be_larger_than_who_is_named() -> None:
    samen = {"partner": None, "kinderen": {"min": 1}, "medebewoners": 2}
    gelezen = lees_situatie(vorm(samenstelling=samen), CATALOGUS).samenstelling
    assert gelezen == Samenstelling(None, Bereik(1, None), 2)


def test_facts_of_schemes_without_a_rule_are_passed_over_and_others_are_strict() -> None:
    zonder_regel = replace(CATALOGUS, beoordeelde_regelingen=CATALOGUS.beoordeelde_regelingen - {"melkert_id"})
    lees_situatie(vorm(feiten={"melkert_id": {"iets": [{"diep": [1]}]}}), zonder_regel)
    with pytest.raises(InvoerFout, match=r"feiten\.bijstand"):
        lees_situatie(vorm(feiten={"bijstand": {"vrijlatig": "25"}}), CATALOGUS)
    with pytest.raises(InvoerFout, match="bestaat_niet"):
        lees_situatie(vorm(feiten={"bestaat_niet": {}}), CATALOGUS)


@pytest.mark.parametrize(
    ("data", "plek"),
    [
        ([], "situatie"),
        (vorm(versie=2), "versie"),
        (vorm(peildatum="2026-02-30"), "peildatum"),
        (vorm(peildatum="1-7-2026"), "peildatum"),
        (vorm(peildatum="9999-12-31"), "peildatum"),
        (vorm(gemeente="atlantis"), "gemeente"),
        (vorm(extra=1), "situatie"),
        (vorm(personen=[]), "personen"),
        (vorm(personen=[{"id": "a", "rol": "partner"}]), "personen"),
        (vorm(personen=[{"id": "a", "rol": "aanvrager"}, {"id": "b", "rol": "aanvrager"}]), "personen"),
        (vorm(personen=[{"id": "a", "rol": "aanvrager"}, {"id": "a", "rol": "kind"}]), r"personen\[1\]\.id"),
        (vorm(personen=[{"id": "a.b", "rol": "aanvrager"}]), r"personen\[0\]\.id"),
        (vorm(personen=[{"id": "a", "rol": "opa"}]), r"personen\[0\]\.rol"),
        (persoon(bsn="123456782"), r"personen\[0\]"),
        (persoon(vermogen=-1), r"personen\[0\]\.vermogen"),
        (persoon(vermogen="-1"), r"personen\[0\]\.vermogen"),
        (persoon(vermogen="1.401,50"), r"personen\[0\]\.vermogen"),
        (persoon(vermogen=True), r"personen\[0\]\.vermogen"),
        (persoon(vermogen=float("nan")), r"personen\[0\]\.vermogen"),
        (persoon(vermogen=10_000_001), r"personen\[0\]\.vermogen"),
        (persoon(vermogen={"min": "2", "max": "1"}), r"personen\[0\]\.vermogen"),
        (persoon(vermogen={"van": "2"}), r"personen\[0\]\.vermogen"),
        (persoon(student="ja"), r"personen\[0\]\.student"),
        (persoon(student=1), r"personen\[0\]\.student"),
        (persoon(verblijf="onbekend"), r"personen\[0\]\.verblijf"),
        (persoon(geboortedatum="2026-07-02"), r"personen\[0\]\.geboortedatum"),
        (persoon(geboortedatum="1800-01-01"), r"personen\[0\]\.geboortedatum"),
        (persoon(geboortejaar=1700), r"personen\[0\]\.geboortejaar"),
        (persoon(geboortejaar="1986"), r"personen\[0\]\.geboortejaar"),
        (persoon(leeftijd=40, geboortejaar=1986), r"personen\[0\]\.leeftijd"),
        (persoon(leeftijd=4.5), r"personen\[0\]\.leeftijd"),
        (persoon(inkomsten={"soort": "loon"}), r"personen\[0\]\.inkomsten"),
        (persoon(inkomsten=[{"soort": "lotto", "netto_maand": 1}]), r"inkomsten\[0\]\.soort"),
        (persoon(inkomsten=[{"bedrag": 1}]), r"inkomsten\[0\]"),
        (vorm(woning={"kale_huur": "x"}), r"woning\.kale_huur"),
        (vorm(woning=[]), "woning"),
        (vorm(gebruik={"zorgtoeslag": "misschien"}), r"gebruik\.zorgtoeslag"),
        (vorm(samenstelling={"kinderen": -1}), r"samenstelling\.kinderen"),
        (vorm(samenstelling={"kinderen": {"min": 3, "max": 1}}), r"samenstelling\.kinderen"),
        (vorm(samenstelling={"partner": "ja"}), r"samenstelling\.partner"),
    ],
)
def test_what_is_wrong_is_refused_naming_where(data: object, plek: str) -> None:
    with pytest.raises(InvoerFout, match=plek) as fout:
        lees_situatie(data, CATALOGUS)
    assert fout.value.zin.count("\n") == 0
    assert fout.value.zin.endswith(".")


@pytest.mark.parametrize(
    "samen",
    [{"partner": False}, {"kinderen": 0}, {"medebewoners": {"max": 0}}],
    ids=["partner", "kinderen", "huis"],
)
def test_the_number_cannot_be_lower_than_who_is_named(samen: dict[str, Any]) -> None:
    leden = [{"id": rol, "rol": rol} for rol in ("aanvrager", "partner", "kind", "medebewoner")]
    with pytest.raises(InvoerFout, match="samenstelling"):
        lees_situatie(vorm(personen=leden, samenstelling=samen), CATALOGUS)


def test_an_error_never_repeats_a_value() -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_situatie(persoon(vermogen="geheim 123"), CATALOGUS)
    assert "geheim" not in fout.value.zin


@settings(max_examples=150, deadline=None, derandomize=True)
@given(zaad=st.integers(0, 10**9))
def test_writing_and_reading_back_gives_the_same_situation(zaad: int) -> None:
    rnd = random.Random(zaad)
    een = situatie(rnd, rnd.random())
    twee = lees_situatie(schrijf_situatie(een), CATALOGUS)
    assert twee == een


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=8), kind, max_size=3),
    max_leaves=12,
)
VELD = st.sampled_from(["vermogen", "inkomsten", "geboortedatum", "leeftijd", "student", "verblijf", "rol", "id"])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(data=JSON, veld=VELD, blok=st.sampled_from(["woning", "feiten", "gebruik", "samenstelling", "gemeente"]))
def test_any_json_is_read_or_refused_in_one_sentence(data: Any, veld: str, blok: str) -> None:
    zinnen: list[str] = []
    for vorm_ in (data, persoon(**{veld: data}), vorm(**{blok: data})):
        try:
            lees_situatie(vorm_, CATALOGUS)
        except InvoerFout as fout:
            zinnen.append(fout.zin)
    assert all(zin.endswith(".") and "\n" not in zin for zin in zinnen)
