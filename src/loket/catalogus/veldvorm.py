"""Single values of a situation: from JSON to exact Python values and back, errors in one sentence."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, cast

from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Bereik, Inkomst, Opvang, Waarde

HOOGSTE_BEDRAG = Decimal(10_000_000)
HOOGSTE_AANTAL = 30
HOOGSTE_LEEFTIJD = 120
MEESTE_INKOMSTEN = 30
LANGSTE_REEKS = 120
MEESTE_OPVANG = 30
MEESTE_UREN = Decimal(744)
EERSTE_DAG, LAATSTE_DAG = date(1900, 1, 1), date(2110, 12, 31)
GETAL = re.compile(r"\d{1,12}(\.\d{1,6})?")
DATUM = re.compile(r"\d{4}-\d{2}-\d{2}")


def fout(plek: str, wat: str, doe: str) -> InvoerFout:
    """A refusal: where, what is wrong, what to do."""
    return InvoerFout(f"De situatie klopt niet bij '{plek}': {wat}. {doe}")


def leesbaar(tekst: str) -> str:
    """Text of somebody else as it may stand in an error: short, and nothing that steers a terminal."""
    return "".join(teken for teken in tekst[:40] if teken.isprintable())


def als_blok(data: object, plek: str, toegestaan: tuple[str, ...]) -> Mapping[str, Any]:
    """A JSON object with only these keys."""
    if not isinstance(data, Mapping):
        raise fout(plek, "hier hoort een blok met velden", "Zet de velden tussen accolades.")
    vreemd = sorted(str(sleutel) for sleutel in data if sleutel not in toegestaan)
    if vreemd:
        bekend = ", ".join(toegestaan)
        raise fout(plek, f"het veld '{leesbaar(vreemd[0])}' bestaat niet", f"Haal het weg of kies uit: {bekend}.")
    return data


def als_datum(data: object, plek: str) -> date:
    """A date as JJJJ-MM-DD."""
    if isinstance(data, date):
        return data
    if isinstance(data, str) and DATUM.fullmatch(data):
        try:
            return date.fromisoformat(data)
        except ValueError:
            raise fout(plek, "deze datum bestaat niet", "Geef een bestaande datum als JJJJ-MM-DD.") from None
    raise fout(plek, "dit is geen datum", "Geef een datum als JJJJ-MM-DD.")


def als_getal(data: object, plek: str) -> Decimal:
    """An exact number of zero or more."""
    getal: Decimal | None = None
    if isinstance(data, int) and not isinstance(data, bool):
        getal = Decimal(data)
    elif isinstance(data, Decimal | float):
        getal = Decimal(str(data))
    elif isinstance(data, str) and GETAL.fullmatch(data.removeprefix("-")):
        getal = _decimaal(data)
    if getal is None or not getal.is_finite():
        raise fout(plek, "dit is geen bedrag", 'Geef een getal met een punt, zoals "1401.50".')
    if getal < 0:
        raise fout(plek, "een bedrag kan niet lager zijn dan 0", "Geef 0 of meer.")
    if getal > HOOGSTE_BEDRAG:
        raise fout(plek, "dit bedrag is te hoog", "Geef een bedrag van hoogstens 10 miljoen euro.")
    return getal


def _decimaal(tekst: str) -> Decimal | None:
    try:
        return Decimal(tekst)
    except InvalidOperation:
        return None


def als_aantal(data: object, plek: str, hoogste: int = HOOGSTE_AANTAL) -> int:
    """A whole number of zero or more."""
    if isinstance(data, bool) or not isinstance(data, int):
        raise fout(plek, "dit is geen heel getal", "Geef een heel getal, zoals 2.")
    if not 0 <= data <= hoogste:
        raise fout(plek, "dit getal kan niet", f"Geef een getal van 0 tot en met {hoogste}.")
    return data


def als_bereik(data: object, plek: str, lees: Any) -> Any:
    """One value, or a range {"min", "max"} of which a side may be left out; both sides out is unknown."""
    if not isinstance(data, Mapping):
        return lees(data, plek)
    blok = als_blok(data, plek, ("min", "max"))
    laag = None if blok.get("min") is None else lees(blok["min"], f"{plek}.min")
    hoog = None if blok.get("max") is None else lees(blok["max"], f"{plek}.max")
    if laag is None and hoog is None:
        return None
    if laag is not None and hoog is not None and laag > hoog:
        raise fout(plek, "'min' is hoger dan 'max'", "Wissel de twee om.")
    return laag if laag == hoog else Bereik(laag, hoog)


def lees_waarde(feit: Feit, data: object, plek: str) -> Waarde:
    """The value of a fact; None is unknown."""
    if data is None:
        return None
    if feit.soort == "ja_nee":
        if not isinstance(data, bool):
            raise fout(plek, "hier hoort ja of nee", "Geef true, false of null (onbekend).")
        return data
    if feit.soort == "keuze":
        return _keuze(feit, data, plek)
    if feit.soort == "inkomsten":
        return _inkomsten(feit, data, plek)
    if feit.soort == "reeks":
        return _reeks(data, plek)
    if feit.soort == "opvang":
        return _opvang(feit, data, plek)
    if feit.soort == "dag":
        return cast(Waarde, als_bereik(data, plek, _dag))
    lees = partial(als_aantal, hoogste=max(HOOGSTE_AANTAL, int(feit.tot or 0))) if feit.soort == "aantal" else als_getal
    return cast(Waarde, als_bereik(data, plek, lees))


def _keuze(feit: Feit, data: object, plek: str) -> str:
    tekst = str(data) if isinstance(data, str | int | Decimal) and not isinstance(data, bool) else ""
    if tekst not in feit.opties:
        raise fout(plek, "deze keuze bestaat niet", f"Kies uit: {', '.join(feit.opties)}.")
    return tekst


def _reeks(data: object, plek: str) -> tuple[Decimal, ...]:
    if not isinstance(data, list | tuple) or len(data) > LANGSTE_REEKS:
        raise fout(plek, "hier hoort een lijst van getallen", 'Geef een lijst, zoals ["40", "36"].')
    return tuple(als_getal(deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(data))


def _inkomsten(feit: Feit, data: object, plek: str) -> tuple[Inkomst, ...]:
    if not isinstance(data, list | tuple) or len(data) > MEESTE_INKOMSTEN:
        raise fout(plek, "hier hoort een lijst van inkomsten", "Geef een lijst, of [] als er geen zijn.")
    return tuple(_inkomst(feit, deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(data))


def _inkomst(feit: Feit, data: object, plek: str) -> Inkomst:
    blok = als_blok(data, plek, ("soort", "netto_maand"))
    soort = None if blok.get("soort") is None else _keuze(feit, blok["soort"], f"{plek}.soort")
    bedrag = blok.get("netto_maand")
    return Inkomst(soort, None if bedrag is None else als_bereik(bedrag, f"{plek}.netto_maand", als_getal))


def _opvang(feit: Feit, data: object, plek: str) -> tuple[Opvang, ...]:
    if not isinstance(data, list | tuple) or len(data) > MEESTE_OPVANG:
        raise fout(plek, "hier hoort een lijst van opvang", "Geef een lijst, of [] als er geen opvang is.")
    return tuple(_een_opvang(feit, deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(data))


def _een_opvang(feit: Feit, data: object, plek: str) -> Opvang:
    blok = als_blok(data, plek, ("kind", "soort", "uren_maand", "uurprijs"))
    kind = blok.get("kind")
    if kind is not None and not isinstance(kind, str):
        raise fout(f"{plek}.kind", "hier hoort het id van een kind", "Geef het id van een persoon met de rol kind.")
    soort = None if blok.get("soort") is None else _keuze(feit, blok["soort"], f"{plek}.soort")
    uren, prijs = blok.get("uren_maand"), blok.get("uurprijs")
    return Opvang(
        kind,
        soort,
        None if uren is None else als_bereik(uren, f"{plek}.uren_maand", _uren),
        None if prijs is None else als_bereik(prijs, f"{plek}.uurprijs", als_getal),
    )


def _uren(data: object, plek: str) -> Decimal:
    uren = als_getal(data, plek)
    if uren > MEESTE_UREN:
        raise fout(plek, "zoveel uren heeft een maand niet", f"Geef hoogstens {MEESTE_UREN} uur.")
    return uren


def _dag(data: object, plek: str) -> date:
    dag = als_datum(data, plek)
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        jaren = f"{EERSTE_DAG.year} tot en met {LAATSTE_DAG.year}"
        raise fout(plek, "deze datum kan niet", f"Geef een datum van {jaren}.")
    return dag


def schrijf_waarde(waarde: Waarde) -> Any:
    """A value as JSON: money as text, dates as JJJJ-MM-DD, a range as an object."""
    if isinstance(waarde, Decimal):
        return format(waarde, "f")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Bereik):
        kanten = {"min": waarde.min, "max": waarde.max}
        return {kant: schrijf_waarde(deel) for kant, deel in kanten.items() if deel is not None}
    if isinstance(waarde, tuple):
        return [_schrijf_deel(deel) for deel in waarde]
    return waarde


def _schrijf_deel(deel: str | Decimal | Inkomst | Opvang) -> Any:
    if isinstance(deel, str):
        return deel
    if isinstance(deel, Decimal):
        return format(deel, "f")
    if isinstance(deel, Opvang):
        velden = {"uren_maand": schrijf_waarde(deel.uren_maand), "uurprijs": schrijf_waarde(deel.uurprijs)}
        return {"kind": deel.kind, "soort": deel.soort, **velden}
    return {"soort": deel.soort, "netto_maand": schrijf_waarde(deel.netto_maand)}
