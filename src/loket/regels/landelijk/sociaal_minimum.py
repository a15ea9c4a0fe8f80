"""Where an income lies against the social minimum, as a signal: surely below, surely above, or not known.

The norms of the Toeslagenwet and the gross norms of the IOAW are not in the sources. Below the bijstand norm an
income is surely low. Above a whole minimum wage of 40 hours, gross, a net income is surely not.
"""

from decimal import Decimal
from typing import Literal, TypeAlias

from loket.regels.afronding import op_cent
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, kostendelersnorm
from loket.regels.rekenblad import Rekenblad

Ligging: TypeAlias = Literal["onder", "onbekend", "boven"]
UREN_PER_MAAND = Decimal(40) * 52 / 12
SIGNAAL = "Dit is een signaal: wij vergelijken met de bijstandsnorm. De uitvoerder rekent met bruto bedragen."


def ligging(blad: Rekenblad, vorm: Leefvorm, inkomen: Decimal) -> Ligging:
    """Where the net income of applicant and partner lies; euros per month."""
    blad.waarschuw(SIGNAAL)
    blad.stap("Inkomen samen" if vorm.partner else "Inkomen", inkomen)
    norm = _laagste_norm(blad, vorm)
    blad.stap("Zeker een laag inkomen onder", norm)
    if inkomen < norm:
        return "onder"
    hoogste = op_cent(blad.norm("wml.uur") * UREN_PER_MAAND)
    blad.stap("Zeker geen laag inkomen vanaf", hoogste)
    return "boven" if inkomen >= hoogste else "onbekend"


def _laagste_norm(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """The lowest bijstand norm that can hold for this household."""
    wie = "alleenstaand" if vorm.partner is None else "gehuwden"
    if not all(blad.minstens(persoon, 21) for persoon in vorm.samen):
        return blad.norm(f"bijstand.norm.{wie}{'' if vorm.partner is None else '_beide'}_18_20")
    if vorm.kostendelers:
        return kostendelersnorm(blad, vorm)
    return blad.norm(f"bijstand.norm.{wie}_21_aow")
