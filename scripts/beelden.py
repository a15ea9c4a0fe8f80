"""Make the manual's pictures from the demo caseload: `python scripts/beelden.py` writes docs/beelden/*.svg.

The clock stands still and the app runs without a terminal, so the same loket gives the same pictures.
"""

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import escape, unescape
from pathlib import Path

from textual.pilot import Pilot

from loket.app import LoketApp
from loket.diensten.demo import vul_demo
from loket.diensten.dossier import Dossierstand, open_dossier
from loket.diensten.huishoudens import zoek
from loket.diensten.notities import reageer, schrijf_notitie
from loket.diensten.zitting import Zitting, laad_bronnen, wissel_typist
from loket.fixtures.lezer import stad
from loket.opslag.openen import controleer_wachtzin, maak_opslag, voeg_duolid_toe
from loket.opslag.sleutelslot import Kdf
from loket.screens.afspraken import AfsprakenScherm
from loket.screens.basis import Scherm
from loket.screens.blad import BladScherm
from loket.screens.feiten import FeitenScherm
from loket.screens.gesprek import GesprekScherm
from loket.screens.notities import NotitiesScherm
from loket.screens.ontgrendel import OntgrendelScherm
from loket.screens.overzicht import OverzichtScherm
from loket.screens.regelingen import RegelingenScherm

MAAT = (100, 30)
BEELDEN = Path(__file__).resolve().parents[1] / "docs" / "beelden"
WACHTZINNEN = ("een wachtzin voor mila", "een wachtzin voor bas")
NAAM = "Anouk"
CEL = 12.2
"""The width of one cell in the pictures that Textual makes."""
STAART = 6
"""How far letters hang below the lowest line."""

# Per picture: the screen of the household (none is the work list) and the keys pressed on it.
LIJST: dict[str, tuple[Callable[[Dossierstand], Scherm] | None, tuple[str, ...]]] = {
    "werklijst": (None, ()),
    "overzicht": (OverzichtScherm, ()),
    "gesprek": (GesprekScherm, ()),
    "wie-en-geld": (FeitenScherm, ()),
    "regelingen": (lambda stand: RegelingenScherm(stand, "bijstand"), ()),
    "afspraken": (AfsprakenScherm, ()),
    "blad": (BladScherm, ()),
    "duo": (NotitiesScherm, ()),
}


class Klok:
    """A Monday morning that only goes on when it is told to."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The present moment."""
        return self.moment

    def verder(self) -> None:
        """One minute later."""
        self.moment += timedelta(minutes=1)


@contextmanager
def zitting_in(map_: Path) -> Iterator[Zitting]:
    """A demo store with cheap keys, with both people at the table and a few notes."""
    kdf, bronnen, klok = Kdf(t=1, m=8 * 1024, p=1), laad_bronnen(), Klok()
    archief, mila, _ = maak_opslag(
        map_, "Mila", "medewerker", "voorbeeldstad", WACHTZINNEN[0], klok=klok, demo=True, kdf=kdf
    )
    try:
        bas = voeg_duolid_toe(archief, "Bas", "ervaringsdeskundige", WACHTZINNEN[1], wie=mila.id, kdf=kdf)
        vul_demo(archief, stad(), (mila, bas), bronnen, klok().date())
        zitting = Zitting(
            archief=archief,
            bronnen=bronnen,
            klok=klok,
            gemeente="voorbeeldstad",
            demo=True,
            typt=mila,
            ontgrendeld=(mila, bas),
            sleutel=lambda zin: controleer_wachtzin(archief, zin),
            nieuw_lid=lambda naam, rol, zin: voeg_duolid_toe(archief, naam, rol, zin, wie=mila.id, kdf=kdf),
        )
        schrijf_notities(zitting, zoek(zitting, NAAM)[0].dossier, klok)
        yield zitting
    finally:
        archief.sluit()


def schrijf_notities(zitting: Zitting, dossier: str, klok: Klok) -> None:
    """What the two of them saw and heard, each in an own column; a minute apart."""
    post = schrijf_notitie(zitting, dossier, "observatie", "Op tafel ligt een stapel post. Hij is nog dicht.")
    klok.verder()
    schrijf_notitie(zitting, dossier, "feit", "De huur staat op de brief van 1 november.")
    wissel_typist(zitting)
    schrijf_notitie(zitting, dossier, "beleving", "De post openmaken voelt te zwaar. Samen lukt het wel.")
    klok.verder()
    schrijf_notitie(zitting, dossier, "citaat", "Ik wil gewoon weer kunnen slapen.")
    reageer(zitting, dossier, post, "Ik help dinsdag met openmaken.")
    wissel_typist(zitting)


async def rust(pilot: Pilot[int]) -> None:
    """Until every service has answered and the screen is painted."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def maak(zitting: Zitting) -> dict[str, str]:
    """Every picture by its name, as SVG."""

    def begin() -> OntgrendelScherm:
        return OntgrendelScherm(lambda _: zitting, vanzelf=WACHTZINNEN[0])

    app = LoketApp(begin, slot=begin, vastleggen=lambda fout: type(fout).__name__)
    app.adempauze = 0
    uit: dict[str, str] = {}
    async with app.run_test(size=MAAT) as pilot:
        await rust(pilot)
        for naam, (klasse, toetsen) in LIJST.items():
            if klasse is not None:
                await app.push_screen(klasse(open_dossier(zitting, zoek(zitting, NAAM)[0].dossier)))
            await rust(pilot)
            await pilot.press(*toetsen)
            await rust(pilot)
            uit[naam] = netjes(app.export_screenshot(title=f"loket: {naam}"))
            if klasse is not None:
                await app.pop_screen()
    return uit


def netjes(svg: str) -> str:
    """The picture without the fonts that a browser would fetch from elsewhere; any monospace font will do.

    Every run of text gets its own place: some viewers drop the spaces at its beginning. The lowest line gets
    room for the tails of its letters.
    """
    kaal = re.sub(r"\s*@font-face\s*\{[^}]*\}", "", svg)
    heel = re.sub(
        r'(clip-terminal">\s*<rect [^>]*height=")([\d.]+)', lambda m: f"{m[1]}{float(m[2]) + STAART:.1f}", kaal
    )
    los = re.sub(
        r'<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)" textLength="[^"]*"([^>]*)>([^<]*)</text>', _runs, heel
    )
    return "\n".join(regel.rstrip() for regel in los.splitlines()) + "\n"


def _runs(gevonden: re.Match[str]) -> str:
    """One text of a line as the runs in it that stand two or more cells apart."""
    klasse, x, y, rest, tekst = gevonden.groups()
    cellen = unescape(tekst).rstrip("\n")
    return "".join(
        f'<text class="{klasse}" x="{float(x) + run.start() * CEL:.1f}" y="{y}" '
        f'textLength="{len(run.group()) * CEL:.1f}"{rest}>{escape(run.group(), quote=False)}</text>'
        for run in re.finditer(r"[^\xa0]+(?:\xa0[^\xa0]+)*", cellen)
    )


def main() -> None:
    """Write all pictures."""
    for naam in [naam for naam in os.environ if naam.startswith("TEXTUAL") or naam == "NO_COLOR"]:
        del os.environ[naam]
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    BEELDEN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as map_, zitting_in(Path(map_) / "opslag") as zitting:
        for naam, svg in asyncio.run(maak(zitting)).items():
            (BEELDEN / f"{naam}.svg").write_text(svg, "utf-8", newline="\n")
            print(f"docs/beelden/{naam}.svg")


if __name__ == "__main__":
    main()
