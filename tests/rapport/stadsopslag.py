"""A store with 500 households that carry marks which may never be in a report."""

import random
from datetime import UTC, datetime
from pathlib import Path

from loket.domein.dossier import Json, Wijziging
from loket.opslag.openen import maak_opslag
from tests.conftest import GOEDKOPE_KDF

WACHTZIN = "een wachtzin voor de rapporten"
ZOMER = datetime(2026, 8, 3, 9, 0, tzinfo=UTC)
HERFST = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AANTAL, LATER = 500, 60
WIJKEN = ("Noord", "Zuid", "Oost", "West", "Centrum")
# Each mark stands in many households, in every kind of field that people fill.
MERKEN = ("Zwaluwnaam", "Zwaluwstraat", "Zwaluwnotitie", "Zwaluwdoel", "Zwaluwplek", "V-9", "999990019", "gezin-")
REGELINGEN = ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "bijstand")


def huishouden(rnd: random.Random, nr: int) -> list[Wijziging]:
    """One household of one adult: income known or not, some schemes in use, marks everywhere."""
    wijk = rnd.choices(WIJKEN, (8, 6, 4, 3, 2))[0] if nr % 50 else f"Zwaluwwijk {nr}"
    inkomen: Json = str(rnd.choice((9000, 14000, 21000, 48000))) if rnd.random() < 0.8 else None
    velden: dict[str, Json] = {
        "nummer": f"V-9{nr:04d}",
        "naam": f"Zwaluwnaam {nr}",
        "straat": f"Zwaluwstraat {nr}",
        "wijk": wijk,
        "gemeente": "voorbeeldstad",
        "doel": f"Zwaluwdoel {nr}",
        "persoon.a": {"rol": "aanvrager", "naam": f"Zwaluwnaam {nr}"},
        "samenstelling.partner": False,
        "samenstelling.kinderen": 0,
        "samenstelling.medebewoners": 0,
        "feit.personen.a.geboortedatum": f"{rnd.randint(1962, 1999)}-05-01",
        "feit.personen.a.zorgverzekerd": True,
        "feit.personen.a.student": False,
        "feit.personen.a.vermogen": "1200",
        "antwoord.nu_een_ding": f"Zwaluwnotitie 999990019 {nr}",
        "afspraakmoment": {"datum": "2026-12-01", "tijd": "10.00 uur", "plek": f"Zwaluwplek {nr}"},
        "afspraak.x": {"tekst": "Zwaluwnotitie", "wie": "samen", "datum": "2026-12-01"},
    }
    if inkomen is not None:
        velden["feit.personen.a.toetsingsinkomen_jaar"] = inkomen
        velden["feit.personen.a.inkomsten"] = [{"soort": "loon", "netto_maand": str(int(str(inkomen)) // 14)}]
    velden |= {f"gebruik.{regeling}": "ja" for regeling in REGELINGEN if rnd.random() < 0.4}
    return [Wijziging(veld, waarde) for veld, waarde in velden.items()]


def maak_stad(map_: Path) -> None:
    """500 households in the summer; in the autumn 60 more in Noord, who all use zorgtoeslag."""
    nu = [ZOMER]
    archief, lid, _ = maak_opslag(
        map_, "Mila", "medewerker", "voorbeeldstad", WACHTZIN, klok=lambda: nu[0], demo=False, kdf=GOEDKOPE_KDF
    )
    rnd = random.Random(31)
    for nr in range(AANTAL):
        archief.schrijf(f"gezin-{nr:04d}", huishouden(rnd, nr), wie=lid.id)
    nu[0] = HERFST
    for nr in range(AANTAL, AANTAL + LATER):
        wijzigingen = [w for w in huishouden(rnd, nr) if w.veld != "wijk" and not w.veld.startswith("gebruik.")]
        extra = (Wijziging("wijk", "Noord"), Wijziging("gebruik.zorgtoeslag", "ja"))
        archief.schrijf(f"gezin-{nr:04d}", [*wijzigingen, *extra], wie=lid.id)
    # A household that moved and stopped in the autumn still counts where it was in the summer.
    for nr in range(40):
        weg = (Wijziging("wijk", "Zuid"), *(Wijziging(f"gebruik.{r}", soort="wis") for r in REGELINGEN))
        archief.schrijf(f"gezin-{nr:04d}", weg, wie=lid.id)
    archief.sluit()
