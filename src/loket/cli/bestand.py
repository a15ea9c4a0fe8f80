"""Files that a command reads or writes: one sentence for whatever is wrong with them, private where it matters."""

import json
import os
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

from loket.domein.fouten import InvoerFout

MAX_BYTES = 20_000_000


def lees_json(pad: Path) -> Any:
    """The JSON of a file of at most 20 MB, numbers exact; InvoerFout with one sentence for what is wrong."""
    inhoud = _lees(pad)
    if len(inhoud) > MAX_BYTES:
        raise InvoerFout("Het bestand is te groot. Geef hoogstens 20 MB per keer.")
    try:
        return json.loads(
            inhoud.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_constant=_geen_getal,
            object_pairs_hook=_zonder_dubbele,
        )
    except UnicodeDecodeError:
        raise InvoerFout("Het bestand is geen tekst in UTF-8. Sla het opnieuw op als UTF-8.") from None
    except json.JSONDecodeError as fout:
        waar = f"regel {fout.lineno}, teken {fout.colno}"
        raise InvoerFout(f"Het bestand is geen goede JSON ({waar}). Verbeter het daar.") from None
    except RecursionError:
        raise InvoerFout("Het bestand heeft te veel lagen in elkaar. Maak het eenvoudiger.") from None
    except (ValueError, ArithmeticError):
        raise InvoerFout("Het bestand bevat een getal dat niet kan. Verbeter het getal.") from None


def _lees(pad: Path) -> bytes:
    try:
        with pad.open("rb") as bestand:
            return bestand.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise InvoerFout("Het bestand is niet te lezen. Kijk of de naam en de map kloppen.") from None


def _geen_getal(naam: str) -> None:
    raise ValueError(naam)


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which every key stands once: of two, nobody knows which was meant."""
    uit = dict(paren)
    if len(uit) != len(paren):
        raise InvoerFout("In het bestand staat een veld twee keer in hetzelfde blok. Haal er één weg.")
    return uit


def keur_nieuw(pad: Path) -> None:
    """Refuse a file that exists already, a link included, and a folder that is not there."""
    if pad.is_symlink() or pad.exists():
        raise InvoerFout("Dit bestand bestaat al en er is niets geschreven. Kies een andere naam.")
    if not pad.absolute().parent.is_dir():
        raise InvoerFout("De map voor dit bestand bestaat niet. Kies een map die er is.")


def schrijf_nieuw(pad: Path, inhoud: bytes) -> None:
    """Write a new file for its owner only, whatever the umask; a failure leaves no file behind."""
    keur_nieuw(pad)
    try:
        greep = os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        raise InvoerFout("Dit bestand bestaat al en er is niets geschreven. Kies een andere naam.") from None
    except OSError:
        raise InvoerFout("Loket mag hier niet schrijven. Kies een andere map.") from None
    try:
        with os.fdopen(greep, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        pad.chmod(0o600)
    except OSError:
        pad.unlink(missing_ok=True)
        raise InvoerFout("De schijf is vol of werkt niet en er is geen bestand gemaakt. Maak ruimte.") from None


def lees_prive(pad: Path, wat: str) -> str:
    """The text of a file that only its owner can read; `wat` names it in the sentence when it is refused."""
    try:
        rechten = pad.stat()
        if os.name != "nt" and stat.S_IMODE(rechten.st_mode) & 0o077:
            raise InvoerFout(f"Anderen kunnen het bestand met {wat} lezen. Maak het alleen van jou (chmod 600).")
        with pad.open("rb") as bestand:
            return bestand.read(100_000).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise InvoerFout(f"Het bestand met {wat} is niet te lezen. Kijk of het pad klopt.") from None
