"""The right to bijstand: who may have it, what is missing up to the norm, and what to say with it."""

from decimal import Decimal

from loket.domein.oordeel import Uitslag
from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_cent
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, leefvorm
from loket.regels.landelijk.bijstand.middelen import inkomen, vermogen, vermogensgrens, vrijgelaten
from loket.regels.landelijk.bijstand.norm import Onduidelijk, norm_maand
from loket.regels.regeling import DAALT, GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

RECHT = "Participatiewet art. 11"
UITSLUITING = "Participatiewet art. 13"
VERMOGEN = "Participatiewet art. 34 lid 3"
RECHTSHULP = "Vraag eerst onafhankelijke rechtshulp. Start geen aanvraag voordat de gevolgen duidelijk zijn."
RECHTSHULP_MOGELIJK = "Is iemand geen Nederlander? Vraag dan eerst onafhankelijke rechtshulp."


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date."""
    let_op_verblijf(blad, [blad.aanvrager])
    if not blad.minstens(blad.aanvrager, 18):
        return blad.nee("De aanvrager is jonger dan 18 jaar.", UITSLUITING)
    aow = int(blad.norm("aow.leeftijd_maanden"))
    partner = blad.partner()
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    let_op_verblijf(blad, samen)
    met_aow = [blad.minstens(persoon, 0, aow) for persoon in samen]
    if all(met_aow):
        return blad.buiten(
            "Vanaf de AOW-leeftijd is er geen bijstand maar AIO; vraag die aan bij de SVB.",
            "Participatiewet art. 47a",
        )
    if any(met_aow):
        return blad.navragen(
            "Eén partner heeft de AOW-leeftijd. Vraag na of bijstand of AIO past.", "Participatiewet art. 22"
        )
    if any(not blad.minstens(persoon, 18) for persoon in samen[1:]):
        return blad.navragen("De partner is jonger dan 18 jaar. Vraag na wat dan geldt.", UITSLUITING)
    uitgesloten = _uitgesloten(blad, samen)
    if uitgesloten:
        return uitgesloten
    _let_op(blad, samen)
    return _reken(blad, leefvorm(blad, partner))


def _uitgesloten(blad: Rekenblad, samen: list[Persoon]) -> Uitkomst | None:
    """Exclusions that do not hang on money; where the sources are not clear they leave a doubt."""
    if blad.ja(blad.aanvrager, "detentie"):
        return blad.nee("De aanvrager zit in detentie.", UITSLUITING)
    if any(blad.ja(persoon, "detentie") for persoon in samen[1:]):
        blad.twijfel("De partner zit in detentie. Vraag na welke norm dan geldt.", UITSLUITING)
    for persoon in samen:
        if not blad.ja(persoon, "student"):
            continue
        if len(samen) == 1 and not blad.minstens(persoon, 27):
            return blad.nee("Wie jonger is dan 27 en een opleiding kan volgen heeft geen recht.", UITSLUITING)
        blad.twijfel("Iemand volgt een opleiding. Vraag na of bijstand dan kan.", UITSLUITING)
    if not all(blad.is_een(persoon, "verblijf", "nederlands", "vast") for persoon in samen):
        blad.twijfel("Of het verblijf recht geeft op bijstand is niet zeker.", RECHT)
    return None


def let_op_verblijf(blad: Rekenblad, samen: list[Persoon]) -> None:
    """Applying can cost somebody the right to stay: this is said whatever the outcome."""
    verblijf = [blad.waarde(persoon, "verblijf") for persoon in samen]
    if any(soort not in (None, "nederlands", "vast") for soort in verblijf):
        blad.waarschuw(RECHTSHULP)
    elif None in verblijf:
        blad.waarschuw(RECHTSHULP_MOGELIJK)


def _let_op(blad: Rekenblad, samen: list[Persoon]) -> None:
    if blad.waarde("woning", "soort") == "koop":
        blad.waarschuw("Er is een koophuis. De overwaarde telt boven een grens mee; vraag dit na bij de gemeente.")
    if blad.waarde("woning", "soort") in ("inwonend", "geen"):
        blad.waarschuw("Zonder woonlasten kan de gemeente de norm verlagen (Participatiewet art. 27). Vraag het na.")
    if all(not blad.minstens(persoon, 27) for persoon in samen):
        blad.waarschuw("Jonger dan 27: de aanvraag kan pas vier weken na de melding (Participatiewet art. 41 lid 4).")


def _reken(blad: Rekenblad, vorm: Leefvorm) -> Uitkomst:
    grens = vermogensgrens(blad, vorm)
    te_veel = vermogen(blad, vorm.samen) > grens
    reden = f"Het vermogen is hoger dan de grens van € {grens}."
    try:
        norm = norm_maand(blad, vorm)
    except Onduidelijk as onduidelijk:
        if te_veel:
            return blad.nee(reden, VERMOGEN)
        return blad.navragen(onduidelijk.reden, "Participatiewet art. 20-24")
    blad.stap("Norm per maand, met vakantietoeslag", norm, "Participatiewet art. 19")
    return blad.nee(reden, VERMOGEN, norm_maand=norm) if te_veel else _aanvulling(blad, vorm, norm)


def _aanvulling(blad: Rekenblad, vorm: Leefvorm, norm: Decimal) -> Uitkomst:
    middelen = inkomen(blad, vorm)
    # Leaving earnings free only adds: with less income than the norm the right is sure without it.
    blad.recht_zeker = norm > middelen.totaal
    vrij = vrijgelaten(blad, vorm, middelen)
    if vrij is None:
        return (
            blad.wel(None, norm_maand=norm)
            if blad.recht_zeker
            else blad.navragen("Of er recht is hangt af van de vrijlating van loon.", "Participatiewet art. 31 lid 2")
        )
    verrekend = middelen.totaal - vrij
    blad.stap("Vrijgelaten loon", vrij, "Participatiewet art. 31 lid 2")
    blad.stap("Inkomen dat meetelt", verrekend, "Participatiewet art. 19 lid 2")
    bekend: dict[str, Uitslag] = {"norm_maand": norm, "vrijgelaten": vrij, "verrekend": verrekend}
    aanvulling = op_cent(norm - verrekend)
    if aanvulling <= 0:
        return blad.nee("Het inkomen is niet lager dan de norm.", "Participatiewet art. 19 lid 1", **bekend)
    if _te_veel_giften(blad):
        return blad.wel(None, **bekend)
    uitbetaald = op_cent(aanvulling * (1 - blad.norm("bijstand.vakantietoeslag_deel")))
    blad.stap("Bijstand per maand, met vakantietoeslag", aanvulling, "Participatiewet art. 19 lid 2")
    blad.stap("Uitbetaald per maand, zonder vakantietoeslag", uitbetaald, "Participatiewet art. 19 lid 3")
    return blad.wel(aanvulling, **bekend, uitbetaling_excl_vakantietoeslag=uitbetaald, aanvulling_maand=aanvulling)


def _te_veel_giften(blad: Rekenblad) -> bool:
    """Gifts above what is free (before 2026 nothing was): the municipality judges them."""
    vrij = "bijstand.giften_vrij_per_jaar"
    grens = blad.norm(vrij) if blad.heeft_norm(vrij) else NUL
    if not blad.hoger_dan("feiten.bijstand", "giften_jaar", grens):
        return False
    blad.waarschuw("De giften zijn hoger dan het vrije bedrag. Meld ze; de gemeente beoordeelt wat meetelt.")
    return True


REGELING = Regeling(
    id="bijstand",
    naam="Bijstand",
    uitvoerder="Gemeente",
    vorm="gift",
    per="maand",
    beoordeel=beoordeel,
    leest={
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "samenstelling.kinderen": SPLITST,
        "samenstelling.medebewoners": SPLITST,
        "personen.*.detentie": GEWOON,
        "personen.*.student": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.commercieel": SPLITST,
        "personen.*.bijstandsgerechtigd": GEWOON,
        "feiten.bijstand.ouderlijke_steun": GEWOON,
        "personen.*.vermogen": DAALT,
        "personen.*.inkomsten": DAALT,
        "feiten.bijstand.vrijlating": GEWOON,
        "feiten.bijstand.giften_jaar": GEWOON,
    },
    plafond=Decimal(5_000),
    nul={
        "recht": False,
        "norm_maand": NUL,
        "uitbetaling_excl_vakantietoeslag": NUL,
        "vrijgelaten": NUL,
        "verrekend": NUL,
        "aanvulling_maand": NUL,
    },
    los=frozenset({"vrijgelaten", "verrekend"}),
)
