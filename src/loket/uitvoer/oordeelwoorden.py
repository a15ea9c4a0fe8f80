"""Judgements in words: the state, the amount and what was said of using it, the same on a screen and in text."""

from loket.domein.oordeel import ZONDER_BEDRAG, Oordeel, Status
from loket.nederlands import euro, euro_bereik

VOLGORDE = (
    Status.WAARSCHIJNLIJK_WEL,
    Status.ONBESLIST,
    Status.NIET_GEVRAAGD,
    Status.NAVRAGEN,
    Status.WAARSCHIJNLIJK_NIET,
    Status.NIET_VAN_TOEPASSING,
)
"""What is probably a yes first, then what still hangs on an answer."""

STATUS_WOORD: dict[Status, str] = {
    Status.WAARSCHIJNLIJK_WEL: "waarschijnlijk wel",
    Status.ONBESLIST: "nog te zeggen na een antwoord",
    Status.NIET_GEVRAAGD: "nog niet gevraagd",
    Status.NAVRAGEN: "navragen",
    Status.WAARSCHIJNLIJK_NIET: "waarschijnlijk niet",
    Status.NIET_VAN_TOEPASSING: "niet voor dit huishouden",
}
GEBRUIK_WOORD = {
    "ja": "krijg je al",
    "aangevraagd": "aangevraagd",
    "geweigerd": "geweigerd",
    "nee": "nog niet aangevraagd",
}
PER_WOORD = {"maand": "per maand", "kwartaal": "per kwartaal", "jaar": "per jaar", "eenmalig": "eenmalig"}


def bedrag_woorden(oordeel: Oordeel) -> str:
    """The amount or range with its period; "bedrag navragen" where there is money but no sure amount."""
    bedrag = oordeel.uitbetaling
    wel = oordeel.status in (Status.WAARSCHIJNLIJK_WEL, Status.ONBESLIST)
    if not wel:
        return ""
    if oordeel.voor_iedereen:
        return "voor iedereen"
    if bedrag is None:
        return "" if oordeel.vorm in ZONDER_BEDRAG else "bedrag navragen"
    woorden = euro(bedrag.min) if bedrag.min == bedrag.max else euro_bereik(bedrag.min, bedrag.max)
    if not oordeel.precies:
        woorden = f"hoogstens {euro(bedrag.max)}"
    return f"{woorden} {PER_WOORD[bedrag.per]}"


def status_woorden(oordeel: Oordeel) -> str:
    """The state, and what they said of using it."""
    gebruik = GEBRUIK_WOORD.get(oordeel.gebruik or "", "")
    return f"{STATUS_WOORD[oordeel.status]}, {gebruik}" if gebruik else STATUS_WOORD[oordeel.status]
