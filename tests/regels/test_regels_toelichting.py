"""Paying back, asking over the past, and what counts for what."""

import random
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loket.domein.oordeel import Oordeel
from loket.domein.situatie import Situatie
from loket.domein.toelichting import Terugbetaling
from loket.regels import alle_regelingen
from loket.regels.lijst import regeling_bij
from loket.regels.nog_aanvragen import nog_aanvragen
from loket.regels.regeling import Regeling
from loket.regels.terugvordering import terugbetaling
from loket.regels.toelichting import toelichting
from loket.regels.voorbeelden import controleer
from tests.regels.huishoudens import CATALOGUS, situatie, voltooi
from tests.regels.test_regels_waarom_niet import huishouden
from tests.regels.toets import oordeel

MET_TERUG = [r for r in alle_regelingen(CATALOGUS) if r.terugvordering]
HUUR = {"soort": "huur", "zelfstandig": True, "kale_huur": "650"}


def terug(huis: Situatie, id_: str, procent: int = 10) -> Terugbetaling | None:
    regeling = regeling_bij(CATALOGUS, id_)
    return terugbetaling(huis, CATALOGUS, regeling, oordeel(huis, regeling), procent)


def met_inkomen(bedrag: Any, **anders: Any) -> Situatie:
    return huishouden(aanvrager={"toetsingsinkomen_jaar": bedrag}, **anders)


def test_a_higher_income_costs_what_the_rule_says() -> None:
    uit = terug(met_inkomen("32000"), "zorgtoeslag")
    # 2026: 2119 - 1.912% x 29736 - 13.73% x (32000 - 29736) = 1240; at 35200 it is 800.
    assert uit is not None
    assert (uit.hoogstens, uit.veilig_maand) == (Decimal(440), Decimal(66))
    assert (
        uit.zinnen[0] == "Valt het inkomen 10 % hoger uit? Dan moet je over het hele jaar hoogstens € 440 terugbetalen."
    )
    assert "€ 66 per maand" in uit.zinnen[2]
    assert "24 maanden" in uit.zinnen[3]


def test_a_monthly_scheme_is_reckoned_over_twelve_months() -> None:
    uit = terug(met_inkomen("23425", woning=HUUR), "huurtoeslag")
    huis, hoger = (
        oordeel(met_inkomen(b, woning=HUUR), regeling_bij(CATALOGUS, "huurtoeslag")) for b in ("23425", "25767.5")
    )
    assert uit is not None
    assert huis.bedrag is not None
    assert hoger.bedrag is not None
    assert uit.hoogstens == 12 * (huis.bedrag.max - hoger.bedrag.max)


def test_below_the_threshold_nothing_is_asked_back() -> None:
    uit = terug(met_inkomen("30000"), "zorgtoeslag", 2)
    assert uit is not None
    assert uit.hoogstens < 121
    assert uit.zinnen[1].startswith("Dat hoef je dan niet te betalen: onder € 121")
    assert "tweede bron" in uit.zinnen[1]


def test_below_the_income_that_counts_nothing_changes() -> None:
    uit = terug(met_inkomen("20000"), "zorgtoeslag")
    assert uit is not None
    assert uit.hoogstens == 0
    assert len(uit.zinnen) == 1


def test_where_the_right_ends_there_is_no_safe_amount() -> None:
    uit = terug(met_inkomen("40000"), "zorgtoeslag")
    assert uit is not None
    assert uit.veilig_maand == 0
    assert any("geen recht meer" in zin for zin in uit.zinnen)


def test_another_year_has_no_threshold_to_name() -> None:
    uit = terug(met_inkomen("32000", peildatum="2025-07-01"), "zorgtoeslag")
    assert uit is not None
    assert not any("€ 121" in zin or "24 maanden" in zin for zin in uit.zinnen)


@pytest.mark.parametrize("inkomen", [None, {"min": "20000"}])
def test_of_an_unknown_income_nothing_is_said(inkomen: Any) -> None:
    assert terug(met_inkomen(inkomen), "zorgtoeslag") is None
    assert terug(huishouden({"toetsingsinkomen_jaar": inkomen, "vermogen": "0"}), "zorgtoeslag") is None


def test_a_scheme_that_is_not_settled_afterwards_has_nothing_to_pay_back() -> None:
    assert terug(huishouden(aanvrager={"inkomsten": []}), "bijstand") is None


def test_a_range_gives_a_bound() -> None:
    uit = terug(met_inkomen({"min": "30000", "max": "32000"}), "zorgtoeslag")
    assert uit is not None
    assert uit.hoogstens == Decimal(1514 - 800)
    assert "minstens € 66 per maand" in uit.zinnen[2]


@pytest.mark.parametrize("regeling", MET_TERUG, ids=lambda r: r.id)
@settings(max_examples=40, deadline=None, derandomize=True)
@given(zaad=st.integers(0, 10**9))
def test_no_completion_pays_back_more_than_was_said(regeling: Regeling, zaad: int) -> None:
    rnd = random.Random(zaad)
    deels = situatie(rnd, 0.25)
    uit = terugbetaling(deels, CATALOGUS, regeling, oordeel(deels, regeling))
    if uit is None:
        return
    for _ in range(3):
        vol = voltooi(rnd, deels)
        geheel = terugbetaling(vol, CATALOGUS, regeling, oordeel(vol, regeling))
        assert geheel is None or geheel.hoogstens <= uit.hoogstens
        assert geheel is None or geheel.veilig_maand >= uit.veilig_maand


# -- over the past ----------------------------------------------------------------------------------------


def nog(huis: Situatie, id_: str, **anders: Any) -> tuple[str, ...]:
    regeling = regeling_bij(CATALOGUS, id_)
    een: Oordeel = replace(oordeel(huis, regeling), **anders)
    return nog_aanvragen(huis, CATALOGUS, regeling, een)


def test_last_year_can_still_be_asked_and_the_year_before_not() -> None:
    assert nog(met_inkomen("22000"), "zorgtoeslag") == (
        "Over 2025 kan nog tot en met 31 december 2026 (controleer bij Toeslagen).",
    )


def test_after_the_last_day_nothing_is_said() -> None:
    assert nog(met_inkomen("22000", peildatum="2027-01-01"), "zorgtoeslag") == ()


def test_this_years_income_does_not_settle_last_year() -> None:
    assert nog(met_inkomen("90000"), "zorgtoeslag") == (
        "Over 2025 kan misschien nog tot en met 31 december 2026 (controleer bij Toeslagen).",
    )


def test_who_could_not_have_had_it_then_hears_nothing() -> None:
    jong = huishouden(aanvrager={"geboortedatum": "2008-01-10"})
    assert nog(jong, "zorgtoeslag") == ()
    assert nog(met_inkomen("22000"), "kindgebonden_budget") == ()


def test_who_gets_it_now_may_not_have_had_it_then() -> None:
    (zin,) = nog(met_inkomen("22000"), "zorgtoeslag", gebruik="ja")
    assert zin.startswith("Kreeg je het toen nog niet? Over 2025")


def test_bijstand_back_in_time_has_its_condition_and_its_first_day() -> None:
    arm = huishouden(aanvrager={"inkomsten": []})
    (zin,) = nog(arm, "bijstand")
    assert "onder voorwaarden tot 3 maanden terug" in zin
    assert "vanaf 1 april 2026" in zin
    assert "vraag het na" in zin
    assert nog(replace(arm, peildatum=date(2025, 7, 1)), "bijstand") == ()
    assert nog(arm, "bijstand", gebruik="ja") == ()


# -- what counts for what ---------------------------------------------------------------------------------


def test_a_scheme_shows_what_counts_for_it_with_its_source() -> None:
    arm = huishouden(aanvrager={"inkomsten": []})
    rondom = toelichting(arm, CATALOGUS, oordeel(arm, regeling_bij(CATALOGUS, "bijstand")))
    assert any(rij.bij == ("kinderbijslag",) and rij.telt == "nee" for rij in rondom.samenloop)
    assert all(rij.bron and rij.betrouwbaarheid in ("A", "B") for rij in CATALOGUS.samenloop)


def test_an_unknown_scheme_in_the_table_is_found() -> None:
    vreemd = replace(CATALOGUS.samenloop[0], bij=("loterij",))
    fouten = controleer(replace(CATALOGUS, samenloop=(vreemd,), voorbeelden=()))
    assert fouten == ["In samenloop.toml staat de regeling 'loterij', maar die is niet bekend."]


def test_what_counts_is_told_in_short_sentences() -> None:
    lang = [zin for rij in CATALOGUS.samenloop for zin in re.split(r"(?<=[.?]) ", rij.zin) if len(zin.split()) > 18]
    assert lang == []
