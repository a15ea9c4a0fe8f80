"""Check a typed answer, and say whether it may be kept."""

import re
from collections.abc import Callable, Mapping, Sequence

from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import ALTIJD, Antwoord, Antwoordtype, Item
from loket.domein.waarden import Bereik
from loket.gesprek.wacht import schoon
from loket.nederlands import lees_aantal, lees_bedrag
from loket.nederlands.invoer import netjes
from loket.nederlands.kalender import bestaande_dag, dag_maand_jaar

MEESTE = 30
LANGSTE_TEKST = 2000
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100


def keur_antwoord(item: Item, ruw: object) -> Antwoord:
    """The answer that was meant by what somebody typed or chose.

    Every item may get "weet_niet", "nvt" or "wil_niet_zeggen"; a code or its words on the screen both do.
    Amounts come back as text with two decimals, dates as 2026-12-31. InvoerFout never repeats the text.
    """
    if isinstance(ruw, int) and not isinstance(ruw, bool):
        ruw = str(ruw)
    if isinstance(ruw, str):
        tekst = schoon(ruw).strip()
        if not tekst:
            raise InvoerFout("Er staat nog geen antwoord. Typ een antwoord, of kies 'Wil ik niet zeggen'.")
        gekozen = _code(item.labels, tekst)
        return gekozen if gekozen in ALTIJD else _LEZERS[item.type](item, tekst)
    if isinstance(ruw, Sequence) and item.type == "meerkeuze" and all(isinstance(deel, str) for deel in ruw):
        return _kies_meer(item, [schoon(deel).strip() for deel in ruw])
    raise InvoerFout("Dit antwoord past niet bij de vraag. Typ of kies het opnieuw.")


def _code(labels: Mapping[str, str], tekst: str) -> str | None:
    """The code of an answer, from the code itself or its words; capitals and underscores do not matter."""
    gezocht = _plat(tekst)
    return next((code for code, label in labels.items() if gezocht in (_plat(code), _plat(label))), None)


def _plat(tekst: str) -> str:
    return " ".join(tekst.replace("_", " ").casefold().split())


def _woorden(item: Item) -> str:
    return ", ".join(label for code, label in item.labels.items() if code not in ALTIJD)


def _kies(item: Item, tekst: str) -> Antwoord:
    gekozen = _code(item.labels, tekst)
    if gekozen is None:
        raise InvoerFout(f"Kies één van deze antwoorden: {_woorden(item)}.")
    return gekozen


def _kies_meer_tekst(item: Item, tekst: str) -> Antwoord:
    heel = _code(item.labels, tekst)
    return _kies_meer(item, [heel] if heel else re.split(r"[,;\n]", tekst))


def _kies_meer(item: Item, delen: Sequence[str]) -> Antwoord:
    """The chosen options in the order of the item, each once."""
    codes = [_code(item.labels, deel) for deel in delen if deel.strip()]
    if len(codes) == 1 and codes[0] in ALTIJD:
        return codes[0]
    if not codes or any(code is None or code in ALTIJD for code in codes):
        raise InvoerFout(f"Kies één of meer van deze antwoorden, met een komma ertussen: {_woorden(item)}.")
    return [optie for optie in item.opties if optie in codes]


def _bedrag(_item: Item, tekst: str) -> Antwoord:
    bedrag = lees_bedrag(tekst)
    if isinstance(bedrag, Bereik):
        raise InvoerFout("Typ hier één bedrag, bijvoorbeeld 1640 of 1.640,50.")
    return f"{bedrag:.2f}"


def _aantal(_item: Item, tekst: str) -> Antwoord:
    # "do other people live here?" is asked for a number, and people answer it with no
    aantal = 0 if tekst.casefold() == "nee" else lees_aantal(tekst)
    if isinstance(aantal, Bereik) or not 0 <= aantal <= MEESTE:
        raise InvoerFout(f"Typ hier één heel getal, van 0 tot en met {MEESTE}.")
    return aantal


def _jaar(_item: Item, tekst: str) -> Antwoord:
    if not re.fullmatch(r"[0-9]{4}", tekst) or not EERSTE_JAAR <= int(tekst) <= LAATSTE_JAAR:
        raise InvoerFout("Typ een jaar met vier cijfers, bijvoorbeeld 1986.")
    return int(tekst)


def _datum(_item: Item, tekst: str) -> Antwoord:
    """A date with its whole year: 31-12-2026, 2026-12-31 or 31 december 2026."""
    gevonden = dag_maand_jaar(netjes(tekst))
    if gevonden is None or not EERSTE_JAAR <= int(gevonden[2] or 0) <= LAATSTE_JAAR:
        raise InvoerFout("Typ een datum met dag, maand en jaar, bijvoorbeeld 31-12-2026.")
    dag, maand, jaar = gevonden
    return bestaande_dag(int(jaar), maand, dag).isoformat()


def _tekst(_item: Item, tekst: str) -> Antwoord:
    if len(tekst) > LANGSTE_TEKST:
        raise InvoerFout(f"Deze tekst is te lang. Schrijf het in hoogstens {LANGSTE_TEKST} tekens.")
    return tekst


_LEZERS: dict[Antwoordtype, Callable[[Item, str], Antwoord]] = {
    "ja_nee": _kies,
    "keuze": _kies,
    "meerkeuze": _kies_meer_tekst,
    "bedrag": _bedrag,
    "aantal": _aantal,
    "jaar": _jaar,
    "datum": _datum,
    "tekst": _tekst,
}
