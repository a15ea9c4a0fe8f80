"""The check on plain language sees what it must, and no more."""

import pytest

from loket.uitvoer.taal import keur_b1, zinnen


@pytest.mark.parametrize(
    ("tekst", "bevinding"),
    [
        ("Wij " + "heel " * 14 + "graag.", "zin van 16 woorden"),
        ("Dit is een lange zin met meer dan twaalf woorden erin, kijk maar.", "gemiddeld 13,0 woorden per zin"),
        ("Wij doen dit i.v.m. de brief.", "afkorting: i.v.m."),
        ("Bel t/m vrijdag.", "afkorting: t/m"),
        ("De Wmo helpt.", "afkorting: Wmo"),
        ("Vraag dit aan bij het UWV.", "afkorting: UWV."),
        ("De arbeidsongeschiktheidsverzekering stopt.", "lang woord: arbeidsongeschiktheidsverzekering"),
    ],
)
def test_wat_te_moeilijk_is(tekst: str, bevinding: str) -> None:
    assert any(gevonden.startswith(bevinding) for gevonden in keur_b1(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Wij bellen je op maandag 23 november 2026 om 10.00 uur.",
        "Je krijgt € 1.640,50 per maand.",
        "Bel 0800-0113.",
    ],
)
def test_wat_goed_is(tekst: str) -> None:
    assert keur_b1(tekst) == ()


def test_koppen_en_lijstjes_zijn_losse_zinnen_en_afgebroken_regels_niet() -> None:
    regels = (
        "Dit doen wij",
        "   - Wij bellen",
        "     de verhuurder.",
        "     Dat doet Karin.",
        "   - Klaar",
        "",
        "Volgende keer",
        "   Vrijdag",
    )
    assert list(zinnen("\n".join(regels))) == [
        "Dit doen wij",
        "Wij bellen de verhuurder.",
        "Dat doet Karin.",
        "Klaar",
        "Volgende keer",
        "Vrijdag",
    ]
