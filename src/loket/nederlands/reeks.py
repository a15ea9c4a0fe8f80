"""A list of numbers in order of time, as people type it: "40; 35,5; 20" or "40 36 20"."""

import re
from decimal import Decimal

from loket.domein.fouten import InvoerFout
from loket.nederlands.invoer import netjes

_GETAL = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?", re.ASCII)
_MEESTE = 60
_HULP = "Typ getallen met een spatie of ; ertussen, zoals: 40; 35,5; 20."


def lees_reeks(tekst: str) -> tuple[Decimal, ...]:
    """The numbers in order; a comma is a decimal comma. InvoerFout for anything else."""
    delen = [deel for deel in re.split(r"[;\s]+|,\s", netjes(tekst)) if deel]
    if not delen or len(delen) > _MEESTE or not all(_GETAL.fullmatch(deel) for deel in delen):
        raise InvoerFout(_HULP)
    return tuple(Decimal(deel.replace(",", ".")) for deel in delen)
