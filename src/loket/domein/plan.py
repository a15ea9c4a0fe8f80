"""The plan of one household: what they want, the first thing to solve, and what was promised before."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EersteDing:
    """The one thing that the resident asked to have solved first, in their own words; solved on `klaar`."""

    tekst: str
    klaar: date | None


@dataclass(frozen=True, slots=True)
class Belofte:
    """An agreement of an earlier day: whether it was done, or its day has gone by."""

    afspraak: str
    tekst: str
    wie: str
    dag: date
    gedaan: date | None
    te_laat: bool


@dataclass(frozen=True, slots=True)
class Onaf:
    """Something that was begun today and is not finished: what it is, and where on the screen it can be finished."""

    tekst: str
    plek: str


@dataclass(frozen=True)
class Plan:
    """The plan as it stands; `doel_ja` is the day on which the resident agreed to these words.

    `voor_inwoner` counts the open things to do for the resident: never more than three (gesprek.md, meta).
    """

    doel: str
    doel_ja: date | None
    eerste_ding: EersteDing | None
    voor_inwoner: int
    voor_ons: int
    volgende_keer: str
    beloofd: tuple[Belofte, ...]
    onaf: tuple[Onaf, ...]
