"""Parts that add up and share no unknown (children, housemates): each is hulled apart, then summed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from loket.domein.situatie import Persoon
from loket.regels.domeinen import Domein, Kant
from loket.regels.omhulsel import nieuw_blad, staat_vast, takken
from loket.regels.rekenblad import Rekenblad, Vector
from loket.regels.vraagstuk import Deel, Sleutel, Tak, Vraagstuk

MAX_RAND = 64
"""The most incomparable sums that are kept apart."""

T = TypeVar("T")
Knip: TypeAlias = Callable[[Vector], Vector]
Persoonsregel: TypeAlias = Callable[[Rekenblad, Persoon], Vector]
Deelrun: TypeAlias = tuple[Rekenblad, Vector]


@dataclass
class Gelezen:
    """What runs read, took for granted and remarked, together."""

    gelezen: dict[str, Domein] = field(default_factory=dict)
    aannames: dict[str, str] = field(default_factory=dict)
    let_op: list[str] = field(default_factory=list)
    geduwd: set[str] = field(default_factory=set)

    def lees(self, wat: "Rekenblad | Gelezen") -> None:
        """Take over what a run, or what runs, read."""
        self.gelezen |= wat.gelezen
        self.aannames |= wat.aannames
        self.let_op += [zin for zin in wat.let_op if zin not in self.let_op]
        self.geduwd |= wat.geduwd


class Deelruns(Gelezen):
    """All runs of one part at one end."""

    def __init__(self, runs: Sequence[Deelrun]) -> None:
        super().__init__()
        self.runs = runs
        for blad, _ in runs:
            self.lees(blad)
        self._per_vector: dict[Vector, Rekenblad] = {}
        for blad, vector in runs:
            self._per_vector.setdefault(vector, blad)
        self._rand: dict[Kant, list[tuple[Vector, Rekenblad]]] = {}

    @property
    def een_uitkomst(self) -> bool:
        """Whether every run came out the same."""
        return len(self._per_vector) == 1

    def rand(self, kant: Kant) -> list[tuple[Vector, Rekenblad]]:
        """The different outcomes at one end, without those that another makes needless."""
        if kant not in self._rand:
            self._rand[kant] = rand(self._per_vector.items(), kant)
        return self._rand[kant]

    def raakt(self, paden: Iterable[str]) -> bool:
        """Whether a run looked at one of these facts."""
        paden = list(paden)
        return any(blad.raakt(paden) for blad, _ in self.runs)

    def binnen(self, pins: Tak) -> "Deelruns":
        """The runs that are left when splitting facts are narrowed to values between which no run splits."""
        return Deelruns([run for run in self.runs if run[0].past(pins)])


@dataclass
class Som(Gelezen):
    """The sums at one end, each with the runs of its parts, and what those runs read."""

    rand: list[tuple[Vector, tuple[Rekenblad, ...]]] = field(default_factory=list)


def sommen(
    vraag: Vraagstuk,
    kant: Kant,
    naam: str,
    delen: Sequence[Deel],
    regel: Persoonsregel,
    leeg: Vector,
    knip: Knip | None,
) -> Som:
    """The lowest (or highest) sums over independent parts; more than one where they are incomparable."""
    sleutel = (naam, kant, *((id_, zeker) for id_, _, zeker in delen))
    som = vraag.sommen.get(sleutel) or _som_van_basis(vraag, sleutel)
    if som is None:
        som = Som(rand=[(leeg, ())])
        for _, persoon, zeker in delen:
            _tel_op(vraag, kant, som, _deel(vraag, kant, naam, persoon, regel), zeker, knip)
        vraag.sommen[sleutel] = som
    return som


def _tel_op(vraag: Vraagstuk, kant: Kant, som: Som, deel: Deelruns, zeker: bool, knip: Knip | None) -> None:
    som.lees(deel)
    if not (zeker and deel.een_uitkomst):
        # The two ends choose differently here, also without a fact that pushes one way.
        som.geduwd.add("som")
    nieuw: dict[Vector, tuple[Rekenblad, ...]] = {} if zeker else dict(som.rand)
    for totaal, bladen in som.rand:
        for vector, blad in deel.rand(kant):
            erbij = tuple(a + b for a, b in zip(totaal, vector, strict=True))
            nieuw.setdefault(knip(erbij) if knip else erbij, (*bladen, blad))
    som.rand = _begrens(vraag, kant, rand(nieuw.items(), kant))


def _som_van_basis(vraag: Vraagstuk, sleutel: tuple[object, ...]) -> Som | None:
    """The sum of the question that this one narrows, when it looked at none of the narrowed facts."""
    som = None if vraag.basis is None else vraag.basis.sommen.get(sleutel)
    geraakt = som is not None and any(pad in som.gelezen or pad in som.aannames for pad in vraag.pins)
    return None if geraakt else som


def _deel(vraag: Vraagstuk, kant: Kant, naam: str, persoon: Persoon, regel: Persoonsregel) -> Deelruns:
    """All runs of one part at one end."""
    deel = vraag.delen.get((naam, persoon.id, kant)) or _deel_van_basis(vraag, kant, naam, persoon.id)
    if deel is None:

        def draai(_: Sleutel, begin: Tak) -> Deelrun:
            blad = nieuw_blad(vraag, kant, begin)
            return blad, regel(blad, persoon)

        deel = Deelruns(list(takken(draai)))
    # Without a rising or falling fact both ends come from the same runs.
    for zijde in (kant,) if deel.geduwd else Kant:
        vraag.delen[naam, persoon.id, zijde] = deel
    return deel


def _deel_van_basis(vraag: Vraagstuk, kant: Kant, naam: str, id_: str) -> Deelruns | None:
    """The runs that were made for the wider question, as far as the narrowed facts leave them standing."""
    if vraag.basis is None:
        return None
    deel = vraag.basis.delen.get((naam, id_, kant))
    if deel is not None and not deel.raakt(vraag.pins):
        return deel
    ander = None if vraag.einde is None else vraag.basis.delen.get((naam, id_, vraag.einde))
    if ander is not None and all(staat_vast(vraag, blad) for blad, _ in ander.runs):
        return ander
    return deel.binnen(vraag.pins) if deel is not None and vraag.splitst else None


def rand(vectoren: Iterable[tuple[Vector, T]], kant: Kant) -> list[tuple[Vector, T]]:
    """The vectors that no other one is lower (or higher) than in every place."""
    teken = 1 if kant is Kant.LAAG else -1
    op_volgorde = sorted(vectoren, key=lambda paar: teken * sum(paar[0]))
    over: list[tuple[Vector, T]] = []
    for vector, wat in op_volgorde:
        if not any(overtreft(ander, vector, kant) for ander, _ in over):
            over.append((vector, wat))
    return over


def overtreft(ander: Vector, vector: Vector, kant: Kant) -> bool:
    """Whether the other vector makes this one needless at that end."""
    if kant is Kant.LAAG:
        return all(a <= b for a, b in zip(ander, vector, strict=True))
    return all(a >= b for a, b in zip(ander, vector, strict=True))


def _begrens(
    vraag: Vraagstuk, kant: Kant, lijst: list[tuple[Vector, tuple[Rekenblad, ...]]]
) -> list[tuple[Vector, tuple[Rekenblad, ...]]]:
    """Too many incomparable sums: one sound bound, place by place, that need not be attained."""
    if len(lijst) <= MAX_RAND:
        return lijst
    vraag.precies = False
    kies = min if kant is Kant.LAAG else max
    grens = tuple(kies(plek) for plek in zip(*(vector for vector, _ in lijst), strict=True))
    return [(grens, lijst[0][1])]
