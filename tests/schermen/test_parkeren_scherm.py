"""Put a household aside and come back to the same screen and question; contact and a missed talk by keys."""

import pytest

from loket.app import LoketApp
from loket.diensten.bezoeken import gemiste_bezoeken
from loket.screens.gesprek import GesprekScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.regelingen import RegelingenScherm
from loket.screens.signalen import SignalenScherm
from loket.screens.werklijst import WerklijstScherm
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import DOSSIERSCHERMEN, rust, schermtekst, stand_van

MATEN = pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)


@MATEN
async def test_back_at_the_same_question_with_p_and_enter(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await pilot.press("enter")
        await rust(pilot)
        await pilot.press("3")
        await rust(pilot)
        await pilot.press("right_square_bracket", "down", "down")
        await rust(pilot)
        assert isinstance(app.screen, GesprekScherm)
        vraag = app.screen.vragen.sleutel
        await pilot.press("p")
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)
        kop, regel, *_ = app.screen.query_one(LangeLijst).regels
        assert (kop.links, regel.rechts) == ("Even weggelegd", "verder bij: Gesprek")
        await pilot.press("enter")
        await rust(pilot)
        assert isinstance(app.screen, GesprekScherm)
        assert app.screen.vragen.sleutel == vraag


async def test_two_households_switch_within_three_keys(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        await app.push_screen(RegelingenScherm(stand_van(zitting)))
        await rust(pilot)
        await pilot.press("down", "down")
        regeling = app.screen.query_one(LangeLijst).sleutel
        await pilot.press("p")
        await rust(pilot)
        await app.push_screen(OverzichtScherm(stand_van(zitting, "Ster")))
        await rust(pilot)
        await pilot.press("p")
        await rust(pilot)
        await pilot.press("home", "enter")
        await rust(pilot)
        assert isinstance(app.screen, RegelingenScherm)
        assert app.screen.stand.naam == "Familie De Boom"
        assert app.screen.query_one(LangeLijst).sleutel == regeling


async def test_every_screen_of_a_household_can_be_put_aside(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        for klasse in DOSSIERSCHERMEN:
            await app.push_screen(klasse(stand_van(app.open_zitting())))
            await rust(pilot)
            await pilot.press("p")
            await rust(pilot)
            assert isinstance(app.screen, WerklijstScherm), klasse
            await pilot.press("home", "enter")
            await rust(pilot)
            assert type(app.screen) is klasse
            await app.pop_screen()


@MATEN
async def test_a_missed_talk_by_keys(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting(), "Ster")
        await app.push_screen(SignalenScherm(stand))
        await rust(pilot)
        lijst = app.screen.query_one(LangeLijst)
        lijst.toon(lijst.regels, "plan:volgende")
        await pilot.press("enter", "m", "n")
        await rust(pilot)
        await pilot.press(*"morgen", "enter")
        await rust(pilot)
        await pilot.press("enter")
        await rust(pilot)
        assert len(gemiste_bezoeken(app.open_zitting().archief.beeld(stand.dossier))) == 1
        assert "er was niemand thuis" in schermtekst(pilot)


async def test_no_voicemail_is_said_beside_the_agreements(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(OverzichtScherm(stand_van(app.open_zitting())))
        await rust(pilot)
        lijst = app.screen.query_one(LangeLijst)
        lijst.toon(lijst.regels, "c:contact")
        await pilot.press("enter", "v")
        await rust(pilot)
        assert "spreek de voicemail niet in" in schermtekst(pilot)
        await pilot.press("5")
        await rust(pilot)
        assert "Let op: Spreek de voicemail niet in." in schermtekst(pilot)
