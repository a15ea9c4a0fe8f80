"""The urgent signals of all households that nobody has made an agreement of yet, for the work list."""

from dataclasses import dataclass

from loket.diensten.dossier import antwoorden_uit
from loket.diensten.signalen import gevolgen, signaalvelden, signalen_van
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld
from loket.domein.signaal import Opensignaal


@dataclass(frozen=True, slots=True)
class Dringend:
    """One urgent signal: whose household, and what must happen."""

    dossier: str
    naam: str
    nummer: str
    signaal: Opensignaal


def dringend(zitting: Zitting) -> tuple[Dringend, ...]:
    """What is urgent and still without an agreement, first by last day, then by name.

    All households are read once in a sitting; after that only those that were opened can have changed.
    """
    gekend = zitting.dringend
    te_lezen = zitting.archief.beelden() if not gekend else map(zitting.archief.beeld, zitting.aangeraakt)
    for beeld in te_lezen:
        gekend[beeld.dossier] = _van(zitting, beeld)
    alle = [regel for regels in gekend.values() for regel in regels]
    return tuple(sorted(alle, key=lambda d: (d.signaal.uiterlijk or zitting.vandaag, d.naam.casefold())))


def _van(zitting: Zitting, beeld: Beeld) -> tuple[Dringend, ...]:
    """The urgent signals of one household; only what is kept counts, whatever is remembered of an open file."""
    antwoorden = antwoorden_uit(beeld)
    gevonden = signalen_van(zitting.bronnen.gesprek, antwoorden, signaalvelden(beeld, {}))
    if not any(signaal.spoed for signaal in gevonden):
        return ()
    volgt = gevolgen(zitting.bronnen, beeld, antwoorden, {}, zitting.vandaag)
    naam, nummer = beeld.tekst("naam"), beeld.tekst("nummer")
    return tuple(Dringend(beeld.dossier, naam, nummer, s) for s in volgt.open_signalen if s.spoed and s.stand == "open")
