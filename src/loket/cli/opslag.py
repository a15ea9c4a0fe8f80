"""`loket reservekopie`, `loket herstel` and `loket controleer`: the store made safe, brought back and checked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.cli.opties import JsonUit, Map, Wachtzinbestand
from loket.domein.fouten import OpslagFout, SleutelFout

if TYPE_CHECKING:
    from loket.domein.dossier import Controle
    from loket.opslag.dossiers import Archief
    from loket.opslag.terugzetten import Kopieinhoud


def reservekopie(
    map_: Map = None,
    naar: Annotated[
        Path | None, typer.Option("--naar", metavar="DIR", help="Map voor de kopie, liefst op een andere schijf.")
    ] = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Maak een versleutelde kopie van de opslag en kijk die na. De nieuwste 14 blijven staan."""
    from loket.cli.starten import nu
    from loket.opslag.reservekopie import maak_kopie

    archief = _open(map_, wachtzin_bestand)
    try:
        kopie = maak_kopie(archief, naar, nu=nu())
    finally:
        archief.sluit()
    huishoudens = _aantal(kopie.dossiers, "huishouden", "huishoudens")
    typer.echo(f"De reservekopie is gemaakt en nagekeken: {huishoudens}, {kopie.operaties} wijzigingen.")
    typer.echo(str(kopie.map))
    if kopie.zelfde_schijf:
        typer.echo("Let op: deze kopie staat op dezelfde schijf als de opslag. Bewaar er ook een ergens anders.")
    if kopie.opgeruimd:
        typer.echo(f"Weggehaald: {_aantal(kopie.opgeruimd, 'oude kopie', 'oude kopieën')}.")
    if kopie.problemen:
        typer.echo("Let op: in de opslag klopt iets niet. De oude kopieën blijven staan. Draai 'loket controleer'.")


def herstel(
    kopie: Annotated[Path, typer.Argument(metavar="BACKUPDIR", help="De map van de reservekopie.")],
    map_: Map = None,
    proef: Annotated[bool, typer.Option("--proef", help="Laat zien wat er in de kopie zit, verander niets.")] = False,
    vervang: Annotated[
        bool, typer.Option("--vervang", help="Zet de opslag die er nu staat opzij. Er wordt niets gewist.")
    ] = False,
    wachtzin_bestand: Wachtzinbestand = None,
    herstelcode_bestand: Annotated[
        Path | None, typer.Option("--herstelcode-bestand", metavar="BESTAND", help="Bestand met de herstelcode.")
    ] = None,
) -> None:
    """Zet een reservekopie terug in een lege map, of op de plek van de opslag die er nu staat."""
    from loket.cli.starten import nu
    from loket.instelling.paden import opslagmap
    from loket.opslag.terugzetten import bekijk, mag_in, sleutels_van, zet_terug

    bron, waar = kopie.absolute(), opslagmap(map_)
    sleutels_van(bron)
    if not proef:
        mag_in(waar, vervang=vervang)
    sleutel = _sleutel(bron, wachtzin_bestand, herstelcode_bestand)
    inhoud = bekijk(bron, sleutel)
    _keur_omgeving(inhoud, wachtzin_bestand, herstelcode_bestand)
    if proef:
        typer.echo(f"In deze kopie: {_inhoud(inhoud)}.\nEr is niets veranderd.")
        return
    opzij = zet_terug(bron, sleutel, waar, vervang=vervang, nu=nu())
    over = f"\nDe opslag van hiervoor staat in {opzij.name}, in dezelfde map." if opzij else ""
    typer.echo(f"De reservekopie is teruggezet: {_inhoud(inhoud)}.{over}")


def controleer(
    map_: Map = None,
    herbouw: Annotated[
        bool, typer.Option("--herbouw", help="Maak de beelden en de lijst opnieuw uit het logboek.")
    ] = False,
    wachtzin_bestand: Wachtzinbestand = None,
    json: JsonUit = False,
) -> None:
    """Kijk na of de opslag heel is en of het logboek klopt."""
    archief = _open(map_, wachtzin_bestand)
    try:
        uitkomst = archief.controleer()
        gewijzigd = _herbouw(archief, uitkomst) if herbouw else None
        if gewijzigd:
            uitkomst = archief.controleer()
    finally:
        archief.sluit()
    _toon(uitkomst, gewijzigd, json)
    if not uitkomst.goed:
        raise OpslagFout(_wat_nu(uitkomst, archief.ring.map))


def _open(map_: Path | None, wachtzin_bestand: Path | None) -> "Archief":
    """The open store itself: these commands work below the services."""
    from loket.cli.sleutel import open_zonder_scherm
    from loket.opslag.dossiers import Archief

    archief = open_zonder_scherm(map_, wachtzin_bestand).archief
    assert isinstance(archief, Archief)
    return archief


def _herbouw(archief: "Archief", uitkomst: "Controle") -> int:
    """Make anew what follows from the log, only from a log that is whole; how many households changed."""
    if not uitkomst.goed and not uitkomst.herbouwbaar:
        return 0
    voor = archief.afdruk()
    archief.herbouw()
    na = archief.afdruk()
    return sum(voor.get(dossier) != na.get(dossier) for dossier in {*voor, *na})


def _toon(uitkomst: "Controle", gewijzigd: int | None, json: bool) -> None:
    if json:
        _toon_json(uitkomst, gewijzigd)
        return
    huishoudens = _aantal(uitkomst.dossiers, "huishouden", "huishoudens")
    typer.echo(f"{huishoudens}, {uitkomst.operaties} wijzigingen, {uitkomst.weergaven} keer ingezien.")
    for toestel, kop in uitkomst.koppen.items():
        typer.echo(f"hoofd: {in_groepen(kop)}  (laptop {toestel})")
    if gewijzigd is not None and uitkomst.goed:
        over = "alles is gelijk aan ervoor" if not gewijzigd else _verbeterd(gewijzigd)
        typer.echo(f"Opnieuw gemaakt uit het logboek: {over}.")
    if uitkomst.goed:
        typer.echo("Alles klopt.")


def _verbeterd(aantal: int) -> str:
    return "1 dossier is verbeterd" if aantal == 1 else f"{aantal} dossiers zijn verbeterd"


def _toon_json(uitkomst: "Controle", gewijzigd: int | None) -> None:
    import json as json_

    vorm = {
        "goed": uitkomst.goed,
        "problemen": list(uitkomst.problemen),
        "dossiers": uitkomst.dossiers,
        "operaties": uitkomst.operaties,
        "weergaven": uitkomst.weergaven,
        "hoofden": {toestel: in_groepen(kop) for toestel, kop in uitkomst.koppen.items()},
        "herbouwd": gewijzigd,
    }
    typer.echo(json_.dumps(vorm, ensure_ascii=False, indent=1))


def in_groepen(kop: str) -> str:
    """The hash of a chain's head in groups of four, to copy by hand."""
    return "-".join(kop[plek : plek + 4] for plek in range(0, len(kop), 4))


def _wat_nu(uitkomst: "Controle", map_: Path) -> str:
    """What is wrong first, how much more there is, and what to do about it, in one sentence."""
    from loket.opslag.kopienaam import KOPIEMAP, kopieen

    eerste, meer = uitkomst.problemen[0].removesuffix("."), len(uitkomst.problemen) - 1
    wat = f"{eerste}{f' (en nog {meer} keer iets)' if meer else ''}"
    if uitkomst.herbouwbaar:
        return f"{wat}; het logboek is heel, dus draai 'loket controleer --herbouw'."
    kopie = next(iter(kopieen(map_ / KOPIEMAP)), None)
    welke = f" ({kopie.map.name})" if kopie else ""
    return f"{wat}; schrijf niets meer in deze opslag en zet een goede reservekopie{welke} terug met 'loket herstel'."


def _sleutel(kopie: Path, wachtzin_bestand: Path | None, herstelcode_bestand: Path | None) -> bytes:
    from loket.cli.sleutel import lees_wachtzin
    from loket.opslag.terugzetten import sleutel_met_code, sleutel_met_wachtzin

    if herstelcode_bestand is not None:
        return sleutel_met_code(kopie, _code(herstelcode_bestand))
    return sleutel_met_wachtzin(kopie, lees_wachtzin(wachtzin_bestand))


def _code(bestand: Path) -> str:
    """The code in a file, which may also be the whole recovery sheet."""
    from loket.cli.bestand import lees_prive
    from loket.opslag import herstelcode

    regels = lees_prive(bestand, "de herstelcode").splitlines()
    for regel in regels:
        try:
            herstelcode.lees(regel)
        except SleutelFout:
            continue
        return regel
    return regels[0] if regels else ""


def _keur_omgeving(inhoud: "Kopieinhoud", *bestanden: Path | None) -> None:
    """The passphrase of the environment opens demo stores only, also out of a backup."""
    import os

    from loket.cli.sleutel import OMGEVING

    if not any(bestanden) and os.environ.get(OMGEVING) and not inhoud.demo:
        raise SleutelFout(f"{OMGEVING} opent alleen een demo. Gebruik --wachtzin-bestand voor je eigen opslag.")


def _inhoud(inhoud: "Kopieinhoud") -> str:
    from loket.nederlands import datum

    def moment(wanneer: str) -> str:
        tijd = {"gemaakt": inhoud.gemaakt, "nieuwste": inhoud.nieuwste}[wanneer]
        return f"{datum(tijd.astimezone().date())} {tijd.astimezone():%H:%M}" if tijd else "onbekend"

    return (
        f"gemaakt {moment('gemaakt')}, {_aantal(inhoud.dossiers, 'huishouden', 'huishoudens')}, "
        f"laatste wijziging {moment('nieuwste')}"
    )


def _aantal(getal: int, een: str, meer: str) -> str:
    return f"{getal} {een if getal == 1 else meer}"
