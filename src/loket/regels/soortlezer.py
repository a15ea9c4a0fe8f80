"""Reads what an income is for: whether somebody has one of some kinds, and how much comes in altogether."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.domeinen import Kant
from loket.regels.lezer import Lezer, Wie
from loket.regels.vraagstuk import inkomsten_domein

ONDER_DE_STREEP = "bijstand"
"""The kind that only fills up what is missing; it is no income of one's own."""


class Soortlezer(Lezer):
    """The readings that hang on the kind of an income, and on a choice that is taken for granted."""

    def heeft_soort(self, persoon: Persoon, soorten: Collection[str]) -> bool:
        """Whether some income of a person is of one of these kinds; splits where a kind is unknown."""
        return self.inkomen_met_soort(persoon, soorten)[0]

    def inkomen_met_soort(self, persoon: Persoon, soorten: Collection[str]) -> tuple[bool, Decimal]:
        """(whether some income is of these kinds, euros per month of all income but bijstand).

        `soorten` does not hold "overig" or "bijstand". An unknown kind is one of these or not; where it is not,
        it may be bijstand at the high end.
        """
        pad = f"personen.{persoon.id}.inkomsten"
        huis = self.vraag.huis
        self._geschreven.append(pad)
        lijst = huis.waarde(pad)
        heeft, totaal = False, Decimal(0)
        for deel, soort, domein in inkomsten_domein(huis.feit(pad), lijst):
            if isinstance(lijst, tuple) and soort is not None:
                erbij, telt = soort in soorten, soort != ONDER_DE_STREEP
            else:
                waar = f"{pad}{deel or '[]'}.soort"
                erbij = self._een_van(waar, soorten)
                telt = erbij or not deel or waar in self.vraag.pins or self.kant is Kant.LAAG
            bedrag = self._inkomst(f"{pad}{deel}", domein)
            heeft, totaal = heeft or erbij, totaal + (bedrag if telt else 0)
        return heeft, totaal

    def _een_van(self, pad: str, soorten: Collection[str]) -> bool:
        pin = self.vraag.pins.get(pad)
        if isinstance(pin, tuple):
            return pin[0] in soorten
        self.geduwd.add(pad)
        self.gelezen[pad] = ("overig", sorted(soorten)[0])
        return self._kies(f"{pad} van", 2) == 0

    def is_bekend_als(self, wie: Wie, naam: str, waarde: str, aanname: str) -> bool:
        """Whether a choice is known to be this one; while unknown it is taken not to be, and that is said."""
        pad = f"{wie}.{naam}" if isinstance(wie, str) else f"personen.{wie.id}.{naam}"
        domein = self._open(pad)
        if isinstance(domein, tuple) and len(domein) > 1:
            self.aannames[pad] = aanname
            return False
        return bool(domein == (waarde,))

    def geboren_voor(self, persoon: Persoon, dag: date) -> bool:
        """Whether somebody was born before a fixed day."""
        return self._voor(f"personen.{persoon.id}.geboortedatum", dag)
