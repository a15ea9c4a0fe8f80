"""Which facts follow from an answer, in the JSON form of a situation."""

from collections.abc import Mapping

from loket.domein.dossier import Json
from loket.domein.gesprek import ALTIJD, Antwoord, Gesprekslijst, Item
from loket.gesprek.orde import geldige_antwoorden


def feit_uit_antwoord(item: Item, antwoord: Antwoord, aanvrager: str = "a") -> dict[str, Json]:
    """The facts that this answer settles, path to value; none for an answer that says nothing.

    A number stays a number, a year of birth is the year, an amount is text, yes and no are true and false.
    `aanvrager` is the id of the applicant in the household.
    """
    if antwoord in ALTIJD:
        return {}
    if item.feit_waarden:
        feiten = item.feit_waarden.get(antwoord, {}) if isinstance(antwoord, str) else {}
    else:
        feiten = {item.feit: _waarde(item, antwoord)} if item.feit else {}
    return {_pad(pad, aanvrager): waarde for pad, waarde in feiten.items()}


def feitpaden(item: Item, aanvrager: str = "a") -> frozenset[str]:
    """Every fact that some answer to this item can settle."""
    paden = {pad for feiten in item.feit_waarden.values() for pad in feiten}
    return frozenset(_pad(pad, aanvrager) for pad in ({*paden, item.feit} if item.feit else paden) if pad)


def feiten_uit_antwoorden(
    lijst: Gesprekslijst, antwoorden: Mapping[str, Antwoord], aanvrager: str = "a"
) -> dict[str, Json]:
    """The facts that all answers together settle; a later item in the talk goes before an earlier one.

    What stood in this before an answer changed and not after it, no longer follows from the talk.
    """
    items = {item.id: item for domein in lijst.domeinen for item in domein.items}
    feiten: dict[str, Json] = {}
    for id_, antwoord in geldige_antwoorden(lijst, antwoorden).items():
        feiten |= feit_uit_antwoord(items[id_], antwoord, aanvrager)
    return feiten


def _waarde(item: Item, antwoord: Antwoord) -> Json:
    if item.type == "ja_nee":
        return antwoord == "ja"
    return [*antwoord] if isinstance(antwoord, list) else antwoord


def _pad(pad: str, aanvrager: str) -> str:
    return pad.replace("{aanvrager}", aanvrager)
