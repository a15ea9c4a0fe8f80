"""A number of lessons per child that the municipality pays, for who has a low income (Druten)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.domein.situatie import Persoon
from loket.regels.gemeentelijk.norm import huishoudnorm, netto_inkomen
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

VELDEN = ("lessen", "zeker_tot", "hoogstens_tot")
VOLWASSEN = 18


@dataclass(frozen=True)
class Lessen:
    """`zeker_tot` and `hoogstens_tot` are the lowest and highest limit that sources name, in percent of the norm."""

    kaart: Regelingkaart
    lessen: Decimal
    zeker_tot: Decimal
    hoogstens_tot: Decimal

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """For children of a household with a low income; what is left of the lessons is counted."""
        waarden = self._tegoed(blad)
        if not blad.som("kinderen", blad.anderen("kind"), _kind, (0,))[0]:
            return blad.buiten("Er is geen kind onder de 18 jaar.", self.kaart.bron, **waarden)
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        if not all(blad.minstens(persoon, 21) for persoon in samen):
            return blad.navragen(
                "Welke grens geldt voor wie jonger is dan 21 is niet bekend.", self.kaart.bron, **waarden
            )
        norm, inkomen = huishoudnorm(blad, samen), netto_inkomen(blad, samen)
        zeker = huishoudnorm(blad, samen, met_vakantietoeslag=False) * self.zeker_tot / 100
        blad.stap("Inkomen samen" if partner else "Inkomen", inkomen)
        if inkomen > norm * self.hoogstens_tot / 100:
            zin = f"Het inkomen is hoger dan {self.hoogstens_tot}% van de bijstandsnorm."
            return blad.nee(zin, self.kaart.bron, **waarden)
        if inkomen > zeker:
            return blad.navragen("De precieze inkomensgrens is niet bekend.", self.kaart.bron, **waarden)
        return blad.wel(None, **waarden)

    def _tegoed(self, blad: Rekenblad) -> dict[str, Uitslag]:
        """Lessons left, and their worth where the price is known; euros."""
        blok = f"feiten.{self.kaart.id}"
        alle = figuur(blad, blok, "lessen_max", self.lessen)
        over = max(Decimal(0), alle - (blad.ingevoerd(blok, "gebruikt") or Decimal(0)))
        blad.stap("Lessen die nog over zijn", over, self.kaart.bron)
        prijs = blad.ingevoerd(blok, "prijs_per_les")
        waarde = {} if prijs is None else {"waarde_resterend": over * prijs, "waarde_totaal": alle * prijs}
        return {"resterend": over, **waarde}


def _kind(blad: Rekenblad, kind: Persoon) -> Vector:
    return (int(blad.minstens(kind, 0) and not blad.minstens(kind, VOLWASSEN)),)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Lessen(regel.kaart, vak.decimaal("lessen"), vak.decimaal("zeker_tot"), vak.decimaal("hoogstens_tot"))
    leest = {
        "samenstelling.kinderen": STIJGT,
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.inkomsten": DAALT,
        **{f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in ("lessen_max", "gebruikt", "prijs_per_les")},
    }
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, VELDEN))
