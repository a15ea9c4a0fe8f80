"""The questions on paper, as text of 80 columns for A4 or as Markdown."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from loket.domein.papier import Papierdeel, Papiervraag

BREEDTE = 80
_INSPRONG = "    "
_LIJN = "_" * 44
_KORTE_LIJN = "_" * 20
_TITEL = "Gesprek op papier"
_KOP = (
    "Nummer van het dossier: V-____________     Dag: ____________",
    "Zet geen naam en geen adres op dit papier. Overslaan mag altijd.",
    "Vul het later in bij loket, met de code voor de vraag. Vernietig het papier dan.",
)
_BESPREKEN = "Bespreek dit alleen. Schrijf het antwoord niet op."


def als_tekst(delen: Sequence[Papierdeel]) -> str:
    """Plain text of at most 80 columns."""
    regels = [_TITEL, *_KOP]
    for nr, deel in enumerate(delen, start=1):
        regels += ["", "", f"{nr}. {deel.naam}", *wrap(f'"{deel.opening}"', BREEDTE)]
        for vraag in deel.vragen:
            regels += ["", *wrap(f"[{vraag.code}] {vraag.tekst}", BREEDTE, subsequent_indent=_INSPRONG)]
            regels += [deel for regel in _onder(vraag) for deel in _in_breedte(regel)]
    return "\n".join(regels) + "\n"


def als_markdown(delen: Sequence[Papierdeel]) -> str:
    """Markdown with a heading per part and a list of boxes per question."""
    regels = [f"# {_TITEL}", "", *(zin for kop in _KOP for zin in (kop, ""))]
    for nr, deel in enumerate(delen, start=1):
        regels += [f"## {nr}. {deel.naam}", "", f"> {deel.opening}", ""]
        for vraag in deel.vragen:
            regels += [f"**{vraag.tekst}** `{vraag.code}`", ""]
            regels += [f"- {regel}" for regel in _onder(vraag)]
            regels.append("")
    return "\n".join(regels)


def _onder(vraag: Papiervraag) -> Iterator[str]:
    """What stands under a question: when it is asked, the boxes or a line to write on."""
    if vraag.alleen_als:
        yield f"Alleen bij {vraag.alleen_als}"
    if vraag.bespreken:
        yield _BESPREKEN
        return
    if vraag.eerst:
        yield f"{vraag.eerst}  [ ] ja   [ ] nee"
    if vraag.meer:
        yield "Meer dan één mag."
    if vraag.getypt:
        yield f"Antwoord: {_LIJN}"
    if len(vraag.opties) > 2:
        yield from (f"[ ] {optie}" for optie in vraag.opties)
        yield _vakjes(vraag.altijd)
    else:
        yield _vakjes((*vraag.opties, *vraag.altijd))
    if vraag.ook:
        yield f"Partner [{vraag.ook}]: {_KORTE_LIJN}"


def _vakjes(woorden: Sequence[str]) -> str:
    return "   ".join(f"[ ] {woord}" for woord in woorden)


def _in_breedte(regel: str) -> list[str]:
    """The line under a question, broken where it does not fit."""
    return wrap(regel, BREEDTE, initial_indent=_INSPRONG, subsequent_indent=_INSPRONG * 2)
