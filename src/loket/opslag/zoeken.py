"""Find households: every word somewhere in name, street, number or neighbourhood, accents and case aside."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, func, or_, select, tuple_

from loket.domein.dossier import Lijstregel
from loket.opslag.klok import moment_uit
from loket.opslag.tabellen import LIJST

# Letters that Unicode does not take apart, as a Dutch keyboard would type them.
_LOSSE_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "’": "'",
        "‘": "'",
    }
)


def gevouwen(tekst: str) -> str:
    """A text without accents, case and odd spaces: how it is searched and sorted. Folding twice changes nothing."""
    ontleed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", tekst).casefold()).casefold()
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return " ".join(unicodedata.normalize("NFKD", kaal.translate(_LOSSE_LETTERS)).split())


def zoek(verbinding: Connection, vraag: str, na: tuple[str, str] | None, aantal: int) -> tuple[Lijstregel, ...]:
    """Households by folded name, after the name and dossier of `na`; an empty question finds them all."""
    keuze = select(LIJST).where(*(func.instr(LIJST.c.zoektekst, woord) > 0 for woord in gevouwen(vraag).split()))
    if na is not None:
        keuze = keuze.where(tuple_(LIJST.c.sorteernaam, LIJST.c.dossier) > tuple_(gevouwen(na[0]), na[1]))
    keuze = keuze.order_by(LIJST.c.sorteernaam, LIJST.c.dossier).limit(aantal)
    return tuple(_lijstregel(rij) for rij in verbinding.execute(keuze).mappings())


def agenda(verbinding: Connection, vandaag: str, tot: str, aantal: int) -> tuple[Lijstregel, ...]:
    """Households with an open agreement up to a day (ISO), or a talk from today up to it; first date first."""
    gesprek = LIJST.c.volgend_gesprek.between(vandaag, tot)
    keuze = select(LIJST).where(or_(LIJST.c.eerste_datum <= tot, gesprek))
    keuze = keuze.order_by(func.coalesce(LIJST.c.eerste_datum, LIJST.c.volgend_gesprek), LIJST.c.sorteernaam)
    return tuple(_lijstregel(rij) for rij in verbinding.execute(keuze.limit(aantal)).mappings())


def _lijstregel(rij: Mapping[Any, Any]) -> Lijstregel:
    return Lijstregel(
        dossier=rij["dossier"],
        nummer=rij["nummer"],
        naam=rij["naam"],
        straat=rij["straat"],
        wijk=rij["wijk"],
        gewijzigd=moment_uit(rij["gewijzigd"]),
        open_afspraken=rij["open_afspraken"],
        eerste_datum=rij["eerste_datum"],
        niet_getekend=rij["niet_getekend"],
        volgend_gesprek=rij["volgend_gesprek"],
    )
