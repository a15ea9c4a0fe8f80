"""Bijstand and AIO: residence, the home, savings and the terms that must be said with an outcome."""

from decimal import Decimal
from typing import Any

import pytest

from loket.catalogus.situatievorm import lees_situatie
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from tests.regels.huishoudens import CATALOGUS
from tests.regels.toets import strijdig

HUUR = {"soort": "huur", "zelfstandig": True}
GEBOREN = {"bijstand": "1986-05-01", "aio": "1955-05-01"}
beide = pytest.mark.parametrize("regeling", ["bijstand", "aio"])


def een(regeling: str, *anderen: dict[str, Any], datum: str = "2026-07-01", **meer: Any) -> Oordeel:
    aanvrager = {
        "id": "a", "rol": "aanvrager", "geboortedatum": GEBOREN[regeling], "vermogen": "0", "inkomsten": [],
        "student": False, **meer.pop("a", {}),
    }  # fmt: skip
    vorm = {"peildatum": datum, "gemeente": "nijmegen", "personen": [aanvrager, *anderen], "woning": HUUR, **meer}
    return beoordeel(lees_situatie(vorm, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


@beide
@pytest.mark.parametrize("verblijf", ["eu", "tijdelijk", "geen_of_onzeker", None])
@pytest.mark.parametrize("wie", ["a", "p"])
def test_without_sure_residence_legal_help_comes_first(regeling: str, verblijf: str | None, wie: str) -> None:
    partner = {"id": "p", "rol": "partner", "geboortedatum": "1955-01-01", "verblijf": "nederlands"}
    if regeling == "bijstand":
        partner["geboortedatum"] = "1988-01-01"
    partner |= {"vermogen": "0", "inkomsten": [], "student": False}
    if wie == "p":
        partner["verblijf"] = verblijf
    oordeel = een(regeling, partner, a={"verblijf": verblijf if wie == "a" else "nederlands"})
    assert any("rechtshulp" in zin for zin in oordeel.let_op)
    if verblijf is not None:
        assert oordeel.status is Status.NAVRAGEN
        assert any(zin.startswith("Vraag eerst onafhankelijke rechtshulp") for zin in oordeel.let_op)
        assert not any(zin.startswith(("Meld je", "Vraag AIO aan")) for zin in oordeel.let_op)
    zeker = een(regeling, {**partner, "verblijf": "vast"}, a={"verblijf": "nederlands"})
    assert zeker.status is Status.WAARSCHIJNLIJK_WEL
    assert not any("rechtshulp" in zin for zin in zeker.let_op)


@beide
def test_an_unknown_home_is_taken_as_rented_and_said(regeling: str) -> None:
    oordeel = een(regeling, woning=None)
    assert oordeel.status is Status.WAARSCHIJNLIJK_WEL
    assert ("woning.soort", "geen eigen huis") in [(a.feit, a.aanname) for a in oordeel.aannames]
    assert "woning.soort" not in [a.feit for a in een(regeling).aannames]


@beide
def test_an_own_home_asks_for_its_surplus_value_and_is_never_a_no(regeling: str) -> None:
    oordeel = een(regeling, woning={"soort": "koop"})
    assert oordeel.status is Status.ONBESLIST
    assert [(o.feit, o.beslissend) for o in oordeel.ontbreekt] == [("feiten.bijstand.overwaarde", True)]
    for overwaarde in ("67501", "75501", "900000"):
        duur = een(regeling, woning={"soort": "koop"}, feiten={"bijstand": {"overwaarde": overwaarde}})
        assert duur.status in (Status.WAARSCHIJNLIJK_WEL, Status.NAVRAGEN)
        assert any("lening" in zin for zin in duur.let_op)


@beide
def test_savings_above_the_limit_may_be_built_up_during_bijstand(regeling: str) -> None:
    oordeel = een(regeling, a={"vermogen": "8001"})
    assert oordeel.status is Status.WAARSCHIJNLIJK_NIET
    assert any("tijdens de bijstand is opgebouwd" in zin for zin in oordeel.let_op)


def test_the_terms_stand_with_the_outcome() -> None:
    zinnen = " ".join(een("bijstand").let_op)
    assert "binnen 8 weken" in zinnen
    assert "voorschot van minstens 90%" in zinnen
    assert "de dag van de melding" in zinnen


@pytest.mark.parametrize(
    ("geboren", "partner", "datum", "wachten", "overslaan"),
    [
        ("1999-07-02", None, "2026-07-01", True, True),
        ("1999-07-01", None, "2026-07-01", False, False),
        ("1999-07-02", "1999-07-02", "2026-07-01", True, True),
        ("1999-07-02", "1999-07-01", "2026-07-01", False, False),
        ("1999-07-02", None, "2025-03-01", True, False),
    ],
)
def test_the_search_period_is_for_who_is_under_27_and_of_couples_only_when_both_are(
    geboren: str, partner: str | None, datum: str, wachten: bool, overslaan: bool
) -> None:
    anderen = [{"id": "p", "rol": "partner", "geboortedatum": partner, "student": False}] if partner else []
    zinnen = " ".join(een("bijstand", *anderen, a={"geboortedatum": geboren}, datum=datum).let_op)
    assert ("4 weken na de melding" in zinnen) is wachten
    assert ("mag die 4 weken overslaan" in zinnen) is overslaan


def test_the_exemption_for_a_lone_parent_asks_for_a_child_under_12() -> None:
    loon = {"inkomsten": [{"soort": "loon", "netto_maand": "800"}]}
    besluit = {"bijstand": {"vrijlating": "12.5"}}
    jong = een("bijstand", {"id": "k", "rol": "kind", "geboortedatum": "2014-07-02"}, a=loon, feiten=besluit)
    oud = een("bijstand", {"id": "k", "rol": "kind", "geboortedatum": "2014-07-01"}, a=loon, feiten=besluit)
    assert not any("kind onder 12" in zin for zin in jong.let_op)
    assert any("kind onder 12" in zin for zin in oud.let_op)
    assert jong.bedrag == oud.bedrag


def test_from_the_aow_age_earnings_are_partly_free_without_an_end() -> None:
    oordeel = een("aio", a={"inkomsten": [{"soort": "loon", "netto_maand": "400"}]})
    assert oordeel.waarden["vrijgelaten"] == 100
    assert not any("6 maanden" in zin for zin in oordeel.let_op)


def test_who_has_no_known_age_gets_the_question_and_no_promise() -> None:
    oordeel = een("aio", a={"geboortedatum": None})
    assert oordeel.status is Status.ONBESLIST
    assert ("personen.a.geboortedatum", True) in [(o.feit, o.beslissend) for o in oordeel.ontbreekt]


@pytest.mark.parametrize(
    ("regeling", "loon", "partnerloon", "vrijlating", "overwaarde", "vermogen"),
    [
        ("aio", ("1000", "1700"), None, "geen", None, None),
        ("bijstand", ("0", "1500"), "800", "25", None, None),
        ("bijstand", ("400", "1000"), None, "geen", ("0", "200000"), None),
        ("bijstand", ("400", "1000"), None, "geen", ("70000", "70000"), ("0", "7000")),
    ],
)
def test_a_doubt_that_hangs_on_an_amount_leaves_the_bounds_sound(
    regeling: str,
    loon: tuple[str, str],
    partnerloon: str | None,
    vrijlating: str,
    overwaarde: tuple[str, str] | None,
    vermogen: tuple[str, str] | None,
) -> None:
    """Every value between the ends stays within what the range said."""

    def oordeel(deel: Decimal | None) -> Oordeel:
        def tussen(paar: tuple[str, str] | None, gewoon: str = "0") -> object:
            laag, hoog = (Decimal(getal) for getal in paar or (gewoon, gewoon))
            if deel is None and laag != hoog:
                return {"min": str(laag), "max": str(hoog)}
            return str(laag + (hoog - laag) * (deel or 0))

        partner = {"id": "p", "rol": "partner", "geboortedatum": "1988-01-01", "student": False, "vermogen": "0"}
        partner |= {"inkomsten": [{"soort": "loon", "netto_maand": partnerloon}]}
        huis = {"soort": "koop"} if overwaarde else HUUR
        return een(
            regeling,
            *([partner] if partnerloon else []),
            a={"inkomsten": [{"soort": "loon", "netto_maand": tussen(loon)}], "vermogen": tussen(vermogen)},
            woning=huis,
            feiten={"bijstand": {"vrijlating": vrijlating, "overwaarde": tussen(overwaarde)}},
        )

    deels = oordeel(None)
    assert deels.status is Status.ONBESLIST
    for stap in range(41):
        assert strijdig(deels, oordeel(Decimal(stap) / 40)) is None
