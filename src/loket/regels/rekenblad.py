"""The worksheet: through it a rule reads every fact and writes every step; one worksheet is one run."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from loket.catalogus.soorten import Norm
from loket.domein.oordeel import ZONDER_BEDRAG, Uitslag
from loket.domein.situatie import Persoon
from loket.regels.domeinen import Kant
from loket.regels.lezer import NormOntbreekt, Stapregel, Vector
from loket.regels.opvanglezer import Opvanglezer
from loket.regels.regeling import Uitkomst
from loket.regels.soortlezer import Soortlezer
from loket.regels.vraagstuk import ONBEKEND, SOM, Deel, feit_van_deel
from loket.regels.woorden import datum_kort

__all__ = ["Deel", "Kant", "NormOntbreekt", "Rekenblad", "Stapregel", "Vector"]


class Rekenblad(Soortlezer, Opvanglezer):
    """One run of a rule: what it read, the norms and steps it wrote, and how it ended."""

    @property
    def regels(self) -> list[Stapregel]:
        """The lines in the order in which they were written; those of parts stand where their sum was taken."""
        uit: list[Stapregel] = []
        for wat in self._geschreven:
            if isinstance(wat, Rekenblad):
                uit += [regel for regel in wat.regels if regel not in uit]
            elif isinstance(wat, Norm):
                uit.append((wat.sleutel, wat.waarde, wat, None, None, None))
            elif isinstance(wat, tuple):
                uit.append(wat)
            elif ONBEKEND not in wat:
                uit.append(("", None, None, None, None, feit_van_deel(wat)))
        return uit

    # -- norms and steps --------------------------------------------------------------------------------

    def norm(self, sleutel: str) -> Decimal:
        """The figure on the date of judging; NormOntbreekt when there is none that may be used."""
        norm = self.normen.get(sleutel)
        if norm is None:
            norm = self.normen[sleutel] = self._bruikbaar(sleutel)
            self._geschreven.append(norm)
        return cast(Decimal, norm.waarde)

    def _bruikbaar(self, sleutel: str) -> Norm:
        norm = self.vraag.huis.norm(sleutel)
        if norm is None:
            raise NormOntbreekt(f"{self._normnaam(sleutel)} is op {datum_kort(self.dag)} niet bekend. Vraag dit na.")
        if norm.betrouwbaarheid == "C":
            raise NormOntbreekt(
                f"{self._normnaam(sleutel)} is op {datum_kort(self.dag)} niet zeker genoeg. Vraag dit na."
            )
        return norm

    def _normnaam(self, sleutel: str) -> str:
        """What people call the figure."""
        ooit = self.vraag.huis.catalogus.normen.get(sleutel, ())
        return f"Het getal '{ooit[0].naam}'" if ooit else f"De norm {sleutel}"

    def heeft_norm(self, sleutel: str) -> bool:
        """Whether there is a figure on the date of judging, for a rule that began at some day."""
        return self.vraag.huis.norm(sleutel) is not None

    def stap(self, naam: str, waarde: object, bron: str | None = None) -> None:
        """Write a result with the article that it follows from."""
        regeling = self.vraag.regeling
        zeker = regeling.betrouwbaarheid if bron is not None and bron == regeling.bron else None
        self._geschreven.append((naam, waarde, None, bron, zeker, None))

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
        from loket.regels.delen import sommen

        som = sommen(self.vraag, self.kant, naam, delen, deel, leeg, knip)
        if not self.gelezen.keys().isdisjoint(som.gelezen):
            self.vraag.precies = False
        self.gelezen |= som.gelezen
        self.aannames |= som.aannames
        self.geduwd |= som.geduwd
        self.delen_gelezen |= som.gelezen.keys()
        for zin in som.let_op:
            self.waarschuw(zin)
        aantal = len(som.rand)
        totaal, bladen = som.rand[self._kies(SOM + naam, aantal) if aantal > 1 else 0]
        for blad in bladen:
            self._geschreven.append(blad)
            self.normen |= blad.normen
        return totaal

    # -- the end of a rule ------------------------------------------------------------------------------

    def buiten(self, reden: str, bron: str | None = None, **waarden: Uitslag) -> Uitkomst:
        """Outside the target group; the named values that were reckoned are kept."""
        return self._zonder("buiten", reden, bron, waarden)

    def nee(self, reden: str, bron: str | None = None, **waarden: Uitslag) -> Uitkomst:
        """A condition fails; the named values that were reckoned are kept, the others are zero."""
        return self._zonder("nee", reden, bron, waarden)

    def _zonder(self, soort: str, reden: str, bron: str | None, waarden: Mapping[str, Uitslag]) -> Uitkomst:
        self.stap("Waarom niet", reden, bron)
        alles = {**self.vraag.regeling.nul, "recht": False, **waarden}
        return Uitkomst("buiten" if soort == "buiten" else "nee", Decimal("0.00"), alles, reden)

    def navragen(self, reden: str, bron: str | None = None, **waarden: Uitslag) -> Uitkomst:
        """Whether there is a right hangs on what loket does not know; named values that it does know are kept."""
        self.stap("Navragen", reden, bron)
        return Uitkomst("navragen", None, waarden, reden)

    def twijfel(self, reden: str, bron: str | None = None) -> None:
        """A reason to ask; it only counts when no condition fails after all."""
        self.twijfels.append((reden, bron))

    def wel(self, bedrag: Decimal | None, **waarden: Uitslag) -> Uitkomst:
        """A right, unless there was a doubt; an amount of None must be asked."""
        if self.twijfels:
            return self.navragen(*self.twijfels[0])
        regeling = self.vraag.regeling
        if bedrag is None and regeling.vorm not in ZONDER_BEDRAG and not regeling.voor_iedereen:
            self.waarschuw("bedrag navragen")
        return Uitkomst("ja", bedrag, {"recht": True, **waarden})
