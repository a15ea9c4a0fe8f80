"""Amounts of a household that can be set otherwise: of one person, of a couple together, or a list of incomes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import cast

from loket.catalogus.soorten import Catalogus
from loket.domein.feit import Feit
from loket.domein.situatie import Situatie
from loket.domein.waarden import Bereik, Inkomst, Waarde
from loket.regels.herkansing import met_feiten

SOORTEN = ("bedrag", "aantal", "inkomsten")
CENT, EURO = Decimal("0.01"), Decimal(1)
NIET_GETELD = "bijstand"
"""A kind of income that rules pass over: bijstand itself is never income for what adds to it."""


@dataclass(frozen=True)
class Knop:
    """One amount or count: whose (paths), what it can be now, its bounds and smallest step, and how to set it."""

    feit: Feit
    paden: tuple[str, ...]
    nu: tuple[Decimal, Decimal]
    grenzen: tuple[Decimal, Decimal]
    stap: Decimal
    zet: Callable[[Decimal], Situatie]


def knoppen(situatie: Situatie, catalogus: Catalogus, paden: Iterable[str]) -> list[Knop]:
    """The amounts among these paths, each person apart."""
    uit = []
    for pad in paden:
        feit = catalogus.feit_bij(pad)
        # What is seldom asked, or a figure of law that was typed in, is no knob of a household.
        if feit.gevraagd and feit.soort in SOORTEN and not pad.startswith("samenstelling."):
            knop = _knop(situatie, feit, (pad,), _naar_verhouding)
            uit += [] if knop is None else [knop]
    return uit


def samen(situatie: Situatie, catalogus: Catalogus, paden: Sequence[str]) -> tuple[Knop, Knop] | None:
    """One amount of two people together, spread as it is now and all with the first; None where it is not known."""
    feit = catalogus.feit_bij(paden[0])
    een, ander = (_knop(situatie, feit, tuple(paden), verdeel) for verdeel in (_naar_verhouding, _bij_de_eerste))
    return None if een is None or ander is None else (een, ander)


Verdeling = Callable[[Decimal, Sequence[Decimal]], list[Decimal]]


def _knop(situatie: Situatie, feit: Feit, paden: tuple[str, ...], verdeel: Verdeling) -> Knop | None:
    einden = [_einden(situatie.feiten.get(pad)) for pad in paden]
    bekend = [paar for paar in einden if paar is not None]
    if len(bekend) < len(paden) or feit.van is None or feit.tot is None:
        return None
    nu = sum((laag for laag, _ in bekend), Decimal(0)), sum((hoog for _, hoog in bekend), Decimal(0))

    def zet(bedrag: Decimal) -> Situatie:
        delen = verdeel(bedrag, [laag for laag, _ in bekend])
        oud = [situatie.feiten.get(pad) for pad in paden]
        nieuw = [_waarde(feit, was, deel) for was, deel in zip(oud, delen, strict=True)]
        return met_feiten(situatie, dict(zip(paden, nieuw, strict=True)))

    return Knop(feit, paden, nu, (feit.van, max(feit.tot, nu[1])), _stap(feit), zet)


def _stap(feit: Feit) -> Decimal:
    """Counts and yearly amounts in whole figures, what is per month to the cent."""
    return CENT if "maand" in feit.eenheid else EURO


def _einden(waarde: Waarde) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest that is known of an amount, or of the incomes that count; None when it is open."""
    if isinstance(waarde, tuple):
        delen = [_einden(deel.netto_maand) for deel in cast("tuple[Inkomst, ...]", waarde) if _telt(deel)]
        bekend = [paar for paar in delen if paar is not None]
        if len(bekend) < len(delen):
            return None
        return sum((laag for laag, _ in bekend), Decimal(0)), sum((hoog for _, hoog in bekend), Decimal(0))
    if isinstance(waarde, Bereik):
        if waarde.min is None or waarde.max is None:
            return None
        return Decimal(str(waarde.min)), Decimal(str(waarde.max))
    if isinstance(waarde, Decimal | int) and not isinstance(waarde, bool):
        return Decimal(waarde), Decimal(waarde)
    return None


def _telt(deel: Inkomst) -> bool:
    return deel.soort != NIET_GETELD


def _waarde(feit: Feit, oud: Waarde, bedrag: Decimal) -> Waarde:
    if isinstance(oud, tuple):
        return _inkomsten(cast("tuple[Inkomst, ...]", oud), bedrag)
    return int(bedrag) if feit.soort == "aantal" else bedrag


def _inkomsten(oud: tuple[Inkomst, ...], bedrag: Decimal) -> tuple[Inkomst, ...]:
    """The same kinds of income, spread as they are now."""
    tellend = [deel for deel in oud if _telt(deel)]
    if not tellend:
        return (*oud, Inkomst("overig", bedrag)) if bedrag else oud
    laagste = [paar[0] if (paar := _einden(deel.netto_maand)) else Decimal(0) for deel in tellend]
    nieuw = iter(_naar_verhouding(bedrag, laagste))
    return tuple(Inkomst(deel.soort, next(nieuw)) if _telt(deel) else deel for deel in oud)


def _naar_verhouding(bedrag: Decimal, delen: Sequence[Decimal]) -> list[Decimal]:
    """To the cent, and exactly the amount together."""
    totaal = sum(delen, Decimal(0))
    if not totaal:
        return _bij_de_eerste(bedrag, delen)
    later = [(bedrag * deel / totaal).quantize(CENT, ROUND_FLOOR) for deel in delen[1:]]
    return [bedrag - sum(later, Decimal(0)), *later]


def _bij_de_eerste(bedrag: Decimal, delen: Sequence[Decimal]) -> list[Decimal]:
    return [bedrag, *(Decimal(0) for _ in delen[1:])]
