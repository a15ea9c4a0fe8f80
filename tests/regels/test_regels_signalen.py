"""Signals: schemes that loket refers to and never puts an amount on, also while incomes are unknown."""

from typing import Any

import pytest

from loket.catalogus.situatievorm import lees_situatie
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from loket.regels.lijst import regeling_bij
from tests.regels.huishoudens import CATALOGUS

SIGNALEN = (
    "ioaw", "ioaz", "toeslagenwet", "aow", "loonkostensubsidie", "duo", "tegemoetkoming_arbeidsongeschikten",
    "minimumloon",
)  # fmt: skip


def een(regeling: str, *anderen: dict[str, Any], a: dict[str, Any], **meer: Any) -> Oordeel:
    vorm = {"peildatum": "2026-07-01", "personen": [{"id": "a", "rol": "aanvrager", **a}, *anderen], **meer}
    return beoordeel(lees_situatie(vorm, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


def ww(bedrag: object) -> dict[str, Any]:
    return {"geboortedatum": "1986-05-01", "inkomsten": [{"soort": "ww", "netto_maand": bedrag}]}


@pytest.mark.parametrize("regeling", SIGNALEN)
def test_a_signal_refers_and_has_no_amount(regeling: str) -> None:
    assert regeling_bij(CATALOGUS, regeling).vorm == "verwijzing"
    wel = [v for v in CATALOGUS.voorbeelden if v.regeling == regeling and v.verwacht["status"] == "waarschijnlijk_wel"]
    for voorbeeld in wel:
        situatie = lees_situatie(voorbeeld.situatie, CATALOGUS)
        oordeel = beoordeel(situatie, CATALOGUS, alleen=[regeling]).oordelen[0]
        assert oordeel.bedrag is None
        assert oordeel.let_op
        assert "bedrag navragen" not in oordeel.let_op
    assert wel or regeling == "ioaz"


def test_the_sure_and_the_unsure_part_of_the_comparison_are_told_apart() -> None:
    zeker, onzeker = een("toeslagenwet", a=ww("1419.45")), een("toeslagenwet", a=ww("1419.46"))
    assert (zeker.status, onzeker.status) == (Status.WAARSCHIJNLIJK_WEL, Status.NAVRAGEN)
    assert all(any(zin.startswith("Dit is een signaal") for zin in oordeel.let_op) for oordeel in (zeker, onzeker))
    assert any("grens van het UWV is niet bekend" in zin for zin in onzeker.let_op)
    assert any("dagloon" in zin for zin in zeker.let_op)


@pytest.mark.parametrize(
    ("bedrag", "status"),
    [
        ({"max": "1419.45"}, Status.WAARSCHIJNLIJK_WEL),
        ({"min": "1419.46", "max": "2500"}, Status.NAVRAGEN),
        ({"min": "2598.27"}, Status.WAARSCHIJNLIJK_NIET),
        (None, Status.ONBESLIST),
    ],
)
def test_a_range_of_income_gives_what_holds_for_all_of_it(bedrag: object, status: Status) -> None:
    assert een("toeslagenwet", a=ww(bedrag)).status is status


def test_an_unknown_kind_of_income_is_asked_before_a_benefit_is_denied() -> None:
    onbekend = {"geboortedatum": "1955-05-01", "inkomsten": [{"netto_maand": "900"}]}
    for regeling in ("aow", "tegemoetkoming_arbeidsongeschikten"):
        jong = {**onbekend, "geboortedatum": "1986-05-01"} if regeling != "aow" else onbekend
        oordeel = een(regeling, a=jong)
        assert oordeel.status is Status.ONBESLIST
        assert [(o.feit, o.beslissend) for o in oordeel.ontbreekt] == [("personen.a.inkomsten", True)]


def test_a_partner_who_is_only_counted_may_have_the_benefit() -> None:
    oordeel = een(
        "toeslagenwet",
        a={"geboortedatum": "1971-05-01", "inkomsten": []},
        samenstelling={"partner": True, "kinderen": 0, "medebewoners": 0},
    )
    assert oordeel.status is Status.ONBESLIST
    assert [o.feit for o in oordeel.ontbreekt] == ["samenstelling.partner"]


def test_the_aow_names_its_cut_and_its_gross_amount_with_its_sureness() -> None:
    oordeel = een("aow", a={"geboortedatum": "1955-05-01", "inkomsten": []})
    assert any("2% lager" in zin for zin in oordeel.let_op)
    bruto = [stap for stap in oordeel.uitleg if stap.norm == "aow.bruto_alleenstaand"]
    assert [(stap.waarde, stap.betrouwbaarheid) for stap in bruto] == [("1662.16", "B")]


@pytest.mark.parametrize("regeling", ["minimumloon", "loonkostensubsidie"])
def test_a_door_that_is_not_asked_is_its_own_state(regeling: str) -> None:
    oordeel = een(regeling, a={"geboortedatum": "1986-05-01"})
    assert oordeel.status is Status.NIET_GEVRAAGD
    deur = regeling_bij(CATALOGUS, regeling).deur
    assert deur in [o.feit for o in oordeel.ontbreekt]
