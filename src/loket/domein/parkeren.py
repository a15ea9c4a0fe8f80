"""A household that was put aside for a moment, and the place to come back to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weggelegd:
    """Whose household, on which screen (the digit of the case file) and at which line or question."""

    dossier: str
    naam: str
    nummer: str
    scherm: str
    titel: str
    plek: str
