"""Low income where the municipality's percentage is not known: sure up to the bijstand norm, above it ask."""

from decimal import Decimal

from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, kostendelersnorm
from loket.regels.rekenblad import Rekenblad

ONBEKEND = "Het inkomen is hoger dan de bijstandsnorm. Tot welk percentage van de norm je recht hebt, is niet bekend."


def zeker_laag(blad: Rekenblad, vorm: Leefvorm, zeker_tot: Decimal) -> bool:
    """Whether the income is low under every percentage from `zeker_tot` (percent of the norm) upwards."""
    grens = laagste_norm(blad, vorm) * zeker_tot / 100
    inkomen = sum((bedrag for persoon in vorm.samen for _, bedrag in blad.inkomsten(persoon)), Decimal(0))
    blad.stap("Inkomen samen" if vorm.partner else "Inkomen", inkomen)
    blad.stap("Zeker een laag inkomen tot en met", grens)
    if inkomen > grens:
        return False
    blad.stap("Laag inkomen", f"ja, bij elke grens van {zeker_tot}% van de norm of hoger")
    return True


def laagste_norm(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """The lowest norm that a municipality can look at for this household; euros per month with holiday pay."""
    wie = "alleenstaand" if vorm.partner is None else "gehuwden"
    if not all(blad.minstens(persoon, 21) for persoon in vorm.samen):
        return blad.norm(f"bijstand.norm.{wie}{'' if vorm.partner is None else '_beide'}_18_20")
    if vorm.kostendelers:
        return kostendelersnorm(blad, vorm)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    met_aow = all(blad.minstens(persoon, 0, aow) for persoon in vorm.samen)
    return blad.norm(f"bijstand.norm.{wie}_{'aow' if met_aow else '21_aow'}")
