"""Reads `begroting.toml`: the items, the reference budgets of the sources, and what counts as income for the MMB."""

from functools import lru_cache
from importlib.resources import files
from typing import cast, get_args

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.begroting import Begrotingslijst, Inkomensregel, Post, Referentiebudget, Telt
from loket.domein.oordeel import Betrouwbaarheid

LETTERS = get_args(Betrouwbaarheid)


@lru_cache(maxsize=1)
def begrotingslijst() -> Begrotingslijst:
    """The list that comes with loket, read once."""
    return laad_begroting(files("loket.catalogus") / "begroting.toml")


def laad_begroting(bestand: Bron) -> Begrotingslijst:
    """The list of a file; InvoerFout says what is wrong and where."""
    vak = lees_toml(bestand)
    vak.sluit("bron", "post", "referentie", "inkomen")
    return Begrotingslijst(
        tuple(_post(deel) for deel in vak.vakken("post")),
        tuple(_referentie(deel) for deel in vak.vakken("referentie")),
        tuple(_inkomen(deel) for deel in vak.vakken("inkomen")),
    )


def _post(vak: Vak) -> Post:
    vak.sluit("id", "naam", "groep", "werkelijk", "feit")
    return Post(vak.tekst("id"), vak.tekst("naam"), vak.tekst("groep"), vak.waar("werkelijk"), vak.tekst("feit", ""))


def _letter(vak: Vak) -> Betrouwbaarheid:
    return cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", LETTERS))


def _referentie(vak: Vak) -> Referentiebudget:
    vak.sluit("huishouden", "bedrag", "jaar", "bron", "betrouwbaarheid")
    return Referentiebudget(
        vak.tekst("huishouden"), vak.decimaal("bedrag"), vak.getal("jaar"), vak.tekst("bron"), _letter(vak)
    )


def _inkomen(vak: Vak) -> Inkomensregel:
    vak.sluit("wat", "telt", "regelingen", "bron", "betrouwbaarheid")
    telt = cast(Telt, vak.keuze("telt", get_args(Telt)))
    return Inkomensregel(vak.tekst("wat"), telt, vak.teksten("regelingen"), vak.tekst("bron"), _letter(vak))
