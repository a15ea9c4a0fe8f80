"""Zorgtoeslag: Wet op de zorgtoeslag art. 1-4, Awir art. 7 and 14."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, omlaag, op_cent, op_euro
from loket.regels.landelijk.maanden import Partnerjaar, partnerjaar
from loket.regels.landelijk.toeslag import MAANDEN, gezamenlijk, let_op_verblijf, positief, te_klein
from loket.regels.landelijk.vermogen import boven_grens_dit_jaar
from loket.regels.leeftijd import eerste_van_maand
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

ARTIKEL = "Wet op de zorgtoeslag art. 2"
HELFT = Decimal("0.5")


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right over the calendar year of the date."""
    aanvrager = blad.aanvrager
    maanden = _maanden(blad, aanvrager)
    if maanden == 0:
        return blad.nee(
            "Dit jaar nog geen recht: dat begint de maand na de 18e verjaardag.", "Wet op de zorgtoeslag art. 1"
        )
    if not blad.ja(aanvrager, "zorgverzekerd"):
        return blad.nee("Er is geen Nederlandse zorgverzekering.", "Wet op de zorgtoeslag art. 1")
    jaarpartner = partnerjaar(blad)
    let_op_verblijf(blad, jaarpartner.samen(aanvrager, met=True))
    te_veel = boven_grens_dit_jaar(blad, jaarpartner)
    if te_veel:
        return te_veel
    met_partner = jaarpartner.maanden[12 - maanden :]
    nu = jaarpartner.maanden[blad.dag.month - 1]
    heel_jaar = {met: op_euro(_jaarbedrag(blad, jaarpartner, met)) for met in sorted({nu, *met_partner})}
    jaar = op_euro(sum((heel_jaar[met] for met in met_partner), NUL) / 12)
    if te_klein(blad, jaar):
        return blad.nee("Het inkomen is te hoog: er blijft minder dan € 24 per jaar over.", "Awir art. 14 lid 5")
    maand = omlaag(heel_jaar[nu] / 12)
    blad.stap("Zorgtoeslag per jaar", jaar, "Awir art. 14 lid 4")
    for met, bedrag in heel_jaar.items():
        blad.stap(f"Zorgtoeslag per maand{jaarpartner.toevoeging(met)}", omlaag(bedrag / 12))
    return blad.wel(jaar, bedrag_jaar=jaar, bedrag_maand=maand)


def _maanden(blad: Rekenblad, aanvrager: Persoon) -> int:
    """Months with a right in this calendar year: those after the month of the 18th birthday."""
    for maand in range(1, 13):
        if blad.jarig_voor(aanvrager, 18 * 12, eerste_van_maand(blad.dag.replace(month=maand, day=1))):
            aantal = 13 - maand
            if aantal < 12:
                blad.stap("Maanden met recht dit jaar", aantal, "Wet op de zorgtoeslag art. 1")
                if maand > blad.dag.month:
                    blad.waarschuw(f"Het recht begint in {MAANDEN[maand - 1]} {blad.dag.year}.")
            return aantal
    return 0


def _jaarbedrag(blad: Rekenblad, jaarpartner: Partnerjaar, met: bool) -> Decimal:
    """A whole year with, or without, the partner: what a month counts is a twelfth of it."""
    samen, erbij = jaarpartner.samen(blad.aanvrager, met), jaarpartner.toevoeging(met)
    partner = samen[1] if len(samen) > 1 else None
    inkomen = gezamenlijk(blad, "toetsingsinkomen_jaar", samen)
    drempel = blad.norm("zorgtoeslag.drempelinkomen")
    deel = blad.norm(f"zorgtoeslag.pct_{'partners' if partner else 'alleenstaand'}")
    boven = blad.norm("zorgtoeslag.pct_boven_drempel")
    normpremie = deel * drempel + boven * positief(inkomen - drempel)
    standaardpremie = blad.norm("zorgtoeslag.standaardpremie")
    blad.stap(("Toetsingsinkomen samen" if partner else "Toetsingsinkomen") + erbij, inkomen, "Awir art. 8")
    blad.stap(f"Normpremie{erbij}", op_cent(normpremie), ARTIKEL)
    bedrag = positief(standaardpremie * len(samen) - normpremie)
    if partner and not blad.ja(partner, "zorgverzekerd"):
        blad.stap("Helft, want de partner is niet verzekerd", op_cent(bedrag * HELFT), f"{ARTIKEL} lid 4")
        return bedrag * HELFT
    return bedrag


REGELING = Regeling(
    id="zorgtoeslag",
    naam="Zorgtoeslag",
    uitvoerder="Dienst Toeslagen",
    vorm="gift",
    per="jaar",
    betaald_per="maand",
    terugvordering=True,
    beoordeel=beoordeel,
    leest={
        "personen.*.geboortedatum": SPLITST,
        "personen.*.zorgverzekerd": STIJGT,
        "samenstelling.partner": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.vermogen": DAALT,
        "personen.*.toetsingsinkomen_jaar": DAALT,
    },
    plafond=Decimal(10_000),
    nul={"recht": False, "bedrag_jaar": NUL, "bedrag_maand": NUL},
)
