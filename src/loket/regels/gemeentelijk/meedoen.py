"""A budget to take part (culture, sport, courses) for adults with a low income who do not study."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.regels.gemeentelijk.laag_inkomen import ONBEKEND, zeker_laag
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

STUDENT = "Deze regeling is niet voor studenten."


@dataclass(frozen=True)
class Meedoen:
    """The figures of one municipality; the percentage up to which an income is surely low enough."""

    id: str
    zeker_tot: Decimal
    bron: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """A right for each adult who does not study; the limit of today is not known, nor is the amount."""
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        volwassen = [persoon for persoon in samen if blad.minstens(persoon, 18)]
        if not volwassen:
            return blad.buiten("Deze regeling is er vanaf 18 jaar.", self.bron)
        studeert = [blad.ja(persoon, "student") for persoon in volwassen]
        if all(studeert):
            return blad.nee(STUDENT, self.bron)
        if any(studeert):
            blad.waarschuw(f"{STUDENT} De ander kan haar wel krijgen.")
        if len(volwassen) < len(samen):
            blad.twijfel("Eén van beiden is jonger dan 18 jaar. Vraag na wat dan geldt.", self.bron)
        if partner is not None and not blad.ja(partner, "bijstandsgerechtigd"):
            blad.twijfel("De partner mag zelf geen bijstand krijgen. Vraag na wat dan geldt.", self.bron)
        vorm = leefvorm(blad, partner)
        return blad.wel(None) if zeker_laag(blad, vorm, self.zeker_tot) else blad.navragen(ONBEKEND, self.bron)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    soort = Meedoen(regel.kaart.id, regel.vak.decimaal("zeker_tot"), regel.kaart.bron)
    return regeling_van(
        regel,
        Soortregel(
            beoordeel=soort.beoordeel,
            velden=("zeker_tot",),
            leest={
                "personen.*.geboortedatum": SPLITST,
                "samenstelling.partner": SPLITST,
                "samenstelling.kinderen": SPLITST,
                "samenstelling.medebewoners": SPLITST,
                "personen.*.commercieel": SPLITST,
                "personen.*.student": SPLITST,
                "personen.*.bijstandsgerechtigd": GEWOON,
                "personen.*.inkomsten": DAALT,
            },
        ),
    )
