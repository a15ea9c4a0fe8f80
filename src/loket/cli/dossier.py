"""`loket dossier`: case files as plain text or JSON, without the screens."""

import json as json_
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.cli.opties import JsonUit, Map, Wachtzinbestand
from loket.domein.fouten import InvoerFout

if TYPE_CHECKING:
    from loket.diensten.dossier import Dossierstand
    from loket.diensten.uitwisselvorm import Invoerregel, Invoerverslag
    from loket.diensten.zitting import Zitting
    from loket.domein.dossier import Json, Lijstregel


NIET_VERSLEUTELD = "Let op: dit is NIET versleuteld. Wis het als je het niet meer nodig hebt."

app = typer.Typer(help="Dossiers als tekst of JSON, zonder de schermen.", no_args_is_help=True)


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
            _schrijf_json(_stand_json(zitting, stand))
        else:
            typer.echo(_stand_tekst(zitting, stand))
    finally:
        zitting.archief.sluit()


@app.command("nieuw")
def nieuw(
    naam: Annotated[str, typer.Option("--naam", help="Hoe het huishouden wil heten; een voornaam is genoeg.")],
    straat: Annotated[str, typer.Option("--straat", help="Straat en huisnummer.")] = "",
    wijk: Annotated[str, typer.Option("--wijk", help="De wijk.")] = "",
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Maak een dossier met alleen een naam; de rest kan erbij als het bekend is."""
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.uitwisselvorm import maak_dossier

    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        nummer = maak_dossier(zitting, naam, straat=straat, wijk=wijk)
    finally:
        zitting.archief.sluit()
    typer.echo(f"Het dossier is gemaakt: {nummer}")


@app.command("exporteer")
def exporteer(
    nummer: Annotated[str, typer.Argument(metavar="[DOSSIER]", help="Het dossiernummer, zoals V-0002.")] = "",
    alles: Annotated[bool, typer.Option("--alles", help="Alle dossiers van deze opslag.")] = False,
    uit: Annotated[
        Path | None, typer.Option("--uit", metavar="BESTAND", help="Nieuw bestand; zonder: op het scherm.")
    ] = None,
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Schrijf dossiers als JSON. Let op: dat bestand is niet versleuteld."""
    from loket.cli.bestand import keur_nieuw, schrijf_nieuw
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.uitwisselvorm import exporteer as exporteer_dossiers

    if bool(nummer.strip()) == alles:
        raise typer.BadParameter("", param_hint="DOSSIER")
    if uit is not None:
        keur_nieuw(uit)
    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        regels = zitting.archief.zoek("", aantal=1_000_000) if alles else ()
        gekozen = [regel.dossier for regel in regels] or [_dossier_bij(zitting, nummer)] * (not alles)
        vorm = exporteer_dossiers(zitting, gekozen)
    finally:
        zitting.archief.sluit()
    if uit is None:
        _schrijf_json(vorm)
    else:
        schrijf_nieuw(uit, json_.dumps(vorm, ensure_ascii=False, indent=1).encode())
    typer.echo(f"{_dossiers(len(gekozen))} geschreven, zonder de notities. {NIET_VERSLEUTELD}", err=True)


@app.command("importeer")
def importeer(
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="JSON van 'exporteer', of situaties.")],
    proef: Annotated[bool, typer.Option("--proef", help="Laat zien wat er verandert, verander niets.")] = False,
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Neem dossiers over uit een bestand: alles, of bij een fout niets."""
    from loket.cli.bestand import lees_json
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.uitwisselvorm import importeer as importeer_dossiers

    data = lees_json(bestand)
    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        verslag = importeer_dossiers(zitting, data, proef=proef)
    finally:
        zitting.archief.sluit()
    for regel in verslag.regels:
        typer.echo(_invoerregel(regel))
    for zin in _weggelaten(verslag):
        typer.echo(zin)
    if proef:
        typer.echo("Dit was een proef: er is niets veranderd.")


def _invoerregel(regel: "Invoerregel") -> str:
    nummer = regel.nummer or "nieuw nr"
    was = f" (was {regel.was_nummer})" if regel.was_nummer else ""
    if regel.wat == "gelijk":
        return f"gelijk  {nummer}{was}  {regel.naam}"
    if regel.wat == "nieuw":
        return f"nieuw   {nummer}{was}  {regel.naam}"
    velden = ", ".join(regel.velden[:6]) + (", ..." if len(regel.velden) > 6 else "")
    return f"erbij   {nummer}{was}  {regel.naam}: {velden}"


def _weggelaten(verslag: "Invoerverslag") -> list[str]:
    """What of the file was not taken over, and why."""
    zinnen = []
    if verslag.feiten_weg:
        keer = f"{verslag.feiten_weg} keer een feit dat niet mag worden bewaard"
        zinnen.append(f"Niet overgenomen: {keer} (zoals de verblijfsstatus).")
    if verslag.antwoorden_weg:
        zinnen.append(f"Niet overgenomen: {verslag.antwoorden_weg} antwoorden die niet mogen worden bewaard.")
    if verslag.handtekeningen_weg:
        zinnen.append("Handtekeningen zijn niet overgenomen: alleen wie zelf ontgrendelt, kan tekenen.")
    return zinnen


def _dossiers(aantal: int) -> str:
    return f"{aantal} {'dossier' if aantal == 1 else 'dossiers'}"


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


def _stand_json(zitting: "Zitting", stand: "Dossierstand") -> "dict[str, object]":
    from loket.catalogus.situatievorm import schrijf_situatie
    from loket.regels.toelichting import rondom_alles
    from loket.regels.vorm import beoordeling_json

    rondom = rondom_alles(stand.situatie, zitting.bronnen.catalogus, stand.beoordeling)
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
        **beoordeling_json(stand.beoordeling, rondom),
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
