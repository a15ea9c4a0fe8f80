"""Basisbaan: paid, additional work for who has no way to a regular job; the wage is a part of the minimum wage."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WEKEN, MAANDEN = 52, 12
KOSTEN = ("pilot", "structureel", "meerwaarde")
INVOER = ("uren_per_week", "uurloon", "percentage")


@dataclass(frozen=True)
class Basisbaan:
    """`leeftijd` is the lowest age; `figuren` hold the hours a week, the hourly wage and its percentage."""

    kaart: Regelingkaart
    leeftijd: int
    figuren: dict[str, Decimal]

    @property
    def blok(self) -> str:
        """The block in which the facts of this scheme stand."""
        return f"feiten.{self.kaart.id}"

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """A coach selects, so it is always asked; the wage follows from the hours (gemeentelijk.md 2.7)."""
        waarden = {**self._loon(blad), **self._kosten(blad)}
        if not blad.minstens(blad.aanvrager, self.leeftijd):
            return blad.nee(f"Een basisbaan is er vanaf {self.leeftijd} jaar.", self.kaart.bron, **waarden)
        blad.waarschuw("Het werk moet extra zijn: het mag geen gewone baan verdringen. Vraag daarnaar.")
        blad.waarschuw("Reken eerst uit wat er overblijft: met loon kunnen toeslagen en regelingen lager worden.")
        return blad.navragen("Een coach van de gemeente kiest wie een basisbaan krijgt.", self.kaart.bron, **waarden)

    def _loon(self, blad: Rekenblad) -> dict[str, Uitslag]:
        uren, uurloon, pct = (figuur(blad, self.blok, naam, self.figuren[naam]) for naam in INVOER)
        bruto = op_cent(uren * WEKEN / MAANDEN * uurloon * pct / 100)
        blad.stap("Loon per maand, bruto", bruto, self.kaart.bron)
        return {"bruto_maand": bruto, "percentage": pct}

    def _kosten(self, blad: Rekenblad) -> dict[str, Uitslag]:
        """What so many jobs cost and bring in, where somebody typed that in; euros per year."""
        banen = blad.ingevoerd(self.blok, "banen")
        if banen is None:
            return {}
        per = {soort: blad.ingevoerd(self.blok, f"{soort}_per_baan") for soort in KOSTEN}
        return {soort: banen * bedrag for soort, bedrag in per.items() if bedrag is not None}


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Basisbaan(regel.kaart, vak.getal("leeftijd_van"), {naam: vak.decimaal(naam) for naam in INVOER})
    invoer = (*INVOER, "banen", *(f"{kosten}_per_baan" for kosten in KOSTEN))
    leest = {"personen.*.geboortedatum": SPLITST, **{f"{soort.blok}.{naam}": GEWOON for naam in invoer}}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("leeftijd_van", *INVOER)))
