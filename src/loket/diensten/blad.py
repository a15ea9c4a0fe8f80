"""The page for the resident, built from one household: only what was agreed and may be on paper."""

import os
from datetime import date
from functools import lru_cache
from pathlib import Path

from loket.catalogus.teksten_lezer import laad_bladteksten
from loket.diensten.dossier import Dossierstand
from loket.domein.afspraak import Afspraak
from loket.domein.blad import Blad, Bladactie, Bladkans, Bladmoment, Bladteksten
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.uitvoer.blad import als_tekst, grote_letters


@lru_cache(maxsize=1)
def _teksten() -> Bladteksten:
    return laad_bladteksten()


def blad_van(stand: Dossierstand) -> Blad:
    """The page: agreements that both partners signed and the resident said yes to, what can come, the next talk."""
    geldig = [a for a in stand.afspraken if a.klaar is None and _mag_op_blad(stand, a)]
    return Blad(
        teksten=_teksten(),
        datum=stand.vandaag,
        naam=next((naam for rol, naam in stand.personen.values() if rol == "aanvrager"), "") or stand.naam,
        doel=stand.beeld.tekst("doel") or str(stand.antwoorden.get("nu_een_ding") or "") or None,
        jij_doet=tuple(_actie(stand, a) for a in geldig if a.wie == "inwoner")[:3],
        wij_doen=tuple(_actie(stand, a) for a in geldig if a.wie != "inwoner"),
        kun_je_krijgen=tuple(kans for o in stand.beoordeling.oordelen if (kans := _kans(o)) is not None),
        volgende_keer=_moment(stand),
    )


def niet_op_blad(stand: Dossierstand) -> int:
    """How many open agreements are left out because a signature or the resident's yes is missing."""
    duo = tuple(lid.id for lid in stand.duo)
    return sum(1 for a in stand.afspraken if a.klaar is None and a.op_blad == "ja" and not a.actief(duo))


def _mag_op_blad(stand: Dossierstand, afspraak: Afspraak) -> bool:
    return afspraak.op_blad == "ja" and afspraak.actief(tuple(lid.id for lid in stand.duo))


def _actie(stand: Dossierstand, afspraak: Afspraak) -> Bladactie:
    return Bladactie(afspraak.tekst, afspraak.datum, _namen(stand, afspraak.wie))


def _namen(stand: Dossierstand, wie: str) -> tuple[str, ...]:
    """Who does it, by name; together is the whole duo and the resident."""
    if wie == "inwoner":
        return ()
    if wie == "samen":
        return (*(lid.naam for lid in stand.duo), "jij")
    return tuple(lid.naam for lid in stand.duo if lid.rol == wie) or (wie,)


def _kans(oordeel: Oordeel) -> Bladkans | None:
    """A scheme for the page: in use, asked for, or probably a yes; what still hangs on answers is not on it."""
    if oordeel.gebruik == "ja":
        return Bladkans(oordeel.naam, "loopt")
    if oordeel.gebruik == "aangevraagd":
        return Bladkans(oordeel.naam, "aangevraagd")
    if oordeel.status is not Status.WAARSCHIJNLIJK_WEL:
        return None
    return Bladkans(oordeel.naam, "samen_aanvragen", oordeel.uitbetaling if oordeel.precies else None)


def _moment(stand: Dossierstand) -> Bladmoment | None:
    vorm = stand.beeld.waarde("afspraakmoment")
    if not isinstance(vorm, dict) or not vorm.get("datum"):
        return None
    return Bladmoment(
        dag=date.fromisoformat(str(vorm["datum"])),
        tijd=str(vorm.get("tijd") or ""),
        plek=str(vorm.get("plek") or ""),
        met=tuple(lid.naam for lid in stand.duo),
    )


def blad_tekst(blad: Blad, *, kort: bool = False) -> str:
    """The page as one A4 of text, or as at most ten lines to copy by hand."""
    return grote_letters(blad) if kort else als_tekst(blad)


def bewaar_blad(tekst: str, pad: str) -> str:
    """Write the page to a new file that only its owner can read; gives where it is. An existing file is refused."""
    doel = Path(pad.strip()).expanduser()
    if doel.suffix != ".txt":
        raise InvoerFout("Geef een bestandsnaam die eindigt op .txt, bijvoorbeeld afspraken.txt.")
    try:
        plek = os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise InvoerFout("Dit bestand bestaat al. Kies een andere naam.") from None
    except OSError:
        raise InvoerFout("Hier kan loket niet schrijven. Kies een map waarin dat mag.") from None
    with os.fdopen(plek, "w", encoding="utf-8") as bestand:
        bestand.write(tekst)
    return str(doel)
