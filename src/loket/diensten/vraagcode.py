"""The short code of a question, for paper and plain text, and what a typed answer to it means."""

import re

from loket.diensten.dossier import Dossierstand
from loket.diensten.geheugen import item_van
from loket.diensten.vraagtaal import in_taal
from loket.diensten.vraagvorm import feitvraag, itemvraag
from loket.diensten.zitting import Zitting
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.taal import NEDERLANDS, Taal
from loket.domein.vraag import FEIT, Vraag
from loket.gesprek.route import feitsleutel

_SCHEMA = "feiten."


def code_van(sleutel: str) -> str:
    """The code of a question: an item by its id, a fact by its last word, what one scheme asks with the scheme.

    A fact of somebody else than the resident has the id of that person behind it: "vermogen.p".
    """
    if not sleutel.startswith(FEIT):
        return sleutel
    pad = sleutel.removeprefix(FEIT)
    if pad.startswith(_SCHEMA):
        return pad.removeprefix(_SCHEMA)
    delen = pad.split(".")
    eigen = delen[0] != "personen" or delen[1] == "a"
    return delen[-1] if eigen else f"{delen[-1]}.{delen[1]}"


def vraag_bij_code(zitting: Zitting, stand: Dossierstand, code: str, taal: Taal = NEDERLANDS) -> Vraag:
    """The question of a code, whether the talk would put it now or not; InvoerFout when there is none."""
    schoon = code.strip().casefold()
    item = item_van(zitting.bronnen.gesprek, schoon)
    bekend = item is not None and not item.verborgen
    sleutel = schoon if bekend else feitsleutel(_pad(zitting, stand, schoon))
    return vraag_bij_sleutel(zitting, stand, sleutel, taal)


def vraag_bij_sleutel(zitting: Zitting, stand: Dossierstand, sleutel: str, taal: Taal = NEDERLANDS) -> Vraag:
    """The question of a key, whether the talk would put it now or not."""
    item = item_van(zitting.bronnen.gesprek, sleutel)
    vraag = itemvraag(zitting, stand, item) if item else feitvraag(zitting, stand, sleutel.removeprefix(FEIT))
    return in_taal(zitting, stand, vraag, taal)


def _pad(zitting: Zitting, stand: Dossierstand, code: str) -> str:
    """The path of a fact that may be asked of this household."""
    naam, _, wie = code.partition(".")
    for feit in zitting.bronnen.catalogus.feiten:
        if feit.alleen_reken or not (feit.gevraagd or feit.tonen) or feit.pad == "gemeente":
            continue
        if feit.pad == f"{_SCHEMA}{code}":
            return feit.pad
        if feit.pad.startswith(_SCHEMA) or feit.pad.split(".")[-1] != naam:
            continue
        if feit.pad.startswith("personen.") and _is_van(stand, feit, wie or "a"):
            return feit.pad.replace("*", wie or "a")
        if not feit.pad.startswith("personen.") and not wie:
            return feit.pad
    raise InvoerFout("Deze code kent loket niet. De code staat op papier voor de vraag; typ vragen voor de lijst.")


def _is_van(stand: Dossierstand, feit: Feit, wie: str) -> bool:
    """Whether this fact is asked of this person of the household."""
    return wie in stand.personen and stand.personen[wie][0] in (feit.vraag_rollen or feit.rollen)


def gekozen(vraag: Vraag, tekst: str) -> str | list[str]:
    """The answer that was typed: a key, a code or the words of a choice; else the text itself where that is asked.

    InvoerFout when it is no answer to this question; the text is never repeated.
    """
    los = _een(vraag, tekst)
    altijd = {toets.antwoord for toets in vraag.altijd}
    if los is not None:
        return [los] if vraag.type == "meerkeuze" and los not in altijd else los
    if vraag.wordt_getypt:
        return tekst.strip()
    if vraag.type == "meerkeuze":
        delen = [_een(vraag, deel) for deel in re.split(r"[,;\s]+", tekst) if deel]
        if any(deel is None or deel in altijd for deel in delen):
            delen = [_een(vraag, deel) for deel in re.split(r"[,;]", tekst) if deel.strip()]
        codes = [deel for deel in delen if deel is not None and deel not in altijd]
        if codes and len(codes) == len(delen):
            return [code for code, _ in vraag.opties if code in codes]
    toetsen = ", ".join(toets.toets for toets in vraag.toetsen)
    raise InvoerFout(f"Dit past niet bij de vraag. Typ een van deze: {toetsen}. Of typ hulp.")


def _een(vraag: Vraag, tekst: str) -> str | None:
    """The answer that one key, code or label stands for."""
    plat = " ".join(tekst.replace("_", " ").casefold().split())
    for toets in vraag.toetsen:
        if plat in (toets.toets, toets.antwoord.replace("_", " "), toets.woorden.casefold()):
            return toets.antwoord
    return None


def sleutel_uit_veld(veld: str) -> str | None:
    """The key of the question that a field of the file belongs to; None when it is of no question."""
    soort, _, rest = veld.partition(".")
    if soort in ("antwoord", "besproken", "opschrijven"):
        return rest
    if soort == "feit":
        return feitsleutel(rest)
    return feitsleutel(veld) if soort == "samenstelling" else None
