"""Gifts: the rule is explained before the question is put, and below the yearly limit nothing is kept."""

from decimal import Decimal

from loket.diensten.zitting import Zitting
from loket.nederlands import euro

GRENSNORM = "bijstand.giften_vrij_per_jaar"


def giftengrens(zitting: Zitting) -> Decimal | None:
    """What bijstand leaves free in gifts per year, in euros, on the day of today; None where no sure norm holds.

    Source: Participatiewet art. 31 lid 2 onder m.
    """
    norm = zitting.bronnen.catalogus.norm_op(GRENSNORM, zitting.vandaag)
    waarde = norm.waarde if norm is not None and norm.betrouwbaarheid != "C" else None
    return waarde if isinstance(waarde, Decimal) else None


def giftenregel(zitting: Zitting) -> str:
    """The rule in plain words, to say before the question."""
    grens = giftengrens(zitting)
    hoeveel = f"tot {euro(grens)} per jaar" if grens is not None else "tot een grens (vraag die na bij de gemeente)"
    return (
        f"Leg dit eerst uit. Hulp van familie of vrienden mag. Met bijstand zijn giften {hoeveel} vrij. "
        "Die hoef je niet te melden, en wij schrijven ze niet op. Alleen wat daarboven komt, telt mee."
    )
