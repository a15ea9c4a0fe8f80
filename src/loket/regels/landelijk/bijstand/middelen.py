"""Means: income that counts, the part of earnings that is left free, assets (Participatiewet art. 31-34)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_cent
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm
from loket.regels.rekenblad import Rekenblad

# The share of earnings that a municipality may leave free, by what the resident's decision says.
VRIJLATING = {
    "25": "vrijlating25",
    "12.5": "vrijlating_alleenstaande_ouder",
    "15": "vrijlating_medisch_urenbeperkt",
}
LEEFTIJD_VRIJLATING = 27


@dataclass(frozen=True)
class Inkomen:
    """Euros per month: all income, earnings of those who may keep a part, per person."""

    totaal: Decimal
    loon: tuple[Decimal, ...]


def inkomen(blad: Rekenblad, vorm: Leefvorm) -> Inkomen:
    """All income of applicant and partner; bijstand itself is not income."""
    totaal, loon = NUL, []
    for persoon in vorm.samen:
        eigen = [(soort, bedrag) for soort, bedrag in blad.inkomsten(persoon) if soort != "bijstand"]
        totaal += sum((bedrag for _, bedrag in eigen), NUL)
        loon.append(sum((bedrag for soort, bedrag in eigen if soort == "loon"), NUL))
        if isinstance(bekend := blad.waarde(persoon, "inkomsten"), tuple) and len(eigen) < len(bekend):
            blad.stap("Bijstand die er al is", "telt niet als inkomen", "Participatiewet art. 19")
    blad.stap("Inkomen samen" if vorm.partner else "Inkomen", totaal, "Participatiewet art. 31 en 32")
    return Inkomen(totaal, tuple(loon))


def vrijgelaten(blad: Rekenblad, vorm: Leefvorm, middelen: Inkomen) -> Decimal | None:
    """What of the earnings does not count; None where the sources do not say how the maximum works."""
    soort = next((s for s in VRIJLATING if blad.is_een("feiten.bijstand", "vrijlating", s)), None)
    if soort is None or not any(middelen.loon):
        return NUL
    loon = [
        bedrag
        for persoon, bedrag in zip(vorm.samen, middelen.loon, strict=True)
        if bedrag and blad.minstens(persoon, LEEFTIJD_VRIJLATING)
    ]
    if not loon:
        blad.waarschuw("Onder de 27 is er geen vrijlating van loon (Participatiewet art. 31 lid 5).")
        return NUL
    _let_op(blad, vorm, soort)
    deel = blad.norm(f"bijstand.{VRIJLATING[soort]}.percentage")
    hoogste = blad.norm(f"bijstand.{VRIJLATING[soort]}.max")
    samen = op_cent(min(sum(loon, NUL) * deel, hoogste))
    apart = sum((op_cent(min(bedrag * deel, hoogste)) for bedrag in loon), NUL)
    if samen != apart:
        blad.waarschuw("Beide partners hebben loon. Vraag na hoe het maximum van de vrijlating dan werkt.")
        return None
    return samen


def _let_op(blad: Rekenblad, vorm: Leefvorm, soort: str) -> None:
    if soort == "25":
        blad.waarschuw("De vrijlating van 25% duurt hoogstens 6 maanden.")
    if soort == "12.5":
        blad.waarschuw("De vrijlating van 12,5% duurt hoogstens 30 maanden.")
        if vorm.partner is not None or not vorm.met_kind:
            blad.waarschuw("De vrijlating van 12,5% is voor alleenstaande ouders. Controleer het besluit.")


def vermogensgrens(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """The limit for the household; exactly on the limit there still is a right."""
    ruim = vorm.partner is not None or vorm.met_kind
    return blad.norm(f"bijstand.vermogensgrens.{'alleenstaande_ouder_of_gehuwden' if ruim else 'alleenstaand'}")


def vermogen(blad: Rekenblad, personen: list[Persoon]) -> Decimal:
    """Assets of applicant and partner together, debts taken off."""
    return sum((blad.bedrag(persoon, "vermogen") for persoon in personen), NUL)
