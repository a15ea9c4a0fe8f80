"""Legal terms, waiting times and service agreements: their rules, and the dates that follow from a start."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Eenheid: TypeAlias = Literal["uren", "dagen", "werkdagen", "weken", "maanden"]
Termijnsoort: TypeAlias = Literal["uiterste", "wachttijd", "service"]


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """One term as the law or an agreement sets it.

    `soort`: a last day, a waiting time ("not before") or a service agreement. `atw`: the Algemene termijnenwet
    holds; `verlengt`: an end on a Saturday, Sunday or holiday moves to the next working day. `nagelezen` is
    false where the article was not read in the law itself.
    """

    code: str
    naam: str
    artikel: str
    duur: int
    eenheid: Eenheid
    start: str
    startveld: str
    soort: Termijnsoort = "uiterste"
    atw: bool = False
    verlengt: bool = False
    nagelezen: bool = True
    let_op: tuple[str, ...] = ()


@dataclass(frozen=True)
class Termijnregels:
    """All terms by code, and the days off per year (equated days included) up to `feestdagen_tot`."""

    regels: Mapping[str, Termijnregel]
    feestdagen: Mapping[int, frozenset[date]]
    feestdagen_tot: date


@dataclass(frozen=True, slots=True)
class Termijn:
    """What a term comes to; for a term in hours the three days are moments (datetime, Dutch local time).

    `ruw_einde` is the end before any extension, `deadline` the last day by law (for a waiting time: the first
    day), `streefdatum` the day to plan on: the last working day on or before the raw end.
    """

    code: str
    naam: str
    start: date
    ruw_einde: date
    deadline: date
    streefdatum: date
    verlengd_dagen: int
    dag: str
    uitleg: str
    artikel: str
    let_op: tuple[str, ...]
