"""What follows from the log and is kept for speed: the picture per dossier and its line in the list."""

import json
from typing import Any

from loket.domein.dossier import Beeld, Operatie, Veldwaarde
from loket.opslag.bron import zet
from loket.opslag.klok import moment_tekst, moment_uit
from loket.opslag.team import TEAM
from loket.opslag.zoeken import gevouwen

DUO = 2


def beeld_tekst(beeld: Beeld) -> str:
    """A picture as JSON, the same for the same picture."""
    velden = {
        veld: [waarde.waarde, waarde.wie, moment_tekst(waarde.moment), waarde.operatie]
        for veld, waarde in beeld.velden.items()
    }
    return json.dumps(velden, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def beeld_uit(dossier: str, tekst: str | None) -> Beeld:
    """The picture of such a JSON; empty without one."""
    velden = json.loads(tekst) if tekst else {}
    return Beeld(dossier, {veld: Veldwaarde(w, wie, moment_uit(m), op) for veld, (w, wie, m, op) in velden.items()})


def lees_beeld(verbinding: Any, dossier: str) -> Beeld:
    """The kept picture of a dossier; empty when there is none."""
    rij = verbinding.execute("SELECT inhoud FROM beeld WHERE dossier = ?", (dossier,)).fetchone()
    return beeld_uit(dossier, rij["inhoud"] if rij else None)


def bewaar(verbinding: Any, beeld: Beeld, laatste: Operatie) -> None:
    """Write picture and line in the transaction of the operations that they follow from."""
    zet(verbinding, "beeld", {"dossier": beeld.dossier, "inhoud": beeld_tekst(beeld)})
    if beeld.dossier != TEAM:
        zet(verbinding, "lijst", lijstrij(beeld, laatste))


def lijstrij(beeld: Beeld, laatste: Operatie) -> dict[str, Any]:
    """The line of a household in the list; `laatste` is its newest operation."""
    nummer, naam, straat, wijk = (beeld.tekst(veld) for veld in ("nummer", "naam", "straat", "wijk"))
    open_ = open_afspraken(beeld)
    data = [datum for datum in open_.values() if datum]
    return {
        "dossier": beeld.dossier,
        "nummer": nummer,
        "naam": naam,
        "straat": straat,
        "wijk": wijk,
        "sorteernaam": gevouwen(naam),
        "zoektekst": "\n".join(gevouwen(tekst) for tekst in (naam, straat, nummer, wijk)),
        "gewijzigd": moment_tekst(laatste.moment),
        "open_afspraken": len(open_),
        "eerste_datum": min((*data, *_later(beeld)), default=None),
        "niet_getekend": sum(_handtekeningen(beeld, id_) < DUO for id_ in open_),
        "volgend_gesprek": _volgend_gesprek(beeld),
    }


def open_afspraken(beeld: Beeld) -> dict[str, str | None]:
    """The agreements that are not done, with their date (ISO) where they have one."""
    delen = beeld.onder("afspraak.")
    open_: dict[str, str | None] = {}
    for id_, veld in delen.items():
        if "." not in id_ and isinstance(veld.waarde, dict) and f"{id_}.klaar" not in delen:
            datum = veld.waarde.get("datum")
            open_[id_] = datum if isinstance(datum, str) else None
    return open_


def _later(beeld: Beeld) -> list[str]:
    """The days (ISO) from which a scheme that was put off may be brought up again."""
    dagen = (veld.waarde.get("datum") for veld in beeld.onder("later.").values() if isinstance(veld.waarde, dict))
    return [dag for dag in dagen if isinstance(dag, str)]


def _volgend_gesprek(beeld: Beeld) -> str | None:
    """The day of the next talk (ISO), when there is one."""
    moment = beeld.waarde("afspraakmoment")
    dag = moment.get("datum") if isinstance(moment, dict) else None
    return dag if isinstance(dag, str) else None


def _handtekeningen(beeld: Beeld, id_: str) -> int:
    return sum(veld.waarde is True for veld in beeld.onder(f"afspraak.{id_}.getekend.").values())
