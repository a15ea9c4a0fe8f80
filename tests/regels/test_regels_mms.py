"""MMG and MMB: what is reckoned, what the choices of a pack change, and what never happens whatever the household."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from loket.catalogus.pakketlijst import lees_pakket
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus, Pakket
from loket.domein.fouten import InvoerFout
from loket.domein.mms import Behoefte, Spelregels
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel, mms
from tests.regels.huishoudens import CATALOGUS

POSTEN = {"referentie": "1510", "ref_huur": "590", "ref_energie": "145", "huur": "590", "energie": "145"}
INKOMEN = {"overig_inkomen": "1550.60", "arbeidsinkomen": "0"}
GEWOON = Spelregels(Decimal("0.06"), "alles", Decimal(0), None, Decimal(0))


def oordeel(
    regeling: str,
    feiten: dict[str, Any],
    *,
    gemeente: str = "wageningen",
    dag: str = "2026-11-22",
    catalogus: Catalogus = CATALOGUS,
    **persoon: Any,
) -> Oordeel:
    a = {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "student": False, **persoon}
    data = {"peildatum": dag, "gemeente": gemeente, "personen": [a], "feiten": {regeling: feiten}}
    return beoordeel(lees_situatie(data, catalogus), catalogus, alleen=[regeling]).oordelen[0]


def met_keuze(gemeente: str, naam: str, waarde: str, van: date) -> Catalogus:
    """The catalogue with one more choice in the pack of a municipality, from a day on."""

    def anders(pakket: Pakket) -> Pakket:
        regels = tuple(
            replace(
                regel,
                keuzes=(
                    *regel.keuzes,
                    replace(next(k for k in regel.keuzes if k.naam == naam), waarde=waarde, van=van),
                ),
            )
            for regel in pakket.regels
        )
        return replace(pakket, regels=regels)

    pakketten = tuple(anders(p) if p.id == gemeente else p for p in CATALOGUS.pakketten)
    return replace(CATALOGUS, pakketten=pakketten)


def test_the_six_percent_stands_apart_from_the_need() -> None:
    waarden = oordeel("mmb", {**POSTEN, **INKOMEN}).waarden
    assert (waarden["behoefte"], waarden["flex_bedrag"], waarden["mmg"]) == (
        Decimal("1510.00"),
        Decimal("90.60"),
        Decimal("1600.60"),
    )
    assert waarden["mmb"] == Decimal("50.00")


def test_both_meanings_of_the_six_percent_are_shown() -> None:
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN})
    assert gevonden.waarden["mmg_niet_vast"] == Decimal("1556.50")
    assert gevonden.waarden["mmb_niet_vast"] == Decimal("5.90")
    assert gevonden.waarden["mmb_uitkering"] == Decimal("0.00")
    assert any("toeslag op de uitkering zelf" in zin for zin in gevonden.let_op)


def test_a_right_is_never_promised() -> None:
    """The 6 % is of sureness C and the amounts of Wageningen were not found: it stays to be asked."""
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN})
    assert (gevonden.status, gevonden.bedrag) == (Status.NAVRAGEN, None)
    assert oordeel("mms", {**POSTEN, **INKOMEN}, gemeente="nijmegen").status is Status.NAVRAGEN


@pytest.mark.parametrize("regeling", ["mms", "overgangsregeling", "werken_loont", "jaarcheck"])
def test_the_proposal_of_nijmegen_says_that_it_is_a_proposal(regeling: str) -> None:
    gevonden = oordeel(regeling, {}, gemeente="nijmegen")
    assert gevonden.status is Status.NAVRAGEN
    assert any("gemeenteraad" in zin and "niet gevonden" in zin for zin in gevonden.let_op)


def test_students_are_out_with_a_word_about_hardship() -> None:
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN}, student=True)
    assert gevonden.status is Status.WAARSCHIJNLIJK_NIET
    assert mms.STUDENT_HARDHEID in gevonden.let_op


@pytest.mark.parametrize(("vermogen", "waarschuwt"), [("8000", False), ("8000.01", True)])
def test_savings_are_a_warning_and_no_refusal(vermogen: str, waarschuwt: bool) -> None:
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN}, vermogen=vermogen)
    assert (mms.VERMOGEN in gevonden.let_op) is waarschuwt
    assert gevonden.status is Status.NAVRAGEN


def test_without_figures_nothing_is_made_up() -> None:
    gevonden = oordeel("mmb", {})
    assert gevonden.status is Status.NAVRAGEN
    assert "mmb" not in gevonden.waarden
    assert any("bedragen zijn niet gevonden" in zin for zin in gevonden.let_op)


@pytest.mark.parametrize(("dag", "mmg"), [("2026-06-30", "1600.60"), ("2026-07-01", "1661.00")])
def test_one_choice_of_the_pack_changes_outcome_and_explanation_from_its_day_on(dag: str, mmg: str) -> None:
    anders = met_keuze("wageningen", "flex", "0.10", date(2026, 7, 1))
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN}, dag=dag, catalogus=anders)
    assert gevonden.waarden["mmg"] == Decimal(mmg)
    stappen = {stap.stap: stap.waarde for stap in gevonden.uitleg}
    regel = next(naam for naam in stappen if naam.startswith("Keuze: Deel dat vrij te besteden is"))
    assert ("1-7-2026" in regel) is (dag == "2026-07-01")


def test_an_exemption_of_earnings_with_a_ceiling_raises_the_budget() -> None:
    vrij = replace(GEWOON, arbeid_vrijlating=Decimal("0.25"))
    begrensd = replace(vrij, vrijlating_plafond=Decimal(240))
    mmg, inkomen, loon = Decimal(1750), Decimal("1651.50"), Decimal(1400)
    assert mms.budget(mmg, inkomen, loon, GEWOON) == Decimal("98.50")
    assert mms.budget(mmg, inkomen, loon, vrij) == Decimal("448.50")
    assert mms.budget(mmg, inkomen, loon, begrensd) == Decimal("338.50")


def test_before_the_first_choice_the_border_is_to_be_asked() -> None:
    gevonden = oordeel("mmb", {**POSTEN, **INKOMEN}, dag="2024-12-31")
    assert gevonden.status is Status.NAVRAGEN
    assert any("niet vastgelegd" in zin for zin in gevonden.let_op)


@pytest.mark.parametrize(
    ("naam", "waarde"), [("flex", "6"), ("flex", "zes"), ("lokale_posten", "-1"), ("flex_over", "soms")]
)
def test_a_choice_that_cannot_be_is_refused(naam: str, waarde: str) -> None:
    keuze = {
        "naam": naam,
        "waarde": waarde,
        "van": date(2026, 1, 1),
        "bron": "x",
        "betrouwbaarheid": "C",
        "uitleg": "x",
    }
    with pytest.raises(InvoerFout, match="waarde"):
        lees_pakket({"id": "x", "naam": "X", "regeling": [], "keuze": [keuze]}, "x.toml")


def test_whatever_the_household_the_budget_is_never_below_nothing_and_rises_with_the_need() -> None:
    rnd = random.Random(11)
    for _ in range(500):
        regels = Spelregels(
            Decimal(rnd.randint(0, 20)) / 100,
            rnd.choice(("alles", "niet_vast", "uitkering")),
            Decimal(rnd.randint(0, 100)) / 100,
            rnd.choice((None, Decimal(240))),
            Decimal(rnd.randint(0, 200)),
        )
        behoefte = Behoefte(Decimal(rnd.randint(0, 150_000)) / 100, Decimal(rnd.randint(0, 200_000)) / 100)
        meer = Behoefte(behoefte.vast + rnd.randint(0, 300), behoefte.overig + rnd.randint(0, 300))
        arbeid = Decimal(rnd.randint(0, 250_000)) / 100
        inkomen = arbeid + Decimal(rnd.randint(0, 250_000)) / 100
        mmb = mms.budget(mms.grens(behoefte, regels).mmg, inkomen, arbeid, regels)
        assert 0 <= mmb <= mms.budget(mms.grens(meer, regels).mmg, inkomen, arbeid, regels)
        oud = Decimal(rnd.randint(0, 60_000)) / 100
        assert mms.overgang(oud, mmb, overgestapt=False) == (max(oud, mmb), 0)
        bedrag, minder = mms.overgang(oud, mmb, overgestapt=True)
        assert bedrag + minder == max(oud, mmb)
