"""Kinds of municipal rules; all figures stand in the municipality's pack."""

from collections.abc import Callable, Mapping

from loket.catalogus.soorten import Pakregel
from loket.regels.gemeentelijk import inkomensgrens, inkomenstoeslag, meedoen
from loket.regels.regeling import Regeling

SOORTEN: Mapping[str, Callable[[Pakregel], Regeling]] = {
    "inkomensgrens": inkomensgrens.bouw,
    "inkomenstoeslag": inkomenstoeslag.bouw,
    "meedoen": meedoen.bouw,
}


def bouw(regel: Pakregel) -> Regeling:
    """The scheme that a row of a pack describes; InvoerFout when its kind or one of its figures is wrong."""
    soort = regel.kaart.soort
    if soort not in SOORTEN:
        raise regel.vak.fout(f"de soort '{soort}' bestaat niet. Kies uit: {', '.join(SOORTEN)}.")
    return SOORTEN[soort](regel)
