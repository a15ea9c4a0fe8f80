"""On the screen of schemes `b` records what was spent, and what is left stands above the explanation."""

from loket.app import LoketApp
from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_gebruik
from loket.diensten.huishoudens import nieuw
from loket.screens.regelingen import RegelingenScherm
from loket.screens.vensters import Keuzevenster, Vraagvenster
from tests.schermen.hulp import rust, schermtekst, stand_van


async def test_a_key_records_what_was_spent(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        dossier = nieuw(zitting, "Wessel")
        zet_gebruik(zitting, dossier, "meedoenregeling", "ja")
        await app.push_screen(RegelingenScherm(ververs(zitting, dossier), "meedoenregeling"))
        await rust(pilot)
        assert "nog € 150 van € 150" in schermtekst(pilot)
        await pilot.press("b")
        await rust(pilot)
        assert isinstance(app.screen, Keuzevenster)
        await pilot.press("a")
        await rust(pilot)
        assert isinstance(app.screen, Vraagvenster)
        await pilot.press(*"90", "enter")
        await rust(pilot)
        assert "nog € 60 van € 150" in schermtekst(pilot)


async def test_where_they_do_not_get_it_there_is_no_budget(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await rust(pilot)
        scherm = RegelingenScherm(stand_van(app.open_zitting()), "zorgtoeslag")
        await app.push_screen(scherm)
        await rust(pilot)
        assert "Tegoed in" not in schermtekst(pilot)
        await pilot.press("b")
        await rust(pilot)
        assert app.screen is scherm
