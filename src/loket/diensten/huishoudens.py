"""Find a household, or make one with only a first name."""

from uuid import uuid4

from loket.diensten.namen import keur_naam
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Lijstregel, Wijziging
from loket.domein.fouten import InvoerFout


def zoek(zitting: Zitting, vraag: str = "", *, aantal: int = 200) -> tuple[Lijstregel, ...]:
    """Households whose name, street or file number holds every word of the question.

    Who is called so comes first, then by name: a street with the same letters is not who was meant.
    """
    gevraagd = schoon(vraag).strip()
    gevonden = zitting.archief.zoek(gevraagd, aantal=aantal)
    if not gevraagd:
        return gevonden
    return tuple(sorted(gevonden, key=lambda regel: not _heet_zo(regel, gevraagd.casefold())))


def vind(zitting: Zitting, gezocht: str) -> str:
    """The id of the household with this number, or with this part of its name when no other has it.

    InvoerFout when there is none or more than one; it names nobody.
    """
    tekst = schoon(gezocht).strip()
    gevonden = zitting.archief.zoek(tekst, aantal=200) if tekst else ()
    op_nummer = [regel.dossier for regel in gevonden if regel.nummer.casefold() == tekst.casefold()]
    op_naam = [regel.dossier for regel in gevonden if tekst.casefold() in regel.naam.casefold()]
    keuze = op_nummer or op_naam
    if len(keuze) == 1:
        return keuze[0]
    if keuze:
        raise InvoerFout(f"Er zijn {len(keuze)} dossiers met deze naam. Geef het nummer, zoals V-0002.")
    raise InvoerFout("Er is geen dossier met dit nummer of deze naam. Kijk met 'loket dossier lijst' welke er zijn.")


def _heet_zo(regel: Lijstregel, vraag: str) -> bool:
    """Whether a word of the name, or the number, begins with the question."""
    naam = regel.naam.casefold()
    return naam.startswith(vraag) or f" {vraag}" in naam or regel.nummer.casefold() == vraag


def nieuw(zitting: Zitting, naam: str, *, ander_nummer: bool = False) -> str:
    """Make a household with only the name they want to be called by; gives its id."""
    roepnaam = keur_naam(naam, ander_nummer)
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
    zitting.open_geheugen(dossier)
    return dossier


def zet_gegeven(zitting: Zitting, dossier: str, veld: str, tekst: str, *, ander_nummer: bool = False) -> None:
    """Write the name, street or neighbourhood of a household."""
    if veld == "naam":
        waarde = keur_naam(tekst, ander_nummer)
    else:
        waarde = schoon(tekst).strip()
        keur_tekst(waarde, ander_nummer=ander_nummer)
    zitting.archief.schrijf(dossier, (Wijziging(veld, waarde),), wie=zitting.typt.id)
