"""Means: income that counts and assets, also those in the home (Participatiewet art. 31-34 and 50)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL
from loket.regels.domeinen import Interval
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm
from loket.regels.rekenblad import Rekenblad

EIGEN_WONING = "Participatiewet art. 34 lid 2 onder d en art. 50"
OVERWAARDE_TE_HOOG = (
    "De overwaarde van het huis is hoger dan de grens. Bijstand kan dan soms als lening; vraag dit na bij de gemeente."
)


@dataclass(frozen=True)
class Inkomen:
    """Euros per month for applicant and partner: all income, earnings, private pension."""

    per_persoon: tuple[Decimal, ...]
    loon: tuple[Decimal, ...]
    pensioen: Decimal

    @property
    def totaal(self) -> Decimal:
        """All income together."""
        return sum(self.per_persoon, NUL)


def inkomen(blad: Rekenblad, vorm: Leefvorm) -> Inkomen:
    """All income of applicant and partner; bijstand itself is not income."""
    per_persoon, loon, pensioen = [], [], NUL
    for persoon in vorm.samen:
        eigen = [(soort, bedrag) for soort, bedrag in blad.inkomsten(persoon) if soort != "bijstand"]
        per_persoon.append(sum((bedrag for _, bedrag in eigen), NUL))
        loon.append(sum((bedrag for soort, bedrag in eigen if soort == "loon"), NUL))
        pensioen += sum((bedrag for soort, bedrag in eigen if soort == "pensioen"), NUL)
        if isinstance(bekend := blad.waarde(persoon, "inkomsten"), tuple) and len(eigen) < len(bekend):
            blad.stap("Bijstand die er al is", "telt niet als inkomen", "Participatiewet art. 19")
    middelen = Inkomen(tuple(per_persoon), tuple(loon), pensioen)
    blad.stap("Inkomen samen" if vorm.partner else "Inkomen", middelen.totaal, "Participatiewet art. 31 en 32")
    return middelen


def vermogensgrens(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """The limit for the household; exactly on the limit there still is a right."""
    ruim = vorm.partner is not None or vorm.met_kind
    return blad.norm(f"bijstand.vermogensgrens.{'alleenstaande_ouder_of_gehuwden' if ruim else 'alleenstaand'}")


def vermogen(blad: Rekenblad, personen: list[Persoon]) -> Decimal:
    """Assets of applicant and partner together, debts taken off."""
    return sum((blad.bedrag(persoon, "vermogen") for persoon in personen), NUL)


def weeg_eigen_woning(blad: Rekenblad, vorm: Leefvorm, ander_vermogen: Decimal, grens: Decimal) -> bool:
    """Surplus value above what is free counts as assets; too much is a doubt, for bijstand can be a loan.

    Whether the doubt can still go away: the least that the house and the other assets can be is not too much.
    """
    if not blad.is_bekend_als("woning", "soort", "koop", "geen eigen huis"):
        return False
    vrij = blad.norm("bijstand.vermogensgrens.eigen_woning")
    boven = max(NUL, blad.bedrag("feiten.bijstand", "overwaarde") - vrij)
    blad.stap("Overwaarde die meetelt", boven, EIGEN_WONING)
    if boven:
        blad.waarschuw("Een deel van de bijstand kan een lening op het huis zijn (Participatiewet art. 50).")
    if ander_vermogen + boven <= grens:
        return False
    blad.twijfel(OVERWAARDE_TE_HOOG, EIGEN_WONING)
    minstens = max(NUL, _minstens(blad, "feiten.bijstand.overwaarde") - vrij)
    return minstens + sum(_minstens(blad, f"personen.{wie.id}.vermogen") for wie in vorm.samen) <= grens


def _minstens(blad: Rekenblad, pad: str) -> Decimal:
    """The least that an amount that was read can be."""
    domein = blad.nog_mogelijk(pad)
    return cast(Decimal, domein.laag) if isinstance(domein, Interval) else NUL
