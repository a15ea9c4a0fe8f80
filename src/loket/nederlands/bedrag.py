"""Money as people type it: one amount, a range, or an amount per week; never a silent guess."""

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, TypeAlias

from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik
from loket.nederlands.invoer import NIETS, netjes
from loket.nederlands.uit import CENT, euro, euro_cent, op_cent

Periode: TypeAlias = Literal["maand", "jaar"]
Geld: TypeAlias = Decimal | Bereik

HOOGSTE = Decimal(100_000_000)
_DUIZEND = Decimal(1000)
# How many of each period go in one year; a week is 1/52 year, as benefit offices reckon.
_PER_JAAR = {"week": 52, "2 weken": 26, "4 weken": 13, "maand": 12, "kwartaal": 4, "jaar": 1}
_WOORDEN = {
    "week": "week",
    "weken": "week",
    "wk": "week",
    "2 weken": "2 weken",
    "twee weken": "2 weken",
    "4 weken": "4 weken",
    "vier weken": "4 weken",
    "maand": "maand",
    "maanden": "maand",
    "mnd": "maand",
    "kwartaal": "kwartaal",
    "3 maanden": "kwartaal",
    "drie maanden": "kwartaal",
    "jaar": "jaar",
    "jr": "jaar",
}
_LOS = {
    "p/w": "week",
    "pw": "week",
    "wekelijks": "week",
    "vierwekelijks": "4 weken",
    "4-wekelijks": "4 weken",
    "p/m": "maand",
    "p.m.": "maand",
    "pm": "maand",
    "maandelijks": "maand",
    "p/j": "jaar",
    "pj": "jaar",
    "jaarlijks": "jaar",
}
_NAAM = "|".join(sorted((*_WOORDEN, "dag", "uur"), key=len, reverse=True))
_LOSSE = "|".join(re.escape(los) for los in _LOS)
_PERIODE = re.compile(
    rf"(?:\b(?:per|elke|iedere|ieder|elk|in de|de)|/) ?(?P<woord>{_NAAM})\b|(?<![\w/])(?P<los>{_LOSSE})(?![\w/])"
)
_GETAL = r"\d[\d.,]*(?:,-+)?"
_MAAL = r"(?: ?(?:k|duizend|dzd)\b)?"
_EEN = re.compile(rf"(?P<getal>{_GETAL}) ?(?P<maal>k|duizend|dzd)?", re.ASCII)
_TWEE = re.compile(
    rf"(?:tussen (?:de )?)?(?P<laag>{_GETAL}{_MAAL}) ?(?:tot en met|t/m|tot|en|of|à|-) ?(?P<hoog>{_GETAL}{_MAAL})",
    re.ASCII,
)
_ONGEVEER = re.compile(r"^(?:ongeveer|ongv\.?|circa|ca\.?|rond(?: de)?|zo'n|±|~|\+/-) ?| ongeveer$")
_MINSTENS = re.compile(r"^(?:minstens|minimaal|ten minste|op zijn minst|meer dan|boven de|boven|vanaf|>=|>) ?")
_HOOGSTENS = re.compile(r"^(?:hoogstens|maximaal|ten hoogste|minder dan|onder de|onder|tot|<=|<) ?")

_HULP = "Typ een bedrag zoals 1.640 of 1.640,50. Of typ: tussen 1.200 en 1.500."


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """An amount as it was read, with whether it was said to be about that."""

    waarde: Geld
    ongeveer: bool


def lees_bedrag(tekst: str) -> Geld:
    """An amount or a range in euros; a single "ongeveer N" becomes N - 5 % to N + 5 %.

    Raises InvoerFout when it is not money, is ambiguous, or names a period (see `lees_bedrag_per`).
    """
    schoon = netjes(tekst)
    if _PERIODE.search(schoon):
        raise InvoerFout("Typ hier alleen het bedrag, zonder 'per week' of 'per maand'.")
    return _lees(schoon).waarde


def lees_bedrag_per(tekst: str, per: Periode = "maand") -> tuple[Geld, str]:
    """An amount turned into euros per month or per year, and a sentence that says what was understood.

    Without a named period the amount is already per `per`. Per week x 52/12, per 4 weeks x 13/12, half up on cents.
    """
    schoon = netjes(tekst)
    gevonden = list(_PERIODE.finditer(schoon))
    if len(gevonden) > 1:
        raise InvoerFout("Er staat meer dan één keer 'per'. Typ één bedrag met één periode.")
    if not gevonden:
        gelezen = _lees(schoon)
        return gelezen.waarde, _uitleg(gelezen, None, gelezen.waarde, per)
    treffer = gevonden[0]
    woord = treffer["woord"]
    if woord in ("dag", "uur"):
        raise InvoerFout("Reken dit eerst om naar een week of een maand. Typ dan dat bedrag.")
    periode = _WOORDEN[woord] if woord else _LOS[treffer["los"]]
    gelezen = _lees(netjes(schoon[: treffer.start()] + " " + schoon[treffer.end() :]))
    waarde = _reken_om(gelezen.waarde, periode, per)
    return waarde, _uitleg(gelezen, periode, waarde, per)


def _reken_om(waarde: Geld, van: str, naar: Periode) -> Geld:
    """The same money in another period; both ends of a range."""
    if isinstance(waarde, Bereik):
        laag, hoog = waarde.min, waarde.max
        return Bereik(
            _reken(laag, van, naar) if isinstance(laag, Decimal) else None,
            _reken(hoog, van, naar) if isinstance(hoog, Decimal) else None,
        )
    return _reken(waarde, van, naar)


def _reken(bedrag: Decimal, van: str, naar: Periode) -> Decimal:
    return op_cent(bedrag * _PER_JAAR[van] / _PER_JAAR[naar])


def _uitleg(gelezen: _Gelezen, van: str | None, waarde: Geld, per: Periode) -> str:
    """What was understood, in one sentence without its full stop."""
    uit = f"{geld_in_woorden(waarde)} per {per}"
    if van is not None and van != per:
        uit = f"{geld_in_woorden(gelezen.waarde)} per {van} is {uit}"
    return f"{uit} (ongeveer: 5 procent lager of hoger)" if gelezen.ongeveer else uit


def geld_in_woorden(waarde: Geld) -> str:
    """An amount or a range of money in words: "€ 1.640,00", "tussen € 20.000 en € 25.000"."""
    if isinstance(waarde, Decimal):
        return euro_cent(waarde)
    laag, hoog = waarde.min, waarde.max
    if isinstance(laag, Decimal) and isinstance(hoog, Decimal):
        toon = euro if laag % 1 == 0 and hoog % 1 == 0 else euro_cent
        return f"tussen {toon(laag)} en {toon(hoog)}"
    if isinstance(laag, Decimal):
        return f"minstens {euro(laag)}"
    return f"hoogstens {euro(hoog)}" if isinstance(hoog, Decimal) else "nog niet bekend"


def _lees(schoon: str) -> _Gelezen:
    """Read tidy text without a period in it."""
    tekst = netjes(re.sub(r"€|\beuro'?s?\b|\beur\b", " ", schoon))
    if tekst in NIETS:
        return _Gelezen(op_cent(Decimal()), ongeveer=False)
    rest, ongeveer = _ONGEVEER.subn("", tekst)
    if treffer := _TWEE.fullmatch(rest):
        return _Gelezen(_bereik(treffer["laag"], treffer["hoog"]), ongeveer=False)
    if ongeveer:
        return _rond(_een(rest))
    if treffer := _MINSTENS.match(rest):
        return _Gelezen(Bereik(min=_een(rest[treffer.end() :])), ongeveer=False)
    if treffer := _HOOGSTENS.match(rest):
        return _Gelezen(Bereik(max=_een(rest[treffer.end() :])), ongeveer=False)
    return _Gelezen(_een(rest), ongeveer=False)


def _rond(midden: Decimal) -> _Gelezen:
    """About an amount: 5 % down to 5 % up, outward on cents so that nothing meant falls outside."""
    if not midden:
        return _Gelezen(midden, ongeveer=False)
    laag = (midden * Decimal("0.95")).quantize(CENT, rounding=ROUND_FLOOR)
    hoog = (midden * Decimal("1.05")).quantize(CENT, rounding=ROUND_CEILING)
    return _Gelezen(Bereik(laag, hoog), ongeveer=True)


def _bereik(laag_tekst: str, hoog_tekst: str) -> Geld:
    """Two amounts; in "20 tot 25 duizend" the thousand holds for both."""
    laag, laag_maal = _delen(laag_tekst)
    hoog, hoog_maal = _delen(hoog_tekst)
    if hoog_maal and not laag_maal and laag <= hoog:
        laag_maal = True
    laagste = _begrensd(laag * (_DUIZEND if laag_maal else 1))
    hoogste = _begrensd(hoog * (_DUIZEND if hoog_maal else 1))
    if laagste > hoogste:
        raise InvoerFout("Het eerste bedrag is hoger dan het tweede. Typ het laagste bedrag eerst.")
    return laagste if laagste == hoogste else Bereik(laagste, hoogste)


def _een(tekst: str) -> Decimal:
    """One amount, with or without its thousand."""
    if tekst.strip() == "duizend":
        return op_cent(_DUIZEND)
    getal, maal = _delen(tekst)
    return _begrensd(getal * (_DUIZEND if maal else 1))


def _begrensd(bedrag: Decimal) -> Decimal:
    if bedrag > HOOGSTE:
        raise InvoerFout("Dit bedrag is te groot. Kijk of er een cijfer te veel staat.")
    return op_cent(bedrag)


def _delen(tekst: str) -> tuple[Decimal, bool]:
    """The number, and whether a thousand stands behind it."""
    kaal = tekst.strip()
    if kaal.startswith("-"):
        raise InvoerFout("Een bedrag onder nul kan hier niet. Typ 0 of een hoger bedrag.")
    treffer = _EEN.fullmatch(kaal)
    if treffer is None:
        raise InvoerFout(_HULP)
    return _getal(treffer["getal"]), treffer["maal"] is not None


def _getal(tekst: str) -> Decimal:
    """A number in Dutch or plain notation; "1,234" can mean two things and is refused."""
    kaal = re.sub(r",-+$", "", tekst)
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?", kaal):
        return Decimal(kaal.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,12}(?:[.,]\d{1,2})?", kaal):
        return Decimal(kaal.replace(",", "."))
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+\.\d{2}", kaal):
        return Decimal(kaal.replace(",", ""))
    if re.fullmatch(r"\d{1,3},\d{3}", kaal):
        raise InvoerFout("Een komma met drie cijfers erachter kan twee dingen zijn. Typ 1.234 of 1,23.")
    raise InvoerFout(_HULP)
