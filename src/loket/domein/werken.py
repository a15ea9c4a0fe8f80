"""What is left in hand when somebody earns more: the points of the curve, where it falls, and which schemes do that."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Grenzen: TypeAlias = tuple[Decimal, Decimal]
"""The least and the most that an amount can be, in euros per month; the same twice where it is one amount."""


@dataclass(frozen=True, slots=True)
class Punt:
    """One step: `extra` net earnings per month, what is then in hand, and what each scheme gives of it.

    `mmb` is what an MMB would add, None where the need or the rules are not known; it is not part of `in_hand`.
    `premie` is what a premium beside bijstand can add in its first months, None where there is none or none is sure.
    """

    extra: Decimal
    in_hand: Grenzen
    delen: Mapping[str, Grenzen]
    mmb: Grenzen | None = None
    premie: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Oorzaak:
    """A scheme that gets less at a cliff; `verlies` is None where its amount must be asked."""

    regeling: str
    naam: str
    verlies: Decimal | None


@dataclass(frozen=True, slots=True)
class Klif:
    """Between two steps something stops: `verlies` is what there is less in hand, zero where only a right ends.

    `zeker`: the fall is there whatever the unknown turns out to be.
    """

    van: Decimal
    tot: Decimal
    verlies: Decimal
    zeker: bool
    oorzaken: tuple[Oorzaak, ...]


@dataclass(frozen=True, slots=True)
class Dal:
    """A fall: from `van` more earnings on there is up to `minder` less in hand; after `weer_meer` more than before.

    Euros per month; `diepste` is where it is least, `weer_meer` None when the curve ends before that.
    """

    van: Decimal
    diepste: Decimal
    minder: Decimal
    weer_meer: Decimal | None


@dataclass(frozen=True, slots=True)
class Verzachter:
    """What makes a step to more work easier: its name, how, and where that stands."""

    naam: str
    hoe: str
    bron: str


@dataclass(frozen=True, slots=True)
class Premie:
    """A premium beside bijstand: a fraction of what is earned, with a maximum per month, for some months."""

    naam: str
    deel: Decimal
    maand_max: Decimal
    maanden: int


@dataclass(frozen=True)
class Kromme:
    """The whole curve of one household.

    `namen` maps a scheme to its name. `niet_mee` are the names of schemes with a right of which no amount is known.
    `premie` is a premium of which the amount is sure; `dal` the deepest fall, None when it never falls.
    """

    punten: tuple[Punt, ...]
    kliffen: tuple[Klif, ...]
    namen: Mapping[str, str]
    niet_mee: tuple[str, ...]
    verzachters: tuple[Verzachter, ...]
    premie: Premie | None = None
    dal: Dal | None = None

    @property
    def precies(self) -> bool:
        """Whether everywhere it is one amount."""
        return all(punt.in_hand[0] == punt.in_hand[1] for punt in self.punten)

    def druk(self, nummer: int) -> Decimal | None:
        """Which part of the last step is lost again (1: all of it); None at the beginning."""
        if nummer == 0:
            return None
        voor, na = self.punten[nummer - 1], self.punten[nummer]
        return 1 - (na.in_hand[0] - voor.in_hand[0]) / (na.extra - voor.extra)

    def per_maand(self, punt: Punt, maanden: int = 12) -> tuple[Grenzen, ...]:
        """What is in hand in each of the first months: while a sure premium runs it comes on top."""
        lengte = self.premie.maanden if self.premie else 0
        erbij = punt.premie or Decimal(0)
        laag, hoog = punt.in_hand
        return tuple((laag + erbij, hoog + erbij) if nr < lengte else punt.in_hand for nr in range(maanden))
