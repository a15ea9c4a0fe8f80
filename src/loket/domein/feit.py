"""A fact: what can be known of a household, how it is asked and where a paper shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from loket.domein.situatie import Rol
from loket.domein.waarden import Scalar

Feitsoort: TypeAlias = Literal["bedrag", "ja_nee", "keuze", "aantal", "datum", "dag", "inkomsten", "opvang", "reeks"]
Bewaren: TypeAlias = Literal["ja", "zitting"]


@dataclass(frozen=True)
class Feit:
    """One fact of `catalogus/feiten.toml`.

    `pad` is a pattern: "personen.*.vermogen" holds for every person whose role is in `rollen`. It is only
    asked of `vraag_rollen`, where that is not empty. `van` and `tot` bound an unknown value: euros, a count,
    years of age for a date of birth, years back and ahead for another day. `gewoon` is the ordinary value of
    what is seldom asked, `aanname` what is then taken for granted; `tonen`: it can be filled in on the screen
    though it is not asked. `bewaren` "zitting": the answer may only live in memory. `labels` gives the words
    for the options; a "reeks" is a list of numbers in order of time. `deel` is the part of the talk in which the
    fact is asked. `alleen_reken`: typed in by who reckons with other figures; a case file never holds it and
    while unknown it does not count. `met` names an amount in a sentence ("met een inkomen").
    """

    pad: str
    id: str
    naam: str
    soort: Feitsoort
    eenheid: str
    vraag: str
    papier: str
    waarom: str
    deel: str = ""
    vraag_ander: str | None = None
    rollen: tuple[Rol, ...] = ()
    vraag_rollen: tuple[Rol, ...] = ()
    van: Decimal | None = None
    tot: Decimal | None = None
    opties: tuple[str, ...] = ()
    bewaren: Bewaren = "ja"
    gevraagd: bool = True
    alleen_reken: bool = False
    tonen: bool = False
    gewoon: Scalar | None = None
    aanname: str | None = None
    met: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def is_gewoon(self) -> bool:
        """Whether the fact is seldom asked and counts as the ordinary case while unknown."""
        return self.aanname is not None


@lru_cache(maxsize=4096)
def patroon(pad: str) -> str:
    """The pattern of a path: the person's id becomes a star."""
    deel = pad.split(".")
    if deel[0] == "personen" and len(deel) > 2:
        return ".".join(["personen", "*", *deel[2:]])
    return pad
