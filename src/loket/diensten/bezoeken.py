"""Write down a visit that did not happen, with the new day in the same action."""

from datetime import date
from uuid import uuid4

from loket.diensten.afspraken import momentvorm
from loket.diensten.zitting import Zitting
from loket.domein.bezoek import GEMISTREDENEN, GemistBezoek, Gemistreden
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout

VELD = "bezoek."


def gemiste_bezoeken(beeld: Beeld) -> tuple[GemistBezoek, ...]:
    """The visits that did not happen, the newest first."""
    rijen = beeld.onder(VELD).items()
    alle = [_bezoek(id_, veld.waarde) for id_, veld in rijen if isinstance(veld.waarde, dict)]
    return tuple(sorted(alle, key=lambda b: (b.dag, b.id), reverse=True))


def _bezoek(id_: str, vorm: dict[str, Json]) -> GemistBezoek:
    reden = next(r for r in GEMISTREDENEN if r == vorm["reden"])
    nieuw = vorm.get("nieuw")
    dag = date.fromisoformat(str(vorm["datum"]))
    return GemistBezoek(id_, dag, reden, date.fromisoformat(str(nieuw)) if nieuw else None)


def schrijf_gemist(
    zitting: Zitting,
    dossier: str,
    reden: Gemistreden,
    nieuw: date | None,
    tijd_en_plek: str = "",
    *,
    ander_nummer: bool = False,
) -> None:
    """Record that the visit of the planned day, else of today, did not happen; with a new day that is the next talk."""
    vandaag = zitting.vandaag
    if nieuw is not None and nieuw < vandaag:
        raise InvoerFout("Deze dag is al voorbij. Kies vandaag of een dag die nog komt.")
    gepland = zitting.archief.beeld(dossier).waarde("afspraakmoment")
    dag = date.fromisoformat(str(gepland["datum"])) if isinstance(gepland, dict) and gepland.get("datum") else vandaag
    vorm: dict[str, Json] = {
        "datum": min(dag, vandaag).isoformat(),
        "reden": reden,
        "nieuw": nieuw.isoformat() if nieuw else None,
    }
    wijzigingen = [Wijziging(f"{VELD}{uuid4().hex[:12]}", vorm)]
    if nieuw is not None:
        moment = momentvorm(nieuw, tijd_en_plek, ander_nummer=ander_nummer)
        wijzigingen.append(Wijziging("afspraakmoment", moment))
    elif isinstance(gepland, dict) and dag <= vandaag:
        wijzigingen.append(Wijziging("afspraakmoment", soort="wis"))
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)
