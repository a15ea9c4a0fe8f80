"""Kinderbijslag: Algemene Kinderbijslagwet (AKW) art. 7, 7a, 12 and 14."""

from datetime import date
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL
from loket.regels.leeftijd import EEN_DAG
from loket.regels.regeling import GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

RECHT, DUBBEL, BEDRAG = "AKW art. 7", "AKW art. 7a", "AKW art. 12"
EIGEN_FEITEN = "feiten.kinderbijslag"
LEEFTIJDEN = (3, 6, 12)
"""From three double kinderbijslag can be given; from six and twelve the amount is higher."""


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right of the quarter of the date; there is no limit of income or assets."""
    kinderen = blad.anderen_dit_jaar("kind")
    if not kinderen:
        return blad.buiten("Er zijn geen kinderen.", RECHT)
    aantal, elders, *vanaf = blad.som("kinderen", kinderen, _kind, (0,) * 6)
    if not aantal:
        return blad.buiten("Er zijn geen kinderen.", RECHT)
    if elders:
        blad.waarschuw("Er is een kind dat nu ergens anders woont. Vraag bij de SVB na of er kinderbijslag voor is.")
    thuis = vanaf[0]
    if not thuis and elders:
        return blad.navragen("Het kind woont ergens anders; vraag bij de SVB na of er kinderbijslag voor is.", RECHT)
    if not thuis:
        return blad.nee("Op de eerste dag van dit kwartaal is er geen kind jonger dan 18 jaar.", RECHT)
    _let_op(blad)
    # Whether there is a right is sure from here; only the amount can be missing.
    blad.recht_zeker = True
    return _bedrag(blad, [int(aantal) for aantal in vanaf], compleet=not elders)


def kwartaal_begin(dag: date) -> date:
    """The first day of the quarter of a date."""
    return date(dag.year, dag.month - (dag.month - 1) % 3, 1)


def _kind(blad: Rekenblad, kind: Persoon) -> Vector:
    """One child on the first day of the quarter: is there, lives elsewhere, at home, from 3, from 6 and from 12."""
    begin = kwartaal_begin(blad.dag)
    erna = begin + EEN_DAG
    if not blad.jarig_voor(kind, 0, erna) or blad.jarig_voor(kind, 18 * 12, erna):
        return 1, 0, 0, 0, 0, 0
    if not blad.woont_hier(kind, begin):
        return 1, 1, 0, 0, 0, 0
    van_3, van_6, van_12 = (int(blad.jarig_voor(kind, jaren * 12, erna)) for jaren in LEEFTIJDEN)
    return 1, 0, 1, van_3, van_6, van_12


def _let_op(blad: Rekenblad) -> None:
    if blad.is_een(blad.aanvrager, "verblijf", "geen_of_onzeker"):
        blad.waarschuw("Het verblijf is niet zeker. Vraag eerst onafhankelijke rechtshulp, vraag daarna pas aan.")
        blad.twijfel("Het verblijf is niet zeker; kinderbijslag vraagt rechtmatig verblijf.", "AKW art. 6")
    blad.waarschuw("Je krijgt kinderbijslag tot 1 jaar terug, dubbele tot 6 maanden terug (AKW art. 14 lid 5).")


def _bedrag(blad: Rekenblad, vanaf: list[int], *, compleet: bool) -> Uitkomst:
    """The amount over all children; it must be asked when it is not known for which child it is more, or whether."""
    thuis, van_3, van_6, van_12 = vanaf
    blad.stap("Kinderen met kinderbijslag", thuis, RECHT)
    dubbel = bool(van_3) and blad.ja(EIGEN_FEITEN, "dubbel")
    if dubbel:
        blad.waarschuw("Soms komt er een extra bedrag bij (AKW art. 7a lid 2). Vraag het na bij de SVB.")
    if dubbel and van_3 > 1:
        blad.waarschuw("Vraag bij de SVB na voor welk kind de kinderbijslag dubbel is.")
    if not compleet or (dubbel and van_3 > 1):
        return blad.wel(None)
    klein = blad.norm("kinderbijslag.0_5") if thuis > van_6 else NUL
    midden = blad.norm("kinderbijslag.6_11") if van_6 > van_12 else NUL
    groot = blad.norm("kinderbijslag.12_17") if van_12 else NUL
    bedrag = (thuis - van_6) * klein + (van_6 - van_12) * midden + van_12 * groot
    if dubbel:
        extra = groot or midden or klein
        blad.stap("Dubbel, want een kind heeft intensieve zorg", extra, DUBBEL)
        bedrag += extra
    blad.stap("Kinderbijslag per kwartaal", bedrag, BEDRAG)
    return blad.wel(bedrag, bedrag_kwartaal=bedrag)


REGELING = Regeling(
    id="kinderbijslag",
    naam="Kinderbijslag",
    uitvoerder="SVB",
    vorm="gift",
    per="kwartaal",
    beoordeel=beoordeel,
    leest={
        "samenstelling.kinderen": STIJGT,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.verblijf": GEWOON,
        "feiten.kinderbijslag.dubbel": GEWOON,
    },
    plafond=Decimal(50_000),
    nul={"recht": False, "bedrag_kwartaal": NUL},
)
