"""The part of an income that no creditor may take: Wetboek van Burgerlijke Rechtsvordering (Rv) art. 475c-475da."""

from decimal import Decimal

from loket.regels.afronding import NUL, op_cent
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Rv art. 475da"
FEITEN = "feiten.beslagvrije_voet"
# For each kind of household that can be typed in: its norm for who has no AOW, and the key of its maximum.
HUISHOUDENS = {
    "alleenstaand": ("alleenstaand", "alleenstaand"),
    "alleenstaande_ouder": ("alleenstaand", "alleenstaande_ouder"),
    "gehuwd": ("gehuwden", "gehuwden"),
    "gehuwd_met_kind": ("gehuwden", "gehuwden_met_kind"),
}
HOGER = "Het inkomen is hoger dan de bijstandsnorm. Laat de beslagvrije voet narekenen."
PAAR = "Hoe het inkomen van de partner meetelt, staat niet in de bronnen. Laat de beslagvrije voet narekenen."


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """How much stays free in a month; only up to the bijstand norm do the sources say it."""
    if not blad.ja(FEITEN, "beslag"):
        return blad.buiten("Er is geen beslag op het inkomen.", WET)
    blad.waarschuw("Klopt de beslagvrije voet niet? Geef het door aan de deurwaarder en vraag om een herberekening.")
    huishouden = _ingevoerd(blad)
    if huishouden is None and blad.partner() is not None:
        return blad.navragen(PAAR, WET)
    if not blad.minstens(blad.aanvrager, 21):
        return blad.navragen("Welke norm geldt onder de 21 jaar is niet bekend. Laat het narekenen.", WET)
    inkomen = _inkomen(blad)
    blad.stap("Netto inkomen per maand, met vakantiegeld", inkomen, WET)
    if inkomen > _norm(blad, huishouden or "alleenstaand"):
        _hoogste(blad, huishouden)
        return blad.navragen(HOGER, WET)
    vrij = op_cent(inkomen * blad.norm("beslagvrije_voet.ondergrens_deel_van_netto_inkomen"))
    blad.stap("Vrij van beslag per maand", vrij, WET)
    return blad.wel(None, beslagvrij=vrij)


def _ingevoerd(blad: Rekenblad) -> str | None:
    """The kind of household that was typed in; it goes before the people."""
    if blad.waarde(FEITEN, "huishouden") is None:
        return None
    return next(soort for soort in HUISHOUDENS if blad.is_een(FEITEN, "huishouden", soort))


def _inkomen(blad: Rekenblad) -> Decimal:
    if blad.waarde(FEITEN, "netto_inkomen_incl_vt_maand") is not None:
        return blad.bedrag(FEITEN, "netto_inkomen_incl_vt_maand")
    return sum((bedrag for _, bedrag in blad.inkomsten(blad.aanvrager)), NUL)


def _norm(blad: Rekenblad, huishouden: str) -> Decimal:
    aow = int(blad.norm("aow.leeftijd_maanden"))
    leeftijd = "aow" if blad.minstens(blad.aanvrager, 0, aow) else "21_aow"
    return blad.norm(f"bijstand.norm.{HUISHOUDENS[huishouden][0]}_{leeftijd}")


def _hoogste(blad: Rekenblad, huishouden: str | None) -> None:
    """Say the maximum where it is known; who lives with children has another one."""
    sleutel = f"beslagvrije_voet.max.{HUISHOUDENS[huishouden or 'alleenstaand'][1]}"
    if blad.heeft_norm(sleutel) and huishouden is not None:
        blad.waarschuw(f"De beslagvrije voet is hoogstens € {blad.norm(sleutel)} per maand.")


REGELING = Regeling(
    id="beslagvrije_voet",
    naam="Beslagvrije voet",
    uitvoerder="Deurwaarder of andere beslaglegger",
    vorm="begeleiding",
    per="maand",
    beoordeel=beoordeel,
    leest={
        f"{FEITEN}.beslag": SPLITST,
        "samenstelling.partner": SPLITST,
        "personen.*.geboortedatum": SPLITST,
        "personen.*.inkomsten": DAALT,
        f"{FEITEN}.huishouden": GEWOON,
        f"{FEITEN}.netto_inkomen_incl_vt_maand": GEWOON,
    },
    plafond=NUL,
    nul={"recht": False, "beslagvrij": NUL},
    deur=f"{FEITEN}.beslag",
)
