"""The reserved dossier: the people of the duo, the store's settings and the last file number."""

from typing import cast

from loket.domein.dossier import Beeld, Json
from loket.domein.duo import DUOROLLEN, Duolid, Duorol

TEAM = "team"
LID = "duolid."
INSTELLING = "instelling."
LAATSTE_NUMMER = "nummer.laatste"


def lid_waarde(lid: Duolid) -> Json:
    """A person as the log keeps them."""
    return {"naam": lid.naam, "rol": lid.rol}


def leden_uit(beeld: Beeld) -> tuple[Duolid, ...]:
    """The people in the reserved dossier, by name."""
    gevonden = []
    for id_, veld in beeld.onder(LID).items():
        vorm = veld.waarde
        if isinstance(vorm, dict) and isinstance(vorm.get("naam"), str) and vorm.get("rol") in DUOROLLEN:
            gevonden.append(Duolid(id_, str(vorm["naam"]), cast("Duorol", vorm["rol"])))
    return tuple(sorted(gevonden, key=lambda lid: (lid.naam.casefold(), lid.id)))


def nummer_tekst(getal: int) -> str:
    """A file number as people write it."""
    return f"V-{getal:04d}"


def nummer_getal(nummer: str) -> int:
    """The number in a file number; 0 for one that somebody made up otherwise."""
    voor, _, cijfers = nummer.partition("-")
    goed = voor == "V" and cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 9
    return int(cijfers) if goed else 0
