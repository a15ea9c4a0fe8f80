"""The talk in English by keys: what the resident sees changes, what is the duo's stays Dutch."""

import pytest
from textual.pilot import Pilot

from loket.app import LoketApp
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.huishoudens import nieuw
from loket.screens.gesprek import GesprekScherm
from tests.schermen.hulp import rust, schermtekst

MATEN = [(80, 24), (120, 40)]


async def toetsen(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await rust(pilot)


async def gesprek(app: LoketApp, pilot: Pilot[int], deel: str | None = None, vraag: str | None = None) -> str:
    """A new household with the talk in front; gives the dossier."""
    await rust(pilot)
    zitting = app.open_zitting()
    dossier = nieuw(zitting, "Wessel")
    await app.push_screen(GesprekScherm(open_dossier(zitting, dossier), deel, vraag))
    await rust(pilot)
    return dossier


@pytest.mark.parametrize("maat", MATEN)
async def test_one_key_there_and_one_key_back(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await gesprek(app, pilot, "nu", "nu_eten")
        nederlands = schermtekst(pilot)
        await toetsen(pilot, "e")
        engels = " ".join(schermtekst(pilot).split())
        for woorden in ("What is going on now?", "What happened that makes you look for help now?", "j Yes n No"):
            assert woorden in engels
        assert "Do you have enough money for food" in engels
        assert maat[0] > 80 or "z I'd rather not say" in engels
        assert "leidt:" in engels, "what is the duo's stays Dutch"
        assert "· English" in engels, "the language in front is on the screen"
        await toetsen(pilot, "t")
        assert "Tip: Bij een rood signaal" in schermtekst(pilot)
        await toetsen(pilot, "t", "e")
        assert schermtekst(pilot) == nederlands


async def test_answers_in_english_keep_the_same_codes(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "nu", "nu_eten")
        await toetsen(pilot, "e", "n")
        assert ververs(app.open_zitting(), dossier).antwoorden["nu_eten"] == "nee"


async def test_a_fact_and_why_it_is_asked_in_english(app: LoketApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await gesprek(app, pilot, "inkomen", "feit:personen.a.student")
        await toetsen(pilot, "e", "question_mark")
        tekst = " ".join(schermtekst(pilot).split())
        assert "Why do we ask this?" in tekst
        assert "The answer helps to decide on:" in tekst
        assert "Waarom vragen we dit?" not in tekst


async def test_the_language_stays_for_this_household_and_this_sitting(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "nu", "nu_eten")
        operaties = len(app.open_zitting().archief.geschiedenis(dossier))
        await toetsen(pilot, "e")
        assert len(app.open_zitting().archief.geschiedenis(dossier)) == operaties, "nothing of it is written"
        await toetsen(pilot, "escape", "3")
        assert "· English" in schermtekst(pilot)
        await toetsen(pilot, "escape", "escape")
        zitting = app.open_zitting()
        await app.push_screen(GesprekScherm(open_dossier(zitting, dossier)))
        await rust(pilot)
        assert "· English" in schermtekst(pilot)
        await gesprek(app, pilot)
        assert "· English" not in schermtekst(pilot), "another household starts in Dutch"
