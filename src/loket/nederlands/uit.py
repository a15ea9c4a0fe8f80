"""Money, dates and lists as people in the Netherlands write them."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
CENT = Decimal("0.01")


def op_cent(waarde: Decimal) -> Decimal:
    """Round to whole cents, half up."""
    return waarde.quantize(CENT, rounding=ROUND_HALF_UP)


def euro(waarde: Decimal) -> str:
    """An amount in euros, without cents when it is whole: "€ 1.640" or "€ 1.640,50"."""
    return f"€ {_getal(op_cent(waarde), _heel(waarde))}"


def euro_cent(waarde: Decimal) -> str:
    """An amount in euros, always with cents: "€ 1.640,00"."""
    return f"€ {_getal(op_cent(waarde), heel=False)}"


def euro_bereik(laagste: Decimal | None, hoogste: Decimal | None) -> str:
    """A range in euros: "€ 210 – 291"; with one side open "minstens € 210", "hoogstens € 291"."""
    if laagste is None and hoogste is None:
        return "nog niet te zeggen"
    if laagste is None or hoogste is None:
        return f"hoogstens {euro(hoogste)}" if hoogste is not None else f"minstens {euro(laagste or Decimal())}"
    if op_cent(laagste) == op_cent(hoogste):
        return euro(laagste)
    heel = _heel(laagste) and _heel(hoogste)
    return f"€ {_getal(op_cent(laagste), heel)} – {_getal(op_cent(hoogste), heel)}"


def _heel(waarde: Decimal) -> bool:
    """Whether the amount has no cents, once rounded."""
    return op_cent(waarde) % 1 == 0


def _getal(waarde: Decimal, heel: bool) -> str:
    """A number with points between thousands and a comma before the cents."""
    tekst = f"{waarde:,.0f}" if heel else f"{waarde:,.2f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def maandnaam(maand: int) -> str:
    """The name of a month, 1 to 12."""
    return MAANDEN[maand - 1]


def datum(dag: date, *, jaar: bool = True) -> str:
    """A date in full: "maandag 23 november 2026"; without the year when `jaar` is False."""
    tekst = f"{DAGEN[dag.weekday()]} {dag.day} {maandnaam(dag.month)}"
    return f"{tekst} {dag.year}" if jaar else tekst


def datum_kort(dag: date) -> str:
    """A date for a narrow column: "ma 23 nov"."""
    return f"{DAGEN[dag.weekday()][:2]} {dag.day} {_MAANDEN_KORT[dag.month - 1]}"


def over_dagen(dag: date, vandaag: date) -> str:
    """How far away a day is: "gisteren", "vandaag", "morgen", "over 3 dagen", "3 dagen geleden"."""
    verschil = (dag - vandaag).days
    if verschil in _DICHTBIJ:
        return _DICHTBIJ[verschil]
    return f"over {verschil} dagen" if verschil > 0 else f"{-verschil} dagen geleden"


_DICHTBIJ = {-1: "gisteren", 0: "vandaag", 1: "morgen"}


def opsomming(delen: Iterable[str], *, voegwoord: str = "en") -> str:
    """A list in words: "a, b en c"; empty gives the empty string."""
    lijst = list(delen)
    if len(lijst) < 2:
        return "".join(lijst)
    return f"{', '.join(lijst[:-1])} {voegwoord} {lijst[-1]}"


def meervoud(aantal: int, enkel: str, meer: str) -> str:
    """A number with its noun: "1 afspraak", "3 afspraken"."""
    return f"{aantal} {enkel if aantal == 1 else meer}"
