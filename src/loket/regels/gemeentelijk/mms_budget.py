"""MMS, MMG, MMB and the 6 %: reckoned where the figures were typed in; a right is always asked of the municipality."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast, get_args

from loket.catalogus.soorten import Pakregel
from loket.domein.mms import Behoefte, FlexOver, Keuze, Spelregels
from loket.domein.oordeel import Uitslag
from loket.domein.pakket import Regelingkaart
from loket.regels import mms
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.lezer import NormOntbreekt
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad
from loket.regels.woorden import datum_kort

POSTEN = ("referentie", "ref_huur", "ref_energie", "huur", "energie")
INKOMEN = ("overig_inkomen", "arbeidsinkomen")
KEUZES = ("lokale_posten", "arbeid_vrijlating", "flex")
GEEN_KEUZE = "Op deze dag is niet vastgelegd hoe de gemeente de MMG berekent. Vraag het na."


@dataclass(frozen=True)
class Budget:
    """`vraag` is what must be asked of the municipality; `toets`: whether an income is held against the border."""

    kaart: Regelingkaart
    keuzes: tuple[Keuze, ...]
    vraag: str
    toets: bool

    @property
    def blok(self) -> str:
        """The block in which the facts of this scheme stand."""
        return f"feiten.{self.kaart.id}"

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Students are out at first; assets are a warning; the amounts are named, the right is asked."""
        waarden = self._waarden(blad)
        self._let_op_vermogen(blad)
        if blad.ja(blad.aanvrager, "student"):
            blad.waarschuw(mms.STUDENT_HARDHEID)
            return blad.nee(mms.STUDENT, self.kaart.bron, **waarden)
        if self.toets and waarden.get("mmb") == NUL:
            return blad.nee("Het besteedbaar inkomen is niet lager dan de MMG.", self.kaart.bron, **waarden)
        return blad.navragen(self.vraag, self.kaart.bron, **waarden)

    def _waarden(self, blad: Rekenblad) -> dict[str, Uitslag]:
        """The border, and with the income also the budget; nothing while a figure is not known."""
        regels = self._spelregels(blad)
        posten = {naam: blad.ingevoerd(self.blok, naam) for naam in POSTEN}
        if any(bedrag is None for bedrag in posten.values()):
            return {}
        bekend = cast("dict[str, Decimal]", posten)
        vast = bekend["huur"] + bekend["energie"]
        behoefte = Behoefte(vast, bekend["referentie"] - bekend["ref_huur"] - bekend["ref_energie"])
        grens = mms.grens(behoefte, regels)
        blad.stap("Wat dit huishouden nodig heeft", grens.behoefte, self.kaart.bron)
        blad.stap("Vrij te besteden erbij", grens.flex, self.kaart.bron)
        blad.stap("MMG", grens.mmg, self.kaart.bron)
        uit: dict[str, Uitslag] = {"behoefte": grens.behoefte, "flex_bedrag": grens.flex, "mmg": grens.mmg}
        for lezing in get_args(FlexOver):
            uit[f"mmg_{lezing}"] = mms.grens(behoefte, replace(regels, flex_over=lezing)).mmg
        return uit | (self._budget(blad, behoefte, regels) if self.toets else {})

    def _budget(self, blad: Rekenblad, behoefte: Behoefte, regels: Spelregels) -> dict[str, Uitslag]:
        overig, arbeid = (blad.ingevoerd(self.blok, naam) for naam in INKOMEN)
        if overig is None or arbeid is None:
            return {}
        per_lezing = {
            lezing: mms.budget(mms.grens(behoefte, anders).mmg, overig + arbeid, arbeid, anders)
            for lezing in get_args(FlexOver)
            for anders in (replace(regels, flex_over=lezing),)
        }
        mmb = per_lezing[regels.flex_over]
        blad.stap("Besteedbaar inkomen", overig + arbeid)
        blad.stap("Arbeid die niet meetelt", op_cent(mms.vrijgelaten(arbeid, regels)), self.kaart.bron)
        blad.stap("MMB", mmb, self.kaart.bron)
        na = op_cent(overig + arbeid + mmb)
        return {"mmb": mmb, "besteedbaar_na_mmb": na, **{f"mmb_{naam}": bedrag for naam, bedrag in per_lezing.items()}}

    def _spelregels(self, blad: Rekenblad) -> Spelregels:
        """The choices of the day, with what was typed in their place; each is written with the day it holds from."""
        regels = mms.spelregels(self.keuzes, blad.dag)
        if regels is None:
            raise NormOntbreekt(GEEN_KEUZE)
        for keuze in regels.keuzes:
            blad.stap(f"Keuze: {keuze.uitleg} (vanaf {datum_kort(keuze.van)})", keuze.waarde or "geen", keuze.bron)
            if keuze.andere_lezing:
                blad.waarschuw(f"Andere lezing van {keuze.uitleg.lower()}: {keuze.andere_lezing}")
        lokaal, vrijlating, flex = (figuur(blad, self.blok, naam, getattr(regels, naam)) for naam in KEUZES)
        return replace(regels, lokale_posten=lokaal, arbeid_vrijlating=vrijlating, flex=flex)

    def _let_op_vermogen(self, blad: Rekenblad) -> None:
        """More savings than bijstand allows is a warning and no refusal: the source names no limit."""
        norm = "bijstand.vermogensgrens.alleenstaand"
        bezit = blad.waarde(blad.aanvrager, "vermogen")
        if isinstance(bezit, Decimal) and blad.heeft_norm(norm) and bezit > blad.norm(norm):
            blad.waarschuw(mms.VERMOGEN)


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when the question to ask is missing."""
    soort = Budget(regel.kaart, regel.keuzes, regel.vak.tekst("vraag"), regel.vak.waar("toets"))
    namen = (*POSTEN, *INKOMEN, *KEUZES)
    leest = {"personen.*.student": SPLITST, "personen.*.vermogen": GEWOON}
    leest |= {f"{soort.blok}.{naam}": GEWOON for naam in namen}
    return regeling_van(regel, Soortregel(soort.beoordeel, leest, ("vraag", "toets")))
