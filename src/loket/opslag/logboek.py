"""The log: append operations and views to this laptop's chain, and read them back."""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from loket.domein.dossier import Json, Operatie, Wijziging
from loket.domein.fouten import InvoerFout
from loket.opslag.bron import voeg_in
from loket.opslag.klok import moment_tekst, moment_uit, volgende_tijd
from loket.opslag.ongedaan import Logregel

BEGIN = "0" * 64
ZOUTLENGTE = 32
OPERATIEVELDEN = (
    "id", "toestel", "volgnummer", "tijd", "moment", "wie", "soort", "dossier", "veld", "basis", "zegel", "vorige",
)  # fmt: skip
MET_INHOUD = "SELECT o.*, i.inhoud FROM operatie o JOIN inhoud i ON i.operatie = o.id"
WEERGAVEVELDEN = ("toestel", "volgnummer", "moment", "wie", "dossier", "vorige")


@dataclass(frozen=True, slots=True)
class Invoer:
    """A wanted change, and the operation that it takes back, if it does."""

    wijziging: Wijziging
    ongedaan: str | None = None


def schakel(soort: str, velden: Sequence[str], rij: Mapping[str, Any]) -> str:
    """The hash of one link: every column but itself, the hash of the link before included."""
    tekst = json.dumps([f"loket-{soort}-1", *(rij[veld] for veld in velden)], ensure_ascii=True)
    return hashlib.sha256(tekst.encode()).hexdigest()


def zegel(zout: str, inhoud: str) -> str:
    """The commitment to a content; without the salt it tells nothing about it."""
    return hmac.new(bytes.fromhex(zout), inhoud.encode(), hashlib.sha256).hexdigest()


def voeg_toe(
    verbinding: Any, toestel: str, dossier: str, invoer: Sequence[Invoer], *, wie: str, nu: datetime
) -> tuple[Logregel, ...]:
    """Append changes as one action to this laptop's chain, within the caller's transaction."""
    nummer, vorige = _kop(verbinding, "operatie", toestel)
    tijd: str | None = verbinding.execute("SELECT max(tijd) FROM operatie").fetchone()[0]
    basis = _nieuwste(verbinding, dossier, {deel.wijziging.veld for deel in invoer})
    ids = [uuid4().hex for _ in invoer]
    rijen, inhouden, regels = [], [], []
    for id_, deel in zip(ids, invoer, strict=True):
        nummer, tijd = nummer + 1, volgende_tijd(tijd, nu, toestel)
        zout, tekst = os.urandom(ZOUTLENGTE).hex(), _inhoud(deel, ids[0])
        veld = deel.wijziging.veld
        rij = {
            "id": id_, "toestel": toestel, "volgnummer": nummer, "tijd": tijd, "moment": moment_tekst(nu),
            "wie": wie, "soort": deel.wijziging.soort, "dossier": dossier, "veld": veld, "basis": basis.get(veld),
            "zegel": zegel(zout, tekst), "vorige": vorige,
        }  # fmt: skip
        rij["hash"] = vorige = schakel("operatie", OPERATIEVELDEN, rij)
        basis[veld] = id_
        rijen.append(rij)
        inhouden.append({"operatie": id_, "zout": zout, "inhoud": tekst})
        regels.append(logregel({**rij, "inhoud": tekst}))
    voeg_in(verbinding, "operatie", rijen)
    voeg_in(verbinding, "inhoud", inhouden)
    return tuple(regels)


def voeg_weergave_toe(verbinding: Any, toestel: str, dossier: str, *, wie: str, nu: datetime) -> None:
    """Append that somebody looks into a dossier to this laptop's chain of views."""
    nummer, vorige = _kop(verbinding, "weergave", toestel)
    rij: dict[str, Any] = {
        "toestel": toestel, "volgnummer": nummer + 1, "moment": moment_tekst(nu), "wie": wie, "dossier": dossier,
        "vorige": vorige,
    }  # fmt: skip
    rij["hash"] = schakel("weergave", WEERGAVEVELDEN, rij)
    voeg_in(verbinding, "weergave", [rij])


def lees(verbinding: Any, dossier: str, veld: str | None = None) -> tuple[Logregel, ...]:
    """The operations of a dossier whose content is still there, oldest first."""
    keuze, waarden = "o.dossier = ?", [dossier]
    if veld is not None:
        keuze, waarden = f"{keuze} AND o.veld = ?", [dossier, veld]
    vraag = f"{MET_INHOUD} WHERE {keuze} ORDER BY o.tijd, o.id"
    return tuple(logregel(rij) for rij in verbinding.execute(vraag, waarden))


def logregel(rij: Mapping[str, Any]) -> Logregel:
    """One row of the log with its content as the domain knows it."""
    inhoud: dict[str, Json] = json.loads(rij["inhoud"])
    operatie = Operatie(
        id=rij["id"],
        dossier=rij["dossier"],
        veld=rij["veld"],
        soort=rij["soort"],
        waarde=inhoud["waarde"],
        wie=rij["wie"],
        tijd=rij["tijd"],
        moment=moment_uit(rij["moment"]),
        basis=rij["basis"],
    )
    ongedaan = inhoud.get("ongedaan")
    return Logregel(operatie, str(inhoud["groep"]), str(ongedaan) if ongedaan else None)


def _kop(verbinding: Any, tabel: str, toestel: str) -> tuple[int, str]:
    """Number and hash of the last link of this laptop."""
    vraag = f"SELECT volgnummer, hash FROM {tabel} WHERE toestel = ? ORDER BY volgnummer DESC LIMIT 1"
    laatste = verbinding.execute(vraag, (toestel,)).fetchone()
    return (laatste["volgnummer"], laatste["hash"]) if laatste else (0, BEGIN)


def _nieuwste(verbinding: Any, dossier: str, velden: set[str]) -> dict[str, str]:
    """Per field the newest operation that is known here."""
    vraag = """SELECT veld, id FROM operatie WHERE dossier = ? AND veld IN (SELECT value FROM json_each(?))
        ORDER BY tijd, id"""
    return {rij["veld"]: rij["id"] for rij in verbinding.execute(vraag, (dossier, json.dumps(sorted(velden))))}


def _inhoud(deel: Invoer, groep: str) -> str:
    """The content as JSON: value, the action it is part of, and what it takes back."""
    waarde = deel.wijziging.waarde if deel.wijziging.soort == "zet" else None
    vorm = {"waarde": waarde, "groep": groep, **({"ongedaan": deel.ongedaan} if deel.ongedaan else {})}
    tekst = json.dumps(vorm, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        tekst.encode()
    except UnicodeEncodeError:
        raise InvoerFout("In deze tekst staat een teken dat niet kan worden bewaard. Typ de tekst opnieuw.") from None
    return tekst
