"""Dutch money, dates, numbers and sentences, in and out; standard library only, every room may use it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loket.nederlands.aantal import lees_aantal
    from loket.nederlands.bedrag import Periode, lees_bedrag, lees_bedrag_per
    from loket.nederlands.dag import lees_dag
    from loket.nederlands.geboren import lees_datum
    from loket.nederlands.herhaal import echo
    from loket.nederlands.inkomst import lees_inkomsten
    from loket.nederlands.opvang import lees_opvang, opvang_woorden
    from loket.nederlands.reeks import lees_reeks
    from loket.nederlands.schoon import schone_regel, schone_tekst
    from loket.nederlands.uit import (
        datum,
        datum_kort,
        euro,
        euro_bereik,
        euro_cent,
        maandnaam,
        meervoud,
        opsomming,
        over_dagen,
    )
    from loket.nederlands.voorbij import lees_voorbije_dag
    from loket.nederlands.woondag import lees_woondag, woondag_woorden

__all__ = [
    "Periode",
    "datum",
    "datum_kort",
    "echo",
    "euro",
    "euro_bereik",
    "euro_cent",
    "lees_aantal",
    "lees_bedrag",
    "lees_bedrag_per",
    "lees_dag",
    "lees_datum",
    "lees_inkomsten",
    "lees_opvang",
    "lees_reeks",
    "lees_voorbije_dag",
    "lees_woondag",
    "maandnaam",
    "meervoud",
    "opsomming",
    "opvang_woorden",
    "over_dagen",
    "schone_regel",
    "schone_tekst",
    "woondag_woorden",
]

# Which module holds each name: a screen that only cleans a text does not wait for the readers of dates and money.
_MODULES = {
    "bedrag": (
        "Periode",
        "lees_bedrag",
        "lees_bedrag_per",
    ),
    "uit": (
        "datum",
        "datum_kort",
        "euro",
        "euro_bereik",
        "euro_cent",
        "maandnaam",
        "meervoud",
        "opsomming",
        "over_dagen",
    ),
    "herhaal": ("echo",),
    "aantal": ("lees_aantal",),
    "dag": ("lees_dag",),
    "geboren": ("lees_datum",),
    "inkomst": ("lees_inkomsten",),
    "reeks": ("lees_reeks",),
    "opvang": (
        "lees_opvang",
        "opvang_woorden",
    ),
    "woondag": (
        "lees_woondag",
        "woondag_woorden",
    ),
    "voorbij": ("lees_voorbije_dag",),
    "schoon": (
        "schone_regel",
        "schone_tekst",
    ),
}
_PLEK = {naam: module for module, namen in _MODULES.items() for naam in namen}


def __getattr__(naam: str) -> Any:
    """Load the module of a name when it is first asked for (PEP 562)."""
    if naam not in _PLEK:
        raise AttributeError(naam)
    return getattr(import_module(f"loket.nederlands.{_PLEK[naam]}"), naam)
