"""Individuele inkomenstoeslag where a municipality's own rules are not known: the frame of Participatiewet art. 36."""

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.middelen import vermogen, vermogensgrens
from loket.regels.landelijk.bijstand.opmerkingen import let_op_verblijf
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Participatiewet art. 36"
VERMOGEN = "Participatiewet art. 34 lid 3"
FEITEN = "feiten.individuele_inkomenstoeslag"
GEMEENTE = "De gemeente bepaalt hoeveel jaar, tot welk inkomen en hoeveel geld. Vraag het na bij de gemeente."


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Only what fails everywhere is sure; years, income and amount are the municipality's to set."""
    blad.waarschuw("De gemeente kijkt ook of er uitzicht is op meer inkomen.")
    let_op_verblijf(blad, [blad.aanvrager])
    if not blad.aantal(FEITEN, "jaren_laag_inkomen"):
        return blad.buiten("Het inkomen is nog geen jaar laag.", WET)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    if not blad.minstens(blad.aanvrager, 21) or blad.minstens(blad.aanvrager, 0, aow):
        return blad.buiten("Deze toeslag is er van 21 jaar tot de AOW-leeftijd.", WET)
    if blad.ja(FEITEN, "afgelopen_12_maanden"):
        return blad.nee("Deze toeslag kan één keer per 12 maanden.", WET)
    partner = blad.partner()
    let_op_verblijf(blad, [blad.aanvrager, partner] if partner else [blad.aanvrager])
    return _vermogen(blad, partner)


def _vermogen(blad: Rekenblad, partner: Persoon | None) -> Uitkomst:
    vorm = leefvorm(blad, partner)
    grens = vermogensgrens(blad, vorm)
    if vermogen(blad, vorm.samen) > grens:
        return blad.nee(f"Het vermogen is hoger dan de grens van € {grens}.", VERMOGEN)
    return blad.navragen(GEMEENTE, WET)


REGELING = Regeling(
    id="individuele_inkomenstoeslag",
    naam="Individuele inkomenstoeslag",
    uitvoerder="Gemeente",
    vorm="gift",
    per="jaar",
    beoordeel=beoordeel,
    leest={
        f"{FEITEN}.jaren_laag_inkomen": STIJGT,
        f"{FEITEN}.afgelopen_12_maanden": GEWOON,
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.commercieel": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.vermogen": DAALT,
    },
    plafond=NUL,
    nul={"recht": False},
    deur=f"{FEITEN}.jaren_laag_inkomen",
)
