"""What must hold between a partly known household and its completions."""

from decimal import Decimal

from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.regels import alle_regelingen
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.regeling import Regeling
from loket.regels.vraagstuk import Huishouden
from tests.regels.huishoudens import CATALOGUS

DEUREN = {regeling.id: regeling.deur is not None for regeling in alle_regelingen(CATALOGUS)}
MAG_WORDEN = {
    Status.NIET_VAN_TOEPASSING: {Status.NIET_VAN_TOEPASSING},
    Status.WAARSCHIJNLIJK_NIET: {Status.NIET_VAN_TOEPASSING, Status.WAARSCHIJNLIJK_NIET},
    Status.NAVRAGEN: {Status.NIET_VAN_TOEPASSING, Status.WAARSCHIJNLIJK_NIET, Status.NAVRAGEN},
    Status.ONBESLIST: {
        Status.NIET_VAN_TOEPASSING,
        Status.WAARSCHIJNLIJK_NIET,
        Status.NAVRAGEN,
        Status.WAARSCHIJNLIJK_WEL,
    },
    Status.NIET_GEVRAAGD: {
        Status.NIET_VAN_TOEPASSING,
        Status.WAARSCHIJNLIJK_NIET,
        Status.NAVRAGEN,
        Status.WAARSCHIJNLIJK_WEL,
    },
    Status.WAARSCHIJNLIJK_WEL: {Status.WAARSCHIJNLIJK_WEL},
}


def oordeel(situatie: Situatie, regeling: Regeling) -> Oordeel:
    """The judgement of one scheme."""
    return beoordeel_regeling(Huishouden(situatie, CATALOGUS), regeling)


def strijdig(deels: Oordeel, volledig: Oordeel) -> str | None:
    """Why a completion falls outside what the partial answers said; None when it does not."""
    if volledig.ontbreekt:
        return f"de voltooiing mist nog {[o.feit for o in volledig.ontbreekt]}"
    if volledig.status not in MAG_WORDEN[deels.status]:
        return f"{deels.status} werd {volledig.status}"
    if not deels.ontbreekt and deels.status is not volledig.status and deels.status is not Status.WAARSCHIJNLIJK_NIET:
        return f"{deels.status} zonder vragen werd {volledig.status}"
    if deels.bedrag and volledig.bedrag and not deels.bedrag.min <= volledig.bedrag.min <= deels.bedrag.max:
        return f"{volledig.bedrag.min} ligt buiten {deels.bedrag.min} - {deels.bedrag.max}"
    if DEUREN[deels.regeling] and volledig.status is Status.NIET_VAN_TOEPASSING:
        return None  # Named values are those of the way through the door; this one turned out to be closed.
    anders = [naam for naam, waarde in deels.waarden.items() if volledig.waarden.get(naam, waarde) != waarde]
    return f"de waarden {anders} veranderden" if anders and volledig.waarden else None


def uitersten(oordelen: list[Oordeel]) -> tuple[set[Status], Decimal | None, Decimal | None]:
    """The states and the lowest and highest amount over completions."""
    bedragen = [o.bedrag for o in oordelen if o.bedrag is not None]
    laagste, hoogste = min((b.min for b in bedragen), default=None), max((b.max for b in bedragen), default=None)
    return {o.status for o in oordelen}, laagste, hoogste
