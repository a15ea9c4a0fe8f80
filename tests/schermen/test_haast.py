"""Impatient hands: keys faster than the disk, the lock from anywhere, a blank screen that stays blank."""

import asyncio
import time
from collections.abc import Callable

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from loket.app import LoketApp
from loket.diensten import gesprek as gesprekdienst
from loket.diensten.dossier import ververs
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.feiten import FeitenScherm
from loket.screens.gesprek import GesprekScherm
from loket.screens.leeg import LeegScherm
from loket.screens.ontgrendel import OntgrendelScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.vensters import Vraagvenster
from loket.screens.werklijst import WerklijstScherm
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import DOSSIERSCHERMEN, rust, schermtekst, stand_van


@pytest.fixture
def traag(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Make the answers of the talk slow, as on a bad disk."""

    def maak(seconden: float) -> None:
        echt = gesprekdienst.te_bewaren

        def langzaam(*wat: object, mag: bool) -> bool:
            time.sleep(seconden)
            return echt(*wat, mag=mag)  # type: ignore[arg-type]

        monkeypatch.setattr(gesprekdienst, "te_bewaren", langzaam)

    return maak


async def naar(app: LoketApp, pilot: Pilot[int], klasse: type, naam: str = "Jo") -> None:
    """A screen of a household; the talk at the part about today, with its yes-or-no questions."""
    await rust(pilot)
    stand = stand_van(app.open_zitting(), naam)
    await app.push_screen(GesprekScherm(stand, "nu") if klasse is GesprekScherm else klasse(stand))
    await rust(pilot)


@pytest.mark.parametrize("klasse", DOSSIERSCHERMEN, ids=lambda k: k.__name__)
async def test_lock_from_every_screen(app: LoketApp, klasse: type) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, klasse, "Familie De Boom")
        await pilot.press("f10")
        await rust(pilot)
        assert app.zitting is None
        assert isinstance(app.screen, OntgrendelScherm)
        assert "Boom" not in schermtekst(pilot)


@pytest.mark.parametrize("vooraf", [["f1"], ["ctrl+p"], ["g"], ["d"], ["n"], ["f9"], ["d", "m"]], ids="-".join)
async def test_lock_from_every_window(app: LoketApp, vooraf: list[str]) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, OverzichtScherm)
        for toets in [*vooraf, "f10"]:
            await pilot.press(toets)
            await rust(pilot)
        assert app.zitting is None
        assert isinstance(app.screen, OntgrendelScherm)


async def test_two_fast_keys_close_one_window_only(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, FeitenScherm)
        lijst = app.screen.query_one("#feiten", LangeLijst)
        lijst.toon(lijst.regels, "gemeente")
        await pilot.press("enter")
        await rust(pilot)
        for toets in "ijmegen":
            app.simulate_key(toets)
        await rust(pilot)
        assert any(isinstance(scherm, WerklijstScherm) for scherm in app.screen_stack)
        assert any(isinstance(scherm, FeitenScherm) for scherm in app.screen_stack)


async def test_what_was_answered_is_on_disk_whatever_came_after(app: LoketApp, traag: Callable[[float], None]) -> None:
    traag(0.05)
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        zitting, dossier = app.open_zitting(), app.screen.stand.dossier  # type: ignore[attr-defined]
        for _ in range(5):
            app.simulate_key("j")
        app.simulate_key("escape")
        app.simulate_key("escape")
        await rust(pilot)
        assert len(ververs(zitting, dossier).antwoorden) == 5


async def test_stopping_waits_for_what_was_asked(app: LoketApp, traag: Callable[[float], None]) -> None:
    traag(0.05)
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        zitting, dossier = app.open_zitting(), app.screen.stand.dossier  # type: ignore[attr-defined]
        for _ in range(4):
            app.simulate_key("j")
        app.simulate_key("ctrl+q")
        await rust(pilot)
        assert len(ververs(zitting, dossier).antwoorden) == 4


async def test_a_skipped_question_stays_skipped(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        await pilot.press("down", "down", "n")
        await rust(pilot)
        assert app.screen.query_one("#vragen", LangeLijst).sleutel == "nu_zorgverzekering"
        assert "nu_eten" not in app.screen.stand.antwoorden  # type: ignore[attr-defined]


async def test_an_answer_that_lands_late_leaves_the_typing_alone(app: LoketApp, traag: Callable[[float], None]) -> None:
    traag(0.3)
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        lijst = app.screen.query_one("#vragen", LangeLijst)
        lijst.toon(lijst.regels, "nu_brief")
        await pilot.pause()
        app.simulate_key("j")
        await pilot.pause()
        app.simulate_key("enter")
        await pilot.pause()
        veld = app.screen.query_one("#antwoord", Input)
        assert veld.has_focus
        veld.value = "Dat het stopt"
        await rust(pilot)
        assert isinstance(app.screen, GesprekScherm)
        assert veld.has_focus
        assert veld.value == "Dat het stopt"


async def test_a_wrong_year_stays_in_its_field(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        await pilot.press("right_square_bracket", "down", "enter")
        await rust(pilot)
        veld = app.screen.query_one("#antwoord", Input)
        veld.value = "34"
        await pilot.press("enter")
        await rust(pilot)
        assert veld.value == "34"
        assert app.screen.query_one("#vragen", LangeLijst).sleutel == "hh_leeftijd"


async def test_ticks_are_kept_when_one_goes_on(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        await pilot.press("l", "right_square_bracket")
        lijst = app.screen.query_one("#vragen", LangeLijst)
        lijst.toon(lijst.regels, "hh_verandering")
        await pilot.press("1", "2", "3", "2", "down")
        await rust(pilot)
        assert app.screen.stand.antwoorden["hh_verandering"] == ["scheiden", "baby"]  # type: ignore[attr-defined]


async def test_nothing_comes_over_a_blank_screen(app: LoketApp, traag: Callable[[float], None]) -> None:
    traag(0.1)
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        await pilot.press("down")
        app.simulate_key("j")
        app.simulate_key("f9")
        await rust(pilot)
        assert isinstance(app.screen, LeegScherm)
        assert not schermtekst(pilot).strip()
        await pilot.press("f9")
        await rust(pilot)
        assert not isinstance(app.screen, LeegScherm)


async def test_the_next_screen_knows_what_was_just_written(app: LoketApp, traag: Callable[[float], None]) -> None:
    traag(0.1)
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        app.simulate_key("w")
        app.simulate_key("a")
        await rust(pilot)
        assert isinstance(app.screen, AfsprakenScherm)
        assert app.screen.stand.antwoorden["nu_eten"] == "weet_niet"


async def test_a_wrong_passphrase_stays_in_its_window(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, AfsprakenScherm, "Familie De Boom")
        voor = app.screen.stand.afspraken  # type: ignore[attr-defined]
        await pilot.press("d", "m")
        app.screen.query_one(Input).value = "een verkeerde wachtzin"
        await pilot.press("enter")
        await rust(pilot)
        await pilot.press("m", "e", "k")
        await rust(pilot)
        assert isinstance(app.screen, Vraagvenster)
        await pilot.press("escape")
        await rust(pilot)
        assert app.screen.stand.afspraken == voor  # type: ignore[attr-defined]


async def test_the_same_household_opens_once(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        for toets in ("enter", "down", "enter"):
            app.simulate_key(toets)
            await asyncio.sleep(0)
        await rust(pilot)
        assert len(app.screen_stack) == 3


async def test_jump_to_a_part_of_the_talk_and_back(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, GesprekScherm)
        sprongen = app.screen.sprongen()  # type: ignore[attr-defined]
        for naam in ("Wat komt er binnen?", "Afspraken en afronden"):
            toets = next(keuze.toets for keuze in sprongen if keuze.tekst == naam)
            for letter in ("g", toets):
                await pilot.press(letter)
                await rust(pilot)
            assert naam in schermtekst(pilot)
        for toets in ("g", "o"):
            await pilot.press(toets)
            await rust(pilot)
        assert isinstance(app.screen, OverzichtScherm)


@pytest.mark.parametrize("klasse", [GesprekScherm, OverzichtScherm, FeitenScherm], ids=lambda k: k.__name__)
async def test_a_jump_is_taken_when_both_keys_come_at_once(app: LoketApp, klasse: type) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await naar(app, pilot, klasse)
        for toets in ("g", "a"):
            app.post_message(events.Key(toets, toets))
        await rust(pilot)
        assert isinstance(app.screen, AfsprakenScherm)
