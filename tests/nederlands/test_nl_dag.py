"""Dates in and out: births in the past, agreements from today on."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik
from loket.nederlands import datum, datum_kort, echo, lees_dag, lees_datum, over_dagen

MAANDAG = date(2026, 11, 23)
VANDAAG = st.dates(date(2020, 1, 1), date(2045, 12, 31))
DATUMTEKST = st.text(alphabet="0123456789-/. janufebmrtvrijdagoverweekmorgn", max_size=25)


@pytest.mark.parametrize(
    "tekst",
    [
        "3-4-2018",
        "3/4/18",
        "03-04-18",
        "3.4.2018",
        "3 april 2018",
        "3 apr 2018",
        "3 apr. 18",
        "2018-04-03",
        " 3-4-2018 ",
    ],
)
def test_een_geboortedag(tekst: str) -> None:
    assert lees_datum(tekst, MAANDAG) == date(2018, 4, 3)


@pytest.mark.parametrize(
    ("tekst", "eerste", "laatste"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("april 2018", date(2018, 4, 1), date(2018, 4, 30)),
        ("feb 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("12-2018", date(2018, 12, 1), date(2018, 12, 31)),
        ("2018-04", date(2018, 4, 1), date(2018, 4, 30)),
        ("1985 of 1987", date(1985, 1, 1), date(1987, 12, 31)),
        ("2026", date(2026, 1, 1), MAANDAG),
        ("november 2026", date(2026, 11, 1), MAANDAG),
        ("40 jaar", date(1985, 11, 24), date(1986, 11, 23)),
    ],
)
def test_een_jaar_een_maand_of_een_leeftijd(tekst: str, eerste: date, laatste: date) -> None:
    assert lees_datum(tekst, MAANDAG) == Bereik(eerste, laatste)


def test_twee_cijfers_zijn_altijd_geweest() -> None:
    assert lees_datum("23-11-26", MAANDAG) == MAANDAG
    assert lees_datum("24-11-26", MAANDAG) == date(1926, 11, 24)
    assert lees_datum("1-1-86", MAANDAG) == date(1986, 1, 1)


@pytest.mark.parametrize(
    "tekst",
    ["31-2-2018", "29-2-2019", "3-13-2018", "0-1-2018", "24-11-2026", "2027", "december 2026", "86", "3-4", "1800",
     "1987 of 1985", "0000", "9999-12", "200 jaar", "gisteren", ""],
)  # fmt: skip
def test_geen_geboortedatum(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_datum(tekst, MAANDAG)
    assert fout.value.zin.endswith(".")


@given(st.dates(date(1930, 1, 1), date(2026, 11, 23)))
def test_geboortedatum_heen_en_terug(dag: date) -> None:
    assert lees_datum(f"{dag.day}-{dag.month}-{dag.year}", MAANDAG) == dag
    assert lees_datum(echo(dag, geboren=True).removeprefix("= geboren op "), MAANDAG) == dag


@given(VANDAAG, st.integers(0, 100), st.integers(0, 364))
def test_een_leeftijd_bevat_iedereen_van_die_leeftijd(vandaag: date, jaren: int, dagen: int) -> None:
    gelezen = lees_datum(f"{jaren} jaar", vandaag)
    assert isinstance(gelezen, Bereik)
    assert isinstance(gelezen.max, date)
    geboren = gelezen.max - timedelta(days=dagen)
    leeftijd = vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))
    assert leeftijd == jaren or (vandaag.month, vandaag.day) == (2, 29)
    assert gelezen.min <= geboren  # type: ignore[operator]


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("vandaag", MAANDAG),
        ("morgen", date(2026, 11, 24)),
        ("overmorgen", date(2026, 11, 25)),
        ("vrijdag", date(2026, 11, 27)),
        ("a.s. vrijdag", date(2026, 11, 27)),
        ("maandag", date(2026, 11, 30)),
        ("volgende week vrijdag", date(2026, 12, 4)),
        ("over 3 dagen", date(2026, 11, 26)),
        ("over 2 weken", date(2026, 12, 7)),
        ("over een maand", date(2026, 12, 23)),
        ("over drie maanden", date(2027, 2, 23)),
        ("ma 30 nov", date(2026, 11, 30)),
        ("30 november", date(2026, 11, 30)),
        ("30-11", date(2026, 11, 30)),
        ("23-11", MAANDAG),
        ("22-11", date(2027, 11, 22)),
        ("30-11-2026", date(2026, 11, 30)),
        ("30-11-26", date(2026, 11, 30)),
    ],
)
def test_de_dag_van_een_afspraak(tekst: str, dag: date) -> None:
    assert lees_dag(tekst, MAANDAG) == dag


def test_een_maand_later_is_hoogstens_de_laatste_dag() -> None:
    assert lees_dag("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize("tekst", ["gisteren", "22-11-2026", "di 30 nov", "31-11", "over 999 weken", "later", "", "30"])
def test_geen_dag_voor_een_afspraak(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_dag(tekst, MAANDAG)


@given(VANDAAG, st.integers(0, 360))
def test_afspraak_heen_en_terug(vandaag: date, ver: int) -> None:
    dag = vandaag + timedelta(days=ver)
    assert lees_dag(datum(dag), vandaag) == dag
    assert lees_dag(datum_kort(dag), vandaag) == dag or (dag.month, dag.day) == (2, 29)
    assert lees_dag(f"over {ver} dagen", vandaag) == dag


@given(st.one_of(st.text(max_size=250), DATUMTEKST), VANDAAG)
def test_elke_tekst_geeft_een_goede_dag_of_een_zin(tekst: str, vandaag: date) -> None:
    with suppress(InvoerFout):
        assert lees_dag(tekst, vandaag) >= vandaag
    try:
        geboren = lees_datum(tekst, vandaag)
    except InvoerFout:
        return
    eerste, laatste = (geboren.min, geboren.max) if isinstance(geboren, Bereik) else (geboren, geboren)
    assert isinstance(eerste, date)
    assert isinstance(laatste, date)
    assert eerste <= laatste <= vandaag


def test_datums_zoals_mensen_ze_zeggen() -> None:
    assert datum(MAANDAG) == "maandag 23 november 2026"
    assert datum(MAANDAG, jaar=False) == "maandag 23 november"
    assert datum_kort(date(2027, 3, 6)) == "za 6 mrt"
    gezegd = [over_dagen(MAANDAG + timedelta(days=n), MAANDAG) for n in (-3, -1, 0, 1, 2)]
    assert gezegd == ["3 dagen geleden", "gisteren", "vandaag", "morgen", "over 2 dagen"]
