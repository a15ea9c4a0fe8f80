"""The asset limits of the allowances in a year: with a partner, without one, or with one for a part of it."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.maanden import Partnerjaar
from loket.regels.landelijk.toeslag import boven_vermogensgrens
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Rekenblad

VERMOGEN = "Awir art. 7 lid 3"
TWIJFEL = "De partner woont hier niet het hele jaar. Vraag bij Dienst Toeslagen na hoe het vermogen dan telt."


def boven_grens_dit_jaar(blad: Rekenblad, jaarpartner: Partnerjaar) -> Uitkomst | None:
    """The limits of the care and child budgets; None when there still is a right, or a doubt was written down."""
    if jaarpartner.heel or jaarpartner.partner is None:
        return boven_vermogensgrens(blad, jaarpartner.samen(blad.aanvrager, jaarpartner.maanden[0]))
    alleen, samen = (blad.norm(f"awir.vermogensgrens.zorg_kgb_{naam}") for naam in ("alleenstaand", "partners"))
    return vermogen_in_deels_jaar(blad, blad.aanvrager, jaarpartner.partner, alleen, samen)


def vermogen_in_deels_jaar(
    blad: Rekenblad, aanvrager: Persoon, partner: Persoon, alleen: Decimal, samen: Decimal
) -> Uitkomst | None:
    """The asset limits in a year with the partner for a part: no, a doubt, or None where every reading says yes.

    The limit for partners is for a whole year with the same partner (landelijk.md, "Vermogen"). What counts in
    another year the source does not say: only assets that fit each limit at once are certain. The borders
    are per person, so that a right that is certain stays so whatever else becomes known.
    """
    if blad.hoger_dan(aanvrager, "vermogen", samen):
        return blad.nee(f"Het vermogen is hoger dan de grens van € {samen}.", VERMOGEN)
    beiden = (aanvrager, partner)
    if any(blad.hoger_dan(persoon, "vermogen", alleen) for persoon in beiden):
        blad.twijfel(TWIJFEL, VERMOGEN)
        return None
    rest, helft = samen - alleen, samen / 2
    past = any(not blad.hoger_dan(persoon, "vermogen", rest) for persoon in beiden)
    if not past and any(blad.hoger_dan(persoon, "vermogen", helft) for persoon in beiden):
        blad.twijfel(TWIJFEL, VERMOGEN)
    return None
