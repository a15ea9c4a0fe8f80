"""Maatschappelijk Meedoen Systematiek: what a municipality chose where the sources leave it open, and its outcome."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from loket.domein.oordeel import Betrouwbaarheid

Keuzenaam: TypeAlias = Literal["flex", "flex_over", "arbeid_vrijlating", "vrijlating_plafond", "lokale_posten"]
FlexOver: TypeAlias = Literal["alles", "niet_vast", "uitkering"]


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice of a pack, from a day on; `andere_lezing` is the meaning that was not chosen."""

    naam: Keuzenaam
    waarde: str
    van: date
    bron: str
    betrouwbaarheid: Betrouwbaarheid
    uitleg: str
    andere_lezing: str = ""


@dataclass(frozen=True, slots=True)
class Spelregels:
    """The choices that hold on a day.

    `flex` and `arbeid_vrijlating` are fractions; `vrijlating_plafond` (None: no ceiling) and `lokale_posten` are
    euros per month. `keuzes` are the rows they came from.
    """

    flex: Decimal
    flex_over: FlexOver
    arbeid_vrijlating: Decimal
    vrijlating_plafond: Decimal | None
    lokale_posten: Decimal
    keuzes: tuple[Keuze, ...] = ()


@dataclass(frozen=True, slots=True)
class Behoefte:
    """What a household needs in euros per month: the fixed part (rent, energy and the like) and the rest."""

    vast: Decimal
    overig: Decimal

    @property
    def totaal(self) -> Decimal:
        """Both together."""
        return self.vast + self.overig


@dataclass(frozen=True, slots=True)
class Grens:
    """The MMG in euros per month, with what was added to the need shown apart."""

    behoefte: Decimal
    flex: Decimal

    @property
    def mmg(self) -> Decimal:
        """The border itself."""
        return self.behoefte + self.flex
