"""The screen: the list, what is left out and why, the tables, and a file after the attack."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Footer, Input, Static
from textual.widgets._footer import FooterKey

from loket.app import LoketApp
from loket.domein.fouten import LoketFout
from loket.screens import rapport as schermmodule
from loket.screens.rapport import RapportScherm
from loket.screens.werklijst import WerklijstScherm
from loket.uitvoer.taal import keur_b1
from tests.schermen.hulp import rust, schermtekst


async def open_rapport(pilot: Pilot[int]) -> None:
    await rust(pilot)
    await pilot.press("r")
    await rust(pilot)


async def test_what_is_left_out_comes_before_the_figures(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await open_rapport(pilot)
        assert isinstance(app.screen, RapportScherm)
        tekst = schermtekst(pilot)
        assert "2026K4 (loopt nog)" in tekst
        assert tekst.index("Dit laten we weg, en waarom") < tekst.index("Waarschijnlijk recht")
        assert "Geprobeerd: 2 aanvallen." in tekst
        assert "Familie De Boom" not in tekst
        await pilot.press("p")
        await rust(pilot)
        assert "Een aantal onder de 5" in schermtekst(pilot)
        await pilot.press("down", "down")
        await rust(pilot)
        assert app.screen.rapport is not None
        assert (app.screen.rapport.periode, app.screen.rapport.profiel) == ("2026K2", "intern")
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)


async def test_on_a_small_screen_the_report_takes_the_place_of_the_list(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_rapport(pilot)
        assert "2026K3" in schermtekst(pilot)
        toetsen = list(app.screen.query_one(Footer).query(FooterKey))
        assert len(toetsen) <= 7
        assert max(toets.region.right for toets in toetsen) <= 80
        assert [toets.description for toets in toetsen].count("opslaan") == 1
        await pilot.press("tab")
        await rust(pilot)
        assert "Dit laten we weg" in schermtekst(pilot)
        assert "2026K3" not in schermtekst(pilot)


async def test_enter_writes_a_file_and_says_what_was_tried(app: LoketApp, tmp_path: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await open_rapport(pilot)
        await pilot.press("enter")
        await rust(pilot)
        assert app.screen.query_one(Input).value == "bereik_wijk-2026K4-openbaar.md"
        app.screen.query_one(Input).value = str(tmp_path / "raad.json")
        await pilot.press("enter")
        await rust(pilot)
        assert (tmp_path / "raad.json").read_text("utf-8").startswith("{")
        meldingen = [melding.message for melding in app._notifications]
        assert any("Niets terug te rekenen. Opgeslagen:" in zin for zin in meldingen)


async def test_no_report_is_one_sentence_and_nothing_to_save(app: LoketApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def geen(*_: object) -> object:
        raise LoketFout("Dit rapport zegt te veel.")

    monkeypatch.setattr(schermmodule, "rapport_van", geen)
    async with app.run_test(size=(120, 40)) as pilot:
        await open_rapport(pilot)
        assert "Dit rapport zegt te veel." in str(app.screen.query_one("#weg", Static).render())
        await pilot.press("enter")
        await rust(pilot)
        assert isinstance(app.screen, RapportScherm)


async def test_a_name_of_a_neighbourhood_is_never_markup(app: LoketApp, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from tests.aanval.steden import rapport, ruime_stad

    gemaakt = rapport(ruime_stad())
    lastig = tuple(replace(t, rijen=("[/schuld] [b]x", *t.rijen[1:])) for t in gemaakt.tabellen)
    monkeypatch.setattr(schermmodule, "rapport_van", lambda *_: replace(gemaakt, tabellen=lastig))
    async with app.run_test(size=(120, 40)) as pilot:
        await open_rapport(pilot)
        assert "[/schuld] [b]x" in schermtekst(pilot)


def test_the_help_is_plain_dutch() -> None:
    assert not keur_b1(RapportScherm.HULP)
