"""Which facts follow from an answer, in the JSON form of a situation."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from loket.domein.dossier import Json
from loket.domein.gesprek import ALTIJD, NU_NIET, Antwoord, Antwoordtype, Gesprekslijst, Item
from loket.gesprek.orde import geldige_antwoorden

GEBRUIK = "gebruik."


def feit_uit_antwoord(item: Item, antwoord: Antwoord, aanvrager: str = "a") -> dict[str, Json]:
    """The facts that this answer settles, path to value; none for an answer that says nothing.

    A number stays a number, a year of birth is the year, an amount is text, yes and no are true and false;
    whether a scheme is in use stays "ja" or "nee".
    `aanvrager` is the id of the applicant in the household.
    """
    if antwoord in ALTIJD:
        return {}
    if item.feit_waarden:
        gekozen = antwoord if isinstance(antwoord, list) else [antwoord]
        feiten = {pad: w for deel in gekozen for pad, w in item.feit_waarden.get(str(deel), {}).items()}
    else:
        feiten = {item.feit: _waarde(item, antwoord)} if item.feit else {}
    return {_pad(pad, aanvrager): waarde for pad, waarde in feiten.items()}


def antwoord_uit_feiten(item: Item, feiten: Mapping[str, Json], aanvrager: str = "a") -> Antwoord | None:
    """The answer that the file already holds: path to value turned back, or None where the facts do not tell.

    Nothing is guessed: a range, a year that is not sure, or facts that fit more than one option give None, and so
    does a choice of more than one, of which the facts only tell a part.
    """
    bekend = {pad: waarde for pad, waarde in feiten.items() if pad in feitpaden(item, aanvrager) and waarde is not None}
    if item.type == "meerkeuze":
        return None
    if item.feit_waarden:
        return _optie_bij(item, bekend, aanvrager)
    waarde = bekend.get(_pad(item.feit, aanvrager)) if item.feit else None
    return _TERUG[item.type](item, waarde) if item.type in _TERUG else None


def _optie_bij(item: Item, bekend: Mapping[str, Json], aanvrager: str) -> Antwoord | None:
    """The one option that says all that is known and nothing more, when no other option can still be meant.

    "Not now" is a wish on top of "no", and is not taken for said.
    """
    opties = {
        optie: {_pad(pad, aanvrager): waarde for pad, waarde in feiten.items()}
        for optie, feiten in item.feit_waarden.items()
        if not optie.endswith(NU_NIET)
    }
    mogelijk = [feiten for feiten in opties.values() if all(bekend.get(p, w) == w for p, w in feiten.items())]
    precies = [optie for optie, feiten in opties.items() if feiten == bekend]
    if len(precies) != 1 or not all(feiten.items() <= bekend.items() for feiten in mogelijk):
        return None
    return precies[0]


def feitpaden(item: Item, aanvrager: str = "a") -> frozenset[str]:
    """Every fact that some answer to this item can settle."""
    paden = {pad for feiten in item.feit_waarden.values() for pad in feiten}
    return frozenset(_pad(pad, aanvrager) for pad in ({*paden, item.feit} if item.feit else paden) if pad)


def feiten_uit_antwoorden(
    lijst: Gesprekslijst,
    antwoorden: Mapping[str, Antwoord],
    aanvrager: str = "a",
    ernaast: Mapping[str, Antwoord] | None = None,
) -> dict[str, Json]:
    """The facts that all answers together settle; a later item in the talk goes before an earlier one.

    What stood in this before an answer changed and not after it, no longer follows from the talk. `ernaast`
    are answers that follow from the file's facts; they only decide what is asked.
    """
    items = {item.id: item for domein in lijst.domeinen for item in domein.items}
    feiten: dict[str, Json] = {}
    for id_, antwoord in geldige_antwoorden(lijst, antwoorden, ernaast).items():
        feiten |= feit_uit_antwoord(items[id_], antwoord, aanvrager)
    return feiten


def _waarde(item: Item, antwoord: Antwoord) -> Json:
    if item.type == "ja_nee" and not (item.feit or "").startswith(GEBRUIK):
        return antwoord == "ja"
    return [*antwoord] if isinstance(antwoord, list) else antwoord


def _pad(pad: str, aanvrager: str) -> str:
    return pad.replace("{aanvrager}", aanvrager)


def _ja_nee_terug(item: Item, waarde: Json) -> Antwoord | None:
    if (item.feit or "").startswith(GEBRUIK):
        return waarde if waarde in ("ja", "nee") and isinstance(waarde, str) else None
    return ("ja" if waarde else "nee") if isinstance(waarde, bool) else None


def _keuze_terug(item: Item, waarde: Json) -> Antwoord | None:
    return waarde if isinstance(waarde, str) and waarde in item.opties else None


def _aantal_terug(_item: Item, waarde: Json) -> Antwoord | None:
    return waarde if isinstance(waarde, int) and not isinstance(waarde, bool) else None


def _jaar_terug(_item: Item, waarde: Json) -> Antwoord | None:
    """The year of a date, whole or not; a year by itself too."""
    if isinstance(waarde, str) and re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", waarde):
        return int(waarde[:4])
    return _aantal_terug(_item, waarde)


def _bedrag_terug(_item: Item, waarde: Json) -> Antwoord | None:
    return f"{Decimal(waarde):.2f}" if isinstance(waarde, str) and _BEDRAG.fullmatch(waarde) else None


def _datum_terug(_item: Item, waarde: Json) -> Antwoord | None:
    return waarde if isinstance(waarde, str) and _DATUM.fullmatch(waarde) else None


_BEDRAG = re.compile(r"[0-9]+(\.[0-9]{1,2})?")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TERUG: dict[Antwoordtype, Callable[[Item, Json], Antwoord | None]] = {
    "ja_nee": _ja_nee_terug,
    "keuze": _keuze_terug,
    "aantal": _aantal_terug,
    "jaar": _jaar_terug,
    "bedrag": _bedrag_terug,
    "datum": _datum_terug,
}
