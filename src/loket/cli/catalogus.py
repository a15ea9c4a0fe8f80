"""`loket catalogus`: what facts there are, and whether the data holds together."""

from pathlib import Path
from typing import Annotated, Any

import typer

from loket.cli import normenset
from loket.cli.opties import Map

app = typer.Typer(help="De gegevens waar loket mee rekent.", no_args_is_help=True)
app.command("installeer")(normenset.installeer)
app.command("lijst")(normenset.lijst)


@app.command("feiten")
def feiten(json_uit: Annotated[bool, typer.Option("--json", help="Geef de feiten als JSON.")] = False) -> None:
    """Toon elk feit: pad, soort, vraag, waar je het vindt en welke regelingen het lezen."""
    import json

    from loket.catalogus.lader import standaard_catalogus
    from loket.regels import leest_wat

    catalogus = standaard_catalogus()
    wie = leest_wat(catalogus)
    rijen = [_feit(feit, wie[feit.pad]) for feit in catalogus.feiten]
    if json_uit:
        typer.echo(json.dumps(rijen, ensure_ascii=False, indent=1))
        return
    for rij in rijen:
        typer.echo(f"{rij['pad']}  ({rij['soort']}, {rij['eenheid']})")
        typer.echo(f"    {rij['vraag']}")
        typer.echo(f"    Papier: {rij['papier']}")
        typer.echo(f"    Voor: {', '.join(rij['regelingen']) or 'nog geen regeling'}")


def _feit(feit: Any, regelingen: tuple[str, ...]) -> dict[str, Any]:
    return {
        "pad": feit.pad,
        "naam": feit.naam,
        "soort": feit.soort,
        "eenheid": feit.eenheid,
        "rollen": list(feit.rollen),
        "domein": _domein(feit),
        "vraag": feit.vraag,
        "vraag_ander": feit.vraag_ander,
        "papier": feit.papier,
        "waarom": feit.waarom,
        "bewaren": feit.bewaren,
        "gevraagd": feit.gevraagd,
        "aanname": feit.aanname,
        "regelingen": list(regelingen),
    }


def _domein(feit: Any) -> Any:
    if feit.soort == "ja_nee":
        return [True, False]
    if feit.opties and feit.soort == "keuze":
        return list(feit.opties)
    if feit.van is None:
        return None
    return {"min": str(feit.van), "max": str(feit.tot)}


@app.command("controleer")
def controleer(
    pad: Annotated[
        Path | None,
        typer.Argument(
            metavar="PAD", help="Een pakket (.toml) of een map met een catalogus; zonder: die in gebruik is."
        ),
    ] = None,
    map_: Map = None,
) -> None:
    """Controleer een pakket, of alle normen, feiten, pakketten en teksten, en reken de eigen voorbeelden na."""
    if pad is not None and pad.suffix == ".toml":
        from loket.cli.pak import controleer_pak

        controleer_pak(pad)
    else:
        _controleer_alles(pad, map_)


def _controleer_alles(pad: Path | None, map_: Path | None) -> None:
    from loket.catalogus.geinstalleerd import catalogus_van
    from loket.catalogus.lader import MAP, laad_catalogus
    from loket.catalogus.noodkaart import laad_noodkaart
    from loket.catalogus.termijnenlijst import laad_termijnen
    from loket.domein.fouten import InvoerFout
    from loket.instelling.paden import opslagmap
    from loket.nederlands import meervoud
    from loket.regels.voorbeelden import controleer as controleer_alles

    if pad is not None and not pad.is_dir():
        raise InvoerFout(f"De map {pad.name} bestaat niet; geef een pakket (.toml) of de map van een catalogus.")
    wortel = pad or MAP
    catalogus = catalogus_van(opslagmap(map_)) if pad is None else laad_catalogus(wortel)
    gesprek, over_gesprek = _gesprek(wortel, catalogus)
    termijnen = laad_termijnen(wortel / "termijnen.toml")
    for pakket in catalogus.pakketten:
        laad_noodkaart(pakket.noodkaart, wortel / "noodkaart.toml")
    bevindingen = [*controleer_alles(catalogus), *over_gesprek]
    for bevinding in bevindingen:
        typer.echo(bevinding, err=True)
    normen = sum(len(rij) for rij in catalogus.normen.values())
    pakketten = meervoud(len(catalogus.pakketten), "pakket", "pakketten")
    typer.echo(
        f"{normen} normen, {len(catalogus.feiten)} feiten, {pakketten}, {gesprek}, "
        f"{len(termijnen.regels)} termijnen; {len(catalogus.voorbeelden)} voorbeelden nagerekend."
    )
    if bevindingen:
        raise InvoerFout(f"De catalogus klopt niet: {len(bevindingen)} punten; verbeter ze en controleer opnieuw.")


def _gesprek(wortel: Path, catalogus: Any) -> tuple[str, list[str]]:
    """How many questions and languages there are, and what is wrong with them, that of each municipality too."""
    from loket.catalogus.ambtstaal import laad_ambtstaal, teksten
    from loket.catalogus.gesprekseigen import gesprek_van
    from loket.catalogus.gesprekslijst import laad_gesprek
    from loket.catalogus.taallijst import laad_taal, talen
    from loket.nederlands import meervoud
    from loket.uitvoer.gewone_taal import keur_gewone_taal

    lijst = laad_gesprek(wortel / "gesprek", catalogus.bekende_regelingen)
    per_pakket = [gesprek_van(lijst, pakket) for pakket in catalogus.pakketten]
    plek = wortel / "gesprek" / "taal"
    codes = [code for code, _ in talen(plek)]
    over = [
        f"Taal {code}: er zijn geen woorden voor {wat}."
        for code in codes[1:]
        for wat in laad_taal(code, plek).ontbreekt(lijst, catalogus.te_lezen)
    ]
    alle = (lijst, *per_pakket)
    gezien = dict.fromkeys(tekst for gesprek in alle for tekst in teksten(gesprek, catalogus.te_lezen))
    over += [f"{wat}: {fout}." for wat, tekst in gezien for fout in keur_gewone_taal(tekst, laad_ambtstaal())]
    vragen = sum(len(domein.items) for domein in lijst.domeinen)
    eigen = sum(item.eigen for gesprek in per_pakket for domein in gesprek.domeinen for item in domein.items)
    return f"{vragen} vragen en {eigen} eigen vragen in {meervoud(len(codes), 'taal', 'talen')}", over
