"""The hull: runs a rule again and again until every choice of what is unknown has been at its ends."""

from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

from loket.regels.domeinen import Kant
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import NormOntbreekt, Rekenblad
from loket.regels.vraagstuk import Sleutel, Tak, Vraagstuk

LEEG: Tak = {}

MAXIMUM = 512
"""The most runs that one scheme may take before a sound bound is good enough."""

T = TypeVar("T")
Run: TypeAlias = tuple[Rekenblad, Uitkomst]


class TeVeel(Exception):
    """More runs than are affordable."""


def verken(vraag: Vraagstuk, kant: Kant, begin: Tak | None = None) -> Iterator[Run]:
    """All runs of the scheme's rule for one end, or those that lie within `begin`; TeVeel when there are too many."""
    if begin is not None:
        return takken(lambda _, tak: _draai(vraag, kant, tak), begin)
    return takken(lambda sleutel, tak: _onthouden(vraag, sleutel, tak) or _onthoud(vraag, kant, sleutel, tak))


def takken(draai: Callable[[Sleutel, Tak], tuple[Rekenblad, T]], begin: Tak = LEEG) -> Iterator[tuple[Rekenblad, T]]:
    """Depth first over the branches that a run turns out to have; each begins with the choices before its own."""
    stapel: list[tuple[Sleutel, Tak]] = [((), begin)]
    while stapel:
        sleutel, begin = stapel.pop()
        blad, uitkomst = draai(sleutel, begin)
        stapel += [((*sleutel, nummer), tak) for nummer, tak in enumerate(blad.takken)]
        yield blad, uitkomst


def nieuw_blad(vraag: Vraagstuk, kant: Kant, begin: Tak) -> Rekenblad:
    """A worksheet for one more run; TeVeel when that is one too many."""
    vraag.runs += 1
    if vraag.runs > MAXIMUM:
        raise TeVeel
    return Rekenblad(vraag, kant, begin)


def _draai(vraag: Vraagstuk, kant: Kant, begin: Tak) -> Run:
    """One run; a missing figure turns into "ask", or into an amount to ask where the right is certain."""
    blad = nieuw_blad(vraag, kant, begin)
    try:
        return blad, vraag.regeling.beoordeel(blad)
    except NormOntbreekt as ontbreekt:
        if not blad.recht_zeker:
            return blad, blad.navragen(ontbreekt.reden)
        blad.stap("Navragen", ontbreekt.reden)
        return blad, blad.wel(None)


def _onthoud(vraag: Vraagstuk, kant: Kant, sleutel: Sleutel, begin: Tak) -> Run:
    run = _draai(vraag, kant, begin)
    if not run[0].monotoon:
        vraag.gedaan[sleutel] = run
    return run


def _onthouden(vraag: Vraagstuk, sleutel: Sleutel, begin: Tak) -> Run | None:
    """The run from the other end when nothing in it pushed one way, so that it must come out the same."""
    run = vraag.gedaan.get(sleutel)
    return run if run is not None and run[0].begin == begin else None


def staat_vast(vraag: Vraagstuk, blad: Rekenblad) -> bool:
    """Whether all that pushed one way in this run of the wider question is narrowed to what it read there."""
    pins = vraag.pins.keys()
    return blad.geduwd <= pins and pins.isdisjoint(blad.vast) and pins.isdisjoint(blad.aannames)
