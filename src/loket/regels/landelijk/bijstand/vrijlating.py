"""The part of earnings and of a private pension that does not count (Participatiewet art. 31 lid 2 and 33 lid 5)."""

from decimal import Decimal

from loket.domein.situatie import Persoon
from loket.regels.afronding import NUL, op_cent
from loket.regels.landelijk.bijstand.leefvorm import Leefvorm, rechthebbenden
from loket.regels.landelijk.bijstand.middelen import Inkomen
from loket.regels.rekenblad import Rekenblad

# Of each kind of exemption the norms that hold its share and its maximum (art. 31 lid 2 onder n, r, y, z and aa).
VRIJLATING = {
    "25": "vrijlating25",
    "12.5": "vrijlating_alleenstaande_ouder",
    "15": "vrijlating_medisch_urenbeperkt",
    "15_loonkostensubsidie": "vrijlating_loonkostensubsidie",
}
NIET_ONDER_27 = ("25", "12.5")
LEEFTIJD_VRIJLATING = 27
TWEE_LONEN = "Beide partners hebben loon. Vraag na hoe het maximum van de vrijlating dan werkt."


def vrijgelaten_loon(blad: Rekenblad, vorm: Leefvorm, middelen: Inkomen) -> Decimal | None:
    """What of the earnings does not count; None where the sources do not say how the maximum works.

    Below the AOW age it hangs on the resident's decision; from that age 25% holds by law and without an end.
    """
    besluit = next((s for s in VRIJLATING if blad.is_een("feiten.bijstand", "vrijlating", s)), None)
    met_loon = [
        (soort, bedrag)
        for persoon, aow, bedrag in zip(rechthebbenden(blad, vorm), vorm.met_aow, middelen.loon, strict=False)
        if bedrag and (soort := _soort(blad, persoon, aow, besluit))
    ]
    if not met_loon:
        return NUL
    _let_op(blad, vorm, {soort for soort, _ in met_loon} - ({"25"} if any(vorm.met_aow) else set()))
    apart = sum((_vrij(blad, soort, bedrag) for soort, bedrag in met_loon), NUL)
    samen = _vrij(blad, met_loon[0][0], sum((bedrag for _, bedrag in met_loon), NUL))
    if len({soort for soort, _ in met_loon}) > 1 or samen != apart:
        blad.waarschuw(TWEE_LONEN)
        return None
    return samen


def _soort(blad: Rekenblad, persoon: Persoon, met_aow: bool, besluit: str | None) -> str | None:
    """Which exemption holds for somebody's earnings; art. 31 lid 5 shuts out who is under 27."""
    if met_aow:
        return "25"
    if besluit in NIET_ONDER_27 and not blad.minstens(persoon, LEEFTIJD_VRIJLATING):
        blad.waarschuw("Onder de 27 is er geen vrijlating van loon (Participatiewet art. 31 lid 5).")
        return None
    return besluit


def _vrij(blad: Rekenblad, soort: str, bedrag: Decimal) -> Decimal:
    deel = blad.norm(f"bijstand.{VRIJLATING[soort]}.percentage")
    return op_cent(min(bedrag * deel, blad.norm(f"bijstand.{VRIJLATING[soort]}.max")))


def _let_op(blad: Rekenblad, vorm: Leefvorm, soorten: set[str]) -> None:
    if "25" in soorten:
        blad.waarschuw("De vrijlating van 25% duurt hoogstens 6 maanden.")
    if "12.5" in soorten:
        blad.waarschuw("De vrijlating van 12,5% duurt hoogstens 30 maanden.")
        if vorm.partner is not None or not vorm.met_kind or not _kan_kind_onder_12(blad):
            blad.waarschuw(
                "De vrijlating van 12,5% is voor alleenstaande ouders met een kind onder 12. Controleer het besluit."
            )
    if "15_loonkostensubsidie" in soorten:
        blad.waarschuw("De vrijlating bij loonkostensubsidie duurt 12 maanden. Daarna beslist de gemeente opnieuw.")


def _kan_kind_onder_12(blad: Rekenblad) -> bool:
    """Whether a child in the house can be under 12; only for a remark."""
    kinderen = [persoon for _, persoon, _ in blad.anderen("kind")]
    return any(not blad.zeker_minstens(kind, 12) for kind in kinderen)


def vrijgelaten_pensioen(blad: Rekenblad, vorm: Leefvorm, middelen: Inkomen) -> Decimal:
    """Art. 33 lid 5: a small part of a private pension, where one of them has reached the AOW age."""
    if not any(vorm.met_aow) or not middelen.pensioen:
        return NUL
    wie = "gehuwden" if vorm.partner else "alleenstaand"
    vrij = min(middelen.pensioen, blad.norm(f"bijstand.pensioenvrijlating_aow.{wie}"))
    blad.stap("Vrijgelaten pensioen", vrij, "Participatiewet art. 33 lid 5")
    return vrij
