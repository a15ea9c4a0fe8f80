"""A signal as the duo works with it: what must happen, who does it, and by when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Signaalstand: TypeAlias = Literal["open", "afgesproken", "gedaan"]


@dataclass(frozen=True, slots=True)
class Opensignaal:
    """A notice to the duo, never a judgement of the resident.

    `item` is the question that raised it, empty when a key did. `dag` is the day to plan on, `uiterlijk` the last
    day; `wettelijk` when the law sets that day, else it is a promise of the loket. `voorstel` is the key of the
    proposed action, `afspraak` the id of the agreement that came of it.
    """

    code: str
    tekst: str
    spoed: bool
    item: str
    stand: Signaalstand
    actie: str = ""
    wie: str = ""
    dag: date | None = None
    uiterlijk: date | None = None
    wettelijk: bool = False
    voorstel: str | None = None
    afspraak: str | None = None
