"""Municipality packs: what is refused, and in which municipality a scheme holds."""

from datetime import date
from typing import Any

import pytest

from loket.catalogus.pakketlijst import lees_pakket, verdeel
from loket.domein.fouten import InvoerFout
from loket.domein.pakket import Hulp

GEMEENTEN = ("aa", "bee", "cee")


def rij(id_: str, **meer: Any) -> dict[str, Any]:
    vast = {
        "id": id_,
        "soort": "inkomensgrens",
        "naam": "Pas",
        "uitvoerder": "Gemeente",
        "vorm": "gift",
        "per": "jaar",
        "bron": "verordening",
        "betrouwbaarheid": "A",
    }
    return {**vast, **meer}


def gelden(*pakketten: dict[str, Any]) -> dict[tuple[str, str], frozenset[str]]:
    """Per pack and scheme the municipalities where it holds."""
    gelezen = [lees_pakket({"naam": "Pak", **pak}, f"{pak['id']}.toml") for pak in pakketten]
    return {
        (pak.id, regel.kaart.id): regel.kaart.gemeenten for pak in verdeel(gelezen, GEMEENTEN) for regel in pak.regels
    }


def test_a_scheme_holds_in_the_municipality_of_its_pack() -> None:
    assert gelden({"id": "aa", "regeling": [rij("pas")]}) == {("aa", "pas"): {"aa"}}


def test_a_pack_that_extends_another_has_its_schemes_but_for_those_of_its_own() -> None:
    uit = gelden(
        {"id": "basis", "regeling": [rij("bus")]},
        {"id": "aa", "breidt_uit": ["basis"], "regeling": [rij("pas")]},
        {"id": "bee", "breidt_uit": ["aa"], "regeling": [rij("bad")]},
    )
    assert uit == {("basis", "bus"): {"aa", "bee"}, ("aa", "pas"): {"aa", "bee"}, ("bee", "bad"): {"bee"}}


def test_a_scheme_for_all_leaves_out_who_has_their_own() -> None:
    uit = gelden(
        {"id": "algemeen", "voor_alle": True, "regeling": [rij("pas")]}, {"id": "bee", "regeling": [rij("pas")]}
    )
    assert uit == {("algemeen", "pas"): {"aa", "cee"}, ("bee", "pas"): {"bee"}}


def test_single_schemes_of_several_municipalities_stand_in_one_pack() -> None:
    uit = gelden({"id": "elders", "regeling": [rij("pas", gemeenten=["cee"]), rij("bus", gemeenten=["aa", "bee"])]})
    assert uit == {("elders", "pas"): {"cee"}, ("elders", "bus"): {"aa", "bee"}}


@pytest.mark.parametrize(
    ("pakketten", "zin"),
    [
        ([{"id": "elders", "regeling": [rij("pas")]}], "geen enkele gemeente"),
        ([{"id": "elders", "regeling": [rij("pas", gemeenten=["dee"])]}], "'dee' staat niet in"),
        ([{"id": "aa", "regeling": [rij("pas"), rij("pas")]}], "twee keer voor de gemeente aa"),
        (
            [{"id": "elders", "regeling": [rij("pas", gemeenten=["aa"])]}, {"id": "aa", "regeling": [rij("pas")]}],
            "twee keer voor de gemeente aa",
        ),
    ],
)
def test_where_a_scheme_holds_must_be_clear(pakketten: list[dict[str, Any]], zin: str) -> None:
    with pytest.raises(InvoerFout, match=zin):
        gelden(*pakketten)


@pytest.mark.parametrize(
    ("wijziging", "zin"),
    [
        ({"vorm": "prijs"}, r"regeling pas: 'vorm' kan niet 'prijs'"),
        ({"per": "week"}, r"'per' kan niet 'week'"),
        ({"betrouwbaarheid": "D"}, r"'betrouwbaarheid' kan niet 'D'"),
        ({"mms_status": "weg"}, r"'mms_status' kan niet 'weg'"),
        ({"bron": " "}, r"'bron' moet een tekst zijn"),
        ({"van": "2026"}, r"'van' moet een datum zijn"),
        ({"van": date(2026, 2, 1), "tot": date(2026, 1, 1)}, r"'tot' ligt voor 'van'"),
        ({"aanvraag": {"wanneer": "nu"}}, r"pas, aanvraag: onbekend veld 'wanneer'"),
        ({"beslisser": {"duo_tot": "veel"}}, r"pas, beslisser: 'duo_tot' is geen getal"),
        ({"ontwerp": {"kleur": "rood"}}, r"pas, ontwerp: onbekend veld 'kleur'"),
        ({"cijfer": [{"wat": "bedrag", "waarde": "1", "bron": "x"}]}, r"cijfer 1: 'betrouwbaarheid' moet"),
        ({"let_op": "hoi"}, r"'let_op' moet een lijst"),
    ],
)
def test_a_wrong_card_is_refused_naming_table_and_key(wijziging: dict[str, Any], zin: str) -> None:
    with pytest.raises(InvoerFout, match=rf"^aa\.toml, .*{zin}"):
        lees_pakket({"id": "aa", "naam": "Aa", "regeling": [rij("pas", **wijziging)]}, "aa.toml")


@pytest.mark.parametrize(
    ("gecontroleerd", "oud"),
    [(None, True), (date(2026, 5, 27), False), (date(2026, 5, 26), True), (date(2026, 11, 27), False)],
)
def test_an_entry_that_nobody_checked_for_six_months_is_old(gecontroleerd: date | None, oud: bool) -> None:
    hulp = Hulp("h", "Huis", ("taal",), "bel 14 000", "loket", gecontroleerd, "verzonnen")
    assert hulp.oud(date(2026, 11, 27)) is oud
