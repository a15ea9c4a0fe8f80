"""The rows of a municipality's pack: what is refused, and what the duo is told where a figure is not known."""

import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from loket.catalogus.lader import MAP
from loket.catalogus.pakketlijst import lees_pakket
from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Pakregel
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from loket.regels.gemeentelijk import SOORTEN, bouw
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.vraagstuk import Huishouden
from tests.regels.huishoudens import CATALOGUS

REGELS = {regel.kaart.id: regel for pakket in CATALOGUS.pakketten for regel in pakket.regels}


def een(regeling: str, persoon: dict[str, Any], **meer: Any) -> Oordeel:
    a = {
        "id": "a",
        "rol": "aanvrager",
        "geboortedatum": "1986-05-01",
        "student": False,
        "vermogen": "0",
        "inkomsten": [],
    }
    data = {"peildatum": "2026-07-01", "gemeente": "nijmegen", "personen": [{**a, **persoon}], **meer}
    return beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


def pakregel(id_: str, **anders: Any) -> Pakregel:
    """A row of the packs with some keys changed; None takes a key away."""
    inhoud = {**REGELS[id_].vak.inhoud, **anders}
    rij = {sleutel: waarde for sleutel, waarde in inhoud.items() if waarde is not None}
    return lees_pakket({"id": "nijmegen", "naam": "Nijmegen", "regeling": [rij]}, "nijmegen.toml").regels[0]


NODIG = {
    "busvoordeel": "percentage studenten vermogen",
    "iit": "jaren zeker_tot",
    "meedoen_nijmegen": "zeker_tot",
    "woonlastenfonds_almere": "percentage basishuur ondergrens bovengrens maximum vergoed_boven_grens",
    "burgerbudget": "start aanvulling_hoogstens uren_minstens uurloon stopt_na ingevoerd",
    "burgerbaan_almere": "tarief kwartaal_max jaar_max voorschot onbelast_uur onbelast_maand onbelast_jaar",
    "bijverdienpremie_wageningen": "percentage maand_max max_maanden",
    "basisbaan": "leeftijd_van uren_per_week uurloon percentage",
    "bouwdepot": "per_maand maanden leeftijd_van leeftijd_tot",
    "zwemonderwijs_druten": "lessen zeker_tot hoogstens_tot",
    "jpf": "leeftijd_van leeftijd_tot",
    "schuldhulp_mkb": "max_pct",
    "bkr_verkorting": "maanden",
    "gemeentepolis": "alle_pakketten_tot hoogste_tot pakketten",
    "voedselpakketten": "basis per_persoon norm_tot",
    "kindpakket": "vraag",
    "een_loket": "reden",
    "mmb": "vraag toets",
    "overgangsregeling": "vraag",
    "jaarcheck": "vraag maanden",
    "werken_loont": "vraag premie_deel premie_max premie_maanden vrijlating_alt",
}
ALTIJD = "id naam soort uitvoerder vorm per bron betrouwbaarheid"


@pytest.mark.parametrize("id_", NODIG)
def test_a_row_without_its_source_or_a_figure_is_refused(id_: str) -> None:
    for sleutel in f"{ALTIJD} {NODIG[id_]}".split():
        with pytest.raises(InvoerFout, match=rf"(?s)nijmegen.toml, regeling .*{sleutel}"):
            bouw(pakregel(id_, **{sleutel: None}))


def test_every_kind_of_rule_is_tried() -> None:
    assert {REGELS[id_].kaart.soort for id_ in NODIG} == set(SOORTEN)


@pytest.mark.parametrize(
    ("id_", "sleutel"), [("busvoordeel", "percentage"), ("iit", "zeker_tot"), ("meedoen_nijmegen", "zeker_tot")]
)
@pytest.mark.parametrize("waarde", ["veel", "NaN", "Infinity", "-1"])
def test_a_figure_that_is_no_number_is_refused(id_: str, sleutel: str, waarde: str) -> None:
    with pytest.raises(InvoerFout, match=rf"regeling {id_}: '{sleutel}' is geen getal"):
        bouw(pakregel(id_, **{sleutel: waarde}))


def test_a_key_that_nobody_reads_is_refused() -> None:
    with pytest.raises(InvoerFout, match="onbekend veld 'precentage'"):
        bouw(pakregel("busvoordeel", precentage="130"))


def test_an_unknown_kind_of_row_is_refused() -> None:
    with pytest.raises(InvoerFout, match="soort 'loterij'"):
        bouw(pakregel("iit", soort="loterij"))


def test_every_kind_of_rule_has_its_facts_and_every_fact_its_kind() -> None:
    soorten = tomllib.loads((MAP / "regelsoorten.toml").read_text("utf-8"))["soort"]
    assert {soort["id"] for soort in soorten} == {*SOORTEN, LANDELIJK}


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        ("2025-12-31", Status.NIET_VAN_TOEPASSING),
        ("2026-01-01", Status.WAARSCHIJNLIJK_WEL),
        ("2026-06-30", Status.WAARSCHIJNLIJK_WEL),
        ("2026-07-01", Status.NIET_VAN_TOEPASSING),
    ],
)
def test_a_scheme_holds_from_its_first_day_up_to_its_last(dag: str, status: Status) -> None:
    regel = pakregel("meedoen_nijmegen", van=date(2026, 1, 1), tot=date(2026, 6, 30))
    regel = replace(regel, kaart=replace(regel.kaart, gemeenten=frozenset({"nijmegen"})))
    data = {
        "peildatum": dag,
        "gemeente": "nijmegen",
        "personen": [{"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "student": False, "inkomsten": []}],
    }
    huis = Huishouden(lees_situatie(data, CATALOGUS), CATALOGUS)
    oordeel = beoordeel_regeling(huis, bouw(regel))
    assert oordeel.status is status


def test_the_door_is_asked_before_anything_is_said() -> None:
    oordeel = een("iit", {"inkomsten": None})
    assert oordeel.status is Status.NIET_GEVRAAGD
    assert oordeel.bedrag is None
    assert "feiten.iit.jaren_laag_inkomen" in [o.feit for o in oordeel.ontbreekt]


def test_an_old_amount_is_told_and_never_reckoned_with() -> None:
    oordeel = een("meedoen_nijmegen", {})
    assert (oordeel.status, oordeel.bedrag) == (Status.WAARSCHIJNLIJK_WEL, None)
    assert any("€ 150" in zin and "2022" in zin for zin in oordeel.let_op)
    assert "bedrag navragen" in oordeel.let_op


def test_a_low_income_says_why_it_is_low_enough() -> None:
    stappen = {stap.stap: stap.waarde for stap in een("iit", {}, feiten={"iit": {"jaren_laag_inkomen": 3}}).uitleg}
    assert stappen["Laag inkomen"] == "ja, bij elke grens van 100% van de norm of hoger"


@pytest.mark.parametrize(
    ("persoon", "meer", "zin"),
    [
        ({"student": True}, {}, "volgt een opleiding"),
        ({}, {"woning": {"soort": "koop"}}, "koophuis"),
        ({"verblijf": "tijdelijk"}, {}, "rechtshulp"),
    ],
    ids=["student", "koop", "verblijf"],
)
def test_what_the_sources_leave_open_is_said(persoon: dict[str, Any], meer: dict[str, Any], zin: str) -> None:
    oordeel = een("iit", persoon, feiten={"iit": {"jaren_laag_inkomen": 5}}, **meer)
    assert any(zin in opmerking for opmerking in oordeel.let_op)
