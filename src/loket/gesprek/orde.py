"""Which items are asked now, in which order, and which answers still count."""

from collections import ChainMap
from collections.abc import Mapping
from decimal import Decimal

from loket.domein.gesprek import ALTIJD, Antwoord, Gespreksdomein, Gesprekslijst, Item, Voorwaarde


def zichtbaar(item: Item, antwoorden: Mapping[str, Antwoord]) -> bool:
    """Whether an item is asked: all of `wanneer` hold, and one of `wanneer_een_van` where there are any.

    What a municipality hides is never asked.
    """
    if item.verborgen or not all(_geldt(voorwaarde, antwoorden) for voorwaarde in item.wanneer):
        return False
    return not item.wanneer_een_van or any(_geldt(v, antwoorden) for v in item.wanneer_een_van)


def _geldt(voorwaarde: Voorwaarde, antwoorden: Mapping[str, Antwoord]) -> bool:
    """Whether an answer meets a condition; what was not answered, or not said, never does."""
    antwoord = antwoorden.get(voorwaarde.item)
    if antwoord is None:
        return False
    waarde = voorwaarde.waarde
    match voorwaarde.op:
        case "==":
            return antwoord == waarde
        case ">":
            getal = als_getal(antwoord)
            return isinstance(waarde, int) and getal is not None and getal > waarde
        case "bevat":
            return waarde in _delen(antwoord)
        case "bevat_een_van":
            return isinstance(waarde, tuple) and bool(set(waarde) & set(_delen(antwoord)))
        case _:
            raise ValueError(f"unknown operator {voorwaarde.op!r}")


def als_getal(antwoord: Antwoord) -> Decimal | None:
    """The number in an answer, or None when it is not a number ("weet_niet", a choice)."""
    if isinstance(antwoord, int):
        return Decimal(antwoord)
    if isinstance(antwoord, str) and antwoord.replace(".", "", 1).isdecimal():
        return Decimal(antwoord)
    return None


def _delen(antwoord: Antwoord) -> tuple[str, ...]:
    """The chosen options: a single choice counts as a list of one."""
    return tuple(antwoord) if isinstance(antwoord, list) else (str(antwoord),)


def geldige_antwoorden(
    lijst: Gesprekslijst, antwoorden: Mapping[str, Antwoord], ernaast: Mapping[str, Antwoord] | None = None
) -> dict[str, Antwoord]:
    """The answers to items that are asked now, in the order of the talk.

    An answer to an item whose condition no longer holds does not count, nor what rests on it. `ernaast` are
    answers that follow from the file's facts: conditions look at them, they are not among the result.
    """
    geldig: dict[str, Antwoord] = {}
    weten = ChainMap(geldig, dict(ernaast or {}))
    for domein in lijst.domeinen:
        for item in domein.items:
            if item.id in antwoorden and zichtbaar(item, weten):
                geldig[item.id] = antwoorden[item.id]
    return geldig


def volgende_item(domein: Gespreksdomein, antwoorden: Mapping[str, Antwoord], na: str | None = None) -> Item | None:
    """The first open item after item `na` (None: from the start), or None when the rest is answered."""
    namen = [item.id for item in domein.items]
    begin = namen.index(na) + 1 if na in namen else 0
    return next((item for item in domein.items[begin:] if _open(item, antwoorden)), None)


def aantal_open(domein: Gespreksdomein, antwoorden: Mapping[str, Antwoord]) -> int:
    """How many items that are asked now have no answer yet; "wil_niet_zeggen" is a full answer."""
    return sum(_open(item, antwoorden) for item in domein.items)


def _open(item: Item, antwoorden: Mapping[str, Antwoord]) -> bool:
    return item.id not in antwoorden and zichtbaar(item, antwoorden)


def past(als: tuple[str, ...], antwoord: Antwoord) -> bool:
    """Whether an answer is one of `als`: a code, "*" for any answer that says something, ">0" for a number."""
    return any(_past(code, antwoord) for code in als)


def _past(code: str, antwoord: Antwoord) -> bool:
    if code == "*":
        return antwoord not in ALTIJD and antwoord not in ("", [])
    if code.startswith(">"):
        getal = als_getal(antwoord)
        return getal is not None and getal > int(code[1:])
    return code in _delen(antwoord)
