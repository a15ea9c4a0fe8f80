"""Notes of the duo: each has one writer, nobody changes another's words, a reaction stands under them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Notitiesoort: TypeAlias = Literal["feit", "observatie", "beleving", "citaat", "afspraak"]
NOTITIESOORTEN: tuple[Notitiesoort, ...] = ("feit", "observatie", "beleving", "citaat", "afspraak")


@dataclass(frozen=True, slots=True)
class Reactie:
    """What somebody said under a note."""

    tekst: str
    wie: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Notitie:
    """One note as it stands now: its kind, newest words, writer, and the reactions in order.

    `versies` counts how often the writer wrote it; earlier words stay in the log. `deel` is
    the part of the talk that it is about, when there is one. Source: gesprek.md 3.3.
    """

    id: str
    soort: Notitiesoort
    tekst: str
    wie: str
    moment: datetime
    versies: int
    reacties: tuple[Reactie, ...] = ()
    deel: str = ""
