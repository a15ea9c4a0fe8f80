"""`loket catalogus controleer` reads the talk too: its languages, its Dutch, and what a municipality made of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from loket.catalogus.lader import MAP
from loket.cli.hoofd import main

SLECHT = '\n[[gesprek]]\nid = "gem_mmb"\nvraag = "Indien u wilt: heeft u een meedoenbudget?"\n'
ONVEILIG = '\n[[gesprek]]\nid = "nu_bed"\nverberg = true\n'

Controle = Callable[[], tuple[int, str]]


@pytest.fixture
def catalogus(tmp_path: Path) -> Path:
    """A copy of the catalogue without the worked examples, which have a test of their own."""
    kopie = Path(shutil.copytree(MAP, tmp_path / "catalogus"))
    for pad in (kopie / "voorbeelden").iterdir():
        pad.unlink()
    return kopie


@pytest.fixture
def controleer(catalogus: Path, capsys: pytest.CaptureFixture[str]) -> Controle:
    """Run the check; the exit code and all that it said."""

    def draai() -> tuple[int, str]:
        with pytest.raises(SystemExit) as einde:
            main(["catalogus", "controleer", str(catalogus)])
        gezien = capsys.readouterr()
        return int(einde.value.code or 0), gezien.out + gezien.err

    return draai


def _erbij(catalogus: Path, rij: str) -> None:
    pakket = catalogus / "gemeenten" / "nijmegen.toml"
    pakket.write_text(pakket.read_text("utf-8") + rij, "utf-8")


def test_alles_telt_mee(controleer: Controle) -> None:
    code, tekst = controleer()
    assert (code, "125 vragen en 0 eigen vragen in 2 talen" in tekst) == (0, True)


def test_een_woord_dat_in_een_taal_ontbreekt(catalogus: Path, controleer: Controle) -> None:
    engels = catalogus / "gesprek" / "taal" / "en.toml"
    engels.write_text(engels.read_text("utf-8").replace("nu_bed = ", "# nu_bed = ", 1), "utf-8")
    code, tekst = controleer()
    assert (code, "Taal en: er zijn geen woorden voor vraag.nu_bed." in tekst) == (1, True)


def test_ambtstaal_in_een_eigen_vraag(catalogus: Path, controleer: Controle) -> None:
    _erbij(catalogus, SLECHT)
    code, tekst = controleer()
    assert (code, "vraag gem_mmb, vraag: 'indien': zeg 'als'." in tekst) == (1, True)


def test_een_eigen_vraag_die_niet_kan(catalogus: Path, controleer: Controle) -> None:
    _erbij(catalogus, ONVEILIG)
    code, tekst = controleer()
    assert (code, "nijmegen.toml, gesprek nu_bed" in tekst) == (1, True)
