"""Tries what one answer would do to a state that is open, with as few new runs as can be."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar, cast

from loket.regels.delen import overtreft, rand
from loket.regels.domeinen import Domein, Interval, Kant
from loket.regels.leeftijd import EEN_DAG
from loket.regels.omhulsel import Run, TeVeel, verken
from loket.regels.regeling import DAALT, SPLITST, STIJGT
from loket.regels.rekenblad import Rekenblad, Vector
from loket.regels.vraagstuk import ONBEKEND, SOM, Tak, Vraagstuk

MAX_AANTAL = 3
"""Counts above the lowest that are tried one by one; the highest is always tried."""

LIJSTEN = ("inkomsten", "opvang")
"""Facts that are a list."""

T = TypeVar("T")


class Proef:
    """Tries whether one answer settles a state that is open: all yes, or no yes at all.

    Fewer yes at the low end than at the high end is impossible, so "all yes" is seen at the low end alone and
    "no yes" at the high end alone. Of a fact that pushes one way only the best value can make all yes.
    """

    def __init__(self, vraag: Vraagstuk, laag: Sequence[Run], hoog: Sequence[Run]) -> None:
        self.vraag = vraag
        self.runs = (*laag, *hoog)
        self.open = {
            Kant.LAAG: [blad for blad, uitkomst in laag if uitkomst.soort != "ja"],
            Kant.HOOG: [blad for blad, uitkomst in hoog if uitkomst.soort == "ja"],
        }

    def beslist(self, pad: str, delen: Mapping[str, Domein]) -> bool:
        """Whether some one value of the fact leaves a single state; `delen` are the paths that it consists of."""
        eigen = {deel: domein for deel, domein in delen.items() if ONBEKEND not in deel}
        if not eigen:
            return False
        if self.vraag.huis.feit(pad).soort in LIJSTEN:
            return self._beslist_lijst(eigen)
        domein, richting = eigen[pad], self.vraag.richting(pad)
        # A date splits whatever a scheme declares of it: every reading of it is a border.
        is_dag = isinstance(domein, Interval) and isinstance(domein.laag, date)
        if is_dag or (richting is SPLITST and isinstance(domein, tuple)):
            return self._beslist_splitsend(pad, _waarden(domein, self.vraag.knips.get(pad, set())))
        einden = None if pad.startswith("samenstelling.") else _einden(domein)
        if einden is not None and richting in (STIJGT, DAALT):
            laag, hoog = ({pad: waarde} for waarde in (einden if richting is STIJGT else reversed(einden)))
            return self._beslist_einde(laag, hoog)
        return any(
            self._lukt(self.vraag.met({pad: waarde}), kant) for waarde in _waarden(domein, set()) for kant in Kant
        )

    def _beslist_lijst(self, delen: Mapping[str, Domein]) -> bool:
        """One answer tells all of a list; a choice in it may open a scheme or close it, so both are tried."""
        laag, hoog = ({deel: _uiterste(domein, kant) for deel, domein in delen.items()} for kant in Kant)
        if self._beslist_einde(laag, hoog):
            return True
        if all(isinstance(domein, Interval) for domein in delen.values()):
            return False
        return self._lukt(self.vraag.met(laag), Kant.LAAG) or self._lukt(self.vraag.met(hoog), Kant.HOOG)

    def _beslist_einde(self, slechtste: Tak, beste: Tak) -> bool:
        return self._lukt(self.vraag.met(beste, Kant.HOOG), Kant.LAAG) or self._lukt(
            self.vraag.met(slechtste, Kant.LAAG), Kant.HOOG
        )

    def _lukt(self, vraag: Vraagstuk, kant: Kant) -> bool:
        """Whether every run at the low end becomes a yes, or none stays one at the high end.

        Only the runs that came out otherwise are made again, each with the choices that it made.
        """
        try:
            return all(self._wordt(vraag, kant, blad) for blad in self.open[kant])
        except TeVeel:
            return False

    def _wordt(self, vraag: Vraagstuk, kant: Kant, blad: Rekenblad) -> bool:
        if not blad.raakt(vraag.pins):
            return False
        begin = {plek: wat for plek, wat in blad.vast.items() if plek not in vraag.pins and not plek.startswith(SOM)}
        return all(_is_ja(run) is (kant is Kant.LAAG) for run in verken(vraag, kant, begin))

    def _beslist_splitsend(self, pad: str, waarden: Sequence[Domein]) -> bool:
        """Between these values no run splits: where no sum reads the fact, the runs that fit one are its runs."""
        if not any(pad in blad.delen_gelezen for blad, _ in self.runs):
            staten = _per_waarde(waarden, ((blad.nog_mogelijk(pad), _is_ja((blad, u))) for blad, u in self.runs))
            return any(len(set(gezien)) == 1 for gezien in staten)
        return any(
            self._lukt(self.vraag.met({pad: waarde}, splitst=True), kant)
            for kant in Kant
            for waarde in self._kansrijk(pad, waarden, kant)
        )

    def _kansrijk(self, pad: str, waarden: Sequence[Domein], kant: Kant) -> Sequence[Domein]:
        """The values worth trying at one end of a fact that parts read: none where nothing at that end reads it.

        Where a single part does, they are for "all yes" those whose lowest outcomes are not lower than those of
        another value; for "no yes" those whose highest are not higher.
        """
        lezers = [deel for (_, _, zijde), deel in self.vraag.delen.items() if zijde is kant and deel.raakt([pad])]
        if len(lezers) > 1 or any(blad.nog_mogelijk(pad) is not None for blad, _ in self.runs):
            return waarden
        if not lezers:
            return ()
        vectoren = _per_waarde(waarden, ((blad.nog_mogelijk(pad), vector) for blad, vector in lezers[0].runs))
        return _kansrijkste(waarden, vectoren, kant)


def _is_ja(run: Run) -> bool:
    return run[1].soort == "ja"


def _uiterste(domein: Domein, kant: Kant) -> Domein:
    """What an unknown part of a list, or its kind, is at one end."""
    if isinstance(domein, Interval):
        return _punt(domein.hoog if kant is Kant.LAAG else domein.laag)
    return (domein[0 if kant is Kant.LAAG else -1],)


def _punt(waarde: Decimal | int | date) -> Interval:
    return Interval(waarde, waarde)


def _einden(domein: Domein) -> tuple[Domein, Domein] | None:
    """The lowest and the highest value of an amount, a count or a yes/no; None for a choice without order."""
    if isinstance(domein, Interval):
        return _punt(domein.laag), _punt(domein.hoog)
    return ((False,), (True,)) if domein == (False, True) else None


def _waarden(domein: Domein, knips: set[date]) -> Sequence[Domein]:
    """The values worth trying: every choice, every stretch between borders, both ends, the first counts."""
    if not isinstance(domein, Interval):
        return [(keuze,) for keuze in domein]
    laag, hoog = domein.laag, domein.hoog
    if isinstance(laag, date):
        tot = cast(date, hoog)
        grenzen = sorted(knip for knip in knips if laag < knip <= tot)
        begin, einde = [laag, *grenzen], [*(grens - EEN_DAG for grens in grenzen), tot]
        return [Interval(van, tot) for van, tot in zip(begin, einde, strict=True)]
    if isinstance(laag, int):
        hoogste = cast(int, hoog)
        return [_punt(aantal) for aantal in sorted({*range(laag, min(laag + MAX_AANTAL, hoogste + 1)), hoogste})]
    return [_punt(laag), _punt(hoog)]


def _per_waarde(waarden: Sequence[Domein], paren: Iterable[tuple[Domein | None, T]]) -> list[list[T]]:
    """Per value what belongs to it, of pairs of the values that something holds for (None: all) and that."""
    uit: list[list[T]] = [[] for _ in waarden]
    begin = [waarde.laag if isinstance(waarde, Interval) else waarde[0] for waarde in waarden]
    for domein, wat in paren:
        if domein is None:
            plekken: Iterable[int] = range(len(waarden))
        elif isinstance(domein, Interval):
            dagen = cast("list[date]", begin)
            plekken = range(
                bisect_right(dagen, cast(date, domein.laag)) - 1, bisect_right(dagen, cast(date, domein.hoog))
            )
        else:
            plekken = (plek for plek, waarde in enumerate(begin) if waarde in domein)
        for plek in plekken:
            uit[plek].append(wat)
    return uit


def _kansrijkste(waarden: Sequence[Domein], uitkomsten: Sequence[Sequence[Vector]], kant: Kant) -> Sequence[Domein]:
    """The values that no other one makes needless: with what the other leads to at that end, it settles as much."""
    teken = -1 if kant is Kant.LAAG else 1
    per_waarde = [
        (waarde, [vector for vector, _ in rand(((vector, None) for vector in vectoren), kant)])
        for waarde, vectoren in zip(waarden, uitkomsten, strict=True)
    ]
    over: list[tuple[Domein, list[Vector]]] = []
    for waarde, vectoren in sorted(per_waarde, key=lambda paar: teken * sum(sum(vector) for vector in paar[1])):
        if not any(_beslist_zeker_zoveel(ander, vectoren, kant) for _, ander in over):
            over.append((waarde, vectoren))
    return [waarde for waarde, _ in over]


def _beslist_zeker_zoveel(ander: Sequence[Vector], vectoren: Sequence[Vector], kant: Kant) -> bool:
    """Whether each outcome of the other is at least as far from that end as one of these."""
    return all(any(overtreft(een, vector, kant) for een in vectoren) for vector in ander)
