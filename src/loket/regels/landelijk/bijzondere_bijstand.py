"""Bijzondere bijstand: Participatiewet art. 35."""

from decimal import Decimal

from loket.regels.afronding import NUL
from loket.regels.gemeentelijk.laag_inkomen import laagste_norm
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.middelen import vermogen
from loket.regels.landelijk.bijstand.opmerkingen import let_op_verblijf
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Participatiewet art. 35 lid 1"
DREMPEL = "Participatiewet art. 35 lid 2"
KOSTEN = "feiten.bijzondere_bijstand"
LET_OP = (
    "De gemeente beslist of de kosten echt nodig zijn en uit een bijzondere situatie komen.",
    "Vraag het aan voordat je de kosten maakt. Dat moet meestal (niet zeker; vraag het na).",
    "Het kan een gift zijn of een lening. Vraag na welke van de twee.",
    "Kan iets anders de kosten vergoeden, zoals de zorgverzekering? Dan gaat dat voor.",
)
DRAAGKRACHT = "Hoeveel je zelf moet betalen van je inkomen en spaargeld, bepaalt de gemeente. Vraag het aan of na."


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Sure where the strictest rule that a municipality may have still leaves costs; else its rules must be asked."""
    let_op_verblijf(blad, [blad.aanvrager])
    kosten = blad.bedrag(KOSTEN, "kosten")
    if not kosten:
        return blad.buiten("Er zijn geen bijzondere kosten.", WET)
    for zin in LET_OP:
        blad.waarschuw(zin)
    if not blad.minstens(blad.aanvrager, 18):
        return blad.nee("De aanvrager is jonger dan 18 jaar.", "Participatiewet art. 13")
    if blad.ja(blad.aanvrager, "detentie"):
        return blad.nee("De aanvrager zit in detentie.", "Participatiewet art. 13")
    return _draagkracht(blad, kosten)


def _draagkracht(blad: Rekenblad, kosten: Decimal) -> Uitkomst:
    """The strictest rule: all savings and the threshold go off the costs, and so does income above the norm."""
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    let_op_verblijf(blad, samen)
    if not all(blad.is_een(persoon, "verblijf", "nederlands", "vast") for persoon in samen):
        return blad.navragen("Of het verblijf recht geeft op bijzondere bijstand is niet zeker.", WET)
    if not all(blad.minstens(persoon, 21) for persoon in samen):
        return blad.navragen("Wat onder de 21 jaar geldt, staat niet in de bronnen. Vraag het na.", WET)
    drempel = blad.norm("bijzondere_bijstand.drempel_per_12_maanden")
    over = kosten - drempel - vermogen(blad, samen)
    blad.stap("Kosten na drempel en spaargeld, minstens", max(NUL, over), DREMPEL)
    if over <= 0:
        return blad.navragen(DRAAGKRACHT, WET)
    norm = laagste_norm(blad, leefvorm(blad, partner))
    inkomen = sum((bedrag for persoon in samen for _, bedrag in blad.inkomsten(persoon)), NUL)
    blad.stap("Inkomen samen" if partner else "Inkomen", inkomen, WET)
    blad.stap("Laagste norm voor dit huishouden", norm, "Participatiewet art. 19a-22a")
    return blad.navragen(DRAAGKRACHT, WET) if inkomen > norm else blad.wel(None)


REGELING = Regeling(
    id="bijzondere_bijstand",
    naam="Bijzondere bijstand",
    uitvoerder="Gemeente",
    vorm="gift",
    per="eenmalig",
    beoordeel=beoordeel,
    leest={
        f"{KOSTEN}.kosten": STIJGT,
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.commercieel": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.detentie": GEWOON,
        "personen.*.verblijf": GEWOON,
        "personen.*.vermogen": DAALT,
        "personen.*.inkomsten": DAALT,
    },
    plafond=NUL,
    nul={"recht": False},
    deur=f"{KOSTEN}.kosten",
)
