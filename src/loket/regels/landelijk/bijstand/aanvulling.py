"""What is missing up to the norm: the amount of bijstand and of AIO (Participatiewet art. 19, 31-34)."""

from dataclasses import replace
from decimal import Decimal

from loket.domein.oordeel import Uitslag
from loket.regels.afronding import NUL, op_cent
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, rechthebbenden
from loket.regels.landelijk.bijstand.middelen import (
    Inkomen,
    inkomen,
    vermogen,
    vermogensgrens,
    weeg_eigen_woning,
)
from loket.regels.landelijk.bijstand.norm import Onduidelijk, norm_maand
from loket.regels.landelijk.bijstand.vrijlating import vrijgelaten_loon, vrijgelaten_pensioen
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Rekenblad

VERMOGEN = "Participatiewet art. 34 lid 3"
LOON = "Participatiewet art. 31 lid 2"
NORMEN = "Participatiewet art. 20-24"
NUL_WAARDEN: dict[str, Uitslag] = {
    "recht": False,
    "norm_maand": NUL,
    "uitbetaling_excl_vakantietoeslag": NUL,
    "vrijgelaten": NUL,
    "verrekend": NUL,
    "aanvulling_maand": NUL,
}


def reken(blad: Rekenblad, vorm: Leefvorm) -> Uitkomst:
    """The amount per month, holiday pay included; a failing condition goes before a doubt."""
    grens = vermogensgrens(blad, vorm)
    bezit = vermogen(blad, vorm.samen)
    te_veel = bezit > grens
    reden = f"Het vermogen is hoger dan de grens van € {grens}."
    if te_veel:
        blad.waarschuw("Spaargeld dat tijdens de bijstand is opgebouwd telt niet mee (Participatiewet art. 34 lid 2).")
    mag_nog = weeg_eigen_woning(blad, vorm, bezit, grens)
    try:
        norm = norm_maand(blad, vorm)
    except Onduidelijk as onduidelijk:
        return blad.nee(reden, VERMOGEN) if te_veel else _zonder_norm(blad, vorm, onduidelijk)
    blad.stap("Norm per maand, met vakantietoeslag", norm, "Participatiewet art. 19")
    return blad.nee(reden, VERMOGEN, norm_maand=norm) if te_veel else _aanvulling(blad, vorm, norm, mag_nog)


def _zonder_norm(blad: Rekenblad, vorm: Leefvorm, onduidelijk: Onduidelijk) -> Uitkomst:
    """Below the norm that it is at least the right is sure, only the amount is not."""
    if onduidelijk.minstens is not None and inkomen(blad, vorm).totaal < onduidelijk.minstens:
        blad.waarschuw(onduidelijk.reden)
        return blad.wel(None)
    if onduidelijk.om_inkomen:
        return _navragen(blad, NUL, onduidelijk.reden, NORMEN)
    return blad.navragen(onduidelijk.reden, NORMEN)


def _aanvulling(blad: Rekenblad, vorm: Leefvorm, norm: Decimal, mag_nog: bool) -> Uitkomst:
    middelen = inkomen(blad, vorm)
    # Leaving income free only adds: with less income than the norm the right is sure without it.
    blad.recht_zeker = norm > middelen.totaal
    loon = vrijgelaten_loon(blad, vorm, middelen)
    if loon is None:
        return (
            blad.wel(None, norm_maand=norm)
            if blad.recht_zeker
            else _navragen(blad, NUL, "Of er recht is hangt af van de vrijlating van loon.")
        )
    pensioen = vrijgelaten_pensioen(blad, vorm, middelen)
    verrekend = _verrekend(blad, vorm, norm, middelen, loon + pensioen)
    blad.stap("Vrijgelaten loon", loon, LOON)
    blad.stap("Inkomen dat meetelt", verrekend, "Participatiewet art. 19 lid 2")
    bekend: dict[str, Uitslag] = {"norm_maand": norm, "vrijgelaten": loon + pensioen, "verrekend": verrekend}
    aanvulling = op_cent(norm - verrekend)
    if aanvulling <= 0:
        return blad.nee("Het inkomen is niet lager dan de norm.", "Participatiewet art. 19 lid 1", **bekend)
    if any(vorm.met_aow) and loon and aanvulling <= loon:
        return _navragen(blad, aanvulling, "Loon is alleen deels vrij voor wie al AIO krijgt. Vraag na of er recht is.")
    if _te_veel_giften(blad):
        return blad.wel(None, **bekend)
    uitkomst = _uitbetaling(blad, aanvulling, bekend)
    # The doubt about the house hangs on an amount; where it can go away this is the least that there will be.
    enige = mag_nog and len(blad.twijfels) == 1
    return replace(uitkomst, bedrag=aanvulling) if enige and uitkomst.soort == "navragen" else uitkomst


def _navragen(blad: Rekenblad, minstens: Decimal, reden: str, bron: str = LOON) -> Uitkomst:
    """A reason to ask that hangs on an amount of income: a bound for the households in which it is none."""
    if blad.gelezen:
        blad.vraag.precies = False
    return replace(blad.navragen(reden, bron), bedrag=minstens)


def _verrekend(blad: Rekenblad, vorm: Leefvorm, norm: Decimal, middelen: Inkomen, vrij: Decimal) -> Decimal:
    """All income that is not free; of a partner without a right only what goes above the couple's norm.

    Art. 32 lid 3: both incomes, and the bijstand there would be without the partner's, against that norm.
    """
    if rechthebbenden(blad, vorm) == vorm.samen:
        return middelen.totaal - vrij
    eigen = max(NUL, middelen.per_persoon[0] - vrij)
    samen = max(norm, eigen) + middelen.per_persoon[1]
    telt_mee = max(NUL, samen - blad.norm(vorm.norm_paar))
    blad.stap("Inkomen van de partner dat meetelt", telt_mee, "Participatiewet art. 32 lid 3")
    return eigen + telt_mee


def _uitbetaling(blad: Rekenblad, aanvulling: Decimal, bekend: dict[str, Uitslag]) -> Uitkomst:
    uitbetaald = op_cent(aanvulling * (1 - blad.norm("bijstand.vakantietoeslag_deel")))
    blad.stap(f"{blad.vraag.regeling.naam} per maand, met vakantietoeslag", aanvulling, "Participatiewet art. 19 lid 2")
    blad.stap("Uitbetaald per maand, zonder vakantietoeslag", uitbetaald, "Participatiewet art. 19 lid 3")
    return blad.wel(aanvulling, **bekend, uitbetaling_excl_vakantietoeslag=uitbetaald, aanvulling_maand=aanvulling)


def _te_veel_giften(blad: Rekenblad) -> bool:
    """Gifts above what is free (before 2026 nothing was): the municipality judges them."""
    vrij = "bijstand.giften_vrij_per_jaar"
    grens = blad.norm(vrij) if blad.heeft_norm(vrij) else NUL
    if not blad.hoger_dan("feiten.bijstand", "giften_jaar", grens):
        return False
    blad.waarschuw("De giften zijn hoger dan het vrije bedrag. Meld ze; de gemeente beoordeelt wat meetelt.")
    return True
