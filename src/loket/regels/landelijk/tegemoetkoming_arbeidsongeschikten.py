"""Tegemoetkoming arbeidsongeschikten: the UWV pays it once a year by itself. A signal; the amount is not known."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.regeling import DAALT, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

# uwv.nl, "Wie krijgt de tegemoetkoming?" (sureness B).
ARTIKEL = "Wet WIA art. 63a en Wajong art. 3:75; uwv.nl, tegemoetkoming arbeidsongeschikten"
UITKERINGEN = ("wia", "wajong")


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """Whether applicant or partner has WIA or Wajong and not yet the AOW age."""
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    if not any(_arbeidsongeschikt(blad, persoon, aow) for persoon in samen):
        return blad.buiten("Deze tegemoetkoming is er bij WIA, WAO, WAZ of Wajong, tot de AOW-leeftijd.", ARTIKEL)
    blad.waarschuw("Het UWV betaalt dit vanzelf, rond september. Niet gekregen? Bel het UWV.")
    blad.waarschuw("De uitkering moet er op 1 juli zijn, bij 35% of meer arbeidsongeschikt.")
    blad.waarschuw("Dit geld telt niet mee voor de bijstand (Participatiewet art. 31 lid 2 onder t).")
    return blad.wel(None)


def _arbeidsongeschikt(blad: Rekenblad, persoon: Persoon, aow: int) -> bool:
    return blad.heeft_soort(persoon, UITKERINGEN) and not blad.minstens(persoon, 0, aow)


REGELING = Regeling(
    id="tegemoetkoming_arbeidsongeschikten",
    naam="Tegemoetkoming arbeidsongeschikten",
    uitvoerder="UWV",
    vorm="verwijzing",
    per="jaar",
    beoordeel=beoordeel,
    leest={
        "samenstelling.partner": SPLITST,
        "personen.*.inkomsten": DAALT,
        "personen.*.geboortedatum": SPLITST,
    },
    plafond=Decimal(0),
    nul={"recht": False},
)
