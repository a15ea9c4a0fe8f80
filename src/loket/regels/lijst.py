"""The schemes that loket judges: the nation's, and those of the municipalities' packs."""

from functools import lru_cache

from loket.catalogus.soorten import Catalogus
from loket.catalogus.veldvorm import leesbaar
from loket.domein.fouten import InvoerFout
from loket.regels.gemeentelijk import bouw
from loket.regels.landelijk import (
    bijstand,
    huurtoeslag,
    kinderbijslag,
    kinderopvangtoeslag,
    kindgebonden_budget,
    zorgtoeslag,
)
from loket.regels.regeling import Regeling

LANDELIJK: tuple[Regeling, ...] = (
    zorgtoeslag.REGELING,
    huurtoeslag.REGELING,
    kindgebonden_budget.REGELING,
    kinderopvangtoeslag.REGELING,
    kinderbijslag.REGELING,
    bijstand.REGELING,
)


@lru_cache(maxsize=4)
def alle_regelingen(catalogus: Catalogus) -> tuple[Regeling, ...]:
    """Every scheme of the nation and of all municipalities; InvoerFout when a pack names an unknown kind."""
    lokaal = tuple(bouw(pakket.gemeente, rij) for pakket in catalogus.pakketten for rij in pakket.regelingen)
    return (*LANDELIJK, *lokaal)


def regelingen_van(catalogus: Catalogus, gemeente: str | None) -> tuple[Regeling, ...]:
    """The schemes of the nation and of one municipality."""
    return tuple(r for r in alle_regelingen(catalogus) if r.gemeente is None or r.gemeente == gemeente)


def regeling_bij(catalogus: Catalogus, id_: str) -> Regeling:
    """The scheme with this id; InvoerFout when loket has no rule for it."""
    for regeling in alle_regelingen(catalogus):
        if regeling.id == id_:
            return regeling
    bekend = ", ".join(regeling.id for regeling in alle_regelingen(catalogus))
    raise InvoerFout(f"De regeling '{leesbaar(id_)}' kan loket niet beoordelen; kies uit: {bekend}.")


def leest_wat(catalogus: Catalogus) -> dict[str, tuple[str, ...]]:
    """Per fact pattern the ids of the schemes that may read it."""
    return {
        feit.pad: tuple(r.id for r in alle_regelingen(catalogus) if feit.pad in r.leest) for feit in catalogus.feiten
    }
