"""Agreements: who does what, when, signed by both partners and agreed by the resident."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from loket.domein.brief import Termijngrond
from loket.domein.duo import DUOROLLEN, Duolid

Eigenaar: TypeAlias = Literal["inwoner", "medewerker", "ervaringsdeskundige", "samen", "schuldhulp"]
EIGENAREN: tuple[Eigenaar, ...] = ("medewerker", "ervaringsdeskundige", "samen", "inwoner", "schuldhulp")


@dataclass(frozen=True, slots=True)
class Actievoorstel:
    """An action that an answer proposes: text, owner, last day, and where the day comes from.

    `sleutel` names item and rule, so that the same proposal is not made twice; `uiterlijk` is the legal or
    agreed last day, `streefdatum` the day to plan on; `termijn` is the code (0d, 5wd, wgs_bedreigend_3wd), `grond`
    says whether the last day is one of law, of a letter, or a promise of the loket.
    """

    sleutel: str
    item: str
    tekst: str
    wie: Eigenaar
    termijn: str
    streefdatum: date
    uiterlijk: date
    spoed: bool
    op_blad: str
    grond: Termijngrond = "afspraak"


@dataclass(frozen=True, slots=True)
class Afspraak:
    """An action that was agreed on; active when both partners signed and the resident said yes.

    `hulp` is the id of an entry of the sociale kaart that helps with it.
    """

    id: str
    tekst: str
    wie: Eigenaar
    datum: date
    uiterlijk: date | None
    bron: str | None
    op_blad: str
    getekend: tuple[str, ...]
    inwoner: str | None
    klaar: date | None
    grond: Termijngrond = "afspraak"
    hulp: str | None = None

    def rollen(self, duo: Sequence[Duolid]) -> frozenset[str]:
        """The roles that signed."""
        return frozenset(lid.rol for lid in duo if lid.id in self.getekend)

    def actief(self, duo: Sequence[Duolid]) -> bool:
        """Whether a caseworker and an expert by experience both signed and the resident said yes."""
        return self.rollen(duo) >= set(DUOROLLEN) and self.inwoner == "ja"

    def ontbreekt(self, duo: Sequence[Duolid]) -> tuple[str, ...]:
        """What is still missing before it holds, in words."""
        wacht = [f"handtekening {rol}" for rol in DUOROLLEN if rol not in self.rollen(duo)]
        return (*wacht, *(() if self.inwoner == "ja" else ("ja van de inwoner",)))
