"""A letter by keys: kind, sender, date, what it asks; then the last day and an agreement."""

import pytest

from loket.app import LoketApp
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.signalen import SignalenScherm
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import rust, schermtekst, stand_van


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)
async def test_a_decision_becomes_an_agreement_before_the_day_of_law(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await app.push_screen(SignalenScherm(stand_van(app.open_zitting(), "Ster")))
        await rust(pilot)
        await pilot.press("b", "b")
        for tekst in ("gemeente", "13-11-2026", "Stopt"):
            await rust(pilot)
            await pilot.press(*tekst, "enter")
        await rust(pilot)
        assert "uiterlijk maandag 28 december 2026" in schermtekst(pilot)
        assert "Awb art. 6:7 en 6:8" in schermtekst(pilot)
        await pilot.press("a")
        await rust(pilot)
        assert isinstance(app.screen, AfsprakenScherm)
        voorstel = app.screen.voorstel()
        assert voorstel is not None
        assert voorstel.sleutel.startswith("brief_")
        assert "wet: ma 28 dec" in schermtekst(pilot)
        assert "(wettelijke termijn)" in schermtekst(pilot)


async def test_a_letter_on_the_list_says_the_day_and_goes_away_when_done(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(SignalenScherm(stand_van(app.open_zitting(), "Ster")))
        await rust(pilot)
        await pilot.press("b", "p")
        for tekst in ("gemeente", "gisteren", "Papieren", "30-11"):
            await rust(pilot)
            await pilot.press(*tekst, "enter")
        await rust(pilot)
        await pilot.press("l")
        await rust(pilot)
        lijst = app.screen.query_one(LangeLijst)
        lijst.toon(lijst.regels, next(regel.sleutel for regel in lijst.regels if regel.links.startswith("Papieren")))
        assert "brief: uiterlijk ma 30 nov" in schermtekst(pilot)
        await pilot.press("x")
        await rust(pilot)
        assert "0 open, 1 klaar" in schermtekst(pilot)
