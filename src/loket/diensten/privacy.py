"""The privacy page, and the decision of the municipality that its promise about enforcement waits for."""

from datetime import date
from functools import lru_cache

from loket.catalogus.privacyteksten import laad_privacyteksten
from loket.diensten.zitting import Zitting
from loket.domein.fouten import InvoerFout
from loket.domein.privacy import Privacyblad, Privacyteksten
from loket.nederlands import datum

INSTELLING = "besluit_handhaving"


@lru_cache(maxsize=1)
def _teksten() -> Privacyteksten:
    return laad_privacyteksten()


def privacyblad(zitting: Zitting | None) -> Privacyblad:
    """The page; without an open store nothing is decided as far as loket knows."""
    besluit = zitting.archief.instelling(INSTELLING) if zitting is not None else None
    return Privacyblad(_teksten(), date.fromisoformat(besluit) if isinstance(besluit, str) else None)


def niet_besloten() -> str:
    """What a new store says about enforcement: nothing is decided yet."""
    return _teksten().niet_besloten


def besluitregel(blad: Privacyblad) -> str:
    """The sentence about enforcement: a promise only with the day of the decision."""
    if blad.besluit is None:
        return blad.teksten.niet_besloten
    return blad.teksten.besloten.format(dag=datum(blad.besluit))


def privacy_tekst(blad: Privacyblad) -> str:
    """The page as plain text."""
    delen = ["\n".join([blok.kop, *(f"- {zin}" for zin in blok.zinnen)]) for blok in blad.teksten.blokken]
    return "\n\n".join([blad.teksten.titel, besluitregel(blad), *delen]) + "\n"


def zet_besluit(zitting: Zitting, dag: date) -> Privacyblad:
    """Record the day on which the college decided that the file is no source for enforcement; gives the page."""
    if dag > zitting.vandaag:
        raise InvoerFout("Dit besluit moet nog komen. Vul de dag pas in als het is genomen.")
    zitting.archief.stel_in(INSTELLING, dag.isoformat(), wie=zitting.typt.id)
    return privacyblad(zitting)
