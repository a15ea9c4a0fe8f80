"""Kindgebonden budget: Wet op het kindgebonden budget art. 1-3, Awir art. 7 and 14."""

from datetime import date
from decimal import Decimal
from itertools import groupby

from loket.domein.oordeel import Uitslag
from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, omlaag, op_cent
from loket.regels.landelijk.maanden import Partnerjaar, maandreeks, partnerjaar
from loket.regels.landelijk.toeslag import MAANDEN, gezamenlijk, let_op_verblijf, positief, te_klein
from loket.regels.landelijk.vermogen import boven_grens_dit_jaar
from loket.regels.leeftijd import eerste_van_maand
from loket.regels.regeling import DAALT, GEWOON, SPLITST, STIJGT, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad, Vector

ARTIKEL = "Wet op het kindgebonden budget art. 2"


def beoordeel(blad: Rekenblad) -> Uitkomst:
    """The right over the calendar year of the date, reckoned month by month."""
    kinderen = blad.anderen_dit_jaar("kind")
    if not kinderen:
        return blad.buiten("Er zijn geen kinderen.", ARTIKEL)
    per_maand = blad.som("kinderen", kinderen, _kind, (0, *(NUL,) * 12))
    if not per_maand[0]:
        return blad.buiten("Er zijn geen kinderen.", ARTIKEL)
    bedragen = [Decimal(bedrag) for bedrag in per_maand[1:]]
    if not any(bedragen):
        return blad.nee("Er is dit jaar geen kind jonger dan 18 met kinderbijslag.", ARTIKEL)
    if not all(bedragen):
        blad.stap("Maanden met een kind dat meetelt", maandreeks([bool(bedrag) for bedrag in bedragen]), ARTIKEL)
    jaarpartner = partnerjaar(blad)
    let_op_verblijf(blad, jaarpartner.samen(blad.aanvrager, met=True))
    te_veel = boven_grens_dit_jaar(blad, jaarpartner)
    if te_veel:
        return te_veel
    return _bedrag(blad, jaarpartner, bedragen)


def _kind(blad: Rekenblad, kind: Persoon) -> Vector:
    """One child: that it is there, and its part of the yearly maximum in each month of the year."""
    if not blad.ja(kind, "kinderbijslag"):
        return (1, *(NUL,) * 12)
    januari = blad.dag.replace(month=1, day=1)
    hier = blad.maanden_hier(kind)
    return (
        1,
        *(
            _maximum(blad, kind, eerste_van_maand(januari, maand)) if woont_hier else NUL
            for maand, woont_hier in enumerate(hier)
        ),
    )


def _maximum(blad: Rekenblad, kind: Persoon, begin: date) -> Decimal:
    """The yearly maximum for one child in one month: from the month after birth up to that of turning 18."""
    if not blad.jarig_voor(kind, 0, begin) or blad.jarig_voor(kind, 18 * 12, begin):
        return NUL
    bedrag = blad.norm("kgb.per_kind")
    if blad.jarig_voor(kind, 16 * 12, begin):
        return bedrag + blad.norm("kgb.verhoging_16_17")
    if blad.jarig_voor(kind, 12 * 12, begin):
        return bedrag + blad.norm("kgb.verhoging_12_15")
    return bedrag


def _verschil(blad: Rekenblad, jaarpartner: Partnerjaar, met: bool) -> Decimal:
    """What a month with, or without, the partner adds to the maximum and takes off it; in euros per year."""
    samen, erbij = jaarpartner.samen(blad.aanvrager, met), jaarpartner.toevoeging(met)
    alleen = len(samen) == 1
    inkomen = gezamenlijk(blad, "toetsingsinkomen_jaar", samen)
    drempel = blad.norm(f"kgb.drempel_{'alleenstaand' if alleen else 'partners'}")
    afbouw = positief(inkomen - drempel) * blad.norm("kgb.afbouwpercentage")
    extra = blad.norm("kgb.alo_kop") if alleen else NUL
    blad.stap(("Toetsingsinkomen" if alleen else "Toetsingsinkomen samen") + erbij, inkomen, "Awir art. 8")
    blad.stap(f"Afbouw per jaar{erbij}", op_cent(afbouw), ARTIKEL)
    return extra - afbouw


def _bedrag(blad: Rekenblad, jaarpartner: Partnerjaar, per_maand: list[Decimal]) -> Uitkomst:
    paren = list(zip(per_maand, jaarpartner.maanden, strict=True))
    verschil = {met: _verschil(blad, jaarpartner, met) for met in sorted({met for bedrag, met in paren if bedrag})}
    recht = [positief(bedrag + verschil[met]) if bedrag else NUL for bedrag, met in paren]
    jaar = op_cent(sum(recht, NUL) / 12)
    if te_klein(blad, jaar):
        return blad.nee("Het inkomen is te hoog: er blijft minder dan € 24 per jaar over.", "Awir art. 14 lid 5")
    maand = omlaag(jaar / 12)
    blad.stap("Kindgebonden budget per jaar", jaar, ARTIKEL)
    blad.stap("Kindgebonden budget per maand", maand)
    if len(set(recht)) > 1:
        _stappen_per_maand(blad, recht)
    laatste = max(nummer for nummer, bedrag in enumerate(recht, 1) if bedrag)
    if laatste < blad.dag.month:
        blad.waarschuw(
            f"Het recht is dit jaar al gestopt: {MAANDEN[laatste - 1]} {blad.dag.year} was de laatste maand."
        )
    blad.stap("Laatste maand met recht dit jaar", f"{blad.dag.year}-{laatste:02d}", ARTIKEL)
    return blad.wel(
        jaar,
        bedrag_jaar=jaar,
        bedrag_maand=maand,
        bedrag_maand_uitbetaald=maand,
        laatste_maand=f"{blad.dag.year}-{laatste:02d}",
        **_per_maand(recht),
    )


def _stappen_per_maand(blad: Rekenblad, recht: list[Decimal]) -> None:
    """A step for every amount of a month, where not all months are equal."""
    for bedrag in dict.fromkeys(recht):
        blad.stap(f"Per maand, {maandreeks([maand == bedrag for maand in recht])}", op_cent(bedrag / 12), ARTIKEL)


def _per_maand(recht: list[Decimal]) -> dict[str, Uitslag]:
    """The amounts of runs of equal months: `maand_jan_mei`; of a single month: `maand_jun`."""
    namen: dict[str, Uitslag] = {}
    eerste = 0
    for bedrag, groep in groupby(recht):
        laatste = eerste + len(list(groep)) - 1
        maanden = MAANDEN[eerste] if eerste == laatste else f"{MAANDEN[eerste]}_{MAANDEN[laatste]}"
        namen[f"maand_{maanden}"] = op_cent(bedrag / 12)
        eerste = laatste + 1
    return namen


REGELING = Regeling(
    id="kindgebonden_budget",
    naam="Kindgebonden budget",
    uitvoerder="Dienst Toeslagen",
    vorm="gift",
    per="jaar",
    betaald_per="maand",
    terugvordering=True,
    beoordeel=beoordeel,
    leest={
        "samenstelling.kinderen": STIJGT,
        "personen.*.kinderbijslag": STIJGT,
        "personen.*.geboortedatum": SPLITST,
        "samenstelling.partner": SPLITST,
        "personen.*.verblijf": GEWOON,
        "personen.*.vermogen": DAALT,
        "personen.*.toetsingsinkomen_jaar": DAALT,
    },
    plafond=Decimal(500_000),
    nul={"recht": False, "bedrag_jaar": NUL, "bedrag_maand": NUL, "bedrag_maand_uitbetaald": NUL},
)
