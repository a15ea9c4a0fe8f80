"""States, missing facts, remarks and explanation of single judgements."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.situatievorm import lees_situatie
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel, herbeoordeel, vraagvolgorde
from loket.regels.landelijk import zorgtoeslag
from loket.regels.leeftijd import grens_geboorte, verjaardag
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.vorm import beoordeling_json
from loket.regels.vraagstuk import Huishouden

CATALOGUS = standaard_catalogus()
AANVRAGER = {
    "id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "zorgverzekerd": True, "student": False,
    "toetsingsinkomen_jaar": "22000", "vermogen": "1200", "inkomsten": [],
}  # fmt: skip


def vorm(*anderen: dict[str, Any], **meer: Any) -> dict[str, Any]:
    eerste = {**AANVRAGER, **meer.pop("a", {})}
    return {"versie": 1, "peildatum": "2026-07-01", "gemeente": "nijmegen", "personen": [eerste, *anderen], **meer}


def een(regeling: str, *anderen: dict[str, Any], **meer: Any) -> Oordeel:
    return beoordeel(lees_situatie(vorm(*anderen, **meer), CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


def test_the_example_of_the_contract() -> None:
    oordeel = een("zorgtoeslag", {"id": "p", "rol": "partner", "geboortedatum": "1988-02-11", "zorgverzekerd": True})
    assert oordeel.status is Status.ONBESLIST
    assert oordeel.bedrag is not None
    assert (str(oordeel.bedrag.min), str(oordeel.bedrag.max), oordeel.bedrag.per) == ("0.00", "2963.00", "jaar")
    assert [(o.feit, o.vraag, o.beslissend) for o in oordeel.ontbreekt] == [
        ("personen.p.toetsingsinkomen_jaar", "toetsingsinkomen_jaar", True),
        ("personen.p.vermogen", "vermogen", True),
    ]
    assert (oordeel.geldig_van, oordeel.geldig_tot) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_range_of_income_gives_a_range_of_money_and_a_sure_state() -> None:
    oordeel = een("zorgtoeslag", a={"toetsingsinkomen_jaar": {"min": "20000", "max": "36000"}})
    assert oordeel.status is Status.WAARSCHIJNLIJK_WEL
    assert oordeel.bedrag is not None
    assert str(oordeel.bedrag.max) == "1550.00"
    assert [o.feit for o in oordeel.ontbreekt] == ["personen.a.toetsingsinkomen_jaar"]
    assert not oordeel.ontbreekt[0].beslissend


def test_an_age_is_enough_where_the_date_does_not_matter() -> None:
    oordeel = een("zorgtoeslag", a={"geboortedatum": None, "leeftijd": 40})
    assert oordeel.status is Status.WAARSCHIJNLIJK_WEL
    assert oordeel.ontbreekt == ()


def test_unknown_residence_is_taken_as_lawful_and_said() -> None:
    oordeel = een("zorgtoeslag")
    assert ("personen.a.verblijf", "rechtmatig verblijf") in [(a.feit, a.aanname) for a in oordeel.aannames]
    assert een("zorgtoeslag", a={"verblijf": "geen_of_onzeker"}).status is Status.NAVRAGEN


@pytest.mark.parametrize("verblijf", ["eu", "tijdelijk", "geen_of_onzeker"])
def test_bijstand_asks_legal_help_first_and_never_promises(verblijf: str) -> None:
    for meer in ({}, {"student": True}, {"leeftijd": 15, "geboortedatum": None}, {"vermogen": "9000"}):
        oordeel = een("bijstand", a={"verblijf": verblijf, **meer})
        assert oordeel.status is not Status.WAARSCHIJNLIJK_WEL
        assert any("rechtshulp" in zin for zin in oordeel.let_op)
    assert any("rechtshulp" in zin for zin in een("bijstand").let_op)
    assert not any("rechtshulp" in zin for zin in een("bijstand", a={"verblijf": "nederlands"}).let_op)


def test_children_who_are_only_counted_are_asked_for_as_a_number() -> None:
    oordeel = een("kindgebonden_budget", samenstelling={"partner": False, "kinderen": None, "medebewoners": 0})
    assert [(o.feit, o.beslissend) for o in oordeel.ontbreekt] == [("samenstelling.kinderen", True)]
    twee = een("kindgebonden_budget", samenstelling={"partner": False, "kinderen": 2, "medebewoners": 0})
    assert twee.bedrag is not None
    assert str(twee.bedrag.max) == "10504.00"


def test_housemates_with_unknown_ages_are_hulled_apart() -> None:
    acht = [{"id": f"m{n}", "rol": "medebewoner"} for n in range(8)]
    oordeel = een("bijstand", *acht)
    assert oordeel.status is Status.WAARSCHIJNLIJK_WEL
    assert oordeel.precies
    assert oordeel.bedrag is not None
    assert (str(oordeel.bedrag.min), str(oordeel.bedrag.max)) == ("698.46", "1419.46")


def test_a_scheme_of_another_municipality_is_reckoned_but_never_promised() -> None:
    oordeel = een("busvoordeel", gemeente="tilburg")
    assert oordeel.status is Status.NIET_VAN_TOEPASSING
    assert oordeel.waarden["recht"] is True
    assert any("gemeente" in zin for zin in oordeel.let_op)
    alles = beoordeel(lees_situatie(vorm(gemeente="tilburg"), CATALOGUS), CATALOGUS)
    assert "busvoordeel" not in [o.regeling for o in alles.oordelen]


def test_a_percentage_that_was_typed_in_counts_and_is_said() -> None:
    inkomen = {"inkomsten": [{"soort": "ww", "netto_maand": "2000"}]}
    assert een("busvoordeel", a=inkomen).status is Status.WAARSCHIJNLIJK_NIET
    ruim = een("busvoordeel", a=inkomen, feiten={"busvoordeel": {"percentage": "150"}})
    assert ruim.status is Status.WAARSCHIJNLIJK_WEL
    assert any("norm uit invoer" in zin for zin in ruim.let_op)
    bereik = een("busvoordeel", a=inkomen, feiten={"busvoordeel": {"percentage": {"min": "120", "max": "150"}}})
    assert bereik.status is Status.NAVRAGEN


def test_a_right_that_begins_or_ended_this_year_is_said() -> None:
    jong = een("zorgtoeslag", a={"geboortedatum": "2008-08-15"})
    assert any("sep 2026" in zin for zin in jong.let_op)
    kind = {"id": "k", "rol": "kind", "geboortedatum": "2008-03-10", "kinderbijslag": True}
    assert any("mrt 2026" in zin for zin in een("kindgebonden_budget", kind).let_op)


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(InvoerFout, match="kies uit"):
        een("bestaat_niet")


def test_a_closed_door_is_its_own_state() -> None:
    regeling = replace(zorgtoeslag.REGELING, deur="woning.soort")
    huis = Huishouden(lees_situatie(vorm(), CATALOGUS), CATALOGUS)
    assert beoordeel_regeling(huis, regeling).status is Status.NIET_GEVRAAGD


def test_a_no_names_the_failing_condition_last() -> None:
    oordeel = een("zorgtoeslag", a={"vermogen": "146012"})
    assert oordeel.status is Status.WAARSCHIJNLIJK_NIET
    assert "146011" in oordeel.uitleg[-1].waarde
    assert oordeel.bedrag is not None
    assert oordeel.bedrag.max == 0


def test_every_norm_in_the_explanation_has_source_sureness_and_date() -> None:
    for regeling in ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "bijstand"):
        stappen = een(regeling, woning={"soort": "huur", "zelfstandig": True, "kale_huur": "600"}).uitleg
        assert all(s.bron and s.betrouwbaarheid and s.van for s in stappen if s.norm)
        assert all(s.betrouwbaarheid != "C" for s in stappen)


def test_an_unknown_amount_shows_both_ends() -> None:
    stappen = {s.stap: s.waarde for s in een("zorgtoeslag", a={"vermogen": None}).uitleg}
    assert stappen["Vermogen op 1 januari (aanvrager)"] == "onbekend"
    assert stappen["Vermogen"] == "0 – 1000000"


def test_a_sure_norm_is_missing_after_its_last_day() -> None:
    for regeling in ("zorgtoeslag", "huurtoeslag", "bijstand"):
        woning = {"soort": "huur", "zelfstandig": True, "kale_huur": "600"}
        oordeel = een(regeling, peildatum="2027-03-01", woning=woning)
        assert oordeel.status is Status.NAVRAGEN
        assert oordeel.bedrag is None
        assert any("1-3-2027" in zin for zin in oordeel.let_op)


def test_use_is_repeated_and_changes_nothing() -> None:
    met = een("zorgtoeslag", gebruik={"zorgtoeslag": "ja"})
    assert replace(met, gebruik=None) == een("zorgtoeslag")
    assert met.gebruik == "ja"


def test_the_next_question_settles_most_schemes() -> None:
    situatie = lees_situatie({**vorm(), "personen": [{"id": "a", "rol": "aanvrager"}]}, CATALOGUS)
    beoordeling = beoordeel(situatie, CATALOGUS)
    volgorde = vraagvolgorde(beoordeling, CATALOGUS)
    beslist = {
        pad: sum(o.feit == pad and o.beslissend for r in beoordeling.oordelen for o in r.ontbreekt) for pad in volgorde
    }
    assert list(beslist.values()) == sorted(beslist.values(), reverse=True)
    assert set(volgorde) == {o.feit for r in beoordeling.oordelen for o in r.ontbreekt}


def test_judging_again_gives_what_judging_afresh_gives() -> None:
    oud = beoordeel(lees_situatie(vorm(a={"vermogen": None}), CATALOGUS), CATALOGUS)
    nieuw = lees_situatie(vorm(a={"vermogen": "9000"}), CATALOGUS)
    assert herbeoordeel(oud, nieuw, CATALOGUS, ["personen.a.vermogen"]) == beoordeel(nieuw, CATALOGUS)


def test_the_json_has_the_fields_of_the_contract() -> None:
    data = beoordeling_json(beoordeel(lees_situatie(vorm(), CATALOGUS), CATALOGUS))
    assert list(data) == ["peildatum", "gemeente", "catalogus", "oordelen"]
    assert data["catalogus"].startswith("sha256:")
    assert list(data["oordelen"][0]) == [
        "regeling", "naam", "uitvoerder", "vorm", "gebruik", "status", "bedrag", "precies", "waarden", "ontbreekt",
        "aannames", "uitleg", "geldig", "let_op",
    ]  # fmt: skip


def test_somebody_of_29_february_turns_on_1_march() -> None:
    assert verjaardag(date(2008, 2, 29), 18 * 12) == date(2026, 3, 1)
    assert grens_geboorte(date(2026, 3, 1), 18 * 12) == date(2008, 2, 29)
    assert grens_geboorte(date(2026, 3, 2), 18 * 12) == date(2008, 3, 2)


def test_the_border_of_birth_dates_is_exact() -> None:
    for dag in (date(2026, 2, 28), date(2028, 2, 29), date(2026, 3, 1), date(2026, 12, 31)):
        for maanden in (0, 144, 216, 804):
            grens = grens_geboorte(dag, maanden)
            assert verjaardag(grens, maanden) >= dag
            assert verjaardag(date.fromordinal(grens.toordinal() - 1), maanden) < dag
