"""What may not be kept: the rules of the talk for a question, beside the `bewaren` of its data."""

from decimal import Decimal

from loket.domein.dossier import Json
from loket.domein.gesprek import Antwoord, Item

GIFTEN = "ink_giften"
GIFTENFEIT = "feiten.bijstand.giften_jaar"


def te_bewaren(item: Item, antwoord: Antwoord, *, mag: bool = False) -> bool:
    """Whether this answer may be written; `mag` is the resident's yes to writing it down.

    Gifts are never written as an answer: below the limit they are nobody's business, and a kept "no" would
    tell who did not say it.
    """
    if antwoord in ("", []) or item.id == GIFTEN:
        return False
    return item.bewaren == "ja" or (item.bewaren == "alleen_met_toestemming" and mag)


def feit_te_bewaren(pad: str, waarde: Json, giftengrens: Decimal | None) -> bool:
    """Whether a fact may be written: gifts only when all that was said lies above the yearly limit.

    Without a known limit they are not written. Source: Participatiewet art. 31 lid 2 onder m.
    """
    if pad != GIFTENFEIT:
        return True
    laagste = waarde.get("min") if isinstance(waarde, dict) else waarde
    return giftengrens is not None and isinstance(laagste, str) and Decimal(laagste) > giftengrens
