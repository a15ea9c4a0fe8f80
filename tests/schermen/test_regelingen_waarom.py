"""The key ? on the schemes' screen: worked out on request, gone when an answer changes."""

import pytest

from loket.app import LoketApp
from loket.diensten.dossier import ververs
from loket.screens.regelingen import RegelingenScherm
from tests.schermen.hulp import rust, schermtekst, stand_van


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_asking_why_shows_it_and_a_change_takes_it_away(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting())
        scherm = RegelingenScherm(stand, "zorgtoeslag")
        await app.push_screen(scherm)
        await rust(pilot)
        assert "eerdere tijd" not in schermtekst(pilot)
        await pilot.press("question_mark")
        await rust(pilot)
        assert "Kan het nog over eerdere tijd?" in schermtekst(pilot)
        assert "Over 2025" in schermtekst(pilot)
        scherm.zet_stand(ververs(app.open_zitting(), stand.dossier))
        await rust(pilot)
        assert "eerdere tijd" not in schermtekst(pilot)
