"""What is no right with a rule: help to walk to, ways of working, and what has ended or never began."""

from dataclasses import dataclass

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad


@dataclass(frozen=True)
class Hulpaanbod:
    """Help that is there for who wants it; `zonder_bewijs`: nobody asks for income or papers."""

    kaart: Regelingkaart
    zonder_bewijs: bool
    vraag: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Open to everybody, or to be asked for by name with what must be asked."""
        if self.zonder_bewijs:
            blad.stap("Bewijs van inkomen", "niet nodig", self.kaart.bron)
            return blad.wel(None)
        return blad.navragen(self.vraag, self.kaart.bron)


@dataclass(frozen=True)
class Uitleg:
    """Something of the sources that is not for a household to ask for; `reden` says why."""

    kaart: Regelingkaart
    reden: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Never a right: it is explained."""
        return blad.buiten(self.reden, self.kaart.bron)


def bouw_hulp(regel: Pakregel) -> Regeling:
    """Help, from one row of a pack; InvoerFout when neither `zonder_bewijs` nor a question is there."""
    zonder_bewijs = regel.vak.waar("zonder_bewijs", standaard=False)
    vraag = regel.vak.tekst("vraag", "")
    if not (zonder_bewijs or vraag.strip()):
        raise regel.vak.fout("'zonder_bewijs' of 'vraag' ontbreekt. Zeg dat het voor iedereen is, of wat je navraagt.")
    soort = Hulpaanbod(regel.kaart, zonder_bewijs, vraag)
    soortregel = Soortregel(soort.beoordeel, {}, ("zonder_bewijs", "vraag"), voor_iedereen=zonder_bewijs)
    return regeling_van(regel, soortregel)


def bouw_uitleg(regel: Pakregel) -> Regeling:
    """A way of working, or what has ended, from one row of a pack."""
    return regeling_van(regel, Soortregel(Uitleg(regel.kaart, regel.vak.tekst("reden")).beoordeel, {}, ("reden",)))
