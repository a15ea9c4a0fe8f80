"""`loket gesprek`: the talk as lines on standard input and output, its questions on paper, and what was filled in."""

import sys
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loket.cli.opties import Map, Wachtzinbestand
from loket.domein.fouten import InvoerFout

if TYPE_CHECKING:
    from loket.diensten.tekstgesprek import Tekstgesprek


def gesprek(
    dossier: Annotated[
        str, typer.Argument(metavar="[DOSSIER]", help="Het nummer, zoals V-0002, of een deel van de naam.")
    ] = "",
    papier: Annotated[bool, typer.Option("--papier", help="Druk de vragen af om met de hand in te vullen.")] = False,
    invoer: Annotated[
        bool, typer.Option("--invoer", help="Lees antwoorden van papier: per regel een code en het antwoord.")
    ] = False,
    uit: Annotated[
        Path | None, typer.Option("--uit", metavar="BESTAND", help="Bij --papier: nieuw bestand, .txt of .md.")
    ] = None,
    taal: Annotated[str, typer.Option("--taal", metavar="TAAL", help="De taal van de vragen, zoals nl of en.")] = "",
    gemeente: Annotated[
        str, typer.Option("--gemeente", metavar="ID", help="Bij --papier: je gemeente, zoals nijmegen.")
    ] = "",
    map_: Map = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Voer het gesprek als vraag en antwoord, zonder scherm; of op papier."""
    if papier:
        if dossier or invoer:
            raise typer.BadParameter("", param_hint="--papier")
        _druk_af(taal, gemeente, uit)
        return
    if not dossier.strip() or uit is not None or gemeente:
        raise typer.BadParameter("", param_hint="DOSSIER")
    _met_dossier(dossier, taal, map_, wachtzin_bestand, _lees_invoer if invoer else _voer)


def _met_dossier(
    dossier: str, taal: str, map_: Path | None, wachtzin_bestand: Path | None, werk: "Callable[[Tekstgesprek], None]"
) -> None:
    """Open the store and the household, and close both whatever happens."""
    from loket.catalogus.taallijst import laad_taal
    from loket.cli.sleutel import open_zonder_scherm
    from loket.diensten.huishoudens import vind
    from loket.diensten.tekstgesprek import Tekstgesprek
    from loket.diensten.vraagtaal import kies_taal

    laad_taal(taal or "nl")
    zitting = open_zonder_scherm(map_, wachtzin_bestand)
    try:
        id_ = vind(zitting, dossier)
        kies_taal(zitting, id_, taal or "nl")
        werk(Tekstgesprek(zitting, id_))
    finally:
        zitting.archief.sluit()


def _voer(gesprek: "Tekstgesprek") -> None:
    """The whole talk; the end of the input and Ctrl-C stop it as the word stop does."""
    from loket.diensten.tekstopdrachten import lees

    try:
        _zeg(gesprek.begin())
        for regel in _regels():
            _zeg(lees(gesprek, regel))
            if gesprek.klaar:
                break
    except KeyboardInterrupt:
        pass
    finally:
        slot = gesprek.einde()
    _zeg(slot)


def _lees_invoer(gesprek: "Tekstgesprek") -> None:
    """The lines of a paper; one that is wrong makes the end a refusal, the others are written."""
    from loket.diensten.tekstinvoer import Invoer
    from loket.uitvoer.gesprekstekst import plat

    lijst = Invoer(gesprek)
    try:
        for regel in _regels():
            if regel.strip():
                _zeg(plat(lijst.lees(regel)))
    except KeyboardInterrupt:
        pass
    finally:
        slot = plat(lijst.slot())
        gesprek.sluit()
    _zeg(slot)
    if lijst.fout:
        raise InvoerFout("Niet alles is verwerkt. Kijk hierboven wat er mis is, en geef die regels opnieuw.")


def _regels() -> Iterator[str]:
    """The lines of standard input, each as soon as it is there; what is no UTF-8 never stops the talk."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    while regel := sys.stdin.readline():
        yield regel


def _zeg(zinnen: list[str]) -> None:
    for zin in zinnen:
        typer.echo(zin)


def _druk_af(taal: str, gemeente: str, uit: Path | None) -> None:
    """The questions on paper: on standard output as text, or in a new file."""
    from loket.catalogus.taallijst import laad_taal
    from loket.cli.bestand import keur_nieuw, schrijf_nieuw
    from loket.cli.starten import gemeenten, nu
    from loket.diensten.gesprekspapier import papier
    from loket.uitvoer.gesprekspapier import als_markdown, als_tekst

    namen = dict(gemeenten())
    if gemeente and gemeente not in namen:
        raise InvoerFout(f"De gemeente '{gemeente[:30]}' kent loket niet. Kies uit: {', '.join(sorted(namen))}.")
    soort = uit.suffix.casefold() if uit else ".txt"
    if soort not in (".txt", ".md"):
        raise InvoerFout("Loket maakt hier alleen .txt of .md van. Geef het bestand zo'n naam.")
    if uit is not None:
        keur_nieuw(uit)
    delen = papier(laad_taal(taal or "nl"), gemeente or None, nu().astimezone().date())
    tekst = als_markdown(delen) if soort == ".md" else als_tekst(delen)
    if uit is None:
        typer.echo(tekst, nl=False)
        return
    schrijf_nieuw(uit, tekst.encode())
    typer.echo("Het papier is gemaakt. Zet er geen naam op, alleen het nummer van het dossier.")
