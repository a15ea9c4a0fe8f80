"""The norm per month for the household (Participatiewet art. 20-24), or the reason why it must be asked."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import op_cent
from loket.regels.landelijk.bijstand.leefvorm import HELFT, Leefvorm, kostendelersnorm
from loket.regels.rekenblad import Rekenblad

INRICHTING = "Participatiewet art. 23"
ZONDER_OUDERS = "bijstand.verhoging_18_20_zonder_ouderlijke_bijdrage"


class Onduidelijk(Exception):
    """The sources do not say which norm holds; carries the Dutch reason.

    `minstens` is the norm that it is at least; `om_inkomen` when there is a norm for who has less income.
    """

    def __init__(self, reden: str, minstens: Decimal | None = None, *, om_inkomen: bool = False) -> None:
        super().__init__(reden)
        self.reden = reden
        self.minstens = minstens
        self.om_inkomen = om_inkomen


def norm_maand(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """Euros per month, holiday pay included; Onduidelijk where the sources leave it open."""
    if not blad.is_een("feiten.bijstand", "inrichting", "geen"):
        return _inrichting(blad, vorm)
    if vorm.partner is None:
        return _alleen(blad, vorm, vorm.aanvrager, vorm.met_aow[0])
    if not blad.ja(vorm.partner, "bijstandsgerechtigd"):
        return _zonder_recht_van_partner(blad, vorm, vorm.partner)
    return _samen(blad, vorm, vorm.partner)


def _alleen(blad: Rekenblad, vorm: Leefvorm, persoon: Persoon, met_aow: bool) -> Decimal:
    """Art. 20 lid 1 onder a, 21 onder a, 22 onder a, 22a lid 1."""
    if met_aow or blad.minstens(persoon, 21):
        if vorm.kostendelers:
            return kostendelersnorm(blad, vorm, volwassen=1)
        return blad.norm(f"bijstand.norm.alleenstaand_{'aow' if met_aow else '21_aow'}")
    norm = blad.norm("bijstand.norm.alleenstaand_18_20")
    if blad.ja("feiten.bijstand", "ouderlijke_steun"):
        return norm
    if not blad.heeft_norm(ZONDER_OUDERS):
        blad.waarschuw("Zonder hulp van ouders is er misschien bijzondere bijstand (Participatiewet art. 12).")
        return norm
    blad.waarschuw("Zonder hulp van ouders kan de norm hoger zijn. De gemeente beoordeelt dat.")
    return norm + blad.norm(ZONDER_OUDERS)


def _samen(blad: Rekenblad, vorm: Leefvorm, partner: Persoon) -> Decimal:
    """Art. 20, 21 onder b, 22 onder b and c, 22a lid 2 and 3."""
    volwassen = [
        aow or blad.minstens(persoon, 21) for persoon, aow in zip((vorm.aanvrager, partner), vorm.met_aow, strict=True)
    ]
    if all(volwassen):
        return kostendelersnorm(blad, vorm) if vorm.kostendelers else blad.norm(vorm.norm_paar)
    if any(vorm.met_aow):
        raise Onduidelijk("Voor een paar met AOW en een partner onder 21 staat de norm niet in de wet.")
    if any(volwassen) and vorm.kostendelers:
        norm = kostendelersnorm(blad, vorm, volwassen=1) + _jonge_partner(blad, vorm)
    else:
        wie = "een" if any(volwassen) else "beide"
        norm = blad.norm(f"bijstand.norm.gehuwden_{wie}_18_20{'_met_kind' if vorm.met_kind else ''}")
    if not blad.ja("feiten.bijstand", "ouderlijke_steun"):
        raise Onduidelijk(
            "Voor een paar van 18 tot en met 20 jaar zonder hulp van ouders is de norm niet bekend.", norm
        )
    return norm


def _jonge_partner(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """Art. 22a lid 3: what a partner of 18, 19 or 20 adds where others share the costs."""
    if vorm.met_kind:
        return blad.norm("bijstand.norm.kostendelers_partner_18_20_met_kind")
    return blad.norm("bijstand.norm.alleenstaand_18_20")


def _zonder_recht_van_partner(blad: Rekenblad, vorm: Leefvorm, partner: Persoon) -> Decimal:
    """Art. 24: half of the norm for a couple of the applicant's age; with cost sharers of 21+ art. 22a."""
    volwassen = vorm.met_aow[0] or blad.minstens(vorm.aanvrager, 21)
    if (not volwassen or vorm.kostendelers) and any(bedrag > 0 for _, bedrag in blad.inkomsten(partner)):
        raise Onduidelijk("Hoe het inkomen van deze partner zonder recht meetelt is niet bekend.", om_inkomen=True)
    if volwassen and vorm.kostendelers:
        mee = 1 + int(vorm.met_aow[1] or blad.minstens(partner, 21))
        return kostendelersnorm(blad, vorm, volwassen=mee, rechthebbend=1)
    if volwassen:
        paar = blad.norm(f"bijstand.norm.gehuwden_{'aow' if vorm.met_aow[0] else '21_aow'}")
    else:
        paar = blad.norm(f"bijstand.norm.gehuwden_beide_18_20{'_met_kind' if vorm.met_kind else ''}")
    blad.stap("Helft, want de partner heeft geen recht", op_cent(paar * HELFT), "Participatiewet art. 24")
    return op_cent(paar * HELFT)


def _inrichting(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """Art. 23: pocket money and clothes; where one of a couple lives there, both norms for somebody alone."""
    blad.waarschuw("In een inrichting telt alleen zak- en kleedgeld. De instelling zorgt voor de rest.")
    if vorm.partner is None:
        return _zak_en_kleedgeld(blad, "alleenstaand")
    if not blad.ja(vorm.partner, "bijstandsgerechtigd"):
        raise Onduidelijk("Een inrichting en een partner zonder recht samen: de norm is niet bekend.")
    allebei = blad.is_een("feiten.bijstand", "inrichting", "beiden")
    thuis = 1 if blad.is_een("feiten.bijstand", "inrichting", "aanvrager") else 0
    in_inrichting = vorm.samen if allebei else [vorm.samen[1 - thuis]]
    if not all(blad.minstens(persoon, 21) for persoon in in_inrichting):
        raise Onduidelijk("Wie 18, 19 of 20 jaar is krijgt in een inrichting geen algemene bijstand.")
    if allebei:
        return _zak_en_kleedgeld(blad, "gehuwden")
    return _zak_en_kleedgeld(blad, "alleenstaand") + _alleen(blad, vorm, vorm.samen[thuis], vorm.met_aow[thuis])


def _zak_en_kleedgeld(blad: Rekenblad, wie: str) -> Decimal:
    """Art. 23 lid 1 and 2 together."""
    norm = blad.norm(f"bijstand.norm.inrichting_{wie}") + blad.norm(f"bijstand.norm.inrichting_verhoging_{wie}")
    blad.stap("Norm in een inrichting", norm, INRICHTING)
    return norm
