"""Judgements and agreements as one plain line each, for text without a screen."""

from collections.abc import Sequence

from loket.domein.afspraak import Afspraak
from loket.domein.duo import Duolid
from loket.domein.oordeel import Oordeel, Status
from loket.nederlands import datum
from loket.uitvoer.oordeelwoorden import STATUS_WOORD, bedrag_woorden


def oordeel_woorden(oordeel: Oordeel) -> str:
    """One scheme: name, state, amount, and what they said of using it."""
    delen = [f"{oordeel.naam}: {STATUS_WOORD[oordeel.status]}"]
    # From nothing to very much says nothing.
    if oordeel.status is not Status.ONBESLIST or (oordeel.bedrag is not None and oordeel.bedrag.min):
        delen.append(bedrag_woorden(oordeel))
    if oordeel.gebruik in ("ja", "aangevraagd", "geweigerd"):
        delen.append("krijgen ze al" if oordeel.gebruik == "ja" else oordeel.gebruik)
    return ", ".join(deel for deel in delen if deel)


def afspraak_woorden(afspraak: Afspraak, duo: Sequence[Duolid]) -> str:
    """One agreement: what, who, when, and who still has to sign."""
    delen = [f"{afspraak.tekst} Wie: {afspraak.wie}. Dag: {datum(afspraak.datum)}."]
    wacht = [lid.naam for lid in duo if lid.id not in afspraak.getekend]
    if afspraak.klaar is not None:
        delen.append("Klaar.")
    elif wacht:
        delen.append(f"Nog niet meegetekend: {', '.join(wacht)}.")
    return " ".join(delen)
