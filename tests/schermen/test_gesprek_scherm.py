"""The talk on the screen: every part can be reached, every answer has a key, and what is known needs only Enter."""

import re
from dataclasses import replace

import pytest

from loket.app import LoketApp
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.feiten import zet_feit, zet_gebruik
from loket.diensten.gesprek import beantwoord, domeinen
from loket.diensten.huishoudens import nieuw
from loket.screens.gesprek import GesprekScherm
from loket.widgets.langelijst import LangeLijst
from loket.widgets.vragen import GEEN_VRAGEN
from tests.schermen.hulp import rust, schermtekst, stand_van

KLEIN = (80, 24)


async def test_every_part_of_the_talk_is_on_the_way(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        delen = domeinen(app.open_zitting())
        await app.push_screen(GesprekScherm(stand_van(app.open_zitting(), "Miranda"), delen[0].id))
        await rust(pilot)
        namen = [domein.naam for domein in delen]
        for naam in namen:
            assert naam in schermtekst(pilot)
            assert "w weet ik niet" in schermtekst(pilot)
            await pilot.press("right_square_bracket")
            await rust(pilot)
        for naam in reversed(namen):
            assert naam in schermtekst(pilot)
            await pilot.press("left_square_bracket")
            await rust(pilot)


async def test_the_talk_goes_on_at_the_first_part_with_an_open_question(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        dossier = nieuw(zitting, "Wessel")
        open_dossier(zitting, dossier)
        beantwoord(zitting, dossier, "nu_eten", "ja")
        await app.push_screen(GesprekScherm(ververs(zitting, dossier)))
        await rust(pilot)
        assert "Welkom en afspraken vooraf" in schermtekst(pilot)
        for item in domeinen(zitting)[0].items:
            beantwoord(zitting, dossier, item.id, "wil_niet_zeggen")
        await app.switch_screen(GesprekScherm(ververs(zitting, dossier)))
        await rust(pilot)
        assert "Wat speelt er nu?" in schermtekst(pilot)
        assert "w weet ik niet" in schermtekst(pilot)


@pytest.mark.parametrize("breedte", [80, 100, 120])
async def test_an_option_stands_on_the_line_of_its_key_at_every_width(app: LoketApp, breedte: int) -> None:
    async with app.run_test(size=(60, 30)) as pilot:
        await rust(pilot)
        await app.push_screen(GesprekScherm(stand_van(app.open_zitting(), "Miranda"), "inkomen", "ink_soort"))
        await rust(pilot)
        await pilot.resize_terminal(breedte, 30)
        await rust(pilot)
        tekst = schermtekst(pilot)
        for toets, woord in (("7", "Studiefinanciering"), ("0", "Geen inkomen"), ("-", "Iets anders")):
            assert re.search(rf"{toets}   {woord}", tekst)
        assert "w weet ik niet" in tekst


async def test_a_part_without_questions_says_so(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        dossier = nieuw(zitting, "Wessel")
        beantwoord(zitting, dossier, "hh_vorm", "alleen")
        await app.push_screen(GesprekScherm(open_dossier(zitting, dossier), "kinderen"))
        await rust(pilot)
        assert GEEN_VRAGEN[:40] in schermtekst(pilot)
        await pilot.press("j", "1", "enter", "a", "escape")
        await rust(pilot)


async def test_a_long_part_scrolls_and_the_question_stays_in_view(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        lijst = zitting.bronnen.gesprek
        eerste = lijst.domeinen[0]
        kaal = replace(eerste.items[0], signalen=(), acties=())
        vragen = tuple(replace(kaal, id=f"proef_{nr}", vraag=f"Vraag nummer {nr}?") for nr in range(14))
        lang = replace(lijst, domeinen=(replace(eerste, items=vragen), *lijst.domeinen[1:]))
        zitting.bronnen = replace(zitting.bronnen, gesprek=lang)
        stand = open_dossier(zitting, nieuw(zitting, "Wessel"))
        beantwoord(zitting, stand.dossier, "proef_0", "nee")
        await app.push_screen(GesprekScherm(ververs(zitting, stand.dossier), eerste.id))
        await rust(pilot)
        for _ in vragen:
            await pilot.press("n")
            await rust(pilot)
        tekst = schermtekst(pilot)
        assert "▸ ✓ Vraag nummer 13?" in tekst
        assert "Vraag nummer 0?" not in tekst
        assert "j ja   n nee" in tekst


@pytest.mark.parametrize(("toetsen", "verwacht"), [("640", "640.00"), ("05", "5.00")])
async def test_an_amount_is_typed_at_once(app: LoketApp, toetsen: str, verwacht: str) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = open_dossier(zitting, nieuw(zitting, "Wessel"))
        await app.push_screen(GesprekScherm(stand, "lasten", "las_huur"))
        await rust(pilot)
        await pilot.press(*toetsen, "enter")
        await rust(pilot)
        assert ververs(zitting, stand.dossier).antwoorden["las_huur"] == verwacht
        assert f"€ {verwacht.replace('.', ',')}" in schermtekst(pilot)


async def test_options_after_the_ninth_have_a_key(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = open_dossier(zitting, nieuw(zitting, "Wessel"))
        await app.push_screen(GesprekScherm(stand, "inkomen", "ink_soort"))
        await rust(pilot)
        await pilot.press("1")
        await rust(pilot)
        await pilot.press("minus")
        await rust(pilot)
        assert ververs(zitting, stand.dossier).antwoorden["ink_soort"] == ["loon", "anders"]
        assert "- ✓ Iets anders" in schermtekst(pilot)


async def test_enter_confirms_what_the_file_knows(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        dossier = nieuw(zitting, "Wessel")
        zet_gebruik(zitting, dossier, "zorgtoeslag", "ja")
        zet_feit(zitting, dossier, "personen.a.geboortedatum", "1-5-1986")
        await app.push_screen(GesprekScherm(open_dossier(zitting, dossier), "landelijk", "lan_zorgtoeslag"))
        await rust(pilot)
        assert "Zorgtoeslag: ja (Mila, ma 23 nov)" in schermtekst(pilot)
        await pilot.press("enter")
        await rust(pilot)
        assert ververs(zitting, dossier).antwoorden["lan_zorgtoeslag"] == "ja"
        await app.push_screen(GesprekScherm(ververs(zitting, dossier), "huishouden", "hh_leeftijd"))
        await rust(pilot)
        await pilot.press("enter")
        await rust(pilot)
        stand = ververs(zitting, dossier)
        assert stand.antwoorden["hh_leeftijd"] == 1986
        assert str(stand.situatie.feiten["personen.a.geboortedatum"]) == "1986-05-01"


async def test_enter_types_over_an_earlier_answer(app: LoketApp) -> None:
    async with app.run_test(size=KLEIN) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = open_dossier(zitting, nieuw(zitting, "Wessel"))
        beantwoord(zitting, stand.dossier, "las_huur", "500")
        await app.push_screen(GesprekScherm(ververs(zitting, stand.dossier), "lasten", "las_huur"))
        await rust(pilot)
        assert app.screen.query_one("#vragen", LangeLijst).sleutel == "las_huur"
        await pilot.press("enter", "7", "1", "0", "enter")
        await rust(pilot)
        assert ververs(zitting, stand.dossier).antwoorden["las_huur"] == "710.00"
