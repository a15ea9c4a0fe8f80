"""Studietoeslag: Participatiewet art. 36b, BWBR0044894 art. 7a and 7b."""

from decimal import Decimal

from loket.domein.waarden import Inkomst
from loket.regels.afronding import NUL
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Participatiewet art. 36b"
BEDRAG = "BWBR0044894 art. 7a"
FEITEN = "feiten.studietoeslag"
JONGSTE, OUDSTE = 15, 21
LET_OP = (
    "Je moet studiefinanciering of een tegemoetkoming scholieren (WTOS) krijgen.",
    "De gemeente kan een medisch advies vragen.",
    "Dit is het laagste bedrag. De gemeente mag meer geven.",
)


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date, of who asks; the amount is the least that a municipality must give."""
    if not blad.ja(FEITEN, "beperking"):
        return blad.buiten("Deze toeslag is voor studenten die door een beperking niet kunnen bijverdienen.", WET)
    if not blad.ja(blad.aanvrager, "student"):
        return blad.buiten("Deze toeslag is voor wie een studie of opleiding volgt.", WET)
    leeftijd = _leeftijd(blad)
    if leeftijd < JONGSTE:
        return blad.buiten(f"Deze toeslag is er vanaf {JONGSTE} jaar.", BEDRAG)
    if _wajong(blad):
        return blad.nee("Met een Wajong-uitkering is er geen studietoeslag.", WET)
    if not blad.is_een(blad.aanvrager, "verblijf", "nederlands", "vast"):
        blad.twijfel("Of het verblijf recht geeft op deze toeslag is niet zeker.", WET)
    for zin in LET_OP:
        blad.waarschuw(zin)
    return _bedrag(blad, leeftijd)


def _leeftijd(blad: Rekenblad) -> int:
    """The age in years, as far as it matters; the age that was typed in goes before the date of birth."""
    if blad.waarde(FEITEN, "leeftijd") is not None:
        return min(blad.aantal(FEITEN, "leeftijd"), OUDSTE)
    return next((jaar for jaar in range(OUDSTE, JONGSTE - 1, -1) if blad.minstens(blad.aanvrager, jaar)), 0)


def _wajong(blad: Rekenblad) -> bool:
    """Whether there is a Wajong benefit: among the incomes, or as a fact by itself."""
    inkomsten = blad.waarde(blad.aanvrager, "inkomsten")
    if isinstance(inkomsten, tuple) and any(isinstance(i, Inkomst) and i.soort == "wajong" for i in inkomsten):
        return True
    return blad.ja(FEITEN, "wajong")


def _bedrag(blad: Rekenblad, leeftijd: int) -> Uitkomst:
    blad.recht_zeker = True
    bedrag = blad.norm(f"studietoeslag.minimum.{leeftijd}{'plus' if leeftijd == OUDSTE else ''}")
    vrij = "studietoeslag.vrijlating_stagevergoeding"
    if blad.heeft_norm(vrij):
        blad.waarschuw(f"Een stagevergoeding tot € {blad.norm(vrij)} per maand gaat er niet van af.")
    return blad.wel(bedrag, bedrag_maand=bedrag)


REGELING = Regeling(
    id="studietoeslag",
    naam="Studietoeslag",
    uitvoerder="Gemeente",
    vorm="gift",
    per="maand",
    beoordeel=beoordeel,
    leest={
        f"{FEITEN}.beperking": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.verblijf": GEWOON,
        f"{FEITEN}.wajong": GEWOON,
        f"{FEITEN}.leeftijd": GEWOON,
        "personen.*.inkomsten": GEWOON,
    },
    plafond=Decimal(1_000),
    nul={"recht": False, "bedrag_maand": NUL},
    deur=f"{FEITEN}.beperking",
)
