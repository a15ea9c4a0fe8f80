"""Periods, rows and the two numbers behind every figure."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.fouten import InvoerFout
from loket.domein.rapport import Eenheid
from loket.rapport import lees_periode, peildatum_van, recente_perioden
from loket.rapport.bescherming import toon
from loket.rapport.indeling import rijen_van, voeg_samen

VANDAAG = date(2026, 11, 23)


def wijken(**aantallen: int) -> list[Eenheid]:
    return [Eenheid(wijk, frozenset(), frozenset()) for wijk, aantal in aantallen.items() for _ in range(aantal)]


@pytest.mark.parametrize(
    ("tekst", "begin", "eind"),
    [
        ("2026K1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024k1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2026K3", date(2026, 7, 1), date(2026, 9, 30)),
        (" 2026K4 ", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_a_quarter_or_a_year(tekst: str, begin: date, eind: date) -> None:
    periode = lees_periode(tekst)
    assert (periode.begin, periode.eind) == (begin, eind)


@pytest.mark.parametrize(
    "tekst", ["", "2026K5", "2026K0", "K3", "2026-09", "26", "1999", "２０２６", "2026K3; rm", "9999"]
)
def test_another_period_is_refused(tekst: str) -> None:
    with pytest.raises(InvoerFout, match="kwartaal zoals 2026K3"):
        lees_periode(tekst)


def test_the_day_is_the_last_of_the_period_or_today() -> None:
    assert peildatum_van(lees_periode("2026K3"), VANDAAG) == date(2026, 9, 30)
    assert peildatum_van(lees_periode("2026K4"), VANDAAG) == VANDAAG
    assert peildatum_van(lees_periode("2026"), VANDAAG) == VANDAAG
    assert peildatum_van(lees_periode("2026K4"), date(2026, 10, 1)) == date(2026, 10, 1)
    for later in ("2027", "2027K1"):
        with pytest.raises(InvoerFout, match="begint pas op"):
            peildatum_van(lees_periode(later), VANDAAG)


@given(st.dates(date(2002, 1, 1), date(2098, 12, 31)))
def test_recent_periods_have_begun_and_follow_each_other(vandaag: date) -> None:
    *kwartalen, jaar = recente_perioden(vandaag)
    assert kwartalen[0].begin <= vandaag <= kwartalen[0].eind
    assert all((later.begin - eerder.eind).days == 1 for later, eerder in pairwise(kwartalen))
    assert [lees_periode(periode.naam) for periode in (*kwartalen, jaar)] == [*kwartalen, jaar]
    assert jaar.begin.year == vandaag.year


@given(st.integers(0, 100_000), st.integers(5, 40))
def test_a_shown_figure_is_at_most_two_away_and_never_a_small_one(aantal: int, drempel: int) -> None:
    getoond = toon(aantal, drempel)
    if aantal < drempel:
        assert getoond == "klein"
    else:
        assert isinstance(getoond, int)
        assert getoond % 5 == 0
        assert abs(getoond - aantal) <= 2


def test_small_neighbourhoods_stand_together() -> None:
    rijen = rijen_van(wijken(Noord=40, Zuid=30, Oost=6, West=7), 10)
    assert [(rij.naam, rij.huishoudens) for rij in rijen] == [("Noord", 40), ("Zuid", 30), ("Overig", 13)]


def test_a_remainder_that_is_too_small_joins_the_smallest_neighbour() -> None:
    rijen = rijen_van(wijken(Noord=40, Zuid=30, Oost=6), 10)
    assert [(rij.naam, rij.huishoudens) for rij in rijen] == [("Noord", 40), ("Zuid en overig", 36)]


def test_a_neighbourhood_is_one_however_it_is_typed() -> None:
    eenheden = [Eenheid(wijk, frozenset(), frozenset()) for wijk in ("Noord", " noord", "NOORD ", "Noord") * 5]
    eenheden += [Eenheid("", frozenset(), frozenset())] * 12
    assert [(rij.naam, rij.huishoudens) for rij in rijen_van(eenheden, 10)] == [("Noord", 20), ("Wijk onbekend", 12)]


def test_too_few_households_have_no_rows() -> None:
    assert rijen_van(wijken(Noord=3, Zuid=4), 10) == ()
    assert rijen_van([], 10) == ()


@given(st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 60), min_size=3), st.integers(5, 20))
def test_merging_keeps_every_household_and_never_leaves_one_neighbourhood_alone(
    aantallen: dict[str, int], drempel: int
) -> None:
    rijen = rijen_van(wijken(**aantallen), drempel)
    som = sum(rij.huishoudens for rij in rijen)
    assert all(rij.huishoudens >= drempel for rij in rijen)
    assert som in (0, sum(aantallen.values()))
    while len(rijen) > 2:
        minder = voeg_samen(rijen, rijen[0])
        assert len(minder) < len(rijen)
        assert sum(rij.huishoudens for rij in minder) == som
        assert frozenset.union(*(r.wijken for r in minder)) == frozenset.union(*(r.wijken for r in rijen))
        assert all(len(rij.wijken) > 1 for rij in minder if rij.overig)
        rijen = minder
