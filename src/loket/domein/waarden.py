"""Values as they are known: exactly, as a range, or not at all.

`None` is unknown. It is never zero and never "no".
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = Decimal | int | bool | str | date


@dataclass(frozen=True, slots=True)
class Bereik:
    """A range in which the value lies; a side that is None is open. Both ends count as possible."""

    min: Decimal | int | date | None = None
    max: Decimal | int | date | None = None


@dataclass(frozen=True, slots=True)
class Inkomst:
    """One income: its kind (None: unknown) and net euros per month, reserved holiday pay included."""

    soort: str | None
    netto_maand: Decimal | Bereik | None


@dataclass(frozen=True, slots=True)
class Opvang:
    """Childcare of one child at one place: whose, which kind, hours per month and euros per hour; None is unknown."""

    kind: str | None
    soort: str | None
    uren_maand: Decimal | Bereik | None
    uurprijs: Decimal | Bereik | None


Lijst: TypeAlias = tuple[Inkomst, ...] | tuple[Opvang, ...] | tuple[str, ...] | tuple[Decimal, ...]
Waarde: TypeAlias = Scalar | Bereik | Lijst | None


def bekend(waarde: Waarde) -> bool:
    """Whether the value is exactly known: not missing, not a range, nothing open in a list."""
    if waarde is None or isinstance(waarde, Bereik):
        return False
    if isinstance(waarde, tuple):
        return all(_deel_bekend(deel) for deel in waarde)
    return True


def _deel_bekend(deel: str | Decimal | Inkomst | Opvang) -> bool:
    if isinstance(deel, str | Decimal):
        return True
    if isinstance(deel, Inkomst):
        return deel.soort is not None and isinstance(deel.netto_maand, Decimal)
    exact = isinstance(deel.uren_maand, Decimal) and isinstance(deel.uurprijs, Decimal)
    return exact and deel.kind is not None and deel.soort is not None
