"""The rows of a municipality's pack: what is refused, and what the duo is told where a figure is not known."""

from typing import Any

import pytest

from loket.catalogus.situatievorm import lees_situatie
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from loket.regels.gemeentelijk import bouw
from tests.regels.huishoudens import CATALOGUS

RIJEN = {rij["id"]: rij for pakket in CATALOGUS.pakketten for rij in pakket.regelingen}


def een(regeling: str, persoon: dict[str, Any], **meer: Any) -> Oordeel:
    a = {
        "id": "a",
        "rol": "aanvrager",
        "geboortedatum": "1986-05-01",
        "student": False,
        "vermogen": "0",
        "inkomsten": [],
    }
    data = {"peildatum": "2026-07-01", "gemeente": "nijmegen", "personen": [{**a, **persoon}], **meer}
    return beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


@pytest.mark.parametrize("id_", RIJEN)
def test_a_row_without_a_figure_or_a_source_is_refused(id_: str) -> None:
    for sleutel in set(RIJEN[id_]) - {"soort", "van", "vervangt"}:
        with pytest.raises(InvoerFout, match=f"mist een regeling '{sleutel}'"):
            bouw("nijmegen", {k: w for k, w in RIJEN[id_].items() if k != sleutel})


@pytest.mark.parametrize(
    ("id_", "sleutel"), [("busvoordeel", "percentage"), ("iit", "jaren"), ("meedoen_nijmegen", "zeker_tot")]
)
@pytest.mark.parametrize("waarde", ["veel", "NaN", "Infinity"])
def test_a_figure_that_is_no_number_is_refused(id_: str, sleutel: str, waarde: str) -> None:
    with pytest.raises(InvoerFout, match=f"'{sleutel}' van {id_} geen getal"):
        bouw("nijmegen", {**RIJEN[id_], sleutel: waarde})


def test_an_unknown_kind_of_row_is_refused() -> None:
    with pytest.raises(InvoerFout, match="soort 'loterij'"):
        bouw("nijmegen", {**RIJEN["iit"], "soort": "loterij"})


def test_the_door_is_asked_before_anything_is_said() -> None:
    oordeel = een("iit", {"inkomsten": None})
    assert oordeel.status is Status.NIET_GEVRAAGD
    assert oordeel.bedrag is None
    assert "feiten.iit.jaren_laag_inkomen" in [o.feit for o in oordeel.ontbreekt]


def test_an_old_amount_is_told_and_never_reckoned_with() -> None:
    oordeel = een("meedoen_nijmegen", {})
    assert (oordeel.status, oordeel.bedrag) == (Status.WAARSCHIJNLIJK_WEL, None)
    assert any("€ 150" in zin and "2022" in zin for zin in oordeel.let_op)
    assert "bedrag navragen" in oordeel.let_op


def test_a_low_income_says_why_it_is_low_enough() -> None:
    stappen = {stap.stap: stap.waarde for stap in een("iit", {}, feiten={"iit": {"jaren_laag_inkomen": 3}}).uitleg}
    assert stappen["Laag inkomen"] == "ja, bij elke grens van 100% van de norm of hoger"


@pytest.mark.parametrize(
    ("persoon", "meer", "zin"),
    [
        ({"student": True}, {}, "volgt een opleiding"),
        ({}, {"woning": {"soort": "koop"}}, "koophuis"),
        ({"verblijf": "tijdelijk"}, {}, "rechtshulp"),
    ],
    ids=["student", "koop", "verblijf"],
)
def test_what_the_sources_leave_open_is_said(persoon: dict[str, Any], meer: dict[str, Any], zin: str) -> None:
    oordeel = een("iit", persoon, feiten={"iit": {"jaren_laag_inkomen": 5}}, **meer)
    assert any(zin in opmerking for opmerking in oordeel.let_op)
