"""A judgement: what one household can probably get of one scheme, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

Betrouwbaarheid: TypeAlias = Literal["A", "B", "C"]
Per: TypeAlias = Literal["maand", "kwartaal", "jaar", "eenmalig"]
Vorm: TypeAlias = Literal["gift", "lening", "korting", "in_natura", "begeleiding", "verwijzing"]
ZONDER_BEDRAG: tuple[Vorm, ...] = ("begeleiding", "verwijzing")
"""Forms of help that are no money: there is no amount to ask for."""
Uitslag: TypeAlias = Decimal | int | bool | str | date | tuple[Decimal, ...] | tuple[str, ...] | None


class Status(StrEnum):
    """The state of a judgement; exactly one holds, the first in this order."""

    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    WAARSCHIJNLIJK_NIET = "waarschijnlijk_niet"
    NAVRAGEN = "navragen"
    NIET_GEVRAAGD = "niet_gevraagd"
    ONBESLIST = "onbeslist"
    WAARSCHIJNLIJK_WEL = "waarschijnlijk_wel"


@dataclass(frozen=True, slots=True)
class Bedrag:
    """The hull of the amount in euros over all completions of the unknown; min equals max when it is one amount."""

    min: Decimal
    max: Decimal
    per: Per


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """A fact that can still change the outcome: its path, its question, whether one value settles the state."""

    feit: str
    vraag: str
    beslissend: bool


@dataclass(frozen=True, slots=True)
class Aanname:
    """What the outcome takes for granted because it is seldom asked, and the fact that would undo it."""

    feit: str
    aanname: str


@dataclass(frozen=True, slots=True)
class Stap:
    """One line of the worksheet: what, its value in text, and where it comes from.

    `feit` is the path when the line is a fact; `norm` the norm's key, with `van` the day from which it holds.
    """

    stap: str
    waarde: str
    norm: str | None = None
    bron: str | None = None
    betrouwbaarheid: Betrouwbaarheid | None = None
    van: date | None = None
    feit: str | None = None


@dataclass(frozen=True)
class Oordeel:
    """What is known of one scheme for one household, in the form of contract.md ("A judgement").

    `betaald_per` is how it is paid where that differs from `bedrag.per`. `voor_iedereen`: help to walk to, without
    any test.
    """

    regeling: str
    naam: str
    uitvoerder: str
    vorm: Vorm
    gebruik: str | None
    status: Status
    bedrag: Bedrag | None
    precies: bool
    waarden: Mapping[str, Uitslag] = field(default_factory=dict)
    ontbreekt: tuple[Ontbreekt, ...] = ()
    aannames: tuple[Aanname, ...] = ()
    uitleg: tuple[Stap, ...] = ()
    geldig_van: date | None = None
    geldig_tot: date | None = None
    let_op: tuple[str, ...] = ()
    betaald_per: Per | None = None
    voor_iedereen: bool = False

    @property
    def uitbetaling(self) -> Bedrag | None:
        """The amount as it reaches the account: a year's toeslag per month, down to whole euros.

        Where the rule names the amount of a month, as in a year of which not all months count alike, that is it.
        Source: landelijk.md, "Maanduitbetaling".
        """
        if self.bedrag is None or self.betaald_per != "maand" or self.bedrag.per != "jaar":
            return self.bedrag
        maand = self.waarden.get("bedrag_maand")
        if isinstance(maand, Decimal):
            return Bedrag(maand, maand, "maand")
        laagste, hoogste = ((kant / 12).to_integral_value(ROUND_FLOOR) for kant in (self.bedrag.min, self.bedrag.max))
        return Bedrag(laagste, hoogste, "maand")


@dataclass(frozen=True)
class Beoordeling:
    """All judgements of one situation on one date, with the hash of the catalogue that made them."""

    peildatum: date
    gemeente: str | None
    catalogus: str
    oordelen: tuple[Oordeel, ...]
