"""One scheme for one household: what is known, what can still be, and what was found out on the way."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from loket.catalogus.soorten import Catalogus, Norm
from loket.domein.feit import Feit, patroon
from loket.domein.situatie import Persoon, Rol, Situatie
from loket.domein.waarden import Bereik, Inkomst, Waarde
from loket.regels.domeinen import Domein, Interval, Kant, domein_van
from loket.regels.leeftijd import EEN_DAG, grens_geboorte
from loket.regels.regeling import Regeling, Richting, Uitkomst

if TYPE_CHECKING:
    from loket.regels.delen import Deelruns, Som
    from loket.regels.rekenblad import Rekenblad

SOM = "som "
"""How the key of a choice begins between sums of which none is the lowest (or highest)."""

ONBEKEND = "+"
"""An id that begins with this sign is of somebody who was counted but not named."""

Deel: TypeAlias = tuple[str, Persoon, bool]
"""A part of a sum: its key, the person, and whether that person is certain to be there."""


class Huishouden:
    """The people of a situation, with a stand-in for each who is only counted; shared by all schemes."""

    def __init__(self, situatie: Situatie, catalogus: Catalogus) -> None:
        self.situatie = situatie
        self.catalogus = catalogus
        self.peildatum = situatie.peildatum
        self.aanvrager = next(p for p in situatie.personen if p.rol == "aanvrager")
        self.genoemd = {
            rol: [p for p in situatie.personen if p.rol == rol] for rol in ("partner", "kind", "medebewoner")
        }
        self.norm_op: dict[str, Norm | None] = {}
        self.domeinen: dict[str, Domein] = {}
        self._grenzen: dict[int, date] = {}
        self._delen: dict[tuple[Rol, int, int], tuple[Deel, ...]] = {}

    def feit(self, pad: str) -> Feit:
        """The fact of a path."""
        return self.catalogus.per_patroon[patroon(pad)]

    def norm(self, sleutel: str) -> Norm | None:
        """The norm on the date of judging."""
        if sleutel not in self.norm_op:
            self.norm_op[sleutel] = self.catalogus.norm_op(sleutel, self.peildatum)
        return self.norm_op[sleutel]

    def waarde(self, pad: str) -> Waarde:
        """What is known of a path; None when nothing is."""
        return self.situatie.feiten.get(pad)

    def domein(self, pad: str) -> Domein:
        """What a path can be, before anything is chosen."""
        if pad not in self.domeinen:
            self.domeinen[pad] = self._domein(pad)
        return self.domeinen[pad]

    def _domein(self, pad: str) -> Domein:
        if pad == "samenstelling.partner":
            return self._partner()
        if pad == "samenstelling.kinderen":
            return self._aantal(pad, self.situatie.samenstelling.kinderen, len(self.genoemd["kind"]))
        if pad == "samenstelling.medebewoners":
            return self._aantal(pad, self.situatie.samenstelling.medebewoners, len(self.genoemd["medebewoner"]))
        return domein_van(self.feit(pad), self.waarde(pad), self.peildatum)

    def grens(self, maanden: int) -> date:
        """The first birth date of who is not yet so many months old on the date of judging."""
        if maanden not in self._grenzen:
            self._grenzen[maanden] = grens_geboorte(self.peildatum + EEN_DAG, maanden)
        return self._grenzen[maanden]

    def delen(self, rol: Rol, laag: int, hoog: int) -> tuple[Deel, ...]:
        """Everybody of a role where there are so many: those named, and stand-ins, certain up to the lowest number."""
        if (rol, laag, hoog) not in self._delen:
            genoemd = self.genoemd[rol]
            extra = [Persoon(f"{ONBEKEND}{rol}", rol)] * (hoog - len(genoemd))
            self._delen[rol, laag, hoog] = tuple(
                (p.id, p, nummer < max(laag, len(genoemd))) for nummer, p in enumerate([*genoemd, *extra])
            )
        return self._delen[rol, laag, hoog]

    def _partner(self) -> Domein:
        if self.genoemd["partner"]:
            return (True,)
        partner = self.situatie.samenstelling.partner
        return (False, True) if partner is None else (partner,)

    def _aantal(self, pad: str, bekend: int | Bereik | None, genoemd: int) -> Interval:
        interval = domein_van(self.feit(pad), bekend, self.peildatum)
        assert isinstance(interval, Interval)
        laag, hoog = interval.laag, interval.hoog
        assert isinstance(laag, int)
        assert isinstance(hoog, int)
        return Interval(max(laag, genoemd), max(hoog, genoemd))

    def partner(self) -> Persoon:
        """The partner, or the stand-in for one."""
        genoemd = self.genoemd["partner"]
        return genoemd[0] if genoemd else Persoon(f"{ONBEKEND}partner", "partner")


def feit_van_deel(pad: str) -> str:
    """The fact that a path belongs to: one income of a list belongs to the list."""
    return pad.split("[", 1)[0]


def inkomsten_domein(feit: Feit, lijst: Waarde) -> list[tuple[str, str | None, Domein]]:
    """A list of incomes as (kind, unknown kind is None, what the amount can be); unknown as one open amount."""
    if not isinstance(lijst, tuple):
        return [("", "overig", Interval(feit.van or Decimal(0), feit.tot or Decimal(0)))]
    delen: list[tuple[str, str | None, Domein]] = []
    for nummer, inkomst in enumerate(lijst):
        assert isinstance(inkomst, Inkomst)
        bedrag = inkomst.netto_maand
        delen.append((f"[{nummer}]", inkomst.soort, domein_van_bedrag(feit, bedrag)))
    return delen


def domein_van_bedrag(feit: Feit, bedrag: Decimal | Bereik | None) -> Interval:
    """An amount of one income: exact, a range, or from nothing to the ceiling."""
    if isinstance(bedrag, Decimal):
        return Interval(bedrag, bedrag)
    laag = bedrag.min if bedrag is not None else None
    hoog = bedrag.max if bedrag is not None else None
    onder = laag if isinstance(laag, Decimal) else Decimal(0)
    boven = hoog if isinstance(hoog, Decimal) else max(feit.tot or Decimal(0), onder)
    return Interval(onder, boven)


Tak: TypeAlias = Mapping[str, Domein]
"""What choices left of the unknown: per fact what it can still be, per choice of another kind its number."""

Sleutel: TypeAlias = tuple[int, ...]
"""Which run: of the first run the so manieth branch, of that one the so manieth, and so on."""


class Vraagstuk:
    """A household before one scheme, and the runs that were made for it.

    `pins` narrows facts of the wider question `basis`, to test what one answer would settle. For facts that
    push one way `einde` is the end at which the wider question reads just these values. `splitst` says that
    they are splitting facts, narrowed to values between which no run of the wider question splits.
    """

    def __init__(
        self,
        huis: Huishouden,
        regeling: Regeling,
        pins: Tak | None = None,
        basis: "Vraagstuk | None" = None,
        einde: Kant | None = None,
        splitst: bool = False,
    ):
        self.huis = huis
        self.regeling = regeling
        self.pins: Tak = pins or {}
        self.basis = basis
        self.einde = einde
        self.splitst = splitst
        self.knips: dict[str, set[date]] = {} if basis is None else basis.knips
        self.gedaan: dict[Sleutel, tuple[Rekenblad, Uitkomst]] = {}
        self.delen: dict[tuple[str, str, Kant], Deelruns] = {}
        self.sommen: dict[tuple[object, ...], Som] = {}
        self.runs = 0
        self.precies = True

    @property
    def dag(self) -> date:
        """The date of judging."""
        return self.huis.peildatum

    def richting(self, pad: str) -> Richting:
        """Which way the scheme says that a fact pushes the amount."""
        return self.regeling.leest[patroon(pad)]

    def domein(self, pad: str) -> Domein:
        """What a path can be in this question."""
        return self.pins.get(pad) or self.huis.domeinen.get(pad) or self.huis.domein(pad)

    def met(self, pins: Tak, einde: Kant | None = None, splitst: bool = False) -> "Vraagstuk":
        """The same question with some facts narrowed."""
        return Vraagstuk(self.huis, self.regeling, pins, self, einde, splitst)
