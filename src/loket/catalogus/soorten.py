"""The types of the catalogue: norms, facts, municipalities and their packs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from loket.domein.feit import Feit, patroon
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Betrouwbaarheid

Normwaarde: TypeAlias = Decimal | date | bool


@dataclass(frozen=True, slots=True)
class Norm:
    """One dated figure of law with its source; `tot` is its last day, None where no end is known."""

    sleutel: str
    naam: str
    waarde: Normwaarde
    eenheid: str
    artikel: str
    van: date
    tot: date | None
    bron: str
    betrouwbaarheid: Betrouwbaarheid


@dataclass(frozen=True)
class Pakket:
    """The rules of one municipality: per scheme its id, its kind of rule and its figures.

    `noodkaart` holds its own numbers of the emergency card, by id.
    """

    gemeente: str
    naam: str
    regelingen: tuple[Mapping[str, Any], ...]
    noodkaart: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Voorbeeld:
    """A worked example: a situation with the outcome it must have, and how far a figure may be off."""

    id: str
    regeling: str
    situatie: Mapping[str, Any]
    verwacht: Mapping[str, Any]
    marge: Decimal
    bron: str


@dataclass(frozen=True, eq=False)
class Catalogus:
    """All data that judging needs, and the hash of the files it came from; compared by identity."""

    hash: str
    normen: Mapping[str, tuple[Norm, ...]]
    feiten: tuple[Feit, ...]
    gemeenten: Mapping[str, str]
    pakketten: tuple[Pakket, ...]
    bekende_regelingen: frozenset[str] = frozenset()
    beoordeelde_regelingen: frozenset[str] = frozenset()
    voorbeelden: tuple[Voorbeeld, ...] = field(default=())

    @cached_property
    def per_patroon(self) -> Mapping[str, Feit]:
        """The facts by their path pattern."""
        return MappingProxyType({feit.pad: feit for feit in self.feiten})

    def norm_op(self, sleutel: str, dag: date) -> Norm | None:
        """The norm that holds on a day, of whatever sureness; None where there is none."""
        for norm in self.normen.get(sleutel, ()):
            if norm.van <= dag and (norm.tot is None or dag <= norm.tot):
                return norm
        return None

    def feit_bij(self, pad: str) -> Feit:
        """The fact that a path belongs to; InvoerFout when there is none."""
        feit = self.per_patroon.get(patroon(pad))
        if feit is None:
            raise InvoerFout(f"Het feit '{pad}' bestaat niet; kijk in 'loket catalogus feiten' welke feiten er zijn.")
        return feit

    def vraag_voor(self, pad: str, naam: str) -> str:
        """The question of a path, put to the resident; `naam` is how the other person is called."""
        feit = self.feit_bij(pad)
        if naam and feit.vraag_ander is not None:
            return feit.vraag_ander.replace("{naam}", naam)
        return feit.vraag
