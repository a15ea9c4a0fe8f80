"""Fear of paying back: what it would be if the year's income turns out higher, and how to be on the safe side."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Bedrag, Oordeel, Status
from loket.domein.situatie import ROLLEN, Situatie
from loket.domein.toelichting import Terugbetaling
from loket.domein.waarden import Bereik, Waarde
from loket.nederlands import euro
from loket.regels.herkansing import met_feiten, paden_van, probeer
from loket.regels.regeling import Regeling

PROCENT = 10
INKOMEN = "toetsingsinkomen_jaar"
DREMPEL = "awir.geen_terugvordering_onder"
MAANDEN = "awir.betalingsregeling_maanden"
PER_JAAR = {"maand": 12, "kwartaal": 4, "jaar": 1, "eenmalig": 1}


def terugbetaling(
    situatie: Situatie, catalogus: Catalogus, regeling: Regeling, oordeel: Oordeel, procent: int = PROCENT
) -> Terugbetaling | None:
    """What must be paid back over the year when every income turns out that much higher; bounds over the unknown.

    None where there is nothing to pay back from: no sure right, no known amount, or an income of applicant or
    partner that is not known.
    """
    if not regeling.terugvordering or oordeel.status is not Status.WAARSCHIJNLIJK_WEL or oordeel.bedrag is None:
        return None
    hoger = _hoger(situatie, procent)
    proef = None if hoger is None else probeer(hoger, catalogus, regeling)
    if proef is None or proef.laag is None or proef.hoog is None:
        return None
    jaar = PER_JAAR[oordeel.bedrag.per]
    hoogstens = max(Decimal(0), (oordeel.bedrag.max - proef.laag) * jaar).quantize(Decimal(1), ROUND_CEILING)
    maand = (proef.laag * jaar / 12).to_integral_value(ROUND_FLOOR)
    zinnen = _zinnen(situatie, catalogus, oordeel.bedrag, hoogstens, maand, procent)
    return Terugbetaling(procent, hoogstens, maand, zinnen)


def _hoger(situatie: Situatie, procent: int) -> Situatie | None:
    """The household with every known income raised; None where applicant or partner has none that is known."""
    if situatie.samenstelling.partner is None and not any(p.rol == "partner" for p in situatie.personen):
        return None
    nieuw: dict[str, Waarde] = {}
    for pad in paden_van(situatie, INKOMEN, ROLLEN):
        waarde = _maal(situatie.feiten.get(pad), Decimal(100 + procent) / 100)
        if waarde is not None:
            nieuw[pad] = waarde
    nodig = paden_van(situatie, INKOMEN, ("aanvrager", "partner"))
    telt = 2 if situatie.samenstelling.partner or len(nodig) > 1 else 1
    return met_feiten(situatie, nieuw) if sum(pad in nieuw for pad in nodig) == telt else None


def _maal(waarde: Waarde, factor: Decimal) -> Waarde:
    """An amount or a closed range, raised; None for what is open."""
    if isinstance(waarde, Decimal):
        return waarde * factor
    if isinstance(waarde, Bereik) and isinstance(waarde.min, Decimal) and isinstance(waarde.max, Decimal):
        return Bereik(waarde.min * factor, waarde.max * factor)
    return None


def _zinnen(
    situatie: Situatie, catalogus: Catalogus, bedrag: Bedrag, hoogstens: Decimal, maand: Decimal, procent: int
) -> tuple[str, ...]:
    als = f"Valt het inkomen {procent} % hoger uit?"
    if not hoogstens:
        return (f"{als} Dan verandert het bedrag niet: er is niets terug te betalen.",)
    soms = "" if bedrag.min == bedrag.max else "hoogstens "
    zinnen = [f"{als} Dan moet je over het hele jaar hoogstens {euro(hoogstens)} terugbetalen."]
    drempel = catalogus.norm_op(DREMPEL, situatie.peildatum)
    if drempel is not None and isinstance(drempel.waarde, Decimal) and drempel.betrouwbaarheid != "C":
        dat = "Dat hoef je dan niet te betalen: " if hoogstens < drempel.waarde else ""
        onder = f"{dat}onder {euro(drempel.waarde)} per jaar vraagt Toeslagen niets terug"
        zinnen.append(f"{onder[:1].upper()}{onder[1:]} ({_zeker(drempel.betrouwbaarheid)}).")
    if maand:
        zinnen.append(
            f"Wil je dat voor zijn? Geef dan {procent} % meer inkomen op. Je krijgt dan {soms and 'minstens '}"
            f"{euro(maand)} per maand en betaalt bij dat inkomen niets terug."
        )
    else:
        zinnen.append("Bij dat inkomen is er geen recht meer. Geef een hoger inkomen meteen door.")
    regeling = catalogus.norm_op(MAANDEN, situatie.peildatum)
    if regeling is not None and regeling.betrouwbaarheid != "C":
        zinnen.append(f"Terugbetalen mag standaard in {regeling.waarde} maanden ({_zeker(regeling.betrouwbaarheid)}).")
    return tuple(zinnen)


def _zeker(betrouwbaarheid: str) -> str:
    return "officieel" if betrouwbaarheid == "A" else "tweede bron, controleer bij Toeslagen"
