"""The plan: their own words with their yes, one thing solved before the visit ends, and what is not yet finished."""

from collections.abc import Iterator
from datetime import date

from loket.diensten.dossier import Dossierstand, doel_van
from loket.diensten.samenvatting import volgende_keer
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.gesprek import ALTIJD
from loket.domein.plan import Belofte, EersteDing, Onaf, Plan

LANGSTE_DOEL = 300


def plan(stand: Dossierstand) -> Plan:
    """The plan of a household as it stands now."""
    ja = stand.beeld.waarde("doel_ja")
    open_ = [a for a in stand.afspraken if a.klaar is None]
    return Plan(
        doel=doel_van(stand),
        doel_ja=date.fromisoformat(str(ja["datum"])) if isinstance(ja, dict) else None,
        eerste_ding=eerste_ding(stand),
        voor_inwoner=sum(a.wie == "inwoner" for a in open_),
        voor_ons=sum(a.wie != "inwoner" for a in open_),
        volgende_keer=volgende_keer(stand),
        beloofd=tuple(_beloofd(stand)),
        onaf=nog_af(stand),
    )


def keur_doel(tekst: str, ander_nummer: bool = False) -> str:
    """The goal as it is kept; InvoerFout without words or with too many."""
    kaal = " ".join(schoon(tekst).split())
    if not kaal:
        raise InvoerFout("Typ de woorden van de inwoner. Eén zin is genoeg.")
    if len(kaal) > LANGSTE_DOEL:
        raise InvoerFout("Dit is te lang voor op het blad. Vraag de inwoner om één zin.")
    keur_tekst(kaal, ander_nummer=ander_nummer)
    return kaal


def zet_doel(zitting: Zitting, dossier: str, doel: str) -> None:
    """Write down what they want, with the day of the resident's yes; without a yes this is never called."""
    wijzigingen = (Wijziging("doel", doel), Wijziging("doel_ja", {"datum": zitting.vandaag.isoformat()}))
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)


def eerste_ding(stand: Dossierstand) -> EersteDing | None:
    """The first thing to solve: the answer in the talk; new words are a new thing."""
    gezegd = stand.antwoorden.get("nu_een_ding")
    if not isinstance(gezegd, str) or gezegd in ALTIJD:
        return None
    vorm = stand.beeld.waarde("eerste_ding")
    zelfde = isinstance(vorm, dict) and vorm.get("tekst") == gezegd
    klaar = vorm.get("klaar") if isinstance(vorm, dict) and zelfde else None
    return EersteDing(gezegd, date.fromisoformat(klaar) if isinstance(klaar, str) else None)


def los_op(zitting: Zitting, stand: Dossierstand) -> None:
    """Record that the first thing is solved, today."""
    ding = eerste_ding(stand)
    if ding is None:
        raise LoketFout("Er is nog geen eerste ding. Vraag in het gesprek wat je het eerst kunt oplossen.")
    vorm: dict[str, Json] = {"tekst": ding.tekst, "klaar": zitting.vandaag.isoformat()}
    zitting.archief.schrijf(stand.dossier, (Wijziging("eerste_ding", vorm),), wie=zitting.typt.id)


def _beloofd(stand: Dossierstand) -> Iterator[Belofte]:
    """What was promised before today: the last such day, and whatever is still open from longer ago."""
    eerder = [(a, min(_gemaakt(stand, a.id), a.datum)) for a in stand.afspraken]
    eerder = [(a, dag) for a, dag in eerder if dag < stand.vandaag]
    laatste = max((dag for _, dag in eerder), default=None)
    for afspraak, dag in eerder:
        if dag == laatste or afspraak.klaar is None:
            te_laat = afspraak.klaar is None and afspraak.datum < stand.vandaag
            yield Belofte(afspraak.id, afspraak.tekst, afspraak.wie, afspraak.datum, afspraak.klaar, te_laat)


def _gemaakt(stand: Dossierstand, afspraak: str) -> date:
    return stand.beeld.velden[f"afspraak.{afspraak}"].moment.astimezone().date()


def nog_af(stand: Dossierstand) -> tuple[Onaf, ...]:
    """What was begun in this sitting and is not finished; empty for who only looked."""
    return (*_ongetekend(stand), *_spoed(stand), *_brieven(stand), *_ding(stand))


def _ongetekend(stand: Dossierstand) -> Iterator[Onaf]:
    for a in stand.afspraken:
        if a.klaar is None and stand.is_nieuw(f"afspraak.{a.id}") and not a.actief(stand.duo):
            yield Onaf(f"Nog niet meegetekend: {a.tekst}", f"afspraak:{a.id}")


def _spoed(stand: Dossierstand) -> Iterator[Onaf]:
    """Urgent signals of this sitting without an agreement; what is only remembered is gone when the file closes."""
    for s in stand.open_signalen:
        onthouden = f"antwoord.{s.item}" in stand.onthouden or f"signaal.{s.code}" in stand.onthouden
        if (
            s.spoed
            and s.stand == "open"
            and (onthouden or stand.is_nieuw(f"antwoord.{s.item}" if s.item else f"signaal.{s.code}"))
        ):
            slot = " (loket onthoudt dit alleen tot je sluit)" if onthouden else ""
            yield Onaf(f"! Nog geen afspraak: {s.tekst}{slot}", f"signaal:{s.code}")


def _brieven(stand: Dossierstand) -> Iterator[Onaf]:
    voorgesteld = {v.sleutel for v in stand.voorstellen}
    for brief in stand.brieven:
        if brief.klaar is None and stand.is_nieuw(f"brief.{brief.id}") and f"brief_{brief.id}.1" in voorgesteld:
            yield Onaf(f"Nog geen afspraak over de brief van {brief.afzender}", f"brief:{brief.id}")


def _ding(stand: Dossierstand) -> Iterator[Onaf]:
    ding = eerste_ding(stand)
    if ding is not None and ding.klaar is None and stand.is_nieuw("antwoord.nu_een_ding"):
        yield Onaf(f"Eerste ding nog niet opgelost: {ding.tekst}", "plan:ding")
