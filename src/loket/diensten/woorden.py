"""Judgements and agreements as one plain line each, for text without a screen."""

from collections.abc import Sequence

from loket.domein.afspraak import Afspraak
from loket.domein.duo import Duolid
from loket.domein.oordeel import Oordeel, Status
from loket.nederlands import datum, euro, euro_bereik


def oordeel_woorden(oordeel: Oordeel) -> str:
    """One scheme: name, state, amount, and what they said of using it."""
    delen = [f"{oordeel.naam}: {oordeel.status.replace('_', ' ')}"]
    bedrag = oordeel.uitbetaling
    if bedrag is not None and oordeel.status in (Status.WAARSCHIJNLIJK_WEL, Status.ONBESLIST):
        woorden = euro(bedrag.min) if bedrag.min == bedrag.max else euro_bereik(bedrag.min, bedrag.max)
        delen.append(f"{woorden} per {bedrag.per}")
    if oordeel.gebruik in ("ja", "aangevraagd", "geweigerd"):
        delen.append("krijgen ze al" if oordeel.gebruik == "ja" else oordeel.gebruik)
    return ", ".join(delen)


def afspraak_woorden(afspraak: Afspraak, duo: Sequence[Duolid]) -> str:
    """One agreement: what, who, when, and who still has to sign."""
    delen = [f"{afspraak.tekst} Wie: {afspraak.wie}. Dag: {datum(afspraak.datum)}."]
    wacht = [lid.naam for lid in duo if lid.id not in afspraak.getekend]
    if afspraak.klaar is not None:
        delen.append("Klaar.")
    elif wacht:
        delen.append(f"Nog niet meegetekend: {', '.join(wacht)}.")
    return " ".join(delen)
