"""States and amounts in plain Dutch, for a table without a screen."""

from datetime import date
from decimal import Decimal

from loket.domein.oordeel import ZONDER_BEDRAG, Oordeel, Status

STATUS = {
    Status.NIET_VAN_TOEPASSING: "niet van toepassing",
    Status.WAARSCHIJNLIJK_NIET: "waarschijnlijk niet",
    Status.NAVRAGEN: "navragen",
    Status.NIET_GEVRAAGD: "nog niet gevraagd",
    Status.ONBESLIST: "nog open",
    Status.WAARSCHIJNLIJK_WEL: "waarschijnlijk wel",
}
PER = {"maand": "per maand", "kwartaal": "per kwartaal", "jaar": "per jaar", "eenmalig": "eenmalig"}


def status_tekst(status: Status) -> str:
    """The state in words."""
    return STATUS[status]


def datum_kort(dag: date) -> str:
    """A date as Dutch people write it in figures."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def euro(bedrag: Decimal) -> str:
    """An amount with a Dutch comma."""
    return f"€ {bedrag:,.2f}".translate(str.maketrans(",.", ".,"))


def bedrag_tekst(oordeel: Oordeel) -> str:
    """The amount, its range, or that it must be asked; nothing where there is no right."""
    bedrag = oordeel.bedrag
    if oordeel.status in (Status.NIET_VAN_TOEPASSING, Status.WAARSCHIJNLIJK_NIET):
        return ""
    if oordeel.voor_iedereen:
        return "voor iedereen"
    if bedrag is None:
        return "" if oordeel.vorm in ZONDER_BEDRAG else "bedrag navragen"
    if bedrag.min == bedrag.max:
        return f"{euro(bedrag.min)} {PER[bedrag.per]}"
    return f"{euro(bedrag.min)} tot {euro(bedrag.max)} {PER[bedrag.per]}"
