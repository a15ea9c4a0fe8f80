"""Hold a talk from what is true of a household: answer the next open question until nothing is open."""

from collections.abc import Mapping
from decimal import Decimal

from loket.diensten.dossier import ververs
from loket.diensten.geheugen import item_van
from loket.diensten.gesprek import beantwoord
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.zitting import Zitting
from loket.domein.gesprek import Antwoord, Item
from loket.domein.situatie import Situatie
from loket.domein.vraag import Omvang, Vraag
from loket.domein.waarden import Bereik, Inkomst, Waarde

MEESTE = 300
# What ordinary households say where a fixture does not tell: no to what is wrong, none of a list.
GERUST = {"nu_eten": "ja", "nu_bed": "ja"}


def antwoord_op(vraag: Vraag, item: Item | None, waarheid: Situatie, gezegd: Mapping[str, Antwoord]) -> object:
    """What this household answers; what its truth does not tell is not known."""
    if item is None:
        waarde = waarde_in(waarheid, vraag.pad)
        return "weet_niet" if waarde is None else getypt(waarde)
    if item.feit_waarden and (optie := beste_optie(item, waarheid)):
        return optie
    if vraag.sleutel in gezegd:
        antwoord = gezegd[vraag.sleutel]
        return str(antwoord) if isinstance(antwoord, int) else antwoord
    if vraag.type == "ja_nee":
        return GERUST.get(vraag.sleutel, "nee")
    return "weet_niet"


def beste_optie(item: Item, waarheid: Situatie) -> str | None:
    """The option that says most of what is true, and nothing that is not; None when none says anything true."""
    scores: dict[str, int] = {}
    for optie, feiten in item.feit_waarden.items():
        waar = {pad: waarde_in(waarheid, pad) for pad in feiten}
        if all(waar[pad] in (None, waarde) for pad, waarde in feiten.items()):
            scores[optie] = sum(waar[pad] == waarde for pad, waarde in feiten.items())
    beste = max(scores, key=lambda optie: scores[optie], default=None)
    return beste if beste is not None and scores[beste] else None


def waarde_in(situatie: Situatie, pad: str) -> Waarde:
    """A fact of the truth; people are numbered in the file as the truth numbers them."""
    samen = situatie.samenstelling
    tellen: dict[str, Waarde] = {
        "samenstelling.partner": samen.partner,
        "samenstelling.kinderen": samen.kinderen,
        "samenstelling.medebewoners": samen.medebewoners,
    }
    if pad.startswith("gebruik."):
        return situatie.gebruik.get(pad.removeprefix("gebruik."))
    return tellen[pad] if pad in tellen else situatie.feiten.get(pad)


def getypt(waarde: Waarde) -> str:
    """A value as somebody types it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Bereik):
        return _bereik(waarde)
    if isinstance(waarde, tuple):
        return ", ".join(_inkomst(deel) for deel in waarde if isinstance(deel, Inkomst)) or "geen"
    return _getal(waarde)


def _getal(waarde: object) -> str:
    return str(waarde).replace(".", ",") if isinstance(waarde, Decimal) else str(waarde)


def _bereik(bereik: Bereik) -> str:
    if bereik.min is None:
        return f"hoogstens {_getal(bereik.max)}"
    if bereik.max is None:
        return f"minstens {_getal(bereik.min)}"
    laag, hoog = str(bereik.min), str(bereik.max)
    if (laag[4:], hoog[4:]) == ("-01-01", "-12-31"):
        return laag[:4]
    return f"{_getal(bereik.min)} tot {_getal(bereik.max)}"


def _inkomst(inkomst: Inkomst) -> str:
    bedrag = inkomst.netto_maand
    hoeveel = "" if bedrag is None else getypt(bedrag)
    return f"{inkomst.soort or ''} {hoeveel}".strip()


def loop(
    zitting: Zitting, dossier: str, omvang: Omvang, waarheid: Situatie, gezegd: Mapping[str, Antwoord]
) -> list[str]:
    """Walk the route, part by part, and give the keys of the questions that were put, in order."""
    gesteld: list[str] = []
    deel = zitting.bronnen.gesprek.domeinen[0].id
    while len(gesteld) < MEESTE:
        gesprek = Gesprek(zitting, ververs(zitting, dossier), omvang)
        plek = gesprek.volgende(deel)
        if plek is None:
            return gesteld
        vraag = gesprek.vraag(plek.vraag)
        assert vraag is not None
        assert plek.vraag not in gesteld, f"{plek.vraag} was put twice"
        item = item_van(zitting.bronnen.gesprek, plek.vraag)
        beantwoord(zitting, dossier, plek.vraag, antwoord_op(vraag, item, waarheid, gezegd))
        gesteld.append(plek.vraag)
        deel = plek.deel
    raise AssertionError("the talk never ends")
