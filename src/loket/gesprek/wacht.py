"""Guards for text: what may not be kept is refused, and what cannot be seen is taken out.

A BSN never stands in loket; the check has false alarms (1 in 11), so the user may say that it is another number.
Numbers of bank accounts and bank cards, PINs and passwords are refused without a choice. An error never repeats them.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from loket.domein.fouten import BsnFout, RekeningFout

# between two digits of one number: spaces of every kind, dots and dashes, at most three
_TUSSEN = r"[ \t.\-]{0,3}"
_CIJFERRIJ = re.compile(rf"[0-9](?:{_TUSSEN}[0-9])*")
_IBAN_BEGIN = re.compile(rf"(?=([A-Z]{_TUSSEN}[A-Z]{_TUSSEN}[0-9]{_TUSSEN}[0-9](?:{_TUSSEN}[A-Z0-9]){{11,30}}))")
_MOBIEL = re.compile(r"(?:06|00316|316)[1-9][0-9]{7}")
# a date that stands by itself: 31-12-2026 or 2026-12-31, with one kind of separator
_DATUM = re.compile(
    r"(?<![0-9])(?:(\d{1,2})([-./])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?![-./]?[0-9])", re.ASCII
)
# first digits of the payment cards in use, with the lengths that go with them
_KAART = re.compile(
    r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})"
    r"|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
    r"|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|35(?:2[89]|[3-8][0-9])[0-9]{12,15}"
    r"|(?:50|5[6-9]|6[0-9])[0-9]{11,17}"
)
_IBAN_LENGTES = range(15, 35)
# a PIN or password that stands beside its name, in front of it or behind it (the text is in capitals)
_PIN_NAAM = r"(?:PIN[ \-]?(?:CODE|NUMMER)?|(?:TOEGANGS|INLOG|BEVEILIGINGS)CODE)"
_VUL = r"(?:[ :=.\-]|\b(?:IS|WAS|VAN|DE|HET|MIJN|HAAR|ZIJN|ZE|HIJ|HEEFT|BANK|PAS|BANKPAS|NR|NUMMER|NU)\b){0,12}"
_PIN = re.compile(
    rf"\b{_PIN_NAAM}\b{_VUL}\b[0-9](?:[ .\-]?[0-9]){{3,5}}\b(?![.,/\-]?[0-9])"
    rf"|\b[0-9](?:[ .\-]?[0-9]){{3,5}}\b{_VUL}\b{_PIN_NAAM}\b"
)
_WACHTWOORD = re.compile(rf"\b(?:WACHTWOORD|PASSWORD)\b{_VUL}(?=[^\s]*[0-9])[^\s]{{4,}}")
_ONZICHTBAAR = {"\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u3164", "\uffa0"}
_VERBINDERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Proeven:
    """The checks of numbers, given from outside: each takes digits (or an IBAN) without separators."""

    bsn: Callable[[str], bool]
    iban: Callable[[str], bool]
    luhn: Callable[[str], bool]


def schoon(tekst: str) -> str:
    """Text without control characters, bidi overrides and invisible characters, in the NFC form.

    Newlines stay, a tab becomes a space. The joiners of Persian and Indic scripts stay between their letters.
    """
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    zichtbaar = "".join(teken for teken in regels.replace("\t", " ") if _mag(teken))
    return unicodedata.normalize("NFC", _zonder_losse_verbinders(zichtbaar))


def _mag(teken: str) -> bool:
    if teken in _VERBINDERS or teken == "\n":
        return True
    return unicodedata.category(teken) not in ("Cc", "Cf", "Cs", "Co") and teken not in _ONZICHTBAAR


def _zonder_losse_verbinders(tekst: str) -> str:
    """Take out the zero-width joiners that do not stand between letters of a script that joins them."""
    if not set(tekst) & set(_VERBINDERS):
        return tekst
    return "".join(
        teken
        for plek, teken in enumerate(tekst)
        if teken not in _VERBINDERS
        or (0 < plek < len(tekst) - 1 and _schrift(tekst[plek - 1]) and _schrift(tekst[plek + 1]))
    )


def _schrift(teken: str) -> bool:
    return unicodedata.category(teken) in ("Lo", "Mn", "Mc")


def keur_tekst(tekst: str, proeven: Proeven, *, ander_nummer: bool = False) -> None:
    """Refuse a text that holds the number of an account or a card, a PIN or password, or what may be a BSN.

    `ander_nummer`: the user said that it is another number; that lets only the BSN check go.
    RekeningFout or BsnFout, with a sentence that does not repeat the number.
    """
    kaal = _voor_cijfers(tekst)
    if _heeft_iban(kaal, proeven.iban) or _heeft_kaart(kaal, proeven.luhn):
        raise RekeningFout(
            "In deze tekst staat het nummer van een bankrekening of bankpas. Haal het weg: loket bewaart dat niet."
        )
    if _PIN.search(kaal) or _WACHTWOORD.search(kaal):
        raise RekeningFout("In deze tekst staat een pincode of een wachtwoord. Haal het weg: loket bewaart dat niet.")
    if not ander_nummer and _heeft_bsn(kaal, proeven.bsn):
        raise BsnFout(
            "In deze tekst staat een nummer dat een BSN kan zijn. Haal het weg, of kies: dit is een ander nummer."
        )


def _voor_cijfers(tekst: str) -> str:
    """The text for the checks: capitals, plain digits of every script, plain spaces and dashes."""
    uit = []
    for teken in unicodedata.normalize("NFKC", schoon(tekst)).upper():
        soort = unicodedata.category(teken)
        if soort == "Nd":
            uit.append(str(unicodedata.decimal(teken)))
        elif soort == "Pd" or teken in "−‐_":
            uit.append("-")
        elif teken in "·•․":
            uit.append(".")
        else:
            uit.append(" " if soort == "Zs" else teken)
    return "".join(uit)


def _rijen(tekst: str, laagst: int, hoogst: int) -> Iterator[str]:
    """Every run of whole groups of digits next to each other with a total length from `laagst` to `hoogst`."""
    for rij in _CIJFERRIJ.finditer(tekst):
        groepen = re.findall(r"[0-9]+", rij[0])
        for begin in range(len(groepen)):
            samen = ""
            for groep in groepen[begin:]:
                samen += groep
                if len(samen) > hoogst:
                    break
                if len(samen) >= laagst:
                    yield samen


def _heeft_bsn(tekst: str, elfproef: Callable[[str], bool]) -> bool:
    """Eight or nine digits that pass the check (eight: the zero in front was left out).

    Dates and mobile numbers are passed over: they are the false alarms that come up every day.
    """
    zonder = _DATUM.sub(lambda gevonden: "#" if _is_datum(gevonden) else gevonden[0], tekst)
    zonder = _CIJFERRIJ.sub(lambda rij: "#" if _is_mobiel(rij[0]) else rij[0], zonder)
    return any(elfproef(cijfers.zfill(9)) for cijfers in _rijen(zonder, 8, 9))


def _is_mobiel(rij: str) -> bool:
    return bool(_MOBIEL.fullmatch(re.sub(r"[^0-9]", "", rij)))


def _is_datum(gevonden: re.Match[str]) -> bool:
    dag, maand, jaar = (int(gevonden[n] or gevonden[m]) for n, m in ((1, 7), (3, 6), (4, 5)))
    try:
        return 1900 <= date(jaar, maand, dag).year <= 2100
    except ValueError:
        return False


def _heeft_kaart(tekst: str, luhn: Callable[[str], bool]) -> bool:
    return any(_KAART.fullmatch(cijfers) and luhn(cijfers) for cijfers in _rijen(tekst, 13, 19))


def _heeft_iban(tekst: str, proef: Callable[[str], bool]) -> bool:
    """A country, two check digits and the length that goes with the country, wherever it begins."""
    for begin in _IBAN_BEGIN.finditer(tekst):
        kaal = re.sub(r"[^A-Z0-9]", "", begin[1])
        if any(proef(kaal[:lengte]) for lengte in _IBAN_LENGTES if lengte <= len(kaal)):
            return True
    return False
