"""The reading half of the worksheet: facts, ages and people, and the choices that reading them takes."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias, cast

from loket.catalogus.soorten import Norm
from loket.domein.oordeel import Betrouwbaarheid
from loket.domein.situatie import Persoon, Rol
from loket.domein.waarden import Scalar
from loket.regels.domeinen import Domein, Interval
from loket.regels.leeftijd import EEN_DAG, grens_geboorte
from loket.regels.regeling import DAALT, SPLITST, STIJGT
from loket.regels.vraagstuk import ONBEKEND, Vraagstuk, feit_van_deel, inkomsten_domein

Wie: TypeAlias = Persoon | str
"""A person, or the block that a fact stands in: "woning", "feiten.bijstand"."""

Vector: TypeAlias = tuple[Decimal | int, ...]
"""What one part adds to the whole; every place pushes the amount up when it grows."""


class Kant(Enum):
    """Which end of the hull a run looks for: every rising or falling unknown stands at that end."""

    LAAG = "laag"
    HOOG = "hoog"


class NormOntbreekt(Exception):
    """A figure that the rule needs is missing, expired or too unsure; carries the Dutch reason."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


Stapregel: TypeAlias = tuple[str, object, Norm | None, str | None, Betrouwbaarheid | None, str | None]
"""A line as written: name, value, norm, source, sureness, path of the fact."""

Deel: TypeAlias = tuple[str, Persoon, bool]
"""A part of a sum: its key, the person, and whether that person is certain to be there."""


class Lezer:
    """Reads facts for one run of a rule over one choice of what is unknown.

    `keuzes` are the choices to repeat; every later choice takes its first option and is listed in
    `takken`, so that the engine can come back for the others.
    """

    def __init__(self, vraag: Vraagstuk, kant: Kant, keuzes: Sequence[int] = ()) -> None:
        self.vraag = vraag
        self.kant = kant
        self.dag = vraag.dag
        self.keuzes = list(keuzes)
        self.takken: list[tuple[int, int]] = []
        self.regels: list[Stapregel] = []
        self.gelezen: dict[str, Domein] = {}
        self.aannames: dict[str, str] = {}
        self.let_op: list[str] = []
        self.normen: list[Norm] = []
        self._norm_gelezen: set[str] = set()
        self.monotoon = False
        self.delen_gelezen: set[str] = set()
        self.delen: list[Lezer] = []
        self.recht_zeker = False
        self.twijfels: list[tuple[str, str | None]] = []
        self._positie = 0
        self._domein: dict[str, Domein] = {}

    # -- choosing ---------------------------------------------------------------------------------------

    def _kies(self, aantal: int) -> int:
        positie = self._positie
        self._positie += 1
        if positie < len(self.keuzes):
            return self.keuzes[positie]
        self.keuzes.append(0)
        self.takken.append((positie, aantal))
        return 0

    def _open(self, pad: str) -> Domein:
        """What the fact can still be in this run; writes the fact as a step the first time."""
        if pad not in self._domein:
            self._domein[pad] = self.vraag.domein(pad)
            self._noteer(pad)
        return self._domein[pad]

    def nog_mogelijk(self, pad: str) -> Domein | None:
        """What a fact that this run read could still be at its end; None when the run did not read it."""
        return self._domein.get(pad)

    def _noteer(self, pad: str) -> None:
        if ONBEKEND not in pad:
            self.regels.append(("", None, None, None, None, feit_van_deel(pad)))

    def _onbekend(self, pad: str) -> None:
        if pad in self.delen_gelezen:
            # A fact that also steers a part: the two are reckoned apart, so the hull may be too wide.
            self.vraag.precies = False
        if pad not in self.vraag.pins:
            self.gelezen[pad] = self.vraag.huis.domein(pad)

    def _richting(self, wie: Wie, naam: str) -> object:
        return self.vraag.regeling.leest[_patroon(wie, naam)]

    def _einde(self, domein: Interval, richting: object) -> Decimal | int | date:
        self.monotoon = True
        return domein.laag if (richting is STIJGT) == (self.kant is Kant.LAAG) else domein.hoog

    # -- reading facts ----------------------------------------------------------------------------------

    def ja(self, wie: Wie, naam: str) -> bool:
        """A yes/no fact; a seldom asked one counts as the ordinary case while unknown."""
        pad = _pad(wie, naam)
        domein = cast("tuple[Scalar, ...]", self._open(pad))
        if len(domein) > 1:
            feit = self.vraag.huis.feit(pad)
            if feit.aanname is not None:
                self.aannames[pad] = feit.aanname
                return bool(feit.gewoon)
            self._onbekend(pad)
            richting = self._richting(wie, naam)
            if richting is not SPLITST:
                self.monotoon = True
                return (richting is STIJGT) == (self.kant is Kant.HOOG)
            domein = (domein[self._kies(2)],)
            self._domein[pad] = domein
        return bool(domein[0])

    def is_een(self, wie: Wie, naam: str, *waarden: str) -> bool:
        """Whether a choice is one of these; a seldom asked one counts as the ordinary case while unknown."""
        pad = _pad(wie, naam)
        domein = cast("tuple[Scalar, ...]", self._open(pad))
        erin = tuple(w for w in domein if w in waarden)
        eruit = tuple(w for w in domein if w not in waarden)
        if erin and eruit:
            feit = self.vraag.huis.feit(pad)
            if feit.aanname is not None:
                self.aannames[pad] = feit.aanname
                return feit.gewoon in waarden
            self._onbekend(pad)
            richting = self._richting(wie, naam)
            if richting is not SPLITST:
                self.monotoon = True
                return (richting is STIJGT) == (self.kant is Kant.HOOG)
            gekozen = self._kies(2) == 0
            self._domein[pad] = erin if gekozen else eruit
            return gekozen
        return bool(erin)

    def bedrag(self, wie: Wie, naam: str, *, gewoon: tuple[Decimal, str] | None = None) -> Decimal:
        """An amount that pushes one way; `gewoon` is the ordinary amount and its Dutch assumption."""
        pad = _pad(wie, naam)
        domein = cast(Interval, self._open(pad))
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
        self._onbekend(pad)
        return cast(Decimal, self._einde(domein, self._richting(wie, naam)))

    def aantal(self, wie: Wie, naam: str) -> int:
        """A count that pushes one way."""
        return int(self.bedrag(wie, naam))

    def inkomsten(self, persoon: Persoon) -> list[tuple[str, Decimal]]:
        """The incomes of a person as (kind, euros per month); they only ever push the amount down."""
        pad = _pad(persoon, "inkomsten")
        huis = self.vraag.huis
        self._noteer(pad)
        lijst: list[tuple[str, Decimal]] = []
        for deel, soort, bedrag in inkomsten_domein(huis.feit(pad), huis.waarde(pad)):
            lijst.append((self._soort(f"{pad}{deel}.soort", soort), self._inkomst(f"{pad}{deel}", bedrag)))
        return lijst

    def _inkomst(self, pad: str, domein: Domein) -> Decimal:
        domein = cast(Interval, self.vraag.pins.get(pad, domein))
        if domein.laag == domein.hoog:
            return cast(Decimal, domein.laag)
        self.gelezen[pad] = domein
        return cast(Decimal, self._einde(domein, DAALT))

    def _soort(self, pad: str, soort: str | None) -> str:
        """An unknown kind: the one that is counted in full at the low end, the one that is not at the high end."""
        if soort is not None:
            return soort
        pin = self.vraag.pins.get(pad)
        if pin is not None:
            return str(cast("tuple[Scalar, ...]", pin)[0])
        self.monotoon = True
        self.gelezen[pad] = ("overig", "bijstand")
        return "overig" if self.kant is Kant.LAAG else "bijstand"

    def hoger_dan(self, wie: Wie, naam: str, grens: Decimal) -> bool:
        """Whether an amount lies above a border; below it where it is seldom asked and unknown."""
        pad = _pad(wie, naam)
        domein = cast(Interval, self._open(pad))
        if domein.laag == domein.hoog or not _tussen(domein, grens):
            return cast(Decimal, domein.laag) > grens
        feit = self.vraag.huis.feit(pad)
        if self.vraag.huis.waarde(pad) is None and feit.aanname is not None and pad not in self.vraag.pins:
            self.aannames[pad] = feit.aanname
            return False
        self._onbekend(pad)
        hoger = self._kies(2) == 1
        self._domein[pad] = (
            Interval(max(cast(Decimal, domein.laag), grens), domein.hoog) if hoger else Interval(domein.laag, grens)
        )
        return hoger

    def ingevoerd(self, wie: Wie, naam: str) -> Decimal | None:
        """A figure of law that was typed in, or None; a range of figures cannot be reckoned with."""
        pad = _pad(wie, naam)
        bekend = self.vraag.huis.waarde(pad)
        if bekend is None:
            return None
        self._noteer(pad)
        if not isinstance(bekend, Decimal):
            raise NormOntbreekt("Een norm uit de invoer moet één getal zijn; geef geen bereik.")
        return bekend

    def waarde(self, wie: Wie, naam: str) -> object:
        """A fact as far as it is exactly known, else None; only for remarks, never for the outcome."""
        return self.vraag.huis.waarde(_pad(wie, naam))

    # -- ages -------------------------------------------------------------------------------------------

    def jarig_voor(self, persoon: Persoon, maanden: int, dag: date) -> bool:
        """Whether somebody is that many months old on a day before `dag`."""
        return self._voor(_pad(persoon, "geboortedatum"), grens_geboorte(dag, maanden))

    def minstens(self, persoon: Persoon, jaren: int, maanden: int = 0) -> bool:
        """Whether somebody has reached an age on the date of judging."""
        return self.jarig_voor(persoon, jaren * 12 + maanden, self.dag + EEN_DAG)

    def zeker_minstens(self, persoon: Persoon, jaren: int) -> bool:
        """Whether the age is reached for all that is known; only for remarks, never for the outcome."""
        domein = cast(Interval, self.vraag.huis.domein(_pad(persoon, "geboortedatum")))
        return cast(date, domein.hoog) < grens_geboorte(self.dag + EEN_DAG, jaren * 12)

    def _voor(self, pad: str, grens: date) -> bool:
        # The busiest place of all: every age, month by month; a date that was read before needs no step.
        domein = cast(Interval, self._domein.get(pad) or self._open(pad))
        laag, hoog = cast(date, domein.laag), cast(date, domein.hoog)
        if hoog < grens:
            return True
        if laag >= grens:
            return False
        self._onbekend(pad)
        self.vraag.knips.setdefault(pad, set()).add(grens)
        eerder = self._kies(2) == 0
        self._domein[pad] = Interval(laag, grens - EEN_DAG) if eerder else Interval(grens, hoog)
        return eerder

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
        domein = cast(Interval, self._open(pad))
        genoemd = self.vraag.huis.genoemd[rol]
        laag, hoog = cast(int, domein.laag), cast(int, domein.hoog)
        if laag != hoog:
            self._onbekend(pad)
            self.monotoon = True
        anoniem = [Persoon(f"{ONBEKEND}{rol}", rol)] * (hoog - len(genoemd))
        return [(p.id, p, True) for p in genoemd] + [
            (p.id, p, len(genoemd) + nummer < laag) for nummer, p in enumerate(anoniem)
        ]


def _pad(wie: Wie, naam: str) -> str:
    return f"personen.{wie.id}.{naam}" if isinstance(wie, Persoon) else f"{wie}.{naam}"


def _patroon(wie: Wie, naam: str) -> str:
    return f"personen.*.{naam}" if isinstance(wie, Persoon) else f"{wie}.{naam}"


def _tussen(domein: Interval, grens: Decimal) -> bool:
    return cast(Decimal, domein.laag) <= grens < cast(Decimal, domein.hoog)
