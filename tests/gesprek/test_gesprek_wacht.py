"""Guards for text: BSN, accounts, cards, and characters that cannot be seen."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.nl import bsn

from loket.diensten.wacht import keur_tekst, schoon
from loket.domein.fouten import BsnFout, InvoerFout, RekeningFout

CIJFERS = st.text("0123456789", min_size=8, max_size=8)
# no bare dot or dash: with those, digits can be a date, and dates may stand (the forms below test them)
TUSSEN = st.sampled_from(["", " ", " - ", ". ", "\u00a0", "\u2009", "\u200b"])


@st.composite
def bsns(draw: st.DrawFn) -> str:
    begin = draw(CIJFERS)
    som = sum((9 - plek) * int(cijfer) for plek, cijfer in enumerate(begin)) % 11
    assume(som < 10 and int(begin))
    return f"{begin}{som}"


@given(bsns())
def test_bsn_wordt_geweigerd_en_niet_herhaald(nummer: str) -> None:
    assert bsn.is_valid(nummer)
    with pytest.raises(BsnFout) as fout:
        keur_tekst(f"het nummer is {nummer}, zei hij")
    assert nummer not in fout.value.zin
    assert not any(teken.isdigit() for teken in fout.value.zin)
    assert isinstance(fout.value, InvoerFout)
    keur_tekst(f"het nummer is {nummer}, zei hij", ander_nummer=True)


@given(bsns(), st.lists(TUSSEN, min_size=8, max_size=8))
def test_tekens_ertussen_verbergen_een_bsn_niet(nummer: str, tussen: list[str]) -> None:
    tekst = nummer[0] + "".join(streep + cijfer for streep, cijfer in zip(tussen, nummer[1:], strict=True))
    with pytest.raises(BsnFout):
        keur_tekst(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "111222333",
        "111.222.333",
        "1112.22.333",
        "111-222-333",
        "111 222 333",
        "BSN:111222333.",
        "bsn111222333x",
        "huis 12 111222333",
        "kamer 4, 111222333 en 06-12345678",
        "１１１２２２３３３",
        "①①①②②②③③③",
        "١١١٢٢٢٣٣٣",
        "11\u200b1222\u202e333",
        "111–222–333",
        "12345672",
        "1 1 1 2 2 2 3 3 3",
        "22-11-2026 111222333",
    ],
)
def test_vormen_van_een_bsn(tekst: str) -> None:
    with pytest.raises(BsnFout):
        keur_tekst(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Bel Voorbeeld morgen terug.",
        "111222334",
        "1112223330",
        "1112223334445556667778889990",
        "111\n222333",
        "06-12345672",
        "+31 6 12345672",
        "Kom op 01-01-2026 om 14 uur",
        "van 2026-12-01 tot 2026-12-31",
        "€ 1.640,50 per maand",
        "V-0042",
    ],
)
def test_gewone_tekst_mag(tekst: str) -> None:
    keur_tekst(tekst)


def test_elke_datum_mag() -> None:
    for jaar in range(1930, 2031):
        for tekst in (f"1-2-{jaar}", f"28-12-{jaar}", f"geboren {jaar}-11-30 in Nijmegen", f"31/10/{jaar}"):
            keur_tekst(tekst)


REKENINGEN = [
    "NL91ABNA0417164300",
    "nl91 abna 0417 1643 00",
    "mijn rekening is NL91.ABNA.0417.1643.00 hoor",
    "IBANNL91ABNA0417164300van mij",
    "BE68 5390 0754 7034",
    "DE89370400440532013000",
    "NL91 ABNA 0417-1643-00",
    "ＮＬ９１ABNA0417164300",
    "4111 1111 1111 1111",
    "pas 5500-0000-0000-0004 en meer",
    "378282246310005",
    "6011000990139424",
    "kaart 12 4111111111111111",
]


@pytest.mark.parametrize("tekst", REKENINGEN)
@pytest.mark.parametrize("ander", [False, True])
def test_rekening_en_pas_worden_zonder_keuze_geweigerd(tekst: str, ander: bool) -> None:
    with pytest.raises(RekeningFout) as fout:
        keur_tekst(tekst, ander_nummer=ander)
    assert not any(teken.isdigit() for teken in fout.value.zin)


@pytest.mark.parametrize(
    "tekst",
    ["NL92ABNA0417164300", "4111 1111 1111 1112", "871687110001234567", "NL91 is geen rekening", "AB12 CD34"],
)
def test_wat_op_een_rekening_lijkt_maar_het_niet_is(tekst: str) -> None:
    keur_tekst(tekst, ander_nummer=True)


def test_lange_tekst_blijft_snel_na_te_kijken() -> None:
    keur_tekst("AB12" * 5000 + " 1 2" * 5000, ander_nummer=True)


# --- clean text ---


@pytest.mark.parametrize(
    ("vies", "goed"),
    [
        ("a\x00b\x1b[31mc\x07", "ab[31mc"),
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("links\u202erechts\u2066\u200f", "linksrechts"),
        ("nul\u200b\u2060\ufeff\u00adbreed\u200d", "nulbreed"),
        ("a\tb", "a b"),
        ("cafe\u0301", "café"),
        ("a\ud800b", "ab"),
        ("Şerife Łukasz Ελένη Оксана 王 محمد أمينة", "Şerife Łukasz Ελένη Оксана 王 محمد أمينة"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क\u094d\u200dष", "क\u094d\u200dष"),
        ("a\u200cb 1\u200d2", "ab 12"),
    ],
)
def test_schoon(vies: str, goed: str) -> None:
    assert schoon(vies) == goed


@given(st.text())
def test_schoon_is_af_na_een_keer_en_zichtbaar(tekst: str) -> None:
    eens = schoon(tekst)
    assert schoon(eens) == eens
    assert unicodedata.is_normalized("NFC", eens)
    eens.encode("utf-8")
    verboden = {"Cc", "Cf", "Cs", "Co"}
    assert not any(unicodedata.category(t) in verboden for t in eens if t not in "\n\u200c\u200d")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_letters_blijven(tekst: str) -> None:
    weg = {"\u115f", "\u1160", "\u3164", "\uffa0"}
    assert schoon(tekst) == unicodedata.normalize("NFC", "".join(t for t in tekst if t not in weg))


@pytest.mark.parametrize(
    "tekst",
    [
        "pincode 1234",
        "Zijn pin is 12 34",
        "PIN-code: 1234",
        "de pincode van de pas is 98765",
        "1234 is mijn pincode",
        "pin=4321.",
        "toegangscode 123456",
        "wachtwoord: Zomer2026!",
    ],
)
def test_een_pincode_of_wachtwoord_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(RekeningFout) as fout:
        keur_tekst(tekst, ander_nummer=True)
    assert not any(teken.isdigit() for teken in fout.value.zin)


@pytest.mark.parametrize(
    "tekst",
    [
        "De pincode is kwijt.",
        "Met Pinksteren 2026 op bezoek.",
        "Hij kan niet pinnen: 1250 euro schuld.",
        "Pinpas vraagt 15 euro.",
        "Pincode kwijt, bank bellen op 2 december 2026",
        "Het wachtwoord van DigiD is kwijt sinds 2024",
    ],
)
def test_praten_over_een_pincode_mag(tekst: str) -> None:
    keur_tekst(tekst)
