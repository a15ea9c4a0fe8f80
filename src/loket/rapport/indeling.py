"""The rows of a report: neighbourhoods, and how small ones are taken together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loket.domein.rapport import Eenheid
from loket.nederlands import schone_regel

OVERIG = "Overig"
ONBEKEND = "Wijk onbekend"


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: its name, the neighbourhoods in it (by folded name), how many households live there."""

    naam: str
    wijken: frozenset[str]
    huishoudens: int
    overig: bool = False


def wijksleutel(wijk: str) -> str:
    """A neighbourhood without case and odd spaces: how rows are told apart."""
    return " ".join(schone_regel(wijk).casefold().split())


def rijen_van(eenheden: Iterable[Eenheid], drempel: int) -> tuple[Rij, ...]:
    """One row per neighbourhood; those with fewer households than the threshold stand together.

    A remainder that is still too small joins the smallest neighbour. No row when all together are too few.
    """
    schrijfwijzen: dict[str, Counter[str]] = {}
    for eenheid in eenheden:
        naam = " ".join(schone_regel(eenheid.wijk).split())
        schrijfwijzen.setdefault(wijksleutel(naam), Counter())[naam] += 1
    alle = [_rij(sleutel, namen) for sleutel, namen in schrijfwijzen.items()]
    groot = [rij for rij in alle if rij.huishoudens >= drempel]
    klein = [rij for rij in alle if rij.huishoudens < drempel]
    if klein:
        rest = _samen(klein)
        if rest.huishoudens >= drempel:
            groot.append(rest)
        elif groot:
            buur = kleinste(groot)
            groot.remove(buur)
            groot.append(_samen([buur, rest], f"{buur.naam} en overig"))
    return _op_volgorde(groot)


def voeg_samen(rijen: Sequence[Rij], wie: Rij | None = None) -> tuple[Rij, ...]:
    """Take one row (else the smallest) into the remainder; a remainder always holds at least two rows."""
    rest = [rij for rij in rijen if rij.overig]
    rijp = [rij for rij in rijen if not rij.overig]
    eerst = wie if wie is not None and not wie.overig else kleinste(rijp)
    weg = [eerst, *rest]
    if not rest:
        weg.append(kleinste([rij for rij in rijp if rij != eerst]))
    return _op_volgorde([*(rij for rij in rijp if rij not in weg), _samen(weg)])


def kleinste(rijen: Sequence[Rij]) -> Rij:
    """The row with the fewest households; by name when two have as many."""
    return min(rijen, key=lambda rij: (rij.huishoudens, rij.naam))


def _rij(sleutel: str, namen: Counter[str]) -> Rij:
    """A row under its most used spelling, the first by alphabet when two are used as often."""
    naam = min(namen, key=lambda n: (-namen[n], n)) if sleutel else ONBEKEND
    return Rij(naam, frozenset((sleutel,)), sum(namen.values()))


def _samen(rijen: Sequence[Rij], naam: str = OVERIG) -> Rij:
    wijken = frozenset[str]().union(*(rij.wijken for rij in rijen))
    return Rij(naam, wijken, sum(rij.huishoudens for rij in rijen), overig=True)


def _op_volgorde(rijen: Iterable[Rij]) -> tuple[Rij, ...]:
    return tuple(sorted(rijen, key=lambda rij: (rij.overig, rij.naam.casefold(), rij.naam)))
