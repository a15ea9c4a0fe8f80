"""Consent: three different things that are never one signature, and the list of what was shared with whom.

Source: gesprek.md 5.1 (AP 2016: consent as a basis, breaking professional secrecy, agreeing to help) and 5.2 R1-R6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Toestemmingsoort: TypeAlias = Literal["toestemming", "beroepsgeheim", "hulp"]
Gegevens: TypeAlias = Literal["bijstand", "overig"]
Toestemmingsvorm: TypeAlias = Literal["formulier", "mondeling"]
Namens: TypeAlias = Literal["inwoner", "ouder"]
Deelgrond: TypeAlias = Literal["toestemming", "wet"]

TOESTEMMINGSOORTEN: dict[Toestemmingsoort, str] = {
    "toestemming": "wij mogen iets delen met een ander",
    "beroepsgeheim": "een hulpverlener mag iets aan ons vertellen",
    "hulp": "ja tegen hulp van een ander",
}
GEGEVENS: dict[Gegevens, str] = {
    "bijstand": "iets uit de bijstand (Participatiewet)",
    "overig": "iets anders",
}


@dataclass(frozen=True, slots=True)
class Toestemming:
    """One yes, for one purpose and one other party, on one day; the default of everything is no.

    `datum` is the day of the signature or of the spoken yes; `wie_erbij` who heard it. `over_kind` when it is about
    a child under 16: then a parent or guardian says yes (`namens`). From `ingetrokken` on nothing new is shared.
    """

    id: str
    soort: Toestemmingsoort
    doel: str
    ontvanger: str
    gegevens: Gegevens
    vorm: Toestemmingsvorm
    datum: date
    wie_erbij: str = ""
    over_kind: bool = False
    namens: Namens = "inwoner"
    ingetrokken: date | None = None

    def geldt(self, dag: date) -> bool:
        """Whether this yes holds on a day."""
        return self.datum <= dag and (self.ingetrokken is None or dag < self.ingetrokken)


@dataclass(frozen=True, slots=True)
class Deling:
    """Something that was told to another: what, to whom, when, and on which yes or which law (`grondslag`)."""

    id: str
    wat: str
    ontvanger: str
    gegevens: Gegevens
    grond: Deelgrond
    grondslag: str
    datum: date
