"""What one person has to spend from a scheme in one year, and what is already spent."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Besteding:
    """One amount in euros that was spent for one person, on a day."""

    id: str
    regeling: str
    persoon: str
    dag: date
    bedrag: Decimal
    waarvoor: str = ""


@dataclass(frozen=True, slots=True)
class Tegoed:
    """The budget of one person from one scheme in one year, in euros."""

    regeling: str
    persoon: str
    jaar: int
    budget: Decimal
    besteed: Decimal

    @property
    def over(self) -> Decimal:
        """What is left; never below zero."""
        return max(Decimal(0), self.budget - self.besteed)

    @property
    def te_veel(self) -> bool:
        """Whether more was spent than there is: perhaps something was asked twice."""
        return self.besteed > self.budget
