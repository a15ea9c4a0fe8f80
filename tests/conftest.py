"""What tests share: a demo store made once with a cheap key derivation, a sitting on a copy of it, and the app."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from loket.app import LoketApp
from loket.diensten.demo import vul_demo
from loket.diensten.zitting import Bronnen, Zitting, laad_bronnen
from loket.domein.duo import Duolid
from loket.fixtures.lezer import huishoudens
from loket.opslag.openen import controleer_wachtzin, maak_opslag, open_opslag, voeg_duolid_toe
from loket.opslag.sleutelslot import Kdf
from loket.screens.ontgrendel import OntgrendelScherm

GOEDKOPE_KDF = Kdf(t=1, m=8 * 1024, p=1)
WACHTZIN = "een lange wachtzin van mila"
WACHTZIN_MAATJE = "een lange wachtzin van bas"
NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def klok() -> datetime:
    """A Monday morning."""
    return NU


@pytest.fixture(scope="session")
def bronnen() -> Bronnen:
    return laad_bronnen()


@pytest.fixture(scope="session")
def voorraad(tmp_path_factory: pytest.TempPathFactory, bronnen: Bronnen) -> Path:
    """A closed demo store; tests work on copies."""
    map_ = tmp_path_factory.mktemp("voorraad") / "opslag"
    archief, mila, _ = maak_opslag(
        map_, "Mila", "medewerker", "voorbeeldstad", WACHTZIN, klok=klok, demo=True, kdf=GOEDKOPE_KDF
    )
    bas = voeg_duolid_toe(archief, "Bas", "ervaringsdeskundige", WACHTZIN_MAATJE, wie=mila.id, kdf=GOEDKOPE_KDF)
    vul_demo(archief, huishoudens(), (mila, bas), bronnen, klok().date())
    archief.sluit()
    return map_


@pytest.fixture
def opslagmap(voorraad: Path, tmp_path: Path) -> Path:
    """A copy of the demo store for one test."""
    return Path(shutil.copytree(voorraad, tmp_path / "opslag"))


@pytest.fixture
def openen(opslagmap: Path, bronnen: Bronnen) -> Callable[[str], Zitting]:
    """Open the test's store with a passphrase."""

    def open_(wachtzin: str) -> Zitting:
        archief, lid = open_opslag(opslagmap, wachtzin, klok=klok)
        return Zitting(
            archief=archief,
            bronnen=bronnen,
            klok=klok,
            gemeente=str(archief.instelling("gemeente")),
            demo=archief.instelling("demo") is True,
            typt=lid,
            ontgrendeld=(lid,),
            sleutel=lambda zin: controleer_wachtzin(archief, zin),
            nieuw_lid=lambda naam, rol, zin: voeg_duolid_toe(archief, naam, rol, zin, wie=lid.id, kdf=GOEDKOPE_KDF),
        )

    return open_


@pytest.fixture
def zitting(openen: Callable[[str], Zitting]) -> Iterator[Zitting]:
    """A sitting in which only Mila is unlocked."""
    zitting = openen(WACHTZIN)
    yield zitting
    zitting.archief.sluit()


@pytest.fixture
def mila(zitting: Zitting) -> Duolid:
    return zitting.typt


@pytest.fixture
def app(openen: Callable[[str], Zitting], tmp_path: Path) -> Iterator[LoketApp]:
    """The app on the test's store; it opens by itself."""
    from loket.instelling.noodlog import noteer_fout

    loket = LoketApp(
        lambda: OntgrendelScherm(openen, vanzelf=WACHTZIN),
        slot=lambda: OntgrendelScherm(openen),
        vastleggen=lambda fout: noteer_fout(fout, tmp_path / "log", NU),
    )
    loket.adempauze = 0
    yield loket
    if loket.zitting is not None:
        loket.zitting.archief.sluit()
