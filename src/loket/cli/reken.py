"""`loket reken`: judge a situation without a store."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from loket.catalogus.soorten import Catalogus
    from loket.domein.oordeel import Beoordeling, Oordeel
    from loket.domein.toelichting import Toelichting

MAX_BYTES = 20_000_000


@dataclass(frozen=True)
class Berekening:
    """The judgements of one situation, and what is said around each, by scheme."""

    beoordeling: "Beoordeling"
    rondom: "Mapping[str, Toelichting]"


def reken(
    situatie: Annotated[
        str, typer.Argument(metavar="SITUATIE.json", help="Bestand met de situatie; - leest de invoer.")
    ],
    json_uit: Annotated[bool, typer.Option("--json", help="Geef het oordeel als JSON.")] = False,
    regeling: Annotated[
        list[str] | None, typer.Option("--regeling", metavar="ID", help="Alleen deze regeling; mag vaker.")
    ] = None,
    peildatum: Annotated[
        str | None, typer.Option("--peildatum", metavar="DATUM", help="Reken op deze datum (JJJJ-MM-DD).")
    ] = None,
) -> None:
    """Reken uit wat een huishouden waarschijnlijk kan krijgen."""
    from loket.catalogus.geinstalleerd import catalogus_van
    from loket.catalogus.veldvorm import als_datum
    from loket.instelling.paden import opslagmap

    dag = als_datum(peildatum, "--peildatum") if peildatum is not None else None
    data = _lees_json(situatie)
    catalogus = catalogus_van(opslagmap())
    lijst = data if isinstance(data, list) else [data]
    uit = [_beoordeel(deel, catalogus, regeling, dag, nr if data is lijst else None) for nr, deel in enumerate(lijst)]
    _schrijf(uit, json_uit, data is lijst)


def _schrijf(uit: "list[Berekening]", json_uit: bool, als_lijst: bool) -> None:
    """One JSON document, or a table for each situation."""
    import json

    from loket.regels.vorm import beoordeling_json

    if json_uit:
        vorm = [beoordeling_json(een.beoordeling, een.rondom) for een in uit]
        typer.echo(json.dumps(vorm if als_lijst else vorm[0], ensure_ascii=False, indent=1))
        return
    for nummer, een in enumerate(uit):
        typer.echo(("\n" if nummer else "") + _tabel(een))


def _beoordeel(
    data: Any, catalogus: "Catalogus", regelingen: list[str] | None, dag: "date | None", nummer: int | None
) -> "Berekening":
    from loket.catalogus.situatievorm import lees_situatie
    from loket.domein.fouten import InvoerFout
    from loket.regels import beoordeel
    from loket.regels.toelichting import rondom_alles

    try:
        situatie = lees_situatie(data, catalogus, dag)
        beoordeling = beoordeel(situatie, catalogus, alleen=regelingen)
    except InvoerFout as fout:
        if nummer is None:
            raise
        raise InvoerFout(f"Situatie {nummer + 1} in de lijst: {fout.zin}") from fout
    return Berekening(beoordeling, rondom_alles(situatie, catalogus, beoordeling))


def _lees_json(bron: str) -> Any:
    """The JSON of a file or of standard input, numbers exact; InvoerFout with one sentence for what is wrong."""
    import json
    from decimal import Decimal

    from loket.domein.fouten import InvoerFout

    naam = "De invoer" if bron == "-" else f"Het bestand {Path(bron).name}"
    try:
        return json.loads(_lees_bytes(bron).decode("utf-8-sig"), parse_float=Decimal, parse_constant=_geen_getal)
    except UnicodeDecodeError:
        raise InvoerFout(f"{naam} is geen tekst in UTF-8; sla het opnieuw op als UTF-8.") from None
    except json.JSONDecodeError as fout:
        raise InvoerFout(
            f"{naam} is geen goede JSON (regel {fout.lineno}, teken {fout.colno}); verbeter het daar."
        ) from None
    except RecursionError:
        raise InvoerFout(f"{naam} heeft te veel lagen in elkaar; maak de situatie eenvoudiger.") from None
    except ValueError:
        raise InvoerFout(f"{naam} bevat een getal dat niet kan; verbeter het getal.") from None


def _geen_getal(naam: str) -> None:
    raise ValueError(naam)


def _lees_bytes(bron: str) -> bytes:
    import sys

    from loket.domein.fouten import InvoerFout

    try:
        if bron == "-":
            inhoud = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(bron).open("rb") as bestand:
                inhoud = bestand.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise InvoerFout(f"Het bestand {Path(bron).name} is niet te lezen; controleer de naam en de map.") from None
    if len(inhoud) > MAX_BYTES:
        raise InvoerFout("De invoer is te groot; geef hoogstens 20 MB per keer.")
    return inhoud


def _tabel(een: Berekening) -> str:
    from loket.regels.woorden import datum_kort

    beoordeling = een.beoordeling
    kop = f"Peildatum {datum_kort(beoordeling.peildatum)}, gemeente {beoordeling.gemeente or 'onbekend'}"
    regels = [kop, ""]
    for oordeel in beoordeling.oordelen:
        regels += _regels(oordeel, een.rondom[oordeel.regeling])
    return "\n".join(regels)


def _regels(oordeel: "Oordeel", rondom: "Toelichting") -> list[str]:
    from loket.regels.woorden import bedrag_tekst, status_tekst

    regels = [f"{oordeel.naam:<28}{status_tekst(oordeel.status):<22}{bedrag_tekst(oordeel):>40}"]
    reden = next((stap for stap in oordeel.uitleg if stap.stap in ("Waarom niet", "Navragen")), None)
    if reden is not None:
        regels.append(f"    {reden.waarde}" + (f" ({reden.bron})" if reden.bron else ""))
    regels += [f"    {verandering.zin}" for verandering in rondom.waarom_niet]
    if oordeel.ontbreekt:
        beslissend = [o.feit for o in oordeel.ontbreekt if o.beslissend]
        overig = [o.feit for o in oordeel.ontbreekt if not o.beslissend]
        if beslissend:
            regels.append(f"    Beslissend: {', '.join(beslissend)}")
        if overig:
            regels.append(f"    Ook nodig: {', '.join(overig)}")
    regels += [f"    Let op: {zin}" for zin in oordeel.let_op]
    regels += [f"    {zin}" for zin in (rondom.terugbetalen.zinnen if rondom.terugbetalen else ())]
    regels += [f"    {zin}" for zin in rondom.nog_aanvragen]
    return regels
