"""What every row of a municipality's pack must have, whatever its kind."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from loket.domein.fouten import InvoerFout

ALTIJD = ("id", "naam", "uitvoerder", "vorm", "per", "bron", "betrouwbaarheid", "let_op")


def keur(gemeente: str, rij: Mapping[str, Any], verplicht: Sequence[str]) -> None:
    """Refuse a row in which something is missing; InvoerFout names what."""
    ontbreekt = [sleutel for sleutel in (*ALTIJD, *verplicht) if sleutel not in rij]
    if ontbreekt:
        raise InvoerFout(f"In het pakket {gemeente} mist een regeling '{ontbreekt[0]}'; vul het in.")


def getal(gemeente: str, rij: Mapping[str, Any], sleutel: str) -> Decimal:
    """A figure of a row, exact; InvoerFout when it is no number."""
    try:
        waarde = Decimal(str(rij[sleutel]))
    except InvalidOperation:
        waarde = Decimal("NaN")
    if not waarde.is_finite():
        raise InvoerFout(f"In het pakket {gemeente} is '{sleutel}' van {rij['id']} geen getal; verbeter het.")
    return waarde
