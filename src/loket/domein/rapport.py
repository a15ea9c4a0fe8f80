"""A report: what it may count, and the finished, protected figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Profiel: TypeAlias = Literal["openbaar", "intern"]
Telling: TypeAlias = Literal["recht", "gebruik"]
Cel: TypeAlias = int | Literal["klein"]
Vorm: TypeAlias = Literal["md", "csv", "json"]

PROFIELEN: tuple[Profiel, ...] = ("openbaar", "intern")
VORMEN: tuple[Vorm, ...] = ("md", "csv", "json")
KLEIN: Literal["klein"] = "klein"

# Sources of both figures: rapportage, part 3. A municipality may ask for more, never for less.
LAAGSTE_DREMPEL: Mapping[Profiel, int] = {"openbaar": 10, "intern": 5}
AFRONDING = 5
MINSTE_HUISHOUDENS = 100


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: a scheme, its name, and whether being in it is sensitive for a whole group."""

    regeling: str
    naam: str
    gevoelig: bool


@dataclass(frozen=True, slots=True)
class Tabelspec:
    """One table of a report: what is counted per neighbourhood and scheme, in words and by kind."""

    naam: str
    telt: Telling
    teller: str
    noemer: str


@dataclass(frozen=True, slots=True)
class Rapportspec:
    """A report that is in the catalogue: fixed rows, columns and tables, so nobody can ask for a smaller group."""

    id: str
    naam: str
    vraag: str
    eenheid: str
    soort: str
    optelbaar: bool
    perioden: tuple[str, ...]
    kolommen: tuple[Kolom, ...]
    tabellen: tuple[Tabelspec, ...]


@dataclass(frozen=True, slots=True)
class Rapportlijst:
    """The reports of the catalogue by id, and per municipality the thresholds that it raised."""

    rapporten: Mapping[str, Rapportspec]
    drempels: Mapping[str, Mapping[Profiel, int]]

    def drempel(self, profiel: Profiel, gemeente: str | None) -> int:
        """The threshold of a profile in a municipality."""
        return self.drempels.get(gemeente or "", {}).get(profiel, LAAGSTE_DREMPEL[profiel])


@dataclass(frozen=True, slots=True)
class Eenheid:
    """One household as a report sees it: its neighbourhood and two sets of schemes, nothing else."""

    wijk: str
    recht: frozenset[str]
    gebruik: frozenset[str]

    def telt(self, wat: Telling) -> frozenset[str]:
        """The schemes in which this household counts."""
        return self.recht if wat == "recht" else self.gebruik


@dataclass(frozen=True, slots=True)
class Periode:
    """A quarter or a year: how it is written, and its first and last day."""

    naam: str
    soort: str
    begin: date
    eind: date


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table as it may be shown. No rows: only the totals per column; no columns either: only the total."""

    naam: str
    eenheid: str
    optelbaar: bool
    soort: str
    rijen: tuple[str, ...]
    kolommen: tuple[str, ...]
    kolomnamen: tuple[str, ...]
    cellen: tuple[tuple[Cel, ...], ...]
    rijtotalen: tuple[Cel, ...]
    kolomtotalen: tuple[Cel, ...]
    totaal: Cel
    teller: str
    noemer: str


@dataclass(frozen=True, slots=True)
class Aanvalsverslag:
    """Which attacks were really run on the figures, and how many figures they gave away (zero, or no report)."""

    geprobeerd: tuple[str, ...]
    gevonden: int


@dataclass(frozen=True, slots=True)
class Rapport:
    """A finished report; every figure in it has been through the protection and the attack."""

    spec: str
    naam: str
    periode: str
    peildatum: date
    profiel: Profiel
    drempel: int
    afronding: int
    catalogus: str
    tabellen: tuple[Tabel, ...]
    weggelaten: tuple[str, ...]
    aanval: Aanvalsverslag
    demo: bool
