"""A local scheme for who earns no more than a percentage of the bijstand norm, for adults, children or everybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, cast, get_args

from loket.catalogus.soorten import Pakregel
from loket.catalogus.vak import Vak
from loket.domein.pakket import Regelingkaart
from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_cent
from loket.regels.gemeentelijk.bedragen import BEDRAGVELDEN, Bedragen, lees_bedragen
from loket.regels.gemeentelijk.norm import huishoudnorm, netto_inkomen
from loket.regels.gemeentelijk.pakketrij import Soortregel, figuur, regeling_van
from loket.regels.landelijk.bijstand.leefvorm import leefvorm
from loket.regels.landelijk.bijstand.middelen import vermogensgrens
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Richting, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

Vakantietoeslag: TypeAlias = Literal["met", "zonder", "onbekend"]
Vermogenstoets: TypeAlias = Literal["geen", "bijstand", "grens_onbekend", "onbekend"]
Voor: TypeAlias = Literal["huishouden", "kinderen", "iedereen"]
VELDEN = (
    "percentage", "vakantietoeslag", "studenten", "student_vraag", "vermogen", "voor", "leeftijd_van", "leeftijd_tot",
    "boven_grens", *BEDRAGVELDEN,
)  # fmt: skip
INGEVOERD = "norm uit invoer"


@dataclass(frozen=True)
class Inkomensgrens:
    """The figures of one such scheme; the norm may be read with or without holiday pay.

    `bedragen` are in euros per household, or per person where the scheme is for children or for everybody.
    `boven_grens` and `student_vraag` say what must be asked above the limit, or for who studies; empty: a plain no.
    """

    kaart: Regelingkaart
    percentage: Decimal
    vakantietoeslag: Vakantietoeslag
    studenten: bool
    vermogen: Vermogenstoets
    voor: Voor
    leeftijd: tuple[int, int]
    bedragen: Bedragen
    boven_grens: str = ""
    student_vraag: str = ""

    @property
    def blok(self) -> str:
        """The block in which the facts of this scheme stand."""
        return f"feiten.{self.kaart.id}"

    def beoordeel(self, blad: Rekenblad) -> Uitkomst:
        """Sure below the lower reading of the border, sure above the higher one, else ask."""
        partner = blad.partner()
        samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
        aantal = self._aantal(blad, samen)
        if not aantal:
            return blad.buiten(
                f"Er is geen kind van {self.leeftijd[0]} tot en met {self.leeftijd[1]} jaar.", self.kaart.bron
            )
        if self._leest_student() and blad.ja(blad.aanvrager, "student"):
            if not self.studenten:
                return blad.nee("Deze regeling is niet voor studenten.", self.kaart.bron)
            blad.twijfel(self.student_vraag, self.kaart.bron)
        norm = blad.ingevoerd(self.blok, "norm")
        if norm is None and not all(blad.minstens(persoon, 21) for persoon in samen):
            return blad.navragen("Welke grens geldt voor wie jonger is dan 21 is niet bekend.", self.kaart.bron)
        laag, hoog = self._grenzen(blad, samen, norm)
        inkomen = self._inkomen(blad, samen)
        blad.stap("Inkomen samen" if partner else "Inkomen", inkomen)
        if inkomen > hoog:
            return self._boven(blad, hoog)
        te_veel = self._te_veel_vermogen(blad, partner, samen)
        if te_veel is not None:
            return blad.nee(f"Het vermogen is hoger dan de grens van € {te_veel}.", self.kaart.bron, grens=hoog)
        if inkomen > laag:
            return blad.navragen("Of de grens met of zonder vakantietoeslag geldt is niet bekend.", self.kaart.bron)
        bedrag = self.bedragen.op(blad.dag)
        return blad.wel(None if bedrag is None else bedrag * aantal, grens=hoog)

    def _boven(self, blad: Rekenblad, grens: Decimal) -> Uitkomst:
        """Too much income: no, or what must be asked where the source names a way in above the limit."""
        if self.boven_grens:
            return blad.navragen(self.boven_grens, self.kaart.bron, grens=grens)
        return blad.nee(f"Het inkomen is hoger dan de grens van € {grens}.", self.kaart.bron, grens=grens)

    def _leest_student(self) -> bool:
        return not self.studenten or bool(self.student_vraag)

    # -- who it is for ----------------------------------------------------------------------------------

    def _aantal(self, blad: Rekenblad, samen: list[Persoon]) -> int:
        """How many times the amount is given: once for a household, else per child or per person."""
        if self.voor == "huishouden":
            return 1
        kinderen = int(blad.som("kinderen", blad.anderen("kind"), self._kind, (0,))[0])
        return kinderen + (len(samen) if self.voor == "iedereen" else 0)

    def _kind(self, blad: Rekenblad, kind: Persoon) -> Vector:
        van, tot = self.leeftijd
        return (int(blad.minstens(kind, van) and not blad.minstens(kind, tot + 1)),)

    # -- income and assets ------------------------------------------------------------------------------

    def _grenzen(self, blad: Rekenblad, samen: list[Persoon], norm: Decimal | None) -> tuple[Decimal, Decimal]:
        """The lower and the higher reading of the border; euros per month."""
        deel = figuur(blad, self.blok, "percentage", self.percentage) / 100
        if norm is not None:
            blad.waarschuw(f"{INGEVOERD}: € {norm} per maand")
            laag = hoog = op_cent(norm * deel)
        else:
            norm = huishoudnorm(blad, samen)
            zonder = 1 - blad.norm("bijstand.vakantietoeslag_deel")
            hoog = op_cent(norm * deel)
            laag = op_cent(hoog * zonder)
            if self.vakantietoeslag == "met":
                laag = hoog
            elif self.vakantietoeslag == "zonder":
                laag = hoog = op_cent(op_cent(norm * zonder) * deel)
        if laag == hoog:
            blad.stap("Inkomensgrens", hoog, self.kaart.bron)
        else:
            blad.stap("Grens zonder vakantietoeslag", laag, self.kaart.bron)
            blad.stap("Grens met vakantietoeslag", hoog, self.kaart.bron)
        return laag, hoog

    def _inkomen(self, blad: Rekenblad, samen: list[Persoon]) -> Decimal:
        """What the household said for this scheme, else all incomes together; euros per month."""
        if blad.waarde(self.blok, "inkomen") is not None:
            return blad.bedrag(self.blok, "inkomen")
        return netto_inkomen(blad, samen)

    def _te_veel_vermogen(self, blad: Rekenblad, partner: Persoon | None, samen: list[Persoon]) -> Decimal | None:
        """The limit that the assets go over; None when they do not, or when there is no limit to hold them to."""
        grens = blad.ingevoerd(self.blok, "vermogensgrens")
        if grens is not None:
            blad.waarschuw(f"{INGEVOERD}: vermogensgrens € {grens}")
        elif self.vermogen == "bijstand":
            grens = vermogensgrens(blad, leefvorm(blad, partner))
        elif self.vermogen == "onbekend":
            blad.waarschuw("Of de gemeente naar spaargeld kijkt, staat niet in de bronnen. Vraag het na.")
        elif self.vermogen == "grens_onbekend" and self._bezit(blad, samen) > 0:
            blad.twijfel("Er is een grens voor spaargeld. Hoe hoog die is, is niet gevonden.", self.kaart.bron)
        if grens is None:
            return None
        blad.stap("Vermogensgrens", grens, self.kaart.bron)
        return grens if self._bezit(blad, samen) > grens else None

    def _bezit(self, blad: Rekenblad, samen: list[Persoon]) -> Decimal:
        """What the household said for this scheme, else the assets of both; euros."""
        if blad.waarde(self.blok, "vermogen") is not None:
            return blad.bedrag(self.blok, "vermogen")
        return sum((blad.bedrag(persoon, "vermogen") for persoon in samen), Decimal(0))


def bouw(regel: Pakregel) -> Regeling:
    """The scheme of one row of a pack; InvoerFout when a figure is missing or wrong."""
    vak = regel.vak
    soort = Inkomensgrens(
        kaart=regel.kaart,
        percentage=vak.decimaal("percentage"),
        vakantietoeslag=cast(Vakantietoeslag, vak.keuze("vakantietoeslag", get_args(Vakantietoeslag), "onbekend")),
        studenten=vak.waar("studenten"),
        vermogen=cast(Vermogenstoets, vak.keuze("vermogen", get_args(Vermogenstoets))),
        voor=cast(Voor, vak.keuze("voor", get_args(Voor), "huishouden")),
        leeftijd=_leeftijd(vak),
        bedragen=lees_bedragen(vak),
        boven_grens=vak.tekst("boven_grens", ""),
        student_vraag=vak.tekst("student_vraag", ""),
    )
    return regeling_van(
        regel,
        Soortregel(
            beoordeel=soort.beoordeel,
            velden=VELDEN,
            plafond=Decimal(100_000) if soort.bedragen.bekend else Decimal(0),
            nul={"recht": False, "grens": NUL},
            leest=_leest(soort),
        ),
    )


@dataclass(frozen=True, slots=True)
class PerPersoon:
    """Euros for each person with one of these roles; children between these ages, both included."""

    bedrag: Decimal
    rollen: tuple[str, ...]
    leeftijd: tuple[int, int]


def per_persoon(regel: Pakregel, dag: date) -> PerPersoon | None:
    """The amount per person and year of a row on a day; None for other kinds, periods, and what must be asked."""
    vak, kaart = regel.vak, regel.kaart
    if kaart.soort != "inkomensgrens" or kaart.per != "jaar" or kaart.betrouwbaarheid == "C":
        return None
    rollen = {"iedereen": ("aanvrager", "partner", "kind"), "kinderen": ("kind",)}
    wie = rollen.get(vak.keuze("voor", get_args(Voor), "huishouden"))
    bedrag = lees_bedragen(vak).op(dag)
    return None if wie is None or bedrag is None else PerPersoon(bedrag, wie, _leeftijd(vak))


def _leest(soort: Inkomensgrens) -> Mapping[str, Richting]:
    """What this scheme reads, by what its row asks for."""
    leest = {"personen.*.geboortedatum": SPLITST, "samenstelling.partner": SPLITST, "personen.*.inkomsten": DAALT}
    if not soort.studenten or soort.student_vraag or soort.vermogen == "bijstand":
        leest["personen.*.student"] = SPLITST
    if soort.voor != "huishouden":
        leest["samenstelling.kinderen"] = STIJGT
    if soort.vermogen == "bijstand":
        leest |= {"samenstelling.kinderen": SPLITST, "samenstelling.medebewoners": SPLITST}
        leest |= {"personen.*.commercieel": SPLITST}
    # Without a limit of its own the assets only count when somebody types a limit in.
    leest["personen.*.vermogen"] = DAALT if soort.vermogen in ("bijstand", "grens_onbekend") else GEWOON
    ingevoerd = dict.fromkeys(("percentage", "norm", "vermogensgrens"), GEWOON) | {"inkomen": DAALT, "vermogen": DAALT}
    return leest | {f"{soort.blok}.{naam}": richting for naam, richting in ingevoerd.items()}


def _leeftijd(vak: Vak) -> tuple[int, int]:
    """The ages of the children that it is for, both included."""
    van = vak.getal("leeftijd_van") if "leeftijd_van" in vak.inhoud else 0
    tot = vak.getal("leeftijd_tot") if "leeftijd_tot" in vak.inhoud else 17
    if tot < van:
        raise vak.fout("'leeftijd_tot' is lager dan 'leeftijd_van'. Verbeter een van de twee.")
    return van, tot
