"""AIO, bijstand for who has the AOW age and too little pension: Participatiewet art. 47a, norms of art. 22."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.bijstand.aanvulling import NUL_WAARDEN, reken
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.opmerkingen import let_op_buitenland, let_op_verblijf, spoor_aan
from loket.regels.landelijk.bijstand.uitsluiting import UITSLUITING, uitgesloten
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

ARTIKEL = "Participatiewet art. 47a"


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date; of a couple one of whom has the AOW age both ask the SVB."""
    let_op_verblijf(blad, [blad.aanvrager])
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    let_op_verblijf(blad, samen)
    met_aow = tuple(blad.minstens(persoon, 0, aow) for persoon in samen)
    if not any(met_aow):
        return blad.buiten("AIO is er vanaf de AOW-leeftijd. Daarvoor is er bijstand van de gemeente.", ARTIKEL)
    if any(not heeft and not blad.minstens(persoon, 18) for persoon, heeft in zip(samen, met_aow, strict=True)):
        return blad.navragen("Eén van beiden is jonger dan 18 jaar. Vraag na wat dan geldt.", UITSLUITING)
    nee = uitgesloten(blad, samen, met_aow)
    if nee:
        return nee
    _let_op(blad, samen, met_aow)
    return reken(blad, leefvorm(blad, partner, met_aow))


def _let_op(blad: Rekenblad, samen: list[Persoon], met_aow: tuple[bool, ...]) -> None:
    spoor_aan(blad, samen, "Vraag AIO aan bij de SVB (Participatiewet art. 47d). De SVB betaalt, niet de gemeente.")
    blad.waarschuw("AOW gaat voor: AIO vult aan wat er dan nog mist.")
    let_op_buitenland(blad, "bijstand.verblijf_buitenland_max_weken_aow")
    if not all(met_aow):
        blad.waarschuw("Wie van de twee nog geen AOW-leeftijd heeft, moet werk zoeken (Participatiewet art. 9).")


REGELING = Regeling(
    id="aio",
    naam="AIO",
    uitvoerder="SVB",
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
        "feiten.bijstand.inrichting": GEWOON,
        "personen.*.vermogen": DAALT,
        "woning.soort": GEWOON,
        "feiten.bijstand.overwaarde": DAALT,
        "personen.*.inkomsten": DAALT,
        "feiten.bijstand.vrijlating": GEWOON,
        "feiten.bijstand.giften_jaar": GEWOON,
        "feiten.bijstand.ouderlijke_steun": GEWOON,
    },
    plafond=Decimal(5_000),
    nul=NUL_WAARDEN,
    los=frozenset({"vrijgelaten", "verrekend"}),
)
