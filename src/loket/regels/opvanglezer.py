"""Reading childcare: a list of which every field may be open."""

from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from loket.domein.feit import Feit
from loket.domein.waarden import Bereik, Opvang
from loket.regels.domeinen import Domein, Interval, Kant
from loket.regels.gezinslezer import Gezinslezer
from loket.regels.vraagstuk import ONBEKEND

SOORTEN = ("dagopvang", "bso", "gastouder")
"""The kinds of childcare, from the highest to the lowest maximum price."""

HOOGSTE_PRIJS = Decimal(100)
"""No hour of childcare costs more; only bounds a price that is unknown."""


@dataclass(frozen=True, slots=True)
class Opvangdeel:
    """Childcare of one child in one run: its kind, what the hours per month can be, and euros per hour."""

    kind: str
    soort: str
    uren: Interval
    prijs: Decimal


class Opvanglezer(Gezinslezer):
    """A reader of childcare; an unknown kind or price stands at the end that the run looks for."""

    def opvang(self, wie: str) -> list[Opvangdeel] | None:
        """The childcare of a scheme's own facts; None when it is unknown whether there is any.

        Which child an open part belongs to is a choice; hours keep both ends, for they also decide who is
        the first child.
        """
        pad = f"{wie}.opvang"
        lijst = self.vraag.huis.waarde(pad)
        self._geschreven.append(pad)
        if not isinstance(lijst, tuple):
            self._onbekend(pad)
            self.geduwd.add(pad)
            self.vraag.precies = False
            return None
        feit = self.vraag.huis.feit(pad)
        delen: list[Opvangdeel] = []
        for nummer, deel in enumerate(cast("tuple[Opvang, ...]", lijst)):
            plek = f"{pad}[{nummer}]"
            kind = deel.kind or self._welk_kind(f"{plek}.kind", cast("tuple[Opvang, ...]", lijst), delen)
            uren = self._veld(f"{plek}.uren_maand", deel.uren_maand, feit.tot or Decimal(0))
            prijs = self._veld(f"{plek}.uurprijs", deel.uurprijs, HOOGSTE_PRIJS)
            delen.append(Opvangdeel(kind, self._opvangsoort(feit, plek, deel), uren, self._kant_van(prijs)))
        return delen

    def kies(self, plek: str, aantal: int) -> int:
        """One of so many ways that the rule itself must try in turn; `plek` names the choice."""
        return self._kies(plek, aantal) if aantal > 1 else 0

    def _kant_van(self, domein: Interval) -> Decimal:
        if domein.laag == domein.hoog:
            return cast(Decimal, domein.laag)
        return cast(Decimal, domein.hoog if self.kant is Kant.HOOG else domein.laag)

    def _veld(self, pad: str, bekend: Decimal | Bereik | None, tot: Decimal) -> Interval:
        """What an amount or a number of hours can be."""
        pin = self.vraag.pins.get(pad)
        if pin is not None:
            return cast(Interval, pin)
        if isinstance(bekend, Decimal):
            return Interval(bekend, bekend)
        laag = bekend.min if bekend is not None else None
        hoog = bekend.max if bekend is not None else None
        onder = laag if isinstance(laag, Decimal) else Decimal(0)
        domein = Interval(onder, hoog if isinstance(hoog, Decimal) else max(tot, onder))
        self.geduwd.add(pad)
        self.gelezen[pad] = domein
        return domein

    def _opvangsoort(self, feit: Feit, plek: str, deel: Opvang) -> str:
        """The kind of childcare; unknown it is the one with the lowest or the highest maximum price."""
        if deel.soort is not None:
            return deel.soort
        pad = f"{plek}.soort"
        soorten: Domein = self.vraag.pins.get(pad, SOORTEN)
        assert isinstance(soorten, tuple)
        if len(soorten) > 1:
            self.geduwd.add(pad)
            self.gelezen[pad] = soorten
        return str(soorten[0 if self.kant is Kant.HOOG else -1])

    def _welk_kind(self, pad: str, lijst: tuple[Opvang, ...], eerder: list[Opvangdeel]) -> str:
        """The child that an open part belongs to: one of those named, one met before, or yet another."""
        genoemd = [deel.kind for deel in lijst if deel.kind is not None] + [deel.kind for deel in eerder]
        anonieme = sum(kind.startswith(ONBEKEND) for kind in set(genoemd))
        opties = (*dict.fromkeys(genoemd), f"{ONBEKEND}kind{anonieme}")
        gekozen = cast("tuple[str, ...]", self.vraag.pins.get(pad, opties))
        if len(gekozen) == 1:
            return gekozen[0]
        self.gelezen[pad] = gekozen
        return gekozen[self._kies(f"{pad} is", len(gekozen))]
