"""Pictures of screens: a store that is the same every time, a fixed zone, and one way to accept new pictures."""

import os
import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
import pytest_textual_snapshot  # type: ignore[import-untyped]

from loket.diensten.demo import vul_demo
from loket.diensten.zitting import Bronnen
from loket.domein.dossier import Json, Wijziging
from loket.fixtures.lezer import huishoudens
from loket.opslag.openen import maak_opslag, voeg_duolid_toe
from tests.conftest import GOEDKOPE_KDF, NU, WACHTZIN, WACHTZIN_MAATJE

OPTIE = "--beelden-vernieuwen"
NAAM = "beelden_vernieuwen"
# Everywhere that an id is drawn which decides an order on the screen.
IDS = ("loket.opslag.openen.uuid4", "loket.opslag.kluis.uuid4", "loket.opslag.logboek.uuid4")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTIE, action="store_true", help="Accept the screens as they are now as the new pictures.")


def pytest_configure(config: pytest.Config) -> None:
    """New pictures are accepted by a person who looks at them, never by a machine."""
    if config.getoption(NAAM, default=False):
        if os.environ.get("CI"):
            raise pytest.UsageError(f"{OPTIE} is not for CI: look at the pictures yourself and commit them")
        config.option.update_snapshots = True


@pytest.fixture
def vernieuwen(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption(NAAM, default=False))


@pytest.fixture(autouse=True)
def _vast(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The zone of the laptop and the settings of the terminal leave the pictures alone."""
    for naam in [naam for naam in os.environ if naam.startswith("TEXTUAL_") or naam in ("NO_COLOR", "TZ")]:
        if naam != "TEXTUAL_SNAPSHOT_TEMPDIR":
            monkeypatch.delenv(naam)
    monkeypatch.setenv("TZ", "UTC")
    _lees_zone()
    yield
    monkeypatch.undo()
    _lees_zone()


@pytest.fixture(autouse=True)
def _zonder_lettertype(monkeypatch: pytest.MonkeyPatch) -> None:
    """The coloured pictures name no font that a browser would fetch from elsewhere."""

    zonder_nummer = pytest_textual_snapshot.normalize_svg

    def netjes(svg: str) -> str:
        return re.sub(r"\s*@font-face\s*\{[^}]*\}", "", zonder_nummer(svg))

    monkeypatch.setattr(pytest_textual_snapshot, "normalize_svg", netjes)


def _lees_zone() -> None:
    """Take over the zone of the environment; Windows cannot, and keeps its own."""
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(scope="session")
def voorraad(tmp_path_factory: pytest.TempPathFactory, bronnen: Bronnen) -> Path:
    """The shared demo store again, with ids that count up and with notes of both."""
    map_ = tmp_path_factory.mktemp("beeld") / "opslag"
    nummers, minuten = count(1), [-60]

    def klok() -> datetime:
        return NU + timedelta(minutes=minuten[-1])

    with pytest.MonkeyPatch.context() as monkeypatch:
        for naam in IDS:
            monkeypatch.setattr(naam, lambda: UUID(int=next(nummers), version=4))
        archief, mila, _ = maak_opslag(
            map_, "Mila", "medewerker", "voorbeeldstad", WACHTZIN, klok=klok, demo=True, kdf=GOEDKOPE_KDF
        )
        bas = voeg_duolid_toe(archief, "Bas", "ervaringsdeskundige", WACHTZIN_MAATJE, wie=mila.id, kdf=GOEDKOPE_KDF)
        vul_demo(archief, huishoudens(), (mila, bas), bronnen, NU.date())
        for lid, veld, waarde in notities(mila.id, bas.id):
            minuten.append(minuten[-1] + 5)
            archief.schrijf("demo-0002", (Wijziging(veld, waarde),), wie=lid)
        archief.sluit()
    return map_


def notities(mila: str, bas: str) -> list[tuple[str, str, Json]]:
    """Who writes what: two notes each, and a reaction."""
    return [
        (mila, "notitie.1", notitie(mila, "observatie", "Op tafel ligt een stapel post. Hij is nog dicht.")),
        (mila, "notitie.2", notitie(mila, "feit", "De huur staat op de brief van 1 november.")),
        (bas, "notitie.3", notitie(bas, "beleving", "De post openmaken voelt te zwaar. Samen lukt het wel.")),
        (bas, "notitie.4", notitie(bas, "citaat", "Ik wil gewoon weer kunnen slapen.")),
        (bas, "notitie.1.reactie.1", "Ik help dinsdag met openmaken."),
    ]


def notitie(wie: str, soort: str, tekst: str) -> Json:
    return {"soort": soort, "tekst": tekst, "wie": wie, "versie": 1}


@pytest.fixture
def vergelijk(vernieuwen: bool) -> Callable[[Path, str], None]:
    """Hold a screen against its picture, or make it the new picture."""
    from tests.beeld.verschil import verschil

    def vergelijk_(pad: Path, nu: str) -> None:
        if vernieuwen:
            pad.parent.mkdir(exist_ok=True)
            pad.write_text(nu, "utf-8", newline="\n")
            return
        toen = pad.read_text("utf-8") if pad.exists() else ""
        if toen != nu:
            pytest.fail(verschil(pad.name, toen, nu, OPTIE), pytrace=False)

    return vergelijk_
