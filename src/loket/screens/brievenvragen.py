"""Ask for a letter in a few steps: its kind, who wrote it, of which day, what it asks, and the day that it names."""

from dataclasses import dataclass
from datetime import date

from loket.diensten.brieven import keur_briefdeel, regel_van, schrijf_brief
from loket.domein.brief import BRIEFREGELS, Brief, Briefregel
from loket.domein.fouten import InvoerFout
from loket.nederlands import datum, lees_dag, lees_voorbije_dag, over_dagen
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze


@dataclass(frozen=True, slots=True)
class _Dag:
    """A day, or that the letter names none."""

    dag: date | None


def vraag_brief(scherm: DossierScherm) -> None:
    """Begin with the kind: it decides what is asked after it."""
    keuzes = [Keuze(toets, regel.naam, regel.soort) for toets, regel in zip("bhepx", BRIEFREGELS, strict=True)]
    scherm.kies("Wat voor brief is het?", keuzes, lambda soort: _afzender(scherm, regel_van(soort)))


def _afzender(scherm: DossierScherm, regel: Briefregel) -> None:
    scherm.vraag(
        "Van wie is de brief?",
        keur_briefdeel,
        lambda afzender: _datum(scherm, regel, afzender),
        uitleg="Bijvoorbeeld: de gemeente, de verhuurder. Geen nummers van de brief.",
    )


def _datum(scherm: DossierScherm, regel: Briefregel, afzender: str) -> None:
    vandaag = scherm.stand.vandaag
    scherm.vraag(
        "Welke datum staat boven de brief?",
        lambda tekst, _: lees_voorbije_dag(tekst, vandaag),
        lambda dag: _vraag(scherm, regel, afzender, dag),
        uitleg="De dag waarop de brief is verstuurd. Bijvoorbeeld: 12-11.",
        echo=lambda tekst: _echo(lees_voorbije_dag(tekst, vandaag), vandaag),
    )


def _vraag(scherm: DossierScherm, regel: Briefregel, afzender: str, dag: date) -> None:
    scherm.vraag(
        "Wat vraagt of zegt de brief?",
        keur_briefdeel,
        lambda vraag: _genoemd(scherm, regel, afzender, dag, vraag),
        uitleg="Eén korte zin. Geen BSN en geen rekeningnummer.",
    )


def _genoemd(scherm: DossierScherm, regel: Briefregel, afzender: str, dag: date, vraag: str) -> None:
    if regel.vanaf_brief:
        _schrijf(scherm, regel, afzender, dag, vraag, None)
        return
    vandaag = scherm.stand.vandaag
    scherm.vraag(
        "Vóór welke dag moet het, volgens de brief?",
        lambda tekst, _: _lees(tekst, vandaag),
        lambda gelezen: _schrijf(scherm, regel, afzender, dag, vraag, gelezen.dag),
        uitleg="Bijvoorbeeld: 9-12." if regel.moet_dag else "Bijvoorbeeld: 9-12. Staat er geen dag? Laat het leeg.",
        echo=lambda tekst: _echo(_lees(tekst, vandaag).dag, vandaag),
        leeg_mag=not regel.moet_dag,
    )


def _lees(tekst: str, vandaag: date) -> _Dag:
    """A day that comes, or one that has gone by: that one is written with its year."""
    if not tekst.strip():
        return _Dag(None)
    try:
        return _Dag(lees_dag(tekst, vandaag))
    except InvoerFout as fout:
        try:
            return _Dag(lees_voorbije_dag(tekst, vandaag))
        except InvoerFout:
            raise fout from None


def _echo(dag: date | None, vandaag: date) -> str:
    return f"= {datum(dag)}, {over_dagen(dag, vandaag)}" if dag else ""


def _schrijf(
    scherm: DossierScherm, regel: Briefregel, afzender: str, dag: date, vraag: str, genoemd: date | None
) -> None:
    zitting, dossier = scherm.zitting, scherm.stand.dossier
    # Each part was held against the guard when it was typed, with the duo's answer about its number.
    scherm.wijzig(
        "brief opschrijven",
        lambda: schrijf_brief(zitting, dossier, regel.soort, afzender, dag, vraag, genoemd=genoemd, ander_nummer=True),
        lambda brief: _aanbod(scherm, brief),
    )


def _aanbod(scherm: DossierScherm, brief: Brief) -> None:
    """Say which last day follows, and offer to make the agreement now."""
    uiterlijk = f"uiterlijk {datum(brief.uiterlijk)}" if brief.uiterlijk else "geen uiterste dag bekend"
    bron = f"Dat zegt de wet ({brief.artikel})." if brief.grond == "wet" else "Dat zegt de brief."
    keuzes = (Keuze("a", "maak er nu een afspraak van", "afspraak"), Keuze("l", "later", "later"))
    scherm.kies(
        f"Opgeschreven: {uiterlijk}.",
        keuzes,
        lambda keuze: naar_briefafspraak(scherm, brief.id) if keuze == "afspraak" else None,
        uitleg=" ".join([bron, *brief.let_op]) if brief.uiterlijk else "",
        esc="later",
    )


def naar_briefafspraak(scherm: DossierScherm, id_: str) -> None:
    """To the proposal or the agreement of a letter."""
    from loket.screens.afspraken import AfsprakenScherm

    sleutel = f"brief_{id_}.1"
    afspraak = next((a.id for a in scherm.stand.afspraken if a.bron and sleutel in a.bron.split("+")), None)
    scherm.app.wissel(scherm, AfsprakenScherm(scherm.stand, afspraak or sleutel))
