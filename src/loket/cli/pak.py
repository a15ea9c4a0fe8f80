"""`loket catalogus controleer PAK.toml`: one pack, what it changes, and where work does not pay."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from loket.domein.oordeel import Status
    from loket.regels.pakkeuring import Verandering
    from loket.regels.werkstap import Achteruit

NIET_ER = "was er niet"


def controleer_pak(pad: Path) -> None:
    """Read one pack, reckon its examples, and show what it changes; InvoerFout when it is not right."""
    from loket.catalogus.lader import MAP, laad_catalogus, standaard_catalogus
    from loket.domein.fouten import InvoerFout
    from loket.fixtures.lezer import stad
    from loket.regels.pakkeuring import keur_pakket, vergelijk
    from loket.regels.werkstap import achteruit

    catalogus = laad_catalogus(MAP, pad)
    pakket = catalogus.pakketten[-1]
    bevindingen = keur_pakket(catalogus, pakket)
    for bevinding in bevindingen:
        typer.echo(bevinding, err=True)
    if bevindingen:
        raise InvoerFout(f"{pad.name} klopt niet: {len(bevindingen)} punten. Verbeter ze en controleer opnieuw.")
    vandaag, huizen = date.today(), stad()
    _toon_kop(pakket.naam, len(pakket.regels), len(pakket.hulp), len(pakket.voorbeelden))
    situaties = [huis["situatie"] for huis in huizen]
    _toon_preview(vergelijk(standaard_catalogus(), catalogus, pakket, situaties, vandaag), len(huizen))
    _toon_achteruit(achteruit(catalogus, pakket.id, vandaag))


def _toon_kop(naam: str, regelingen: int, hulp: int, voorbeelden: int) -> None:
    from loket.nederlands import meervoud

    delen = (
        meervoud(regelingen, "regeling", "regelingen"),
        meervoud(hulp, "plek met hulp", "plekken met hulp"),
        f"{meervoud(voorbeelden, 'voorbeeld', 'voorbeelden')} nagerekend",
    )
    typer.echo(f"{naam}: {', '.join(delen)}. Alles klopt.")


def _toon_preview(veranderingen: "Iterable[Verandering]", aantal: int) -> None:
    typer.echo(f"\nWat verandert er voor de {aantal} huishoudens van de demo?")
    regels = [f"  {regel}" for verandering in veranderingen for regel in _regels(verandering)]
    typer.echo("\n".join(regels) if regels else "  Niets.")


def _regels(verandering: "Verandering") -> list[str]:
    regels = [
        f"{verandering.naam}: {aantal} keer {_stand(van)} → {_stand(naar)}"
        for (van, naar), aantal in sorted(verandering.standen.items(), key=lambda deel: -deel[1])
    ]
    if verandering.bedragen:
        regels.append(f"{verandering.naam}: {verandering.bedragen} keer een ander bedrag")
    return regels


def _stand(status: "Status | None") -> str:
    from loket.regels.woorden import status_tekst

    return NIET_ER if status is None else status_tekst(status)


def _toon_achteruit(stappen: "tuple[Achteruit, ...]") -> None:
    from loket.nederlands import euro_cent

    typer.echo("\nHoudt iemand minder over door meer te werken?")
    for stap in stappen:
        typer.echo(
            f"  {stap.huishouden}: van € {stap.van} naar € {stap.tot} loon per maand blijft er "
            f"{euro_cent(stap.minder)} per maand minder over. Oorzaak: {', '.join(stap.regelingen)}."
        )
    if not stappen:
        typer.echo("  Nee, niet bij stappen van € 50 tot € 2.500. Regelingen zonder vast bedrag tellen niet mee.")
