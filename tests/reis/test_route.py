"""How long the talk is, and that its core leaves no scheme of the nation open for want of a question."""

import json
from typing import Any

import pytest

from loket.catalogus.situatievorm import lees_situatie
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.geheugen import item_van
from loket.diensten.huishoudens import nieuw
from loket.diensten.zitting import Zitting
from loket.domein.oordeel import Status
from loket.domein.situatie import Situatie
from loket.fixtures.lezer import huishoudens
from loket.gesprek import feitpaden
from loket.gesprek.route import OPEN
from loket.regels.lijst import LANDELIJK
from tests.reis.route import loop

EERSTE_BEZOEK, KERNROUTE = 25, 78
TWAALF = huishoudens()
RIJK = {regeling.id for regeling in LANDELIJK}


def waarheid(zitting: Zitting, huis: dict[str, Any]) -> Situatie:
    vorm = json.loads(json.dumps(huis["situatie"]))
    tellers: dict[str, int] = {}
    for lid in vorm["personen"]:
        letter = {"aanvrager": "a", "partner": "p", "kind": "k", "medebewoner": "m"}[lid["rol"]]
        tellers[letter] = tellers.get(letter, 0) + 1
        lid["id"] = "a" if letter == "a" else f"{letter}{tellers[letter]}"
    return lees_situatie({**vorm, "peildatum": zitting.vandaag.isoformat()}, zitting.bronnen.catalogus)


@pytest.fixture
def alleen() -> dict[str, Any]:
    """A single person without children and debts, of whom all is known."""
    return next(huis for huis in TWAALF if huis["nummer"] == "V-0001")


def test_a_first_visit_is_short(zitting: Zitting, alleen: dict[str, Any]) -> None:
    dossier = nieuw(zitting, "Wessel")
    open_dossier(zitting, dossier)
    gesteld = loop(zitting, dossier, "eerste", waarheid(zitting, alleen), alleen["antwoorden"])
    assert gesteld[0] == "nu_eten"
    assert "nu_een_ding" in gesteld
    assert len(gesteld) <= EERSTE_BEZOEK
    open_ = [o for o in ververs(zitting, dossier).beoordeling.oordelen if o.status is Status.ONBESLIST]
    assert not [o.regeling for o in open_ if o.regeling in RIJK]


def test_the_core_route_fits_in_a_visit(zitting: Zitting, alleen: dict[str, Any]) -> None:
    dossier = nieuw(zitting, "Wessel")
    open_dossier(zitting, dossier)
    eerst = loop(zitting, dossier, "eerste", waarheid(zitting, alleen), alleen["antwoorden"])
    verder = loop(zitting, dossier, "kort", waarheid(zitting, alleen), alleen["antwoorden"])
    assert not set(eerst) & set(verder), "what was asked on the first visit is not asked again"
    assert len(eerst) + len(verder) <= KERNROUTE


@pytest.mark.parametrize("huis", TWAALF, ids=lambda huis: huis["nummer"])
def test_no_scheme_of_the_nation_is_open_for_want_of_a_question(zitting: Zitting, huis: dict[str, Any]) -> None:
    dossier = nieuw(zitting, "Wessel")
    open_dossier(zitting, dossier)
    waar = waarheid(zitting, huis)
    gesteld = loop(zitting, dossier, "kort", waar, huis["antwoorden"])
    gevraagd = {sleutel.removeprefix("feit:") for sleutel in gesteld}
    for sleutel in gesteld:
        item = item_van(zitting.bronnen.gesprek, sleutel)
        gevraagd |= feitpaden(item) if item else set()
    for oordeel in ververs(zitting, dossier).beoordeling.oordelen:
        if oordeel.regeling in RIJK and oordeel.status in OPEN:
            assert {o.feit for o in oordeel.ontbreekt} <= gevraagd, oordeel.regeling
