"""Kinds of municipal rules; all figures stand in the municipality's pack."""

from collections.abc import Callable, Mapping
from typing import Any

from loket.domein.fouten import InvoerFout
from loket.regels.gemeentelijk import inkomensgrens, inkomenstoeslag, meedoen
from loket.regels.regeling import Regeling

SOORTEN: Mapping[str, Callable[[str, Mapping[str, Any]], Regeling]] = {
    "inkomensgrens": inkomensgrens.bouw,
    "inkomenstoeslag": inkomenstoeslag.bouw,
    "meedoen": meedoen.bouw,
}


def bouw(gemeente: str, rij: Mapping[str, Any]) -> Regeling:
    """The scheme that a row of a pack describes; InvoerFout when its kind is unknown."""
    soort = str(rij.get("soort"))
    if soort not in SOORTEN:
        raise InvoerFout(f"Het pakket {gemeente} noemt de soort '{soort}'; kies uit: {', '.join(SOORTEN)}.")
    return SOORTEN[soort](gemeente, rij)
