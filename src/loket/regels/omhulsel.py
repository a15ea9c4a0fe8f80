"""The hull: runs a rule again and again until every choice of what is unknown has been at its ends."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from loket.domein.situatie import Persoon
from loket.regels.domeinen import Domein
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Deel, Kant, NormOntbreekt, Rekenblad, Vector
from loket.regels.vraagstuk import Vraagstuk

MAXIMUM = 512
"""The most runs that one scheme may take before a sound bound is good enough."""

MAX_RAND = 64
"""The most incomparable sums that are kept apart."""

T = TypeVar("T")


class TeVeel(Exception):
    """More runs than are affordable."""


def verken(vraag: Vraagstuk, kant: Kant) -> Iterator[tuple[Rekenblad, Uitkomst]]:
    """All runs of the scheme's rule for one end; TeVeel when there are too many."""
    return _takken(vraag, kant, _draai)


def _draai(blad: Rekenblad) -> Uitkomst:
    """One run; a missing figure turns into "ask", or into an amount to ask where the right is certain."""
    try:
        return blad.vraag.regeling.beoordeel(blad)
    except NormOntbreekt as ontbreekt:
        if not blad.recht_zeker:
            return blad.navragen(ontbreekt.reden)
        blad.stap("Navragen", ontbreekt.reden)
        return blad.wel(None)


def _takken(vraag: Vraagstuk, kant: Kant, regel: Callable[[Rekenblad], T]) -> Iterator[tuple[Rekenblad, T]]:
    """Depth first over the choices that a run turns out to have; a run repeats the choices before its own."""
    stapel: list[list[int]] = [[]]
    while stapel:
        vraag.runs += 1
        if vraag.runs > MAXIMUM:
            raise TeVeel
        blad = Rekenblad(vraag, kant, stapel.pop())
        uitkomst = regel(blad)
        for positie, aantal in blad.takken:
            stapel += [[*blad.keuzes[:positie], keuze] for keuze in range(aantal - 1, 0, -1)]
        yield blad, uitkomst


@dataclass
class Som:
    """The sums at one end, each with the runs of its parts, and what those runs read."""

    rand: list[tuple[Vector, tuple[Rekenblad, ...]]]
    gelezen: dict[str, Domein] = field(default_factory=dict)
    aannames: dict[str, str] = field(default_factory=dict)
    let_op: list[str] = field(default_factory=list)
    monotoon: bool = False

    def lees(self, bladen: Sequence[Rekenblad]) -> None:
        """Take over what the runs of one part read."""
        for blad in bladen:
            self.gelezen.update(blad.gelezen)
            self.aannames.update(blad.aannames)
            self.let_op += [zin for zin in blad.let_op if zin not in self.let_op]
            self.monotoon = self.monotoon or blad.monotoon


Persoonsregel = Callable[[Rekenblad, Persoon], Vector]


def sommen(
    vraag: Vraagstuk,
    kant: Kant,
    naam: str,
    delen: Sequence[Deel],
    regel: Persoonsregel,
    leeg: Vector,
    knip: Callable[[Vector], Vector] | None,
) -> Som:
    """The lowest (or highest) sums over independent parts; more than one where they are incomparable."""
    sleutel = (naam, kant, tuple((id_, zeker) for id_, _, zeker in delen))
    onthouden = _onthouden(vraag, sleutel)
    if onthouden is not None:
        return onthouden
    som = Som([(leeg, ())])
    for _, persoon, zeker in delen:
        uitkomsten = _deel(vraag, kant, naam, persoon, regel)
        som.lees([blad for _, blad in uitkomsten])
        som.monotoon = som.monotoon or not zeker
        nieuw: dict[Vector, tuple[Rekenblad, ...]] = {} if zeker else dict(som.rand)
        for totaal, bladen in som.rand:
            for vector, blad in uitkomsten:
                erbij = tuple(a + b for a, b in zip(totaal, vector, strict=True))
                nieuw.setdefault(knip(erbij) if knip else erbij, (*bladen, blad))
        som.rand = _begrens(vraag, kant, rand(nieuw.items(), kant))
    vraag.delen[sleutel] = som
    return som


def _onthouden(vraag: Vraagstuk, sleutel: object) -> Som | None:
    """A sum reckoned before; also by the question this one narrows, when it read none of the narrowed facts."""
    som = vraag.delen.get(sleutel)
    if som is None and vraag.basis is not None:
        som = vraag.basis.delen.get(sleutel)
        if som is not None and not vraag.pins.keys().isdisjoint(cast(Som, som).gelezen):
            return None
    return cast("Som | None", som)


def _deel(
    vraag: Vraagstuk, kant: Kant, naam: str, persoon: Persoon, regel: Persoonsregel
) -> list[tuple[Vector, Rekenblad]]:
    """All different outcomes of one part at one end, without those that another makes needless."""
    sleutel = (naam, kant, persoon.id)
    bekend = vraag.delen.get(sleutel)
    if bekend is None and vraag.basis is not None:
        eerder = cast("list[tuple[Vector, Rekenblad]] | None", vraag.basis.delen.get(sleutel))
        bekend = eerder if eerder and vraag.pins.keys().isdisjoint(eerder[0][1].gelezen) else None
    if bekend is None:
        runs = list(_takken(vraag, kant, lambda blad: regel(blad, persoon)))
        per_vector: dict[Vector, Rekenblad] = {}
        for blad, vector in runs:
            eerste = per_vector.setdefault(vector, blad)
            if eerste is not blad:
                eerste.gelezen.update(blad.gelezen)
                eerste.aannames.update(blad.aannames)
                eerste.monotoon = eerste.monotoon or blad.monotoon
        alles = Som([])
        alles.lees([blad for blad, _ in runs])
        # Without a rising or falling fact both ends come from the same runs.
        for zijde in (kant,) if alles.monotoon else Kant:
            aan_zijde = list(rand(per_vector.items(), zijde))
            vraag.delen[(naam, zijde, persoon.id)] = aan_zijde
            if zijde is kant:
                bekend = aan_zijde
        # Leaving out what is not at this end makes the two ends differ, also without a rising or falling fact.
        alles.monotoon = alles.monotoon or len(per_vector) > 1
        for zijde in Kant:
            bewaard = cast("list[tuple[Vector, Rekenblad]] | None", vraag.delen.get((naam, zijde, persoon.id)))
            if bewaard:
                _neem_over(bewaard[0][1], alles)
    return cast("list[tuple[Vector, Rekenblad]]", bekend)


def _neem_over(blad: Rekenblad, alles: Som) -> None:
    """One run stands for those that were left out: it carries all that they read."""
    blad.gelezen.update(alles.gelezen)
    blad.aannames.update(alles.aannames)
    blad.let_op = list(alles.let_op)
    blad.monotoon = alles.monotoon


def rand(vectoren: Iterable[tuple[Vector, T]], kant: Kant) -> list[tuple[Vector, T]]:
    """The vectors that no other one is lower (or higher) than in every place."""
    teken = 1 if kant is Kant.LAAG else -1
    op_volgorde = sorted(vectoren, key=lambda paar: teken * sum(paar[0]))
    over: list[tuple[Vector, T]] = []
    for vector, wat in op_volgorde:
        if not any(_aan_rand(ander, vector, kant) for ander, _ in over):
            over.append((vector, wat))
    return over


def _aan_rand(ander: Vector, vector: Vector, kant: Kant) -> bool:
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
