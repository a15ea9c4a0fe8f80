"""A question of the talk in the language of the resident; what is meant for the duo stays Dutch."""

from dataclasses import replace

from loket.catalogus.taallijst import laad_taal
from loket.diensten.dossier import Dossierstand
from loket.diensten.geheugen import item_van
from loket.diensten.personen import persoon_woord
from loket.diensten.zitting import Zitting
from loket.domein.gesprek import ALTIJD
from loket.domein.taal import NEDERLANDS, Taal
from loket.domein.vraag import Vraag


def kies_taal(zitting: Zitting, dossier: str, code: str) -> Taal:
    """Hold the talk with this household in a language, for this sitting; InvoerFout when there is none of that code."""
    taal = laad_taal(code)
    zitting.gesprekstaal[dossier] = code
    return taal


def taal_van(zitting: Zitting, dossier: str) -> Taal:
    """The language in which the talk with this household is held in this sitting."""
    return laad_taal(zitting.gesprekstaal.get(dossier, NEDERLANDS.code))


def in_taal(zitting: Zitting, stand: Dossierstand, vraag: Vraag, taal: Taal) -> Vraag:
    """The question, why it is asked and its answers in a language."""
    if taal.is_nederlands:
        return vraag
    anders = _feit(zitting, stand, vraag, taal) if vraag.is_feit else _item(zitting, vraag, taal)
    anders = replace(anders, vast=tuple(taal.antwoorden.items()))
    return replace(anders, woorden=_woorden(anders))


def _feit(zitting: Zitting, stand: Dossierstand, vraag: Vraag, taal: Taal) -> Vraag:
    feit = zitting.bronnen.catalogus.feit_bij(vraag.pad)
    return replace(
        vraag,
        tekst=taal.feitvraag(feit, _naam(stand, vraag.pad, taal)),
        waarom=taal.feitwaarom(feit),
        opties=tuple((code, taal.feitlabel(feit, code)) for code, _ in vraag.opties),
    )


def _item(zitting: Zitting, vraag: Vraag, taal: Taal) -> Vraag:
    item = item_van(zitting.bronnen.gesprek, vraag.sleutel)
    if item is None:
        return vraag
    tekst = taal.vraag(item)
    opties = tuple((code, taal.label(item, code)) for code, _ in vraag.opties)
    return replace(vraag, tekst=tekst, kort=tekst, waarom=taal.waarom(item), opties=opties)


def _naam(stand: Dossierstand, pad: str, taal: Taal) -> str:
    """How the other person is called that a fact is about; empty for the resident."""
    delen = pad.split(".")
    rol, naam = stand.personen.get(delen[1], ("aanvrager", "")) if delen[0] == "personen" else ("aanvrager", "")
    if rol == "aanvrager" or naam:
        return "" if rol == "aanvrager" else naam
    if rol == "partner":
        return taal.zin("je_partner")
    woord = persoon_woord(stand.personen, delen[1])
    return woord.replace("kind", taal.zin("kind")).replace("huisgenoot", taal.zin("huisgenoot"))


def _woorden(vraag: Vraag) -> str:
    """The answer in the words of its options; what was typed stays as it was said."""
    if vraag.antwoord is None or (vraag.wordt_getypt and vraag.antwoord not in ALTIJD):
        return vraag.woorden
    namen = {**dict(vraag.vast), **dict(vraag.opties)}
    codes = vraag.antwoord if isinstance(vraag.antwoord, list) else [str(vraag.antwoord)]
    return ", ".join(namen.get(code, code) for code in codes)
