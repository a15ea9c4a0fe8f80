"""MMG and MMB: what a household needs, the border that follows from it, and what is short (gemeentelijk.md part 5)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from loket.domein.mms import Behoefte, FlexOver, Grens, Keuze, Keuzenaam, Spelregels
from loket.regels.afronding import NUL, op_cent

BRON = "initiatiefvoorstel Nijmegen MMS"
STUDENT = "Het MMB is er in eerste instantie niet voor studenten."
STUDENT_HARDHEID = "Is het schrijnend? Schrijf op waarom, en vraag de gemeente om een uitzondering."
VERMOGEN = (
    "Er is meer spaargeld dan de bijstand toestaat. De bron noemt geen grens. Vraag na of de gemeente hiernaar kijkt."
)


def keuzes_op(keuzes: Iterable[Keuze], dag: date) -> dict[Keuzenaam, Keuze]:
    """Of each name the newest choice that holds on a day."""
    return {keuze.naam: keuze for keuze in sorted(keuzes, key=lambda keuze: keuze.van) if keuze.van <= dag}


def spelregels(keuzes: Iterable[Keuze], dag: date) -> Spelregels | None:
    """The rules of the game on a day; None where a choice is not made on that day."""
    geldt = keuzes_op(keuzes, dag)
    if not {"flex", "flex_over", "arbeid_vrijlating", "vrijlating_plafond", "lokale_posten"} <= geldt.keys():
        return None
    plafond = geldt["vrijlating_plafond"].waarde
    return Spelregels(
        flex=Decimal(geldt["flex"].waarde),
        flex_over=cast(FlexOver, geldt["flex_over"].waarde),
        arbeid_vrijlating=Decimal(geldt["arbeid_vrijlating"].waarde),
        vrijlating_plafond=Decimal(plafond) if plafond else None,
        lokale_posten=Decimal(geldt["lokale_posten"].waarde),
        keuzes=tuple(geldt.values()),
    )


def grens(behoefte: Behoefte, regels: Spelregels) -> Grens:
    """The MMG: the need, local items included, with the 6 % on all of it or only on what is not fixed.

    Where the 6 % is read as a part of the payment, the border is the need itself.
    """
    totaal = behoefte.totaal + regels.lokale_posten
    over = {"alles": totaal, "niet_vast": behoefte.overig + regels.lokale_posten, "uitkering": NUL}[regels.flex_over]
    return Grens(op_cent(totaal), op_cent(totaal + over * regels.flex) - op_cent(totaal))


def vrijgelaten(arbeid: Decimal, regels: Spelregels) -> Decimal:
    """The part of net earnings that does not count; euros per month."""
    vrij = arbeid * regels.arbeid_vrijlating
    return vrij if regels.vrijlating_plafond is None else min(vrij, regels.vrijlating_plafond)


def budget(mmg: Decimal, inkomen: Decimal, arbeid: Decimal, regels: Spelregels) -> Decimal:
    """The MMB: what is short of the border, never below nothing; `arbeid` is the part of `inkomen` that is earned."""
    tekort = max(NUL, mmg - (inkomen - vrijgelaten(arbeid, regels)))
    return op_cent(tekort * (1 + regels.flex) if regels.flex_over == "uitkering" else tekort)


def overgang(oud_pakket: Decimal, mmb: Decimal, *, overgestapt: bool) -> tuple[Decimal, Decimal]:
    """(what the household gets, what it loses) per month: until it steps over never less than it had."""
    bedrag = mmb if overgestapt else max(oud_pakket, mmb)
    return op_cent(bedrag), op_cent(max(NUL, oud_pakket - bedrag))
