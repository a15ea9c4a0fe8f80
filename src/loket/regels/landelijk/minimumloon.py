"""Minimumloon: a check of the wage per hour that somebody earns (Wet minimumloon art. 8)."""

from decimal import Decimal

from loket.regels.afronding import op_cent
from loket.regels.regeling import DAALT, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

ARTIKEL = "Wet minimumloon en minimumvakantiebijslag art. 8"
VOLWASSEN, JONGST = 21, 15


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether the applicant earns less than the least for their age; exactly the least is enough."""
    jaren = next((n for n in range(VOLWASSEN, JONGST - 1, -1) if blad.minstens(blad.aanvrager, n)), None)
    if jaren is None:
        return blad.buiten("Onder de 15 jaar is er geen minimumloon.", ARTIKEL)
    minstens = blad.norm("wml.uur")
    if jaren < VOLWASSEN:
        minstens = op_cent(minstens * blad.norm(f"wml.jeugd.{jaren}"))
    blad.stap("Minimumloon per uur", minstens, ARTIKEL)
    if blad.bedrag("feiten.minimumloon", "uurloon") >= minstens:
        return blad.nee("Het loon is niet lager dan het minimumloon.", ARTIKEL)
    blad.waarschuw("De werkgever betaalt te weinig. Vraag hulp bij het Juridisch Loket of de vakbond.")
    blad.waarschuw("Melden kan bij de Nederlandse Arbeidsinspectie.")
    return blad.wel(None)


REGELING = Regeling(
    id="minimumloon",
    naam="Minimumloon",
    uitvoerder="Werkgever",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "personen.*.geboortedatum": SPLITST,
        "feiten.minimumloon.uurloon": DAALT,
    },
    plafond=Decimal(0),
    nul={"recht": False},
    deur="feiten.minimumloon.uurloon",
)
