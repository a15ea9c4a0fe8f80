"""Consent and sharing: a yes per purpose and recipient, refusals that say why, and the list for the resident."""

from dataclasses import replace
from datetime import date
from typing import get_args
from uuid import uuid4

from loket.diensten.brieven import keur_briefdeel
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.toestemming import (
    Deelgrond,
    Deling,
    Gegevens,
    Namens,
    Toestemming,
    Toestemmingsoort,
    Toestemmingsvorm,
)

TOESTEMMING, GEDEELD = "toestemming.", "gedeeld."
GETEKEND_NODIG = (
    "Gegevens uit de bijstand mogen alleen met een getekend formulier naar een ander "
    "(Participatiewet artikel 65). Is het formulier getekend? Vul dan de dag in."
)
BLIJFT_BEKEND = "Vanaf nu delen we niets nieuws. Wat al is gedeeld, blijft bekend. Zeg dat eerlijk."


def toestemmingen_uit(beeld: Beeld) -> tuple[Toestemming, ...]:
    """Every yes in a case file: those that hold first, the newest on top."""
    rijen = beeld.onder(TOESTEMMING).items()
    alle = [toestemming_uit(id_, veld.waarde) for id_, veld in rijen if isinstance(veld.waarde, dict)]
    return tuple(sorted(alle, key=lambda t: (t.ingetrokken is not None, -t.datum.toordinal(), t.id)))


def delingen_uit(beeld: Beeld) -> tuple[Deling, ...]:
    """What was shared with whom, the newest on top."""
    rijen = beeld.onder(GEDEELD).items()
    alle = [_deling(id_, veld.waarde) for id_, veld in rijen if isinstance(veld.waarde, dict)]
    return tuple(sorted(alle, key=lambda d: (-d.datum.toordinal(), d.id)))


def toestemming_uit(id_: str, vorm: dict[str, Json]) -> Toestemming:
    """One yes out of its field."""
    weg = vorm.get("ingetrokken")
    soort: Toestemmingsoort = next(s for s in get_args(Toestemmingsoort) if s == vorm["soort"])
    gegevens: Gegevens = "bijstand" if vorm.get("gegevens") == "bijstand" else "overig"
    wijze: Toestemmingsvorm = "formulier" if vorm.get("vorm") == "formulier" else "mondeling"
    namens: Namens = "ouder" if vorm.get("namens") == "ouder" else "inwoner"
    return Toestemming(
        id=id_,
        soort=soort,
        doel=str(vorm["doel"]),
        ontvanger=str(vorm["ontvanger"]),
        gegevens=gegevens,
        vorm=wijze,
        datum=date.fromisoformat(str(vorm["datum"])),
        wie_erbij=str(vorm.get("wie_erbij") or ""),
        over_kind=vorm.get("over_kind") is True,
        namens=namens,
        ingetrokken=date.fromisoformat(str(weg)) if weg else None,
    )


def _deling(id_: str, vorm: dict[str, Json]) -> Deling:
    gegevens: Gegevens = "bijstand" if vorm.get("gegevens") == "bijstand" else "overig"
    grond: Deelgrond = "toestemming" if vorm.get("grond") == "toestemming" else "wet"
    dag = date.fromisoformat(str(vorm["datum"]))
    wat, ontvanger, grondslag = str(vorm["wat"]), str(vorm["ontvanger"]), str(vorm.get("grondslag") or "")
    return Deling(id_, wat, ontvanger, gegevens, grond, grondslag, dag)


def keur_toestemming(concept: Toestemming, vandaag: date) -> None:
    """Refuse a yes that is none: welfare data without a signature, a spoken one nobody heard, a child's own."""
    if concept.datum > vandaag:
        raise InvoerFout("Deze dag moet nog komen. Schrijf een ja pas op als het is gegeven.")
    if concept.gegevens == "bijstand" and concept.vorm != "formulier":
        raise LoketFout(GETEKEND_NODIG)
    if concept.vorm == "mondeling" and not concept.wie_erbij:
        raise InvoerFout("Wie waren erbij toen de inwoner ja zei? Zonder dat kunnen we het later niet laten zien.")
    if concept.over_kind and concept.namens != "ouder":
        raise LoketFout("Voor een kind onder de 16 zegt een ouder of voogd ja. Vraag het eerst aan de ouder.")


def geef_toestemming(
    zitting: Zitting, dossier: str, concept: Toestemming, *, ander_nummer: bool = False
) -> Toestemming:
    """Write down one yes; each of the three kinds is a record of its own and never stands for another."""
    schoon = replace(
        concept,
        id=uuid4().hex[:12],
        doel=keur_briefdeel(concept.doel, ander_nummer),
        ontvanger=keur_briefdeel(concept.ontvanger, ander_nummer),
        wie_erbij=keur_briefdeel(concept.wie_erbij, ander_nummer) if concept.wie_erbij else "",
    )
    keur_toestemming(schoon, zitting.vandaag)
    _schrijf(zitting, dossier, schoon)
    return schoon


def trek_in(zitting: Zitting, dossier: str, id_: str) -> Toestemming:
    """Withdraw a yes, today; what was shared before stays on the list."""
    for toestemming in toestemmingen_uit(zitting.archief.beeld(dossier)):
        if toestemming.id == id_ and toestemming.ingetrokken is None:
            ingetrokken = replace(toestemming, ingetrokken=zitting.vandaag)
            _schrijf(zitting, dossier, ingetrokken)
            return ingetrokken
    raise LoketFout("Deze toestemming is er niet meer, of is al ingetrokken. Ga terug en kijk opnieuw.")


def _schrijf(zitting: Zitting, dossier: str, toestemming: Toestemming) -> None:
    vorm: dict[str, Json] = {
        "soort": toestemming.soort,
        "doel": toestemming.doel,
        "ontvanger": toestemming.ontvanger,
        "gegevens": toestemming.gegevens,
        "vorm": toestemming.vorm,
        "datum": toestemming.datum.isoformat(),
        "wie_erbij": toestemming.wie_erbij,
        "over_kind": toestemming.over_kind,
        "namens": toestemming.namens,
        "ingetrokken": toestemming.ingetrokken.isoformat() if toestemming.ingetrokken else None,
    }
    zitting.archief.schrijf(dossier, (Wijziging(f"{TOESTEMMING}{toestemming.id}", vorm),), wie=zitting.typt.id)


def deel(
    zitting: Zitting,
    dossier: str,
    wat: str,
    ontvanger: str,
    gegevens: Gegevens,
    *,
    wet: str = "",
    ander_nummer: bool = False,
) -> Deling:
    """Write down that something is shared today; LoketFout where there is no yes for it, and then it may not be.

    `wet` names the law where a duty asks for it (gesprek.md R3); for welfare data only a signed form will do.
    """
    deling = Deling(
        id=uuid4().hex[:12],
        wat=keur_briefdeel(wat, ander_nummer),
        ontvanger=keur_briefdeel(ontvanger, ander_nummer),
        gegevens=gegevens,
        grond="wet" if wet else "toestemming",
        grondslag=keur_briefdeel(wet, ander_nummer) if wet else "",
        datum=zitting.vandaag,
    )
    if gegevens == "bijstand" or not wet:
        ja = _geldige(zitting.archief.beeld(dossier), deling)
        deling = replace(deling, grond="toestemming", grondslag=ja.doel)
    vorm: dict[str, Json] = {
        "wat": deling.wat,
        "ontvanger": deling.ontvanger,
        "gegevens": deling.gegevens,
        "grond": deling.grond,
        "grondslag": deling.grondslag,
        "datum": deling.datum.isoformat(),
    }
    zitting.archief.schrijf(dossier, (Wijziging(f"{GEDEELD}{deling.id}", vorm),), wie=zitting.typt.id)
    return deling


def _geldige(beeld: Beeld, deling: Deling) -> Toestemming:
    """The yes that this sharing rests on: same recipient, same kind of data, not withdrawn."""
    voor = [
        t
        for t in toestemmingen_uit(beeld)
        if t.soort == "toestemming" and t.ontvanger.casefold() == deling.ontvanger.casefold()
    ]
    geldig = [t for t in voor if t.geldt(deling.datum)]
    passend = next((t for t in geldig if t.gegevens == deling.gegevens), None)
    if passend is not None:
        return passend
    if deling.gegevens == "bijstand":
        raise LoketFout(GETEKEND_NODIG)
    if voor and not geldig:
        raise LoketFout("Deze toestemming is ingetrokken. Deel niets nieuws. De hulp gaat gewoon door.")
    raise LoketFout("Er is geen ja om dit met deze ander te delen. Deel het niet. Vraag het eerst aan de inwoner.")
