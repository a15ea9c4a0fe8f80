"""The right to bijstand of the municipality: who may have it, and what to say with it."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.bijstand.aanvulling import NUL_WAARDEN, reken
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.opmerkingen import (
    let_op_buitenland,
    let_op_jong,
    let_op_termijnen,
    let_op_verblijf,
    spoor_aan,
)
from loket.regels.landelijk.bijstand.uitsluiting import UITSLUITING, uitgesloten
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date."""
    let_op_verblijf(blad, [blad.aanvrager])
    if not blad.minstens(blad.aanvrager, 18):
        return blad.nee("De aanvrager is jonger dan 18 jaar.", UITSLUITING)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    let_op_verblijf(blad, samen)
    met_aow = [blad.minstens(persoon, 0, aow) for persoon in samen]
    if all(met_aow):
        return blad.buiten(
            "Vanaf de AOW-leeftijd is er geen bijstand maar AIO; vraag die aan bij de SVB.",
            "Participatiewet art. 47a",
        )
    if any(met_aow):
        return blad.navragen(
            "Eén partner heeft de AOW-leeftijd. Dan past AIO; vraag die samen aan bij de SVB.",
            "Participatiewet art. 47a",
        )
    if any(not blad.minstens(persoon, 18) for persoon in samen[1:]):
        return blad.navragen("De partner is jonger dan 18 jaar. Vraag na wat dan geldt.", UITSLUITING)
    nee = uitgesloten(blad, samen) or _jong_in_inrichting(blad, samen)
    if nee:
        return nee
    _let_op(blad, samen)
    return reken(blad, leefvorm(blad, partner))


def _jong_in_inrichting(blad: Rekenblad, samen: list[Persoon]) -> Uitkomst | None:
    """Art. 13 lid 2 onder a, for somebody alone; of a couple the norm asks."""
    if len(samen) > 1 or blad.is_een("feiten.bijstand", "inrichting", "geen") or blad.minstens(samen[0], 21):
        return None
    return blad.nee("Wie 18, 19 of 20 jaar is krijgt in een inrichting geen algemene bijstand.", UITSLUITING)


def _let_op(blad: Rekenblad, samen: list[Persoon]) -> None:
    if blad.waarde("woning", "soort") in ("inwonend", "geen"):
        blad.waarschuw("Zonder woonlasten kan de gemeente de norm verlagen (Participatiewet art. 27). Vraag het na.")
    spoor_aan(blad, samen, "Meld je vandaag: het recht begint op de dag van de melding (Participatiewet art. 44).")
    let_op_jong(blad, samen)
    let_op_termijnen(blad)
    let_op_buitenland(blad, "bijstand.verblijf_buitenland_max_weken")


REGELING = Regeling(
    id="bijstand",
    naam="Bijstand",
    uitvoerder="Gemeente",
    vorm="gift",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.detentie": GEWOON,
        "personen.*.student": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.commercieel": SPLITST,
        "personen.*.bijstandsgerechtigd": GEWOON,
        "feiten.bijstand.ouderlijke_steun": GEWOON,
        "feiten.bijstand.inrichting": GEWOON,
        "personen.*.vermogen": DAALT,
        "woning.soort": GEWOON,
        "feiten.bijstand.overwaarde": DAALT,
        "personen.*.inkomsten": DAALT,
        "feiten.bijstand.vrijlating": GEWOON,
        "feiten.bijstand.giften_jaar": GEWOON,
    },
    plafond=Decimal(5_000),
    nul=NUL_WAARDEN,
    los=frozenset({"vrijgelaten", "verrekend"}),
)
