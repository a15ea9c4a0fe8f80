"""Which questions the talk puts, and which rules hold for keeping: pure."""

from dataclasses import replace
from decimal import Decimal

import pytest

from loket.domein.oordeel import Ontbreekt, Oordeel, Status
from loket.domein.vraag import Vraag
from loket.gesprek import te_bewaren
from loket.gesprek.bewaren import GIFTEN, GIFTENFEIT, feit_te_bewaren
from loket.gesprek.route import (
    EERSTE_FEITEN,
    RONDEN,
    Feitvragen,
    delen_van_ronde,
    feit_paden,
    feitvragen,
    gedekt,
    is_uitgesteld,
    item_telt,
)
from tests.gesprek.test_gesprek_loop import ALLE, item, lijst

GEBOREN = "personen.a.geboortedatum"


def oordeel(regeling: str, status: Status, *paden: str) -> Oordeel:
    return Oordeel(
        regeling, regeling, "", "gift", None, status, None, True, ontbreekt=tuple(Ontbreekt(p, p, False) for p in paden)
    )


OORDELEN = (
    oordeel("a", Status.ONBESLIST, "x", "y"),
    oordeel("b", Status.NIET_GEVRAAGD, "z"),
    oordeel("c", Status.WAARSCHIJNLIJK_WEL, "bedrag"),
)


def test_a_fact_decides_while_a_state_hangs_on_it() -> None:
    assert feitvragen(OORDELEN) == Feitvragen(frozenset("xyz"), frozenset({"x", "y", "z", "bedrag"}))


def test_a_scheme_that_was_put_off_asks_nothing() -> None:
    assert feitvragen(OORDELEN, {"a"}).alle == {"z", "bedrag"}


def test_short_asks_what_decides_and_everything_also_what_narrows_an_amount() -> None:
    vragen, volgorde = feitvragen(OORDELEN), ("y", "bedrag", "x", "z")
    assert feit_paden("kort", vragen, (), volgorde, 0) == ("y", "x", "z")
    assert feit_paden("alles", vragen, {"x"}, volgorde, 0) == ("y", "bedrag", "z")


@pytest.mark.parametrize(("bekend", "over"), [(0, 3), (EERSTE_FEITEN - 2, 2), (EERSTE_FEITEN, 0), (99, 0)])
def test_a_first_visit_stops_when_enough_is_known(bekend: int, over: int) -> None:
    assert len(feit_paden("eerste", feitvragen(OORDELEN), (), ("x", "y", "z"), bekend)) == over


def test_an_item_covers_its_facts_until_it_said_something() -> None:
    vraag = (item("hh_leeftijd"),)
    assert gedekt(vraag, {}, {}) == {GEBOREN}
    assert gedekt(vraag, {"hh_leeftijd": "wil_niet_zeggen"}, {}) == {GEBOREN}
    assert gedekt(vraag, {"hh_leeftijd": 1986}, {}) == frozenset()
    assert gedekt(vraag, {}, {"hh_leeftijd": 1986}) == frozenset()


def test_a_first_visit_is_what_is_urgent_and_what_decides() -> None:
    beslist = Feitvragen(frozenset({GEBOREN}), frozenset({GEBOREN}))
    eerste = {vraag.id for vraag in ALLE if item_telt(vraag, "eerste", beslist)}
    assert eerste == {*(vraag.id for vraag in ALLE if vraag.domein == "nu" and vraag.kern), "hh_leeftijd"}
    assert all(item_telt(vraag, "alles", beslist) for vraag in ALLE)
    assert not item_telt(replace(item("hh_leeftijd"), kern=False), "kort", beslist)


def test_an_item_waits_when_all_it_asks_was_put_off() -> None:
    assert is_uitgesteld(lijst(), item("lan_zorgtoeslag"), {"zorgtoeslag"})
    assert not is_uitgesteld(lijst(), item("lan_zorgtoeslag"), {"huurtoeslag"})
    assert not is_uitgesteld(lijst(), item("hh_zelfde_vragen"), {"zorgtoeslag"})


def test_every_part_is_in_a_round() -> None:
    delen = [deel for ronde in RONDEN for deel in delen_van_ronde(lijst(), ronde)]
    assert set(delen) == {domein.id for domein in lijst().domeinen}


@pytest.mark.parametrize(
    ("bewaren", "mag", "bewaard"),
    [
        ("ja", False, True),
        ("alleen_met_toestemming", False, False),
        ("alleen_met_toestemming", True, True),
        ("alleen_actie", True, False),
        ("alleen_duo", True, False),
        ("nee", True, False),
    ],
)
def test_what_may_be_kept(bewaren: str, mag: bool, bewaard: bool) -> None:
    vraag = replace(item("nu_eten"), bewaren=bewaren)  # type: ignore[arg-type]
    assert te_bewaren(vraag, "ja", mag=mag) is bewaard
    assert not te_bewaren(vraag, [], mag=mag)


def test_neither_yes_nor_no_about_gifts_is_kept() -> None:
    vraag = replace(item("nu_eten"), id=GIFTEN)
    assert not te_bewaren(vraag, "ja")
    assert not te_bewaren(vraag, "nee")


@pytest.mark.parametrize(
    ("waarde", "grens", "bewaard"),
    [
        ("1200.00", "1200", False),
        ("1200.01", "1200", True),
        ({"min": "1000.00", "max": "5000.00"}, "1200", False),
        ({"min": "1300.00"}, "1200", True),
        ({"max": "5000.00"}, "1200", False),
        ("5000.00", None, False),
    ],
)
def test_gifts_are_kept_only_above_a_known_limit(waarde: object, grens: str | None, bewaard: bool) -> None:
    norm = Decimal(grens) if grens else None
    assert feit_te_bewaren(GIFTENFEIT, waarde, norm) is bewaard  # type: ignore[arg-type]
    assert feit_te_bewaren("personen.a.vermogen", waarde, norm)  # type: ignore[arg-type]


def test_the_keys_of_a_question_are_all_different() -> None:
    opties = tuple((f"o{nr}", f"optie {nr}") for nr in range(11))
    vraag = Vraag("x", "nu", "?", "?", "keuze", True, "ja", opties)
    toetsen = [toets.toets for toets in vraag.toetsen]
    assert len(toetsen) == len(set(toetsen)) == 14
    assert toetsen[9:11] == ["0", "-"]
