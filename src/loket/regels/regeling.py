"""What a scheme declares: which facts it reads, which way each pushes the amount, and its rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Literal, TypeAlias

from loket.domein.oordeel import Betrouwbaarheid, Per, Uitslag, Vorm

if TYPE_CHECKING:
    from loket.regels.rekenblad import Rekenblad


class Richting(Enum):
    """Which way the amount goes when the fact grows (for yes/no: from no to yes)."""

    STIJGT = "stijgt"
    DAALT = "daalt"
    SPLITST = "splitst"
    GEWOON = "gewoon"


STIJGT, DAALT, SPLITST, GEWOON = Richting.STIJGT, Richting.DAALT, Richting.SPLITST, Richting.GEWOON

WOONTIJD = ("personen.*.hier_vanaf", "personen.*.hier_tot")

Soort: TypeAlias = Literal["buiten", "nee", "navragen", "ja"]


@dataclass(frozen=True)
class Uitkomst:
    """The end of one run of a rule: outside the target group, no, ask, or yes with an amount.

    `bedrag` is in euros per the period of the scheme; None with "ja" means that the amount must be asked.
    """

    soort: Soort
    bedrag: Decimal | None
    waarden: Mapping[str, Uitslag]
    reden: str | None = None


@dataclass(frozen=True)
class Regeling:
    """One scheme. `leest` maps the pattern of every fact it may read to its direction.

    `nul` holds the named values when there is no right. `los` names the values that need not move one way
    with the facts: they are only told when nothing is unknown. `plafond` is an amount that no household can
    exceed, used when there are too many runs; zero where the amount is never known. `gemeenten` is empty for
    a national scheme; `vervangt` is the national scheme that a local one fills in; `deur` is the fact without
    which reckoning makes no sense. `betaald_per` is how it is paid where that differs from `per`.
    `terugvordering`: it is paid in advance on an estimate of the year's income, and settled afterwards.
    `voor_iedereen`: help to walk to, without any test.
    """

    id: str
    naam: str
    uitvoerder: str
    vorm: Vorm
    per: Per
    beoordeel: Callable[["Rekenblad"], Uitkomst]
    leest: Mapping[str, Richting]
    plafond: Decimal
    nul: Mapping[str, Uitslag] = field(default_factory=dict)
    los: frozenset[str] = frozenset()
    gemeenten: frozenset[str] = frozenset()
    vervangt: str | None = None
    deur: str | None = None
    bron: str | None = None
    betrouwbaarheid: Betrouwbaarheid | None = None
    betaald_per: Per | None = None
    terugvordering: bool = False
    voor_iedereen: bool = False

    def __post_init__(self) -> None:
        """Who reads who lives here also reads from when and until when."""
        if any(pad.startswith("samenstelling.") for pad in self.leest):
            object.__setattr__(self, "leest", {**self.leest, **dict.fromkeys(WOONTIJD, GEWOON)})
