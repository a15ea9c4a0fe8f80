"""Words for what the domain knows: states, amounts and days, the same on every screen."""

from datetime import date

from loket.domein.oordeel import ZONDER_BEDRAG, Oordeel, Status
from loket.nederlands import datum_kort, euro, euro_bereik, over_dagen

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
WIE_WOORD = {
    "inwoner": "inwoner",
    "medewerker": "medewerker",
    "ervaringsdeskundige": "ervaringsdeskundige",
    "samen": "samen",
    "schuldhulp": "schuldhulp",
}


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


def dag_bij(iso: str, vandaag: date) -> str:
    """A day as people say it, with how far away it is: "ma 30 nov, over 3 dagen"."""
    dag = date.fromisoformat(iso)
    return f"{datum_kort(dag)}, {over_dagen(dag, vandaag)}"
