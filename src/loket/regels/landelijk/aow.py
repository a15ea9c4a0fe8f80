"""AOW: who has reached the age and does not get it yet goes to the SVB (AOW art. 7 and 7a)."""

from decimal import Decimal

from loket.regels.regeling import DAALT, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

LEEFTIJD = "AOW art. 7 en 7a"


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether applicant or partner has the age and no income of this kind."""
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    oud = [persoon for persoon in samen if blad.minstens(persoon, 0, aow)]
    if not oud:
        return blad.buiten("De AOW begint op de AOW-leeftijd.", LEEFTIJD)
    if all(blad.heeft_soort(persoon, ("aow",)) for persoon in oud):
        return blad.nee("De AOW komt al binnen.", LEEFTIJD)
    hele = f"aow.bruto_{'partner' if partner else 'alleenstaand'}"
    if blad.heeft_norm(hele):
        blad.stap("Hele AOW per maand, bruto", blad.norm(hele), "AOW")
    blad.waarschuw("Vraag de AOW aan bij de SVB (Mijn SVB).")
    blad.waarschuw("Per jaar buiten Nederland is de AOW 2% lager. Vul aan met AIO.")
    return blad.wel(None)


REGELING = Regeling(
    id="aow",
    naam="AOW",
    uitvoerder="SVB",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.inkomsten": DAALT,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
