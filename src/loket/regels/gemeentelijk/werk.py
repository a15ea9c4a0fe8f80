"""Werken moet lonen: what is left of net earnings beside bijstand, premium and MMB (gemeentelijk.md part 6)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, regeling_van
from loket.regels.regeling import GEWOON, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

INVOER = ("netto_arbeid", "norm", "toeslagen", "mmg", "maand")
FIGUREN = ("premie_deel", "premie_max", "premie_maanden", "vrijlating_alt")


@dataclass(frozen=True)
class Werk:
    """`figuren`: the premium's fraction, its maximum per month, its months, and the exemption of the other reading."""

    kaart: Regelingkaart
    vraag: str
    figuren: dict[str, Decimal]

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """The example with bijstand, premium and MMB; whether it holds here must be asked."""
        blok = f"feiten.{self.kaart.id}"
        invoer = {naam: blad.ingevoerd(blok, naam) for naam in INVOER}
        if any(getal is None for getal in invoer.values()):
            return blad.navragen(self.vraag, self.kaart.bron)
        waarden = self._waarden(cast("dict[str, Decimal]", invoer))
        for naam in ("bijstand", "premie", "mmb", "netto_totaal"):
            blad.stap(naam.replace("_", " ").capitalize(), waarden[naam], self.kaart.bron)
        return blad.navragen(self.vraag, self.kaart.bron, **waarden)

    def _waarden(self, invoer: dict[str, Decimal]) -> dict[str, Uitslag]:
        arbeid, toeslagen, mmg = invoer["netto_arbeid"], invoer["toeslagen"], invoer["mmg"]
        bijstand = max(NUL, invoer["norm"] - arbeid)
        premie = self._premie(arbeid, bijstand, invoer["maand"])
        inkomen = bijstand + arbeid + toeslagen
        mmb = op_cent(max(NUL, mmg - inkomen))
        totaal = op_cent(inkomen + premie + mmb)
        niet_werken = op_cent(max(mmg, invoer["norm"] + toeslagen))
        mmb_alt = op_cent(max(NUL, mmg - inkomen + self.figuren["vrijlating_alt"] * arbeid))
        return {
            "bijstand": op_cent(bijstand),
            "premie": premie,
            "mmb": mmb,
            "netto_totaal": totaal,
            "verschil_met_niet_werken": totaal - niet_werken,
            "werken_loont": totaal > niet_werken,
            "mmb_alt": mmb_alt,
            "netto_totaal_alt": op_cent(inkomen + mmb_alt),
        }

    def _premie(self, arbeid: Decimal, bijstand: Decimal, maand: Decimal) -> Decimal:
        """Only beside bijstand, and only in the first months."""
        if not bijstand or maand > self.figuren["premie_maanden"]:
            return NUL
        return op_cent(min(arbeid * self.figuren["premie_deel"], self.figuren["premie_max"]))


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    soort = Werk(regel.kaart, regel.vak.tekst("vraag"), {naam: regel.vak.decimaal(naam) for naam in FIGUREN})
    leest = {f"feiten.{regel.kaart.id}.{naam}": GEWOON for naam in INVOER}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("vraag", *FIGUREN)))
