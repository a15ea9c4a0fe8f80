"""Talking again: once a year, lighter or less often, as the resident chooses (initiatiefvoorstel Nijmegen MMS)."""

from dataclasses import dataclass

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad


@dataclass(frozen=True)
class Hergesprek:
    """`maanden` are the moments that can be chosen, in months after the talk."""

    kaart: Regelingkaart
    vraag: str
    maanden: tuple[str, ...]

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """The moments to choose from; that there is such a talk must be asked."""
        blad.stap("Opnieuw praten na", f"{', '.join(self.maanden)} maanden: de inwoner kiest", self.kaart.bron)
        return blad.navragen(self.vraag, self.kaart.bron, maanden=self.maanden)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when the moments or the question are missing."""
    maanden = regel.vak.teksten("maanden")
    if not maanden or not all(maand.isdigit() for maand in maanden):
        raise regel.vak.fout('\'maanden\' moet een lijst van hele maanden zijn, zoals ["6", "12"].')
    soort = Hergesprek(regel.kaart, regel.vak.tekst("vraag"), maanden)
    return regeling_van(regel, Soortregel(soort.beoordeel, {}, ("vraag", "maanden")))
