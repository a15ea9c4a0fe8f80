"""One household, one evening: from a first name to a signed agreement and a page, by keys alone."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from loket.app import LoketApp
from loket.domein.oordeel import Status
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.blad import BladScherm
from loket.screens.dossierscherm import DossierScherm
from loket.screens.gesprek import GesprekScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.vensters import Keuzevenster, Vraagvenster
from loket.screens.werklijst import WerklijstScherm
from loket.widgets.langelijst import LangeLijst
from tests.conftest import WACHTZIN_MAATJE

MATEN = [(80, 24), (120, 40)]


async def rust(pilot: Pilot[int]) -> None:
    """Until every service has answered and the screen is painted."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def toetsen(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await rust(pilot)


async def typ(pilot: Pilot[int], tekst: str) -> None:
    """Fill the line in front as typing does, and press Enter."""
    pilot.app.screen.query_one(Input).value = tekst
    await pilot.pause()
    await toetsen(pilot, "enter")


def scherm(pilot: Pilot[int]) -> DossierScherm:
    assert isinstance(pilot.app.screen, DossierScherm)
    return pilot.app.screen


def tekst(pilot: Pilot[int], kies: str) -> str:
    return str(pilot.app.screen.query_one(kies, Static).render())


@pytest.mark.parametrize("maat", MATEN)
async def test_from_first_name_to_signed_agreement(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)

        await toetsen(pilot, "n")
        await typ(pilot, "Fatma")
        assert isinstance(app.screen, OverzichtScherm)
        assert scherm(pilot).stand.naam == "Fatma"

        await toetsen(pilot, "3")
        assert isinstance(app.screen, GesprekScherm)
        await toetsen(pilot, "j", "j")
        # An eviction letter: loket offers to stop the list and act first.
        assert isinstance(app.screen, Keuzevenster)
        await toetsen(pilot, "v", "n", "z", "j", "n", "w", "enter")
        await typ(pilot, "Dat de brieven stoppen.")
        stand = scherm(pilot).stand
        assert stand.antwoorden["nu_ontruiming"] == "ja"
        assert stand.antwoorden["nu_zorgverzekering"] == "wil_niet_zeggen"
        assert any(signaal.code == "wgs_bedreigend" for signaal in stand.signalen)

        await toetsen(pilot, "right_square_bracket", "1")
        stand = scherm(pilot).stand
        assert stand.situatie.samenstelling.partner is False
        assert stand.situatie.samenstelling.kinderen == 0

        await toetsen(pilot, "g", "f")
        for pad, waarde in (
            ("personen.a.geboortedatum", "1-5-1986"),
            ("personen.a.toetsingsinkomen_jaar", "20 tot 22 duizend"),
            ("personen.a.vermogen", "1.200"),
        ):
            await vul_in(pilot, pad, waarde)
        await kies(pilot, "personen.a.zorgverzekerd", "j")
        stand = scherm(pilot).stand
        zorgtoeslag = stand.oordeel("zorgtoeslag")
        assert zorgtoeslag is not None
        assert zorgtoeslag.status is Status.WAARSCHIJNLIJK_WEL

        await toetsen(pilot, "5")
        assert isinstance(app.screen, AfsprakenScherm)
        await toetsen(pilot, "a")
        await typ(pilot, "Wij bellen de verhuurder.")
        await toetsen(pilot, "m")
        await typ(pilot, "morgen")
        (afspraak,) = scherm(pilot).stand.afspraken
        assert afspraak.wie == "medewerker"

        await toetsen(pilot, "m", "e")
        (afspraak,) = scherm(pilot).stand.afspraken
        assert len(afspraak.getekend) == 1, "the partner is not unlocked, so nobody can sign for them"
        assert "nog niet meegetekend" in tekst(pilot, "#heel")

        await toetsen(pilot, "d", "m")
        await typ(pilot, WACHTZIN_MAATJE)
        await toetsen(pilot, "e", "j", "j")
        (afspraak,) = scherm(pilot).stand.afspraken
        assert afspraak.actief(scherm(pilot).stand.duo)

        await toetsen(pilot, "6")
        assert isinstance(app.screen, BladScherm)
        assert "Wij bellen de verhuurder." in tekst(pilot, "#blad")
        await toetsen(pilot, "l")
        assert len(tekst(pilot, "#blad").strip().splitlines()) <= 10


async def vul_in(pilot: Pilot[int], pad: str, waarde: str) -> None:
    """Go to a fact, ask it, type the answer."""
    lijst = pilot.app.screen.query_one("#feiten", LangeLijst)
    lijst.toon(lijst.regels, pad)
    await toetsen(pilot, "enter")
    await typ(pilot, waarde)


async def kies(pilot: Pilot[int], pad: str, toets: str) -> None:
    lijst = pilot.app.screen.query_one("#feiten", LangeLijst)
    lijst.toon(lijst.regels, pad)
    await toetsen(pilot, "enter", toets)


async def test_find_by_part_of_name_street_or_number(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await toetsen(pilot, "slash")
        app.screen.query_one("#zoek", Input).value = "boom"
        await rust(pilot)
        lijst = app.screen.query_one("#werklijst", LangeLijst)
        assert [regel.links for regel in lijst.regels if regel.sleutel] == ["Familie De Boom"]
        await toetsen(pilot, "enter", "enter")
        assert scherm(pilot).stand.naam == "Familie De Boom"
        await toetsen(pilot, "escape")
        assert isinstance(app.screen, WerklijstScherm)


async def test_a_bsn_is_refused_with_a_choice(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        await toetsen(pilot, "n")
        await typ(pilot, "Jan 111222333")
        assert isinstance(app.screen, Keuzevenster)
        await toetsen(pilot, "v")
        assert isinstance(app.screen, Vraagvenster), "the text is still there, to change it"
        assert app.screen.query_one(Input).value == "Jan 111222333"
        await toetsen(pilot, "enter", "a")
        assert isinstance(app.screen, OverzichtScherm)
        assert scherm(pilot).stand.naam == "Jan 111222333"


async def test_blank_screen_comes_back_by_the_chosen_key_only(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        app.terugtoets = "q"
        await toetsen(pilot, "f9")
        for toets in ("f9", "escape", "enter", "n", "ctrl+p"):
            await toetsen(pilot, toets)
            assert not app.screen.query(LangeLijst)
        await toetsen(pilot, "q")
        assert isinstance(app.screen, WerklijstScherm)
