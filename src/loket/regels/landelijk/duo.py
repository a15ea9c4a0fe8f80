"""Studiefinanciering of DUO, for students from 18 to 30: Wet studiefinanciering 2000 art. 3.1. A signal."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

# duo.nl, "Studiefinanciering, voorwaarden" (sureness B).
ARTIKEL = "Wet studiefinanciering 2000 art. 3.1; duo.nl, voorwaarden"
VANAF, TOT = 18, 30


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether applicant, partner or a child at home studies, and does not get it as far as is known."""
    partner = blad.partner()
    zelf = [_student(blad, persoon) for persoon in ([blad.aanvrager, partner] if partner else [blad.aanvrager])]
    kinderen = blad.som("studerende kinderen", blad.anderen("kind"), _kind, (0, 0), _knip)
    zeker, alle = ((any(paar[plek] for paar in zelf) or bool(kinderen[plek])) for plek in (0, 1))
    if not alle:
        return blad.buiten("Er is geen student van 18 tot 30 jaar die dit geld nog niet krijgt.", ARTIKEL)
    if not zeker:
        blad.waarschuw("Vraag eerst onafhankelijke rechtshulp: wat betekent studiefinanciering voor het verblijf?")
        blad.twijfel("Of het verblijf recht geeft op studiefinanciering is niet zeker. DUO kan het zeggen.", ARTIKEL)
    else:
        blad.waarschuw("Vraag aan bij DUO (Mijn DUO). Vraag ook naar de aanvullende beurs en het reisproduct.")
    blad.waarschuw("Het moet een voltijdopleiding zijn, of mbo-bol. Hbo en universiteit kunnen ook vóór 18 jaar.")
    blad.waarschuw("18 jaar of ouder en nog op de middelbare school? Dan is er de tegemoetkoming scholieren van DUO.")
    return blad.wel(None)


def _student(blad: Rekenblad, persoon: Persoon) -> tuple[bool, bool]:
    """(studies without this money and surely may have it, studies without this money)."""
    if not blad.minstens(persoon, VANAF) or blad.minstens(persoon, TOT) or not blad.ja(persoon, "student"):
        return False, False
    if persoon.rol != "kind" and blad.heeft_soort(persoon, ("studiefinanciering",)):
        return False, False
    return blad.is_een(persoon, "verblijf", "nederlands", "vast"), True


def _kind(blad: Rekenblad, persoon: Persoon) -> Vector:
    zeker, student = _student(blad, persoon)
    return int(zeker), int(student)


def _knip(vector: Vector) -> Vector:
    return min(vector[0], 1), min(vector[1], 1)


REGELING = Regeling(
    id="duo",
    naam="Studiefinanciering",
    uitvoerder="DUO",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.inkomsten": DAALT,
        "personen.*.verblijf": GEWOON,
        "samenstelling.kinderen": SPLITST,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
