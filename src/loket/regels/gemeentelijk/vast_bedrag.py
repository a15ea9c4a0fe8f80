"""Unconditional money: the same amount each month for a fixed time, for who is let in (Bouwdepot and the like)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

INVOER = ("per_maand", "maanden")


@dataclass(frozen=True)
class VastBedrag:
    """Euros per month; ages `van` up to and including `tot`; `gesloten` says why nobody can ask for it now."""

    kaart: Regelingkaart
    figuren: dict[str, Decimal]
    van: int
    tot: int
    gesloten: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """No sure right: somebody is let in, or drawn; the sums are told."""
        per_maand, maanden = (figuur(blad, f"feiten.{self.kaart.id}", naam, self.figuren[naam]) for naam in INVOER)
        totaal, per_jaar = per_maand * maanden, per_maand * min(maanden, Decimal(12))
        blad.stap("Bedrag per maand", per_maand, self.kaart.bron)
        blad.stap("Bedrag over de hele tijd", totaal, self.kaart.bron)
        waarden = {"totaal": totaal, "per_jaar": per_jaar}
        if self.gesloten:
            return blad.buiten(self.gesloten, self.kaart.bron, **waarden)
        if not blad.minstens(blad.aanvrager, self.van) or blad.minstens(blad.aanvrager, self.tot + 1):
            zin = f"Dit is voor wie {self.van} tot en met {self.tot} jaar oud is."
            return blad.buiten(zin, self.kaart.bron, **waarden)
        return blad.navragen("Vraag na of er nu plek is en wie mee kan doen.", self.kaart.bron, **waarden)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    figuren = {naam: vak.decimaal(naam) for naam in INVOER}
    leeftijd = vak.getal("leeftijd_van"), vak.getal("leeftijd_tot")
    soort = VastBedrag(regel.kaart, figuren, *leeftijd, vak.tekst("gesloten", ""))
    leest = {f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in INVOER}
    if not soort.gesloten:
        leest["personen.*.geboortedatum"] = SPLITST
    return regeling_van(
        regel, Soortregel(soort.beoordeel, leest, (*INVOER, "leeftijd_van", "leeftijd_tot", "gesloten"))
    )
