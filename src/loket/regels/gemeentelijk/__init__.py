"""Kinds of municipal rules; all figures stand in the municipality's pack."""

from collections.abc import Callable, Mapping

from loket.catalogus.soorten import Pakregel
from loket.regels.gemeentelijk import (
    basisbaan,
    bijverdienpremie,
    burgerbaan,
    burgerbudget,
    hergesprek,
    inkomensgrens,
    inkomenstoeslag,
    lessen,
    meedoen,
    mms_budget,
    overgang,
    polis,
    schulden,
    vast_bedrag,
    voedsel,
    wegwijzer,
    werk,
    woonlasten,
)
from loket.regels.regeling import Regeling

SOORTEN: Mapping[str, Callable[[Pakregel], Regeling]] = {
    "basisbaan": basisbaan.bouw,
    "bijverdienpremie": bijverdienpremie.bouw,
    "bkr_registratie": schulden.bouw_registratie,
    "burgerbaan": burgerbaan.bouw,
    "burgerbudget": burgerbudget.bouw,
    "hergesprek": hergesprek.bouw,
    "hulp": wegwijzer.bouw_hulp,
    "inkomensgrens": inkomensgrens.bouw,
    "inkomenstoeslag": inkomenstoeslag.bouw,
    "jongerenfonds": schulden.bouw_jongerenfonds,
    "lessen": lessen.bouw,
    "meedoen": meedoen.bouw,
    "mms": mms_budget.bouw,
    "ondernemer": schulden.bouw_ondernemer,
    "overgang": overgang.bouw,
    "polis": polis.bouw,
    "uitleg": wegwijzer.bouw_uitleg,
    "vast_bedrag": vast_bedrag.bouw,
    "voedsel": voedsel.bouw,
    "werken_loont": werk.bouw,
    "woonlasten": woonlasten.bouw,
}


def bouw(regel: Pakregel) -> Regeling:
    """The scheme that a row of a pack describes; InvoerFout when its kind or one of its figures is wrong."""
    soort = regel.kaart.soort
    if soort not in SOORTEN:
        raise regel.vak.fout(f"de soort '{soort}' bestaat niet. Kies uit: {', '.join(SOORTEN)}.")
    return SOORTEN[soort](regel)
