"""An answer in words, as it stands beside its question."""

from datetime import date
from decimal import Decimal

from loket.domein.gesprek import ALTIJD, Antwoord, Item
from loket.nederlands import datum, euro_cent

_ALTIJD = {"weet_niet": "weet ik niet", "nvt": "niet van toepassing", "wil_niet_zeggen": "wil ik niet zeggen"}
_JA_NEE = {"ja": "ja", "nee": "nee"}


def altijd_woorden(antwoord: Antwoord) -> str:
    """The words of an answer that fits every question; empty for any other."""
    return _ALTIJD.get(antwoord, "") if isinstance(antwoord, str) else ""


def antwoord_woorden(item: Item, antwoord: Antwoord) -> str:
    """An answer as people say it: the label of an option, an amount with its sign, a date in full."""
    if isinstance(antwoord, list):
        return ", ".join(optie_woord(item, deel) for deel in antwoord)
    if isinstance(antwoord, str) and antwoord not in ALTIJD:
        if item.type == "bedrag":
            return euro_cent(Decimal(antwoord))
        if item.type == "datum":
            return datum(date.fromisoformat(antwoord))
        if item.type == "ja_nee":
            return _JA_NEE.get(antwoord, antwoord)
        return optie_woord(item, antwoord) if item.opties else antwoord
    return altijd_woorden(antwoord) or str(antwoord)


def optie_woord(item: Item, optie: str) -> str:
    """The label of an option."""
    return item.labels.get(optie, optie.replace("_", " "))
