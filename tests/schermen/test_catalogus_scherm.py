"""The catalogue screen, by its keys: schemes, the table of the proposal, who helps, choosing by group and status."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from loket.app import LoketApp
from loket.screens.catalogus import CatalogusScherm
from loket.screens.hulp import HulpScherm
from loket.screens.werklijst import WerklijstScherm
from loket.uitvoer.taal import keur_b1
from loket.widgets.langelijst import LangeLijst
from tests.schermen.hulp import rust, schermtekst

MATEN = [(80, 24), (120, 40)]


async def open_catalogus(pilot: Pilot[int], *toetsen: str) -> CatalogusScherm:
    await rust(pilot)
    for toets in ("c", *toetsen):
        await pilot.press(toets)
        await rust(pilot)
    scherm = pilot.app.screen
    assert isinstance(scherm, CatalogusScherm)
    return scherm


def rijen(scherm: CatalogusScherm) -> list[str]:
    return [regel.links for regel in scherm.query_one(LangeLijst).regels]


@pytest.mark.parametrize("maat", MATEN)
async def test_the_work_list_opens_it_and_escape_goes_back(app: LoketApp, maat: tuple[int, int]) -> None:
    async with app.run_test(size=maat) as pilot:
        scherm = await open_catalogus(pilot)
        assert "Van de gemeente" in rijen(scherm)
        assert "Zorgtoeslag" in rijen(scherm)
        toetsen = list(scherm.query_one(Footer).query(FooterKey))
        assert len(toetsen) <= 7
        assert max(toets.region.right for toets in toetsen) <= maat[0]
        await pilot.press("escape")
        await rust(pilot)
        assert isinstance(app.screen, WerklijstScherm)


async def test_f1_is_plain_dutch(app: LoketApp) -> None:
    assert not keur_b1(CatalogusScherm.HULP)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_catalogus(pilot)
        await pilot.press("f1")
        await rust(pilot)
        assert isinstance(app.screen, HulpScherm)


async def test_the_palette_knows_it(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        assert "Catalogus" in {commando.title for commando in app.get_system_commands(app.screen)}


async def test_the_card_is_beside_the_list(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await open_catalogus(pilot)
        assert "Van de gemeente" in schermtekst(pilot)
        assert "Voorwaarden" in schermtekst(pilot)


async def test_on_a_small_screen_the_card_is_behind_tab(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_catalogus(pilot)
        assert "Voorwaarden" not in schermtekst(pilot)
        await pilot.press("tab")
        await rust(pilot)
        assert "Voorwaarden" in schermtekst(pilot)
        assert "Van de gemeente" not in schermtekst(pilot)
        await pilot.press("escape")
        await rust(pilot)
        assert "Van de gemeente" in schermtekst(pilot)


async def test_choosing_for_whom_and_which_status(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        scherm = await open_catalogus(pilot, "f", "c")
        assert [rij for rij in rijen(scherm) if rij] == [
            "Van de gemeente",
            "Kindpakket",
            "Van het land",
            "Kinderbijslag",
            "Kinderopvangtoeslag",
            "Kindgebonden budget",
        ]
        assert "kinderen en ouders" in scherm.waar()
        for toets in ("f", "q", "s", "b"):
            await pilot.press(toets)
            await rust(pilot)
        assert [rij for rij in rijen(scherm) if rij] == ["Van de gemeente", "Meedoenregeling"]
        for toets in ("s", "a", "f", "e"):
            await pilot.press(toets)
            await rust(pilot)
        assert "Hier is niets gevonden." in schermtekst(pilot)


async def test_the_table_of_the_proposal_follows_from_the_packs(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await rust(pilot)
        assert app.zitting is not None
        app.zitting = replace(app.zitting, gemeente="nijmegen")
        scherm = await open_catalogus(pilot, "w")
        groepen: dict[str, list[str]] = {}
        kop = ""
        for regel in scherm.query_one(LangeLijst).regels:
            if regel.toon == "kop":
                kop = regel.links
            elif regel.rechts == "tabel in voorstel" or regel.rechts.startswith("voetnoot 1"):
                groepen.setdefault(kop.rsplit(" (", 1)[0], []).append(regel.links)
        assert groepen["Gaat op in het meedoenbudget"] == ["Individuele inkomenstoeslag", "Meedoenregeling"]
        assert groepen["Blijft buiten het meedoenbudget"] == ["Studietoeslag"]
        assert groepen["Wordt nog onderzocht"] == ["Collectieve aanvullende zorgverzekering (CAZ)"]
        assert groepen["Blijft, en komt in het gesprek"] == ["Busvoordeelabonnement"]
        assert set(groepen["Blijft"]) == {
            "Bijzondere bijstand",
            "Kindregelingen (verzamelnaam)",
            "Stichting Leergeld Nijmegen",
            "Zwemfonds",
        }
        assert len(groepen["Zonder status in het voorstel"]) == 8


async def test_who_helps_here_and_what_nobody_does(app: LoketApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        scherm = await open_catalogus(pilot, "w", "w")
        assert "Nog niemand in deze lijst" in " ".join(rijen(scherm))
        tekst = schermtekst(pilot)
        assert "Wijkcentrum De Brug" in tekst
        assert "Nagekeken: donderdag 1 oktober 2026" in tekst


async def test_it_says_nothing_after_the_lock(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_catalogus(pilot)
        await pilot.press("f10")
        await rust(pilot)
        assert not isinstance(app.screen, CatalogusScherm)
        assert app.zitting is None
