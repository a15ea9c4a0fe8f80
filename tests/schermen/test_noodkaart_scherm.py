"""F8: the emergency card over every screen and window, and nothing of it in the log."""

import pytest
from textual.widgets import Input

from loket.app import LoketApp
from loket.screens.leeg import LeegScherm
from loket.screens.noodkaart import NoodkaartScherm
from loket.screens.vensters import Vraagvenster
from tests.schermen.hulp import DOSSIERSCHERMEN, rust, schermtekst, stand_van

NUMMERS = ("112", "113", "0800-0113", "0800-2000", "Huisartsenpost", "achterwacht")


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)
async def test_the_whole_card_fits_on_the_screen(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await pilot.press("f8")
        await rust(pilot)
        tekst = schermtekst(pilot)
        assert [nummer for nummer in NUMMERS if nummer not in tekst] == []
        assert tekst.count("nog niet ingevuld") == 2
        assert "Esc" in tekst
        await pilot.press("f8")
        await rust(pilot)
        assert not isinstance(app.screen, NoodkaartScherm)


async def test_one_key_on_every_screen_of_a_household_and_nothing_is_written(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting())
        for klasse in DOSSIERSCHERMEN:
            await app.push_screen(klasse(stand))
            await rust(pilot)
            voor = app.open_zitting().archief.geschiedenis(stand.dossier)
            scherm = app.screen
            await pilot.press("f8")
            await rust(pilot)
            assert isinstance(app.screen, NoodkaartScherm)
            await pilot.press("escape")
            await rust(pilot)
            assert app.screen is scherm
            assert app.open_zitting().archief.geschiedenis(stand.dossier) == voor
            await app.pop_screen()


async def test_what_was_being_typed_is_still_there_after_the_card(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await pilot.press("n", "J", "a", "n", "f8")
        await rust(pilot)
        assert isinstance(app.screen, NoodkaartScherm)
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, Vraagvenster)
        assert app.screen.query_one(Input).value == "Jan"


async def test_the_card_opens_while_loket_is_locked(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await pilot.press("f10")
        await rust(pilot)
        assert app.zitting is None
        await pilot.press("f8")
        await rust(pilot)
        assert isinstance(app.screen, NoodkaartScherm)
        assert "112" in schermtekst(pilot)


async def test_a_blank_screen_stays_blank(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await pilot.press("f9", "f8")
        await rust(pilot)
        assert isinstance(app.screen, LeegScherm)
        assert "112" not in schermtekst(pilot)
