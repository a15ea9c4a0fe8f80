"""Signals as lines and as full text: what, who, and the last day, of law or as a promise of the loket."""

from collections.abc import Sequence
from datetime import date

from loket.domein.duo import Duolid
from loket.domein.signaal import Opensignaal
from loket.nederlands import datum, datum_kort, over_dagen
from loket.widgets.afspraken import wie_naam
from loket.widgets.langelijst import Regel

_STAND = {"open": "nog geen afspraak", "afgesproken": "afspraak", "gedaan": "afspraak klaar"}


def signaal_regels(signalen: Sequence[Opensignaal], duo: Sequence[Duolid]) -> list[Regel]:
    """One line per signal under a heading; without any the list says so."""
    if not signalen:
        return [Regel("Signalen", toon="kop"), Regel("  Geen open signalen.", toon="stil")]
    return [Regel("Signalen", str(len(signalen)), toon="kop"), *(_regel(s, duo) for s in signalen)]


def _regel(signaal: Opensignaal, duo: Sequence[Duolid]) -> Regel:
    dringend = signaal.spoed and signaal.stand != "gedaan"
    delen = [_STAND[signaal.stand], *([wie_naam(signaal.wie, duo)] if signaal.wie else []), *_dag(signaal)]
    toon = "spoed" if dringend else "stil" if signaal.stand == "gedaan" else ""
    return Regel(f"{'! ' if dringend else ''}{signaal.tekst}", "  ".join(delen), f"signaal:{signaal.code}", toon)


def _dag(signaal: Opensignaal) -> list[str]:
    """The day that counts: by law "uiterlijk", else only the day that the loket promised itself."""
    if signaal.wettelijk and signaal.uiterlijk is not None:
        return [f"wet: uiterlijk {datum_kort(signaal.uiterlijk)}"]
    return [datum_kort(signaal.dag)] if signaal.dag is not None else []


def signaal_tekst(signaal: Opensignaal, duo: Sequence[Duolid], vandaag: date) -> str:
    """A signal in full: its action, who does it, the last day by law and the day to plan on."""
    regels = [signaal.tekst]
    if signaal.actie and signaal.actie != signaal.tekst:
        regels.append(f"Doen: {signaal.actie}")
    if signaal.wie:
        regels.append(f"Wie: {wie_naam(signaal.wie, duo)}     {_STAND[signaal.stand].capitalize()}")
    if signaal.wettelijk and signaal.uiterlijk is not None:
        regels.append(f"Wettelijke termijn: uiterlijk {datum(signaal.uiterlijk)}.")
    if signaal.dag is not None:
        woord = "Plan het op" if signaal.wettelijk else "Onze eigen afspraak:"
        regels.append(f"{woord} {datum(signaal.dag)}, {over_dagen(signaal.dag, vandaag)}.")
    if signaal.stand == "gedaan":
        regels.append("De afspraak is klaar. Is het opgelost? Leg het weg met x.")
    return "\n".join(regels)
