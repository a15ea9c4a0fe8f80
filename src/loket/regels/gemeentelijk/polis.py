"""Collective health insurance: which packages are open at which income, as a percentage of the bijstand norm."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.regels.gemeentelijk.norm import huishoudnorm, netto_inkomen
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

VELDEN = ("alle_pakketten_tot", "hoogste_tot", "pakketten")


@dataclass(frozen=True)
class Polis:
    """`alle_tot` and `hoogste_tot` are percentages of the norm without holiday pay; the last package is the fullest."""

    kaart: Regelingkaart
    alle_tot: Decimal
    hoogste_tot: Decimal
    pakketten: tuple[str, ...]

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """All packages up to the lower border, the fullest up to the higher one (gemeentelijk.md 2.6)."""
        pct = self._percentage(blad)
        if pct is None:
            return blad.navragen("Welke grens geldt voor wie jonger is dan 21 is niet bekend.", self.kaart.bron)
        if pct > self.hoogste_tot:
            zin = f"Het inkomen is hoger dan {self.hoogste_tot}% van de bijstandsnorm."
            return blad.nee(zin, self.kaart.bron, pakketten=())
        open_ = self.pakketten if pct <= self.alle_tot else self.pakketten[-1:]
        blad.stap("Pakketten die open staan", open_, self.kaart.bron)
        blad.waarschuw("Ben je chronisch ziek? Vraag na welk pakket dan past.")
        return blad.wel(None, pakketten=open_)

    def _percentage(self, blad: Rekenblad) -> Decimal | None:
        """The income in percent of the norm; None where no norm is known."""
        gezegd = blad.ingevoerd(f"feiten.{self.kaart.id}", "inkomen_pct")
        if gezegd is not None:
            return gezegd
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        if not all(blad.minstens(persoon, 21) for persoon in samen):
            return None
        norm, inkomen = huishoudnorm(blad, samen, met_vakantietoeslag=False), netto_inkomen(blad, samen)
        blad.stap("Norm zonder vakantietoeslag", norm, self.kaart.bron)
        blad.stap("Inkomen samen" if partner else "Inkomen", inkomen)
        return inkomen / norm * 100


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    pakketten = vak.teksten("pakketten")
    if not pakketten:
        raise vak.fout("'pakketten' is leeg. Noem ze van klein naar groot.")
    soort = Polis(regel.kaart, vak.decimaal("alle_pakketten_tot"), vak.decimaal("hoogste_tot"), pakketten)
    leest = {
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "personen.*.inkomsten": DAALT,
        f"feiten.{regel.kaart.id}.inkomen_pct": GEWOON,
    }
    return regeling_van(
        regel,
        Soortregel(soort.beoordeel, leest, VELDEN, nul={"recht": False, "pakketten": ()}, los=frozenset({"pakketten"})),
    )
