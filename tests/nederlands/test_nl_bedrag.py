"""Money in and out: what is typed is understood exactly, or refused with one sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik
from loket.nederlands import Periode, echo, euro, euro_bereik, euro_cent, lees_bedrag, lees_bedrag_per

BEDRAGEN = st.decimals(min_value=0, max_value=99_999_999, places=2, allow_nan=False, allow_infinity=False)
GELDTEKST = st.text(alphabet="0123456789.,-€ kKtotenperweekmaandjaar/ongeveerminstens±", max_size=40)


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("1.234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("€ 1.640", "1640"),
        ("€1.640,-", "1640"),
        ("1640", "1640"),
        ("1640 euro", "1640"),
        ("1.234", "1234"),
        ("1.23", "1.23"),
        ("12,5", "12.50"),
        ("1.234.567", "1234567"),
        ("20k", "20000"),
        ("20 duizend", "20000"),
        ("2,5 duizend", "2500"),
        ("duizend", "1000"),
        ("0", "0"),
        ("geen", "0"),
        ("niks", "0"),
        ("tussen 500 en 500", "500"),
    ],
)
def test_een_bedrag(tekst: str, bedrag: str) -> None:
    assert lees_bedrag(tekst) == Decimal(bedrag)


@pytest.mark.parametrize(
    ("tekst", "laag", "hoog"),
    [
        ("20 tot 25 duizend", "20000", "25000"),
        ("ongeveer 20 tot 25 duizend", "20000", "25000"),
        ("20k-25k", "20000", "25000"),
        ("900 tot 1 duizend", "900", "1000"),
        ("tussen 1.200 en 1.500", "1200", "1500"),
        ("1.200 – 1.500,50", "1200", "1500.50"),
        ("1200 of 1300", "1200", "1300"),
        ("minstens 900", "900", None),
        ("meer dan 900", "900", None),
        ("hoogstens 1500", None, "1500"),
        ("minder dan 1500", None, "1500"),
        ("tot 1500", None, "1500"),
        ("ongeveer 1500", "1425", "1575"),
        ("± 0,50", "0.47", "0.53"),
    ],
)
def test_een_bereik(tekst: str, laag: str | None, hoog: str | None) -> None:
    verwacht = Bereik(Decimal(laag) if laag else None, Decimal(hoog) if hoog else None)
    assert lees_bedrag(tekst) == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "veel",
        "-5",
        "1,234",
        "1.2.3",
        "0.500",
        "600 300",
        "1500 tot 1200",
        "12 per week",
        "1500 bruto",
        "9" * 30,
        "10²",
    ],
)
def test_weigeren_in_een_zin(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_bedrag(tekst)
    assert fout.value.zin.endswith(".")
    assert len(tekst) < 5 or tekst not in fout.value.zin


@pytest.mark.parametrize(
    ("tekst", "per", "bedrag", "uitleg"),
    [
        ("12,50 per week", "maand", "54.17", "€ 12,50 per week is € 54,17 per maand"),
        ("150 per 4 weken", "maand", "162.50", "€ 150,00 per 4 weken is € 162,50 per maand"),
        ("21.000 per jaar", "maand", "1750", "€ 21.000,00 per jaar is € 1.750,00 per maand"),
        ("100 in de week", "jaar", "5200", "€ 100,00 per week is € 5.200,00 per jaar"),
        ("1640 p/m", "jaar", "19680", "€ 1.640,00 per maand is € 19.680,00 per jaar"),
        ("300 per vier weken", "jaar", "3900", "€ 300,00 per 4 weken is € 3.900,00 per jaar"),
        ("1640", "maand", "1640", "€ 1.640,00 per maand"),
        ("1640 per maand", "maand", "1640", "€ 1.640,00 per maand"),
    ],
)
def test_omrekenen(tekst: str, per: Periode, bedrag: str, uitleg: str) -> None:
    assert lees_bedrag_per(tekst, per) == (Decimal(bedrag), uitleg)


def test_omrekenen_van_een_bereik_en_van_ongeveer() -> None:
    assert lees_bedrag_per("tussen 100 en 120 per week")[0] == Bereik(Decimal("433.33"), Decimal("520.00"))
    waarde, uitleg = lees_bedrag_per("ongeveer 1500")
    assert waarde == Bereik(Decimal(1425), Decimal(1575))
    assert uitleg == "tussen € 1.425 en € 1.575 per maand (ongeveer: 5 procent lager of hoger)"


@pytest.mark.parametrize("tekst", ["15 per uur", "80 per dag", "10 per week per maand"])
def test_periode_die_niet_kan(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_bedrag_per(tekst)


@given(BEDRAGEN)
def test_heen_en_terug(bedrag: Decimal) -> None:
    assert lees_bedrag(euro(bedrag)) == bedrag
    assert lees_bedrag(euro_cent(bedrag)) == bedrag
    assert lees_bedrag(str(bedrag)) == bedrag


@given(BEDRAGEN, BEDRAGEN)
def test_bereik_heen_en_terug(een: Decimal, twee: Decimal) -> None:
    laag, hoog = sorted((een, twee))
    verwacht = laag if laag == hoog else Bereik(laag, hoog)
    assert lees_bedrag(euro_bereik(laag, hoog)) == verwacht
    assert lees_bedrag(echo(verwacht).removeprefix("= ")) == verwacht


@given(BEDRAGEN, st.sampled_from(("week", "4 weken", "maand", "kwartaal", "jaar")))
def test_per_jaar_is_precies(bedrag: Decimal, periode: str) -> None:
    keer = {"week": 52, "4 weken": 13, "maand": 12, "kwartaal": 4, "jaar": 1}[periode]
    assert lees_bedrag_per(f"{euro(bedrag)} per {periode}", "jaar")[0] == bedrag * keer


@given(st.one_of(st.text(max_size=250), GELDTEKST))
def test_elke_tekst_geeft_een_bedrag_of_een_zin(tekst: str) -> None:
    for lees in (lees_bedrag, lambda t: lees_bedrag_per(t)[0]):
        try:
            waarde = lees(tekst)
        except InvoerFout:
            continue
        grenzen = (waarde.min, waarde.max) if isinstance(waarde, Bereik) else (waarde, waarde)
        assert all(grens is None or (isinstance(grens, Decimal) and grens >= 0) for grens in grenzen)


def test_bedragen_zoals_mensen_ze_schrijven() -> None:
    assert euro(Decimal("1640")) == "€ 1.640"
    assert euro(Decimal("1640.5")) == "€ 1.640,50"
    assert euro(Decimal("0.005")) == "€ 0,01"
    assert euro_bereik(Decimal(210), Decimal(291)) == "€ 210 – 291"
    assert euro_bereik(Decimal("210.5"), Decimal(291)) == "€ 210,50 – 291,00"
    assert euro_bereik(Decimal(210), None) == "minstens € 210"
    assert euro_bereik(None, Decimal(291)) == "hoogstens € 291"
    assert euro_bereik(None, None) == "nog niet te zeggen"
