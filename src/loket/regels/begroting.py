"""What a household needs against what comes in: the deficit now, and with the rights that were not asked for yet."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from loket.domein.begroting import Postregel, Som, optellen
from loket.domein.mms import Behoefte, Spelregels
from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.domein.waarden import Bereik, Inkomst, Waarde
from loket.regels import mms
from loket.regels.afronding import NUL, op_cent

MAANDEN = {"maand": 1, "kwartaal": 3, "jaar": 12}
GEEN = Som(NUL, NUL)
GEEN_RECHT = (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING)


def som_van(waarde: Waarde) -> Som | None:
    """What is known of an amount; None when nothing is."""
    if isinstance(waarde, Bereik):
        laag = waarde.min if isinstance(waarde.min, Decimal) else NUL
        return Som(laag, waarde.max if isinstance(waarde.max, Decimal) else None)
    return Som(waarde, waarde) if isinstance(waarde, Decimal) else None


def mmg_van(regels: Sequence[Postregel], spel: Spelregels) -> tuple[Som, Decimal]:
    """(the MMG, the part of it that is free to spend); while an item is empty it is the least that it can be."""
    vast = optellen([r.nodig for r in regels if r.post.werkelijk])
    overig = optellen([r.nodig for r in regels if not r.post.werkelijk])
    laag = mms.grens(Behoefte(vast.laag, overig.laag), spel)
    if vast.hoog is None or overig.hoog is None:
        return Som(laag.mmg, None, vast.leeg + overig.leeg), laag.flex
    return Som(laag.mmg, mms.grens(Behoefte(vast.hoog, overig.hoog), spel).mmg), laag.flex


def inkomen(situatie: Situatie, oordelen: Sequence[Oordeel], tellen_mee: Collection[str], *, alles: bool) -> Som:
    """What comes in per month: own income, and the schemes that count; `alles`: also those not asked for yet.

    Bijstand that was said as income is not counted once more. Of a scheme of which nobody asked whether it runs,
    now is between nothing and all of it.
    """
    lijsten = [situatie.feiten.get(f"personen.{p.id}.inkomsten") for p in situatie.personen if p.rol != "medebewoner"]
    volwassen = [
        situatie.feiten.get(f"personen.{p.id}.inkomsten")
        for p in situatie.personen
        if p.rol in ("aanvrager", "partner")
    ]
    al = {deel.soort for lijst in lijsten if isinstance(lijst, tuple) for deel in lijst if isinstance(deel, Inkomst)}
    mee = [o for o in oordelen if o.regeling in tellen_mee and o.regeling not in al]
    return optellen([*(_lijst(lijst) for lijst in volwassen), *(_regeling(oordeel, alles) for oordeel in mee)])


def arbeid(situatie: Situatie) -> Decimal:
    """The least that applicant and partner earn, net per month."""
    lijsten = [situatie.feiten.get(f"personen.{p.id}.inkomsten") for p in situatie.personen]
    loon = [
        som_van(deel.netto_maand)
        for lijst in lijsten
        if isinstance(lijst, tuple)
        for deel in lijst
        if isinstance(deel, Inkomst) and deel.soort == "loon"
    ]
    return optellen(loon).laag


def _lijst(lijst: Waarde) -> Som | None:
    if not isinstance(lijst, tuple):
        return None
    return optellen([som_van(deel.netto_maand) for deel in lijst if isinstance(deel, Inkomst)])


def _regeling(oordeel: Oordeel, alles: bool) -> Som | None:
    """What a scheme adds; whether it runs is not known until it was asked, and that is not nothing."""
    niet = oordeel.status in GEEN_RECHT
    if oordeel.gebruik == "ja":
        # Who gets it although loket sees no right: how much that is, is not known.
        return None if niet else per_maand(oordeel)
    kan = oordeel.status in (Status.WAARSCHIJNLIJK_WEL, Status.ONBESLIST) and oordeel.gebruik != "geweigerd"
    if alles and kan:
        return per_maand(oordeel)
    if oordeel.gebruik is not None or niet:
        return GEEN
    bedrag = per_maand(oordeel)
    return None if bedrag is None else Som(NUL, bedrag.hoog)


def per_maand(oordeel: Oordeel) -> Som | None:
    """What a scheme gives per month; None where that must be asked, and of what is given once."""
    bedrag = oordeel.uitbetaling
    if bedrag is None or bedrag.per not in MAANDEN:
        return None
    deler = MAANDEN[bedrag.per]
    return Som(op_cent(bedrag.min / deler), op_cent(bedrag.max / deler))


def tekort(grens: Som, binnen: Som, loon: Decimal, spel: Spelregels | None) -> Som:
    """What is short: the least with the most income, the most with the least; open where need or income is."""

    def te_kort(nodig: Decimal, komt: Decimal) -> Decimal:
        return max(NUL, nodig - komt) if spel is None else mms.budget(nodig, komt, loon, spel)

    laag = NUL if binnen.hoog is None else te_kort(grens.laag, binnen.hoog)
    hoog = None if grens.hoog is None else te_kort(grens.hoog, binnen.laag)
    return Som(laag, hoog, grens.leeg + binnen.leeg)
