"""A check on plain Dutch for what the duo says: long sentences, official words, and who does it left out."""

from loket.domein.taal import Ambtstaal
from loket.uitvoer.taal import woorden, zinnen

LANGSTE_ZIN = 20


def keur_gewone_taal(tekst: str, ambtstaal: Ambtstaal) -> tuple[str, ...]:
    """What stands in the way of plain language, each with what to say instead; empty when nothing does.

    A sentence may have 20 words: it is spoken, not read. The page that goes home has a stricter check.
    """
    lang = [f"zin van {len(woorden(zin))} woorden" for zin in zinnen(tekst) if len(woorden(zin)) > LANGSTE_ZIN]
    los = {woord.casefold() for woord in woorden(tekst)}
    hard = [f"'{woord}': zeg '{beter}'" for woord, beter in ambtstaal.woorden.items() if woord in los]
    wending = [
        f"'{gevonden[0].strip()}': {beter}"
        for patroon, beter in ambtstaal.wendingen
        if (gevonden := patroon.search(tekst))
    ]
    return (*lang, *hard, *wending)
