"""A local scheme for who earns no more than a percentage of the bijstand norm."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from loket.domein.situatie import Persoon
from loket.regels.afronding import op_cent
from loket.regels.gemeentelijk.pakketrij import getal, keur, regeling_van
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad


@dataclass(frozen=True)
class Inkomensgrens:
    """The figures of one such scheme; the norm may be read with or without holiday pay."""

    id: str
    percentage: Decimal
    studenten: bool
    bron: str
    let_op: tuple[str, ...]

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Sure below the lower reading of the border, sure above the higher one, else ask."""
        for zin in self.let_op:
            blad.waarschuw(zin)
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        if not all(blad.minstens(persoon, 21) for persoon in samen):
            return blad.navragen("Welke grens geldt voor wie jonger is dan 21 is niet bekend.", self.bron)
        if not self.studenten and blad.ja(blad.aanvrager, "student"):
            return blad.nee("Deze regeling is niet voor studenten.", self.bron)
        norm = self._norm(blad, samen)
        hoog = op_cent(norm * self._percentage(blad) / 100)
        laag = op_cent(hoog * (1 - blad.norm("bijstand.vakantietoeslag_deel")))
        inkomen = sum((bedrag for persoon in samen for _, bedrag in blad.inkomsten(persoon)), Decimal(0))
        blad.stap("Inkomen samen" if partner else "Inkomen", inkomen)
        blad.stap("Grens zonder vakantietoeslag", laag, self.bron)
        blad.stap("Grens met vakantietoeslag", hoog, self.bron)
        if inkomen > hoog:
            return blad.nee(f"Het inkomen is hoger dan de grens van € {hoog}.", self.bron)
        if inkomen > laag:
            return blad.navragen("Of de grens met of zonder vakantietoeslag geldt is niet bekend.", self.bron)
        return blad.wel(None)

    def _norm(self, blad: Rekenblad, samen: list[Persoon]) -> Decimal:
        aow = int(blad.norm("aow.leeftijd_maanden"))
        met_aow = any(blad.minstens(persoon, 0, aow) for persoon in samen)
        wie = "alleenstaand" if len(samen) == 1 else "gehuwden"
        return blad.norm(f"bijstand.norm.{wie}_{'aow' if met_aow else '21_aow'}")

    def _percentage(self, blad: Rekenblad) -> Decimal:
        ingevoerd = blad.ingevoerd(f"feiten.{self.id}", "percentage")
        if ingevoerd is None:
            return self.percentage
        blad.waarschuw(f"norm uit invoer: {ingevoerd}% van de bijstandsnorm")
        return ingevoerd


def bouw(gemeente: str, rij: Mapping[str, Any]) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    keur(gemeente, rij, ("percentage", "studenten"))
    percentage = getal(gemeente, rij, "percentage")
    regel = Inkomensgrens(rij["id"], percentage, bool(rij["studenten"]), rij["bron"], tuple(rij["let_op"]))
    leest = {
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.inkomsten": DAALT,
        f"feiten.{rij['id']}.percentage": GEWOON,
    }
    return regeling_van(gemeente, rij, regel.beoordeel, leest)
