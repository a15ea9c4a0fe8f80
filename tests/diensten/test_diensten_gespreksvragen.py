"""The talk as one list of questions: facts are asked once, in the part where they belong, and only while they count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from loket.diensten.dossier import ongedaan, open_dossier, sluit_dossier, ververs
from loket.diensten.feiten import wis_feit, zet_feit, zet_gebruik
from loket.diensten.geheugen import leg_uit
from loket.diensten.gesprek import beantwoord, bevestig, maak_open
from loket.diensten.gespreksplek import bewaar_plek, hervat, plek_uit
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.giften import giftenregel
from loket.diensten.huishoudens import nieuw
from loket.diensten.later import zet_later
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.vraagvorm import begrijp, regelingen_bij, waarom
from loket.diensten.werklijst import werklijst
from loket.diensten.zitting import Zitting
from loket.domein.fouten import InvoerFout, RekeningFout
from loket.domein.gesprek import Item
from loket.domein.vraag import Omvang, Plek, Vraag
from loket.domein.waarden import Bereik
from loket.gesprek.bewaren import GIFTEN
from tests.conftest import WACHTZIN_MAATJE

VERMOGEN = "feit:personen.a.vermogen"
INKOMEN = "feit:personen.a.toetsingsinkomen_jaar"
GIFTENFEIT = "feit:feiten.bijstand.giften_jaar"


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def gesprek(zitting: Zitting, dossier: str, omvang: Omvang = "kort") -> Gesprek:
    return Gesprek(zitting, ververs(zitting, dossier), omvang)


def vraag(zitting: Zitting, dossier: str, sleutel: str, omvang: Omvang = "kort") -> Vraag:
    nu = gesprek(zitting, dossier, omvang)
    gevonden = [v for domein in nu.domeinen for v in nu.deel(domein.id).vragen if v.sleutel == sleutel]
    assert len(gevonden) == 1, f"{sleutel} stands {len(gevonden)} times in the talk"
    return gevonden[0]


def sleutels(zitting: Zitting, dossier: str, omvang: Omvang = "kort") -> set[str]:
    nu = gesprek(zitting, dossier, omvang)
    return {v.sleutel for domein in nu.domeinen for v in nu.deel(domein.id).vragen}


def met_item(zitting: Zitting, id_: str, **anders: object) -> None:
    """Put an item in the talk, like another one but with other rules; takes the place of one with the same id."""
    lijst = zitting.bronnen.gesprek
    als = anders.pop("als", "nu_eten")
    basis = next(i for d in lijst.domeinen for i in d.items if i.id == als)
    kaal: Item = replace(basis, id=id_, signalen=(), acties=(), feit=None, feit_waarden={})
    eigen: Item = replace(kaal, **anders)  # type: ignore[arg-type]
    delen = tuple(
        replace(d, items=(*(i for i in d.items if i.id != id_), *([eigen] if d.id == eigen.domein else [])))
        for d in lijst.domeinen
    )
    zitting.bronnen = replace(zitting.bronnen, gesprek=replace(lijst, domeinen=delen))


def in_het_logboek(zitting: Zitting, dossier: str) -> str:
    return " ".join(f"{op.veld}={op.waarde}" for op in zitting.archief.geschiedenis(dossier))


# --- facts, once ---


def test_every_fact_that_can_be_missing_has_a_part_in_the_talk(zitting: Zitting, dossier: str) -> None:
    for naam, aantal in (("partner", "ja"), ("kinderen", "2"), ("medebewoners", "1")):
        zet_feit(zitting, dossier, f"samenstelling.{naam}", aantal)
    stand, nu = ververs(zitting, dossier), gesprek(zitting, dossier, "alles")
    mist = {o.feit for oordeel in stand.beoordeling.oordelen for o in oordeel.ontbreekt}
    delen = {domein.id for domein in nu.domeinen}
    assert mist
    assert {zitting.bronnen.catalogus.feit_bij(pad).deel for pad in mist} <= delen


def test_a_fact_is_asked_in_its_part_with_its_keys(zitting: Zitting, dossier: str) -> None:
    geld = vraag(zitting, dossier, VERMOGEN)
    assert (geld.deel, geld.type, geld.staat) == ("inkomen", "bedrag", "open")
    assert [t.toets for t in geld.toetsen] == ["w", "z"]
    assert {"Zorgtoeslag", "Huurtoeslag", "Bijstand"} <= set(geld.beslist)
    assert "Zorgtoeslag" in waarom(zitting, geld)
    assert [t.toets for t in vraag(zitting, dossier, "feit:personen.a.student").keuzes] == ["j", "n"]


def test_an_answer_in_the_talk_and_one_among_the_facts_are_the_same(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, VERMOGEN, "1.234,56")
    assert str(ververs(zitting, dossier).situatie.feiten["personen.a.vermogen"]) == "1234.56"
    zet_feit(zitting, dossier, "personen.a.vermogen", "900")
    klaar = vraag(zitting, dossier, VERMOGEN)
    assert klaar.staat == "beantwoord"
    assert (klaar.woorden, klaar.herkomst) == ("€ 900,00", "Mila, ma 23 nov")


@pytest.mark.parametrize(
    ("tekst", "begrepen"),
    [
        ("tussen 20.000 en 25.000", "tussen € 20.000 en € 25.000 per jaar"),
        ("hoogstens 20000", "hoogstens € 20.000 per jaar"),
        ("12,50 per week", "€ 12,50 per week is € 650,00 per jaar"),
    ],
)
def test_what_is_typed_is_understood_as_money_and_ranges(
    zitting: Zitting, dossier: str, tekst: str, begrepen: str
) -> None:
    assert begrijp(zitting, ververs(zitting, dossier), vraag(zitting, dossier, INKOMEN), tekst) == f"= {begrepen}"
    beantwoord(zitting, dossier, INKOMEN, tekst)
    assert "personen.a.toetsingsinkomen_jaar" in ververs(zitting, dossier).situatie.feiten


@pytest.mark.parametrize("woord", ["weet_niet", "wil_niet_zeggen"])
def test_not_knowing_a_fact_is_a_full_answer_that_can_be_taken_back(zitting: Zitting, dossier: str, woord: str) -> None:
    beantwoord(zitting, dossier, VERMOGEN, woord)
    stand = ververs(zitting, dossier)
    assert "personen.a.vermogen" not in stand.situatie.feiten
    assert "personen.a.vermogen" not in stand.volgorde
    assert vraag(zitting, dossier, VERMOGEN).staat == "beantwoord"
    ongedaan(zitting, dossier)
    assert "personen.a.vermogen" in ververs(zitting, dossier).volgorde
    beantwoord(zitting, dossier, VERMOGEN, woord)
    maak_open(zitting, dossier, VERMOGEN)
    assert vraag(zitting, dossier, VERMOGEN).staat == "open"


def test_a_known_fact_that_they_no_longer_know_is_unknown_again_and_back_by_undo(
    zitting: Zitting, dossier: str
) -> None:
    beantwoord(zitting, dossier, VERMOGEN, "900")
    beantwoord(zitting, dossier, VERMOGEN, "weet_niet")
    assert "personen.a.vermogen" not in ververs(zitting, dossier).situatie.feiten
    ongedaan(zitting, dossier)
    assert str(ververs(zitting, dossier).situatie.feiten["personen.a.vermogen"]) == "900.00"
    assert VERMOGEN not in ververs(zitting, dossier).antwoorden


def test_telling_a_fact_later_takes_the_place_of_not_knowing(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, VERMOGEN, "weet_niet")
    zet_feit(zitting, dossier, "personen.a.vermogen", "900")
    assert VERMOGEN not in ververs(zitting, dossier).antwoorden
    wis_feit(zitting, dossier, "personen.a.vermogen")
    assert vraag(zitting, dossier, VERMOGEN).staat == "open"


def test_that_it_does_not_apply_is_no_answer_to_a_fact(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(InvoerFout):
        beantwoord(zitting, dossier, "feit:personen.a.student", "nvt")


def test_a_fact_of_another_day_is_shown_with_who_and_when_and_only_confirmed(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.vermogen", "900")
    nu = zitting.klok()
    zitting.klok = lambda: nu + timedelta(days=3)
    oud = vraag(zitting, dossier, VERMOGEN)
    assert (oud.staat, oud.antwoord) == ("bekend", None)
    assert oud.bekend is not None
    assert oud.bekend.woorden.endswith("€ 900,00 (Mila, ma 23 nov)")
    bevestig(zitting, dossier, VERMOGEN)
    assert len(zitting.archief.geschiedenis(dossier, "feit.personen.a.vermogen")) == 2


def test_what_an_item_asks_is_not_asked_again_until_it_must_be_finer(zitting: Zitting, dossier: str) -> None:
    datum = "feit:personen.a.geboortedatum"
    assert datum not in sleutels(zitting, dossier)
    beantwoord(zitting, dossier, "hh_leeftijd", "1986")
    assert datum not in sleutels(zitting, dossier)
    beantwoord(zitting, dossier, "hh_leeftijd", str(zitting.vandaag.year - 18))
    assert vraag(zitting, dossier, datum).staat == "open"
    beantwoord(zitting, dossier, datum, f"1-2-{zitting.vandaag.year - 18}")
    assert vraag(zitting, dossier, datum).staat == "beantwoord"
    beantwoord(zitting, dossier, "hh_leeftijd", "wil_niet_zeggen")
    assert datum not in sleutels(zitting, dossier)


def test_a_question_about_somebody_else_carries_the_name(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "samenstelling.partner", "ja")
    assert "je partner" in vraag(zitting, dossier, "feit:personen.p1.vermogen").tekst


def test_facts_of_the_file_open_the_questions_that_rest_on_them(zitting: Zitting, dossier: str) -> None:
    assert "lan_kgb" not in sleutels(zitting, dossier)
    zet_feit(zitting, dossier, "samenstelling.kinderen", "2")
    assert "lan_kgb" in sleutels(zitting, dossier)
    beantwoord(zitting, dossier, "lan_kgb", "nee")
    stand = ververs(zitting, dossier)
    assert stand.situatie.gebruik["kindgebonden_budget"] == "nee"
    assert any(v.item == "lan_kgb" for v in stand.voorstellen)


def test_the_best_question_is_in_the_talk(zitting: Zitting, dossier: str) -> None:
    beste = gesprek(zitting, dossier).beste()
    assert beste is not None
    assert vraag(zitting, dossier, beste.vraag).deel == beste.deel
    for _ in range(60):
        beste = gesprek(zitting, dossier).beste()
        if beste is None:
            break
        beantwoord(zitting, dossier, beste.vraag, "weet_niet")
    assert beste is None


# --- how much, and where it stopped ---


def test_short_and_everything(zitting: Zitting, dossier: str) -> None:
    met_item(zitting, "nu_extra", kern=False)
    eerste, kort, alles = (sleutels(zitting, dossier, omvang) for omvang in ("eerste", "kort", "alles"))
    assert eerste < kort < alles
    assert "nu_extra" not in kort
    beantwoord(zitting, dossier, "nu_extra", "ja")
    assert "nu_extra" in sleutels(zitting, dossier, "kort"), "what was said stays in sight"


def test_either_partner_goes_on_where_the_talk_stopped(
    zitting: Zitting, dossier: str, openen: Callable[[str], Zitting]
) -> None:
    assert hervat(zitting, ververs(zitting, dossier)) == Plek("nu", "nu_eten", "eerste")
    bewaar_plek(zitting, dossier, Plek("inkomen", "ink_wisselt", "alles"))
    voor = len(zitting.archief.geschiedenis(dossier))
    bewaar_plek(zitting, dossier, Plek("inkomen", "ink_wisselt", "alles"))
    assert len(zitting.archief.geschiedenis(dossier)) == voor, "stopping at the same place writes nothing"
    zitting.archief.sluit()
    bas = openen(WACHTZIN_MAATJE)
    assert hervat(bas, open_dossier(bas, dossier)) == Plek("inkomen", "ink_wisselt", "alles")
    beantwoord(bas, dossier, "ink_wisselt", "nee")
    assert hervat(bas, ververs(bas, dossier)).vraag == "ink_vermogen"
    bewaar_plek(bas, dossier, Plek("lasten", "", "kort"))
    ongedaan(bas, dossier)
    assert "ink_wisselt" not in ververs(bas, dossier).antwoorden, "undo takes back work, not the place"
    assert plek_uit(ververs(bas, dossier)) == Plek("lasten", "", "kort")
    bas.archief.sluit()


# --- not now ---


def test_not_now_is_left_alone_until_the_day(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "hh_vorm", "alleen")
    beantwoord(zitting, dossier, "lan_zorgtoeslag", "nee")
    assert any(v.item == "lan_zorgtoeslag" for v in ververs(zitting, dossier).voorstellen)
    with pytest.raises(InvoerFout):
        zet_later(zitting, dossier, "zorgtoeslag", "vandaag")
    zet_later(zitting, dossier, "zorgtoeslag", "over 2 weken")
    stand = ververs(zitting, dossier)
    assert not any(v.item == "lan_zorgtoeslag" for v in stand.voorstellen)
    assert "personen.a.zorgverzekerd" not in stand.volgorde
    assert "feit:personen.a.zorgverzekerd" not in sleutels(zitting, dossier, "alles")
    assert VERMOGEN in sleutels(zitting, dossier), "other schemes still ask it"
    assert not werklijst(zitting).weer
    nu = zitting.klok()
    zitting.klok = lambda: nu + timedelta(days=14)
    assert [(weer.dossier, weer.regeling) for weer in werklijst(zitting).weer] == [(dossier, "Zorgtoeslag")]
    assert "feit:personen.a.zorgverzekerd" in sleutels(zitting, dossier)
    zet_gebruik(zitting, dossier, "zorgtoeslag", "ja")
    assert not werklijst(zitting).weer
    assert zitting.archief.controleer().goed


def test_urgent_work_is_proposed_whatever_was_put_off(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "nu_eten", "nee")
    for regeling in ("voedselhulp", "noodfonds", "bijzondere_bijstand", "bijstand"):
        zet_later(zitting, dossier, regeling, "morgen")
    assert [v.item for v in ververs(zitting, dossier).voorstellen] == ["nu_eten"]


def test_a_question_knows_the_schemes_it_is_about(zitting: Zitting, dossier: str) -> None:
    stand = ververs(zitting, dossier)
    zorg = vraag(zitting, dossier, "lan_zorgtoeslag")
    assert [o.regeling for o in regelingen_bij(zitting, stand, zorg)] == ["zorgtoeslag"]


# --- what may not be kept ---


def test_a_safe_home_is_only_asked_of_somebody_alone(zitting: Zitting, dossier: str) -> None:
    open_dossier(zitting, dossier)
    assert "nu_veilig" not in sleutels(zitting, dossier, "alles")
    beantwoord(zitting, dossier, "nu_apart", "ja")
    assert "nu_veilig" in sleutels(zitting, dossier)
    maak_open(zitting, dossier, "nu_apart")
    assert "nu_veilig" not in sleutels(zitting, dossier)
    beantwoord(zitting, dossier, "nu_apart", "ja")
    sluit_dossier(zitting, dossier)
    open_dossier(zitting, dossier)
    assert "nu_veilig" not in sleutels(zitting, dossier)
    assert "antwoord.nu_apart" not in in_het_logboek(zitting, dossier)


@pytest.mark.parametrize("bewaren", ["alleen_actie", "alleen_duo", "nee"])
def test_only_that_it_was_talked_about_is_kept(zitting: Zitting, dossier: str, bewaren: str) -> None:
    met_item(zitting, "nu_geheim", bewaren=bewaren, type="tekst")
    open_dossier(zitting, dossier)
    beantwoord(zitting, dossier, "nu_geheim", "ZEEPAARDJE")
    assert vraag(zitting, dossier, "nu_geheim").antwoord == "ZEEPAARDJE"
    assert "ZEEPAARDJE" not in in_het_logboek(zitting, dossier)
    sluit_dossier(zitting, dossier)
    open_dossier(zitting, dossier)
    later = vraag(zitting, dossier, "nu_geheim")
    assert (later.staat, later.antwoord) == ("besproken", None)
    ongedaan(zitting, dossier)
    assert vraag(zitting, dossier, "nu_geheim").staat == "open"


def test_undo_forgets_what_was_only_remembered(zitting: Zitting, dossier: str) -> None:
    met_item(zitting, "nu_geheim", bewaren="alleen_actie")
    open_dossier(zitting, dossier)
    beantwoord(zitting, dossier, "nu_geheim", "ja")
    ongedaan(zitting, dossier)
    assert "nu_geheim" not in ververs(zitting, dossier).antwoorden


def test_own_words_are_written_with_a_yes_only(zitting: Zitting, dossier: str) -> None:
    met_item(zitting, "nu_trots", bewaren="alleen_met_toestemming", als="nu_een_ding")
    open_dossier(zitting, dossier)
    beantwoord(zitting, dossier, "nu_trots", "ZEEPAARDJE")
    assert "ZEEPAARDJE" not in in_het_logboek(zitting, dossier)
    beantwoord(zitting, dossier, "nu_trots", "Zij houdt van zwemmen", mag=True)
    stand = ververs(zitting, dossier)
    assert stand.beeld.waarde("antwoord.nu_trots") == "Zij houdt van zwemmen"
    assert stand.beeld.waarde("opschrijven.nu_trots") is True
    assert "besproken.nu_trots" not in stand.beeld.velden
    beantwoord(zitting, dossier, "nu_trots", "ZEEPAARDJE", mag=False)
    assert "antwoord.nu_trots" not in ververs(zitting, dossier).beeld.velden


def test_the_rule_comes_before_the_question_about_gifts(zitting: Zitting, dossier: str) -> None:
    met_item(zitting, GIFTEN, domein="inkomen", kern=False)
    open_dossier(zitting, dossier)
    eerst = vraag(zitting, dossier, GIFTEN, "alles").eerst
    assert eerst == giftenregel(zitting)
    assert "€ 1.200" in eerst
    leg_uit(zitting, dossier, GIFTEN)
    assert not vraag(zitting, dossier, GIFTEN, "alles").eerst


@pytest.mark.parametrize(
    ("bedrag", "bewaard"),
    [("1.200", False), ("900", False), ("1.000 tot 1.500", False), ("1.200,01", True), ("1.500 tot 2.000", True)],
)
def test_gifts_below_the_limit_are_nobodys_business(zitting: Zitting, dossier: str, bedrag: str, bewaard: bool) -> None:
    met_item(zitting, GIFTEN, domein="inkomen", kern=False)
    open_dossier(zitting, dossier)
    assert GIFTENFEIT not in sleutels(zitting, dossier, "alles")
    beantwoord(zitting, dossier, GIFTEN, "ja")
    assert GIFTENFEIT in sleutels(zitting, dossier, "alles")
    beantwoord(zitting, dossier, GIFTENFEIT, bedrag)
    assert ("feit.feiten.bijstand.giften_jaar=" in in_het_logboek(zitting, dossier)) is bewaard
    assert f"antwoord.{GIFTEN}" not in in_het_logboek(zitting, dossier)
    assert isinstance(ververs(zitting, dossier).situatie.feiten["feiten.bijstand.giften_jaar"], object)


def test_a_pin_is_refused_in_the_talk(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(RekeningFout) as fout:
        beantwoord(zitting, dossier, "nu_een_ding", "Mijn pincode is 1234")
    assert "1234" not in fout.value.zin


# --- in words ---


def test_the_timeline_has_words_for_everything_the_talk_writes(zitting: Zitting, dossier: str) -> None:
    met_item(zitting, "nu_trots", bewaren="alleen_met_toestemming", als="nu_een_ding")
    beantwoord(zitting, dossier, VERMOGEN, "weet_niet")
    beantwoord(zitting, dossier, "nu_trots", "Ik zwem", mag=True)
    beantwoord(zitting, dossier, "nu_trots", "Toch niet")
    zet_later(zitting, dossier, "zorgtoeslag", "1-2-2027")
    bewaar_plek(zitting, dossier, Plek("inkomen", "", "kort"))
    regels = {regel.veld: (regel.wat, regel.waarde) for regel in tijdlijn(zitting, ververs(zitting, dossier))}
    assert regels[f"antwoord.{VERMOGEN}"] == ("Wessel: Vermogen op 1 januari", "weet ik niet")
    assert regels["later.zorgtoeslag"] == ("Zorgtoeslag: nu niet, weer vanaf", "maandag 1 februari 2027")
    assert regels["gesprekplek"] == ("Gesprek: hier gestopt", "Wat komt er binnen?")
    assert regels["besproken.nu_trots"][0].startswith("Besproken: ")
    assert regels["opschrijven.nu_trots"][0].startswith("Mag opgeschreven worden: ")


def test_a_range_is_kept_as_a_range(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, INKOMEN, "20 tot 25 duizend")
    assert isinstance(ververs(zitting, dossier).situatie.feiten["personen.a.toetsingsinkomen_jaar"], Bereik)


def test_under_the_limit_is_under_the_lowest_one(zitting: Zitting, dossier: str) -> None:
    geld = vraag(zitting, dossier, VERMOGEN)
    assert begrijp(zitting, ververs(zitting, dossier), geld, "onder de grens").endswith("de laagste grens (bijstand)")
    beantwoord(zitting, dossier, VERMOGEN, "Onder de grens")
    vermogen = ververs(zitting, dossier).situatie.feiten["personen.a.vermogen"]
    assert isinstance(vermogen, Bereik)
    norm = zitting.bronnen.catalogus.norm_op("bijstand.vermogensgrens.alleenstaand", zitting.vandaag)
    assert norm is not None
    assert vermogen.max == norm.waarde
    with pytest.raises(InvoerFout):
        beantwoord(zitting, dossier, VERMOGEN, "boven de grens")
    with pytest.raises(InvoerFout):
        beantwoord(zitting, dossier, INKOMEN, "onder de grens")
