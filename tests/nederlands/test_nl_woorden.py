"""Numbers and incomes as people say them, and how loket repeats them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Inkomst, Waarde
from loket.nederlands import echo, lees_aantal, lees_inkomsten, meervoud, opsomming

INKOMSTENTEKST = st.text(alphabet="loonwbijstand 0123456789.,;+tuseenper", max_size=60)


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("3", 3),
        ("drie", 3),
        ("één", 1),
        ("2 kinderen", 2),
        ("geen", 0),
        ("niemand", 0),
        ("2 of 3", Bereik(2, 3)),
        ("tussen 2 en vier", Bereik(2, 4)),
        ("2-2", 2),
        ("minstens 2", Bereik(2, None)),
        ("meer dan 2", Bereik(3, None)),
        ("hoogstens 3", Bereik(0, 3)),
        ("minder dan 3", Bereik(0, 2)),
        ("minder dan 1", 0),
    ],
)
def test_aantallen(tekst: str, aantal: int | Bereik) -> None:
    assert lees_aantal(tekst) == aantal


@pytest.mark.parametrize("tekst", ["", "een paar", "3 of 2", "2,5", "-1", "999", "minder dan 0"])
def test_geen_aantal(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_aantal(tekst)


def inkomst(soort: str | None, bedrag: str | Bereik | None) -> Inkomst:
    return Inkomst(soort, Decimal(bedrag) if isinstance(bedrag, str) else bedrag)


@pytest.mark.parametrize(
    ("tekst", "inkomsten"),
    [
        ("geen", ()),
        ("niks", ()),
        ("loon 1.640", (inkomst("loon", "1640"),)),
        ("loon", (inkomst("loon", None),)),
        ("1640", (inkomst(None, "1640"),)),
        ("salaris € 1.640,50 netto", (inkomst("loon", "1640.50"),)),
        ("600 loon", (inkomst("loon", "600"),)),
        ("loon 600, ww 300", (inkomst("loon", "600"), inkomst("ww", "300"))),
        ("loon 600,50,ww 300", (inkomst("loon", "600.50"), inkomst("ww", "300"))),
        ("loon 600 en ww 300", (inkomst("loon", "600"), inkomst("ww", "300"))),
        ("aow 1.085 + pensioen 142,75", (inkomst("aow", "1085"), inkomst("pensioen", "142.75"))),
        (
            "loon tussen 500 en 700; alimentatie 150",
            (inkomst("loon", Bereik(Decimal(500), Decimal(700))), inkomst("alimentatie", "150")),
        ),
        ("loon 150 per week", (inkomst("loon", "650"),)),
        ("ww-uitkering 900", (inkomst("ww", "900"),)),
        ("bijstand van de gemeente 1.100", (inkomst("bijstand", "1100"),)),
        ("stufi 300", (inkomst("studiefinanciering", "300"),)),
        ("geen loon, wia 900", (inkomst("wia", "900"),)),
    ],
)
def test_inkomsten(tekst: str, inkomsten: tuple[Inkomst, ...]) -> None:
    assert lees_inkomsten(tekst) == inkomsten


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("uitkering 900", "Welke uitkering"),
        ("uitkering", "Welke uitkering"),
        ("zorgtoeslag 100", "Toeslagen"),
        ("loon bruto 2000", "rekening"),
        ("loon 1,640", "komma"),
        ("loon 600, 50", "Typ een bedrag"),
        ("iets 500", "kent loket niet"),
        ("geen loon", "ander geld"),
        ("", "kent loket niet"),
        (", ".join(["loon 1"] * 13), "te veel"),
    ],
)
def test_inkomsten_die_een_vraag_geven(tekst: str, woord: str) -> None:
    with pytest.raises(InvoerFout, match=woord):
        lees_inkomsten(tekst)


@given(st.one_of(st.text(max_size=300), INKOMSTENTEKST))
def test_elke_tekst_geeft_waarden_of_een_zin(tekst: str) -> None:
    for lees in (lees_inkomsten, lees_aantal):
        try:
            waarde: Waarde = lees(tekst)
        except InvoerFout:
            continue
        assert echo(waarde).startswith("= ")


@pytest.mark.parametrize(
    ("waarde", "per", "tekst"),
    [
        (Decimal(1640), "maand", "= € 1.640,00 per maand"),
        (Bereik(Decimal(20000), Decimal(25000)), "jaar", "= tussen € 20.000 en € 25.000 per jaar"),
        (Bereik(Decimal("411.67"), Decimal(455)), "", "= tussen € 411,67 en € 455,00"),
        (Bereik(None, Decimal(1500)), "", "= hoogstens € 1.500"),
        (Bereik(date(1986, 1, 1), date(1986, 12, 31)), "", "= geboren in 1986"),
        (Bereik(date(2018, 4, 1), date(2018, 4, 30)), "", "= geboren in april 2018"),
        (
            Bereik(date(1985, 11, 24), date(1986, 11, 23)),
            "",
            "= geboren tussen 24 november 1985 en 23 november 1986",
        ),
        (date(2026, 11, 30), "", "= maandag 30 november 2026"),
        (3, "", "= 3"),
        (0, "", "= geen"),
        (Bereik(2, 3), "", "= 2 of 3"),
        (Bereik(2, 5), "", "= 2 tot en met 5"),
        (Bereik(2, None), "", "= minstens 2"),
        (Bereik(None, 2), "", "= hoogstens 2"),
        (True, "", "= ja"),
        (None, "", "= nog niet bekend"),
        ((), "", "= geen"),
        (
            (Inkomst("loon", Decimal(600)), Inkomst("ww", Decimal(300))),
            "",
            "= loon € 600,00 en ww € 300,00 per maand",
        ),
        ((Inkomst("loon", None),), "", "= loon (bedrag nog niet bekend)"),
        (("scheiden", "baby"), "", "= scheiden en baby"),
    ],
)
def test_wat_loket_herhaalt(waarde: Waarde, per: str, tekst: str) -> None:
    assert echo(waarde, per=per) == tekst


def test_rijtjes() -> None:
    assert opsomming(["a", "b", "c"]) == "a, b en c"
    assert opsomming(["a", "b"], voegwoord="of") == "a of b"
    assert opsomming([]) == ""
    assert [meervoud(n, "afspraak", "afspraken") for n in (0, 1, 2)] == ["0 afspraken", "1 afspraak", "2 afspraken"]
