"""The screen of stepping over: the fixed sentence first, then every scheme, and the choice of talking again."""

import pytest

from loket.app import LoketApp
from loket.diensten.feiten import zet_feit
from loket.screens.overstap import OverstapScherm
from loket.screens.overzicht import OverzichtScherm
from tests.schermen.hulp import rust, schermtekst, stand_van


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)])
async def test_the_difference_and_every_scheme_are_shown(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        dossier = stand_van(zitting, "Miranda").dossier
        zet_feit(zitting, dossier, "gemeente", "nijmegen")
        await app.push_screen(OverzichtScherm(stand_van(zitting, "Miranda")))
        await rust(pilot)
        await pilot.press("g", "v")
        await rust(pilot)
        beeld = " ".join(schermtekst(pilot).split())
        for stuk in ("nog niet getoetst", "Tot de overstap", "nooit minder dan nu", "Gaat op in het MMB"):
            assert stuk in beeld
        await pilot.press("enter", "n")
        await rust(pilot)
        assert "hebben ze nu niet" in schermtekst(pilot)
        await pilot.press("k", "j")
        await rust(pilot)
        await pilot.press("5")
        await rust(pilot)
        assert "Na zes weken: samen kijken wat er kwam." in schermtekst(pilot)


async def test_where_there_is_no_mmb_the_screen_says_so(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await app.push_screen(OverstapScherm(stand_van(app.open_zitting(), "Miranda")))
        await rust(pilot)
        assert "heeft geen MMB" in schermtekst(pilot)
        assert "Gaat op" not in schermtekst(pilot)
