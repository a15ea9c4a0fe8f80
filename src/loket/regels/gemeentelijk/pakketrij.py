"""What every row of a municipality's pack must have, whatever its kind, and the scheme made of it."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Betrouwbaarheid, Per, Vorm
from loket.regels.regeling import Regeling, Richting, Uitkomst
from loket.regels.rekenblad import Rekenblad

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


def regeling_van(
    gemeente: str,
    rij: Mapping[str, Any],
    beoordeel: Callable[[Rekenblad], Uitkomst],
    leest: Mapping[str, Richting],
    deur: str | None = None,
) -> Regeling:
    """The scheme of a row that `keur` let through; a right is judged, its amount is never known."""
    return Regeling(
        id=rij["id"],
        naam=rij["naam"],
        uitvoerder=rij["uitvoerder"],
        vorm=cast(Vorm, rij["vorm"]),
        per=cast(Per, rij["per"]),
        beoordeel=beoordeel,
        leest=leest,
        plafond=Decimal(0),
        nul={"recht": False},
        gemeente=gemeente,
        deur=deur,
        bron=rij["bron"],
        betrouwbaarheid=cast(Betrouwbaarheid, rij["betrouwbaarheid"]),
        vervangt=rij.get("vervangt"),
    )
