"""Questions of the talk as text: a line each in the list, and the one in front in full with its keys."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from loket.domein.vraag import OPTIETOETSEN as OPTIETEKENS
from loket.domein.vraag import Vraag
from loket.uitvoer.gesprekstekst import BEWAREN_ZIN
from loket.widgets.langelijst import Regel

# The keys of the options as names for a binding.
OPTIETOETSEN = tuple("minus" if teken == "-" else teken for teken in OPTIETEKENS)
GEEN_VRAGEN = "In dit deel staan nu geen vragen. Ze komen als een eerder antwoord erom vraagt."
# The left column of options is at least so many cells wide, so that the columns stand still between questions.
KOLOM = 34
BESPROKEN = "besproken, niet bewaard"


def vraag_regels(vragen: Sequence[Vraag]) -> list[Regel]:
    """One line per question: a mark, the question, the answer at the right."""
    return [Regel(f"{_merk(vraag)} {vraag.kort}", _rechts(vraag), vraag.sleutel) for vraag in vragen]


def _merk(vraag: Vraag) -> str:
    if vraag.antwoord == "weet_niet":
        return "?"
    return "○" if vraag.staat == "open" else "✓"


def _rechts(vraag: Vraag) -> str:
    if vraag.antwoord is None and vraag.besproken:
        return BESPROKEN
    if vraag.antwoord is None and vraag.bekend is not None and not vraag.woorden:
        return vraag.bekend.woorden
    return vraag.woorden


def vraag_kop(vraag: Vraag) -> str:
    """The question itself, or what must be explained before it may be put."""
    return vraag.eerst or vraag.tekst


def vraag_tekst(vraag: Vraag, gekozen: Sequence[str], breedte: int, waarom: str = "") -> str:
    """What stands under a question: what the file knows, help for the duo, and every key that answers it.

    `breedte` is the number of cells of a line: options that do not fit beside each other stand under each
    other. `waarom` is why it is asked, in full, when somebody wants to know.
    """
    if vraag.eerst:
        return "Uitgelegd? Enter: naar de vraag."
    delen = _bekend(vraag)
    if vraag.hulp:
        delen.append(f"({vraag.hulp})")
    if vraag.opties:
        delen.append(_opties(vraag, gekozen, breedte))
    elif vraag.type == "tekst":
        delen.append("Enter om te typen")
    elif vraag.wordt_getypt:
        delen.append(f"Typ bijvoorbeeld: {vraag.voorbeeld}")
    altijd = vraag.toetsen if vraag.type == "ja_nee" else vraag.altijd
    delen.append("   ".join(f"{toets.toets} {toets.woorden}" for toets in altijd))
    delen += [BEWAREN_ZIN[vraag.bewaren]] if BEWAREN_ZIN[vraag.bewaren] else []
    delen += [waarom] if waarom else []
    return "\n".join(delen)


def _bekend(vraag: Vraag) -> list[str]:
    """What the file says about it, and whether that only has to be confirmed."""
    if vraag.bekend is not None and vraag.antwoord is None:
        klopt = " Klopt het nog? Enter" if vraag.bekend.antwoord is not None else ""
        return [f"Dit staat al in het dossier: {vraag.bekend.woorden}.{klopt}"]
    if vraag.herkomst:
        return [f"Dit staat er nu: {vraag.woorden} ({vraag.herkomst})."]
    if vraag.antwoord is None and vraag.besproken:
        return ["Hierover is gesproken. Het antwoord is niet bewaard."]
    return []


def _opties(vraag: Vraag, gekozen: Sequence[str], breedte: int) -> str:
    """The options with their keys; what is chosen carries a mark."""
    eerder = vraag.antwoord
    aan = set(gekozen) if vraag.type == "meerkeuze" else {eerder} if isinstance(eerder, str) else set()
    regels = [f"{toets.toets} {'✓' if toets.antwoord in aan else ' '} {toets.woorden}" for toets in vraag.keuzes]
    paren = _naast_elkaar(regels, breedte)
    if vraag.type == "meerkeuze":
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
