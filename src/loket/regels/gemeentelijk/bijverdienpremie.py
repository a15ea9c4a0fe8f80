"""Bijverdienpremie: a part of what is earned beside bijstand, for a limited number of months (Wageningen)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

INVOER = ("percentage", "maand_max", "max_maanden")


@dataclass(frozen=True)
class Bijverdienpremie:
    """`percentage` is a fraction, `maand_max` euros per month for the household."""

    kaart: Regelingkaart
    figuren: dict[str, Decimal]

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """For who gets bijstand and earns; the premiums follow from what was earned (gemeentelijk.md 2.4)."""
        blok = f"feiten.{self.kaart.id}"
        waarden = self._premies(blad, blad.reeks(blok, "netto_inkomsten") or ())
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        soorten = {soort for persoon in samen for soort, _ in blad.inkomsten(persoon)}
        if not any(isinstance(blad.waarde(persoon, "inkomsten"), tuple) for persoon in samen):
            return blad.navragen("Of er bijstand en loon is, is nog niet bekend.", self.kaart.bron, **waarden)
        if "bijstand" not in soorten:
            return blad.navragen("Deze premie is er naast bijstand. Vraag na of die er is.", self.kaart.bron, **waarden)
        if not blad.minstens(blad.aanvrager, 27):
            blad.waarschuw("Jonger dan 27: alleen wie uit de bijstand gaat, krijgt de premie.")
        return blad.navragen("Het bedrag van nu is niet zeker. Vraag het na.", self.kaart.bron, **waarden)

    def _premies(self, blad: Rekenblad, verdiend: tuple[Decimal, ...]) -> dict[str, Decimal | tuple[Decimal, ...]]:
        deel, hoogste, maanden = (figuur(blad, f"feiten.{self.kaart.id}", n, self.figuren[n]) for n in INVOER)
        premies: list[Decimal] = []
        for netto in verdiend:
            op_is_op = sum(1 for premie in premies if premie) >= maanden
            premies.append(NUL if op_is_op else min(op_cent(deel * netto), op_cent(hoogste)))
        totaal = sum(premies, NUL)
        if verdiend:
            blad.stap("Premie per maand", tuple(premies), self.kaart.bron)
            blad.stap("Premie samen", totaal, self.kaart.bron)
        return {"premies": tuple(premies), "totaal": totaal}


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    soort = Bijverdienpremie(regel.kaart, {naam: regel.vak.decimaal(naam) for naam in INVOER})
    leest = {f"feiten.{regel.kaart.id}.{veld}": GEWOON for veld in ("netto_inkomsten", *INVOER)}
    leest |= {"samenstelling.partner": SPLITST, "personen.*.inkomsten": GEWOON, "personen.*.geboortedatum": SPLITST}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, INVOER))
