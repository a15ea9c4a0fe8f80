"""The emergency card: the nation's numbers always, the municipality's own only when it gave them."""

import shutil
from pathlib import Path

import pytest

from loket.catalogus.lader import MAP, laad_catalogus
from loket.catalogus.noodkaart import laad_noodkaart
from loket.diensten.noodkaart import noodkaart
from loket.domein.fouten import InvoerFout
from loket.uitvoer.taal import keur_b1


def test_the_numbers_of_the_nation_stand_on_every_card() -> None:
    for gemeente in (None, "voorbeeldstad", "nijmegen"):
        nummers = {nummer.nummer for nummer in noodkaart(gemeente).nummers if nummer.landelijk}
        assert nummers == {"112", "113", "0800-2000"}
        assert any("0800-0113" in nummer.wanneer for nummer in noodkaart(gemeente).nummers)


def test_a_number_that_the_municipality_did_not_give_is_never_made_up() -> None:
    kaart = noodkaart("nijmegen")
    assert {nummer.id: nummer.nummer for nummer in kaart.nummers if not nummer.landelijk} == {
        "huisarts": "",
        "achterwacht": "",
    }
    assert "vul dit in met de gemeente" in kaart.niet_ingevuld


def test_a_pack_fills_in_its_own_numbers(tmp_path: Path) -> None:
    wortel = shutil.copytree(MAP, tmp_path / "catalogus")
    with (wortel / "gemeenten" / "nijmegen.toml").open("a", encoding="utf-8") as bestand:
        bestand.write('\n[noodkaart]\nhuisarts = "0900 0000"\nachterwacht = "010-0000000"\n')
    (pakket,) = (p for p in laad_catalogus(wortel).pakketten if p.id == "nijmegen")
    eigen = {n.id: n.nummer for n in laad_noodkaart(pakket.noodkaart).nummers if not n.landelijk}
    assert eigen == {"huisarts": "0900 0000", "achterwacht": "010-0000000"}


@pytest.mark.parametrize("lokaal", [{"buurman": "010-0000000"}, {"huisarts": "bel Jan"}])
def test_a_card_that_does_not_fit_is_refused_by_name(lokaal: dict[str, str]) -> None:
    with pytest.raises(InvoerFout, match=next(iter(lokaal))):
        laad_noodkaart(lokaal)


def test_the_card_is_in_plain_dutch() -> None:
    kaart = noodkaart()
    assert not keur_b1("\n".join([kaart.rust, *(f"{n.wie}.\n{n.wanneer}" for n in kaart.nummers)]))
