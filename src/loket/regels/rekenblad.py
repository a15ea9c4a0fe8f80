"""The worksheet: through it a rule reads every fact and writes every step; one worksheet is one run."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from loket.domein.oordeel import Uitslag
from loket.domein.situatie import Persoon
from loket.regels.lezer import Deel, Kant, NormOntbreekt, Stapregel, Vector
from loket.regels.opvanglezer import Opvanglezer
from loket.regels.regeling import Uitkomst

__all__ = ["Deel", "Kant", "NormOntbreekt", "Rekenblad", "Stapregel", "Vector"]

ZONDER_BEDRAG = ("begeleiding", "verwijzing")
"""Forms of help that are no money: there is no amount to ask for."""


class Rekenblad(Opvanglezer):
    """One run of a rule: what it read, the norms and steps it wrote, and how it ended."""

    # -- norms and steps --------------------------------------------------------------------------------

    def norm(self, sleutel: str) -> Decimal:
        """The figure on the date of judging; NormOntbreekt when there is none that may be used."""
        norm = self.vraag.huis.norm(sleutel)
        if sleutel in self._norm_gelezen and norm is not None:
            return cast(Decimal, norm.waarde)
        if norm is None:
            raise NormOntbreekt(f"De norm {sleutel} is op {self.dag.isoformat()} niet bekend; vraag dit na.")
        if norm.betrouwbaarheid == "C":
            raise NormOntbreekt(f"De norm {sleutel} is op {self.dag.isoformat()} niet zeker genoeg; vraag dit na.")
        self._norm_gelezen.add(sleutel)
        if norm not in self.normen:
            self.normen.append(norm)
            self.regels.append((sleutel, norm.waarde, norm, None, None, None))
        return cast(Decimal, norm.waarde)

    def heeft_norm(self, sleutel: str) -> bool:
        """Whether there is a figure on the date of judging, for a rule that began at some day."""
        return self.vraag.huis.norm(sleutel) is not None

    def stap(self, naam: str, waarde: object, bron: str | None = None) -> None:
        """Write a result with the article that it follows from."""
        regeling = self.vraag.regeling
        zeker = regeling.betrouwbaarheid if bron is not None and bron == regeling.bron else None
        self.regels.append((naam, waarde, None, bron, zeker, None))

    def waarschuw(self, zin: str) -> None:
        """A remark for the duo, once."""
        if zin not in self.let_op:
            self.let_op.append(zin)

    # -- parts that add up ------------------------------------------------------------------------------

    def som(
        self,
        naam: str,
        delen: Sequence[Deel],
        deel: Callable[["Rekenblad", Persoon], Vector],
        leeg: Vector,
        knip: Callable[[Vector], Vector] | None = None,
    ) -> Vector:
        """The sum over people who share no unknown, at the end this run looks for.

        `deel` reckons one person; every place of its vector pushes the amount up. `knip` takes away what
        no longer matters. Where no single sum is the lowest (or highest), the run splits.
        """
        from loket.regels.omhulsel import sommen

        uitkomst = sommen(self.vraag, self.kant, naam, delen, deel, leeg, knip)
        if not self.gelezen.keys().isdisjoint(uitkomst.gelezen):
            self.vraag.precies = False
        self.gelezen.update(uitkomst.gelezen)
        self.aannames.update(uitkomst.aannames)
        self.monotoon = self.monotoon or uitkomst.monotoon
        self.delen_gelezen |= set(uitkomst.gelezen)
        for zin in uitkomst.let_op:
            self.waarschuw(zin)
        gekozen = uitkomst.rand[self._kies(len(uitkomst.rand)) if len(uitkomst.rand) > 1 else 0]
        self.delen += gekozen[1]
        for blad in gekozen[1]:
            self.regels += [regel for regel in blad.regels if regel not in self.regels]
            self.normen += [norm for norm in blad.normen if norm not in self.normen]
        return gekozen[0]

    # -- the end of a rule ------------------------------------------------------------------------------

    def buiten(self, reden: str, bron: str | None = None) -> Uitkomst:
        """Outside the target group."""
        return self._zonder("buiten", reden, bron, {})

    def nee(self, reden: str, bron: str | None = None, **waarden: Uitslag) -> Uitkomst:
        """A condition fails; the named values that were reckoned are kept, the others are zero."""
        return self._zonder("nee", reden, bron, waarden)

    def _zonder(self, soort: str, reden: str, bron: str | None, waarden: Mapping[str, Uitslag]) -> Uitkomst:
        self.stap("Waarom niet", reden, bron)
        alles = {**self.vraag.regeling.nul, "recht": False, **waarden}
        return Uitkomst("buiten" if soort == "buiten" else "nee", Decimal("0.00"), alles, reden)

    def navragen(self, reden: str, bron: str | None = None) -> Uitkomst:
        """Whether there is a right hangs on what loket does not know."""
        self.stap("Navragen", reden, bron)
        return Uitkomst("navragen", None, {}, reden)

    def twijfel(self, reden: str, bron: str | None = None) -> None:
        """A reason to ask; it only counts when no condition fails after all."""
        self.twijfels.append((reden, bron))

    def wel(self, bedrag: Decimal | None, **waarden: Uitslag) -> Uitkomst:
        """A right, unless there was a doubt; an amount of None must be asked."""
        if self.twijfels:
            return self.navragen(*self.twijfels[0])
        if bedrag is None and self.vraag.regeling.vorm not in ZONDER_BEDRAG:
            self.waarschuw("bedrag navragen")
        return Uitkomst("ja", bedrag, {"recht": True, **waarden})
