"""A household's situation: the snapshot of facts that rules, reports and the page all read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from loket.domein.waarden import Bereik, Waarde

Rol: TypeAlias = Literal["aanvrager", "partner", "kind", "medebewoner"]
Gebruik: TypeAlias = Literal["ja", "nee", "aangevraagd", "geweigerd"]

ROLLEN: tuple[Rol, ...] = ("aanvrager", "partner", "kind", "medebewoner")
LEEG: Mapping[str, Waarde] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Persoon:
    """One member of the household; the facts about them stand in `Situatie.feiten` under `personen.<id>.`."""

    id: str
    rol: Rol


@dataclass(frozen=True, slots=True)
class Samenstelling:
    """Who else lives here, as far as known: partner yes or no, numbers of children and other housemates.

    A number counts everybody of that role, the persons listed in the situation included.
    """

    partner: bool | None = None
    kinderen: int | Bereik | None = None
    medebewoners: int | Bereik | None = None


@dataclass(frozen=True)
class Situatie:
    """All that is known of one household on one date.

    `feiten` maps a fact's path ("personen.a.vermogen", "woning.kale_huur", "feiten.bijstand.vrijlating")
    to its value; a path that is absent or None is unknown. A birth year or an age is kept as a `Bereik`
    of dates under `geboortedatum`.
    """

    peildatum: date
    gemeente: str | None
    personen: tuple[Persoon, ...]
    samenstelling: Samenstelling
    feiten: Mapping[str, Waarde] = field(default_factory=lambda: LEEG)
    gebruik: Mapping[str, Gebruik] = field(default_factory=dict)
