"""Huurtoeslag: from 2026 Wet op de huurtoeslag as simplified (Stcrt 2025, 39783), Awir art. 7 and 14."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, omlaag, op_cent
from loket.regels.landelijk import huurtoeslag_2025
from loket.regels.landelijk.maanden import Partnerjaar, partnerjaar
from loket.regels.landelijk.toeslag import let_op_verblijf, positief, te_klein
from loket.regels.landelijk.vermogen import VERMOGEN, vermogen_in_deels_jaar
from loket.regels.leeftijd import eerste_van_maand
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

WET = "Wet op de huurtoeslag"
EERSTE_JAAR = 2026
GEEN_INKOMEN = "een kind onder 18 heeft geen eigen inkomen"
GEEN_VERMOGEN = "een kind onder 18 heeft geen eigen vermogen"
GENOEG_ANDEREN = 2
"""From two others on (three people) the figures stay the same."""


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date."""
    if not blad.is_een("woning", "soort", "huur"):
        return blad.buiten("Huurtoeslag is er alleen voor wie een woning huurt.", WET)
    if not blad.ja("woning", "zelfstandig"):
        return blad.nee("De woning is niet zelfstandig.", WET)
    if not blad.minstens(blad.aanvrager, 18):
        return blad.nee("De aanvrager is jonger dan 18 jaar.", WET)
    jaarpartner = partnerjaar(blad)
    samen = jaarpartner.samen(blad.aanvrager, jaarpartner.maanden[blad.dag.month - 1])
    let_op_verblijf(blad, samen)
    begin = eerste_van_maand(blad.dag)
    anderen = blad.anderen_op("kind", begin) + blad.anderen_op("medebewoner", begin)
    zeker = [persoon for _, persoon, is_er in anderen if is_er]
    if not all(blad.ja(persoon, "ingeschreven") for persoon in samen + zeker):
        return blad.nee("Niet iedereen staat op het adres ingeschreven.", WET)
    if blad.dag.year < EERSTE_JAAR - 1:
        return blad.navragen("Voor 2025 is de formule niet bekend; vraag het na bij Dienst Toeslagen.", WET)
    uitkomst = blad.som("huisgenoten", anderen, _huisgenoot, (0, Decimal(0), 0, 0), _knip)
    te_veel = _vermogen(blad, jaarpartner, samen, te_veel=bool(uitkomst[2]))
    return te_veel or _toets(blad, samen, uitkomst)


def _huisgenoot(blad: Rekenblad, persoon: Persoon) -> Vector:
    """One other resident: counts, minus income that counts, minus assets over the limit, lifts the youth cap."""
    grens = blad.norm("awir.vermogensgrens.huurtoeslag_per_persoon")
    if persoon.rol == "medebewoner":
        _let_op_medebewoner(blad, persoon)
        inkomen = blad.bedrag(persoon, "toetsingsinkomen_jaar")
        te_veel = blad.bedrag(persoon, "vermogen") > grens
        return 1, -inkomen, -int(te_veel), int(blad.minstens(persoon, 21))
    if not blad.minstens(persoon, 0):
        return 0, Decimal(0), 0, 0
    minderjarig = not blad.minstens(persoon, 18)
    inkomen = blad.bedrag(persoon, "toetsingsinkomen_jaar", gewoon=(NUL, GEEN_INKOMEN) if minderjarig else None)
    if not blad.minstens(persoon, 23):
        inkomen = positief(inkomen - blad.norm("awir.inkomensvrijstelling_medebewoner_onder_23"))
    te_veel = blad.bedrag(persoon, "vermogen", gewoon=(NUL, GEEN_VERMOGEN) if minderjarig else None) > grens
    return 1, -inkomen, -int(te_veel), 1


def _let_op_medebewoner(blad: Rekenblad, persoon: Persoon) -> None:
    if blad.waarde(persoon, "commercieel") is True:
        blad.waarschuw("Een huisgenoot huurt met een eigen contract. Vraag na of die meetelt voor de huurtoeslag.")
    if blad.waarde(persoon, "geboortedatum") is not None and not blad.zeker_minstens(persoon, 23):
        blad.waarschuw(
            "Een huisgenoot is (misschien) jonger dan 23. Vraag na of een deel van dat inkomen niet meetelt."
        )


def _knip(vector: Vector) -> Vector:
    aantal, inkomen, te_veel, volwassen = vector
    return min(aantal, GENOEG_ANDEREN), inkomen, max(te_veel, -1), min(volwassen, 1)


def _vermogen(blad: Rekenblad, jaarpartner: Partnerjaar, samen: list[Persoon], *, te_veel: bool) -> Uitkomst | None:
    """The asset limits: applicant and partner together, every other resident alone."""
    alleen = blad.norm("awir.vermogensgrens.huurtoeslag_per_persoon")
    grens = alleen * len(samen)
    blad.stap("Vermogensgrens", grens, VERMOGEN)
    if len(samen) > 1 and not jaarpartner.heel:
        boven = vermogen_in_deels_jaar(blad, samen[0], samen[1], alleen, grens)
        if boven:
            return boven
    elif sum((blad.bedrag(persoon, "vermogen") for persoon in samen), Decimal(0)) > grens:
        return blad.nee(f"Het vermogen is hoger dan de grens van € {grens}.", VERMOGEN)
    if te_veel:
        return blad.nee("Het vermogen van een huisgenoot is hoger dan de grens.", VERMOGEN)
    return None


def _toets(blad: Rekenblad, samen: list[Persoon], anderen: Vector) -> Uitkomst:
    aantal, min_inkomen, _, volwassen = anderen
    inkomen = sum((blad.bedrag(persoon, "toetsingsinkomen_jaar") for persoon in samen), Decimal(0)) - min_inkomen
    personen = len(samen) + int(aantal)
    blad.stap("Personen", "3 of meer" if personen > 2 else personen)
    blad.stap("Rekeninkomen", inkomen, "Awir art. 7")
    if blad.dag.year >= EERSTE_JAAR:
        alleen_a = not volwassen and _iedereen_onder_21(blad, samen)
        huurdeel = _huurdeel(blad, personen, alleen_a)
        return _uitkomst(blad, huurdeel - _afbouw(blad, personen, inkomen))
    if personen > 1:
        return blad.navragen("Voor 2025 is de formule voor meer personen niet zeker; vraag het na.", WET)
    reden = huurtoeslag_2025.te_hoge_huur(blad, blad.aanvrager)
    if reden:
        return blad.nee(reden, huurtoeslag_2025.WET)
    return _uitkomst(blad, huurtoeslag_2025.onafgerond(blad, inkomen))


def _uitkomst(blad: Rekenblad, bedrag: Decimal) -> Uitkomst:
    onafgerond = positief(bedrag)
    if te_klein(blad, 12 * onafgerond):
        return blad.nee("Bij dit inkomen en deze huur blijft er minder dan € 24 per jaar over.", "Awir art. 14 lid 5")
    maand = omlaag(onafgerond)
    blad.stap("Huurtoeslag per maand, niet afgerond", op_cent(onafgerond), WET)
    blad.stap("Huurtoeslag per maand", maand, "omlaag op hele euro")
    return blad.wel(maand, bedrag_maand=maand, onafgerond=op_cent(onafgerond))


def _iedereen_onder_21(blad: Rekenblad, samen: list[Persoon]) -> bool:
    """Whether the youth cap holds: everybody under 21 (children and others were looked at), no handicap."""
    if any(blad.minstens(persoon, 21) for persoon in samen):
        return False
    if any(blad.ja(persoon, "handicap") for persoon in samen):
        return False
    blad.waarschuw("Onder de 21 telt de huur tot een lagere grens. Vraag na hoe het inkomen dan meetelt.")
    return True


def _huurdeel(blad: Rekenblad, personen: int, alleen_a: bool) -> Decimal:
    """The parts A, B and C of the rent, in euros per month."""
    huur = blad.bedrag("woning", "kale_huur")
    basis = blad.norm(f"huurtoeslag.basishuur_{'alleenstaand' if personen == 1 else 'meerpersoons'}")
    kwaliteit = blad.norm("huurtoeslag.kwaliteitskortingsgrens")
    if alleen_a:
        kwaliteit = blad.norm("huurtoeslag.max_huur_jongeren")
    deel_a = min(huur, kwaliteit) - basis
    blad.stap("Deel A", deel_a, WET)
    if alleen_a:
        return deel_a
    aftopping = blad.norm(f"huurtoeslag.aftoppingsgrens_{'1_2' if personen <= 2 else '3plus'}")
    hoogste = blad.norm("huurtoeslag.max_huur")
    deel_b = positief(min(huur, aftopping) - kwaliteit) * blad.norm("huurtoeslag.pct_deel_b")
    deel_c = positief(min(huur, hoogste) - aftopping) * blad.norm("huurtoeslag.pct_deel_c")
    blad.stap("Deel B", op_cent(deel_b), WET)
    blad.stap("Deel C", op_cent(deel_c), WET)
    return deel_a + deel_b + deel_c


def _afbouw(blad: Rekenblad, personen: int, inkomen: Decimal) -> Decimal:
    """What comes off because of income, in euros per month."""
    soort = "alleenstaand" if personen == 1 else "meerpersoons"
    ijkpunt = blad.norm(f"huurtoeslag.ijkpunt_{soort}")
    afbouw = positief(inkomen - ijkpunt) * blad.norm(f"huurtoeslag.afbouw_{soort}") / 12
    blad.stap("Afbouw door inkomen", op_cent(afbouw), f"{WET} art. 21")
    return afbouw


REGELING = Regeling(
    id="huurtoeslag",
    naam="Huurtoeslag",
    uitvoerder="Dienst Toeslagen",
    vorm="gift",
    per="maand",
    terugvordering=True,
    beoordeel=beoordeel,
    leest={
        "woning.soort": STIJGT,
        "woning.zelfstandig": STIJGT,
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": STIJGT,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.ingeschreven": GEWOON,
        "personen.*.handicap": GEWOON,
        "personen.*.vermogen": DAALT,
        "personen.*.toetsingsinkomen_jaar": DAALT,
        "woning.kale_huur": STIJGT,
        "woning.servicekosten": GEWOON,
    },
    plafond=Decimal(5_000),
    nul={"recht": False, "bedrag_maand": NUL, "onafgerond": NUL},
)
