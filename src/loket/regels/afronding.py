"""Rounding as the laws say it."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
EURO = Decimal(1)
NUL = Decimal("0.00")


def op_cent(bedrag: Decimal) -> Decimal:
    """To cents, half up."""
    return bedrag.quantize(CENT, ROUND_HALF_UP)


def op_euro(bedrag: Decimal) -> Decimal:
    """To whole euros, half up; with two decimals."""
    return bedrag.quantize(EURO, ROUND_HALF_UP).quantize(CENT)


def omlaag(bedrag: Decimal) -> Decimal:
    """Down to whole euros; with two decimals."""
    return bedrag.quantize(EURO, ROUND_FLOOR).quantize(CENT)
