"""Help with energy costs: the energietoeslag (Participatiewet art. 35 lid 4) that ended, and the fund that may come."""

from loket.regels.afronding import NUL
from loket.regels.regeling import Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Participatiewet art. 35 lid 4"
NIEUWS = "stand van 8 december 2025, tweede hand"


def energietoeslag(blad: Rekenblad) -> Uitkomst:
    """Ended; never shown as a right."""
    return blad.buiten("De energietoeslag is gestopt. De laatste uitbetalingen waren in 2024.", WET)


def energiefonds(blad: Rekenblad) -> Uitkomst:
    """Whether a fund is open, is not known."""
    blad.waarschuw("Het Tijdelijk Noodfonds Energie van 2025 is gesloten.")
    blad.waarschuw("Soms heeft de gemeente een eigen fonds, een energiecoach of een fixteam.")
    reden = "Of er nu een energiefonds open is, is niet bekend. Een nieuw fonds komt niet voor de winter van 2026-2027."
    return blad.navragen(f"{reden} Informeer bij de gemeente.", NIEUWS)


ENERGIETOESLAG = Regeling(
    id="energietoeslag",
    naam="Energietoeslag",
    uitvoerder="Gemeente",
    vorm="gift",
    per="eenmalig",
    beoordeel=energietoeslag,
    leest={},
    plafond=NUL,
    nul={"recht": False},
    bron=WET,
    betrouwbaarheid="A",
)
ENERGIEFONDS = Regeling(
    id="energiefonds",
    naam="Energiefonds",
    uitvoerder="Nog niet bekend",
    vorm="gift",
    per="eenmalig",
    beoordeel=energiefonds,
    leest={},
    plafond=NUL,
    nul={"recht": False},
    bron=NIEUWS,
    betrouwbaarheid="B",
)
