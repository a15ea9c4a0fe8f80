"""The household as the Participatiewet sees it: who belongs, who shares the costs, which norm holds."""

from dataclasses import dataclass
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import op_cent
from loket.regels.rekenblad import Rekenblad, Vector

KOSTENDELERS = "Participatiewet art. 19a en 22a"
BASIS, STIJGING = Decimal("0.40"), Decimal("0.30")
HELFT = Decimal("0.5")


@dataclass(frozen=True)
class Leefvorm:
    """The applicant, a partner or none, whether a child under 18 lives in, and how many share the costs."""

    aanvrager: Persoon
    partner: Persoon | None
    met_kind: bool
    kostendelers: int

    @property
    def samen(self) -> list[Persoon]:
        """The people whose means count."""
        return [self.aanvrager, self.partner] if self.partner else [self.aanvrager]


def leefvorm(blad: Rekenblad, partner: Persoon | None) -> Leefvorm:
    """Look at everybody in the house; a child may be a cost sharer as any other."""
    anderen = blad.anderen("kind") + blad.anderen("medebewoner")
    met_kind, min_delers = blad.som("huisgenoten", anderen, _huisgenoot, (0, 0), _knip)
    blad.stap("Kind onder 18 in huis", bool(met_kind))
    blad.stap("Kostendelende huisgenoten", -int(min_delers), KOSTENDELERS)
    return Leefvorm(blad.aanvrager, partner, bool(met_kind), -int(min_delers))


def _huisgenoot(blad: Rekenblad, persoon: Persoon) -> Vector:
    """(a child under 18, minus one when this person shares the costs)."""
    if persoon.rol == "kind":
        if not blad.minstens(persoon, 0):
            return 0, 0
        if not blad.minstens(persoon, 18):
            return 1, 0
    if not blad.minstens(persoon, int(blad.norm("bijstand.kostendelersleeftijd"))):
        return 0, 0
    if persoon.rol == "medebewoner" and blad.ja(persoon, "commercieel"):
        return 0, 0
    return 0, 0 if blad.ja(persoon, "student") else -1


def _knip(vector: Vector) -> Vector:
    return min(vector[0], 1), vector[1]


def kostendelersnorm(blad: Rekenblad, vorm: Leefvorm) -> Decimal:
    """((0.40 + 0.30 x A) / A) x the norm for couples, to the cent, for each partner."""
    aantal = vorm.kostendelers + len(vorm.samen)
    hele_norm = blad.norm("bijstand.norm.gehuwden_21_aow")
    per_persoon = op_cent((BASIS + STIJGING * aantal) / aantal * hele_norm)
    blad.stap("Mensen die de kosten delen", aantal, KOSTENDELERS)
    return per_persoon * len(vorm.samen)
