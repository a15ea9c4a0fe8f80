"""Consent by keys: the yes comes last, no is first, and welfare data stop at the form."""

import pytest

from loket.app import LoketApp
from loket.diensten.delen import toestemmingen_uit
from loket.screens.delen import DelenScherm
from loket.screens.privacy import PrivacyScherm
from tests.schermen.hulp import rust, schermtekst, stand_van

MATEN = pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)


@MATEN
async def test_one_yes_step_by_step_and_withdrawn(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting())
        await app.push_screen(DelenScherm(stand))
        await rust(pilot)
        for slot in ("n", "j"):
            await pilot.press("n", "w")
            for tekst in ("school", "boeken"):
                await rust(pilot)
                await pilot.press(*tekst, "enter")
            await rust(pilot)
            await pilot.press("n", "o", "m")
            await rust(pilot)
            await pilot.press(*"Bas", "enter")
            await rust(pilot)
            assert "Zegt de inwoner ja?" in schermtekst(pilot)
            await pilot.press(slot)
            await rust(pilot)
            aantal = len(toestemmingen_uit(app.open_zitting().archief.beeld(stand.dossier)))
            assert aantal == (1 if slot == "j" else 0)
        assert "school: boeken" in schermtekst(pilot)
        await pilot.press("x", "j")
        await rust(pilot)
        assert "Wat al was gedeeld, blijft bekend." in schermtekst(pilot)


async def test_welfare_data_stop_at_the_empty_form(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting())
        await app.push_screen(DelenScherm(stand))
        await rust(pilot)
        await pilot.press("n", "w")
        for tekst in ("school", "boeken"):
            await rust(pilot)
            await pilot.press(*tekst, "enter")
        await rust(pilot)
        await pilot.press("n", "b")
        await rust(pilot)
        assert "Formulier getekend op welke dag?" in schermtekst(pilot)
        await pilot.press("enter")
        await rust(pilot)
        assert "alleen met een getekend formulier" in schermtekst(pilot)
        await pilot.press("escape")
        await rust(pilot)
        assert toestemmingen_uit(app.open_zitting().archief.beeld(stand.dossier)) == ()


@MATEN
async def test_the_privacy_page_from_help_and_from_the_file(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        await pilot.press("f1", "p")
        await rust(pilot)
        assert isinstance(app.screen, PrivacyScherm)
        assert "nog niet besloten" in " ".join(schermtekst(pilot).split())
        await pilot.press("b")
        await rust(pilot)
        await pilot.press(*"1-10-2026", "enter")
        await rust(pilot)
        assert "donderdag 1 oktober 2026" in " ".join(schermtekst(pilot).split())
        await pilot.press("escape")
        await app.push_screen(DelenScherm(stand_van(app.open_zitting())))
        await rust(pilot)
        await pilot.press("i")
        await rust(pilot)
        assert isinstance(app.screen, PrivacyScherm)
        assert "Privacy" in schermtekst(pilot).splitlines()[0]
        assert "nog niet besloten" not in " ".join(schermtekst(pilot).split())
