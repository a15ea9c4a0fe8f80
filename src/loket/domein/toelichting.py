"""What is said around a judgement on request: why not, what to pay back, what can still be asked, what counts where."""

from dataclasses import dataclass
from decimal import Decimal

from loket.domein.oordeel import Betrouwbaarheid


@dataclass(frozen=True, slots=True)
class Verandering:
    """One change of one fact that would turn a "no", as a Dutch sentence; `feit` is the path of the fact."""

    feit: str
    zin: str


@dataclass(frozen=True, slots=True)
class Terugbetaling:
    """What must be paid back when the year's income turns out higher; euros.

    `hoogstens` is over the whole year, `veilig_maand` what comes in per month when that higher income is given at
    once. Both are bounds where something is unknown. `veilig_maand` is zero where that income leaves no right.
    """

    procent: int
    hoogstens: Decimal
    veilig_maand: Decimal
    zinnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Samenloop:
    """What counts as income or assets for a scheme, and what does not, with its source.

    `regeling` is the scheme that looks at it, `bij` the schemes whose money it is about.
    """

    regeling: str
    bij: tuple[str, ...]
    telt: str
    zin: str
    bron: str
    betrouwbaarheid: Betrouwbaarheid


@dataclass(frozen=True, slots=True)
class Toelichting:
    """All that can be said around one judgement; empty where there is nothing to say."""

    waarom_niet: tuple[Verandering, ...] = ()
    terugbetalen: Terugbetaling | None = None
    nog_aanvragen: tuple[str, ...] = ()
    samenloop: tuple[Samenloop, ...] = ()
