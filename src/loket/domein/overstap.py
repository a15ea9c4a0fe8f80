"""Stepping over to the MMB: per scheme what becomes of it, what there is now and would be, and how that is told."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from loket.domein.begroting import Som

Lot: TypeAlias = Literal["gaat_op", "blijft", "onderzoek", "navragen"]
Zincode: TypeAlias = Literal["minder", "meer", "onbekend"]


@dataclass(frozen=True, slots=True)
class Vastezin:
    """A fixed sentence, with whom it was tested and on which day; nobody and None where it was not."""

    code: Zincode
    tekst: str
    getoetst_met: str = ""
    datum: date | None = None


@dataclass(frozen=True, slots=True)
class Lotregel:
    """One scheme: what becomes of it, whether the household has it now (None: not asked), and how much per month.

    `nu` is None where the amount must be asked.
    """

    regeling: str
    naam: str
    lot: Lot
    loopt: bool | None
    nu: Som | None


@dataclass(frozen=True)
class Overstap:
    """What the household has now of what merges, what the MMB would be, and what that means; euros per month.

    `ervoor` holds until it steps over and is never less than `oud`; `minder` is what it loses after that.
    """

    regels: tuple[Lotregel, ...]
    oud: Som
    mmb: Som
    ervoor: Som
    minder: Som
    zin: Vastezin
