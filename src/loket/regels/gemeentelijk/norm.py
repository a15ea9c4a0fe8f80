"""The bijstand norm of a household as municipalities use it for their own limits, and the income beside it."""

from collections.abc import Sequence
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import op_cent
from loket.regels.rekenblad import Rekenblad


def huishoudnorm(blad: Rekenblad, samen: Sequence[Persoon], *, met_vakantietoeslag: bool = True) -> Decimal:
    """Euros per month for one person or a couple, everybody 21 or older; that of AOW where somebody has that age."""
    aow = int(blad.norm("aow.leeftijd_maanden"))
    met_aow = any(blad.minstens(persoon, 0, aow) for persoon in samen)
    wie = "alleenstaand" if len(samen) == 1 else "gehuwden"
    norm = blad.norm(f"bijstand.norm.{wie}_{'aow' if met_aow else '21_aow'}")
    return norm if met_vakantietoeslag else op_cent(norm * (1 - blad.norm("bijstand.vakantietoeslag_deel")))


def netto_inkomen(blad: Rekenblad, samen: Sequence[Persoon]) -> Decimal:
    """All incomes of applicant and partner together; euros net per month."""
    return sum((bedrag for persoon in samen for _, bedrag in blad.inkomsten(persoon)), Decimal(0))
