"""Keep what was spent from a scheme with an amount per person: "nog € 60 van € 150"."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import uuid4

from loket.diensten.dossier import Dossierstand
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.oordeel import Oordeel
from loket.domein.situatie import Persoon
from loket.domein.tegoed import Besteding, Tegoed
from loket.nederlands import lees_bedrag, schone_regel
from loket.regels.gemeentelijk.inkomensgrens import PerPersoon, per_persoon
from loket.regels.leeftijd import verjaardag

VELD = "besteed."
LANGSTE = 60


def bestedingen(beeld: Beeld) -> tuple[Besteding, ...]:
    """What was spent, the newest first."""
    rijen = ((id_, veld.waarde) for id_, veld in beeld.onder(VELD).items())
    alle = [
        Besteding(
            id=id_,
            regeling=str(vorm["regeling"]),
            persoon=str(vorm["persoon"]),
            dag=date.fromisoformat(str(vorm["datum"])),
            bedrag=Decimal(str(vorm["bedrag"])),
            waarvoor=str(vorm.get("waarvoor") or ""),
        )
        for id_, vorm in rijen
        if isinstance(vorm, dict)
    ]
    return tuple(sorted(alle, key=lambda b: (b.dag, b.id), reverse=True))


def tegoeden(zitting: Zitting, stand: Dossierstand, oordeel: Oordeel) -> tuple[Tegoed, ...]:
    """The budget of this year per person; none for a scheme that they do not get, or without an amount per person."""
    regels = (regel for pakket in zitting.bronnen.catalogus.pakketten for regel in pakket.regels)
    gemeente = stand.situatie.gemeente
    rij = next((r for r in regels if r.kaart.id == oordeel.regeling and gemeente in r.kaart.gemeenten), None)
    budget = None if rij is None else per_persoon(rij, stand.vandaag)
    if budget is None or oordeel.gebruik != "ja":
        return ()
    uit = bestedingen(stand.beeld)
    leden = (lid for lid in stand.situatie.personen if _telt(stand, lid, budget))
    return tuple(
        Tegoed(
            oordeel.regeling, lid.id, stand.vandaag.year, budget.bedrag, _besteed(uit, oordeel, lid.id, stand.vandaag)
        )
        for lid in leden
    )


def _besteed(uit: Iterable[Besteding], oordeel: Oordeel, persoon: str, dag: date) -> Decimal:
    deel = (b for b in uit if (b.regeling, b.persoon, b.dag.year) == (oordeel.regeling, persoon, dag.year))
    return sum((besteding.bedrag for besteding in deel), Decimal(0))


def _telt(stand: Dossierstand, lid: Persoon, budget: PerPersoon) -> bool:
    """Whether the scheme is for this person; a child of unknown age counts."""
    geboren = stand.situatie.feiten.get(f"personen.{lid.id}.geboortedatum")
    if lid.rol != "kind" or not isinstance(geboren, date):
        return lid.rol in budget.rollen
    van, tot = budget.leeftijd
    oud_genoeg = verjaardag(geboren, 12 * van) <= stand.vandaag < verjaardag(geboren, 12 * (tot + 1))
    return lid.rol in budget.rollen and oud_genoeg


def besteed(zitting: Zitting, stand: Dossierstand, tegoed: Tegoed, tekst: str, *, ander_nummer: bool = False) -> Tegoed:
    """Record "40, zwemles" as spent today for this person; gives what is left then.

    InvoerFout for what is no amount, or more than is left: ask first whether it was asked for twice.
    """
    woorden, _, waarvoor = tekst.partition(", ")
    bedrag = lees_bedrag(woorden)
    if not isinstance(bedrag, Decimal) or bedrag <= 0:
        raise InvoerFout("Typ één bedrag, zoals 40 of 12,50. Daarna mag een komma en waarvoor het is.")
    if bedrag > tegoed.over:
        raise LoketFout("Dit is meer dan er nog is. Is dit al een keer gevraagd? Vraag het na bij de gemeente.")
    waarvoor = schone_regel(schoon(waarvoor))[:LANGSTE]
    keur_tekst(waarvoor, ander_nummer=ander_nummer)
    vorm: dict[str, Json] = {
        "regeling": tegoed.regeling,
        "persoon": tegoed.persoon,
        "datum": zitting.vandaag.isoformat(),
        "bedrag": f"{bedrag:f}",
        "waarvoor": waarvoor,
    }
    zitting.archief.schrijf(stand.dossier, (Wijziging(f"{VELD}{uuid4().hex[:12]}", vorm),), wie=zitting.typt.id)
    return Tegoed(tegoed.regeling, tegoed.persoon, tegoed.jaar, tegoed.budget, tegoed.besteed + bedrag)
