"""Why not: the change that is named does turn it, the one just short of it does not."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loket.catalogus.situatievorm import lees_situatie
from loket.domein.oordeel import Status
from loket.domein.situatie import Situatie
from loket.domein.toelichting import Verandering
from loket.domein.waarden import Inkomst
from loket.regels import alle_regelingen
from loket.regels.herkansing import met_feiten, probeer
from loket.regels.knoppen import knoppen, samen
from loket.regels.lijst import regeling_bij
from loket.regels.regeling import Regeling
from loket.regels.waarom_niet import NEE, waarom_niet
from tests.regels.huishoudens import CATALOGUS, situatie
from tests.regels.toets import oordeel

per_regeling = pytest.mark.parametrize("regeling", alle_regelingen(CATALOGUS), ids=lambda r: r.id)


def huishouden(partner: dict[str, Any] | None = None, peildatum: str = "2026-07-01", **anders: Any) -> Situatie:
    aanvrager = {
        "id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "zorgverzekerd": True, "student": False,
        "toetsingsinkomen_jaar": "22000", "vermogen": "1200", **anders.pop("aanvrager", {}),
    }  # fmt: skip
    personen = [aanvrager]
    if partner is not None:
        personen.append({"id": "p", "rol": "partner", "geboortedatum": "1988-02-11", "zorgverzekerd": True, **partner})
    vorm = {"versie": 1, "peildatum": peildatum, "gemeente": "nijmegen", "personen": personen, **anders}
    return lees_situatie(vorm, CATALOGUS)


def waarom(situatie: Situatie, id_: str) -> tuple[Verandering, ...]:
    regeling = regeling_bij(CATALOGUS, id_)
    return waarom_niet(situatie, CATALOGUS, regeling, oordeel(situatie, regeling))


def test_an_income_too_high_names_the_published_border() -> None:
    uit = waarom(huishouden(aanvrager={"toetsingsinkomen_jaar": "45000"}), "zorgtoeslag")
    assert [(v.feit, v.zin) for v in uit] == [
        (
            "personen.a.toetsingsinkomen_jaar",
            "Met een inkomen tot en met € 40.857 per jaar zou het wel kunnen. Nu is het € 45.000.",
        )
    ]


def test_a_couple_is_told_what_they_may_have_together() -> None:
    partner = {"toetsingsinkomen_jaar": "30000", "vermogen": "0"}
    (uit,) = waarom(huishouden(partner, aanvrager={"toetsingsinkomen_jaar": "31000"}), "zorgtoeslag")
    assert uit.zin == "Met een inkomen samen tot en met € 51.142 per jaar zou het wel kunnen. Nu is het € 61.000."


def test_assets_are_named_up_to_and_with_the_limit() -> None:
    (uit,) = waarom(huishouden(aanvrager={"vermogen": "200000"}), "zorgtoeslag")
    assert uit.zin == "Met een vermogen tot en met € 146.011 zou het wel kunnen. Nu is het € 200.000."


def test_monthly_income_is_sought_to_the_cent() -> None:
    loon = [{"soort": "loon", "netto_maand": "2600"}]
    (uit,) = waarom(huishouden(aanvrager={"inkomsten": loon}), "bijstand")
    assert uit.zin == "Met netto inkomsten tot en met € 1.419,45 per maand zou het wel kunnen. Nu is het € 2.600."


def test_a_yes_or_no_is_named_by_its_question() -> None:
    (uit,) = waarom(huishouden(aanvrager={"zorgverzekerd": False}), "zorgtoeslag")
    assert uit.zin == (
        'Als het antwoord op "Heb je een Nederlandse zorgverzekering?" ja is, dan zou het wel kunnen. Nu is het nee.'
    )


def test_a_choice_is_named_by_the_option_that_would_do() -> None:
    woning = {"soort": "koop", "zelfstandig": True, "kale_huur": "650"}
    (uit,) = waarom(huishouden(woning=woning), "huurtoeslag")
    assert uit.zin == 'Als "Soort woning" huurwoning is, dan zou het wel kunnen. Nu is het eigen huis.'


def test_a_birthday_to_come_is_named_with_its_day() -> None:
    jong = {"geboortedatum": "2006-05-03", "inkomsten": []}
    (uit,) = waarom(huishouden(aanvrager=jong, feiten={"iit": {"jaren_laag_inkomen": 5}}), "iit")
    assert uit.feit == "personen.a.geboortedatum"
    assert uit.zin == "Vanaf je 21e verjaardag, op 3 mei 2027, zou het wel kunnen."


@pytest.mark.parametrize(
    ("geboren", "zin"),
    [
        ("2009-03-10", "In 2027 zou het wel kunnen: je wordt dan 18."),
        ("2008-12-10", "Vanaf 1 januari 2027 zou het wel kunnen: je bent dan 18."),
    ],
)
def test_an_allowance_that_is_judged_by_year_names_the_year(geboren: str, zin: str) -> None:
    assert [v.zin for v in waarom(huishouden(aanvrager={"geboortedatum": geboren}), "zorgtoeslag")] == [zin]


def test_what_is_still_unknown_makes_it_perhaps() -> None:
    (uit,) = waarom(huishouden(aanvrager={"toetsingsinkomen_jaar": "45000", "vermogen": None}), "zorgtoeslag")
    assert "zou het misschien kunnen" in uit.zin


def test_a_range_is_shown_as_a_range() -> None:
    bereik = {"toetsingsinkomen_jaar": {"min": "45000", "max": "50000"}}
    (uit,) = waarom(huishouden(aanvrager=bereik), "zorgtoeslag")
    assert uit.zin.endswith("Nu is het € 45.000 tot € 50.000.")


def test_a_count_goes_up_in_whole_steps() -> None:
    arm = huishouden(aanvrager={"inkomsten": []}, feiten={"iit": {"jaren_laag_inkomen": 1}})
    (uit,) = waarom(arm, "iit")
    assert uit.zin == "Met een aantal jaren met weinig inkomen vanaf 3 zou het wel kunnen. Nu is het 1."


def test_two_reasons_at_once_have_no_single_change() -> None:
    assert waarom(huishouden(aanvrager={"toetsingsinkomen_jaar": "45000", "vermogen": "200000"}), "zorgtoeslag") == ()


def test_nobody_is_told_to_be_another_household() -> None:
    zonder_kind = waarom(huishouden(), "kindgebonden_budget")
    assert zonder_kind == ()
    onzeker = huishouden(aanvrager={"detentie": True, "inkomsten": []})
    assert waarom(onzeker, "bijstand") == ()


def test_a_scheme_of_elsewhere_and_a_yes_have_no_why_not() -> None:
    assert waarom(huishouden(), "zorgtoeslag") == ()
    elders = replace(huishouden(), gemeente="wageningen")
    assert waarom(elders, "busvoordeel") == ()


@per_regeling
@settings(max_examples=25, deadline=None, derandomize=True)
@given(zaad=st.integers(0, 10**9))
def test_a_named_border_turns_it_and_one_step_further_does_not(regeling: Regeling, zaad: int) -> None:
    deels = situatie(random.Random(zaad), 0.2)
    een = oordeel(deels, regeling)
    uit = waarom_niet(deels, CATALOGUS, regeling, een)
    assert not uit or een.status in NEE
    for verandering in uit:
        if "samen" in verandering.zin or not verandering.zin.startswith("Met "):
            continue
        (knop,) = knoppen(deels, CATALOGUS, [verandering.feit])
        lager = "tot en met" in verandering.zin
        tekst = verandering.zin.split("tot en met" if lager else "vanaf")[1].split("per ")[0].split("zou")[0]
        grens = Decimal(tekst.strip().removeprefix("€ ").replace(".", "").replace(",", "."))
        over = grens + (knop.stap if lager else -knop.stap)
        binnen, buiten = (probeer(knop.zet(bedrag), CATALOGUS, regeling) for bedrag in (grens, over))
        assert binnen is not None
        assert binnen.kan
        assert buiten is not None
        assert not (buiten.zeker if "wel kunnen" in verandering.zin else buiten.kan)


def test_a_figure_of_law_that_was_typed_in_is_nothing_to_turn() -> None:
    loon = [{"soort": "loon", "netto_maand": "1900"}]
    ingevoerd = huishouden(aanvrager={"inkomsten": loon}, feiten={"busvoordeel": {"percentage": "110"}})
    (uit,) = waarom(ingevoerd, "busvoordeel")
    assert uit.feit == "personen.a.inkomsten"


def test_incomes_are_scaled_exactly_and_bijstand_is_left_alone() -> None:
    inkomsten = (Inkomst("loon", Decimal(100)), Inkomst("ww", Decimal(200)), Inkomst("bijstand", Decimal(50)))
    basis = met_feiten(huishouden(), {"personen.a.inkomsten": inkomsten})
    (knop,) = knoppen(basis, CATALOGUS, ["personen.a.inkomsten"])
    assert knop.nu == (Decimal(300), Decimal(300))
    nieuw = knop.zet(Decimal("100.01")).feiten["personen.a.inkomsten"]
    assert isinstance(nieuw, tuple)
    bedragen = {deel.soort: deel.netto_maand for deel in nieuw if isinstance(deel, Inkomst)}
    assert bedragen["bijstand"] == Decimal(50)
    assert bedragen["loon"] + bedragen["ww"] == Decimal("100.01")  # type: ignore[operator]


def test_an_open_amount_is_nothing_to_turn() -> None:
    open_ = huishouden({"toetsingsinkomen_jaar": None})
    paden = ["personen.a.toetsingsinkomen_jaar", "personen.p.toetsingsinkomen_jaar"]
    assert samen(open_, CATALOGUS, paden) is None
    assert [knop.paden for knop in knoppen(open_, CATALOGUS, paden)] == [(paden[0],)]


def test_a_leap_day_birthday_is_on_the_first_of_march() -> None:
    jong = {"geboortedatum": "2008-02-29", "inkomsten": []}
    woning = {"soort": "huur", "zelfstandig": True, "kale_huur": "400"}
    kind = huishouden(peildatum="2025-12-01", aanvrager=jong, woning=woning)
    assert oordeel(kind, regeling_bij(CATALOGUS, "huurtoeslag")).status is Status.WAARSCHIJNLIJK_NIET
    assert [v.zin for v in waarom(kind, "bijstand")] == [
        "Vanaf je 18e verjaardag, op 1 maart 2026, zou het wel kunnen."
    ]
    assert date(2026, 3, 1) > kind.peildatum
