"""The page for the resident, built from one household: only what was agreed and may be on paper."""

import os
from datetime import date
from functools import lru_cache
from pathlib import Path

from loket.catalogus.teksten_lezer import laad_bladteksten
from loket.diensten.delenlijst import wie_weet
from loket.diensten.dossier import Dossierstand, doel_van
from loket.domein.afspraak import Afspraak
from loket.domein.blad import Blad, Bladactie, Bladkans, Bladmoment, Bladteksten, LetOp, Letopsoort
from loket.domein.brief import Briefsoort
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.nederlands import opsomming
from loket.uitvoer.blad import als_tekst, grote_letters

_LETOP: dict[Briefsoort, Letopsoort] = {
    "besluit": "besluit",
    "huis": "huis",
    "energie": "energie",
    "aanvulling": "formulier",
    "anders": "brief",
}


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
        doel=doel_van(stand) or None,
        jij_doet=tuple(_actie(stand, a) for a in geldig if a.wie == "inwoner")[:3],
        wij_doen=tuple(_actie(stand, a) for a in geldig if a.wie != "inwoner"),
        kun_je_krijgen=tuple(kans for o in stand.beoordeling.oordelen if (kans := _kans(o)) is not None),
        let_op_datum=_let_op(stand),
        volgende_keer=_moment(stand),
        rustig=not niet_op_blad(stand),
        wie_mag_het_weten=wie_weet(stand),
    )


def niet_op_blad(stand: Dossierstand) -> tuple[str, ...]:
    """Why the page is not yet whole: agreements with what is missing, and urgent proposals without an agreement."""
    open_ = [a for a in stand.afspraken if a.klaar is None and a.op_blad == "ja" and not a.actief(stand.duo)]
    wacht = [f"Niet op het blad: {a.tekst} Er ontbreekt: {opsomming(a.ontbreekt(stand.duo))}." for a in open_]
    return (*wacht, *(f"! Nog geen afspraak over: {v.tekst}" for v in stand.voorstellen if v.spoed))


def _mag_op_blad(stand: Dossierstand, afspraak: Afspraak) -> bool:
    return afspraak.op_blad == "ja" and afspraak.actief(stand.duo)


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
    """A scheme for the page: in use, asked for, or probably a yes; not what hangs on answers or is open to all."""
    if oordeel.gebruik == "ja":
        return Bladkans(oordeel.naam, "loopt")
    if oordeel.gebruik == "aangevraagd":
        return Bladkans(oordeel.naam, "aangevraagd")
    if oordeel.status is not Status.WAARSCHIJNLIJK_WEL or oordeel.voor_iedereen:
        return None
    return Bladkans(oordeel.naam, "samen_aanvragen", oordeel.uitbetaling if oordeel.precies else None)


def _let_op(stand: Dossierstand) -> LetOp | None:
    """The first day that must not go by, out of the open letters; of a letter about house or energy its own day."""
    wacht = [brief for brief in stand.brieven if brief.klaar is None]
    dagen = [(b, b.uiterlijk if b.soort == "besluit" else b.genoemd) for b in wacht]
    komen = [LetOp(_LETOP[brief.soort], dag) for brief, dag in dagen if dag is not None and dag >= stand.vandaag]
    return min(komen, key=lambda letop: letop.dag, default=None)


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
    try:
        doel = Path(pad.strip()).expanduser().absolute()
        if doel.suffix != ".txt":
            raise InvoerFout("Geef een bestandsnaam die eindigt op .txt, bijvoorbeeld afspraken.txt.")
        plek = os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise InvoerFout("Dit bestand bestaat al. Kies een andere naam.") from None
    except (OSError, RuntimeError, ValueError):
        raise InvoerFout("Hier kan loket niet schrijven. Kies een map waarin dat mag.") from None
    try:
        with os.fdopen(plek, "w", encoding="utf-8") as bestand:
            bestand.write(tekst)
    except OSError:
        doel.unlink(missing_ok=True)
        raise InvoerFout("Het bestand past niet meer op de schijf. Maak ruimte en probeer het opnieuw.") from None
    return str(doel)
