"""The screen Werken moet lonen: words, chart, table, and what must be asked first."""

import pytest
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from loket.app import LoketApp
from loket.diensten.feiten import wis_feit
from loket.screens.feiten import FeitenScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.regelingen import RegelingenScherm
from loket.screens.vensters import Vraagvenster
from loket.screens.werken import WerkenScherm
from tests.schermen.hulp import rust, schermtekst, stand_van


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)])
async def test_words_come_first_then_the_chart_with_names_and_what_helps(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await app.push_screen(WerkenScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        beeld = schermtekst(pilot)
        regels = beeld.splitlines()
        assert "Meer werken levert meer op" in regels[2]
        for stuk in ("▼Collectieve", "┤", "+ € 2.500", "Dit helpt", "Vrijlating van loon", "Geen belofte"):
            assert stuk in " ".join(beeld.split())
        toetsen = list(app.screen.query_one(Footer).query(FooterKey))
        assert max(toets.region.right for toets in toetsen) <= maat[0]


async def test_tab_shows_every_step_and_escape_goes_back_to_the_chart(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(WerkenScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        await pilot.press("tab", "down", "down")
        await rust(pilot)
        beeld = schermtekst(pilot)
        assert "▸ + € 100" in beeld
        assert "van € 50" in beeld
        assert "Daarvan komt van regelingen: Zorgtoeslag" in beeld
        await pilot.press("escape")
        await rust(pilot)
        assert "┤" in schermtekst(pilot)
        assert isinstance(app.screen, WerkenScherm)


@pytest.mark.parametrize("van", [OverzichtScherm, RegelingenScherm])
async def test_it_is_one_key_away_and_a_jump_letter(app: LoketApp, van: type) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(van(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        await pilot.press("m")
        await rust(pilot)
        assert isinstance(app.screen, WerkenScherm)
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, OverzichtScherm)
        await pilot.press("g", "m")
        await rust(pilot)
        assert isinstance(app.screen, WerkenScherm)


async def test_without_income_it_asks_first_and_draws_nothing(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = stand_van(zitting, "Miranda")
        wis_feit(zitting, stand.dossier, "personen.a.inkomsten")
        await app.push_screen(WerkenScherm(stand_van(zitting, "Miranda")))
        await rust(pilot)
        assert "nog niet getekend" in schermtekst(pilot)
        assert "┤" not in schermtekst(pilot)
        await pilot.press("v")
        await rust(pilot)
        assert isinstance(app.screen, Vraagvenster)
        await pilot.press(*"loon 600", "enter")
        await rust(pilot)
        assert isinstance(app.screen, WerkenScherm)
        assert "┤" in schermtekst(pilot)


async def test_an_open_income_of_the_year_is_asked_before_anything_is_said(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(WerkenScherm(stand_van(app.open_zitting())))
        await rust(pilot)
        assert "nog niet goed te zeggen" in schermtekst(pilot)
        assert "v nu vragen" in schermtekst(pilot)
        await pilot.press("v")
        await rust(pilot)
        assert any(isinstance(scherm, FeitenScherm) for scherm in app.screen_stack)
