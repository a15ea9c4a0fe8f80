"""The talk as plain lines, one thing per line: for a screen reader, a braille line or a pipe."""

from collections.abc import Iterable, Sequence

from loket.domein.gesprek import Bewaren, Gespreksdomein
from loket.domein.noodkaart import Noodkaart
from loket.domein.signaal import Opensignaal
from loket.domein.vraag import Toets, Vraag
from loket.nederlands import datum, meervoud, schone_regel

BEWAREN_ZIN: dict[Bewaren, str] = {
    "ja": "",
    "alleen_actie": "Dit antwoord wordt niet bewaard, alleen wat we afspreken.",
    "alleen_met_toestemming": "We vragen eerst of we dit mogen opschrijven.",
    "alleen_duo": "Dit is voor jullie tweeën. Het antwoord komt niet in het dossier.",
    "nee": "Hierover schrijven we niets op.",
}
GENOEMD = 3
"""So many changed schemes are named after an answer; the rest is counted."""


def plat(zinnen: Iterable[str]) -> list[str]:
    """Every sentence on one line of its own, without control characters."""
    return [schone_regel(zin) for zin in zinnen]


def deel_zin(domein: Gespreksdomein, leider: str, omvang: str) -> str:
    """Where we are: the part, its rounds, who leads it, how much is asked."""
    ronde = " en ".join(map(str, domein.ronde))
    return f"Deel: {_zin(domein.naam)} Ronde {ronde}. Leidt: {leider}. Vragen: {omvang}."


def _zin(tekst: str) -> str:
    """The text with an end to it."""
    return tekst if tekst.endswith((".", "?", "!")) else f"{tekst}."


def vraag_zinnen(vraag: Vraag, code: str) -> list[str]:
    """One question: its code, its words, help, its options each with its key, and what the file knows."""
    if vraag.eerst:
        return [vraag.eerst, "Uitgelegd? Enter: naar de vraag."]
    zinnen = [f"Vraag {code}: {vraag.tekst}"]
    zinnen += [f"({vraag.hulp})"] if vraag.hulp else []
    zinnen += toets_zinnen(vraag.keuzes)
    if vraag.type == "meerkeuze":
        zinnen.append("Meer dan één mag. Typ ze met een komma ertussen.")
    elif vraag.wordt_getypt and vraag.voorbeeld:
        zinnen.append(f"Typ bijvoorbeeld: {vraag.voorbeeld}.")
    zinnen.append(f"Of: {', '.join(f'{toets.toets} {toets.woorden}' for toets in vraag.altijd)}.")
    zinnen += [BEWAREN_ZIN[vraag.bewaren]] if BEWAREN_ZIN[vraag.bewaren] else []
    return zinnen + _weten(vraag)


def toets_zinnen(keuzes: Sequence[Toets]) -> list[str]:
    """Each choice on its own line, its key first."""
    return [f"{keuze.toets}: {keuze.woorden}" for keuze in keuzes]


def _weten(vraag: Vraag) -> list[str]:
    """What was said before, or what the file says and whether that only has to be confirmed."""
    if vraag.bekend is not None and vraag.antwoord is None:
        klopt = " Enter: klopt nog." if vraag.bekend.antwoord is not None else ""
        return [f"Staat al in het dossier: {vraag.bekend.woorden}.{klopt}"]
    if vraag.antwoord is not None:
        bron = f" ({vraag.herkomst})" if vraag.herkomst else ""
        return [f"Antwoord tot nu toe: {vraag.woorden}{bron}."]
    return ["Hierover is gesproken. Het antwoord is niet bewaard."] if vraag.besproken else []


def lijst_zin(vraag: Vraag, code: str) -> str:
    """One question in a list: its code, how it is called, and what was said."""
    if vraag.antwoord is not None:
        stand = vraag.woorden
    elif vraag.besproken:
        stand = "besproken, niet bewaard"
    else:
        stand = "nog open" if vraag.bekend is None else vraag.bekend.woorden
    return f"{code}: {_zin(stand)} {_zin(vraag.kort)}"


def verschil_zin(zinnen: Sequence[str]) -> str:
    """What an answer changed in the outcomes, in one sentence; empty when it changed nothing."""
    if not zinnen:
        return ""
    over = len(zinnen) - GENOEMD
    rest = f" En bij nog {meervoud(over, 'regeling', 'regelingen')}; typ uitkomst." if over > 0 else ""
    return f"Nu: {'; '.join(zinnen[:GENOEMD])}.{rest}"


def signaal_zin(signaal: Opensignaal) -> str:
    """One signal: what, how it stands, what must happen, who does it and by when."""
    stand = {"open": "nog geen afspraak", "afgesproken": "afgesproken", "gedaan": "gedaan"}[signaal.stand]
    delen = [f"{'Spoed: ' if signaal.spoed else ''}{signaal.tekst}", f"Stand: {stand}."]
    delen += [f"Actie: {signaal.actie}"] if signaal.actie else []
    delen += [f"Wie: {signaal.wie}."] if signaal.wie else []
    delen += [f"Dag: {datum(signaal.dag)}."] if signaal.dag else []
    wat = "volgens de wet" if signaal.wettelijk else "zoals het loket belooft"
    delen += [f"Uiterlijk: {datum(signaal.uiterlijk)}, {wat}."] if signaal.uiterlijk else []
    return " ".join(delen)


def noodkaart_zinnen(kaart: Noodkaart) -> list[str]:
    """Who to call now, one number per line."""
    nummers = (f"{n.wie}: {n.nummer or kaart.niet_ingevuld}. {n.wanneer}" for n in kaart.nummers)
    return [kaart.titel, kaart.rust, *nummers]
