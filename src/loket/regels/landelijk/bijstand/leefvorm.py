"""The household as the Participatiewet sees it: who belongs, who shares the costs, who has the AOW age."""

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
    """The applicant, a partner or none, whether a child under 18 lives in, and how many share the costs.

    `met_aow` says of applicant and partner who has reached the AOW age.
    """

    aanvrager: Persoon
    partner: Persoon | None
    met_kind: bool
    kostendelers: int
    met_aow: tuple[bool, ...] = (False, False)

    @property
    def samen(self) -> list[Persoon]:
        """The people whose means count."""
        return [self.aanvrager, self.partner] if self.partner else [self.aanvrager]

    @property
    def norm_paar(self) -> str:
        """The key of the norm for couples (art. 21 onder b, or 22 onder b and c, which are equal)."""
        return f"bijstand.norm.gehuwden_{'aow' if any(self.met_aow) else '21_aow'}"


def leefvorm(blad: Rekenblad, partner: Persoon | None, met_aow: tuple[bool, ...] = (False, False)) -> Leefvorm:
    """Look at everybody in the house; a child may be a cost sharer as any other."""
    anderen = blad.anderen("kind") + blad.anderen("medebewoner")
    met_kind, min_delers = blad.som("huisgenoten", anderen, _huisgenoot, (0, 0), _knip)
    blad.stap("Kind onder 18 in huis", bool(met_kind))
    blad.stap("Kostendelende huisgenoten", -int(min_delers), KOSTENDELERS)
    return Leefvorm(blad.aanvrager, partner, bool(met_kind), -int(min_delers), met_aow)


def rechthebbenden(blad: Rekenblad, vorm: Leefvorm) -> list[Persoon]:
    """Applicant and partner, without a partner who has no right to bijstand (art. 24)."""
    if vorm.partner is None or blad.ja(vorm.partner, "bijstandsgerechtigd"):
        return vorm.samen
    return [vorm.aanvrager]


def _huisgenoot(blad: Rekenblad, persoon: Persoon) -> Vector:
    """(a child under 18, minus one when this person shares the costs)."""
    if persoon.rol == "kind":
        if not blad.minstens(persoon, 0):
            return 0, 0
        if not blad.minstens(persoon, 18):
            return 1, 0
    return 0, -1 if deelt_kosten(blad, persoon) else 0


def deelt_kosten(blad: Rekenblad, persoon: Persoon) -> bool:
    """Whether a housemate shares the costs: 27 or older, no tenant with a contract of their own, no student."""
    if not blad.minstens(persoon, int(blad.norm("bijstand.kostendelersleeftijd"))):
        return False
    if persoon.rol == "medebewoner" and blad.ja(persoon, "commercieel"):
        return False
    return not blad.ja(persoon, "student")


def _knip(vector: Vector) -> Vector:
    return min(vector[0], 1), vector[1]


def kostendelersnorm(
    blad: Rekenblad, vorm: Leefvorm, *, volwassen: int | None = None, rechthebbend: int | None = None
) -> Decimal:
    """((0.40 + 0.30 x A) / A) x the norm for couples, to the cent, for each partner who has a right.

    `volwassen` is how many of applicant and partner are 21 or older and so are part of A, `rechthebbend` how
    many of them have a right; both are everybody when left out.
    """
    mee = len(vorm.samen) if volwassen is None else volwassen
    aantal = vorm.kostendelers + mee
    per_persoon = op_cent((BASIS + STIJGING * aantal) / aantal * blad.norm(vorm.norm_paar))
    blad.stap("Mensen die de kosten delen", aantal, KOSTENDELERS)
    return per_persoon * (mee if rechthebbend is None else rechthebbend)
