"""What the smaller national schemes say beside their worked examples: doors, remarks, and what is typed in."""

from dataclasses import replace
from typing import Any

import pytest

from loket.catalogus.pakketlijst import lees_pakket, verdeel
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel, voorbeelden
from loket.regels.lijst import regelingen_van
from tests.regels.huishoudens import CATALOGUS

AANVRAGER = {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "student": False, "vermogen": "0"}
RIJEN = {regel.kaart.id: regel.vak.inhoud for pakket in CATALOGUS.pakketten for regel in pakket.regels}


def een(regeling: str, feiten: dict[str, Any], dag: str = "2026-01-01", **persoon: Any) -> Oordeel:
    data = {"peildatum": dag, "gemeente": "voorbeeldstad", "personen": [{**AANVRAGER, **persoon}], "feiten": feiten}
    return beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


def loon(bedrag: str) -> list[dict[str, str]]:
    return [{"soort": "loon", "netto_maand": bedrag}]


def zegt(oordeel: Oordeel, *delen: str) -> bool:
    return all(any(deel in zin for zin in oordeel.let_op) for deel in delen)


# -- a municipality's own scheme instead of the nation's ---------------------------------------------------


@pytest.mark.parametrize(
    ("gemeente", "toeslag"),
    [
        ("nijmegen", {"iit"}),
        ("tilburg", {"individuele_inkomenstoeslag"}),
        (None, {"individuele_inkomenstoeslag"}),
    ],
)
def test_the_inkomenstoeslag_appears_once(gemeente: str | None, toeslag: set[str]) -> None:
    ids = [regeling.id for regeling in regelingen_van(CATALOGUS, gemeente)]
    assert toeslag == {"iit", "individuele_inkomenstoeslag"} & set(ids)
    assert len(ids) == len(set(ids))


def pakket(**meer: Any) -> Catalogus:
    rij = {**RIJEN["meedoen_nijmegen"], **meer}
    een_pakket = lees_pakket({"id": "tilburg", "naam": "Tilburg", "regeling": [rij]}, "tilburg.toml")
    return replace(CATALOGUS, pakketten=verdeel([een_pakket], CATALOGUS.gemeenten))


def test_any_row_of_a_pack_may_stand_in_for_a_national_scheme() -> None:
    catalogus = pakket(id="eigen", vervangt="bijzondere_bijstand")
    hier = [regeling.id for regeling in regelingen_van(catalogus, "tilburg")]
    assert "eigen" in hier
    assert "bijzondere_bijstand" not in hier
    assert "bijzondere_bijstand" in [regeling.id for regeling in regelingen_van(catalogus, "almere")]


def test_a_row_that_stands_in_for_nothing_is_found() -> None:
    assert any("bestaat_niet" in zin for zin in voorbeelden.controleer(pakket(id="iit", vervangt="bestaat_niet")))


# -- doors --------------------------------------------------------------------------------------------------

DEUREN = {
    "kwijtschelding_gemeente": ("kwijtschelding_gemeente", "betaalt", False),
    "kwijtschelding_waterschap": ("kwijtschelding_waterschap", "betaalt", False),
    "beslagvrije_voet": ("beslagvrije_voet", "beslag", False),
    "studietoeslag": ("studietoeslag", "beperking", False),
    "bijzondere_bijstand": ("bijzondere_bijstand", "kosten", "0"),
    "individuele_inkomenstoeslag": ("individuele_inkomenstoeslag", "jaren_laag_inkomen", 0),
    "schuldhulp": ("schuldhulp", "schulden", False),
    "minnelijk_traject": ("schuldhulp", "schulden", False),
    "wsnp": ("schuldhulp", "schulden", False),
}


@pytest.mark.parametrize("regeling", DEUREN)
def test_a_closed_door_ends_the_questions(regeling: str) -> None:
    blok, feit, nee = DEUREN[regeling]
    oordeel = een(regeling, {blok: {feit: nee}}, geboortedatum=None, vermogen=None, student=None)
    assert (oordeel.status, oordeel.ontbreekt) == (Status.NIET_VAN_TOEPASSING, ())


@pytest.mark.parametrize("regeling", DEUREN)
def test_an_unknown_door_is_the_question_that_is_left(regeling: str) -> None:
    blok, feit, _ = DEUREN[regeling]
    oordeel = een(regeling, {}, dag="2026-01-01", student=True, inkomsten=loon("100"), geboortedatum="2000-01-01")
    assert oordeel.status is Status.NIET_GEVRAAGD
    assert [o.feit for o in oordeel.ontbreekt] == [f"feiten.{blok}.{feit}"]


def test_seven_answers_of_no_settle_all_of_them_for_who_lives_alone() -> None:
    feiten = {blok: {feit: nee} for blok, feit, nee in DEUREN.values()}
    data = {"peildatum": "2026-11-22", "gemeente": "tilburg", "personen": [AANVRAGER], "feiten": feiten}
    oordelen = beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=DEUREN).oordelen
    assert len(feiten) == 7
    assert {oordeel.status for oordeel in oordelen} == {Status.NIET_VAN_TOEPASSING}


# -- what is typed in ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("veld", ["norm_maand", "normpercentage"])
def test_a_norm_that_was_typed_in_is_said(veld: str) -> None:
    feiten = {"betaalt": True, "netto_besteedbaar_inkomen_maand": "0", veld: "90"}
    assert zegt(een("kwijtschelding_gemeente", {"kwijtschelding_gemeente": feiten}), "norm uit invoer")


def test_a_range_of_disposable_income_gives_a_range_of_money() -> None:
    feiten = {"betaalt": True, "aanslag": "500", "normpercentage": "90"}
    feiten |= {"netto_besteedbaar_inkomen_maand": {"min": "1200", "max": "1300"}}
    oordeel = een("kwijtschelding_gemeente", {"kwijtschelding_gemeente": feiten})
    assert oordeel.status is Status.WAARSCHIJNLIJK_WEL
    assert oordeel.bedrag is not None
    assert (str(oordeel.bedrag.min), str(oordeel.bedrag.max)) == ("128.96", "500.00")


def test_income_that_is_only_an_upper_bound_gives_no_amount() -> None:
    feiten = {"kwijtschelding_gemeente": {"betaalt": True, "aanslag": "500"}}
    for bedrag in ("1300", {"min": "0", "max": "1300"}):
        oordeel = een("kwijtschelding_gemeente", feiten, inkomsten=[{"soort": "loon", "netto_maand": bedrag}])
        assert (oordeel.status, oordeel.bedrag) == (Status.WAARSCHIJNLIJK_WEL, None)


def test_an_unknown_assessment_stands_in_the_assumptions() -> None:
    feiten = {"kwijtschelding_gemeente": {"betaalt": True}}
    oordeel = een("kwijtschelding_gemeente", feiten, inkomsten=loon("900"))
    assert "feiten.kwijtschelding_gemeente.aanslag" in [a.feit for a in oordeel.aannames]
    assert "bedrag navragen" in oordeel.let_op


def test_a_figure_of_law_is_no_range() -> None:
    feiten = {"kwijtschelding_gemeente": {"betaalt": True, "norm_maand": {"min": "1", "max": "2"}}}
    assert een("kwijtschelding_gemeente", feiten).status is Status.NAVRAGEN


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(InvoerFout, match="kies uit"):
        een("beslagvrije_voet", {"beslagvrije_voet": {"inkomen": "100"}})


# -- what is said -------------------------------------------------------------------------------------------


def test_the_terms_of_schuldhulp_follow_the_threat() -> None:
    rustig = een("schuldhulp", {"schuldhulp": {"schulden": True}})
    assert zegt(rustig, "binnen 4 weken", "hoogstens 8 weken")
    assert not zegt(rustig, "3 werkdagen")
    assert zegt(een("schuldhulp", {"schuldhulp": {"schulden": True, "bedreigend": True}}), "binnen 3 werkdagen")


@pytest.mark.parametrize("regeling", ["minnelijk_traject", "wsnp"])
def test_a_term_from_memory_says_that_it_is_not_sure(regeling: str) -> None:
    oordeel = een(regeling, {"schuldhulp": {"schulden": True}})
    assert zegt(oordeel, "18 maanden (niet zeker")
    assert all(stap.betrouwbaarheid != "C" for stap in oordeel.uitleg)


def test_the_maximum_that_stays_free_is_said_where_it_is_known() -> None:
    feiten = {"beslag": True, "huishouden": "alleenstaande_ouder", "netto_inkomen_incl_vt_maand": "2500"}
    assert zegt(een("beslagvrije_voet", {"beslagvrije_voet": feiten}), "hoogstens € 2526.69")
    assert not zegt(een("beslagvrije_voet", {"beslagvrije_voet": feiten}, dag="2026-07-01"), "hoogstens")


def test_what_stays_free_is_no_money_to_add_up() -> None:
    feiten = {"beslagvrije_voet": {"beslag": True}}
    oordeel = een("beslagvrije_voet", feiten, inkomsten=loon("1000"))
    assert (str(oordeel.waarden["beslagvrij"]), oordeel.bedrag) == ("950.00", None)
    assert "bedrag navragen" not in oordeel.let_op
    bereik = een(
        "beslagvrije_voet", feiten, inkomsten=[{"soort": "loon", "netto_maand": {"min": "500", "max": "1000"}}]
    )
    assert "beslagvrij" not in bereik.waarden
    assert {s.stap: s.waarde for s in bereik.uitleg}["Vrij van beslag per maand"] == "475.00 – 950.00"


def test_bijzondere_bijstand_says_what_is_not_known_of_its_form() -> None:
    oordeel = een("bijzondere_bijstand", {"bijzondere_bijstand": {"kosten": "900"}}, inkomsten=loon("900"))
    assert zegt(oordeel, "een gift zijn of een lening", "voordat je de kosten maakt", "(niet zeker")


def test_the_studietoeslag_is_the_least_that_a_municipality_gives() -> None:
    oordeel = een("studietoeslag", {"studietoeslag": {"beperking": True}}, dag="2026-07-01", student=True)
    assert zegt(oordeel, "laagste bedrag", "stagevergoeding tot € 234.05")


def test_the_energietoeslag_says_why_it_is_no_right_any_more() -> None:
    slot = een("energietoeslag", {}).uitleg[-1]
    assert (slot.waarde, slot.bron) == (
        "De energietoeslag is gestopt. De laatste uitbetalingen waren in 2024.",
        "Participatiewet art. 35 lid 4",
    )


def test_the_energiefonds_sends_to_the_municipality_with_a_date() -> None:
    oordeel = een("energiefonds", {})
    assert zegt(oordeel, "Informeer bij de gemeente", "2026-2027")
    assert oordeel.uitleg[-1].bron == "stand van 8 december 2025, tweede hand"
