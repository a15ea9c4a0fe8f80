"""IOAZ, for older self-employed people who stop: a signal, for the limits of profit and assets are not known."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.landelijk.bijstand.opmerkingen import let_op_verblijf, spoor_aan
from loket.regels.regeling import DAALT, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

# velsen.nl, kampen.nl and ede.nl on the IOAZ (sureness B); amounts of 2026 are not known.
ARTIKEL = "IOAZ; gemeentepagina's over de IOAZ"
LEEFTIJD = 55


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether somebody of 55 up to the AOW age has a business; the rest is for the municipality."""
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    aow = int(blad.norm("aow.leeftijd_maanden"))
    if not any(_oudere_zelfstandige(blad, persoon, aow) for persoon in samen):
        return blad.buiten("IOAZ is voor zelfstandigen van 55 jaar tot de AOW-leeftijd die stoppen.", ARTIKEL)
    let_op_verblijf(blad, samen)
    spoor_aan(blad, samen, "Vraag IOAZ aan bij de gemeente vóór het bedrijf stopt. Daarna kan het niet meer.")
    blad.waarschuw("Bij IOAZ telt vermogen mee, en hoeveel jaar iemand als zelfstandige werkte.")
    return blad.navragen("Wil iemand stoppen met het bedrijf? Vraag bij de gemeente of IOAZ kan.", ARTIKEL)


def _oudere_zelfstandige(blad: Rekenblad, persoon: Persoon, aow: int) -> bool:
    if not blad.minstens(persoon, LEEFTIJD) or blad.minstens(persoon, 0, aow):
        return False
    return blad.heeft_soort(persoon, ("zzp",))


REGELING = Regeling(
    id="ioaz",
    naam="IOAZ",
    uitvoerder="Gemeente",
    vorm="verwijzing",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.inkomsten": DAALT,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
