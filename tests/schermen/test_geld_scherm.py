"""The screen Geld per maand: typed with Dutch money, empty stays empty, a tip becomes an agreement."""

import pytest
from textual.widgets import Static

from loket.app import LoketApp
from loket.screens.geld import GeldScherm
from loket.screens.overzicht import OverzichtScherm
from tests.schermen.hulp import rust, schermtekst, stand_van


def kolommen(beeld: str) -> list[str]:
    """What stands behind the item Water."""
    regel = next(regel for regel in beeld.splitlines() if "Water  " in regel)
    return [deel for deel in regel.partition("Water")[2].split() if deel[0] in "?€0123456789"]


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)])
async def test_empty_items_are_a_question_mark_and_the_outcome_says_so(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await app.push_screen(GeldScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        beeld = schermtekst(pilot)
        assert "Tekort: nog niet te zeggen" in beeld
        assert "posten nog leeg" in beeld
        assert kolommen(beeld) == ["?", "?"]


async def test_an_amount_is_typed_and_counted_at_once(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(OverzichtScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        await pilot.press("l")
        await rust(pilot)
        assert isinstance(app.screen, GeldScherm)
        await pilot.press("down", "down", "down", "enter")
        await rust(pilot)
        await pilot.press(*"240 per jaar", "enter")
        await rust(pilot)
        assert kolommen(schermtekst(pilot)) == ["€", "20", "?"]
        await pilot.press("r", *"18", "enter")
        await rust(pilot)
        assert kolommen(schermtekst(pilot)) == ["€", "20", "€", "18"]
        await pilot.press("w")
        await rust(pilot)
        assert kolommen(schermtekst(pilot)) == ["?", "?"]


async def test_a_saving_tip_is_counted_and_stands_among_the_agreements(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(GeldScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        await pilot.press("b")
        await rust(pilot)
        await pilot.press(*"15", "enter")
        await rust(pilot)
        assert "Besparing afgesproken: € 15 per maand." in str(app.screen.query_one("#totaal", Static).render())
        await pilot.press("5")
        await rust(pilot)
        assert "Samen minder betalen voor" in schermtekst(pilot)
