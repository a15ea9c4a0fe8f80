"""Signals by keys: raise one anywhere, see it on top, put it aside with a reason."""

import pytest

from loket.app import LoketApp
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.signalen import SignalenScherm
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import DOSSIERSCHERMEN, rust, schermtekst, stand_van

MATEN = pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)


@MATEN
async def test_raised_on_any_screen_and_made_an_agreement_in_three_keys(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        for klasse in DOSSIERSCHERMEN:
            await app.push_screen(klasse(stand_van(app.open_zitting())))
            await rust(pilot)
            await pilot.press("!", "d", "r")
            await rust(pilot)
            assert isinstance(app.screen, AfsprakenScherm), klasse
            gekozen = app.screen.voorstel()
            assert gekozen is not None
            assert "opvang" in gekozen.tekst
            await app.pop_screen()


@MATEN
async def test_put_aside_with_a_reason(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await app.push_screen(SignalenScherm(stand_van(app.open_zitting())))
        await rust(pilot)
        await pilot.press("!", "b", "v")
        await rust(pilot)
        scherm = app.screen
        assert isinstance(scherm, SignalenScherm)
        assert "broodnood" in {s.code for s in scherm.stand.open_signalen}
        await pilot.press("home")
        gekozen = scherm.signaal()
        assert gekozen is not None
        assert gekozen.code == "broodnood", "urgent and without an agreement stands first"
        await pilot.press("x")
        await rust(pilot)
        await pilot.press(*"Geregeld", "enter")
        await rust(pilot)
        assert "broodnood" not in {s.code for s in scherm.stand.open_signalen}


async def test_the_work_list_begins_with_what_is_urgent(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await pilot.press("enter")
        await rust(pilot)
        await pilot.press("!", "d", "v")
        await rust(pilot)
        await pilot.press("escape", "enter")
        await rust(pilot)
        kop, eerste, *_ = app.screen.query_one(LangeLijst).regels
        assert kop.links == "Dringend"
        assert eerste.links.startswith("! ")
        await pilot.press("home", "enter")
        await rust(pilot)
        assert "nog geen afspraak" in schermtekst(pilot).splitlines()[2]
