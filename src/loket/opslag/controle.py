"""Check the whole store: the file, both chains, the seals, and that what was derived follows from the log."""

import hashlib
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from loket.domein.dossier import Beeld, Controle, Operatie
from loket.opslag import logboek
from loket.opslag.bron import aantal
from loket.opslag.projectie import beeld_tekst, lijstrij
from loket.opslag.team import TEAM
from loket.opslag.vouwen import vouw

ONLEESBAAR = "In het logboek staat een regel die niet te lezen is."


def controleer(verbinding: Any) -> Controle:
    """Check everything, within the caller's one picture of the store."""
    problemen = [*_bestand(verbinding)]
    koppen: dict[str, str] = {}
    problemen += _keten(verbinding, "operatie", logboek.OPERATIEVELDEN, koppen)
    problemen += _keten(verbinding, "weergave", logboek.WEERGAVEVELDEN, {})
    problemen += _laatste_weergave(verbinding)
    problemen += _zegels(verbinding)
    afgeleid = list(_afgeleid(verbinding))
    herbouwbaar = bool(afgeleid) and not problemen and ONLEESBAAR not in afgeleid
    problemen += afgeleid
    return Controle(
        problemen=tuple(problemen),
        operaties=aantal(verbinding, "operatie"),
        weergaven=aantal(verbinding, "weergave"),
        dossiers=aantal(verbinding, "lijst"),
        koppen=koppen,
        herbouwbaar=herbouwbaar,
    )


def afdruk(verbinding: Any) -> dict[str, str]:
    """Per dossier a hash of its picture and its line in the list: the same before and after a rebuild."""
    delen: dict[str, list[Any]] = {}
    for tabel in ("beeld", "lijst"):
        for rij in verbinding.execute(f"SELECT * FROM {tabel}"):
            delen.setdefault(str(rij["dossier"]), []).append([tabel, *rij])
    return {dossier: hashlib.sha256(json.dumps(deel).encode()).hexdigest() for dossier, deel in delen.items()}


def per_dossier(verbinding: Any) -> Iterator[tuple[Beeld, Operatie]]:
    """Every dossier as the log alone gives it, with its newest operation."""
    rijen = verbinding.execute(f"{logboek.MET_INHOUD} ORDER BY o.dossier, o.tijd, o.id")
    for dossier, groep in groupby(rijen, key=lambda rij: str(rij["dossier"])):
        operaties = [logboek.logregel(rij).operatie for rij in groep]
        yield vouw(dossier, operaties), operaties[-1]


def _bestand(verbinding: Any) -> Iterator[str]:
    if [rij[0] for rij in verbinding.execute("PRAGMA integrity_check")] != ["ok"]:
        yield "Het bestand van de opslag is van binnen beschadigd."
    if verbinding.execute("PRAGMA cipher_integrity_check").fetchall():
        yield "In het bestand van de opslag is buiten loket om iets veranderd."


def _keten(verbinding: Any, soort: str, velden: tuple[str, ...], koppen: dict[str, str]) -> Iterator[str]:
    """Follow each laptop's chain; only the first break of each is named, for all after it follows from it."""
    rijen = verbinding.execute(f"SELECT * FROM {soort} ORDER BY toestel, volgnummer")
    for toestel, groep in groupby(rijen, key=lambda rij: str(rij["toestel"])):
        vorige = logboek.BEGIN
        for nummer, rij in enumerate(groep, start=1):
            if not _past(rij, soort, velden, nummer, vorige):
                yield f"Het logboek klopt niet bij {soort} {nummer} van laptop {toestel}."
                break
            vorige = koppen[toestel] = rij["hash"]


def _past(rij: Any, soort: str, velden: tuple[str, ...], nummer: int, vorige: str) -> bool:
    goed: bool = rij["volgnummer"] == nummer and rij["vorige"] == vorige
    return goed and logboek.schakel(soort, velden, rij) == str(rij["hash"])


def _laatste_weergave(verbinding: Any) -> Iterator[str]:
    """A chain does not miss its own last link; the number that the database gave it does."""
    gegeven = verbinding.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = 'weergave'").fetchone()[0]
    if gegeven != verbinding.execute("SELECT max(id) FROM weergave").fetchone()[0]:
        yield "Het logboek van het inzien is niet heel: de laatste regels ontbreken."


def _zegels(verbinding: Any) -> Iterator[str]:
    """Every content must be the one that was sealed, and none may be missing."""
    vraag = """SELECT o.volgnummer, o.toestel, o.zegel, i.zout, i.inhoud
        FROM operatie o LEFT JOIN inhoud i ON i.operatie = o.id"""
    for rij in verbinding.execute(vraag):
        wie = f"De inhoud van operatie {rij['volgnummer']} van laptop {rij['toestel']}"
        if rij["inhoud"] is None:
            yield f"{wie} ontbreekt."
        elif not _zegel_past(rij["zegel"], rij["zout"], rij["inhoud"]):
            yield f"{wie} is veranderd."


def _zegel_past(zegel: str, zout: str, inhoud: str) -> bool:
    try:
        return logboek.zegel(zout, inhoud) == zegel
    except ValueError:
        return False


def _afgeleid(verbinding: Any) -> Iterator[str]:
    """The pictures and the list must be what the log gives, no more and no less."""
    beelden = {rij["dossier"]: rij["inhoud"] for rij in verbinding.execute("SELECT * FROM beeld")}
    lijst = {rij["dossier"]: dict(rij) for rij in verbinding.execute("SELECT * FROM lijst")}
    try:
        for beeld, laatste in per_dossier(verbinding):
            if beelden.pop(beeld.dossier, None) != beeld_tekst(beeld):
                yield f"Het beeld van dossier {beeld.dossier} volgt niet uit het logboek."
            verwacht = None if beeld.dossier == TEAM else lijstrij(beeld, laatste)
            if lijst.pop(beeld.dossier, None) != verwacht:
                yield f"De lijst klopt niet bij dossier {beeld.dossier}."
    except (json.JSONDecodeError, KeyError, TypeError, ValueError):
        yield ONLEESBAAR
        return
    for dossier in sorted({*beelden, *lijst}):
        yield f"Dossier {dossier} staat in de lijst, maar niet in het logboek."
