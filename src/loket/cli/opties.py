"""Options that more than one command takes."""

from pathlib import Path
from typing import Annotated

import typer

Map = Annotated[Path | None, typer.Option("--map", metavar="DIR", help="De map met de opslag.")]
Wachtzinbestand = Annotated[
    Path | None, typer.Option("--wachtzin-bestand", metavar="BESTAND", help="Bestand met je wachtzin.")
]
JsonUit = Annotated[bool, typer.Option("--json", help="Geef de uitkomst als JSON.")]
