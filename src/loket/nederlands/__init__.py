"""Dutch money, dates, numbers and sentences, in and out; standard library only, every room may use it."""

from loket.nederlands.aantal import lees_aantal
from loket.nederlands.bedrag import Periode, lees_bedrag, lees_bedrag_per
from loket.nederlands.dag import lees_dag
from loket.nederlands.geboren import lees_datum
from loket.nederlands.herhaal import echo
from loket.nederlands.inkomst import lees_inkomsten
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
    "maandnaam",
    "meervoud",
    "opsomming",
    "over_dagen",
    "schone_regel",
    "schone_tekst",
]
