"""Huurtoeslag 2025 for one person: the older formula with derived figures (sureness B, to about € 1)."""

from decimal import ROUND_CEILING, Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import CENT, NUL
from loket.regels.landelijk.toeslag import positief
from loket.regels.rekenblad import Rekenblad

WET = "Wet op de huurtoeslag art. 13 en 16-21 (2025)"
GEEN_SERVICEKOSTEN = "geen servicekosten die meetellen"


def te_hoge_huur(blad: Rekenblad, aanvrager: Persoon) -> str | None:
    """Why the rent shuts out: in 2025 a rent above the maximum gave no right at all."""
    if blad.hoger_dan("woning", "kale_huur", blad.norm("huurtoeslag.max_huur")):
        return "De huur is hoger dan de hoogste huur van 2025."
    jongeren = blad.norm("huurtoeslag.max_huur_jongeren")
    leeftijd = int(blad.norm("huurtoeslag.jongerengrens_leeftijd"))
    if blad.minstens(aanvrager, leeftijd) or blad.ja(aanvrager, "handicap"):
        return None
    if blad.hoger_dan("woning", "kale_huur", jongeren):
        return f"Jonger dan {leeftijd}: de huur is hoger dan de hoogste huur voor jongeren."
    return None


def onafgerond(blad: Rekenblad, inkomen: Decimal) -> Decimal:
    """The monthly amount before rounding, in euros: each part counts only the rent above the basic rent."""
    if blad.bedrag("woning", "servicekosten", gewoon=(NUL, GEEN_SERVICEKOSTEN)) > 0:
        blad.twijfel("In 2025 telden sommige servicekosten mee. Vraag het bedrag na bij Dienst Toeslagen.", WET)
    huur = blad.bedrag("woning", "kale_huur")
    basis = _basishuur(blad, inkomen)
    kwaliteit = blad.norm("huurtoeslag.kwaliteitskortingsgrens")
    aftopping = blad.norm("huurtoeslag.aftoppingsgrens_1_2")
    deel_a = positief(min(huur, kwaliteit) - basis)
    deel_b = positief(min(huur, aftopping) - max(kwaliteit, basis)) * blad.norm("huurtoeslag.pct_deel_b")
    deel_c = positief(huur - max(aftopping, basis)) * blad.norm("huurtoeslag.pct_deel_c")
    blad.stap("Delen A, B en C samen", deel_a + deel_b + deel_c, WET)
    blad.waarschuw("Het bedrag over 2025 is ongeveer: de formule is afgeleid, reken op een verschil van € 1.")
    return deel_a + deel_b + deel_c


def _basishuur(blad: Rekenblad, inkomen: Decimal) -> Decimal:
    if inkomen <= blad.norm("huurtoeslag.ijkpunt_alleenstaand"):
        return blad.norm("huurtoeslag.basishuur_alleenstaand")
    factor_a = blad.norm("huurtoeslag.2025.normhuurfactor_a_alleenstaand")
    factor_b = blad.norm("huurtoeslag.2025.normhuurfactor_b_alleenstaand")
    normhuur = (factor_a * inkomen * inkomen + factor_b * inkomen).quantize(CENT, ROUND_CEILING)
    blad.stap("Normhuur", normhuur, WET)
    return normhuur - blad.norm("huurtoeslag.2025.verlaging_eigen_bijdrage")
