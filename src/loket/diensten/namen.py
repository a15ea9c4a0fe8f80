"""A name for on the screen: clean, not empty, no number of the state or the bank in it."""

from loket.diensten.wacht import keur_tekst, schoon
from loket.domein.fouten import InvoerFout

LANGSTE_NAAM = 80


def keur_naam(tekst: str, ander_nummer: bool = False) -> str:
    """The name as it is kept; InvoerFout when there is none or it is too long."""
    naam = " ".join(schoon(tekst).split())
    if not naam:
        raise InvoerFout("Typ een naam. Een voornaam is genoeg.")
    if len(naam) > LANGSTE_NAAM:
        raise InvoerFout("Deze naam is te lang. Een voornaam is genoeg.")
    keur_tekst(naam, ander_nummer=ander_nummer)
    return naam
