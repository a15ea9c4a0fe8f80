"""`loket begin`: the first steps without screens."""

from pathlib import Path
from typing import Annotated

import typer

from loket.cli.opties import Map, Wachtzinbestand
from loket.domein.duo import DUOROLLEN
from loket.domein.fouten import InvoerFout


def begin(
    naam: Annotated[str, typer.Option("--naam", help="Je voornaam.")],
    rol: Annotated[str, typer.Option("--rol", help="medewerker of ervaringsdeskundige.")],
    gemeente: Annotated[str, typer.Option("--gemeente", metavar="ID", help="Je gemeente, zoals nijmegen.")],
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
    herstelblad: Annotated[
        Path | None, typer.Option("--herstelblad", metavar="BESTAND", help="Nieuw bestand voor de herstelcode.")
    ] = None,
) -> None:
    """Maak je eigen opslag op deze laptop, met een wachtzin en een herstelblad."""
    from loket.cli.sleutel import lees_wachtzin
    from loket.cli.starten import gemeenten, nu
    from loket.diensten.namen import keur_naam
    from loket.diensten.privacy import niet_besloten
    from loket.instelling.paden import opslagmap
    from loket.opslag.openen import maak_opslag

    duorol = next((bekend for bekend in DUOROLLEN if bekend == rol), None)
    if duorol is None:
        raise InvoerFout(f"De rol '{rol[:30]}' bestaat niet. Kies: {' of '.join(DUOROLLEN)}.")
    namen = dict(gemeenten())
    if gemeente not in namen:
        raise InvoerFout(f"De gemeente '{gemeente[:30]}' kent loket niet. Kies uit: {', '.join(sorted(namen))}.")
    goede_naam = keur_naam(naam)
    wachtzin = lees_wachtzin(wachtzin_bestand)
    waar = opslagmap(map_)
    if herstelblad is not None:
        _maak_blad(herstelblad)
    try:
        archief, _, code = maak_opslag(waar, goede_naam, duorol, gemeente, wachtzin, klok=nu)
    except BaseException:
        if herstelblad is not None:
            herstelblad.unlink(missing_ok=True)
        raise
    archief.sluit()
    typer.echo(niet_besloten(), err=True)
    _geef_code(code, herstelblad)


def _maak_blad(herstelblad: Path) -> None:
    """Make the empty sheet before the store: a code that cannot be written down is lost for ever."""
    from loket.instelling.paden import maak_prive

    try:
        maak_prive(herstelblad)
    except FileExistsError:
        raise InvoerFout("Dit herstelblad bestaat al. Kies een andere naam met --herstelblad.") from None
    except (OSError, ValueError):
        raise InvoerFout("Hier kan het herstelblad niet staan. Kies een map die er is met --herstelblad.") from None


def _geef_code(code: str, herstelblad: Path | None) -> None:
    blad = (
        "Herstelblad van loket\n\n"
        f"{code}\n\n"
        "Met deze code kom je weer binnen als de wachtzin kwijt is.\n"
        "Bewaar dit papier in de kluis van de gemeente, niet bij de laptop.\n"
        "Wis het bestand als het blad is geprint.\n"
    )
    if herstelblad is None:
        typer.echo(blad, nl=False)
        return
    try:
        herstelblad.write_text(blad, "utf-8")
    except OSError:
        # The store is there already; its only way back may not get lost with a full disk.
        typer.echo(blad, nl=False)
        raise InvoerFout("Het herstelblad past niet op de schijf. Schrijf de code hierboven over op papier.") from None
    typer.echo("De opslag staat klaar. Het herstelblad is gemaakt: print het en wis het bestand.")
