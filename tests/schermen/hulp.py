"""Open every screen of the app in a test."""

from collections.abc import Callable

from textual.pilot import Pilot

from loket.diensten.dossier import Dossierstand, open_dossier
from loket.diensten.huishoudens import zoek
from loket.diensten.zitting import Zitting
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

DOSSIERSCHERMEN: tuple[Callable[[Dossierstand], Scherm], ...] = (
    OverzichtScherm,
    FeitenScherm,
    GesprekScherm,
    RegelingenScherm,
    AfsprakenScherm,
    BladScherm,
    NotitiesScherm,
    TijdlijnScherm,
    SignalenScherm,
    DelenScherm,
    WerkenScherm,
    GeldScherm,
    OverstapScherm,
)


async def rust(pilot: Pilot[int]) -> None:
    """Until every service has answered and the screen is painted."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def stand_van(zitting: Zitting, naam: str = "Familie De Boom") -> Dossierstand:
    """A household of the demo, by name."""
    return open_dossier(zitting, zoek(zitting, naam)[0].dossier)


def schermtekst(pilot: Pilot[int]) -> str:
    """All the text on the screen in front."""
    return "\n".join("".join(deel.text for deel in strip) for strip in pilot.app.screen._compositor.render_strips())
