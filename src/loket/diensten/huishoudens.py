"""Find a household, or make one with only a first name."""

from uuid import uuid4

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Lijstregel, Wijziging
from loket.domein.fouten import InvoerFout


def zoek(zitting: Zitting, vraag: str = "", *, aantal: int = 200) -> tuple[Lijstregel, ...]:
    """Households whose name, street or file number holds every word of the question, by name."""
    return zitting.archief.zoek(schoon(vraag), aantal=aantal)


def aandacht(regels: tuple[Lijstregel, ...]) -> tuple[Lijstregel, ...]:
    """The households with an open agreement or one that is not yet signed, first date first."""
    open_ = [regel for regel in regels if regel.open_afspraken]
    return tuple(sorted(open_, key=lambda regel: (regel.eerste_datum or "9999", regel.naam.casefold())))


def nieuw(zitting: Zitting, naam: str, *, ander_nummer: bool = False) -> str:
    """Make a household with only the name they want to be called by; gives its id."""
    roepnaam = schoon(naam).strip()
    if not roepnaam:
        raise InvoerFout("Typ een naam. Een voornaam is genoeg.")
    keur_tekst(roepnaam, ander_nummer=ander_nummer)
    dossier = uuid4().hex
    zitting.archief.schrijf(
        dossier,
        (
            Wijziging("nummer", zitting.archief.nieuw_nummer()),
            Wijziging("naam", roepnaam),
            Wijziging("gemeente", zitting.gemeente),
            Wijziging("persoon.a", {"rol": "aanvrager", "naam": roepnaam}),
        ),
        wie=zitting.typt.id,
    )
    return dossier


def zet_gegeven(zitting: Zitting, dossier: str, veld: str, tekst: str, *, ander_nummer: bool = False) -> None:
    """Write the name, street or neighbourhood of a household."""
    waarde = schoon(tekst).strip()
    if veld == "naam" and not waarde:
        raise InvoerFout("Een huishouden heeft een naam nodig. Een voornaam is genoeg.")
    keur_tekst(waarde, ander_nummer=ander_nummer)
    zitting.archief.schrijf(dossier, (Wijziging(veld, waarde),), wie=zitting.typt.id)
