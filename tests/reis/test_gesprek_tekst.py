"""The same conversation by keys in the app and line by line in text leaves the same file."""

import io
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from loket.app import LoketApp
from loket.cli.hoofd import main
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.huishoudens import nieuw, vind
from loket.diensten.tekstgesprek import Tekstgesprek
from loket.diensten.tekstopdrachten import lees
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld
from loket.screens.gesprek import GesprekScherm
from tests.conftest import WACHTZIN
from tests.reis.route import antwoord_op
from tests.schermen.hulp import rust

MEESTE = 300


def velden(beeld: Beeld) -> dict[str, object]:
    """The picture without what differs between two files of one talk: ids, times and the number."""
    return {
        re.sub(r"^notitie\.\w+", "notitie", veld): stand.waarde
        for veld, stand in sorted(beeld.velden.items())
        if veld != "nummer"
    }


async def toetsen(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await rust(pilot)


async def typ(pilot: Pilot[int], tekst: str) -> None:
    pilot.app.screen.query_one(Input).value = tekst
    await pilot.pause()
    await toetsen(pilot, "enter")


async def met_toetsen(pilot: Pilot[int]) -> None:
    """A first visit by keys, with something urgent that is taken back and the resident's own words."""
    await toetsen(pilot, "n", "v", "u", "up", "j", "n", "n", "n", "j", "n", "n", "enter")
    await typ(pilot, "De post")
    await toetsen(pilot, "o", "j")
    await typ(pilot, "Ik slaap er niet van.")
    await toetsen(pilot, "right_square_bracket", "1", *"1986", "enter", "right_square_bracket", "n")
    for tekst in ("20 tot 22 duizend", "loon 1.500", "tussen 1.200 en 1.500"):
        await toetsen(pilot, "enter")
        await typ(pilot, tekst)
    await toetsen(pilot, "right_square_bracket", "j", *"650", "enter", "n", "n", "right_square_bracket", "2", "j")


IN_TEKST = (
    *("n", "v", "terug", "j", "n", "n", "n", "j", "n", "n"),
    *("citaat", "j", "Ik slaap er niet van.", "De post", "1", "1986", "n"),
    *("20 tot 22 duizend", "loon 1.500", "tussen 1.200 en 1.500", "j", "650", "n", "n", "2", "j"),
)


async def test_the_same_talk_by_keys_and_in_text_leaves_the_same_file(app: LoketApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await rust(pilot)
        zitting = app.open_zitting()
        een, ander = nieuw(zitting, "Wessel"), nieuw(zitting, "Wessel")
        await app.push_screen(GesprekScherm(open_dossier(zitting, een)))
        await rust(pilot)
        await met_toetsen(pilot)
        await toetsen(pilot, "escape")
        gesprek = Tekstgesprek(zitting, ander)
        gezegd = [*gesprek.begin(), *(zin for regel in IN_TEKST for zin in lees(gesprek, regel))]
        assert gezegd[-1] == "Dit is genoeg voor een eerste bezoek. Typ kort voor de rest, of stop."
        gesprek.einde()
        toets, tekst = (velden(zitting.archief.beeld(dossier)) for dossier in (een, ander))
        assert toets == tekst
        assert {"antwoord.nu_eten", "antwoord.nu_een_ding", "notitie", "gesprekplek"} <= set(tekst)


def houd(zitting: Zitting, dossier: str, waarheid: str) -> list[str]:
    """Hold the whole core route in text for what is true of another household; gives the lines that were typed."""
    waar = ververs(zitting, vind(zitting, waarheid))
    gesprek = Tekstgesprek(zitting, dossier)
    gezegd, getypt = gesprek.begin(), ["kort"]
    lees(gesprek, "kort")
    while len(getypt) < MEESTE:
        if "Hier is nu niets meer te vragen." in gezegd[-1]:
            gesprek.einde()
            return getypt
        getypt.append(_regel(gesprek, gezegd, waar.situatie, waar.antwoorden))
        gezegd = lees(gesprek, getypt[-1])
        assert not any("past niet" in zin or "Kies" in zin for zin in gezegd), gezegd
    raise AssertionError("the talk never ends")


def _regel(gesprek: Tekstgesprek, gezegd: list[str], *waarheid: object) -> str:
    """What this household says to the last thing that was asked."""
    if gesprek.vervolg is not None:
        return "v" if "Eerst dit regelen?" in gezegd else "j"
    vraag = gesprek.vraag_nu()
    assert vraag is not None
    if vraag.eerst or vraag.staat == "bekend":
        return ""
    items = (i for d in gesprek.zitting.bronnen.gesprek.domeinen for i in d.items if i.id == vraag.sleutel)
    antwoord = antwoord_op(vraag, next(items, None), *waarheid)  # type: ignore[arg-type]
    return ", ".join(antwoord) if isinstance(antwoord, list) else str(antwoord)


@pytest.mark.parametrize("wie", ["V-0002", "V-0009"])
def test_the_whole_core_route_through_standard_input(
    wie: str,
    opslagmap: Path,
    openen: Callable[[str], Zitting],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    zitting = openen(WACHTZIN)
    dossier = nieuw(zitting, "Wessel")
    nummer = zitting.archief.beeld(dossier).tekst("nummer")
    zitting.archief.sluit()
    leeg = Path(shutil.copytree(opslagmap, tmp_path / "leeg"))
    zitting = openen(WACHTZIN)
    regels = houd(zitting, dossier, wie)
    stand = ververs(zitting, dossier)
    assert len(regels) > 40
    assert Gesprek(zitting, stand, "kort").volgende("welkom") is None
    zitting.archief.sluit()

    wachtzin = tmp_path / "wachtzin"
    wachtzin.touch(0o600)
    wachtzin.write_text(WACHTZIN)
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{regel}\n" for regel in regels)))
    with pytest.raises(SystemExit) as einde:
        main(["gesprek", nummer, "--map", str(leeg), "--wachtzin-bestand", str(wachtzin)])
    assert einde.value.code == 0
    assert "Hier is nu niets meer te vragen." in capsys.readouterr().out
    shutil.rmtree(opslagmap)
    shutil.copytree(leeg, opslagmap)
    zitting = openen(WACHTZIN)
    assert velden(zitting.archief.beeld(dossier)) == velden(stand.beeld)
    zitting.archief.sluit()
