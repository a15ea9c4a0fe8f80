"""Not now: a scheme that the household does not want to talk about before a day, and is never nagged about."""

from collections.abc import Mapping
from datetime import date

from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.nederlands import datum, lees_dag

LATER = "later."


def later_uit(beeld: Beeld) -> dict[str, date]:
    """Per scheme the day from which it may be brought up again."""
    gevonden: dict[str, date] = {}
    for regeling, veld in beeld.onder(LATER).items():
        dag = veld.waarde.get("datum") if isinstance(veld.waarde, dict) else None
        if isinstance(dag, str):
            gevonden[regeling] = date.fromisoformat(dag)
    return gevonden


def uitgesteld(beeld: Beeld, vandaag: date) -> frozenset[str]:
    """The schemes that are not brought up today."""
    return frozenset(regeling for regeling, dag in later_uit(beeld).items() if dag > vandaag)


def lees_later(tekst: str, vandaag: date) -> tuple[date, str]:
    """The typed day and its words; InvoerFout when it is not later than today."""
    dag = lees_dag(tekst, vandaag)
    if dag <= vandaag:
        raise InvoerFout("Kies een dag na vandaag, bijvoorbeeld over 3 maanden.")
    return dag, f"= {datum(dag)}"


def zet_later(zitting: Zitting, dossier: str, regeling: str, tekst: str) -> date:
    """Leave a scheme alone until a day; until then nothing is asked or proposed about it."""
    dag, _ = lees_later(tekst, zitting.vandaag)
    waarde: Mapping[str, Json] = {"datum": dag.isoformat()}
    wijziging = Wijziging(f"{LATER}{regeling}", dict(waarde))
    zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)
    return dag


def wis_later(zitting: Zitting, dossier: str, regeling: str) -> None:
    """The scheme may be brought up again now."""
    if f"{LATER}{regeling}" in zitting.archief.beeld(dossier).velden:
        zitting.archief.schrijf(dossier, (Wijziging(f"{LATER}{regeling}", soort="wis"),), wie=zitting.typt.id)
