"""`loket rapport`: a protected report as Markdown, CSV or JSON; `loket rapport lijst` names them."""

from pathlib import Path
from typing import Annotated

import typer

from loket.cli.opties import Map, Wachtzinbestand
from loket.domein.fouten import InvoerFout


def rapport(
    spec: Annotated[str, typer.Argument(metavar="SPEC", help="Het rapport, zoals bereik_wijk; of: lijst.")],
    periode: Annotated[
        str | None, typer.Option("--periode", metavar="PERIODE", help="Een kwartaal (2026K3) of een jaar (2026).")
    ] = None,
    profiel: Annotated[str, typer.Option("--profiel", help="openbaar of intern.")] = "openbaar",
    formaat: Annotated[str | None, typer.Option("--formaat", help="md, csv of json.")] = None,
    uit: Annotated[
        Path | None, typer.Option("--uit", metavar="BESTAND", help="Een nieuw bestand; zonder: op het scherm.")
    ] = None,
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Maak een rapport dat niemand verraadt, of toon met 'lijst' welke rapporten er zijn."""
    if spec == "lijst":
        _lijst()
        return
    if periode is None:
        raise InvoerFout("Geef een periode, bijvoorbeeld --periode 2026K3 of --periode 2026.")
    _maak(spec, periode, profiel, formaat, uit, map_, wachtzin_bestand)


def _lijst() -> None:
    from loket.diensten.rapport import rapportlijst

    for id_, spec in rapportlijst().rapporten.items():
        typer.echo(f"{id_}  {spec.naam}\n    {spec.vraag}\n    Periode: {' of '.join(spec.perioden)}")


def _maak(
    spec: str,
    periode: str,
    profiel: str,
    formaat: str | None,
    uit: Path | None,
    map_: Path | None,
    wachtzin_bestand: Path | None,
) -> None:
    """Check what can be checked first, then open the store; the passphrase is not asked for nothing."""
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.rapport import (
        aanval_zin,
        bewaar_rapport,
        profiel_bij,
        rapport_tekst,
        rapport_van,
        spec_bij,
        vorm_van,
    )
    from loket.rapport import lees_periode

    spec_bij(spec)
    profiel_bij(profiel)
    lees_periode(periode)
    vorm = vorm_van(formaat, str(uit) if uit else None)
    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        gemaakt = rapport_van(zitting, spec, periode, profiel)
    finally:
        zitting.archief.sluit()
    if uit is None:
        typer.echo(rapport_tekst(gemaakt, vorm), nl=False)
        return
    typer.echo(f"{aanval_zin(gemaakt)} Opgeslagen: {bewaar_rapport(gemaakt, str(uit), vorm)}", err=True)
