"""The schemes that loket judges: the nation's, and those of the municipalities' packs."""

from functools import lru_cache

from loket.catalogus.regelsoorten import LANDELIJK as LANDELIJK_SOORT
from loket.catalogus.soorten import Catalogus
from loket.catalogus.veldvorm import leesbaar
from loket.domein.fouten import InvoerFout
from loket.regels.gemeentelijk import bouw
from loket.regels.landelijk import (
    aio,
    aow,
    beslagvrije_voet,
    bijstand,
    bijzondere_bijstand,
    duo,
    energie,
    huurtoeslag,
    individuele_inkomenstoeslag,
    ioaw,
    ioaz,
    kinderbijslag,
    kinderopvangtoeslag,
    kindgebonden_budget,
    kwijtschelding,
    loonkostensubsidie,
    minimumloon,
    schuldhulp,
    studietoeslag,
    tegemoetkoming_arbeidsongeschikten,
    toeslagenwet,
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
    aio.REGELING,
    ioaw.REGELING,
    ioaz.REGELING,
    toeslagenwet.REGELING,
    aow.REGELING,
    loonkostensubsidie.REGELING,
    duo.REGELING,
    tegemoetkoming_arbeidsongeschikten.REGELING,
    minimumloon.REGELING,
    bijzondere_bijstand.REGELING,
    individuele_inkomenstoeslag.REGELING,
    studietoeslag.REGELING,
    kwijtschelding.GEMEENTE,
    kwijtschelding.WATERSCHAP,
    schuldhulp.SCHULDHULP,
    schuldhulp.MINNELIJK,
    schuldhulp.WSNP,
    beslagvrije_voet.REGELING,
    energie.ENERGIEFONDS,
    energie.ENERGIETOESLAG,
)


@lru_cache(maxsize=4)
def alle_regelingen(catalogus: Catalogus) -> tuple[Regeling, ...]:
    """Every scheme of the nation and of all municipalities; InvoerFout when a pack names an unknown kind."""
    regels = (regel for pakket in catalogus.pakketten for regel in pakket.regels)
    lokaal = tuple(bouw(regel) for regel in regels if regel.kaart.soort != LANDELIJK_SOORT)
    return (*LANDELIJK, *lokaal)


def regelingen_van(catalogus: Catalogus, gemeente: str | None) -> tuple[Regeling, ...]:
    """The schemes of the nation and of one municipality; a local one stands in the place of what it fills in."""
    hier = [r for r in alle_regelingen(catalogus) if not r.gemeenten or gemeente in r.gemeenten]
    vervangen = {r.vervangt for r in hier}
    return tuple(r for r in hier if r.id not in vervangen)


def regeling_bij(catalogus: Catalogus, id_: str, gemeente: str | None = None) -> Regeling:
    """The scheme with this id, that of the municipality first; InvoerFout when loket has no rule for it."""
    gevonden = [regeling for regeling in alle_regelingen(catalogus) if regeling.id == id_]
    if gevonden:
        return next((r for r in gevonden if gemeente in r.gemeenten), gevonden[0])
    bekend = ", ".join(dict.fromkeys(regeling.id for regeling in alle_regelingen(catalogus)))
    raise InvoerFout(f"De regeling '{leesbaar(id_)}' kan loket niet beoordelen; kies uit: {bekend}.")


def leest_wat(catalogus: Catalogus) -> dict[str, tuple[str, ...]]:
    """Per fact pattern the ids of the schemes that may read it."""
    return {
        feit.pad: tuple(r.id for r in alle_regelingen(catalogus) if feit.pad in r.leest) for feit in catalogus.feiten
    }
