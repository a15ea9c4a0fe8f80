"""Remission of local taxes: Invorderingswet 1990 art. 26, Uitvoeringsregeling Invorderingswet 1990 art. 11-18."""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from loket.domein.oordeel import Uitslag
from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_cent
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WET = "Invorderingswet 1990 art. 26"
REGELS = "Uitvoeringsregeling Invorderingswet 1990 art. 11-18"
AUTO = "Uitvoeringsregeling Invorderingswet 1990 art. 12"
GEMEENTELIJK = "feiten.kwijtschelding_gemeente"
"""The household's means count for both taxes; what is typed in for the water tax goes before them there."""

INGEVOERD = ("huishouden", "vermogen_liquide", "netto_besteedbaar_inkomen_maand")
DEEL_BIJDRAGE = Decimal("0.80")
LANDELIJK, HOOGSTE = Decimal(90), Decimal(100)
VOORBEELD = Decimal(500)
LET_OP = (
    "Niet als inkomen tellen: kinderbijslag, kindgebonden budget, huurtoeslag, zorgtoeslag, de individuele "
    "inkomenstoeslag en vrijgelaten loon.",
    "Aanvragen kan tot 3 maanden na het betalen. In beroep gaan kan binnen 10 dagen (tweede hand; vraag het na).",
)


@dataclass(frozen=True)
class Kosten:
    """The costs of living per month: at the nation's percentage, and at the highest that the authority may choose."""

    laag: Decimal
    hoog: Decimal

    @property
    def vast(self) -> bool:
        """Whether the choice of the authority is known."""
        return self.laag == self.hoog


@dataclass(frozen=True)
class Inkomen:
    """Net disposable income per month at most; `gegeven` when typed in, `zeker` when known to the cent."""

    hoogstens: Decimal
    gegeven: bool
    zeker: bool

    def capaciteit(self, kosten: Decimal) -> Decimal:
        """What can be paid in a year."""
        return op_cent(max(NUL, 12 * (self.hoogstens - kosten)))


def beoordeel(blad: Rekenblad, heffing: str) -> Uitkomst:
    """The right to remission of one assessment; sure where every choice that the authority may make says so."""
    if not blad.ja(heffing, "betaalt"):
        return blad.buiten("Dit huishouden betaalt deze belasting niet.", WET)
    for zin in LET_OP:
        blad.waarschuw(zin)
    samen = _samen(blad, _ingevoerd(blad, heffing, "huishouden"))
    kosten = _kosten(blad, heffing, samen)
    _bezit(blad, _ingevoerd(blad, heffing, "vermogen_liquide"), kosten, samen)
    inkomen = _inkomen(blad, _ingevoerd(blad, heffing, "netto_besteedbaar_inkomen_maand"), samen)
    return _kwijt(blad, heffing, kosten, inkomen)


def _ingevoerd(blad: Rekenblad, heffing: str, naam: str) -> str | None:
    """The block in which something was typed in that goes before what follows from the people; None for neither."""
    return next((blok for blok in (heffing, GEMEENTELIJK) if blad.waarde(blok, naam) is not None), None)


def _samen(blad: Rekenblad, blok: str | None) -> list[Persoon]:
    """Whose means count."""
    if blok is None:
        partner = blad.partner()
    else:
        partner = blad.vraag.huis.partner() if blad.is_een(blok, "huishouden", "gehuwd") else None
    return [blad.aanvrager, partner] if partner else [blad.aanvrager]


def _kosten(blad: Rekenblad, heffing: str, samen: list[Persoon]) -> Kosten:
    """90% of the norm; a regulation may go up to 100%, for AOW up to the net AOW, which is not known here."""
    percentage = blad.ingevoerd(heffing, "normpercentage")
    ingevoerd = blad.ingevoerd(heffing, "norm_maand")
    if ingevoerd is not None:
        blad.waarschuw(f"norm uit invoer: € {ingevoerd} per maand")
        return Kosten(ingevoerd, ingevoerd)
    if not all(blad.minstens(persoon, 21) for persoon in samen):
        blad.twijfel("Welke kosten van bestaan gelden onder de 21 jaar is niet bekend.", REGELS)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    met_aow = any(blad.minstens(persoon, 0, aow) for persoon in samen)
    wie = "gehuwden" if len(samen) > 1 else "alleenstaand"
    norm = blad.norm(f"kwijtschelding.norm90.{wie}{'_aow' if met_aow else ''}")
    if percentage is not None:
        blad.waarschuw(f"norm uit invoer: {percentage}% van de bijstandsnorm")
        norm = op_cent(norm * percentage / LANDELIJK)
        return Kosten(norm, norm)
    hoog = Decimal("Infinity") if met_aow else op_cent(norm * HOOGSTE / LANDELIJK)
    return Kosten(norm, hoog)


def _bezit(blad: Rekenblad, blok: str | None, kosten: Kosten, samen: list[Persoon]) -> None:
    """Money at hand up to the costs of living is always free; how far above it, hangs on rent and regulation."""
    if blok is not None:
        geld = blad.bedrag(blok, "vermogen_liquide")
    else:
        geld = sum((blad.bedrag(persoon, "vermogen") for persoon in samen), NUL)
    blad.stap("Geld op de rekening en contant", geld, REGELS)
    if geld > kosten.laag:
        blad.twijfel("Er is meer geld dan de kosten van een maand. Vraag na hoeveel vrij is.", REGELS)
    if blad.hoger_dan(GEMEENTELIJK, "auto_waarde", blad.norm("kwijtschelding.auto_vrij_tot")):
        blad.twijfel("Een duurdere auto telt mee, behalve als je niet zonder kunt. Vraag dit na.", AUTO)
    if blad.waarde("woning", "soort") == "koop":
        blad.waarschuw("Er is een koophuis. Vraag na of de waarde van het huis meetelt.")


def _inkomen(blad: Rekenblad, blok: str | None, samen: list[Persoon]) -> Inkomen:
    """The net disposable income; without it net incomes are its upper bound, for rent and care only lower it."""
    al_gelezen = len(blad.gelezen)
    if blok is not None:
        bedrag = blad.bedrag(blok, "netto_besteedbaar_inkomen_maand")
    else:
        per_persoon = (blad.inkomsten(persoon) for persoon in samen)
        bedrag = sum((netto for lijst in per_persoon for _, netto in lijst), NUL)
    blad.stap("Netto besteedbaar inkomen, hoogstens" if blok is None else "Netto besteedbaar inkomen", bedrag, REGELS)
    return Inkomen(bedrag, blok is not None, len(blad.gelezen) == al_gelezen)


def _kwijt(blad: Rekenblad, heffing: str, kosten: Kosten, inkomen: Inkomen) -> Uitkomst:
    aanslag = blad.bedrag(heffing, "aanslag")
    capaciteit = inkomen.capaciteit(kosten.laag)
    hoogste = op_cent(capaciteit * DEEL_BIJDRAGE)
    laagste = op_cent(inkomen.capaciteit(kosten.hoog) * DEEL_BIJDRAGE) if inkomen.gegeven else NUL
    blad.stap("Kosten van bestaan", kosten.laag, REGELS)
    blad.stap("Betalingscapaciteit per jaar", capaciteit, REGELS)
    blad.stap("Eigen bijdrage (80%), hoogstens", hoogste, REGELS)
    vast, bekend = hoogste == laagste, blad.waarde(heffing, "aanslag") is not None
    waarden = _waarden(capaciteit, hoogste) if vast else dict.fromkeys(NAMEN)
    if aanslag > hoogste:
        precies = vast and bekend and (inkomen.zeker or (inkomen.gegeven and kosten.vast))
        return blad.wel(aanslag - hoogste if precies else None, **waarden)
    if aanslag <= laagste and bekend:
        return blad.nee("De eigen bijdrage is niet lager dan de aanslag.", REGELS, **waarden)
    return _onzeker(blad, inkomen, waarden if vast else {})


NAMEN = ("betalingscapaciteit_jaar", "bijdrage_uit_capaciteit", "kwijtgescholden_van_aanslag_500")


def _waarden(capaciteit: Decimal, bijdrage: Decimal) -> dict[str, Uitslag]:
    """The named results; the last is for an assessment of € 500."""
    return dict(zip(NAMEN, (capaciteit, bijdrage, max(NUL, VOORBEELD - bijdrage)), strict=True))


def _onzeker(blad: Rekenblad, inkomen: Inkomen, waarden: dict[str, Uitslag]) -> Uitkomst:
    """What the authority must be asked; the results that are known anyhow stay."""
    if not inkomen.gegeven:
        reden = "Het netto besteedbaar inkomen is niet bekend. De gemeente of het waterschap rekent dat uit."
    elif waarden:
        reden = "Alleen een aanslag die hoger is dan de eigen bijdrage kan voor een deel weg. Kijk op de aanslag."
    else:
        reden = "Het hangt af van het percentage (90 tot 100) dat de gemeente of het waterschap kiest."
    vraag = blad.navragen(reden, REGELS)
    return Uitkomst(vraag.soort, vraag.bedrag, {"recht": False, **waarden} if waarden else {}, vraag.reden)


def _regeling(id_: str, naam: str, uitvoerder: str) -> Regeling:
    heffing = f"feiten.{id_}"
    return Regeling(
        id=id_,
        naam=naam,
        uitvoerder=uitvoerder,
        vorm="korting",
        per="jaar",
        beoordeel=partial(beoordeel, heffing=heffing),
        leest={
            f"{heffing}.betaalt": SPLITST,
            "samenstelling.partner": SPLITST,
            "personen.*.geboortedatum": SPLITST,
            "personen.*.vermogen": DAALT,
            "personen.*.inkomsten": DAALT,
            "woning.soort": GEWOON,
            f"{heffing}.aanslag": STIJGT,
            f"{heffing}.normpercentage": GEWOON,
            f"{heffing}.norm_maand": GEWOON,
            f"{GEMEENTELIJK}.auto_waarde": GEWOON,
            **{f"{blok}.{naam}": GEWOON for blok in (GEMEENTELIJK, heffing) for naam in INGEVOERD},
        },
        plafond=Decimal(5_000),
        nul={"recht": False, **dict.fromkeys(NAMEN, NUL)},
        deur=f"{heffing}.betaalt",
    )


GEMEENTE = _regeling("kwijtschelding_gemeente", "Kwijtschelding gemeentelijke belastingen", "Gemeente")
WATERSCHAP = _regeling("kwijtschelding_waterschap", "Kwijtschelding waterschapsbelasting", "Waterschap")
