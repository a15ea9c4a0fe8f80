"""Which months of the year count with a partner (Awir art. 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from loket.domein.situatie import Persoon
from loket.regels.landelijk.toeslag import MAANDEN
from loket.regels.rekenblad import Rekenblad

GEEN_MAAND = (False,) * 12


@dataclass(frozen=True, slots=True)
class Partnerjaar:
    """The partner of a year, if there is one, and for each month whether that month counts with a partner."""

    partner: Persoon | None
    maanden: tuple[bool, ...]

    @property
    def heel(self) -> bool:
        """Whether the whole year is the same: with this partner, or without one."""
        return len(set(self.maanden)) == 1

    def samen(self, aanvrager: Persoon, met: bool) -> list[Persoon]:
        """Whose income and assets count in a month with, or without, the partner."""
        return [aanvrager, self.partner] if met and self.partner is not None else [aanvrager]

    def toevoeging(self, met: bool) -> str:
        """What tells the steps of the two kinds of months apart, where there are two."""
        return "" if self.heel else ", maanden met partner" if met else ", maanden zonder partner"


def partnerjaar(blad: Rekenblad) -> Partnerjaar:
    """The months with a partner; written as a step where they are not the whole year.

    A change after the first day of a month counts from the next month. Source: Awir art. 5.
    """
    partner = blad.partner_dit_jaar()
    maanden = GEEN_MAAND if partner is None else blad.maanden_hier(partner)
    if partner is not None and not all(maanden):
        blad.stap("Maanden met partner", maandreeks(maanden), "Awir art. 5")
        if any(maanden):
            blad.waarschuw("Niet elke maand is gelijk. Kijk in de uitleg welke maanden met partner tellen.")
    return Partnerjaar(partner if any(maanden) else None, maanden)


def maandreeks(maanden: Sequence[bool]) -> str:
    """The months that count, in words: "jan t/m mei, okt"; "geen" when none does."""
    reeksen: list[str] = []
    for telt, groep in groupby(enumerate(maanden), key=lambda paar: paar[1]):
        nummers = [nummer for nummer, _ in groep]
        if telt:
            eerste, laatste = MAANDEN[nummers[0]], MAANDEN[nummers[-1]]
            reeksen.append(eerste if eerste == laatste else f"{eerste} t/m {laatste}")
    return ", ".join(reeksen) or "geen"
