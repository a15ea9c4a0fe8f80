"""Find households: every word somewhere in name, street, number or neighbourhood, accents and case aside."""

import unicodedata
from typing import Any

from loket.domein.dossier import Lijstregel
from loket.opslag.klok import moment_uit

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


def zoek(verbinding: Any, vraag: str, na: tuple[str, str] | None, aantal: int) -> tuple[Lijstregel, ...]:
    """Households by folded name, after the name and dossier of `na`; an empty question finds them all."""
    woorden = gevouwen(vraag).split()
    eisen, waarden = ["instr(zoektekst, ?) > 0"] * len(woorden), [*woorden]
    if na is not None:
        eisen.append("(sorteernaam, dossier) > (?, ?)")
        waarden += [gevouwen(na[0]), na[1]]
    waar = f"WHERE {' AND '.join(eisen)}" if eisen else ""
    keuze = f"SELECT * FROM lijst {waar} ORDER BY sorteernaam, dossier LIMIT ?"
    return tuple(_lijstregel(rij) for rij in verbinding.execute(keuze, (*waarden, aantal)))


def agenda(verbinding: Any, vandaag: str, tot: str, aantal: int) -> tuple[Lijstregel, ...]:
    """Households with an open agreement up to a day (ISO), or a talk from today up to it; first date first."""
    keuze = """SELECT * FROM lijst WHERE eerste_datum <= :tot OR volgend_gesprek BETWEEN :vandaag AND :tot
        ORDER BY coalesce(eerste_datum, volgend_gesprek), sorteernaam LIMIT :aantal"""
    rijen = verbinding.execute(keuze, {"vandaag": vandaag, "tot": tot, "aantal": aantal})
    return tuple(_lijstregel(rij) for rij in rijen)


def _lijstregel(rij: Any) -> Lijstregel:
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
