"""What the allowances of Dienst Toeslagen share (Awir)."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_euro
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Rekenblad

MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def let_op_verblijf(blad: Rekenblad, personen: list[Persoon]) -> None:
    """Without certain lawful residence: ask first, and get legal help before applying."""
    if any(blad.is_een(persoon, "verblijf", "geen_of_onzeker") for persoon in personen):
        blad.waarschuw("Het verblijf is niet zeker. Vraag eerst onafhankelijke rechtshulp, vraag daarna pas aan.")
        blad.twijfel("Het verblijf is niet zeker; een toeslag vraagt rechtmatig verblijf.", "Awir")


def gezamenlijk(blad: Rekenblad, naam: str, personen: list[Persoon]) -> Decimal:
    """The sum of an amount over applicant and partner."""
    return sum((blad.bedrag(persoon, naam) for persoon in personen), Decimal(0))


def boven_vermogensgrens(blad: Rekenblad, personen: list[Persoon]) -> Uitkomst | None:
    """The asset limit of the care and child budgets; exactly on the limit there still is a right."""
    vermogen = gezamenlijk(blad, "vermogen", personen)
    met_partner = len(personen) > 1
    grens = blad.norm(f"awir.vermogensgrens.zorg_kgb_{'partners' if met_partner else 'alleenstaand'}")
    blad.stap("Vermogen samen" if met_partner else "Vermogen", vermogen, "Awir art. 7 lid 3")
    if vermogen > grens:
        return blad.nee(f"Het vermogen is hoger dan de grens van € {grens}.", "Awir art. 7 lid 3")
    return None


def te_klein(blad: Rekenblad, jaarbedrag: Decimal) -> bool:
    """Whether an allowance is below the amount that is paid out at all: rounded first, then tested."""
    return op_euro(jaarbedrag) < blad.norm("awir.minimum_uitkering_per_jaar")


def positief(bedrag: Decimal) -> Decimal:
    """The amount, or nothing where it is negative."""
    return max(NUL, bedrag)
