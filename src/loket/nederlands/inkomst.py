"""Incomes as people name them: "loon 600, ww 300"; an amount or a kind that is not said stays unknown."""

import re
from decimal import Decimal

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Inkomst
from loket.nederlands.bedrag import lees_bedrag_per
from loket.nederlands.invoer import NIETS, netjes

_SOORT = {
    "loon": "loon salaris baan werk loondienst uitzendwerk",
    "bijstand": "bijstand bijstandsuitkering participatiewet",
    "ww": "ww werkloosheidsuitkering",
    "wia": "wia wga iva",
    "wajong": "wajong",
    "ziektewet": "ziektewet ziektewetuitkering ziektegeld zw",
    "aow": "aow",
    "pensioen": "pensioen",
    "iow": "iow",
    "anw": "anw nabestaandenuitkering",
    "zzp": "zzp freelance onderneming winst",
    "studiefinanciering": "studiefinanciering stufi studiebeurs",
    "alimentatie": "alimentatie kinderalimentatie partneralimentatie",
    "overig": "overig overige anders",
}
_WOORD = {woord: soort for soort, woorden in _SOORT.items() for woord in woorden.split()}
_NAAM = "|".join(sorted(("eigen bedrijf", *_WOORD), key=len, reverse=True))
_VOORAAN = re.compile(rf"(?P<soort>{_NAAM})(?:\s*[:=]?\s*(?P<rest>.*))?")
_ACHTERAAN = re.compile(rf"(?P<rest>.+?) (?:aan |uit )?(?P<soort>{_NAAM})")
# A comma before a digit belongs to the amount; "en" parts two incomes only before a word.
_SCHEIDING = re.compile(r"[;+\n]|,(?=\s*[^\W\d_])|\ben (?=[^\W\d_])")
_VULWOORD = re.compile(r"-?\b(?:netto|van|is|(?:de |het )?(?:uitkering|uwv|svb|gemeente))\b")
_UITKERING = re.compile(r"\b(?:uitkering|uwv|svb|gemeente)\b")
_GEEN_INKOMEN = re.compile(r"\b(?:toeslag|toeslagen|zorgtoeslag|huurtoeslag|kinderbijslag|kindgebonden budget)\b")
_MEESTE = 12
_HULP = "Dit inkomen kent loket niet. Typ bijvoorbeeld: loon 1.640, ww 300 of overig 50."


def lees_inkomsten(tekst: str) -> tuple[Inkomst, ...]:
    """Net incomes per month, in the order said; "geen" is the empty tuple: known to be none.

    "loon" alone has an unknown amount, an amount alone an unknown kind. Raises InvoerFout with what to type.
    """
    regels = "\n".join(netjes(regel) for regel in tekst.splitlines())
    kaal = regels.strip().replace("+/-", "ongeveer")
    if kaal in NIETS or kaal in ("geen inkomen", "0", "geen inkomsten"):
        return ()
    if not kaal:
        raise InvoerFout(_HULP)
    delen = [deel.strip(" .") for deel in _SCHEIDING.split(kaal)]
    if len(delen) > _MEESTE:
        raise InvoerFout("Dit zijn te veel inkomens tegelijk. Typ er hoogstens twaalf.")
    gelezen = [_inkomst(deel) for deel in delen if deel]
    bekend = tuple(inkomst for inkomst in gelezen if inkomst is not None)
    if not bekend:
        # "geen loon" says nothing of other incomes: unknown is not none.
        raise InvoerFout("Komt er ander geld binnen? Typ welk. Komt er niets binnen, typ dan: geen.")
    return bekend


def _inkomst(deel: str) -> Inkomst | None:
    """One income; None when the person says that this kind is not there ("geen loon")."""
    _weiger(deel)
    kaal = netjes(_VULWOORD.sub(" ", deel))
    treffer = _VOORAAN.fullmatch(kaal) or _ACHTERAAN.fullmatch(kaal)
    if treffer is None:
        return _zonder_soort(deel, kaal)
    rest = treffer["rest"] or ""
    if rest in NIETS:
        return None
    return Inkomst(_WOORD.get(treffer["soort"], "zzp"), _bedrag(rest) if rest else None)


def _zonder_soort(deel: str, kaal: str) -> Inkomst:
    """An amount of which nobody said where it comes from."""
    if _UITKERING.search(deel):
        raise InvoerFout("Welke uitkering is dit? Typ bijvoorbeeld bijstand, ww, wia, wajong of aow.")
    try:
        return Inkomst(None, _bedrag(kaal))
    except InvoerFout:
        if any(teken.isalpha() for teken in kaal):
            raise InvoerFout(_HULP) from None
        raise


def _weiger(deel: str) -> None:
    """Refuse what would be understood wrongly: allowances, gross pay."""
    if _GEEN_INKOMEN.search(deel):
        raise InvoerFout("Toeslagen en kinderbijslag horen hier niet. Laat ze weg.")
    if re.search(r"\bbruto\b", deel):
        raise InvoerFout("Typ het bedrag dat binnenkomt op de rekening. Dat is het bedrag netto.")


def _bedrag(rest: str) -> Decimal | Bereik:
    return lees_bedrag_per(rest, "maand")[0]
