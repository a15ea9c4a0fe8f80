"""Woonlastenfonds: a part of the rent above the quality limit that huurtoeslag does not pay (Almere)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from loket.catalogus.soorten import Pakregel
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.landelijk.toeslag import positief
from loket.regels.regeling import GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

VELDEN = ("percentage", "basishuur", "ondergrens", "bovengrens", "maximum", "vergoed_boven_grens")


@dataclass(frozen=True)
class Woonlasten:
    """The figures of one fund, in euros per month; `percentage` and `vergoed` are fractions."""

    kaart: Regelingkaart
    percentage: Decimal
    basishuur: Decimal
    ondergrens: Decimal
    bovengrens: Decimal
    maximum: Decimal
    vergoed: Decimal

    @property
    def blok(self) -> str:
        """The block in which the facts of this scheme stand."""
        return f"feiten.{self.kaart.id}"

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """The rent decides between the limits; whether the fund is still there must be asked.

        Source: gemeentelijk.md 2.1: both readings of the maximum are told, and the lower one to the resident.
        """
        huur = blad.ingevoerd(self.blok, "huur")
        if huur is None:
            if not blad.is_een("woning", "soort", "huur"):
                return blad.buiten("Dit fonds is er alleen voor wie een woning huurt.", self.kaart.bron)
            if self._buiten_de_grenzen(blad):
                return self._nee(blad)
            huur = self._precies(blad.waarde("woning", "kale_huur"))
        elif not self.ondergrens < huur <= self.bovengrens:
            return self._nee(blad)
        waarden: Mapping[str, Uitslag] = {} if huur is None else self._reken(blad, huur)
        reden = "Of het fonds er nog is en welke inkomensgrens geldt, is niet bekend."
        return blad.navragen(reden, self.kaart.bron, **waarden)

    def _buiten_de_grenzen(self, blad: Rekenblad) -> bool:
        hoog_genoeg = blad.hoger_dan("woning", "kale_huur", self.ondergrens)
        return not hoog_genoeg or blad.hoger_dan("woning", "kale_huur", self.bovengrens)

    def _precies(self, bekend: object) -> Decimal | None:
        return bekend if isinstance(bekend, Decimal) else None

    def _nee(self, blad: Rekenblad) -> Uitkomst:
        zin = f"De huur ligt niet tussen € {self.ondergrens} en € {self.bovengrens}."
        return blad.nee(zin, self.kaart.bron)

    def _reken(self, blad: Rekenblad, huur: Decimal) -> Mapping[str, Uitslag]:
        toeslag = self._huurtoeslag(blad, huur)
        rest = positief(huur - self.basishuur - toeslag)
        maand = min(op_cent(rest * figuur(blad, self.blok, "percentage", self.percentage)), self.maximum)
        jaar = min(12 * maand, self.maximum)
        blad.stap("Huur die niemand vergoedt", rest, self.kaart.bron)
        blad.stap("Bijdrage, per maand gelezen", maand, self.kaart.bron)
        blad.stap("Bijdrage, per jaar gelezen", jaar, self.kaart.bron)
        blad.waarschuw("De bron is niet duidelijk: het hoogste bedrag is waarschijnlijk per jaar. Noem het laagste.")
        bijdrage = {"bijdrage_maand": maand, "bijdrage_jaar_alt": jaar}
        return {"recht": True, "huurtoeslag": toeslag, "restant_100": rest, **bijdrage}

    def _huurtoeslag(self, blad: Rekenblad, huur: Decimal) -> Decimal:
        """What the decision says, else what the formula gives; euros per month."""
        besluit = blad.ingevoerd(self.blok, "huurtoeslag")
        if besluit is not None:
            return besluit
        deel = figuur(blad, self.blok, "vergoed_boven_grens", self.vergoed)
        return op_cent(self.ondergrens - self.basishuur + deel * (huur - self.ondergrens))


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing."""
    vak = regel.vak
    soort = Woonlasten(
        regel.kaart,
        vak.decimaal("percentage"),
        vak.decimaal("basishuur"),
        vak.decimaal("ondergrens"),
        vak.decimaal("bovengrens"),
        vak.decimaal("maximum"),
        vak.decimaal("vergoed_boven_grens"),
    )
    nul = dict.fromkeys(("restant_100", "bijdrage_maand", "bijdrage_jaar_alt", "huurtoeslag"), NUL)
    ingevoerd = dict.fromkeys(
        (f"{soort.blok}.{n}" for n in ("percentage", "huurtoeslag", "vergoed_boven_grens", "huur")), GEWOON
    )
    return regeling_van(
        regel,
        Soortregel(
            beoordeel=soort.beoordeel,
            velden=VELDEN,
            nul={"recht": False, **nul},
            leest={"woning.soort": STIJGT, "woning.kale_huur": SPLITST, **ingevoerd},
        ),
    )
