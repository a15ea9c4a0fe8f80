"""The official report of a request: its day counts by law, the day in our own file does not."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Meldingsoort: TypeAlias = Literal["bijstand", "schuldhulp"]

MELDINGSOORTEN: tuple[Meldingsoort, ...] = ("bijstand", "schuldhulp")


@dataclass(frozen=True, slots=True)
class Melding:
    """Two days kept apart: of our talk, and of the report to the municipality (Pw art. 44, Wgs art. 4).

    `uiterlijk` is the last day by law of what follows from the official report (`wat`); None while that day is not
    known, for no term runs from a day in our own file.
    """

    soort: Meldingsoort
    gesprek_datum: date
    officiele_melding_datum: date | None
    wat: str
    uiterlijk: date | None
    streefdatum: date | None
    let_op: tuple[str, ...]
