"""`loket catalogus installeer` and `loket catalogus lijst`: the norms of a new half year, as one file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.cli.opties import Map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loket.diensten.normenset import Verschil


def installeer(
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Het bestand met nieuwe normen (TOML).")],
    proef: Annotated[bool, typer.Option("--proef", help="Toon alleen wat er zou veranderen.")] = False,
    map_: Map = None,
) -> None:
    """Controleer een bestand met nieuwe normen, toon het verschil en neem het in gebruik."""
    from loket.diensten.normenset import bekijk_normset, installeer_normset
    from loket.domein.fouten import InvoerFout
    from loket.instelling.paden import opslagmap
    from loket.nederlands import meervoud

    opslag = opslagmap(map_)
    voorstel = bekijk_normset(opslag, bestand)
    for zin in voorstel.fouten:
        typer.echo(zin, err=True)
    if voorstel.fouten:
        aantal = meervoud(len(voorstel.fouten), "fout", "fouten")
        raise InvoerFout(f"Er is niets geïnstalleerd: {bestand.name} heeft {aantal}. Verbeter het bestand.")
    typer.echo(f"{voorstel.set.naam} ({voorstel.set.id})\n")
    typer.echo(_tabel(voorstel.verschillen))
    rijen = meervoud(len(voorstel.verschillen), "norm", "normen")
    voorbeelden = meervoud(len(voorstel.set.voorbeelden), "eigen voorbeeld", "eigen voorbeelden")
    if proef:
        typer.echo(f"\nProef: {rijen}, {voorbeelden} nagerekend. Er is niets veranderd.")
        return
    installeer_normset(opslag, voorstel)
    typer.echo(f"\nGeïnstalleerd: {rijen}, {voorbeelden} nagerekend. Sluit loket en open het opnieuw.")


def lijst(map_: Map = None) -> None:
    """Toon welke normen er naast die van loket zijn geïnstalleerd."""
    from loket.catalogus.geinstalleerd import catalogus_van, geinstalleerd
    from loket.instelling.paden import opslagmap
    from loket.nederlands import meervoud

    opslag = opslagmap(map_)
    sets = geinstalleerd(opslag)
    for nummer, een in enumerate(sets, 1):
        aantal = sum(len(rijen) for rijen in een.normen.values())
        typer.echo(f"{nummer}  {een.id:<24}{een.datum}  {meervoud(aantal, 'norm', 'normen'):<12}{een.naam}")
    typer.echo(meervoud(len(sets), "normenset geïnstalleerd", "normensets geïnstalleerd"))
    typer.echo(f"Catalogus {catalogus_van(opslag).hash}")


def _tabel(verschillen: "Iterable[Verschil]") -> str:
    kop = ("norm", "was", "wordt", "verschil", "vanaf", "zeker")
    rijen = [kop, *((v.sleutel, v.was, v.wordt, v.groei, v.van, v.betrouwbaarheid) for v in verschillen)]
    breed = [max(len(rij[kolom]) for rij in rijen) for kolom in range(len(kop))]
    return "\n".join(
        "  ".join(
            cel.ljust(breed[kolom]) if kolom in (0, 4, 5) else cel.rjust(breed[kolom]) for kolom, cel in enumerate(rij)
        ).rstrip()
        for rij in rijen
    )
