"""Three hundred mistakes in a pack: each is refused with its table and its key, and nothing of it is loaded."""

import copy
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from loket.catalogus.lader import MAP, laad_catalogus, standaard_catalogus
from loket.catalogus.pakketlijst import lees_pakket
from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.vak import lees_toml
from loket.domein.fouten import InvoerFout
from loket.regels.gemeentelijk import bouw

VELDSTAD = Path(__file__).parent / "veldstad.toml"
AANTAL = 300
ALTIJD = {"id", "naam", "soort", "uitvoerder", "vorm", "per", "bron", "betrouwbaarheid"}
VERPLICHT = {
    "pak": {"id", "naam"},
    "cijfer": {"wat", "bron", "betrouwbaarheid"},
    "jaarbedrag": {"jaar", "bron"},
    "hulp": {"id", "naam", "waarmee", "bereik", "beheerder", "bron"},
    "voorbeeld": {"id", "regeling", "bron", "verwacht", "situatie"},
}
VREEMD = (["iets"], {"iets": 1}, 7.5)

Tabel = tuple[str, str, dict[str, Any]]


def basis() -> dict[str, Any]:
    """The pack of Veldstad with one row of every kind of rule beside its own."""
    pak = dict(lees_toml(VELDSTAD).inhoud)
    eigen = {rij["soort"] for rij in pak["regeling"]}
    erbij: dict[str, dict[str, Any]] = {}
    for pakket in standaard_catalogus().pakketten:
        for regel in pakket.regels:
            if regel.kaart.soort not in eigen or regel.kaart.id == "meedoen_tilburg":
                erbij.setdefault(f"{regel.kaart.soort} {regel.kaart.id == 'meedoen_tilburg'}", dict(regel.vak.inhoud))
    for rij in erbij.values():
        rij.pop("gemeenten", None)
    return copy.deepcopy({**pak, "regeling": [*pak["regeling"], *erbij.values()]})


def tabellen(pak: dict[str, Any]) -> Iterator[Tabel]:
    """Every table of a pack: its kind, how an error calls it, and the table itself."""
    yield "pak", "proef.toml", pak
    for soort in ("regeling", "hulp", "voorbeeld"):
        for rij in pak[soort]:
            plek = f"proef.toml, {soort} {rij['id']}"
            yield soort, plek, rij
            yield from (
                (deel, f"{plek}, {deel}", rij[deel]) for deel in ("aanvraag", "beslisser", "ontwerp") if deel in rij
            )
            for deel in ("cijfer", "jaarbedrag"):
                yield from ((deel, f"{plek}, {deel} {nr}", vak) for nr, vak in enumerate(rij.get(deel, []), 1))


def typfout(loterij: random.Random, soort: str, tabel: dict[str, Any]) -> str:
    sleutel = loterij.choice(sorted(tabel))
    tabel[f"{sleutel}x"] = tabel.pop(sleutel)
    return sleutel


def vergeten(loterij: random.Random, soort: str, tabel: dict[str, Any]) -> str | None:
    nodig = sorted(VERPLICHT.get(soort, ALTIJD if soort == "regeling" else set()) & set(tabel))
    if not nodig:
        return None
    sleutel = loterij.choice(nodig)
    del tabel[sleutel]
    return sleutel


def verkeerd(loterij: random.Random, soort: str, tabel: dict[str, Any]) -> str:
    sleutel = loterij.choice(sorted(tabel))
    anders = [waarde for waarde in VREEMD if not isinstance(waarde, type(tabel[sleutel]))]
    tabel[sleutel] = loterij.choice(anders)
    return sleutel


FOUTEN: tuple[Callable[[random.Random, str, dict[str, Any]], str | None], ...] = (typfout, vergeten, verkeerd)


def probeer(pak: dict[str, Any]) -> None:
    for regel in lees_pakket(pak, "proef.toml").regels:
        if regel.kaart.soort != LANDELIJK:
            bouw(regel)


def test_the_pack_without_a_mistake_is_read() -> None:
    probeer(basis())


@pytest.mark.parametrize("zaad", range(AANTAL))
def test_a_mistake_is_refused_with_its_table_and_its_key(zaad: int) -> None:
    loterij, pak, sleutel = random.Random(zaad), basis(), None
    while sleutel is None:
        soort, plek, tabel = loterij.choice(list(tabellen(pak)))
        sleutel = loterij.choice(FOUTEN)(loterij, soort, tabel)
    with pytest.raises(InvoerFout) as fout:
        probeer(pak)
    zin = fout.value.zin
    waar = plek.rsplit(" ", 1)[0] if sleutel == "id" and soort != "pak" else plek
    assert zin.startswith(waar)
    assert sleutel in zin.removeprefix(waar)


def test_nothing_of_a_wrong_pack_is_loaded(tmp_path: Path) -> None:
    fout = tmp_path / "veldstad.toml"
    fout.write_text(VELDSTAD.read_text("utf-8").replace('percentage = "120"', 'percentage = "veel"'), "utf-8")
    with pytest.raises(InvoerFout, match=r"veldstad\.toml, regeling meedoenpas: 'percentage'"):
        [bouw(regel) for regel in laad_catalogus(MAP, fout).pakketten[-1].regels]
    assert "veldstad" not in standaard_catalogus().gemeenten


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"id = \n", "veldstad.toml is geen goede TOML bij regel 1. Verbeter die regel."),
        (b"\xff\xfe", "veldstad.toml is geen tekst in UTF-8."),
    ],
)
def test_a_file_that_is_no_toml_says_where(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    (tmp_path / "veldstad.toml").write_bytes(inhoud)
    with pytest.raises(InvoerFout) as fout:
        laad_catalogus(MAP, tmp_path / "veldstad.toml")
    assert fout.value.zin.startswith(zin)
