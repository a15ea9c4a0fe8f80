"""Judging a household again with something changed: only the state and the ends of the amount, nothing else."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from loket.catalogus.soorten import Catalogus
from loket.domein.situatie import Situatie
from loket.domein.waarden import Waarde
from loket.regels.omhulsel import TeVeel, verken
from loket.regels.regeling import Regeling
from loket.regels.rekenblad import Kant
from loket.regels.vraagstuk import Huishouden, Vraagstuk


@dataclass(frozen=True, slots=True)
class Herkansing:
    """How a trial ended: the kinds of outcome that occur, and the ends of the amount in euros.

    The ends are None when some right has no known amount.
    """

    soorten: frozenset[str]
    laag: Decimal | None
    hoog: Decimal | None

    @property
    def zeker(self) -> bool:
        """Whether every completion says yes."""
        return self.soorten == {"ja"}

    @property
    def kan(self) -> bool:
        """Whether some completion says yes."""
        return "ja" in self.soorten


def probeer(situatie: Situatie, catalogus: Catalogus, regeling: Regeling) -> Herkansing | None:
    """Judge one scheme; None when there is too much unknown to reckon."""
    vraag = Vraagstuk(Huishouden(situatie, catalogus), regeling)
    try:
        uitkomsten = [uitkomst for kant in Kant for _, uitkomst in verken(vraag, kant)]
    except TeVeel:
        return None
    bedragen = [uitkomst.bedrag for uitkomst in uitkomsten]
    bekend = [bedrag for bedrag in bedragen if bedrag is not None]
    heel = len(bekend) == len(bedragen)
    return Herkansing(
        frozenset(uitkomst.soort for uitkomst in uitkomsten),
        min(bekend) if heel else None,
        max(bekend) if heel else None,
    )


def met_feiten(situatie: Situatie, nieuw: Mapping[str, Waarde]) -> Situatie:
    """The same household with some facts changed."""
    return replace(situatie, feiten={**situatie.feiten, **nieuw})


def zonder_feiten(situatie: Situatie, weg: Callable[[str], bool]) -> Situatie:
    """The same household with some facts unknown."""
    return replace(situatie, feiten={pad: w for pad, w in situatie.feiten.items() if not weg(pad)})


def paden_van(situatie: Situatie, naam: str, rollen: Iterable[str]) -> list[str]:
    """The paths of one fact of all people with these roles, in their order."""
    mag = set(rollen)
    return [f"personen.{p.id}.{naam}" for p in situatie.personen if p.rol in mag]
