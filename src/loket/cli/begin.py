"""`loket begin`: the first steps without screens."""

import sys
from pathlib import Path

from loket.domein.duo import DUOROLLEN
from loket.domein.fouten import InvoerFout


def begin(
    naam: str, rol: str, gemeente: str, map_: Path | None, wachtzin_bestand: Path | None, herstelblad: Path | None
) -> None:
    """Make the store; the recovery code goes to a new private file, or to standard output once."""
    from loket.cli.sleutel import lees_wachtzin
    from loket.cli.starten import gemeenten, nu
    from loket.instelling.paden import opslagmap
    from loket.opslag.openen import maak_opslag

    duorol = next((bekend for bekend in DUOROLLEN if bekend == rol), None)
    if duorol is None:
        raise InvoerFout(f"De rol '{rol[:30]}' bestaat niet. Kies: {' of '.join(DUOROLLEN)}.")
    namen = dict(gemeenten())
    if gemeente not in namen:
        raise InvoerFout(f"De gemeente '{gemeente[:30]}' kent loket niet. Kies uit: {', '.join(sorted(namen))}.")
    if herstelblad is not None and herstelblad.exists():
        raise InvoerFout("Het bestand voor het herstelblad bestaat al. Kies een andere naam met --herstelblad.")
    if herstelblad is not None and not herstelblad.absolute().parent.is_dir():
        raise InvoerFout("De map voor het herstelblad bestaat niet. Kies een map die er is.")
    waar = opslagmap(map_)
    archief, _, code = maak_opslag(waar, naam, duorol, gemeente, lees_wachtzin(wachtzin_bestand), klok=nu)
    archief.sluit()
    _geef_code(code, herstelblad)


def _geef_code(code: str, herstelblad: Path | None) -> None:
    from loket.instelling.paden import maak_prive

    blad = (
        "Herstelblad van loket\n\n"
        f"{code}\n\n"
        "Met deze code kom je weer binnen als de wachtzin kwijt is.\n"
        "Bewaar dit papier in de kluis van de gemeente, niet bij de laptop.\n"
        "Wis het bestand als het blad is geprint.\n"
    )
    if herstelblad is None:
        sys.stdout.write(blad)
        return
    maak_prive(herstelblad)
    herstelblad.write_text(blad, "utf-8")
    sys.stdout.write("De opslag staat klaar. Het herstelblad is gemaakt: print het en wis het bestand.\n")
