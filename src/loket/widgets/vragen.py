"""Questions of the talk as text: a line each in the list, and the one in front in full with its keys."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from rich.cells import cell_len, set_cell_size

from loket.domein.gesprek import ALTIJD, Antwoord, Bekend, Item
from loket.nederlands import datum, euro_cent
from loket.widgets.langelijst import Regel

# The keys of the options, in the order of the keyboard; as names for a binding and as they are shown.
OPTIETOETSEN = (*"1234567890", "minus")
_OPTIETEKENS = "1234567890-"
GEEN_VRAGEN = "In dit deel staan nu geen vragen. Ze komen als een eerder antwoord erom vraagt."
# The left column of options is at least so many cells wide, so that the columns stand still between questions.
KOLOM = 34
# Types that are answered by typing.
TYP_TYPEN = ("bedrag", "aantal", "jaar", "datum", "tekst")
_WOORDEN = {
    "ja": "ja",
    "nee": "nee",
    "weet_niet": "weet ik niet",
    "nvt": "niet van toepassing",
    "wil_niet_zeggen": "wil ik niet zeggen",
}
_HINT = {
    "tekst": "Enter om te typen",
    "jaar": "typ een jaar, bijvoorbeeld 1986",
    "aantal": "typ een getal; 0 is ook een antwoord",
    "datum": "typ een datum, bijvoorbeeld 31-12-2026",
    "bedrag": "typ een bedrag, bijvoorbeeld 640 of 640,50",
}


def vraag_regels(items: Sequence[Item], antwoorden: Mapping[str, Antwoord]) -> list[Regel]:
    """One line per question: a mark, the question, the answer at the right."""
    regels = []
    for item in items:
        antwoord = antwoorden.get(item.id)
        merk = "○" if antwoord is None else "?" if antwoord == "weet_niet" else "✓"
        rechts = "" if antwoord is None else antwoord_woorden(item, antwoord)
        regels.append(Regel(f"{merk} {item.vraag}", rechts, item.id))
    return regels


def antwoord_woorden(item: Item, antwoord: Antwoord) -> str:
    """An answer as the duo says it."""
    if item.type in ("bedrag", "datum") and isinstance(antwoord, str) and antwoord not in ALTIJD:
        return euro_cent(Decimal(antwoord)) if item.type == "bedrag" else datum(date.fromisoformat(antwoord))
    delen = antwoord if isinstance(antwoord, list) else [str(antwoord)]
    return ", ".join(_WOORDEN.get(deel) or optie_woord(item, deel) for deel in delen)


def optie_woord(item: Item, optie: str) -> str:
    """The label of an option."""
    return item.labels.get(optie, optie.replace("_", " "))


def vraag_tekst(
    item: Item,
    antwoorden: Mapping[str, Antwoord],
    gekozen: Sequence[str],
    breedte: int,
    bekend: Bekend | None = None,
) -> str:
    """The question in full, what the file already knows, help for the duo, and every key that answers it.

    `breedte` is the number of cells of a line: options that do not fit beside each other stand under each other.
    """
    delen = [item.vraag]
    if bekend:
        klopt = " Klopt het nog? Enter" if bekend.antwoord is not None else ""
        delen.append(f"Dit staat al in het dossier: {bekend.woorden}.{klopt}")
    if item.hulp:
        delen.append(f"({item.hulp})")
    if item.type in ("keuze", "meerkeuze"):
        delen.append(_opties(item, antwoorden, gekozen, breedte))
    elif item.type != "ja_nee":
        delen.append(_HINT.get(item.type, "Enter om te typen"))
    eerst = "j ja   n nee   " if {"ja", "nee"} <= set(item.labels) else ""
    delen.append(f"{eerst}w weet ik niet   x n.v.t.   z wil ik niet zeggen")
    if item.bewaren != "ja":
        delen.append("Dit antwoord wordt niet bewaard, alleen wat we afspreken.")
    if item.waarom:
        delen.append(f"Waarom vragen we dit? {item.waarom}")
    return "\n".join(delen)


def _opties(item: Item, antwoorden: Mapping[str, Antwoord], gekozen: Sequence[str], breedte: int) -> str:
    """The options with their keys; what is chosen carries a mark."""
    eerder = antwoorden.get(item.id)
    aan = set(gekozen) if item.type == "meerkeuze" else {eerder} if isinstance(eerder, str) else set()
    regels = [
        f"{toets} {'✓' if optie in aan else ' '} {optie_woord(item, optie)}"
        for toets, optie in zip(_OPTIETEKENS, item.opties, strict=False)
    ]
    paren = _naast_elkaar(regels, breedte)
    if item.type == "meerkeuze":
        paren.append("Meer dan één mag. Klaar? Druk op Enter.")
    return "\n".join(paren)


def _naast_elkaar(regels: Sequence[str], breedte: int) -> list[str]:
    """The lines in two columns, or in one where two do not fit."""
    helft = (len(regels) + 1) // 2
    kolom = max(KOLOM, *(cell_len(regel) + 2 for regel in regels[:helft]))
    if kolom + max((cell_len(regel) for regel in regels[helft:]), default=0) > breedte:
        return list(regels)
    rechts = [*regels[helft:], ""]
    return [set_cell_size(links, kolom) + ander for links, ander in zip(regels[:helft], rechts, strict=False)]
