"""Exact counts of one table, every figure straight from the households; these never leave this room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loket.domein.rapport import Eenheid, Telling
from loket.rapport.indeling import Rij, wijksleutel


@dataclass(frozen=True, slots=True)
class Exact:
    """True counts: cells by row and column, and the distinct households of each row, column and the whole."""

    cellen: tuple[tuple[int, ...], ...]
    rijtotalen: tuple[int, ...]
    kolomtotalen: tuple[int, ...]
    totaal: int


def tel(eenheden: Iterable[Eenheid], rijen: Sequence[Rij], regelingen: Sequence[str], wat: Telling) -> Exact:
    """Count the households per row and scheme; one that stands in several columns is one in a total."""
    plek = {wijk: nr for nr, rij in enumerate(rijen) for wijk in rij.wijken}
    cellen = [[0] * len(regelingen) for _ in rijen]
    rijtotalen, kolomtotalen, totaal = [0] * len(rijen), [0] * len(regelingen), 0
    for eenheid in eenheden:
        staat = eenheid.telt(wat)
        kolommen = [nr for nr, regeling in enumerate(regelingen) if regeling in staat]
        if not kolommen:
            continue
        totaal += 1
        for kolom in kolommen:
            kolomtotalen[kolom] += 1
        if rijen:
            rij = plek[wijksleutel(eenheid.wijk)]
            rijtotalen[rij] += 1
            for kolom in kolommen:
                cellen[rij][kolom] += 1
    return Exact(tuple(map(tuple, cellen)), tuple(rijtotalen), tuple(kolomtotalen), totaal)
