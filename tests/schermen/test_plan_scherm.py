"""The plan by keys: their words with their yes, a fourth thing for the duo, and leaving with something unfinished."""

import pytest

from loket.app import LoketApp
from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.dossier import ververs
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.signalen import SignalenScherm
from loket.screens.werklijst import WerklijstScherm
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import rust, schermtekst, stand_van

MATEN = pytest.mark.parametrize("maat", [(80, 24), (120, 40)], ids=str)


@MATEN
async def test_the_goal_is_written_only_after_a_yes(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        stand = stand_van(app.open_zitting(), "Ster")
        await app.push_screen(SignalenScherm(stand))
        await rust(pilot)
        lijst = app.screen.query_one(LangeLijst)
        for antwoord, verwacht in (("n", stand.beeld.tekst("doel")), ("j", "Rust")):
            lijst.toon(lijst.regels, "plan:doel")
            await pilot.press("enter")
            await rust(pilot)
            await pilot.press(*"Rust", "enter")
            await rust(pilot)
            await pilot.press(antwoord)
            await rust(pilot)
            assert ververs(app.open_zitting(), stand.dossier).beeld.tekst("doel") == verwacht
        assert '"Rust"' in schermtekst(pilot)
        assert "ja op ma 23 nov" in schermtekst(pilot)


async def test_a_fourth_thing_for_the_resident_is_offered_to_the_duo(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = stand_van(zitting, "Ster")
        while sum(a.wie == "inwoner" and a.klaar is None for a in ververs(zitting, stand.dossier).afspraken) < 3:
            maak_afspraak(zitting, stand.dossier, GoedeTekst("Jij belt."), wie="inwoner", datum=zitting.vandaag)
        await app.push_screen(AfsprakenScherm(ververs(zitting, stand.dossier)))
        await rust(pilot)
        await pilot.press("n")
        await rust(pilot)
        await pilot.press(*"Bellen", "enter")
        await rust(pilot)
        await pilot.press("i")
        await rust(pilot)
        assert "al drie dingen" in schermtekst(pilot)
        await pilot.press("m")
        await rust(pilot)
        await pilot.press("enter")
        await rust(pilot)
        (nieuw,) = (a for a in ververs(zitting, stand.dossier).afspraken if a.tekst == "Bellen")
        assert nieuw.wie == "medewerker"


async def test_leaving_names_what_was_begun_today_and_escape_stays(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        stand = stand_van(zitting, "Ster")
        maak_afspraak(zitting, stand.dossier, GoedeTekst("Wij bellen."), wie="medewerker", datum=zitting.vandaag)
        await app.push_screen(OverzichtScherm(ververs(zitting, stand.dossier)))
        await rust(pilot)
        await pilot.press("escape")
        await rust(pilot)
        assert "Nog af te maken vandaag" in schermtekst(pilot)
        assert "Nog niet meegetekend: Wij bellen." in schermtekst(pilot)
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, OverzichtScherm)
        await pilot.press("escape", "a")
        await rust(pilot)
        assert isinstance(app.screen, SignalenScherm)
        await pilot.press("escape", "escape", "enter")
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)
