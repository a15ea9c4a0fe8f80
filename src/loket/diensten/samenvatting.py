"""One household in a few lines: who, what can come, what runs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loket.diensten.dossier import Dossierstand, doel_van
from loket.domein.oordeel import ZONDER_BEDRAG, Oordeel, Status
from loket.domein.waarden import Bereik
from loket.nederlands import datum, euro, euro_bereik, meervoud


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """The lines of the overview, in words."""

    doel: str
    wie: str
    adres: str
    kan_nog_komen: str
    loopt: str
    na_antwoord: str
    volgende_keer: str


@dataclass(frozen=True, slots=True)
class Totaal:
    """What can probably come and is not in use: number of schemes and the bounds of the sum, euros per month.

    `anders` is how many have a known amount that is not per month, `navragen` how many have money of no known amount.
    """

    regelingen: int
    min: Decimal
    max: Decimal
    anders: int = 0
    navragen: int = 0


def totaal(oordelen: tuple[Oordeel, ...]) -> Totaal:
    """The schemes that are probably a yes and not yet in use; a sum over schemes is a bound."""
    wel = [o for o in oordelen if o.status is Status.WAARSCHIJNLIJK_WEL and o.gebruik != "ja"]
    bekend = [bedrag for o in wel if (bedrag := o.uitbetaling) is not None]
    bedragen = [bedrag for bedrag in bekend if bedrag.per == "maand"]
    onbekend = [o for o in wel if o.uitbetaling is None and not o.voor_iedereen and o.vorm not in ZONDER_BEDRAG]
    laag, hoog = sum((b.min for b in bedragen), Decimal(0)), sum((b.max for b in bedragen), Decimal(0))
    return Totaal(len(bedragen), laag, hoog, anders=len(bekend) - len(bedragen), navragen=len(onbekend))


def totaal_woorden(som: Totaal) -> str:
    """The bounds in words: "€ 214 – 402 per maand in 3 regelingen, 1 navragen"."""
    delen = []
    if som.regelingen:
        bedrag = euro(som.min) if som.min == som.max else euro_bereik(som.min, som.max)
        delen.append(f"{bedrag} per maand in {meervoud(som.regelingen, 'regeling', 'regelingen')}")
    if som.anders:
        delen.append(f"{meervoud(som.anders, 'regeling', 'regelingen')} met een bedrag dat niet per maand is")
    if som.navragen:
        delen.append(f"van {meervoud(som.navragen, 'regeling', 'regelingen')} het bedrag navragen")
    return ", ".join(delen) or "nog niets te zeggen"


def samenvatting(stand: Dossierstand) -> Samenvatting:
    """The overview of one household."""
    oordelen = stand.beoordeling.oordelen
    open_ = [o for o in oordelen if o.status in (Status.ONBESLIST, Status.NIET_GEVRAAGD)]
    lopend = [o.naam for o in oordelen if o.gebruik == "ja"]
    straat, wijk = stand.beeld.tekst("straat"), stand.beeld.tekst("wijk")
    return Samenvatting(
        doel=doel_van(stand),
        wie=_wie(stand),
        adres=", ".join(deel for deel in (straat, wijk) if deel),
        kan_nog_komen=totaal_woorden(totaal(oordelen)),
        loopt=", ".join(lopend) or "nog niet gevraagd",
        na_antwoord=", ".join(o.naam for o in open_) or "niets meer",
        volgende_keer=volgende_keer(stand),
    )


def _wie(stand: Dossierstand) -> str:
    """Who lives here as far as known, in words."""
    samen = stand.situatie.samenstelling
    volwassen = {True: "met partner", False: "zonder partner", None: "partner: onbekend"}[samen.partner]
    if samen.partner is None and samen.kinderen is None and samen.medebewoners is None:
        return "nog niet bekend"
    delen = [volwassen, _aantal(samen.kinderen, "kind", "kinderen")]
    if samen.medebewoners != 0:
        delen.append(_aantal(samen.medebewoners, "andere volwassene", "andere volwassenen"))
    return ", ".join(delen)


def _aantal(aantal: int | Bereik | None, een: str, meer: str) -> str:
    if isinstance(aantal, int):
        return f"geen {meer}" if aantal == 0 else meervoud(aantal, een, meer)
    if isinstance(aantal, Bereik) and aantal.max is None and aantal.min:
        return f"minstens {meervoud(int(str(aantal.min)), een, meer)}"
    if isinstance(aantal, Bereik) and aantal.max is not None:
        return f"{aantal.min or 0} tot {aantal.max} {meer}"
    return f"{meer}: onbekend"


def volgende_keer(stand: Dossierstand) -> str:
    """Day, time and place of the next talk in words; empty when there is none."""
    vorm = stand.beeld.waarde("afspraakmoment")
    if not isinstance(vorm, dict) or not vorm.get("datum"):
        return ""
    dag = datum(date.fromisoformat(str(vorm["datum"])))
    return ", ".join(deel for deel in (dag, str(vorm.get("tijd") or ""), str(vorm.get("plek") or "")) if deel)
