"""From exact counts to what may be shown: the floor, the rounding and the group rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.domein.rapport import AFRONDING, KLEIN, LAAGSTE_DREMPEL, Cel, Kolom
from loket.rapport.tabel import Exact


@dataclass(frozen=True, slots=True)
class Regel:
    """The rule as an attacker knows it too: thresholds per column and for totals, rounding, sensitive columns.

    `kleinste` is the lowest count that hides behind "klein": zero, so that zero says as little as nine.
    """

    drempels: tuple[int, ...]
    drempel: int
    gevoelig: frozenset[int]
    afronding: int = AFRONDING
    kleinste: int = 0


@dataclass(frozen=True, slots=True)
class Getoond:
    """The figures as shown; all of a row is "klein" where its split would say too much about a group."""

    cellen: tuple[tuple[Cel, ...], ...]
    rijtotalen: tuple[Cel, ...]
    kolomtotalen: tuple[Cel, ...]
    totaal: Cel

    @property
    def verborgen(self) -> int:
        """How many cells are not shown."""
        return sum(cel == KLEIN for rij in self.cellen for cel in rij)

    @property
    def aantal(self) -> int:
        """How many cells there are."""
        return sum(len(rij) for rij in self.cellen)


def regel_voor(kolommen: Sequence[Kolom], drempel: int) -> Regel:
    """The rule for these columns; a sensitive one always has at least the threshold of a public report."""
    streng = max(drempel, LAAGSTE_DREMPEL["openbaar"])
    return Regel(
        drempels=tuple(streng if kolom.gevoelig else drempel for kolom in kolommen),
        drempel=drempel,
        gevoelig=frozenset(nr for nr, kolom in enumerate(kolommen) if kolom.gevoelig),
    )


def toon(aantal: int, drempel: int) -> Cel:
    """A count as it may be shown: "klein" below the threshold (zero too), else the nearest multiple of five."""
    return KLEIN if aantal < drempel else AFRONDING * ((aantal + AFRONDING // 2) // AFRONDING)


def te_eensluidend(splitsing: Sequence[int], totaal: int, regel: Regel) -> bool:
    """Whether so few of a group stand outside a sensitive column that the split tells on everybody in it."""
    return any(totaal - splitsing[nr] < regel.drempels[nr] for nr in regel.gevoelig)


def bescherm(exact: Exact, regel: Regel) -> Getoond:
    """Every figure through the floor and the rounding by itself; rows that fail the group rule lose their split."""
    return Getoond(
        tuple(_rij(rij, som, regel) for rij, som in zip(exact.cellen, exact.rijtotalen, strict=True)),
        tuple(toon(som, regel.drempel) for som in exact.rijtotalen),
        tuple(toon(som, drempel) for som, drempel in zip(exact.kolomtotalen, regel.drempels, strict=True)),
        toon(exact.totaal, regel.drempel),
    )


def _rij(splitsing: Sequence[int], totaal: int, regel: Regel) -> tuple[Cel, ...]:
    if te_eensluidend(splitsing, totaal, regel):
        return (KLEIN,) * len(splitsing)
    return tuple(toon(aantal, drempel) for aantal, drempel in zip(splitsing, regel.drempels, strict=True))
