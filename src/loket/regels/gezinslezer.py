"""Reading who lives here when: the household on a day, and over the months of a year."""

from datetime import date

from loket.domein.situatie import Persoon, Rol
from loket.regels.leeftijd import EEN_DAG, eerste_van_maand
from loket.regels.lezer import Lezer
from loket.regels.vraagstuk import ONBEKEND, Deel

VANAF, TOT = "hier_vanaf", "hier_tot"
HELE_JAAR = (True,) * 12


class Gezinslezer(Lezer):
    """A reader to whom people can come and go; who says nothing of days lives here the whole year."""

    def woont_hier(self, persoon: Persoon, dag: date) -> bool:
        """Whether somebody lives here on a day; yes where no days are known, and that is told as taken for granted."""
        if ONBEKEND in persoon.id or persoon.rol == "aanvrager":
            return True
        vanaf, tot = (self.vraag.huis.waarde(f"personen.{persoon.id}.{naam}") for naam in (VANAF, TOT))
        if vanaf is None and tot is None:
            self._neem_aan(persoon, VANAF)
            return True
        if vanaf is not None and not self._voor(f"personen.{persoon.id}.{VANAF}", dag + EEN_DAG):
            return False
        if tot is None:
            self._neem_aan(persoon, TOT)
            return True
        return not self._voor(f"personen.{persoon.id}.{TOT}", dag)

    def maanden_hier(self, persoon: Persoon) -> tuple[bool, ...]:
        """For each month of the year of judging whether somebody lives here on its first day.

        A change after the first day of a month counts from the next month. Source: Awir art. 5.
        """
        vanaf, tot = (self.vraag.huis.waarde(f"personen.{persoon.id}.{naam}") for naam in (VANAF, TOT))
        if vanaf is None and tot is None:
            self.woont_hier(persoon, self.dag)
            return HELE_JAAR
        januari = self.dag.replace(month=1, day=1)
        return tuple(self.woont_hier(persoon, eerste_van_maand(januari, maand)) for maand in range(12))

    def _neem_aan(self, persoon: Persoon, naam: str) -> None:
        pad = f"personen.{persoon.id}.{naam}"
        if pad not in self.aannames:
            self.aannames[pad] = str(self.vraag.huis.feit(pad).aanname)

    # -- the household of the day -----------------------------------------------------------------------

    def partner(self) -> Persoon | None:
        """The partner on the date of judging, or None when there is none that day."""
        return self.partner_op(self.dag)

    def partner_op(self, dag: date) -> Persoon | None:
        """The partner on a day, or None when there is none that day."""
        partner = self.partner_dit_jaar()
        return partner if partner is not None and self.woont_hier(partner, dag) else None

    def anderen(self, rol: Rol) -> list[Deel]:
        """Everybody of a role who lives here on the date of judging."""
        return self.anderen_op(rol, self.dag)

    def anderen_op(self, rol: Rol, dag: date) -> list[Deel]:
        """Everybody of a role who lives here on a day."""
        return [deel for deel in self.anderen_dit_jaar(rol) if self.woont_hier(deel[1], dag)]

    # -- the household of the year ----------------------------------------------------------------------

    def partner_dit_jaar(self) -> Persoon | None:
        """The partner, also one who came or left, or None when there is none."""
        return super().partner()

    def anderen_dit_jaar(self, rol: Rol) -> list[Deel]:
        """Everybody of a role, also who came or left."""
        return super().anderen(rol)
