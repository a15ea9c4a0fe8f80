"""Which questions the talk puts: the first visit, the core of it, or everything; in three rounds, in any order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from loket.domein.gesprek import ALTIJD, Antwoord, Gesprekslijst, Item
from loket.domein.oordeel import Oordeel, Status
from loket.domein.vraag import FEIT, Omvang
from loket.gesprek.feiten import GEBRUIK, feitpaden
from loket.gesprek.orde import zichtbaar

RONDEN: Mapping[int, str] = {1: "kennismaken en spoed", 2: "geld en regelingen", 3: "leven en vooruit"}
SPOEDDEEL = "nu"
EERSTE_FEITEN = 12
"""On a first visit facts are asked until so many are known: with what is urgent that stays under 25 answers."""

OPEN = (Status.ONBESLIST, Status.NIET_GEVRAAGD)


@dataclass(frozen=True)
class Feitvragen:
    """The facts that the talk may ask, by path: those on which a state hangs, and those that can change anything."""

    beslissend: frozenset[str]
    alle: frozenset[str]


def feitvragen(oordelen: Iterable[Oordeel], uitgesteld: Collection[str] = ()) -> Feitvragen:
    """The unknown facts of the judgements; a scheme that was put off asks nothing."""
    beslissend: set[str] = set()
    alle: set[str] = set()
    for oordeel in oordelen:
        if oordeel.regeling not in uitgesteld:
            paden = {ontbreekt.feit for ontbreekt in oordeel.ontbreekt}
            alle |= paden
            beslissend |= paden if oordeel.status in OPEN else set()
    return Feitvragen(frozenset(beslissend), frozenset(alle))


def regelingen_van(lijst: Gesprekslijst, item: Item) -> frozenset[str]:
    """The ids of the schemes that an item is about: those it names, and those whose use it asks."""
    genoemd = {id_ for code in item.regelingen for id_ in lijst.regeling_alias.get(code, (code,))}
    return frozenset(genoemd) | _gebruik(item)


def _gebruik(item: Item) -> frozenset[str]:
    """The schemes whose use an item asks."""
    return frozenset(pad.removeprefix(GEBRUIK) for pad in feitpaden(item) if pad.startswith(GEBRUIK))


def is_uitgesteld(lijst: Gesprekslijst, item: Item, uitgesteld: Collection[str]) -> bool:
    """Whether the item is only about the use of schemes that were put off; those are not brought up."""
    over = _gebruik(item) or regelingen_van(lijst, item)
    return bool(over) and over <= set(uitgesteld)


def getoonde_items(
    lijst: Gesprekslijst,
    antwoorden: Mapping[str, Antwoord],
    ernaast: Mapping[str, Antwoord],
    uitgesteld: Collection[str],
) -> tuple[Item, ...]:
    """The items of the whole talk that may be put now; `ernaast` are answers that the file's facts amount to."""
    weten = {**ernaast, **antwoorden}
    return tuple(
        item
        for domein in lijst.domeinen
        for item in domein.items
        if zichtbaar(item, weten) and (item.id in antwoorden or not is_uitgesteld(lijst, item, uitgesteld))
    )


def gedekt(
    items: Iterable[Item], antwoorden: Mapping[str, Antwoord], ernaast: Mapping[str, Antwoord]
) -> frozenset[str]:
    """The facts that an item asks already: while it is open, or when it was not to be said.

    After a real answer that leaves the fact open (a year of birth where the month matters) it is asked itself.
    """
    paden: set[str] = set()
    for item in items:
        antwoord = antwoorden.get(item.id, ernaast.get(item.id))
        if antwoord is None or antwoord in ALTIJD:
            paden |= feitpaden(item)
    return frozenset(paden)


def item_telt(item: Item, omvang: Omvang, vragen: Feitvragen) -> bool:
    """Whether an item belongs to the route; the first visit is what is urgent and what decides most."""
    if omvang == "alles":
        return True
    if omvang == "kort":
        return item.kern
    return item.kern and (item.domein == SPOEDDEEL or bool(feitpaden(item) & vragen.beslissend))


def feit_paden(
    omvang: Omvang, vragen: Feitvragen, dekking: Collection[str], volgorde: Sequence[str], bekend: int
) -> tuple[str, ...]:
    """The facts to ask by themselves, best first; `bekend` counts those that were told or asked already."""
    telt = vragen.alle if omvang == "alles" else vragen.beslissend
    paden = [pad for pad in volgorde if pad in telt and pad not in dekking]
    return tuple(paden[: max(0, EERSTE_FEITEN - bekend)] if omvang == "eerste" else paden)


def feitsleutel(pad: str) -> str:
    """The key of the question of a fact."""
    return f"{FEIT}{pad}"


def delen_van_ronde(lijst: Gesprekslijst, ronde: int) -> tuple[str, ...]:
    """The parts of one round, in order."""
    return tuple(domein.id for domein in lijst.domeinen if ronde in domein.ronde)
