"""What is only remembered in a sitting: answers that may not be kept, and what the facts amount to."""

from collections.abc import Mapping

from loket.diensten.feitwaarde import veld_van, waarde_json
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json
from loket.domein.gesprek import Antwoord, Gesprekslijst, Item
from loket.domein.situatie import Situatie
from loket.domein.vraag import FEIT
from loket.gesprek import antwoord_uit_feiten, feitpaden

ANTWOORD, BESPROKEN, OPSCHRIJVEN = "antwoord.", "besproken.", "opschrijven."
UITGELEGD = "uitgelegd."


def feiten_voor(item: Item, beeld: Beeld, situatie: Situatie) -> dict[str, Json]:
    """The facts that the file holds for a question, by path."""
    return {pad: waarde for pad in feitpaden(item) if (waarde := _waarde_in(beeld, situatie, pad)) is not None}


def _waarde_in(beeld: Beeld, situatie: Situatie, pad: str) -> Json:
    """A fact as the file holds it; of who lives here, whoever is listed counts too."""
    if pad.startswith("samenstelling."):
        return waarde_json(situatie, pad)
    return beeld.waarde(veld_van(pad))


def afgeleid_uit(
    lijst: Gesprekslijst, beeld: Beeld, situatie: Situatie, antwoorden: Mapping[str, Antwoord]
) -> dict[str, Antwoord]:
    """The answers to items that were not put, but that the file's facts can only mean."""
    gevonden: dict[str, Antwoord] = {}
    for domein in lijst.domeinen:
        for item in domein.items:
            if item.feit and item.id not in antwoorden:
                antwoord = antwoord_uit_feiten(item, feiten_voor(item, beeld, situatie))
                if antwoord is not None:
                    gevonden[item.id] = antwoord
    return gevonden


def item_van(lijst: Gesprekslijst, id_: str) -> Item | None:
    """The item with this id, when it is in the list."""
    return next((item for domein in lijst.domeinen for item in domein.items if item.id == id_), None)


def vergeet_antwoord(zitting: Zitting, dossier: str, sleutel: str) -> None:
    """Drop a remembered answer and the facts that it settled."""
    geheugen = zitting.geheugen.get(dossier, {})
    geheugen.pop(f"{ANTWOORD}{sleutel}", None)
    item = item_van(zitting.bronnen.gesprek, sleutel)
    paden = feitpaden(item) if item else {sleutel.removeprefix(FEIT)}
    for pad in paden:
        geheugen.pop(pad, None)


def leg_uit(zitting: Zitting, dossier: str, sleutel: str) -> None:
    """The rule that goes before a question was explained; it is remembered for this sitting only."""
    zitting.onthoud(dossier, {f"{UITGELEGD}{sleutel}": True})


def is_uitgelegd(zitting: Zitting, dossier: str, sleutel: str) -> bool:
    """Whether the rule before a question was explained in this sitting."""
    return zitting.geheugen.get(dossier, {}).get(f"{UITGELEGD}{sleutel}") is True
