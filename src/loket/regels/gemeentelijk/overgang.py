"""From the old schemes to the MMB: until a household steps over it never gets less (gemeentelijk.md part 5, step 8)."""

from dataclasses import dataclass

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels import mms
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import GEWOON, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

BEDRAGEN = ("oud_pakket_maand", "mmb")


@dataclass(frozen=True)
class Overgang:
    """`vraag` is what must be asked of the municipality."""

    kaart: Regelingkaart
    vraag: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """What there would be before or after stepping over, and what is lost; always to be asked."""
        blok = f"feiten.{self.kaart.id}"
        oud, nieuw = (blad.ingevoerd(blok, naam) for naam in BEDRAGEN)
        overgestapt = blad.waarde(blok, "overgestapt")
        waarden: dict[str, Uitslag] = {}
        if oud is not None and nieuw is not None and isinstance(overgestapt, bool):
            bedrag, minder = mms.overgang(oud, nieuw, overgestapt=overgestapt)
            waarden = {"bedrag": bedrag, "achteruitgang": minder, "bedrag_alt": nieuw if overgestapt else oud}
            blad.stap("Overgestapt", "ja" if overgestapt else "nee")
            blad.stap("Per maand", bedrag, self.kaart.bron)
            blad.stap("Minder dan nu, per maand", minder, self.kaart.bron)
        return blad.navragen(self.vraag, self.kaart.bron, **waarden)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when the question to ask is missing."""
    soort = Overgang(regel.kaart, regel.vak.tekst("vraag"))
    leest = {f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in (*BEDRAGEN, "overgestapt")}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("vraag",)))
