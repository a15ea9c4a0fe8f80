"""Local help with debts: a shorter registration at BKR, a fund for the young, help for entrepreneurs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.leeftijd import maanden_later
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

ZONDER_VERKORTING = 60
"""Months that BKR keeps a registration after the end (gemeentelijk.md, Verduidelijkingen: five years)."""


@dataclass(frozen=True)
class Registratie:
    """`maanden` after the end of a settlement the registration goes."""

    kaart: Regelingkaart
    maanden: Decimal

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """The day on which it may go, and the day without this scheme."""
        blok = f"feiten.{self.kaart.id}"
        maanden = int(figuur(blad, blok, "maanden", self.maanden))
        afgerond = blad.waarde(blok, "afgerond")
        if not isinstance(afgerond, date):
            return blad.navragen("Is er een schuldregeling afgerond? Vraag op welke dag.", self.kaart.bron)
        weg, anders = maanden_later(afgerond, maanden), maanden_later(afgerond, ZONDER_VERKORTING)
        blad.stap("Registratie kan weg op", weg, self.kaart.bron)
        blad.stap("Zonder deze regeling", anders, self.kaart.bron)
        blad.waarschuw("Het gaat alleen om de registratie van de schuldregeling, niet om andere leningen.")
        zin = "De gemeente beslist. Vraag of zij dit doet."
        return blad.navragen(zin, self.kaart.bron, verwijderen_op=weg, zonder_verkorting=anders)


@dataclass(frozen=True)
class Jongerenfonds:
    """For ages `van` up to, not including, `tot`."""

    kaart: Regelingkaart
    van: int
    tot: int

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """The age decides whether it can be; whether it suits is for the fund."""
        leeftijd = blad.ingevoerd(f"feiten.{self.kaart.id}", "leeftijd")
        if leeftijd is None:
            oud_genoeg, te_oud = blad.minstens(blad.aanvrager, self.van), blad.minstens(blad.aanvrager, self.tot)
        else:
            oud_genoeg, te_oud = leeftijd >= self.van, leeftijd >= self.tot
        if te_oud or not oud_genoeg:
            zin = f"Dit fonds is er voor wie {self.van} tot en met {self.tot - 1} jaar oud is."
            return blad.buiten(zin, self.kaart.bron, binnen_leeftijd=False)
        zin = "Het fonds kijkt of het past: alleen bij schulden, en als gewone schuldhulp niet past."
        return blad.navragen(zin, self.kaart.bron, binnen_leeftijd=True)


@dataclass(frozen=True)
class Ondernemer:
    """`pct` percent of the principal is the most that is paid for the help."""

    kaart: Regelingkaart
    pct: Decimal

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Whether there is a business with debts must be asked; the ceiling follows from the principal."""
        blok = f"feiten.{self.kaart.id}"
        hoofdsom, pct = blad.ingevoerd(blok, "hoofdsom"), figuur(blad, blok, "max_pct", self.pct)
        waarden: dict[str, Uitslag] = {}
        if hoofdsom is not None:
            waarden["max_vergoeding"] = op_cent(hoofdsom * pct / 100)
            blad.stap("Hoogste vergoeding", waarden["max_vergoeding"], self.kaart.bron)
        zin = "Heb je een bedrijf met schulden? Vraag wat de gemeente voor ondernemers doet."
        return blad.navragen(zin, self.kaart.bron, **waarden)


def bouw_registratie(regel: Pakregel) -> Regeling:
    """A shorter registration, from one row of a pack."""
    soort = Registratie(regel.kaart, regel.vak.decimaal("maanden"))
    leest = {f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in ("maanden", "afgerond")}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("maanden",)))


def bouw_jongerenfonds(regel: Pakregel) -> Regeling:
    """A fund for the young, from one row of a pack."""
    soort = Jongerenfonds(regel.kaart, regel.vak.getal("leeftijd_van"), regel.vak.getal("leeftijd_tot"))
    leest = {"personen.*.geboortedatum": SPLITST, f"feiten.{regel.kaart.id}.leeftijd": GEWOON}
    nul = {"recht": False, "binnen_leeftijd": False}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("leeftijd_van", "leeftijd_tot"), nul=nul))


def bouw_ondernemer(regel: Pakregel) -> Regeling:
    """Help for entrepreneurs, from one row of a pack."""
    soort = Ondernemer(regel.kaart, regel.vak.decimaal("max_pct"))
    leest = {f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in ("hoofdsom", "max_pct")}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("max_pct",)))
