"""The talk by keys alone: facts inside it, own words, not now, speaking alone, and what may not be kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from loket.app import LoketApp
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.huishoudens import nieuw
from loket.diensten.notities import notities_uit
from loket.diensten.zitting import Zitting
from loket.domein.gesprek import Item
from loket.domein.oordeel import Status
from loket.gesprek.bewaren import GIFTEN
from loket.regels.lijst import LANDELIJK
from loket.screens.gesprek import GesprekScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.regelingen import RegelingenScherm
from loket.screens.vensters import Keuzevenster
from tests.schermen.hulp import rust, schermtekst

MATEN = [(80, 24), (120, 40)]
GEHEIM = "ZEEPAARDJE"


async def toetsen(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await rust(pilot)


async def typ(pilot: Pilot[int], tekst: str) -> None:
    """Fill the line in front as typing does, and press Enter."""
    pilot.app.screen.query_one(Input).value = tekst
    await pilot.pause()
    await toetsen(pilot, "enter")


async def gesprek(app: LoketApp, pilot: Pilot[int], deel: str | None = None, vraag: str | None = None) -> str:
    """A new household with the talk in front; gives the dossier."""
    await rust(pilot)
    zitting = app.open_zitting()
    dossier = nieuw(zitting, "Wessel")
    await app.push_screen(GesprekScherm(open_dossier(zitting, dossier), deel, vraag))
    await rust(pilot)
    return dossier


def scherm(app: LoketApp) -> GesprekScherm:
    assert isinstance(app.screen, GesprekScherm)
    return app.screen


def met_item(zitting: Zitting, id_: str, als: str = "nu_eten", **anders: object) -> None:
    """Put one more item in front of its part."""
    lijst = zitting.bronnen.gesprek
    basis = next(i for d in lijst.domeinen for i in d.items if i.id == als)
    kaal = replace(basis, id=id_, vraag=f"Vraag {id_}?", signalen=(), acties=(), feit=None, feit_waarden={})
    eigen: Item = replace(kaal, **anders)  # type: ignore[arg-type]
    delen = tuple(
        replace(d, items=(*([eigen] if d.id == eigen.domein else []), *(i for i in d.items if i.id != id_)))
        for d in lijst.domeinen
    )
    zitting.bronnen = replace(zitting.bronnen, gesprek=replace(lijst, domeinen=delen))


@pytest.mark.parametrize("maat", MATEN)
async def test_a_first_visit_by_keys(app: LoketApp, maat: tuple[int, int]) -> None:
    """What is urgent, one thing to solve, and the facts that decide: then it is enough."""
    async with app.run_test(size=maat) as pilot:
        dossier = await gesprek(app, pilot)
        assert "eerste bezoek" in schermtekst(pilot)
        await toetsen(pilot, "j", "n", "n", "n", "j", "n", "n", "enter")
        await typ(pilot, "De post")
        await toetsen(pilot, "right_square_bracket", "1", "1", "9", "8", "6", "enter")
        await toetsen(pilot, "right_square_bracket", "n")
        for tekst in ("20 tot 22 duizend", "loon 1.500", "tussen 1.200 en 1.500"):
            await toetsen(pilot, "enter")
            await typ(pilot, tekst)
        await toetsen(pilot, "right_square_bracket", "j", *"650", "enter")
        antwoord = {"lan_huurtoeslag": "2", "feit:personen.a.zorgverzekerd": "j"}
        for _ in range(12):
            hier = scherm(app).gespreksplek().deel
            plek = scherm(app).gesprek().volgende(hier)
            if plek is None:
                break
            await toetsen(pilot, antwoord.get(plek.vraag, "n") if plek.deel == hier else "right_square_bracket")
        assert any("genoeg voor een eerste bezoek" in melding.message for melding in app._notifications)
        stand = ververs(app.open_zitting(), dossier)
        assert stand.antwoorden["nu_een_ding"] == "De post"
        open_ = {o.regeling for o in stand.beoordeling.oordelen if o.status is Status.ONBESLIST}
        assert not open_ & {regeling.id for regeling in LANDELIJK}
        assert {"student", "toetsingsinkomen_jaar", "inkomsten", "vermogen"} <= {
            pad.split(".")[2] for pad in stand.situatie.feiten if pad.startswith("personen.a.")
        }


async def test_what_is_typed_is_echoed_and_a_wrong_text_stays(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "inkomen", "feit:personen.a.toetsingsinkomen_jaar")
        await toetsen(pilot, *"12", "comma", *"50", "space", *"per", "space", *"week")
        assert "€ 12,50 per week is € 650,00 per jaar" in schermtekst(pilot)
        await typ(pilot, "heel weinig")
        assert app.screen.query_one("#antwoord", Input).value == "heel weinig"
        await typ(pilot, "650")
        feiten = ververs(app.open_zitting(), dossier).situatie.feiten
        assert str(feiten["personen.a.toetsingsinkomen_jaar"]) == "650.00"


async def test_not_knowing_a_fact_undo_and_taking_it_back(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "inkomen", "feit:personen.a.vermogen")
        sleutel = "feit:personen.a.vermogen"
        await toetsen(pilot, "w")
        assert ververs(app.open_zitting(), dossier).antwoorden[sleutel] == "weet_niet"
        await toetsen(pilot, "u")
        assert sleutel not in ververs(app.open_zitting(), dossier).antwoorden
        lijst = scherm(app).vragen
        lijst.toon(lijst.regels, sleutel)
        await toetsen(pilot, "z", "x")
        lijst.toon(lijst.regels, sleutel)
        await rust(pilot)
        assert ververs(app.open_zitting(), dossier).antwoorden[sleutel] == "wil_niet_zeggen"
        await toetsen(pilot, "backspace")
        assert sleutel not in ververs(app.open_zitting(), dossier).antwoorden


async def test_the_best_question_and_why(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await gesprek(app, pilot)
        await toetsen(pilot, "v", "question_mark")
        assert "Waarom vragen we dit?" in schermtekst(pilot)
        assert "Zorgtoeslag" in schermtekst(pilot)
        await toetsen(pilot, "question_mark")
        assert "Waarom vragen we dit?" not in schermtekst(pilot)


async def test_rounds_parts_tip_and_size_by_a_key(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await gesprek(app, pilot)
        await toetsen(pilot, "r", "2")
        assert "Wat komt er binnen?" in schermtekst(pilot)
        await toetsen(pilot, "t")
        assert "Tip: Vraag bedragen per maand" in schermtekst(pilot)
        afronden = next(keuze.toets for keuze in scherm(app).sprongen() if keuze.tekst == "Afspraken en afronden")
        await toetsen(pilot, "g", afronden)
        assert "Afspraken en afronden" in schermtekst(pilot)
        await toetsen(pilot, "l")
        assert "· kort" in schermtekst(pilot)
        await toetsen(pilot, "l")
        assert "· alles" in schermtekst(pilot)
        await toetsen(pilot, "l")
        assert "· kort" in schermtekst(pilot)


async def test_the_talk_goes_on_where_it_stopped(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot)
        await toetsen(pilot, "l", "g", "4", "down", "down")
        was = scherm(app).gespreksplek()
        await toetsen(pilot, "escape")
        assert isinstance(app.screen, OverzichtScherm)
        assert ververs(app.open_zitting(), dossier).beeld.waarde("gesprekplek") == {
            "deel": "inkomen",
            "vraag": was.vraag,
            "omvang": "kort",
        }
        await toetsen(pilot, "3")
        assert scherm(app).gespreksplek() == was


async def test_own_words_only_with_a_yes(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot)
        await toetsen(pilot, "o", "n")
        assert isinstance(app.screen, GesprekScherm)
        await toetsen(pilot, "o", "j")
        await typ(pilot, "Ik slaap er niet van.")
        (notitie,) = notities_uit(ververs(app.open_zitting(), dossier).beeld)
        assert (notitie.soort, notitie.deel) == ("citaat", "nu")
        assert "Ik slaap er niet van." in schermtekst(pilot)


async def test_not_now_from_the_talk_and_from_the_schemes(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "landelijk", "lan_zorgtoeslag")
        await toetsen(pilot, "k", "l")
        await typ(pilot, "over 2 weken")
        assert ververs(app.open_zitting(), dossier).uitgesteld == {"zorgtoeslag"}
        assert "Krijg je zorgtoeslag?" not in schermtekst(pilot)
        await app.push_screen(RegelingenScherm(ververs(app.open_zitting(), dossier), "zorgtoeslag"))
        await rust(pilot)
        assert "Zorgtoeslag (niet nu)" in schermtekst(pilot)
        await toetsen(pilot, "k")
        assert "pas weer vanaf maandag 7 december" in schermtekst(pilot)
        await toetsen(pilot, "o")
        assert not ververs(app.open_zitting(), dossier).later


async def test_safety_is_asked_only_of_somebody_alone_and_that_is_never_kept(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        dossier = await gesprek(app, pilot, "nu", "nu_apart")
        assert "Is het bij jou thuis veilig" not in schermtekst(pilot)
        await toetsen(pilot, "n")
        assert "Is het bij jou thuis veilig" not in schermtekst(pilot)
        scherm(app).vragen.toon(scherm(app).vragen.regels, "nu_apart")
        await toetsen(pilot, "j")
        assert "Is het bij jou thuis veilig" in schermtekst(pilot)
        assert not {"antwoord.nu_apart", "antwoord.nu_veilig"} & set(ververs(app.open_zitting(), dossier).beeld.velden)


async def test_the_rule_about_gifts_is_told_before_the_question(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        met_item(app.open_zitting(), GIFTEN, domein="inkomen")
        dossier = await gesprek(app, pilot, "inkomen", GIFTEN)
        assert "€ 1.200" in schermtekst(pilot)
        await toetsen(pilot, "j")
        assert GIFTEN not in ververs(app.open_zitting(), dossier).antwoorden, "not before it was explained"
        await toetsen(pilot, "enter", "j")
        assert ververs(app.open_zitting(), dossier).antwoorden[GIFTEN] == "ja"
        assert "antwoord.ink_giften" not in ververs(app.open_zitting(), dossier).beeld.velden


async def test_a_dropped_answer_is_in_no_file(app: LoketApp, opslagmap: Path, tmp_path: Path) -> None:
    """Not in the log, the picture, the export, or any file of the store as it stands on disk."""
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        met_item(zitting, "nu_geheim", als="nu_een_ding", bewaren="alleen_actie")
        met_item(zitting, "nu_trots", als="nu_een_ding", bewaren="alleen_met_toestemming")
        dossier = await gesprek(app, pilot, "nu", "nu_geheim")
        await toetsen(pilot, "enter")
        await typ(pilot, GEHEIM)
        scherm(app).vragen.toon(scherm(app).vragen.regels, "nu_trots")
        await toetsen(pilot, "enter")
        await typ(pilot, GEHEIM)
        assert isinstance(app.screen, Keuzevenster)
        await toetsen(pilot, "n")
        stand = ververs(zitting, dossier)
        assert stand.antwoorden["nu_geheim"] == stand.antwoorden["nu_trots"] == GEHEIM
        assert "besproken.nu_trots" in stand.beeld.velden
        await toetsen(pilot, "escape", "escape")
        controleer_nergens(zitting, dossier, opslagmap, tmp_path)


def controleer_nergens(zitting: Zitting, dossier: str, opslagmap: Path, tmp_path: Path) -> None:
    """The word stands nowhere that outlives the sitting."""
    from loket.diensten.uitwisselvorm import exporteer

    assert GEHEIM not in str(zitting.archief.geschiedenis(dossier))
    assert GEHEIM not in str(zitting.archief.beeld(dossier))
    assert GEHEIM not in str(exporteer(zitting, [dossier]))
    assert dossier not in zitting.geheugen
    bestanden = [pad for map_ in (opslagmap, tmp_path) for pad in map_.rglob("*") if pad.is_file()]
    assert bestanden
    for pad in bestanden:
        assert GEHEIM.encode() not in pad.read_bytes(), pad.name
