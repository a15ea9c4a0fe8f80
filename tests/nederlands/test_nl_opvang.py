"""Childcare and the days of coming and going, as people say them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Opvang
from loket.nederlands import echo, lees_opvang, lees_woondag, opvang_woorden, woondag_woorden

VANDAAG = date(2026, 11, 27)
EEN = [("k1", "Sami")]
TWEE = [*EEN, ("k2", "Noor")]
D = Decimal


@pytest.mark.parametrize(
    ("tekst", "opvang"),
    [
        ("geen", ()),
        ("dagopvang 122 uur 10,50", (Opvang("k1", "dagopvang", D(122), D("10.50")),)),
        ("122 uren per maand kdv voor € 10,50 per uur", (Opvang("k1", "dagopvang", D(122), D("10.50")),)),
        ("naschoolse opvang", (Opvang("k1", "bso", None, None),)),
        ("gastouder 100 tot 120 uur", (Opvang("k1", "gastouder", Bereik(D(100), D(120)), None),)),
        ("bso 40 uur tussen 8 en 9", (Opvang("k1", "bso", D(40), Bereik(D(8), D(9))),)),
    ],
)
def test_childcare_of_an_only_child(tekst: str, opvang: tuple[Opvang, ...]) -> None:
    assert lees_opvang(tekst, EEN) == opvang


def test_a_child_is_named_or_stays_unknown() -> None:
    assert [deel.kind for deel in lees_opvang("Noor: bso 40 uur 9; kind 1 dagopvang", TWEE)] == ["k2", "k1"]
    assert lees_opvang("bso 40 uur 9", TWEE)[0].kind is None
    assert lees_opvang("bso 40 uur 9")[0].kind is None
    with pytest.raises(InvoerFout, match="kind 3"):
        lees_opvang("kind 3 bso", TWEE)


@pytest.mark.parametrize("tekst", ["", "school", "bso 20 uur per week", "bso 745 uur", ";", "bso 40 uur duur"])
def test_no_childcare_is_guessed(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_opvang(tekst, EEN)


@given(st.text(alphabet="dagopvbsurik 0123456789.,;:€/", max_size=60))
def test_any_text_about_childcare_is_understood_or_refused(tekst: str) -> None:
    try:
        gelezen = lees_opvang(tekst, TWEE)
    except InvoerFout:
        return
    assert opvang_woorden(gelezen)


def test_childcare_is_repeated_with_what_is_not_known() -> None:
    rij = lees_opvang("Sami dagopvang 122,5 uur 10,50; bso", TWEE)
    assert opvang_woorden(rij, dict(TWEE)) == (
        "Sami: dagopvang 122,5 uur per maand, € 10,50 per uur; "
        "kind nog niet bekend: bso (uren nog niet bekend), prijs nog niet bekend"
    )
    assert echo(()) == "= geen"
    assert echo(rij[:1]) == "= dagopvang 122,5 uur per maand, € 10,50 per uur"


@pytest.mark.parametrize(
    ("tekst", "waarde", "woorden"),
    [
        ("10-5-2026", date(2026, 5, 10), "zondag 10 mei 2026"),
        ("sinds 4 mei", date(2026, 5, 4), "maandag 4 mei 2026"),
        ("1 februari 2027", date(2027, 2, 1), "maandag 1 februari 2027"),
        ("vandaag", VANDAAG, "vrijdag 27 november 2026"),
        ("mei 2026", Bereik(date(2026, 5, 1), date(2026, 5, 31)), "in mei 2026"),
        ("feb", Bereik(date(2026, 2, 1), date(2026, 2, 28)), "in februari 2026"),
    ],
)
def test_a_day_of_coming_or_going(tekst: str, waarde: date | Bereik, woorden: str) -> None:
    assert lees_woondag(tekst, VANDAAG) == waarde
    assert woondag_woorden(waarde) == woorden


@pytest.mark.parametrize("tekst", ["", "2026", "31-2-2026", "1-1-2050", "1-1-1900", "straks"])
def test_no_day_is_guessed(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_woondag(tekst, VANDAAG)


def test_a_range_of_days_with_an_open_side_is_said() -> None:
    dag = date(2026, 5, 10)
    assert woondag_woorden(Bereik(dag, None)) == "op of na zondag 10 mei 2026"
    assert woondag_woorden(Bereik(None, dag)) == "op of vóór zondag 10 mei 2026"
    assert woondag_woorden(Bereik(dag, date(2026, 5, 12))) == "tussen zondag 10 mei 2026 en dinsdag 12 mei 2026"
    assert woondag_woorden(None) == "nog niet bekend"
