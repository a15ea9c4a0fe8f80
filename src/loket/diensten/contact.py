"""Write down how a household may be reached; it stands beside the actions and on no paper."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal, TypeAlias

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.contact import Contact
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout

Contacttekst: TypeAlias = Literal["telefoon", "tijden", "wie"]
Contactverbod: TypeAlias = Literal["geen_voicemail", "geen_post"]
LANGSTE_CONTACT = 80


def contact_van(beeld: Beeld) -> Contact:
    """How they may be reached, as far as it was asked."""
    vorm = beeld.waarde("contact")
    if not isinstance(vorm, dict):
        return Contact()
    tekst = {veld: str(vorm.get(veld) or "") for veld in ("telefoon", "tijden", "wie")}
    return Contact(**tekst, geen_voicemail=vorm.get("geen_voicemail") is True, geen_post=vorm.get("geen_post") is True)


def zet_contact(zitting: Zitting, dossier: str, veld: Contacttekst, tekst: str, *, ander_nummer: bool = False) -> None:
    """Write one line of it; an empty line takes it away. InvoerFout for a number that is none."""
    kaal = " ".join(schoon(tekst).split())
    if len(kaal) > LANGSTE_CONTACT:
        raise InvoerFout("Dit is te lang. Een paar woorden is genoeg.")
    if veld == "telefoon" and not set(kaal) <= set("0123456789 +-"):
        raise InvoerFout("Typ alleen het nummer. De tijden en namen staan in een eigen regel.")
    keur_tekst(kaal, ander_nummer=ander_nummer)
    _schrijf(zitting, dossier, {veld: kaal})


def wissel_verbod(zitting: Zitting, dossier: str, veld: Contactverbod) -> None:
    """Turn a refusal on or off."""
    staat = getattr(contact_van(zitting.archief.beeld(dossier)), veld)
    _schrijf(zitting, dossier, {veld: not staat})


def _schrijf(zitting: Zitting, dossier: str, nieuw: Mapping[str, Json]) -> None:
    """Write the whole of it anew, with one line changed."""
    nu: dict[str, Json] = asdict(contact_van(zitting.archief.beeld(dossier)))
    zitting.archief.schrijf(dossier, (Wijziging("contact", {**nu, **nieuw}),), wie=zitting.typt.id)


def contact_woorden(contact: Contact) -> str:
    """One line: number, times, who may hear it, and what must not be done."""
    wie = f"alleen met {contact.wie}" if contact.wie else ""
    delen = [contact.telefoon, contact.tijden, wie, *(zin.rstrip(".").lower() for zin in contact.verboden)]
    return ", ".join(deel for deel in delen if deel)
