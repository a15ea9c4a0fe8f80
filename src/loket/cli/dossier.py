"""`loket dossier`: case files as plain text or JSON, without the screens."""

import json as json_
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.domein.fouten import InvoerFout

if TYPE_CHECKING:
    from loket.diensten.dossier import Dossierstand
    from loket.diensten.zitting import Zitting
    from loket.domein.dossier import Json, Lijstregel


app = typer.Typer(help="Dossiers als tekst of JSON, zonder de schermen.", no_args_is_help=True)

Map = Annotated[Path | None, typer.Option("--map", metavar="DIR", help="De map met de opslag.")]
Wachtzinbestand = Annotated[
    Path | None, typer.Option("--wachtzin-bestand", metavar="BESTAND", help="Bestand met je wachtzin.")
]
JsonUit = Annotated[bool, typer.Option("--json", help="Geef de uitkomst als JSON.")]


@app.command("lijst")
def lijst(
    zoek: Annotated[str, typer.Argument(metavar="[ZOEK]", help="Deel van naam, straat of nummer.")] = "",
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
    json: JsonUit = False,
) -> None:
    """Toon alle huishoudens, of die bij een deel van een naam, straat of nummer."""
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.huishoudens import zoek as zoek_huishoudens

    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        regels = zoek_huishoudens(zitting, zoek, aantal=10_000)
    finally:
        zitting.archief.sluit()
    if json:
        _schrijf_json([_lijst_json(regel) for regel in regels])
        return
    for regel in regels:
        adres = ", ".join(deel for deel in (regel.straat, regel.wijk) if deel)
        typer.echo(f"{regel.nummer}  {regel.naam:<30}  {adres}")
    typer.echo(f"{len(regels)} {'huishouden' if len(regels) == 1 else 'huishoudens'}")


@app.command("toon")
def toon(
    nummer: Annotated[str, typer.Argument(metavar="DOSSIER", help="Het dossiernummer, zoals V-0002.")],
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
    json: JsonUit = False,
) -> None:
    """Toon één huishouden: wie, wat we weten, wat het kan krijgen en wat is afgesproken."""
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.dossier import open_dossier

    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        stand = open_dossier(zitting, _dossier_bij(zitting, nummer))
        if json:
            _schrijf_json(_stand_json(stand))
        else:
            typer.echo(_stand_tekst(zitting, stand))
    finally:
        zitting.archief.sluit()


def _dossier_bij(zitting: "Zitting", nummer: str) -> str:
    gezocht = nummer.strip().upper()
    for regel in zitting.archief.zoek(gezocht, aantal=50):
        if regel.nummer == gezocht:
            return regel.dossier
    raise InvoerFout(f"Er is geen dossier met nummer {gezocht[:20]}. Kijk met 'loket dossier lijst' welke er zijn.")


def _schrijf_json(inhoud: object) -> None:
    typer.echo(json_.dumps(inhoud, ensure_ascii=False, indent=1))


def _lijst_json(regel: "Lijstregel") -> "dict[str, Json]":
    return {
        "nummer": regel.nummer,
        "naam": regel.naam,
        "straat": regel.straat,
        "wijk": regel.wijk,
        "gewijzigd": regel.gewijzigd.isoformat(),
        "open_afspraken": regel.open_afspraken,
        "nog_niet_meegetekend": regel.niet_getekend,
        "eerste_datum": regel.eerste_datum,
    }


def _stand_json(stand: "Dossierstand") -> "dict[str, object]":
    from loket.catalogus.situatievorm import schrijf_situatie
    from loket.regels.vorm import beoordeling_json

    return {
        "nummer": stand.nummer,
        "naam": stand.naam,
        "straat": stand.beeld.tekst("straat"),
        "wijk": stand.beeld.tekst("wijk"),
        "namen": {id_: naam for id_, (_, naam) in stand.personen.items() if naam},
        "situatie": schrijf_situatie(stand.situatie),
        "antwoorden": dict(stand.antwoorden),
        "signalen": [{"code": s.code, "tekst": s.tekst, "spoed": s.spoed} for s in stand.signalen],
        "afspraken": [
            {
                "tekst": a.tekst,
                "wie": a.wie,
                "datum": a.datum.isoformat(),
                "getekend": [lid.rol for lid in stand.duo if lid.id in a.getekend],
                "inwoner": a.inwoner,
                "klaar": a.klaar.isoformat() if a.klaar else None,
            }
            for a in stand.afspraken
        ],
        **beoordeling_json(stand.beoordeling),
    }


def _stand_tekst(zitting: "Zitting", stand: "Dossierstand") -> str:
    from loket.diensten.feiten import feitregels
    from loket.diensten.samenvatting import samenvatting
    from loket.diensten.woorden import afspraak_woorden, oordeel_woorden

    kort = samenvatting(stand)
    regels = [f"{stand.naam}, {stand.nummer}", kort.adres, f"Wonen hier: {kort.wie}", ""]
    regels += [f"! {signaal.tekst}" for signaal in stand.signalen if signaal.spoed]
    regels += ["Wat kan dit huishouden krijgen?", *(f"  {oordeel_woorden(o)}" for o in stand.beoordeling.oordelen)]
    regels += ["", "Wat we weten"]
    regels += [f"  {f.groep}: {f.naam}: {f.waarde}" for f in feitregels(zitting, stand) if f.weten]
    regels += ["", "Afspraken", *(f"  {afspraak_woorden(a, stand.duo)}" for a in stand.afspraken)]
    return "\n".join(regels)
