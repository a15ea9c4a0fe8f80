"""Say no amount, only that it is under the limit: understood as at most the lowest limit that there is."""

import re
from decimal import Decimal

from loket.diensten.zitting import Zitting
from loket.domein.dossier import Json
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.nederlands import euro

VERMOGEN = "personen.*.vermogen"
GRENSNORM = "bijstand.vermogensgrens.alleenstaand"
_GRENS = re.compile(r"(onder|beneden|boven)(?: de)? (?:vermogens)?grens", re.IGNORECASE)


def onder_de_grens(zitting: Zitting, feit: Feit, tekst: str) -> tuple[Json, str] | None:
    """The range and its words where somebody says "onder de grens" of what they own; None for any other text.

    The limit is that of bijstand for one person: who is under it, is under every other. Above a limit says
    nothing as long as it is not said which: InvoerFout. Source: Participatiewet art. 34 lid 3.
    """
    gezegd = _GRENS.fullmatch(" ".join(tekst.split())) if feit.pad == VERMOGEN else None
    if gezegd is None:
        return None
    norm = zitting.bronnen.catalogus.norm_op(GRENSNORM, zitting.vandaag)
    if gezegd[1].lower() == "boven" or norm is None or norm.betrouwbaarheid == "C":
        raise InvoerFout("Er zijn verschillende grenzen. Typ ongeveer hoeveel het is, bijvoorbeeld: meer dan 40.000.")
    assert isinstance(norm.waarde, Decimal)
    return {"max": str(norm.waarde)}, f"= hoogstens {euro(norm.waarde)}, de laagste grens (bijstand)"
