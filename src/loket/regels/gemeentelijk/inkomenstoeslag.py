"""The individuele inkomenstoeslag (Participatiewet art. 36) of a municipality: for years too little income."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.situatie import Persoon
from loket.regels.gemeentelijk.laag_inkomen import ONBEKEND, zeker_laag
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.middelen import vermogen, vermogensgrens
from loket.regels.landelijk.bijstand.opmerkingen import let_op_verblijf
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Participatiewet art. 36"
VERMOGEN = "Participatiewet art. 34 lid 3"
VERBLIJF = "Of het verblijf recht geeft op deze toeslag is niet zeker."
STUDENT = "Iemand volgt een opleiding. Of deze toeslag dan kan, staat niet in de bronnen. Vraag het na."
KOOPHUIS = "Er is een koophuis. De overwaarde telt boven een grens mee; vraag dit na bij de gemeente."


@dataclass(frozen=True)
class Inkomenstoeslag:
    """The figures of one municipality: years of low income, and the percentage up to which that is sure."""

    id: str
    jaren: int
    zeker_tot: Decimal
    bron: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Every sure "no" goes before a reason to ask; the amount is never known here."""
        let_op_verblijf(blad, [blad.aanvrager])
        if not blad.minstens(blad.aanvrager, 21):
            return blad.buiten("Deze toeslag is er vanaf 21 jaar.", WET)
        aow = int(blad.norm("aow.leeftijd_maanden"))
        if blad.minstens(blad.aanvrager, 0, aow):
            return blad.buiten("Deze toeslag is er tot de AOW-leeftijd.", WET)
        if blad.aantal(f"feiten.{self.id}", "jaren_laag_inkomen") < self.jaren:
            return blad.nee(f"Het inkomen is nog geen {self.jaren} jaar laag.", self.bron)
        partner = blad.partner()
        if partner is not None:
            self._twijfel_partner(blad, partner, aow)
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        self._let_op(blad, samen)
        if not all(blad.is_een(persoon, "verblijf", "nederlands", "vast") for persoon in samen):
            blad.twijfel(VERBLIJF, WET)
        return self._middelen(blad, partner)

    def _middelen(self, blad: Rekenblad, partner: Persoon | None) -> Uitkomst:
        vorm = leefvorm(blad, partner)
        grens = vermogensgrens(blad, vorm)
        if vermogen(blad, vorm.samen) > grens:
            return blad.nee(f"Het vermogen is hoger dan de grens van € {grens}.", VERMOGEN)
        return blad.wel(None) if zeker_laag(blad, vorm, self.zeker_tot) else blad.navragen(ONBEKEND, self.bron)

    def _twijfel_partner(self, blad: Rekenblad, partner: Persoon, aow: int) -> None:
        if not blad.minstens(partner, 21) or blad.minstens(partner, 0, aow):
            blad.twijfel("De partner is jonger dan 21 of heeft AOW. Vraag na wat dan geldt.", WET)
        if not blad.ja(partner, "bijstandsgerechtigd"):
            blad.twijfel("De partner mag zelf geen bijstand krijgen. Vraag na wat dan geldt.", WET)

    def _let_op(self, blad: Rekenblad, samen: list[Persoon]) -> None:
        let_op_verblijf(blad, samen)
        if any(blad.waarde(persoon, "student") is True for persoon in samen):
            blad.waarschuw(STUDENT)
        if blad.waarde("woning", "soort") == "koop":
            blad.waarschuw(KOOPHUIS)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    id_ = regel.kaart.id
    soort = Inkomenstoeslag(id_, regel.vak.getal("jaren"), regel.vak.decimaal("zeker_tot"), regel.kaart.bron)
    deur = f"feiten.{id_}.jaren_laag_inkomen"
    return regeling_van(
        regel,
        Soortregel(
            beoordeel=soort.beoordeel,
            velden=("jaren", "zeker_tot"),
            deur=deur,
            leest={
                deur: STIJGT,
                "personen.*.geboortedatum": SPLITST,
                "samenstelling.partner": SPLITST,
                "samenstelling.kinderen": SPLITST,
                "samenstelling.medebewoners": SPLITST,
                "personen.*.commercieel": SPLITST,
                "personen.*.student": SPLITST,
                "personen.*.verblijf": GEWOON,
                "personen.*.bijstandsgerechtigd": GEWOON,
                "personen.*.vermogen": DAALT,
                "personen.*.inkomsten": DAALT,
                "woning.soort": GEWOON,
            },
        ),
    )
