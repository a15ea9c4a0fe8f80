"""Text from people on a screen: shown as typed, never obeyed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.tekst import cel, plat, schone_regel, schone_tekst

HAAKJES = st.text(alphabet="[]/\\abc=#@ '\"(){}b i$", max_size=60)
OPMAAK = st.sampled_from(["[b]", "[/]", "[/schuld]", "[verhuisd]", "[@click=app.quit]", "[red on blue]", "\\[", "["])
LASTIG = st.lists(st.one_of(HAAKJES, OPMAAK, st.text(max_size=10)), max_size=8).map("".join)


def zichtbaar(tekst: str) -> str:
    return "".join(teken for teken in tekst if teken.isprintable())


@given(LASTIG)
def test_haakjes_blijven_staan_zonder_opmaak(tekst: str) -> None:
    inhoud = plat(tekst)
    assert inhoud.plain == schone_tekst(tekst)
    assert not inhoud.spans
    veld = cel(tekst)
    assert veld.plain == schone_regel(tekst)
    assert not veld.spans


@given(st.text(max_size=80))
def test_alleen_wat_je_kunt_zien(tekst: str) -> None:
    schoon = schone_tekst(tekst)
    assert all(teken == "\n" or teken.isprintable() for teken in schoon)
    assert "\n" not in schone_regel(tekst)
    assert schone_tekst(schoon) == schoon


@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")), max_size=80))
def test_zichtbare_tekens_komen_er_precies_uit(tekst: str) -> None:
    assert schone_tekst(tekst) == zichtbaar(tekst)


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("a\x1b[31mrood", "a␛[31mrood"),
        ("a\x07b\x7f", "a␇b␡"),
        ("nep\u202egnp", "nepgnp"),
        ("\u2066a\u2069\u200bb\ufeff", "ab"),
        ("a\tb\u00a0c", "a b c"),
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("a\x9bb\ud800c", "a\ufffdb\ufffdc"),
        ("Zoë Müller 東京 مرحبا", "Zoë Müller 東京 مرحبا"),
    ],
)
def test_onschadelijk(tekst: str, schoon: str) -> None:
    assert schone_tekst(tekst) == schoon
    assert schone_regel(tekst) == schoon.replace("\n", " ")
    assert not any(unicodedata.category(teken) in ("Cf", "Cs") for teken in schone_tekst(tekst))


def test_een_regel_als_dat_moet() -> None:
    assert plat("een\ntwee").plain == "een\ntwee"
    assert plat("een\ntwee", regels=False).plain == "een twee"
    assert cel("een\ntwee").plain == "een twee"
