"""The main screens as they look: every line of text at two sizes, and four in colour."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from loket.app import LoketApp
from loket.diensten.dossier import Dossierstand
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.basis import Scherm
from loket.screens.blad import BladScherm
from loket.screens.delen import DelenScherm
from loket.screens.feiten import FeitenScherm
from loket.screens.geld import GeldScherm
from loket.screens.gesprek import GesprekScherm
from loket.screens.notities import NotitiesScherm
from loket.screens.overstap import OverstapScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.regelingen import RegelingenScherm
from loket.screens.signalen import SignalenScherm
from loket.screens.tijdlijn import TijdlijnScherm
from loket.screens.werken import WerkenScherm
from tests.beeld.conftest import NAAM, pytest_configure
from tests.beeld.verschil import verschil
from tests.schermen.hulp import rust, schermtekst, stand_van

BEELDEN = Path(__file__).parent / "beelden"
MATEN = ((80, 24), (120, 40))
Maker = Callable[[Dossierstand], Scherm]

# Per picture: the screen of the household (none is the work list), and the keys pressed on it.
SCHERMEN: dict[str, tuple[Maker | None, tuple[str, ...]]] = {
    "werklijst": (None, ()),
    "catalogus": (None, ("c",)),
    "catalogus-kaart": (None, ("c", "down", "tab")),
    "catalogus-hulp": (None, ("c", "w", "w")),
    "overzicht": (OverzichtScherm, ()),
    "gesprek": (GesprekScherm, ()),
    "gesprek-feit": (lambda stand: GesprekScherm(stand, "inkomen", "feit:personen.a.vermogen"), ("question_mark",)),
    "feiten": (FeitenScherm, ()),
    "regelingen": (RegelingenScherm, ()),
    "uitleg": (RegelingenScherm, ("tab",)),
    "waarom": (RegelingenScherm, ("down", "down", "question_mark")),
    "afspraken": (AfsprakenScherm, ()),
    "blad": (BladScherm, ()),
    "duo": (NotitiesScherm, ()),
    "tijdlijn": (TijdlijnScherm, ()),
    "geld": (GeldScherm, ()),
    "werken": (WerkenScherm, ()),
    "overstap": (OverstapScherm, ()),
    "signalen": (SignalenScherm, ()),
    "delen": (DelenScherm, ()),
}


async def ga_naar(pilot: Pilot[int], naam: str) -> None:
    """Open a screen of the household with the most to show, and press its keys."""
    maak, toetsen = SCHERMEN[naam]
    await rust(pilot)
    assert isinstance(pilot.app, LoketApp)
    if maak is not None:
        await pilot.app.push_screen(maak(stand_van(pilot.app.open_zitting())))
        await rust(pilot)
    for toets in toetsen:
        await pilot.press(toets)
        await rust(pilot)


def regels(pilot: Pilot[int]) -> str:
    """The screen as plain lines, without the spaces at their ends."""
    return "".join(f"{regel.rstrip()}\n" for regel in schermtekst(pilot).splitlines())


@pytest.mark.parametrize("maat", MATEN, ids=lambda maat: f"{maat[0]}x{maat[1]}")
@pytest.mark.parametrize("naam", SCHERMEN)
async def test_screen_reads_as_its_picture(
    app: LoketApp, vergelijk: Callable[[Path, str], None], naam: str, maat: tuple[int, int]
) -> None:
    async with app.run_test(size=maat) as pilot:
        await ga_naar(pilot, naam)
        vergelijk(BEELDEN / f"{naam}-{maat[0]}x{maat[1]}.txt", regels(pilot))


@pytest.mark.parametrize(
    ("naam", "maat"),
    [("werklijst", (80, 24)), ("gesprek", (120, 40)), ("regelingen", (120, 40)), ("blad", (80, 24))],
    ids=lambda waarde: waarde if isinstance(waarde, str) else f"{waarde[0]}x{waarde[1]}",
)
def test_screen_looks_as_its_picture(
    app: LoketApp, snap_compare: Callable[..., bool], naam: str, maat: tuple[int, int]
) -> None:
    async def voor(pilot: Pilot[int]) -> None:
        await ga_naar(pilot, naam)

    assert snap_compare(app, terminal_size=maat, run_before=voor)


def test_every_picture_belongs_to_a_screen() -> None:
    bekend = {f"{naam}-{breed}x{hoog}.txt" for naam in SCHERMEN for breed, hoog in MATEN}
    assert {pad.name for pad in BEELDEN.iterdir()} <= bekend


def test_a_changed_line_is_shown_as_it_was_and_as_it_is() -> None:
    uit = verschil("blad.txt", "Dag Jan,\nTot morgen.\n", "Dag Jan,\nTot vrijdag.\n", "--nieuw").splitlines()
    assert "-Tot morgen." in uit
    assert "+Tot vrijdag." in uit
    assert "--nieuw" in uit[-1]


def test_a_machine_never_accepts_new_pictures(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    monkeypatch.setattr(pytestconfig.option, NAAM, True, raising=False)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.UsageError):
        pytest_configure(pytestconfig)
