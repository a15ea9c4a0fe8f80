"""The norm per month for the household (Participatiewet art. 20-24), or the reason why it must be asked."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import op_cent
from loket.regels.landelijk.bijstand.leefvorm import HELFT, Leefvorm, kostendelersnorm
from loket.regels.rekenblad import Rekenblad


class Onduidelijk(Exception):
    """The sources do not say which norm holds; carries the Dutch reason."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


def norm_maand(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """Euros per month, holiday pay included; Onduidelijk where the sources leave it open."""
    if vorm.partner is None:
        return _alleen(blad, vorm)
    if not blad.ja(vorm.partner, "bijstandsgerechtigd"):
        return _zonder_recht_van_partner(blad, vorm)
    return _samen(blad, vorm, vorm.partner)


def _alleen(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    if blad.minstens(vorm.aanvrager, 21):
        return kostendelersnorm(blad, vorm) if vorm.kostendelers else blad.norm("bijstand.norm.alleenstaand_21_aow")
    norm = blad.norm("bijstand.norm.alleenstaand_18_20")
    if blad.ja("feiten.bijstand", "ouderlijke_steun"):
        return norm
    blad.waarschuw("Zonder hulp van ouders kan de norm hoger zijn. De gemeente beoordeelt dat.")
    return norm + blad.norm("bijstand.verhoging_18_20_zonder_ouderlijke_bijdrage")


def _samen(blad: Rekenblad, vorm: Leefvorm, partner: Persoon) -> Decimal:
    volwassen = [blad.minstens(persoon, 21) for persoon in (vorm.aanvrager, partner)]
    if all(volwassen):
        return kostendelersnorm(blad, vorm) if vorm.kostendelers else blad.norm("bijstand.norm.gehuwden_21_aow")
    if not blad.ja("feiten.bijstand", "ouderlijke_steun"):
        raise Onduidelijk("Voor een paar van 18 tot en met 20 jaar zonder hulp van ouders is de norm niet bekend.")
    if any(volwassen) and vorm.kostendelers:
        raise Onduidelijk(
            "Voor een paar met één partner van 18 tot en met 20 jaar en kostendelers is de norm niet bekend."
        )
    wie = "een" if any(volwassen) else "beide"
    return blad.norm(f"bijstand.norm.gehuwden_{wie}_18_20{'_met_kind' if vorm.met_kind else ''}")


def _zonder_recht_van_partner(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """Art. 24: half of the couple's norm."""
    if vorm.kostendelers:
        raise Onduidelijk("Een partner zonder recht en kostendelers samen: de norm is niet bekend.")
    if not blad.minstens(vorm.aanvrager, 21):
        raise Onduidelijk("Een partner zonder recht en een aanvrager onder 21: de norm is niet bekend.")
    if any(bedrag > 0 for _, bedrag in blad.inkomsten(vorm.samen[1])):
        raise Onduidelijk("Hoe het inkomen van een partner zonder recht meetelt is niet bekend.")
    hele_norm = blad.norm("bijstand.norm.gehuwden_21_aow")
    blad.stap("Helft, want de partner heeft geen recht", op_cent(hele_norm * HELFT), "Participatiewet art. 24")
    return op_cent(hele_norm * HELFT)
