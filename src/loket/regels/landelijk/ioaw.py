"""IOAW, for older workers whose WW has ended: IOAW art. 5. A referral to the municipality."""

from datetime import date
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.opmerkingen import let_op_verblijf, spoor_aan
from loket.regels.landelijk.sociaal_minimum import ligging
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

# groningen.nl, bergen.nl and wil-lekstroom.nl on the IOAW (sureness B).
ARTIKEL = "IOAW; gemeentepagina's over de IOAW"
GEBOREN_VOOR = date(1965, 1, 1)


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Born before 1965, unemployed after 50, WW ended, and surely too little income; assets do not count."""
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    aow = int(blad.norm("aow.leeftijd_maanden"))
    if not any(blad.geboren_voor(wie, GEBOREN_VOOR) and not blad.minstens(wie, 0, aow) for wie in samen):
        return blad.buiten("IOAW is voor wie vóór 1965 is geboren en nog geen AOW heeft.", ARTIKEL)
    if not blad.ja("feiten.ioaw", "werkloos_na_50"):
        return blad.nee("IOAW is er na de WW of WGA, voor wie na de 50e verjaardag werkloos werd.", ARTIKEL)
    let_op_verblijf(blad, samen)
    if not all(blad.is_een(persoon, "verblijf", "nederlands", "vast") for persoon in samen):
        blad.twijfel("Of het verblijf recht geeft op IOAW is niet zeker.", ARTIKEL)
    spoor_aan(blad, samen, "Vraag IOAW aan bij de gemeente, na afloop van de WW.")
    blad.waarschuw("Spaargeld en een eigen huis tellen voor IOAW niet mee.")
    blad.waarschuw("Was iemand 60 jaar of ouder bij het begin van de WW? Dan is er misschien IOW van het UWV.")
    waar = ligging(blad, leefvorm(blad, partner), _inkomen(blad, samen))
    if waar == "boven":
        return blad.nee("Het inkomen is hoger dan het hele minimumloon.", "IOAW art. 5")
    if waar == "onbekend":
        return blad.navragen("De grens van de IOAW in bruto bedragen is niet bekend.", "IOAW art. 5")
    return blad.wel(None)


def _inkomen(blad: Rekenblad, samen: list[Persoon]) -> Decimal:
    return sum((bedrag for wie in samen for soort, bedrag in blad.inkomsten(wie) if soort != "bijstand"), Decimal(0))


REGELING = Regeling(
    id="ioaw",
    naam="IOAW",
    uitvoerder="Gemeente",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "feiten.ioaw.werkloos_na_50": STIJGT,
        "personen.*.verblijf": GEWOON,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.commercieel": SPLITST,
        "personen.*.student": SPLITST,
        "personen.*.inkomsten": DAALT,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
