"""Where a passphrase comes from for a command: a private file, the demo's environment, or the terminal."""

import getpass
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from loket.domein.fouten import InvoerFout, SleutelFout

if TYPE_CHECKING:
    from loket.diensten.zitting import Zitting

OMGEVING = "LOKET_WACHTZIN"


def lees_wachtzin(bestand: Path | None, *, vraag: str = "Wachtzin: ") -> str:
    """The passphrase from a file that only its owner can read, else from the environment, else typed."""
    if bestand is not None:
        return _uit_bestand(bestand)
    uit_omgeving = os.environ.get(OMGEVING)
    if uit_omgeving:
        return uit_omgeving
    if not sys.stdin.isatty():
        raise InvoerFout("Loket kan hier niet om je wachtzin vragen. Geef een bestand met --wachtzin-bestand.")
    return getpass.getpass(vraag)


def _uit_bestand(bestand: Path) -> str:
    try:
        rechten = bestand.stat()
        if os.name != "nt" and stat.S_IMODE(rechten.st_mode) & 0o077:
            raise InvoerFout(
                "Anderen kunnen het bestand met de wachtzin lezen. Zorg dat alleen jij het kunt lezen (chmod 600)."
            )
        tekst = bestand.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise InvoerFout("Het bestand met de wachtzin is niet te lezen. Kijk of het pad klopt.") from None
    wachtzin = tekst.split("\n", 1)[0].rstrip("\r")
    if not wachtzin:
        raise InvoerFout("Het bestand met de wachtzin is leeg. Zet de wachtzin op de eerste regel.")
    return wachtzin


def open_zonder_scherm(map_: Path | None, bestand: Path | None) -> "Zitting":
    """Open the store for a command; the environment's passphrase opens demo stores only."""
    from loket.cli.starten import open_zitting
    from loket.instelling.paden import opslagmap

    waar = opslagmap(map_)
    if not (waar / "sleutels.json").exists():
        raise InvoerFout("Hier staat nog geen opslag. Maak er een met 'loket begin', of kies een map met --map.")
    zitting = open_zitting(waar, lees_wachtzin(bestand))
    if bestand is None and os.environ.get(OMGEVING) and not zitting.demo:
        zitting.archief.sluit()
        raise SleutelFout(f"{OMGEVING} opent alleen een demo. Gebruik --wachtzin-bestand voor je eigen opslag.")
    return zitting
