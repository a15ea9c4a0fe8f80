"""Where the talk stopped: kept per household, so that either of the duo goes on at the same question."""

from loket.diensten.dossier import Dossierstand
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.zitting import Zitting
from loket.domein.dossier import GESPREKPLEK, Json, Wijziging
from loket.domein.vraag import OMVANGEN, Omvang, Plek


def plek_uit(stand: Dossierstand) -> Plek | None:
    """Where the talk stopped last time; None when it was never left."""
    return _lees(stand.beeld.waarde(GESPREKPLEK))


def _lees(waarde: Json) -> Plek | None:
    if not isinstance(waarde, dict):
        return None
    omvang: Omvang = next((o for o in OMVANGEN if o == waarde.get("omvang")), "kort")
    return Plek(str(waarde.get("deel") or ""), str(waarde.get("vraag") or ""), omvang)


def hervat(zitting: Zitting, stand: Dossierstand) -> Plek:
    """Where to go on: the question where it stopped when it is still open, else the next open one.

    A household without any answer starts with a first visit: what is urgent and what decides most.
    """
    gesprek = zitting.bronnen.gesprek
    namen = [domein.id for domein in gesprek.domeinen]
    was = _lees(zitting.geheugen.get(stand.dossier, {}).get(GESPREKPLEK)) or plek_uit(stand)
    if was is None or was.deel not in namen:
        eerst: Omvang = "kort" if stand.antwoorden else "eerste"
        was = Plek(_begin(namen, eerst), "", eerst)
    nu = Gesprek(zitting, stand, was.omvang)
    vraag = nu.deel(was.deel).vraag(was.vraag)
    if vraag is not None and vraag.staat == "open":
        return was
    return nu.volgende(was.deel, was.vraag or None) or Plek(was.deel, "", was.omvang)


def _begin(namen: list[str], omvang: Omvang) -> str:
    return "nu" if omvang == "eerste" and "nu" in namen else namen[0]


def onthoud_plek(zitting: Zitting, dossier: str, plek: Plek) -> None:
    """Remember in this sitting where the talk is; what is on disk follows when it is left."""
    zitting.onthoud(dossier, {GESPREKPLEK: _vorm(plek)})


def _vorm(plek: Plek) -> dict[str, Json]:
    return {"deel": plek.deel, "vraag": plek.vraag, "omvang": plek.omvang}


def bewaar_plek(zitting: Zitting, dossier: str, plek: Plek) -> None:
    """Keep where the talk stopped; nothing is written when it stopped there already."""
    waarde = _vorm(plek)
    if zitting.archief.beeld(dossier).waarde(GESPREKPLEK) != waarde:
        zitting.archief.schrijf(dossier, (Wijziging(GESPREKPLEK, waarde),), wie=zitting.typt.id)
