"""Consent: default no, three kinds that never stand for each other, welfare data only with a signature."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from loket.diensten.blad import blad_van
from loket.diensten.delen import deel, delingen_uit, geef_toestemming, toestemmingen_uit, trek_in
from loket.diensten.delenlijst import delen_tekst, wie_weet
from loket.diensten.dossier import ververs
from loket.diensten.huishoudens import nieuw
from loket.diensten.privacy import besluitregel, privacy_tekst, privacyblad, zet_besluit
from loket.diensten.zitting import Zitting
from loket.domein.fouten import BsnFout, InvoerFout, LoketFout
from loket.domein.toestemming import Gegevens, Toestemming, Toestemmingsoort
from loket.uitvoer.taal import keur_b1
from tests.conftest import NU

VANDAAG = date(2026, 11, 23)
JA = Toestemming("", "toestemming", "de aanvraag schuldhulp", "het wijkteam", "overig", "mondeling", VANDAAG, "Bas")


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def gedeeld(zitting: Zitting, dossier: str) -> int:
    return len(delingen_uit(zitting.archief.beeld(dossier)))


def test_the_default_is_no(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="geen ja"):
        deel(zitting, dossier, "Er is schuld.", "het wijkteam", "overig")
    assert gedeeld(zitting, dossier) == 0
    assert wie_weet(ververs(zitting, dossier)) == ()
    assert "Wij delen niets" in delen_tekst(ververs(zitting, dossier))


@pytest.mark.parametrize("soort", ["beroepsgeheim", "hulp"])
def test_a_yes_to_help_or_to_speak_with_us_is_no_yes_to_sharing(
    zitting: Zitting, dossier: str, soort: Toestemmingsoort
) -> None:
    geef_toestemming(zitting, dossier, replace(JA, soort=soort))
    with pytest.raises(LoketFout, match="geen ja"):
        deel(zitting, dossier, "Er is schuld.", "het wijkteam", "overig")
    assert wie_weet(ververs(zitting, dossier)) == ()


def test_a_yes_holds_for_its_own_recipient_only(zitting: Zitting, dossier: str) -> None:
    geef_toestemming(zitting, dossier, JA)
    deel(zitting, dossier, "Er is schuld.", "Het Wijkteam", "overig")
    with pytest.raises(LoketFout, match="geen ja"):
        deel(zitting, dossier, "Er is schuld.", "de school", "overig")
    assert gedeeld(zitting, dossier) == 1


def test_welfare_data_need_a_signed_form_for_the_yes_and_for_the_sharing(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="getekend formulier"):
        geef_toestemming(zitting, dossier, replace(JA, gegevens="bijstand"))
    geef_toestemming(zitting, dossier, JA)
    for wet in ("", "de wet"):
        with pytest.raises(LoketFout, match="getekend formulier"):
            deel(zitting, dossier, "De uitkering.", "het wijkteam", "bijstand", wet=wet)
    assert gedeeld(zitting, dossier) == 0
    geef_toestemming(zitting, dossier, replace(JA, gegevens="bijstand", vorm="formulier", wie_erbij=""))
    deling = deel(zitting, dossier, "De uitkering.", "het wijkteam", "bijstand")
    assert (deling.grond, deling.grondslag) == ("toestemming", JA.doel)


def test_a_spoken_yes_needs_who_was_there_and_a_day_that_has_been(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(InvoerFout, match="erbij"):
        geef_toestemming(zitting, dossier, replace(JA, wie_erbij=""))
    with pytest.raises(InvoerFout, match="nog komen"):
        geef_toestemming(zitting, dossier, replace(JA, datum=VANDAAG + timedelta(days=1)))
    with pytest.raises(BsnFout):
        geef_toestemming(zitting, dossier, replace(JA, doel="nummer 111222333"))
    assert toestemmingen_uit(zitting.archief.beeld(dossier)) == ()


def test_for_a_child_under_sixteen_a_parent_says_yes(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="ouder of voogd"):
        geef_toestemming(zitting, dossier, replace(JA, over_kind=True))
    geef_toestemming(zitting, dossier, replace(JA, over_kind=True, namens="ouder"))
    assert "Een ouder of voogd zei ja." in delen_tekst(ververs(zitting, dossier))


@pytest.mark.parametrize("gegevens", ["overig", "bijstand"])
def test_withdrawing_stops_what_is_new_and_hides_nothing_of_before(
    zitting: Zitting, dossier: str, gegevens: Gegevens
) -> None:
    ja = geef_toestemming(zitting, dossier, replace(JA, gegevens=gegevens, vorm="formulier"))
    deel(zitting, dossier, "Er is schuld.", "het wijkteam", gegevens)
    assert blad_van(ververs(zitting, dossier)).wie_mag_het_weten == ("het wijkteam",)
    trek_in(zitting, dossier, ja.id)
    with pytest.raises(LoketFout):
        deel(zitting, dossier, "Nog iets.", "het wijkteam", gegevens)
    with pytest.raises(LoketFout, match="al ingetrokken"):
        trek_in(zitting, dossier, ja.id)
    stand = ververs(zitting, dossier)
    assert gedeeld(zitting, dossier) == 1
    assert blad_van(stand).wie_mag_het_weten == ()
    tekst = delen_tekst(stand)
    assert "Ingetrokken op maandag 23 november 2026." in tekst
    assert "Er is schuld" in tekst
    assert "Wat al is gedeeld, blijft bekend." in tekst


def test_a_duty_of_law_is_named_on_the_list(zitting: Zitting, dossier: str) -> None:
    deel(zitting, dossier, "Een zorg.", "Veilig Thuis", "overig", wet="de meldcode")
    assert "Het moet van de wet: de meldcode." in delen_tekst(ververs(zitting, dossier))


def test_refusing_changes_no_outcome(zitting: Zitting, dossier: str) -> None:
    voor = ververs(zitting, dossier)
    ja = geef_toestemming(zitting, dossier, JA)
    trek_in(zitting, dossier, ja.id)
    na = ververs(zitting, dossier)
    assert (voor.beoordeling, voor.voorstellen, voor.signalen) == (na.beoordeling, na.voorstellen, na.signalen)


def test_no_promise_about_enforcement_before_the_decision_has_a_day(zitting: Zitting) -> None:
    assert "nog niet besloten" in besluitregel(privacyblad(zitting))
    assert "nog niet besloten" in besluitregel(privacyblad(None))
    with pytest.raises(InvoerFout, match="nog komen"):
        zet_besluit(zitting, VANDAAG + timedelta(days=1))
    zet_besluit(zitting, date(2026, 10, 1))
    regel = besluitregel(privacyblad(zitting))
    assert "donderdag 1 oktober 2026" in regel
    assert "geen bron" in regel


def test_the_privacy_page_and_the_list_are_in_plain_dutch(zitting: Zitting, dossier: str) -> None:
    assert zitting.klok() == NU
    teksten = privacyblad(zitting).teksten
    zinnen = [zin for blok in teksten.blokken for zin in blok.zinnen]
    assert not keur_b1("\n".join([*zinnen, teksten.besloten.format(dag="1 oktober 2026")]))
    tekst = privacy_tekst(privacyblad(zitting))
    assert [kop for kop in ("Wat", "Waarom", "Wie", "Hoelang", "Jouw rechten") if kop not in tekst] == []
    geef_toestemming(zitting, dossier, JA)
    assert not keur_b1(delen_tekst(ververs(zitting, dossier)))
