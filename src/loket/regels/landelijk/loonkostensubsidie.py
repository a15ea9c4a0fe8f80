"""Loonkostensubsidie: the employer of who cannot earn a whole minimum wage gets a part of it (PW art. 10c and 10d)."""

from decimal import Decimal

from loket.regels.regeling import SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

ARTIKEL = "Participatiewet art. 10c en 10d"


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether applicant or partner belongs to the group; there is nothing to reckon for the household."""
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    if all(blad.minstens(persoon, 0, aow) for persoon in samen):
        return blad.buiten("Deze subsidie is voor mensen die nog geen AOW-leeftijd hebben.", ARTIKEL)
    if not blad.ja("feiten.loonkostensubsidie", "doelgroep"):
        return blad.nee("Er is niet vastgesteld dat iemand niet het hele minimumloon kan verdienen.", ARTIKEL)
    blad.waarschuw("De subsidie gaat naar de werkgever. Jij of de werkgever vraagt haar aan bij de gemeente.")
    blad.waarschuw("Vraag haar aan binnen 6 maanden na het begin van het werk (Participatiewet art. 10d lid 2).")
    return blad.wel(None)


REGELING = Regeling(
    id="loonkostensubsidie",
    naam="Loonkostensubsidie",
    uitvoerder="Gemeente",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "feiten.loonkostensubsidie.doelgroep": STIJGT,
    },
    plafond=Decimal(0),
    nul={"recht": False},
    deur="feiten.loonkostensubsidie.doelgroep",
)
