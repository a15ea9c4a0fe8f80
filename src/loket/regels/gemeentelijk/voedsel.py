"""Food parcels: what is left to live on after the fixed costs, against an amount per household and person."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.domein.situatie import Persoon
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import DAALT, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector
from loket.regels.woorden import datum_kort

VELDEN = ("basis", "per_persoon", "norm_tot")


@dataclass(frozen=True)
class Voedsel:
    """Euros per month; after `norm_tot` no newer figure was found, so an amount above the old one must be asked."""

    kaart: Regelingkaart
    basis: Decimal
    per_persoon: Decimal
    norm_tot: date

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Below the norm there is a right; after its last day that is still likely, above it must be asked."""
        partner = blad.partner()
        anderen = blad.anderen("kind") + blad.anderen("medebewoner")
        aantal = (2 if partner else 1) + int(blad.som("anderen", anderen, _een, (0,))[0])
        norm = self.basis + self.per_persoon * aantal
        leefgeld = blad.bedrag(f"feiten.{self.kaart.id}", "leefgeld")
        blad.stap("Personen", aantal)
        blad.stap("Norm voor leefgeld", norm, self.kaart.bron)
        blad.stap("Leefgeld", leefgeld)
        if leefgeld < norm:
            return blad.wel(None)
        if blad.dag > self.norm_tot:
            zin = f"De norm van na {datum_kort(self.norm_tot)} is niet gevonden. Vraag het na bij de voedselbank."
            return blad.navragen(zin, self.kaart.bron)
        return blad.nee(f"Het leefgeld is niet lager dan € {norm}.", self.kaart.bron)


def _een(blad: Rekenblad, persoon: Persoon) -> Vector:
    """Everybody who was born counts."""
    return (int(persoon.rol != "kind" or blad.minstens(persoon, 0)),)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Voedsel(regel.kaart, vak.decimaal("basis"), vak.decimaal("per_persoon"), vak.dag("norm_tot"))
    deur = f"feiten.{regel.kaart.id}.leefgeld"
    leest = {
        deur: DAALT,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": STIJGT,
        "samenstelling.medebewoners": STIJGT,
        "personen.*.geboortedatum": SPLITST,
    }
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, VELDEN, deur=deur))
