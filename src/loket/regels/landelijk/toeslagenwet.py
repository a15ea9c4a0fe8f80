"""Toeslagenwet: the UWV fills up a benefit below the social minimum. A signal; the amount is the UWV's to reckon."""

from datetime import date
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, deelt_kosten
from loket.regels.landelijk.sociaal_minimum import ligging
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

ARTIKEL = "Toeslagenwet art. 2"
# uwv.nl, "Wanneer kan ik een toeslag van UWV krijgen?" (sureness B).
JONGE_PARTNER = "Toeslagenwet art. 2; uwv.nl, toeslag van UWV"
UITKERINGEN = ("ww", "wia", "wajong", "ziektewet", "iow")
PARTNER_VANAF = date(1972, 1, 1)


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether somebody has a benefit of the UWV and the household surely has too little."""
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    gelezen = [blad.inkomen_met_soort(persoon, UITKERINGEN) for persoon in samen]
    if not any(heeft for heeft, _ in gelezen):
        return blad.buiten("Deze toeslag is er alleen bij WW, WIA, Wajong, Ziektewet of IOW.", ARTIKEL)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    krijgen = [
        persoon
        for persoon, (heeft, _) in zip(samen, gelezen, strict=True)
        if heeft and not blad.minstens(persoon, 0, aow) and blad.minstens(persoon, 18)
    ]
    if not krijgen:
        return blad.buiten("Deze toeslag is er van 18 jaar tot de AOW-leeftijd.", ARTIKEL)
    kind_onder_12, min_delers = blad.som("kind onder 12", _anderen(blad), _huisgenoot, (0, 0), _knip)
    if partner is not None and not kind_onder_12 and all(_partner_te_jong(blad, samen, p) for p in krijgen):
        return blad.nee("De partner is na 1971 geboren en er is geen kind onder de 12 jaar.", JONGE_PARTNER)
    _twijfel(blad, samen)
    _let_op(blad, samen)
    vorm = Leefvorm(blad.aanvrager, partner, bool(kind_onder_12), -int(min_delers))
    waar = ligging(blad, vorm, sum((bedrag for _, bedrag in gelezen), Decimal(0)))
    if waar == "boven":
        return blad.nee("Het inkomen is hoger dan het hele minimumloon.", ARTIKEL)
    if waar == "onbekend":
        return blad.navragen("De grens van het UWV is niet bekend. Reken na op uwv.nl of vraag het het UWV.", ARTIKEL)
    return blad.wel(None)


def _anderen(blad: Rekenblad) -> list[tuple[str, Persoon, bool]]:
    return blad.anderen("kind") + blad.anderen("medebewoner")


def _huisgenoot(blad: Rekenblad, persoon: Persoon) -> Vector:
    """(a child under 12, minus one when this person shares the costs)."""
    if persoon.rol == "kind" and not blad.minstens(persoon, 12):
        return int(blad.minstens(persoon, 0)), 0
    return 0, -1 if deelt_kosten(blad, persoon) else 0


def _knip(vector: Vector) -> Vector:
    return min(vector[0], 1), vector[1]


def _partner_te_jong(blad: Rekenblad, samen: list[Persoon], persoon: Persoon) -> bool:
    """Whether the other of the two was born after 1971."""
    ander = next(p for p in samen if p is not persoon)
    return not blad.geboren_voor(ander, PARTNER_VANAF)


def _twijfel(blad: Rekenblad, samen: list[Persoon]) -> None:
    if len(samen) == 1 and not blad.minstens(samen[0], 21):
        blad.twijfel("Wie jonger is dan 21 en bij de ouders woont, krijgt deze toeslag niet. Vraag het na.", ARTIKEL)
    if any(blad.is_een(persoon, "verblijf", "geen_of_onzeker") for persoon in samen):
        blad.waarschuw("Het verblijf is niet zeker. Vraag eerst onafhankelijke rechtshulp, vraag daarna pas aan.")
        blad.twijfel("Het verblijf is niet zeker; deze toeslag vraagt rechtmatig verblijf.", ARTIKEL)


def _let_op(blad: Rekenblad, samen: list[Persoon]) -> None:
    if not any(blad.waarde(persoon, "verblijf") == "geen_of_onzeker" for persoon in samen):
        blad.waarschuw("Vraag de toeslag aan bij het UWV (Mijn UWV). Het UWV rekent het bedrag uit.")
    blad.waarschuw("De uitkering en de toeslag samen zijn niet hoger dan het vroegere dagloon.")
    blad.waarschuw("Het inkomen van de partner telt mee. Spaargeld telt niet mee.")


REGELING = Regeling(
    id="toeslagenwet",
    naam="Toeslag van het UWV (Toeslagenwet)",
    uitvoerder="UWV",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.inkomsten": DAALT,
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.commercieel": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.verblijf": GEWOON,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
