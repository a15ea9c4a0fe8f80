"""The hours and costs of childcare that count, and who is the first child (brochure tg0801z61fd, steps 1 to 3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from loket.regels.afronding import op_cent
from loket.regels.opvanglezer import Opvangdeel
from loket.regels.rekenblad import Kant, Rekenblad


@dataclass(frozen=True, slots=True)
class Plek:
    """One contract: euros per hour that count, and what the hours can be."""

    tarief: Decimal
    laag: Decimal
    hoog: Decimal


@dataclass(frozen=True, slots=True)
class Kind:
    """One child with the hours of this run at each of its places."""

    id: str
    plekken: tuple[Plek, ...]
    uren: tuple[Decimal, ...]

    def totaal(self, meeste: Decimal) -> Decimal:
        """The hours that count: together at most `meeste`."""
        return min(sum(self.uren, Decimal(0)), meeste)

    def verdeelt(self, meeste: Decimal) -> bool:
        """Whether it is not known of which place the hours above the most fall away."""
        return len(self.uren) > 1 and sum(self.uren, Decimal(0)) > meeste

    def kosten(self, meeste: Decimal) -> Decimal:
        """The costs that count, in euros per month; per place to cents."""
        if len(self.uren) == 1:
            return op_cent(self.totaal(meeste) * self.plekken[0].tarief)
        return sum((op_cent(u * p.tarief) for u, p in zip(self.uren, self.plekken, strict=True)), Decimal(0))


def kinderen_met_opvang(blad: Rekenblad, opvang: Sequence[Opvangdeel], meeste: Decimal) -> list[Kind]:
    """The children with their hours at the end this run looks for; the first child stands first.

    First is who has most hours, with equal hours who has the highest costs.
    """
    per_kind: dict[str, list[Plek]] = {}
    for deel in opvang:
        tarief = min(deel.prijs, blad.norm(f"kot.max_uurprijs.{deel.soort}"))
        plek = Plek(tarief, cast(Decimal, deel.uren.laag), cast(Decimal, deel.uren.hoog))
        per_kind.setdefault(deel.kind, []).append(plek)
    kinderen = [_aan_kant(blad.kant, id_, tuple(plekken)) for id_, plekken in per_kind.items()]
    zeker = all(plek.laag == plek.hoog for kind in kinderen for plek in kind.plekken)
    if zeker or len(kinderen) == 1:
        return sorted(kinderen, key=lambda kind: _rang(kind, meeste), reverse=True)
    return _met_eerste(blad, kinderen, meeste)


def _rang(kind: Kind, meeste: Decimal) -> tuple[Decimal, Decimal]:
    return kind.totaal(meeste), kind.kosten(meeste)


def _aan_kant(kant: Kant, id_: str, plekken: tuple[Plek, ...]) -> Kind:
    return Kind(id_, plekken, tuple(plek.laag if kant is Kant.LAAG else plek.hoog for plek in plekken))


def _met_eerste(blad: Rekenblad, kinderen: list[Kind], meeste: Decimal) -> list[Kind]:
    """Each child that can have most hours in turn as the first; with that order the amount only rises with hours."""
    laagste = {kind.id: _aan_kant(Kant.LAAG, kind.id, kind.plekken).totaal(meeste) for kind in kinderen}
    hoogste = {kind.id: _aan_kant(Kant.HOOG, kind.id, kind.plekken).totaal(meeste) for kind in kinderen}
    kan = [kind for kind in kinderen if hoogste[kind.id] >= max(laagste.values())]
    eerste = kan[blad.kies("eerste kind", len(kan))]
    rest = [kind for kind in kinderen if kind is not eerste]
    if blad.kant is Kant.LAAG:
        nodig = max(laagste[kind.id] for kind in rest)
        goed = [_vul(eerste, nodig) if eerste.totaal(meeste) < nodig else eerste, *rest]
    else:
        grens = eerste.totaal(meeste)
        goed = [eerste, *(_knip(kind, grens) if kind.totaal(meeste) > grens else kind for kind in rest)]
    if goed != [eerste, *rest] or max(goed, key=lambda kind: _rang(kind, meeste)) is not goed[0]:
        # Right on the border the other child may come first: a sound bound, not always attained.
        blad.vraag.precies = False
    return goed


def _vul(kind: Kind, nodig: Decimal) -> Kind:
    """The hours raised to what is needed, where an hour costs least."""
    uren = list(kind.uren)
    for nummer in sorted(range(len(uren)), key=lambda n: kind.plekken[n].tarief):
        erbij = min(kind.plekken[nummer].hoog - uren[nummer], nodig - sum(uren, Decimal(0)))
        uren[nummer] += max(erbij, Decimal(0))
    return Kind(kind.id, kind.plekken, tuple(uren))


def _knip(kind: Kind, grens: Decimal) -> Kind:
    """The hours lowered to the border, where an hour costs least."""
    uren = list(kind.uren)
    for nummer in sorted(range(len(uren)), key=lambda n: kind.plekken[n].tarief):
        eraf = min(uren[nummer] - kind.plekken[nummer].laag, sum(uren, Decimal(0)) - grens)
        uren[nummer] -= max(eraf, Decimal(0))
    return Kind(kind.id, kind.plekken, tuple(uren))
