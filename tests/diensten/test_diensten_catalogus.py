"""The catalogue for people: which cards a municipality has, and who helps with what."""

from datetime import date
from typing import get_args

import pytest

from loket.catalogus.lader import MAP, standaard_catalogus
from loket.catalogus.vak import lees_toml
from loket.diensten.catalogus import hulp_van, kaarten_van, sociale_kaart
from loket.diensten.zitting import Bronnen
from loket.domein.pakket import Groep, Mmsstatus
from loket.regels.lijst import LANDELIJK, regelingen_van
from loket.widgets.catalogus import GROEP_WOORD, STATUS_WOORD

DAG = date(2026, 11, 27)
CATALOGUS = standaard_catalogus()


@pytest.mark.parametrize("gemeente", CATALOGUS.gemeenten)
def test_every_scheme_that_is_judged_here_has_one_card(gemeente: str) -> None:
    kaarten = [kaart.id for kaart in kaarten_van(CATALOGUS, gemeente, DAG)]
    assert len(kaarten) == len(set(kaarten))
    assert {regeling.id for regeling in regelingen_van(CATALOGUS, gemeente)} <= set(kaarten)


def test_the_own_card_of_a_municipality_stands_in_the_place_of_the_nations() -> None:
    nijmegen = {kaart.id: kaart for kaart in kaarten_van(CATALOGUS, "nijmegen", DAG)}
    assert "individuele_inkomenstoeslag" not in nijmegen
    assert nijmegen["studietoeslag"].gemeenten
    elders = {kaart.id: kaart for kaart in kaarten_van(CATALOGUS, "utrecht", DAG)}
    assert "individuele_inkomenstoeslag" in elders
    assert not elders["studietoeslag"].gemeenten


def test_a_national_card_has_its_figures_of_today_with_their_articles() -> None:
    kaart = next(k for k in kaarten_van(CATALOGUS, "utrecht", DAG) if k.id == "zorgtoeslag")
    assert kaart.cijfers
    assert all(cijfer.bron for cijfer in kaart.cijfers)
    assert kaart.bron
    assert kaart.peildatum == "27-11-2026"


def test_every_national_scheme_has_a_target_group_and_every_code_its_words() -> None:
    groepen = lees_toml(MAP / "landelijk.toml").vak("groepen").inhoud
    assert set(groepen) == {regeling.id for regeling in LANDELIJK}
    assert set(GROEP_WOORD) == set(get_args(Groep))
    assert set(STATUS_WOORD) == set(get_args(Mmsstatus))


def test_every_scheme_of_the_packs_has_a_target_group() -> None:
    rijen = [regel.kaart for pakket in CATALOGUS.pakketten for regel in pakket.regels]
    assert [kaart.id for kaart in rijen if not kaart.groepen] == []


def test_the_sociale_kaart_has_every_kind_of_help_that_the_talk_can_name(bronnen: Bronnen) -> None:
    soorten = {soort.code: soort for soort in sociale_kaart(bronnen, "voorbeeldstad")}
    assert set(bronnen.gesprek.hulp) <= set(soorten)
    assert [plek.id for plek in soorten["taal"].plekken] == ["wijkcentrum_de_brug"]
    assert soorten["tolk"].plekken == ()
    assert soorten["formulierhulp"].naam.startswith("Formulierhulp")


def test_a_municipality_without_entries_has_nobody(bronnen: Bronnen) -> None:
    assert hulp_van(CATALOGUS, "utrecht") == ()
    assert all(soort.plekken == () for soort in sociale_kaart(bronnen, "utrecht"))
