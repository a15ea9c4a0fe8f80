"""The reading half of the worksheet: facts, ages and people, and the choices that reading them takes."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from loket.catalogus.soorten import Norm
from loket.domein.oordeel import Betrouwbaarheid
from loket.domein.situatie import Persoon, Rol
from loket.domein.waarden import Scalar
from loket.regels.domeinen import Domein, Interval, Kant, overlapt
from loket.regels.leeftijd import EEN_DAG, grens_geboorte
from loket.regels.regeling import SPLITST, STIJGT
from loket.regels.vraagstuk import Deel, Tak, Vraagstuk, inkomsten_domein

if TYPE_CHECKING:
    from loket.regels.rekenblad import Rekenblad

Wie: TypeAlias = Persoon | str
"""A person, or the block that a fact stands in: "woning", "feiten.bijstand"."""

Vector: TypeAlias = tuple[Decimal | int, ...]
"""What one part adds to the whole; every place pushes the amount up when it grows."""


class NormOntbreekt(Exception):
    """A figure that the rule needs is missing, expired or too unsure; carries the Dutch reason."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


Stapregel: TypeAlias = tuple[str, object, Norm | None, str | None, Betrouwbaarheid | None, str | None]
"""A line as written: name, value, norm, source, sureness, path of the fact."""


class Lezer:
    """Reads facts for one run of a rule over one choice of what is unknown.

    `begin` is what earlier choices left of some facts. Where a fact still has to be split, the run goes on
    with one part of it; every other part is listed in `takken`, for the engine to make a run of.
    """

    def __init__(self, vraag: Vraagstuk, kant: Kant, begin: Tak) -> None:
        self.vraag = vraag
        self.kant = kant
        self.dag = vraag.dag
        self.begin = begin
        self.vast = dict(begin)
        self.takken: list[Tak] = []
        self.gelezen: dict[str, Domein] = {}
        self.aannames: dict[str, str] = {}
        self.let_op: list[str] = []
        self.normen: dict[str, Norm] = {}
        self.geduwd: set[str] = set()
        self.delen_gelezen: set[str] = set()
        self.recht_zeker = False
        self.twijfels: list[tuple[str, str | None]] = []
        self._geschreven: list[str | Norm | Stapregel | Rekenblad] = []
        # What kind of domain a path has follows from its fact; to cast at every read costs more than the read.
        self._domein: dict[str, Any] = {}

    @property
    def monotoon(self) -> bool:
        """Whether something pushed one way, so that the run at the other end can differ."""
        return bool(self.geduwd)

    def raakt(self, paden: Iterable[str]) -> bool:
        """Whether this run looked at one of these facts."""
        return any(pad in self._domein or pad in self.gelezen or pad in self.aannames for pad in paden)

    def past(self, paden: Mapping[str, Domein]) -> bool:
        """Whether this run also stands for the household with these values of splitting facts."""
        return all(pad not in self._domein or overlapt(self._domein[pad], domein) for pad, domein in paden.items())

    def nog_mogelijk(self, pad: str) -> Domein | None:
        """What is left of a fact at the end of this run; None when the run did not look at it."""
        return self._domein.get(pad)

    # -- choosing ---------------------------------------------------------------------------------------

    def _kies(self, plek: str, aantal: int) -> int:
        """Which of so many ways this run goes."""
        if plek not in self.vast:
            self.takken += [{**self.vast, plek: (nr,)} for nr in range(aantal - 1, 0, -1)]
            self.vast[plek] = (0,)
        return min(cast("tuple[int]", self.vast[plek])[0], aantal - 1)

    def _splits(self, pad: str, gekozen: Domein, ander: Domein) -> None:
        self.takken.append({**self.vast, pad: ander})
        self.vast[pad] = self._domein[pad] = gekozen
        self._onbekend(pad)

    def _open(self, pad: str) -> Any:
        """What a fact that is read for the first time can be in this run; writes it as a step."""
        domein = self.vast.get(pad)
        if domein is None:
            domein = self.vraag.domein(pad)
        else:
            self._onbekend(pad)
        self._domein[pad] = domein
        self._geschreven.append(pad)
        return domein

    def _onbekend(self, pad: str) -> None:
        if pad in self.delen_gelezen:
            # A fact that also steers a part: the two are reckoned apart, so the hull may be too wide.
            self.vraag.precies = False
        if pad not in self.vraag.pins:
            self.gelezen[pad] = self.vraag.huis.domein(pad)

    def _duwt(self, pad: str, richting: object) -> bool:
        """Whether a fact that pushes one way stands at its highest value in this run."""
        self._onbekend(pad)
        self.geduwd.add(pad)
        return (richting is STIJGT) == (self.kant is Kant.HOOG)

    # -- reading facts ----------------------------------------------------------------------------------

    def ja(self, wie: Wie, naam: str) -> bool:
        """A yes/no fact; a seldom asked one counts as the ordinary case while unknown."""
        pad = _pad(wie, naam)
        domein = self._domein.get(pad) or self._open(pad)
        if len(domein) == 1:
            return bool(domein[0])
        feit = self.vraag.huis.feit(pad)
        if feit.aanname is not None:
            self.aannames[pad] = feit.aanname
            return bool(feit.gewoon)
        richting = self.vraag.richting(pad)
        if richting is not SPLITST:
            return self._duwt(pad, richting)
        self._splits(pad, domein[:1], domein[1:])
        return bool(domein[0])

    def is_een(self, wie: Wie, naam: str, *waarden: str) -> bool:
        """Whether a choice is one of these; a seldom asked one counts as the ordinary case while unknown."""
        pad = _pad(wie, naam)
        domein = self._domein.get(pad) or self._open(pad)
        if len(domein) == 1:
            return domein[0] in waarden
        erin = tuple([w for w in domein if w in waarden])
        eruit = tuple([w for w in domein if w not in waarden])
        if not erin or not eruit:
            return bool(erin)
        feit = self.vraag.huis.feit(pad)
        if feit.aanname is not None:
            self.aannames[pad] = feit.aanname
            return feit.gewoon in waarden
        richting = self.vraag.richting(pad)
        if richting is not SPLITST:
            return self._duwt(pad, richting)
        self._splits(pad, erin, eruit)
        return True

    def bedrag(self, wie: Wie, naam: str, *, gewoon: tuple[Decimal, str] | None = None) -> Decimal:
        """An amount that pushes one way; `gewoon` is the ordinary amount and its Dutch assumption."""
        pad = _pad(wie, naam)
        domein = self._domein.get(pad) or self._open(pad)
        if domein.laag == domein.hoog:
            return cast(Decimal, domein.laag)
        if self.vraag.huis.waarde(pad) is None and pad not in self.vraag.pins:
            feit = self.vraag.huis.feit(pad)
            if gewoon is not None:
                self.aannames[pad] = gewoon[1]
                return gewoon[0]
            if feit.aanname is not None and isinstance(feit.gewoon, Decimal):
                self.aannames[pad] = feit.aanname
                return feit.gewoon
        return cast(Decimal, domein.hoog if self._duwt(pad, self.vraag.richting(pad)) else domein.laag)

    def aantal(self, wie: Wie, naam: str) -> int:
        """A count that pushes one way."""
        return int(self.bedrag(wie, naam))

    def inkomsten(self, persoon: Persoon) -> list[tuple[str, Decimal]]:
        """The incomes of a person as (kind, euros per month); they only ever push the amount down."""
        pad = _pad(persoon, "inkomsten")
        huis = self.vraag.huis
        self._geschreven.append(pad)
        lijst: list[tuple[str, Decimal]] = []
        for deel, soort, bedrag in inkomsten_domein(huis.feit(pad), huis.waarde(pad)):
            lijst.append((self._soort(f"{pad}{deel}.soort", soort), self._inkomst(f"{pad}{deel}", bedrag)))
        return lijst

    def _inkomst(self, pad: str, domein: Domein) -> Decimal:
        domein = cast(Interval, self.vraag.pins.get(pad, domein))
        if domein.laag == domein.hoog:
            return cast(Decimal, domein.laag)
        self.gelezen[pad] = domein
        self.geduwd.add(pad)
        return cast(Decimal, domein.hoog if self.kant is Kant.LAAG else domein.laag)

    def _soort(self, pad: str, soort: str | None) -> str:
        """An unknown kind: the one that is counted in full at the low end, the one that is not at the high end."""
        if soort is not None:
            return soort
        pin = self.vraag.pins.get(pad)
        if pin is not None:
            return str(cast("tuple[Scalar, ...]", pin)[0])
        self.geduwd.add(pad)
        self.gelezen[pad] = ("overig", "bijstand")
        return "overig" if self.kant is Kant.LAAG else "bijstand"

    def hoger_dan(self, wie: Wie, naam: str, grens: Decimal) -> bool:
        """Whether an amount lies above a border; below it where it is seldom asked and unknown."""
        pad = _pad(wie, naam)
        domein = self._domein.get(pad) or self._open(pad)
        if not domein.laag <= grens < domein.hoog:
            return bool(domein.laag > grens)
        feit = self.vraag.huis.feit(pad)
        if self.vraag.huis.waarde(pad) is None and feit.aanname is not None and pad not in self.vraag.pins:
            self.aannames[pad] = feit.aanname
            return False
        self._onbekend(pad)
        hoger = self._kies(f"{pad} > {grens}", 2) == 1
        self._domein[pad] = Interval(grens, domein.hoog) if hoger else Interval(domein.laag, grens)
        return hoger

    def ingevoerd(self, wie: Wie, naam: str) -> Decimal | None:
        """A figure of law that was typed in, or None; a range of figures cannot be reckoned with."""
        pad = _pad(wie, naam)
        bekend = self.vraag.huis.waarde(pad)
        if bekend is None:
            return None
        self._geschreven.append(pad)
        if not isinstance(bekend, Decimal):
            raise NormOntbreekt("Een norm uit de invoer moet één getal zijn; geef geen bereik.")
        return bekend

    def reeks(self, wie: Wie, naam: str) -> tuple[Decimal, ...] | None:
        """A list of numbers in order of time, or None when it is not known."""
        pad = _pad(wie, naam)
        bekend = self.vraag.huis.waarde(pad)
        if bekend is None:
            return None
        self._geschreven.append(pad)
        return cast("tuple[Decimal, ...]", bekend)

    def waarde(self, wie: Wie, naam: str) -> object:
        """A fact as far as it is exactly known, else None; only for remarks, never for the outcome."""
        return self.vraag.huis.waarde(_pad(wie, naam))

    # -- ages -------------------------------------------------------------------------------------------

    def jarig_voor(self, persoon: Persoon, maanden: int, dag: date) -> bool:
        """Whether somebody is that many months old on a day before `dag`."""
        return self._voor(f"personen.{persoon.id}.geboortedatum", grens_geboorte(dag, maanden))

    def minstens(self, persoon: Persoon, jaren: int, maanden: int = 0) -> bool:
        """Whether somebody has reached an age on the date of judging."""
        return self._voor(f"personen.{persoon.id}.geboortedatum", self.vraag.huis.grens(jaren * 12 + maanden))

    def zeker_minstens(self, persoon: Persoon, jaren: int) -> bool:
        """Whether the age is reached for all that is known; only for remarks, never for the outcome."""
        domein = cast(Interval, self.vraag.huis.domein(_pad(persoon, "geboortedatum")))
        return cast(date, domein.hoog) < self.vraag.huis.grens(jaren * 12)

    def _voor(self, pad: str, grens: date) -> bool:
        # The busiest place of all: every age, month by month; a date that was read before needs no step.
        domein = self._domein.get(pad) or self._open(pad)
        if domein.hoog < grens:
            return True
        if domein.laag >= grens:
            return False
        self.vraag.knips.setdefault(pad, set()).add(grens)
        self._splits(pad, Interval(domein.laag, grens - EEN_DAG), Interval(grens, domein.hoog))
        return True

    # -- people -----------------------------------------------------------------------------------------

    @property
    def aanvrager(self) -> Persoon:
        """Who asks."""
        return self.vraag.huis.aanvrager

    def partner(self) -> Persoon | None:
        """The partner, or None when there is none."""
        return self.vraag.huis.partner() if self.ja("samenstelling", "partner") else None

    def anderen(self, rol: Rol) -> list[Deel]:
        """Everybody of a role: those named, a stand-in for those counted, and those who may be there."""
        naam = "kinderen" if rol == "kind" else "medebewoners"
        pad = f"samenstelling.{naam}"
        domein = self._domein.get(pad) or self._open(pad)
        laag, hoog = domein.laag, domein.hoog
        if laag != hoog:
            self._onbekend(pad)
            self.geduwd.add(pad)
        return [*self.vraag.huis.delen(rol, laag, hoog)]


def _pad(wie: Wie, naam: str) -> str:
    return f"personen.{wie.id}.{naam}" if isinstance(wie, Persoon) else f"{wie}.{naam}"
