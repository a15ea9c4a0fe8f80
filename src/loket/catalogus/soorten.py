"""The types of the catalogue: norms, facts, municipalities and their packs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from loket.catalogus.rondom import OverJaar, Terug
from loket.catalogus.vak import Vak
from loket.domein.feit import Feit, patroon
from loket.domein.fouten import InvoerFout
from loket.domein.mms import Keuze
from loket.domein.oordeel import Betrouwbaarheid
from loket.domein.pakket import Hulp, Regelingkaart
from loket.domein.toelichting import Samenloop

Normwaarde: TypeAlias = Decimal | date | bool


@dataclass(frozen=True, slots=True)
class Norm:
    """One dated figure of law with its source; `tot` is its last day, None where no end is known.

    `gecontroleerd`: somebody looked at the large step from the year before, and it is right.
    """

    sleutel: str
    naam: str
    waarde: Normwaarde
    eenheid: str
    artikel: str
    van: date
    tot: date | None
    bron: str
    betrouwbaarheid: Betrouwbaarheid
    gecontroleerd: bool = False


@dataclass(frozen=True)
class Pakregel:
    """One scheme of a pack: its card for people, the figures of its kind of rule, and the choices of the pack."""

    kaart: Regelingkaart
    vak: Vak
    keuzes: tuple[Keuze, ...] = ()


@dataclass(frozen=True)
class Voorbeeld:
    """A worked example: a situation with the outcome it must have, and how far a figure may be off."""

    id: str
    regeling: str
    situatie: Mapping[str, Any]
    verwacht: Mapping[str, Any]
    marge: Decimal
    bron: str


@dataclass(frozen=True)
class Pakket:
    """The schemes and the helpers of one municipality, or of several that name it under `breidt_uit`.

    `voor_alle`: its schemes hold in every municipality that has none of the same id. `gesprek` holds the rows
    with which it hides, rewords or adds questions of the talk, `noodkaart` its own numbers of the emergency card,
    `voorbeelden` its own worked examples.
    """

    id: str
    naam: str
    regels: tuple[Pakregel, ...]
    breidt_uit: tuple[str, ...] = ()
    voor_alle: bool = False
    hulp: tuple[Hulp, ...] = ()
    gesprek: tuple[Any, ...] = ()
    noodkaart: Mapping[str, str] = field(default_factory=dict)
    voorbeelden: tuple[Voorbeeld, ...] = ()


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
    samenloop: tuple[Samenloop, ...] = ()
    over_jaar: tuple[OverJaar, ...] = ()
    terug: tuple[Terug, ...] = ()

    @cached_property
    def per_patroon(self) -> Mapping[str, Feit]:
        """The facts by their path pattern."""
        return MappingProxyType({feit.pad: feit for feit in self.feiten})

    @cached_property
    def te_lezen(self) -> tuple[Feit, ...]:
        """The facts that a duo or a resident can meet; not those that are only typed in to reckon with."""
        return tuple(feit for feit in self.feiten if not feit.alleen_reken)

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

    def pakket_van(self, gemeente: str | None) -> Pakket | None:
        """The pack of a municipality; None where loket has none."""
        return next((pakket for pakket in self.pakketten if pakket.id == gemeente), None)

    def vraag_voor(self, pad: str, naam: str) -> str:
        """The question of a path, put to the resident; `naam` is how the other person is called."""
        feit = self.feit_bij(pad)
        if naam and feit.vraag_ander is not None:
            return feit.vraag_ander.replace("{naam}", naam)
        return feit.vraag
