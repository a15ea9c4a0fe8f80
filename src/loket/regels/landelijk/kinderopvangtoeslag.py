"""Kinderopvangtoeslag: Wet kinderopvang (Wko) art. 1.5-1.9, brochure tg0801z61fd of Dienst Toeslagen, Awir art. 14."""

from bisect import bisect_right
from decimal import Decimal
from functools import lru_cache

from loket.catalogus.soorten import Catalogus
from loket.regels.afronding import NUL, omlaag, op_cent
from loket.regels.landelijk.opvangkosten import Kind, kinderen_met_opvang
from loket.regels.landelijk.toeslag import gezamenlijk, let_op_verblijf, te_klein
from loket.regels.leeftijd import eerste_van_maand
from loket.regels.opvanglezer import Opvangdeel
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Kant, Rekenblad

WET, BROCHURE = "Wko art. 1.5-1.9", "Dienst Toeslagen tg0801z61fd"
EIGEN_FEITEN = "feiten.kinderopvangtoeslag"
TABEL = "kot.tabel"
ANDER_JAAR = "De percentages van dit jaar kent loket niet; vraag het na bij Dienst Toeslagen."


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right in the month of the date."""
    opvang = blad.opvang(EIGEN_FEITEN)
    kinderen = blad.anderen_dit_jaar("kind") if opvang is None else []
    if opvang is None and not kinderen:
        return blad.buiten("Er zijn geen kinderen.", WET)
    if opvang is not None and not opvang:
        return blad.buiten("Er gaat geen kind naar de opvang.", WET)
    if not blad.ja(EIGEN_FEITEN, "ouders_werken"):
        blad.waarschuw("Net werkloos? De toeslag loopt nog 3 maanden door (Wko art. 1.6 lid 5).")
        return blad.nee("Niet elke ouder werkt, leert of volgt een traject.", "Wko art. 1.6")
    if opvang is None:
        return _deur_dicht(blad, len(kinderen))
    return _toets(blad, _van_hier(blad, opvang))


def _deur_dicht(blad: Rekenblad, kinderen: int) -> Uitkomst:
    """Nobody asked yet whether a child goes to childcare: from none to the most for every child."""
    if blad.kant is Kant.LAAG:
        return blad.buiten("Of een kind naar de opvang gaat, is nog niet gevraagd.", WET)
    if not blad.heeft_norm(f"{TABEL}.0.eerste"):
        return blad.navragen(ANDER_JAAR, WET)
    uren, prijs = blad.norm("kot.max_uren_per_kind_per_maand"), blad.norm("kot.max_uurprijs.dagopvang")
    return blad.wel(omlaag(kinderen * uren * prijs * blad.norm(f"{TABEL}.0.volgend") / 100))


def _van_hier(blad: Rekenblad, opvang: list[Opvangdeel]) -> list[Opvangdeel]:
    """The childcare of children who live here on the first of the month, or who are not named."""
    begin = eerste_van_maand(blad.dag)
    weg = {p.id for _, p, _ in blad.anderen_dit_jaar("kind") if not blad.woont_hier(p, begin)}
    return [deel for deel in opvang if deel.kind not in weg]


def _toets(blad: Rekenblad, opvang: list[Opvangdeel]) -> Uitkomst:
    if not opvang:
        return blad.nee("Het kind met opvang woont deze maand niet hier.", WET)
    partner = blad.partner_op(eerste_van_maand(blad.dag))
    samen = [blad.aanvrager, partner] if partner else [blad.aanvrager]
    let_op_verblijf(blad, samen)
    if not blad.heeft_norm(f"{TABEL}.0.eerste"):
        return blad.navragen(ANDER_JAAR, WET)
    meeste = blad.norm("kot.max_uren_per_kind_per_maand")
    kinderen = kinderen_met_opvang(blad, opvang, meeste)
    inkomen = gezamenlijk(blad, "toetsingsinkomen_jaar", samen)
    blad.stap("Toetsingsinkomen samen" if partner else "Toetsingsinkomen", inkomen, "Awir art. 8")
    _let_op(blad)
    if any(kind.verdeelt(meeste) for kind in kinderen):
        blad.waarschuw(f"Een kind heeft meer dan {meeste} uur bij verschillende opvang. Vraag na welke uren tellen.")
        return blad.wel(None)
    return _bedrag(blad, kinderen, inkomen, meeste)


def _let_op(blad: Rekenblad) -> None:
    maanden = blad.norm("kot.aanvraag_terugwerkend_maanden")
    blad.waarschuw(f"Vraag op tijd aan: je krijgt hoogstens {maanden} maanden terug (Dienst Toeslagen).")
    blad.waarschuw("Alleen voor opvang die in het register (LRK) staat en waarvoor je zelf meebetaalt.")


def _bedrag(blad: Rekenblad, kinderen: list[Kind], inkomen: Decimal, meeste: Decimal) -> Uitkomst:
    """Per child costs times percentage, each to cents; all together down to whole euros."""
    som = NUL
    for nummer, kind in enumerate(kinderen, 1):
        procent = _procent(blad, inkomen, "eerste" if nummer == 1 else "volgend")
        kosten = kind.kosten(meeste)
        toeslag = op_cent(kosten * procent / 100)
        blad.stap(f"Uren die tellen, kind {nummer}", kind.totaal(meeste), BROCHURE)
        blad.stap(f"Kosten die tellen, kind {nummer}", kosten, BROCHURE)
        blad.stap(f"Toeslag, kind {nummer}", toeslag, BROCHURE)
        som += toeslag
    if te_klein(blad, 12 * som):
        return blad.nee("Bij deze opvang blijft er minder dan € 24 per jaar over.", "Awir art. 14 lid 5")
    maand = omlaag(som)
    blad.stap("Kinderopvangtoeslag per maand", maand, "omlaag op hele euro")
    return blad.wel(maand, bedrag_maand=maand)


def _procent(blad: Rekenblad, inkomen: Decimal, kolom: str) -> Decimal:
    """The percentage of the row that the income falls in; it only goes down as the income goes up."""
    grenzen = _grenzen(blad.vraag.huis.catalogus)
    return blad.norm(f"{TABEL}.{grenzen[bisect_right(grenzen, inkomen) - 1]}.{kolom}")


@lru_cache(maxsize=4)
def _grenzen(catalogus: Catalogus) -> tuple[int, ...]:
    """The incomes at which a row of the table begins."""
    rijen = (sleutel.removeprefix(f"{TABEL}.") for sleutel in catalogus.normen if sleutel.startswith(f"{TABEL}."))
    return tuple(sorted({int(rij.split(".")[0]) for rij in rijen}))


REGELING = Regeling(
    id="kinderopvangtoeslag",
    naam="Kinderopvangtoeslag",
    uitvoerder="Dienst Toeslagen",
    vorm="gift",
    per="maand",
    terugvordering=True,
    beoordeel=beoordeel,
    leest={
        "feiten.kinderopvangtoeslag.opvang": SPLITST,
        "feiten.kinderopvangtoeslag.ouders_werken": STIJGT,
        "samenstelling.kinderen": STIJGT,
        "samenstelling.partner": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.toetsingsinkomen_jaar": DAALT,
    },
    plafond=Decimal(50_000),
    nul={"recht": False, "bedrag_maand": NUL},
    deur="feiten.kinderopvangtoeslag.opvang",
)
