"""Attack a table as a stranger would who knows the rule: what can be worked out of the figures that are shown?

A1: subtraction and interval propagation over all sums of the table until nothing changes.
A8: does a figure, shown or worked out, say that (nearly) everybody of a group stands in a sensitive column?
Every column is a table of its own, since a household can stand in several (rapportage, part 3).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.domein.rapport import KLEIN, Cel
from loket.rapport.bescherming import Getoond, Regel

GEPROBEERD = ("A1", "A8")


@dataclass(frozen=True, slots=True)
class Vondst:
    """What an attack worked out: by which attack, in which row (None: the totals), and the bounds that it found."""

    aanval: str
    rij: int | None
    laagste: int
    hoogste: int


@dataclass(frozen=True, slots=True)
class Som:
    """Figures that belong together: the parts, and the whole. `gelijk`: the parts add up, each unit in one part.

    Else a unit can stand in several parts, and in at least one: the whole is between the largest part and the sum.
    """

    delen: tuple[int, ...]
    geheel: int
    gelijk: bool


@dataclass(frozen=True, slots=True)
class Figuur:
    """One figure with its place: row (None: totals), column (None: totals), threshold and whether it is shown."""

    rij: int | None
    kolom: int | None
    drempel: int
    cel: Cel


class Doelwit:
    """A table as an attacker writes it down: all its figures in one row of bounds, and the sums between them."""

    def __init__(self, getoond: Getoond, regel: Regel) -> None:
        self.regel = regel
        self.rijen, self.kolommen = len(getoond.rijtotalen), len(getoond.kolomtotalen)
        self.figuren = _figuren(getoond, regel)
        self.grenzen = [_begin(figuur.cel, figuur.drempel, regel) for figuur in self.figuren]
        for rij in filter(self.heel_klein, range(self.rijen)):
            # The rule hides such a row when a sensitive figure is large, so "klein" says less here.
            *cellen, totaal = self.plekken(rij)
            for nr in cellen:
                self.grenzen[nr] = (self.grenzen[nr][0], self.grenzen[totaal][1])

    def plekken(self, rij: int | None) -> tuple[int, ...]:
        """Where the figures of a row stand, its total last; None is the row of totals."""
        begin = (self.rijen if rij is None else rij) * (self.kolommen + 1)
        return tuple(range(begin, begin + self.kolommen + 1))

    def heel_klein(self, rij: int) -> bool:
        """Whether a row shows no cell, in a table with a sensitive column: small, or hidden by the group rule."""
        cellen = [self.figuren[nr].cel for nr in self.plekken(rij)[:-1]]
        return bool(self.regel.gevoelig and cellen) and all(cel == KLEIN for cel in cellen)

    def sommen(self) -> list[Som]:
        """Per row its columns and its total; per column, and for the totals, the rows and the whole."""
        uit = [
            Som(plek[:-1], plek[-1], False) for rij in (*range(self.rijen), None) if len(plek := self.plekken(rij)) > 1
        ]
        if self.rijen:
            per_kolom = zip(*(self.plekken(rij) for rij in range(self.rijen)), strict=True)
            uit += [Som(delen, geheel, True) for delen, geheel in zip(per_kolom, self.plekken(None), strict=True)]
        return uit


def val_aan(getoond: Getoond, regel: Regel) -> tuple[Vondst, ...]:
    """All that A1 and A8 find in a table; nothing when it gives nobody away."""
    doelwit = Doelwit(getoond, regel)
    grenzen = trek_aan(doelwit.grenzen, doelwit.sommen())
    return (*_a1(doelwit, grenzen), *_a8(doelwit, grenzen))


def trek_aan(begin: Sequence[tuple[int, int]], sommen: Sequence[Som]) -> list[tuple[int, int]]:
    """Tighten bounds over all sums until nothing changes; the truth is always within them.

    Figures that no true table can have (low above high) end it at once: they would tighten for ever.
    """
    grenzen: list[tuple[int, int]] = list(begin)
    vorige: list[tuple[int, int]] = []
    while grenzen != vorige and all(laag <= hoog for laag, hoog in grenzen):
        vorige = list(grenzen)
        for som in sommen:
            _trek(grenzen, som)
    return grenzen


def _trek(grenzen: list[tuple[int, int]], som: Som) -> None:
    """One sum: the whole from its parts, then every part from the whole and the other parts."""
    laag = [grenzen[nr][0] for nr in som.delen]
    hoog = [grenzen[nr][1] for nr in som.delen]
    onder = sum(laag) if som.gelijk else max(laag)
    _begrens(grenzen, som.geheel, onder, sum(hoog))
    minst, meest = grenzen[som.geheel]
    som_laag, som_hoog = sum(laag), sum(hoog)
    for nr, van, tot in zip(som.delen, laag, hoog, strict=True):
        anderen = som_laag - van if som.gelijk else 0
        _begrens(grenzen, nr, minst - (som_hoog - tot), meest - anderen)


def _begrens(grenzen: list[tuple[int, int]], nr: int, laag: int, hoog: int) -> None:
    grenzen[nr] = (max(grenzen[nr][0], laag), min(grenzen[nr][1], hoog))


def _a1(doelwit: Doelwit, grenzen: Sequence[tuple[int, int]]) -> list[Vondst]:
    """A hidden figure that is surely not zero, or surely not so large; a shown one that is known exactly."""
    regel, uit = doelwit.regel, []
    for figuur, (begin_laag, begin_hoog), (laag, hoog) in zip(doelwit.figuren, doelwit.grenzen, grenzen, strict=True):
        if figuur.cel == KLEIN:
            raak = regel.kleinste < laag < figuur.drempel or hoog < regel.drempel - 1
        else:
            raak = begin_laag < begin_hoog and laag == hoog
        if raak:
            uit.append(Vondst("A1", figuur.rij, laag, hoog))
    return uit


def _a8(doelwit: Doelwit, grenzen: Sequence[tuple[int, int]]) -> list[Vondst]:
    """At most so few stand outside a sensitive column; or a row that can only be hidden for that reason."""
    uit = []
    for rij in (*range(doelwit.rijen), None):
        *plekken, totaal = doelwit.plekken(rij)
        laag, hoog = grenzen[totaal]
        for kolom in doelwit.regel.gevoelig if plekken else ():
            binnen = grenzen[plekken[kolom]][0]
            if binnen > doelwit.regel.kleinste and hoog - binnen < doelwit.regel.drempels[kolom]:
                uit.append(Vondst("A8", rij, binnen, hoog))
        hoogstens = sum(drempel - 1 for drempel in doelwit.regel.drempels)
        if rij is not None and doelwit.heel_klein(rij) and laag > hoogstens:
            uit.append(Vondst("A8", rij, laag, hoog))
    return uit


def _figuren(getoond: Getoond, regel: Regel) -> list[Figuur]:
    """Every figure, row by row with its total, the row of totals last."""
    uit: list[Figuur] = []
    rijen: list[tuple[int | None, Sequence[Cel], Cel]] = [
        (nr, cellen, totaal) for nr, (cellen, totaal) in enumerate(zip(getoond.cellen, getoond.rijtotalen, strict=True))
    ]
    for rij, cellen, totaal in [*rijen, (None, getoond.kolomtotalen, getoond.totaal)]:
        uit += [Figuur(rij, nr, regel.drempels[nr], cel) for nr, cel in enumerate(cellen)]
        uit.append(Figuur(rij, None, regel.drempel, totaal))
    return uit


def _begin(cel: Cel, drempel: int, regel: Regel) -> tuple[int, int]:
    """What the rule alone says of a figure."""
    if cel == KLEIN:
        return regel.kleinste, drempel - 1
    speling = regel.afronding // 2
    return (max(drempel, cel - speling) if cel >= drempel else cel - speling), cel + speling
