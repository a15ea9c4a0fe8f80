"""A municipality's own checklist: hide, reword, add; what was answered before stays readable."""

import tomllib
from dataclasses import replace
from functools import cache

import pytest

from loket.catalogus.gesprekseigen import gesprek_van
from loket.catalogus.gesprekslijst import laad_gesprek
from loket.catalogus.pakketlijst import lees_pakket
from loket.catalogus.soorten import Pakket
from loket.diensten.dossier import ververs
from loket.diensten.gesprek import beantwoord
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.huishoudens import nieuw
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.zitting import Bronnen, Zitting, laad_bronnen
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Gesprekslijst, Item
from loket.gesprek import antwoord_uit_feiten, feit_uit_antwoord, geldige_antwoorden, signalen

NIEUW = """
[[gesprek]]
id = "veldstad_bus"
deel = "lasten"
na = "las_vervoer"
vraag = "Heb je het buskaartje van Veldstad?"
type = "keuze"
kern = false
bewaren = "ja"
grondslag = "hulpvraag"
gevoelig = "nee"
op_blad = "ja"
regelingen = ["veldstad_bus"]
gebruik = "veldstad_bus"
waarom = "Met het kaartje reis je goedkoper."
[[gesprek.actie]]
als = ["nee"]
tekst = "Vraag het buskaartje samen aan."
wie = "samen"
termijn = "2w"
"""
VERBERG = '[[gesprek]]\nid = "gem_mmb"\nverberg = true\n'
ANDERS = '[[gesprek]]\nid = "gem_meedoen"\nvraag = "Heb je de Veldstadpas?"\n'


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


def pakket(rijen: str = "") -> Pakket:
    """A pack of a town that does not exist, with one scheme of its own and one that goes by the name iit."""
    vast = {"soort": "hulp", "uitvoerder": "Veldstad", "vorm": "gift", "per": "jaar", "bron": "x"}
    regelingen = [
        {"id": id_, "naam": naam, "betrouwbaarheid": "A", **vast}
        for id_, naam in (("veldstad_bus", "Buskaart"), ("iit", "Toeslag"))
    ]
    gesprek = tomllib.loads(rijen).get("gesprek", [])
    inhoud = {"id": "veldstad", "naam": "Veldstad", "regeling": regelingen, "gesprek": gesprek}
    return lees_pakket(inhoud, "veldstad.toml")


def van(rijen: str = "") -> Gesprekslijst:
    return gesprek_van(lijst(), pakket(rijen))


def item(gesprek: Gesprekslijst, id_: str) -> Item:
    return next(i for domein in gesprek.domeinen for i in domein.items if i.id == id_)


def test_zonder_pakket_is_het_de_lijst_zelf() -> None:
    assert gesprek_van(lijst(), None) is lijst()


def test_het_pakket_zegt_welke_regeling_een_vraag_bedoelt() -> None:
    vraag = item(van(), "gem_iit")
    assert item(lijst(), "gem_iit").feit == "gebruik.individuele_inkomenstoeslag"
    assert feit_uit_antwoord(vraag, "aangevraagd") == {"gebruik.iit": "aangevraagd"}
    assert item(lijst(), "gem_meedoen").feit is None
    assert feit_uit_antwoord(item(lijst(), "gem_meedoen"), "ja") == {}
    # a scheme that this municipality does not have is not settled, one of the nation is
    assert item(van(), "gem_meedoen").feit is None
    assert item(van(), "lan_kgb").feit == "gebruik.kindgebonden_budget"


def test_nijmegen_kent_zijn_eigen_regelingen() -> None:
    gesprek = laad_bronnen(gemeente="nijmegen").gesprek
    assert item(gesprek, "gem_iit").feit == "gebruik.iit"
    assert item(gesprek, "gem_meedoen").feit == "gebruik.meedoen_nijmegen"


def test_een_nieuwe_vraag_komt_op_haar_plek() -> None:
    gesprek = van(NIEUW)
    lasten = next(domein for domein in gesprek.domeinen if domein.id == "lasten")
    ids = [i.id for i in lasten.items]
    assert ids[ids.index("las_vervoer") + 1] == "veldstad_bus"
    vraag = item(gesprek, "veldstad_bus")
    assert vraag.eigen
    assert vraag.domein == "lasten"
    assert feit_uit_antwoord(vraag, "nee") == {"gebruik.veldstad_bus": "nee"}
    assert antwoord_uit_feiten(vraag, {"gebruik.veldstad_bus": "nee"}) == "nee"
    assert gesprek.regelingen["veldstad_bus"] == "Buskaart"


def test_zonder_na_komt_een_nieuwe_vraag_achteraan() -> None:
    gesprek = van(NIEUW.replace('na = "las_vervoer"\n', ""))
    assert next(d for d in gesprek.domeinen if d.id == "lasten").items[-1].id == "veldstad_bus"


def test_andere_woorden_houden_het_id_en_de_antwoorden() -> None:
    oud, nieuw_ = item(lijst(), "gem_meedoen"), item(van(ANDERS), "gem_meedoen")
    assert nieuw_.vraag == "Heb je de Veldstadpas?"
    assert replace(nieuw_, vraag=oud.vraag, eigen=False) == oud


def test_een_verborgen_vraag_telt_niet_en_blijft_leesbaar() -> None:
    gesprek = van(VERBERG)
    antwoorden = {"gem_mmb": "nee"}
    assert signalen(lijst(), antwoorden)
    assert not signalen(gesprek, antwoorden)
    assert not geldige_antwoorden(gesprek, antwoorden)
    assert item(gesprek, "gem_mmb").vraag == item(lijst(), "gem_mmb").vraag


def test_een_antwoord_van_voor_het_verbergen_staat_nog_in_de_tijdlijn(zitting: Zitting) -> None:
    dossier = nieuw(zitting, "Wessel")
    beantwoord(zitting, dossier, "gem_mmb", "nee")
    zitting.bronnen = replace(zitting.bronnen, gesprek=van(VERBERG))
    stand = ververs(zitting, dossier)
    assert "gem_mmb" not in {v.sleutel for v in Gesprek(zitting, stand, "alles").deel("gemeente").vragen}
    assert stand.antwoorden["gem_mmb"] == "nee"
    assert any("meedoenbudget" in str(regel) for regel in tijdlijn(zitting, stand))


KAPOT = [
    ('[[gesprek]]\nid = "nu_eten"\nverberg = true', "nu_eten.*verberg"),
    ('[[gesprek]]\nid = "nu_veilig"\nverberg = true', "gevaar"),
    ('[[gesprek]]\nid = "hh_kinderen"\nverberg = true', "hh_kinderen.*verberg"),
    ('[[gesprek]]\nid = "gem_mmb"', "gem_mmb.*verberg"),
    ('[[gesprek]]\nid = "gem_mmb"\nverberg = true\nvraag = "X?"', "niet allebei"),
    ('[[gesprek]]\nid = "gem_mmb"\nverberg = "ja"', "verberg"),
    ('[[gesprek]]\nid = "gem_mmb"\nvraag = ""', "vraag"),
    ('[[gesprek]]\nid = "gem_mmb"\nvragg = "X?"', "vragg"),
    ('[[gesprek]]\nid = "gem_niets"\nverberg = true', "gem_niets.*'id'"),
    ("[[gesprek]]\nverberg = true", "gesprek 1.*'id'"),
    ("gesprek = [1]", "gesprek 1"),
    (NIEUW.replace('deel = "lasten"', 'deel = "kelder"'), "veldstad_bus.*'deel'"),
    (NIEUW.replace('na = "las_vervoer"', 'na = "nu_bed"'), "veldstad_bus.*'na'"),
    (NIEUW.replace('"veldstad_bus"\ndeel', '"bus"\ndeel'), "begint met 'veldstad_'"),
    (NIEUW + NIEUW, "twee keer"),
    (NIEUW.replace('"ja"\ngrondslag', '"altijd"\ngrondslag'), "bewaren"),
    (NIEUW.replace('termijn = "2w"', 'termijn = "ooit"'), "ooit"),
    (NIEUW.replace('regelingen = ["veldstad_bus"]', 'regelingen = ["trein"]'), "trein"),
    (NIEUW.replace("waarom", "# waarom"), "waarom"),
]


@pytest.mark.parametrize(("rijen", "woord"), KAPOT, ids=lambda waarde: waarde[:40])
def test_een_kapotte_rij_noemt_bestand_rij_en_veld(rijen: str, woord: str) -> None:
    with pytest.raises(InvoerFout, match=rf"(?s){woord}") as fout:
        van(rijen)
    assert fout.value.zin.endswith(".")
    assert "Traceback" not in fout.value.zin


def test_wie_ook_de_vragen_verbergt_die_erop_rusten_mag_verbergen() -> None:
    rijen = VERBERG.replace("gem_mmb", "sch_deurwaarder") + VERBERG.replace("gem_mmb", "sch_beslagvrij")
    assert item(van(rijen), "sch_beslagvrij").verborgen


def test_de_demo_heeft_het_gesprek_van_loket(bronnen: Bronnen) -> None:
    demo, loket = laad_bronnen(gemeente="voorbeeldstad").gesprek, bronnen.gesprek
    assert [[i.id for i in d.items] for d in demo.domeinen] == [[i.id for i in d.items] for d in loket.domeinen]
