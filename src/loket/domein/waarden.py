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


Waarde: TypeAlias = Scalar | Bereik | tuple[Inkomst, ...] | tuple[str, ...] | tuple[Decimal, ...] | None


def bekend(waarde: Waarde) -> bool:
    """Whether the value is exactly known: not missing, not a range, no open income in a list."""
    if waarde is None or isinstance(waarde, Bereik):
        return False
    if isinstance(waarde, tuple):
        return all(
            isinstance(deel, str | Decimal) or (deel.soort is not None and isinstance(deel.netto_maand, Decimal))
            for deel in waarde
        )
    return True
