"""What a fact can still be: an interval of amounts, counts or dates, or a set of choices."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import TypeAlias, TypeVar, cast

from loket.domein.feit import Feit
from loket.domein.waarden import Bereik, Scalar, Waarde
from loket.regels.leeftijd import EEN_DAG, grens_geboorte

G = TypeVar("G", Decimal, int, date)


class Kant(IntEnum):
    """Which end of the hull a run looks for: every rising or falling unknown stands at that end."""

    LAAG = 0
    HOOG = 1


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `laag` up to and including `hoog`."""

    laag: Decimal | int | date
    hoog: Decimal | int | date


Domein: TypeAlias = Interval | tuple[Scalar, ...]
"""An interval, or the choices that are left; one choice is a known value."""


def domein_van(feit: Feit, waarde: Waarde, peildatum: date) -> Domein:
    """What a fact can be, given what is known of it; `waarde` is not a list."""
    if feit.soort == "ja_nee":
        return (False, True) if waarde is None else (cast(Scalar, waarde),)
    if feit.soort == "keuze":
        return tuple(feit.opties) if waarde is None else (cast(Scalar, waarde),)
    laag, hoog = _grenzen(feit, peildatum)
    if isinstance(waarde, Bereik):
        return _in_bereik(waarde, laag, hoog)
    if waarde is None:
        return Interval(laag, hoog)
    vast = cast("Decimal | int | date", waarde)
    return Interval(vast, vast)


def _grenzen(feit: Feit, peildatum: date) -> tuple[Decimal | int | date, Decimal | int | date]:
    van, tot = feit.van or Decimal(0), feit.tot or Decimal(0)
    if feit.soort == "datum":
        return grens_geboorte(peildatum + EEN_DAG, int(tot) * 12 + 12), peildatum
    if feit.soort == "dag":
        return date(peildatum.year - int(van), 1, 1), date(peildatum.year + int(tot), 12, 31)
    if feit.soort == "aantal":
        return int(van), int(tot)
    return van, tot


def _in_bereik(bereik: Bereik, laag: Decimal | int | date, hoog: Decimal | int | date) -> Interval:
    """A known range; where a side is open the fact's own bound closes it, unless the known side lies beyond."""
    if bereik.min is None and bereik.max is None:
        return Interval(laag, hoog)
    if bereik.min is None:
        einde = bereik.max
        assert einde is not None
        return Interval(min(cast(Decimal, laag), cast(Decimal, einde)), einde)
    if bereik.max is None:
        return Interval(bereik.min, max(cast(Decimal, hoog), cast(Decimal, bereik.min)))
    return Interval(bereik.min, bereik.max)


def is_een(domein: Domein) -> bool:
    """Whether one value is left."""
    return domein.laag == domein.hoog if isinstance(domein, Interval) else len(domein) == 1


def overlapt(een: Domein, ander: Domein) -> bool:
    """Whether two sets of choices, or two stretches, share a value."""
    if isinstance(een, Interval) and isinstance(ander, Interval):
        return max(cast(Decimal, een.laag), cast(Decimal, ander.laag)) <= min(
            cast(Decimal, een.hoog), cast(Decimal, ander.hoog)
        )
    return isinstance(een, tuple) and isinstance(ander, tuple) and not set(een).isdisjoint(ander)
