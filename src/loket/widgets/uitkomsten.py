"""Judgements as lines: what is probably a yes first, then what still hangs on an answer."""

from collections.abc import Collection, Mapping, Sequence

from loket.domein.oordeel import Oordeel, Status
from loket.nederlands import euro, meervoud
from loket.uitvoer.oordeelwoorden import VOLGORDE
from loket.widgets.langelijst import Regel
from loket.widgets.woorden import GEBRUIK_WOORD, STATUS_WOORD, bedrag_woorden

MEESTE = {
    Status.NIET_GEVRAAGD: 8,
    Status.NAVRAGEN: 8,
    Status.WAARSCHIJNLIJK_NIET: 8,
    Status.NIET_VAN_TOEPASSING: 3,
}
"""How many schemes of a state stand on their own; more are one line, so that they hide nothing that matters."""
GROEP = "groep:"


def groepsleutel(status: Status) -> str:
    """The key of the line that opens and closes all schemes of a state."""
    return f"{GROEP}{status.value}"


def uitkomst_regels(
    oordelen: Sequence[Oordeel],
    verschil: Mapping[str, str] | None = None,
    uitgesteld: Collection[str] = (),
    uitgeklapt: Collection[str] = (),
) -> list[Regel]:
    """One heading per state that occurs, under it each scheme with its amount, or what it waits for.

    `verschil` maps a scheme to words of change ("+ € 81") that stand before its amount. `uitgesteld` are the
    schemes that they do not want to talk about now. A long group (`MEESTE`) is one line to choose, unless its
    `groepsleutel` is in `uitgeklapt`.
    """
    regels: list[Regel] = []
    anders = verschil or {}
    for status in VOLGORDE:
        # Help that anybody can walk into hides no money of this household.
        deel = sorted((o for o in oordelen if o.status is status), key=lambda oordeel: oordeel.voor_iedereen)
        if not deel:
            continue
        dicht = len(deel) > MEESTE.get(status, len(deel)) and groepsleutel(status) not in uitgeklapt
        # Lines that are one whole stand together; a heading has air above it.
        if regels and not (dicht and regels[-1].sleutel and regels[-1].sleutel.startswith(GROEP)):
            regels.append(Regel(""))
        regels.append(_kop(status, deel, anders, dicht=dicht))
        if not dicht:
            regels += (_regel(o, anders.get(o.regeling, ""), later=o.regeling in uitgesteld) for o in deel)
    return regels


def _kop(status: Status, deel: Sequence[Oordeel], verschil: Mapping[str, str], *, dicht: bool) -> Regel:
    """The heading of a group; of a long one a line that can be chosen, with how many changed in it."""
    if len(deel) <= MEESTE.get(status, len(deel)):
        return Regel(STATUS_WOORD[status], toon="kop")
    tekst = f"{STATUS_WOORD[status]}: {meervoud(len(deel), 'regeling', 'regelingen')}"
    veranderd = sum(oordeel.regeling in verschil for oordeel in deel)
    rechts = f"{veranderd} veranderd" if dicht and veranderd else f"⏎ {'toon' if dicht else 'verberg'}"
    return Regel(tekst, rechts, groepsleutel(status), "kop")


def groep_tekst(regel: Regel) -> str:
    """What stands beside a group while the cursor is on its line."""
    return f"{regel.links[0].upper()}{regel.links[1:]}.\n\nDruk op Enter om ze te zien of te verbergen."


def _regel(oordeel: Oordeel, verschil: str, *, later: bool) -> Regel:
    rechts = [verschil]
    # From nothing to very much says nothing; the number of answers does. The explanation has the range.
    if oordeel.status is not Status.ONBESLIST or (oordeel.bedrag is not None and oordeel.bedrag.min):
        rechts.append(bedrag_woorden(oordeel))
    if oordeel.status is Status.ONBESLIST and oordeel.ontbreekt:
        rechts.append(f"nog {meervoud(len(oordeel.ontbreekt), 'antwoord', 'antwoorden')}")
    gebruik = GEBRUIK_WOORD[oordeel.gebruik] if oordeel.gebruik in ("ja", "aangevraagd", "geweigerd") else ""
    naam = f"{oordeel.naam} ({gebruik})" if gebruik else f"{oordeel.naam} (niet nu)" if later else oordeel.naam
    stil = oordeel.status in (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING)
    return Regel(naam, "  ".join(deel for deel in rechts if deel), oordeel.regeling, "stil" if stil else "")


def korte_regel(oordelen: Sequence[Oordeel], totaal: str) -> str:
    """All of it on one line: "3 wel · 2 na antwoord · € 214 – 402 per maand"."""
    wel = sum(1 for oordeel in oordelen if oordeel.status is Status.WAARSCHIJNLIJK_WEL)
    open_ = sum(1 for oordeel in oordelen if oordeel.status in (Status.ONBESLIST, Status.NIET_GEVRAAGD))
    return f"{wel} waarschijnlijk wel · {open_} na antwoord · {totaal}"


def verschillen(oud: Sequence[Oordeel], nieuw: Sequence[Oordeel]) -> dict[str, str]:
    """Per scheme what an answer changed, in words; nothing where nothing changed."""
    eerder = {oordeel.regeling: oordeel for oordeel in oud}
    gevonden: dict[str, str] = {}
    for oordeel in nieuw:
        vorig = eerder.get(oordeel.regeling)
        if vorig is not None and (vorig.status, vorig.bedrag) != (oordeel.status, oordeel.bedrag):
            gevonden[oordeel.regeling] = _verschil(vorig, oordeel)
    return gevonden


def _verschil(oud: Oordeel, nieuw: Oordeel) -> str:
    """Words like "+ € 81" where both amounts are sure, else that it changed."""
    voor, na = oud.uitbetaling, nieuw.uitbetaling
    if oud.status is nieuw.status and voor and na and voor.min == voor.max and na.min == na.max:
        teken = "+" if na.min > voor.min else "-"
        return f"{teken} {euro(abs(na.min - voor.min))}"
    return "veranderd"
