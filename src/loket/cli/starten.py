"""Open the app: on the user's own store, or on the demo."""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.domein.duo import DUOROLLEN, Duolid, Duorol
from loket.domein.fouten import LoketFout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loket.diensten.zitting import Zitting
    from loket.opslag.dossiers import Archief
    from loket.screens.begin import BeginScherm
    from loket.screens.ontgrendel import Herstel

# The demo's people are fictional; their passphrases are shown on every screen of the demo that needs them.
DEMO_DUO: tuple[tuple[str, Duorol, str], ...] = (
    ("Mila", "medewerker", "samen aan de keukentafel"),
    ("Bas", "ervaringsdeskundige", "koffie met een koekje"),
)
DEMO_GEMEENTE = "voorbeeldstad"
DEMO_MEESTE = 5000


def nu() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


def open_zitting(map_: Path, wachtzin: str) -> "Zitting":
    """Open a store with a passphrase and make a sitting of it; heavy imports happen here, in a thread."""
    from loket.opslag.openen import open_opslag

    return _zitting(map_, *open_opslag(map_, wachtzin, klok=nu))


def _herstel(map_: Path) -> "Herstel":
    """The way in with the recovery sheet."""
    from loket.screens.ontgrendel import Herstel

    def personen() -> "Sequence[tuple[str, str]]":
        from loket.opslag.openen import sloten

        return sloten(map_)

    def openen(code: str, persoon: str, wachtzin: str) -> "Zitting":
        from loket.opslag.openen import herstel_wachtzin

        return _zitting(map_, *herstel_wachtzin(map_, code, persoon, wachtzin, klok=nu))

    return Herstel(personen, openen)


def _zitting(map_: Path, archief: "Archief", lid: Duolid) -> "Zitting":
    """A sitting on an open store, with one person unlocked."""
    from loket.diensten.zitting import Zitting, laad_bronnen
    from loket.opslag.openen import controleer_wachtzin, voeg_duolid_toe
    from loket.opslag.reservekopie import dagelijkse_kopie

    gemeente = str(archief.instelling("gemeente"))
    return Zitting(
        archief=archief,
        bronnen=laad_bronnen(map_, gemeente),
        klok=nu,
        gemeente=gemeente,
        demo=archief.instelling("demo") is True,
        typt=lid,
        ontgrendeld=(lid,),
        sleutel=lambda zin: controleer_wachtzin(archief, zin),
        nieuw_lid=lambda naam, rol, zin: voeg_duolid_toe(archief, naam, rol, zin, wie=lid.id),
        dagelijks=lambda: None if archief.instelling("demo") is True else dagelijkse_kopie(archief, nu=nu()),
    )


def maak_demo(map_: Path, aantal: int) -> None:
    """Make the demo store: two people, and this many fictional households."""
    from loket.diensten.demo import vul_demo
    from loket.diensten.zitting import laad_bronnen
    from loket.fixtures.lezer import caseload
    from loket.opslag.openen import maak_opslag, voeg_duolid_toe

    (naam, rol, wachtzin), (naam2, rol2, wachtzin2) = DEMO_DUO
    archief, lid, _ = maak_opslag(map_, naam, rol, DEMO_GEMEENTE, wachtzin, klok=nu, demo=True)
    try:
        tweede = voeg_duolid_toe(archief, naam2, rol2, wachtzin2, wie=lid.id)
        vul_demo(
            archief, caseload(aantal), (lid, tweede), laad_bronnen(gemeente=DEMO_GEMEENTE), nu().astimezone().date()
        )
    finally:
        archief.sluit()


def start_app(
    map_: Path, *, demo_maken: Callable[[], None] | None = None, demo: bool = False, eerste_keer: bool = False
) -> int:
    """Run the app; gives its exit code."""
    _zonder_meelezers()
    from loket.app import LoketApp
    from loket.instelling.noodlog import noteer_fout
    from loket.instelling.paden import logmap
    from loket.screens.ontgrendel import OntgrendelScherm

    wachtzin = DEMO_DUO[0][2]
    uitleg = demo_uitleg() if demo else ""

    def openen(zin: str) -> "Zitting":
        if demo_maken is not None and not map_.joinpath("sleutels.json").exists():
            demo_maken()
        return open_zitting(map_, zin)

    def slot() -> OntgrendelScherm:
        return OntgrendelScherm(openen, uitleg=uitleg, herstel=None if demo else _herstel(map_))

    def eerste() -> "OntgrendelScherm | BeginScherm":
        if demo:
            return OntgrendelScherm(openen, uitleg=uitleg, vanzelf=wachtzin)
        if not eerste_keer:
            return slot()
        from loket.screens.begin import BeginScherm

        return BeginScherm(gemeenten(), lambda *wat: _maak(map_, *wat), slot)

    app = LoketApp(
        eerste,
        slot=slot,
        vastleggen=lambda fout: noteer_fout(fout, logmap(map_), nu()),
        demo_uitleg=uitleg,
        warm=_warm,
    )
    app.run()
    return app.return_code or 0


# What may stay of Textual's own settings: none of these writes down what is on the screen.
TEXTUAL_MAG = {"TEXTUAL_ANIMATIONS", "TEXTUAL_FPS", "TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_COLOR_SYSTEM"}


def _zonder_meelezers() -> None:
    """Take away the settings by which Textual logs keys or saves pictures, before it is loaded."""
    for naam in [naam for naam in os.environ if naam.startswith("TEXTUAL") and naam not in TEXTUAL_MAG]:
        del os.environ[naam]


def demo_uitleg() -> str:
    """The demo's passphrases, for on the screen."""
    return "Wachtzin " + "  ·  ".join(f"{naam}: {zin}" for naam, _, zin in DEMO_DUO)


def gemeenten() -> list[tuple[str, str]]:
    """The municipalities to choose from, by name."""
    from loket.catalogus.lader import standaard_catalogus

    return sorted(standaard_catalogus().gemeenten.items(), key=lambda paar: paar[1])


def _maak(map_: Path, naam: str, rol: str, gemeente: str, wachtzin: str) -> str:
    """Make the user's own store; gives the recovery code."""
    from loket.opslag.openen import maak_opslag

    duorol = next(bekend for bekend in DUOROLLEN if bekend == rol)
    archief, _, code = maak_opslag(map_, naam, duorol, gemeente, wachtzin, klok=nu)
    archief.sluit()
    return code


def _warm() -> None:
    """Load the store's libraries while somebody reads or types."""
    import loket.opslag.openen  # noqa: F401


def demo(
    map_: Annotated[Path | None, typer.Option("--map", metavar="DIR", help="Bewaar de demo in deze map.")] = None,
    aantal: Annotated[int, typer.Option("--aantal", help=f"Hoeveel huishoudens, 1 tot en met {DEMO_MEESTE}.")] = 60,
    alleen_maken: Annotated[
        bool, typer.Option("--alleen-maken", help="Maak de demo en toon de wachtzin, open niets.")
    ] = False,
) -> int:
    """Open loket met verzonnen huishoudens, om te oefenen."""
    if not 1 <= aantal <= DEMO_MEESTE:
        raise LoketFout(
            f"Zoveel huishoudens kan de demo niet maken. Kies met --aantal 1 tot en met {DEMO_MEESTE} huishoudens."
        )
    if alleen_maken:
        waar = map_.absolute() if map_ else Path(tempfile.mkdtemp(prefix="loket-demo-"))
        maak_demo(waar, aantal)
        typer.echo(f"De demo staat in {waar}\n{DEMO_DUO[0][2]}")
        return 0
    if map_ is not None:
        _keur_demomap(map_)
        return start_app(map_.absolute(), demo_maken=lambda: maak_demo(map_.absolute(), aantal), demo=True)
    tijdelijk = Path(tempfile.mkdtemp(prefix="loket-demo-"))
    try:
        return start_app(tijdelijk, demo_maken=lambda: maak_demo(tijdelijk, aantal), demo=True)
    finally:
        shutil.rmtree(tijdelijk, ignore_errors=True)


def _keur_demomap(map_: Path) -> None:
    """A folder with other things in it is no place for a demo."""
    from loket.instelling.paden import SLEUTELS

    try:
        bezet = map_.is_dir() and any(map_.iterdir()) and not (map_ / SLEUTELS).exists()
    except OSError:
        bezet = True
    if bezet or (map_.exists() and not map_.is_dir()):
        raise LoketFout("In deze map staat al iets anders. Kies met --map een lege of nieuwe map.")


def eigen_opslag(map_: Path | None) -> int:
    """Open loket on the user's own store; the first time with the first steps."""
    from loket.instelling.paden import SLEUTELS, opslagmap

    waar = opslagmap(map_)
    return start_app(waar, eerste_keer=not (waar / SLEUTELS).exists())
