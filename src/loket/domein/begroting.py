"""Money per month: the items of a budget, what is known of each, and what it all comes to. Unknown is not zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from loket.domein.oordeel import Betrouwbaarheid

Telt: TypeAlias = Literal["ja", "nee", "keuze"]
Kant: TypeAlias = Literal["werkelijk", "referentie", "besparing"]


@dataclass(frozen=True, slots=True)
class Post:
    """One item; `werkelijk`: what it really costs is the need. `feit` is the fact of the case file that holds that."""

    id: str
    naam: str
    groep: str
    werkelijk: bool
    feit: str = ""


@dataclass(frozen=True, slots=True)
class Referentiebudget:
    """What a source says that a whole household needs, euros per month, in a year."""

    huishouden: str
    bedrag: Decimal
    jaar: int
    bron: str
    betrouwbaarheid: Betrouwbaarheid


@dataclass(frozen=True, slots=True)
class Inkomensregel:
    """Whether something counts as income for the MMB; the schemes that it is about."""

    wat: str
    telt: Telt
    regelingen: tuple[str, ...]
    bron: str
    betrouwbaarheid: Betrouwbaarheid


@dataclass(frozen=True)
class Begrotingslijst:
    """The items in order, the budgets of the sources, and what counts as income."""

    posten: tuple[Post, ...]
    referenties: tuple[Referentiebudget, ...]
    inkomen: tuple[Inkomensregel, ...]

    def tellen_mee(self) -> tuple[str, ...]:
        """The schemes that count as income."""
        return tuple(id_ for regel in self.inkomen if regel.telt == "ja" for id_ in regel.regelingen)


@dataclass(frozen=True, slots=True)
class Som:
    """A sum in euros per month: at least, at most (None: not known), and how many parts are still empty."""

    laag: Decimal
    hoog: Decimal | None
    leeg: int = 0


def optellen(delen: Sequence[Som | None]) -> Som:
    """The sum of parts; one that is not known leaves the top open and is counted."""
    bekend = [deel for deel in delen if deel is not None]
    tops = [deel.hoog for deel in bekend]
    leeg = len(delen) - len(bekend) + sum(deel.leeg for deel in bekend)
    dicht = not leeg and all(top is not None for top in tops)
    hoog = sum((top for top in tops if top is not None), Decimal(0)) if dicht else None
    return Som(sum((deel.laag for deel in bekend), Decimal(0)), hoog, leeg)


@dataclass(frozen=True, slots=True)
class Postregel:
    """What is known of one item in euros per month; None is not known. `besparing`: what a tip saves."""

    post: Post
    werkelijk: Som | None
    referentie: Som | None
    besparing: Decimal | None = None

    @property
    def nodig(self) -> Som | None:
        """What counts as the need: what it costs, or the reference."""
        return self.werkelijk if self.post.werkelijk else self.referentie


@dataclass(frozen=True)
class Begroting:
    """The budget of one household.

    `inkomen` is what comes in now, `met_rechten` with what it can get and did not ask for yet. `mmg` is the border
    of its municipality, None where that has none; `tekort` and `tekort_met` are what is short of it, or of the need.
    """

    regels: tuple[Postregel, ...]
    nodig: Som
    uit: Som
    inkomen: Som
    met_rechten: Som
    mmg: Som | None
    flex: Decimal | None
    tekort: Som
    tekort_met: Som
    afgesproken: Decimal
    gedaan: Decimal
    lijst: Begrotingslijst
