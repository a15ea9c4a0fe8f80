"""The packs held against the sources: examples for every scheme, the table of the proposal, nothing that ended."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.pakketlijst import lees_pakket
from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Pakregel
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from loket.regels.gemeentelijk import SOORTEN, bouw
from loket.regels.gemeentelijk.bedragen import lees_bedragen
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.vraagstuk import Huishouden

CATALOGUS = standaard_catalogus()
REGELS = {regel.kaart.id: regel for pakket in CATALOGUS.pakketten for regel in pakket.regels}
REKENT_NIET = {"hulp", "uitleg"}
GESTOPT = {
    "energietoeslag": "nijmegen",
    "maatwerkfonds_coevorden": "coevorden",
    "verruimde_bijstand": "nijmegen",
    "burgerbaan_almere": "almere",
    "burgerbudget": "voorbeeldstad",
    "iit_wageningen": "wageningen",
    "melkert_id": "voorbeeldstad",
    "gewoon_geld_geven": "tilburg",
    "collectief_kapitaal": "utrecht",
}


def oordeel(regeling: str, gemeente: str, **persoon: Any) -> Oordeel:
    a = {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "student": False, "vermogen": "0"}
    data = {"peildatum": "2026-07-01", "gemeente": gemeente, "personen": [{**a, "inkomsten": [], **persoon}]}
    return beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


def test_the_packs_hold_all_schemes_of_the_sources() -> None:
    assert len(REGELS) == 73


def test_every_scheme_of_the_packs_has_an_example() -> None:
    geteld = {voorbeeld.regeling for voorbeeld in CATALOGUS.voorbeelden}
    assert {id_ for id_, regel in REGELS.items() if regel.kaart.soort != LANDELIJK} - geteld == set()


def test_every_kind_that_reckons_has_at_least_six_examples() -> None:
    soorten = Counter(REGELS[v.regeling].kaart.soort for v in CATALOGUS.voorbeelden if v.regeling in REGELS)
    assert {soort: soorten[soort] for soort in set(SOORTEN) - REKENT_NIET if soorten[soort] < 6} == {}


@pytest.mark.parametrize(("id_", "gemeente"), GESTOPT.items())
@pytest.mark.parametrize("geboren", ["2006-01-01", "1986-05-01", "1950-01-01"])
def test_what_ended_or_never_began_is_no_right_and_has_no_amount(id_: str, gemeente: str, geboren: str) -> None:
    gezien = oordeel(id_, gemeente, geboortedatum=geboren)
    assert gezien.status is Status.NIET_VAN_TOEPASSING
    assert gezien.bedrag is None or gezien.bedrag.max == 0


def test_no_local_scheme_of_the_sources_shows_an_amount_of_today() -> None:
    eigen = {id_ for id_, regel in REGELS.items() if regel.kaart.soort != LANDELIJK} - {"meedoenregeling"}
    for gemeente in CATALOGUS.gemeenten:
        data = {
            "peildatum": "2026-07-01",
            "gemeente": gemeente,
            "personen": [
                {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "student": False, "inkomsten": []},
                {"id": "k", "rol": "kind", "geboortedatum": "2017-01-01"},
            ],
        }
        alle = beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS).oordelen
        assert [o.regeling for o in alle if o.regeling in eigen and o.bedrag is not None and o.bedrag.max] == []


# -- a row that is not sure -------------------------------------------------------------------------------


def rij(**meer: Any) -> Pakregel:
    vast = {
        "id": "pas",
        "soort": "inkomensgrens",
        "naam": "Pas",
        "uitvoerder": "Gemeente",
        "vorm": "gift",
        "per": "jaar",
        "bron": "verordening",
        "betrouwbaarheid": "A",
        "percentage": "120",
        "vakantietoeslag": "zonder",
        "studenten": True,
        "vermogen": "geen",
    }
    regel = lees_pakket({"id": "aa", "naam": "Aa", "regeling": [{**vast, **meer}]}, "aa.toml").regels[0]
    return replace(regel, kaart=replace(regel.kaart, gemeenten=frozenset({"nijmegen"})))


def uitkomst(regel: Pakregel, dag: str = "2026-07-01", **persoon: Any) -> Oordeel:
    a = {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "inkomsten": [], **persoon}
    huis = Huishouden(lees_situatie({"peildatum": dag, "gemeente": "nijmegen", "personen": [a]}, CATALOGUS), CATALOGUS)
    return beoordeel_regeling(huis, bouw(regel))


def test_a_right_never_hangs_on_a_rule_of_which_the_source_is_not_sure() -> None:
    assert uitkomst(rij()).status is Status.WAARSCHIJNLIJK_WEL
    onzeker = uitkomst(rij(betrouwbaarheid="C", bedrag="100", bedrag_betrouwbaarheid="A"))
    assert (onzeker.status, onzeker.bedrag) == (Status.NAVRAGEN, None)


@pytest.mark.parametrize(
    ("dag", "bedrag"), [("2024-12-31", None), ("2025-01-01", 147), ("2025-12-31", 147), ("2026-01-01", None)]
)
def test_an_amount_of_a_year_is_only_told_in_that_year(dag: str, bedrag: int | None) -> None:
    deel = {"jaar": 2025, "bedrag": "147", "bedrag_betrouwbaarheid": "A", "bron": "gemeente"}
    gezien = uitkomst(rij(jaarbedrag=[deel]), dag)
    assert gezien.status is Status.WAARSCHIJNLIJK_WEL
    assert (gezien.bedrag and gezien.bedrag.max) == bedrag


def test_an_amount_of_sureness_c_is_never_told() -> None:
    deel = {"jaar": 2026, "bedrag": "147", "bedrag_betrouwbaarheid": "C", "bron": "krant"}
    assert uitkomst(rij(jaarbedrag=[deel])).bedrag is None
    assert uitkomst(rij(bedrag="147", bedrag_betrouwbaarheid="C")).bedrag is None


def test_amounts_that_contradict_each_other_are_refused() -> None:
    deel = {"jaar": 2026, "bedrag": "147", "bedrag_betrouwbaarheid": "A", "bron": "x"}
    with pytest.raises(InvoerFout, match="2026 staat er twee keer"):
        lees_bedragen(rij(jaarbedrag=[deel, deel]).vak)
    with pytest.raises(InvoerFout, match="staan er allebei"):
        lees_bedragen(rij(jaarbedrag=[deel], bedrag="1", bedrag_betrouwbaarheid="A").vak)
    assert lees_bedragen(rij(jaarbedrag=[deel]).vak).op(date(2026, 12, 31)) == Decimal(147)


def test_above_the_limit_a_way_in_of_the_source_is_asked() -> None:
    boven = {"inkomsten": [{"soort": "loon", "netto_maand": "5000"}]}
    assert uitkomst(rij(), **boven).status is Status.WAARSCHIJNLIJK_NIET
    assert uitkomst(rij(boven_grens="Met schuldhulp kan het wel."), **boven).status is Status.NAVRAGEN


def test_savings_are_asked_where_the_limit_is_not_found() -> None:
    regel = rij(vermogen="grens_onbekend")
    assert uitkomst(regel, vermogen="0").status is Status.WAARSCHIJNLIJK_WEL
    assert uitkomst(regel, vermogen="1").status is Status.NAVRAGEN


# -- the table of the proposal ----------------------------------------------------------------------------


def test_the_table_of_the_proposal_follows_from_the_packs() -> None:
    tabel = {
        id_: regel.kaart.mms_status
        for id_, regel in REGELS.items()
        if regel.kaart.status_herkomst == "tabel in voorstel"
    }
    assert tabel == {
        "bijzondere_bijstand": "behouden",
        "iit": "geintegreerd",
        "studietoeslag": "niet_in_mmb",
        "caz": "onderzoeken",
        "kindregelingen": "behouden",
        "leergeld_nijmegen": "behouden",
        "zwemfonds_nijmegen": "behouden",
        "meedoen_nijmegen": "geintegreerd",
        "busvoordeel": "behouden_gesprek",
    }


def test_eight_schemes_of_the_proposal_have_no_status() -> None:
    zonder = {id_ for id_, regel in REGELS.items() if regel.kaart.status_herkomst.startswith("voetnoot 1")}
    assert zonder == {
        "kwijtschelding_gemeente",
        "gkb_lening",
        "energietoeslag",
        "kledingpakketten",
        "voedselpakketten",
        "acute_noodhulp",
        "babystartpakketten",
        "pilot_tandarts",
    }
    assert {REGELS[id_].kaart.mms_status for id_ in zonder} == {"buiten_tabel"}
