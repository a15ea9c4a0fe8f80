"""Burgerbaan: a fee for volunteer hours with an advance, a maximum per quarter and per year (Almere, a pilot)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import GEWOON, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

INVOER = ("tarief", "kwartaal_max", "jaar_max", "voorschot")
VELDEN = (*INVOER, "onbelast_uur", "onbelast_maand", "onbelast_jaar", "gesloten")


@dataclass(frozen=True)
class Burgerbaan:
    """Euros per hour, quarter and year; `onbelast` are the tax limits per hour, month and year.

    `gesloten` says why nobody can ask for it now.
    """

    kaart: Regelingkaart
    figuren: dict[str, Decimal]
    onbelast: tuple[Decimal, Decimal, Decimal]
    gesloten: str

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """What is paid for the hours of up to four quarters, the advance set off (gemeentelijk.md 2.3)."""
        blok = f"feiten.{self.kaart.id}"
        tarief, kwartaal_max, jaar_max, voorschot = (figuur(blad, blok, naam, self.figuren[naam]) for naam in INVOER)
        uren = blad.reeks(blok, "uren") or ()
        verdiend = tuple(min(kwartaal_max, op_cent(gewerkt * tarief)) for gewerkt in uren)
        betalingen = [op_cent(voorschot)]
        for tot in range(1, len(verdiend) + 1):
            tot_nu = min(jaar_max, max(voorschot, sum(verdiend[:tot], NUL)))
            betalingen.append(op_cent(max(NUL, tot_nu - sum(betalingen, NUL))))
        open_ = op_cent(max(NUL, voorschot - sum(verdiend, NUL)))
        self._let_op(blad, tarief, kwartaal_max, jaar_max, open_ if uren else NUL)
        blad.stap("Verdiend per kwartaal", verdiend, self.kaart.bron)
        blad.stap("Betaald: eerst het voorschot, dan per kwartaal", tuple(betalingen), self.kaart.bron)
        waarden: dict[str, Uitslag] = {
            "verdiend": verdiend,
            "betalingen": tuple(betalingen),
            "totaal_betaald": sum(betalingen, NUL),
            "openstaand_voorschot": open_,
        }
        if self.gesloten:
            return blad.buiten(self.gesloten, self.kaart.bron, **waarden)
        return blad.navragen("Vraag na of er nu plek is.", self.kaart.bron, **waarden)

    def _let_op(self, blad: Rekenblad, tarief: Decimal, kwartaal: Decimal, jaar: Decimal, open_: Decimal) -> None:
        uur, maand, per_jaar = self.onbelast
        if tarief > uur or kwartaal > 3 * maand or jaar > per_jaar:
            blad.waarschuw(
                f"Dit gaat over een grens van de Belastingdienst (€ {uur} per uur, € {maand} per maand, "
                f"€ {per_jaar} per jaar). Vraag eerst na of er belasting over betaald moet worden."
            )
        if open_:
            blad.waarschuw(f"Van het voorschot staat € {open_} open. Of dat terug moet, staat niet in de bron.")


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Burgerbaan(
        regel.kaart,
        {naam: vak.decimaal(naam) for naam in INVOER},
        (vak.decimaal("onbelast_uur"), vak.decimaal("onbelast_maand"), vak.decimaal("onbelast_jaar")),
        vak.tekst("gesloten", ""),
    )
    leest = {f"feiten.{regel.kaart.id}.{veld}": GEWOON for veld in ("uren", *INVOER)}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, VELDEN))
