"""Burgerbudget: money for volunteer hours, filled up per quarter (an idea of the bundel; nowhere introduced)."""

from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.regeling import GEWOON, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

VELDEN = ("start", "aanvulling_hoogstens", "uren_minstens", "uurloon", "stopt_na", "ingevoerd")


@dataclass(frozen=True)
class Burgerbudget:
    """Euros; `uren_minstens` per quarter; it stops after `stopt_na` quarters in a row with fewer hours."""

    kaart: Regelingkaart
    start: Decimal
    hoogstens: Decimal
    minstens: Decimal
    uurloon: Decimal
    stopt_na: int
    ingevoerd: bool

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """What would be paid for the hours of the past quarters; no right where the scheme was not introduced.

        Source: gemeentelijk.md 2.2; the reading that was not chosen stands beside it.
        """
        blok = f"feiten.{self.kaart.id}"
        uren = blad.reeks(blok, "uren") or ()
        herstart = {int(kwartaal) for kwartaal in blad.reeks(blok, "herstart_in_kwartaal") or ()}
        uurloon = figuur(blad, blok, "uurloon", self.uurloon)
        status = self._status(uren, herstart)
        betalingen, anders = self._betalingen(uren, status, uurloon), self._andere_lezing(uren, status, uurloon)
        totaal = sum(betalingen, NUL)
        blad.stap("Betalingen per kwartaal", betalingen, self.kaart.bron)
        blad.stap("Samen", totaal, self.kaart.bron)
        waarden: dict[str, Uitslag] = {
            "betalingen": betalingen,
            "status": status,
            "totaal": totaal,
            "betalingen_alt": anders,
        }
        if not self.ingevoerd:
            return blad.buiten("Dit is een idee. Geen gemeente heeft dit ingevoerd.", self.kaart.bron, **waarden)
        return blad.navragen("De gemeente beslist wie meedoet.", self.kaart.bron, **waarden)

    def _status(self, uren: tuple[Decimal, ...], herstart: set[int]) -> tuple[str, ...]:
        """At the beginning of each quarter: start, actief, or gestopt until it is started again."""
        standen, te_weinig, gestopt = ["start"], 0, False
        for kwartaal, gewerkt in enumerate(uren, 1):
            te_weinig = 0 if gewerkt >= self.minstens else te_weinig + 1
            gestopt = (gestopt or te_weinig >= self.stopt_na) and kwartaal + 1 not in herstart
            if kwartaal + 1 in herstart:
                te_weinig = 0
            standen.append("gestopt" if gestopt else "actief")
        return tuple(standen)

    def _betalingen(self, uren: tuple[Decimal, ...], status: tuple[str, ...], uurloon: Decimal) -> tuple[Decimal, ...]:
        """A quarter with too few hours leaves the budget as it is."""
        aanvullingen = (
            min(self.hoogstens, op_cent(gewerkt * uurloon)) if gewerkt >= self.minstens and stand != "gestopt" else NUL
            for gewerkt, stand in zip(uren, status, strict=False)
        )
        return (self.start, *aanvullingen)

    def _andere_lezing(
        self, uren: tuple[Decimal, ...], status: tuple[str, ...], uurloon: Decimal
    ) -> tuple[Decimal, ...]:
        """The other reading: every hour lowers the balance, a quarter with enough hours fills it up again."""
        saldo, uit = self.start, [self.start]
        for gewerkt, stand in zip(uren, status, strict=False):
            saldo = max(NUL, saldo - op_cent(gewerkt * uurloon))
            vult_aan = gewerkt >= self.minstens and stand != "gestopt"
            uit.append(op_cent(self.hoogstens - saldo) if vult_aan else NUL)
            saldo = self.hoogstens if vult_aan else saldo
        return tuple(uit)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Burgerbudget(
        regel.kaart,
        op_cent(vak.decimaal("start")),
        vak.decimaal("aanvulling_hoogstens"),
        vak.decimaal("uren_minstens"),
        vak.decimaal("uurloon"),
        vak.getal("stopt_na"),
        vak.waar("ingevoerd"),
    )
    velden = ("uren", "herstart_in_kwartaal", "uurloon")
    return regeling_van(
        regel,
        Soortregel(soort.beoordeel, {f"feiten.{regel.kaart.id}.{veld}": GEWOON for veld in velden}, VELDEN),
    )
