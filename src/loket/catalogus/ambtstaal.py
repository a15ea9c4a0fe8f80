"""The list of hard and official words, and all the Dutch of the talk and the facts that people read or hear."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from loket.catalogus.vak import Bron, lees_toml
from loket.domein.feit import Feit
from loket.domein.gesprek import Gesprekslijst, Item
from loket.domein.taal import Ambtstaal


@cache
def laad_ambtstaal(bestand: Bron | None = None) -> Ambtstaal:
    """The list that comes with loket; InvoerFout when it is wrong."""
    vak = lees_toml(bestand or files("loket.catalogus") / "ambtstaal.toml")
    vak.sluit("woorden", "wendingen")
    wendingen = vak.woorden("wendingen")
    try:
        patronen = tuple((re.compile(patroon, re.IGNORECASE), beter) for patroon, beter in wendingen.items())
    except re.error as fout:
        raise vak.fout(f"'wendingen' heeft een patroon dat niet klopt ({fout}). Verbeter dat.") from fout
    return Ambtstaal({woord.casefold(): beter for woord, beter in vak.woorden("woorden").items()}, patronen)


def teksten(lijst: Gesprekslijst, feiten: Iterable[Feit]) -> Iterator[tuple[str, str]]:
    """Every sentence for the duo or the resident, with the name of its place."""
    yield from ((f"signaal {code}", woorden) for code, woorden in lijst.signalen.items())
    for domein in lijst.domeinen:
        yield from ((f"deel {domein.id}, {veld}", getattr(domein, veld)) for veld in ("naam", "opening", "tip"))
        for item in domein.items:
            yield from _van_vraag(item)
    for feit in feiten:
        for veld in ("vraag", "vraag_ander", "papier", "waarom", "aanname"):
            if tekst := getattr(feit, veld):
                yield f"feit {feit.pad}, {veld}", tekst


def _van_vraag(item: Item) -> Iterator[tuple[str, str]]:
    for veld in ("vraag", "hulp", "waarom"):
        if tekst := getattr(item, veld):
            yield f"vraag {item.id}, {veld}", tekst
    yield from ((f"vraag {item.id}, antwoord {code}", item.labels[code]) for code in item.opties)
    yield from ((f"vraag {item.id}, actie {nr}", regel.tekst) for nr, regel in enumerate(item.acties, 1))
