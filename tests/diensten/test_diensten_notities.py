"""Two voices: nobody changes the other's words, and the log says who wrote what when."""

import pytest

from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_feit
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw, zoek
from loket.diensten.notities import notities_uit, reageer, schrijf_notitie, wijzig_notitie
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.zitting import Zitting, ontgrendel_maatje, wissel_typist
from loket.domein.dossier import Beeld
from loket.domein.fouten import BsnFout, LoketFout
from tests.conftest import WACHTZIN_MAATJE


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    return nieuw(zitting, "Wessel")


def beeld(zitting: Zitting, dossier: str) -> Beeld:
    return ververs(zitting, dossier).beeld


def test_a_note_is_changed_by_its_writer_only_and_earlier_words_stay(zitting: Zitting, dossier: str) -> None:
    id_ = schrijf_notitie(zitting, dossier, "feit", "Brief van 12 november.")
    wijzig_notitie(zitting, dossier, id_, "Brief van 13 november.")
    mila = zitting.typt.id
    wissel_typist(zitting)
    with pytest.raises(LoketFout, match="je maatje"):
        wijzig_notitie(zitting, dossier, id_, "Iets anders.")
    reageer(zitting, dossier, id_, "Ik zag 12 november.")
    (notitie,) = notities_uit(beeld(zitting, dossier))
    assert (notitie.tekst, notitie.wie, notitie.versies) == ("Brief van 13 november.", mila, 2)
    assert [reactie.tekst for reactie in notitie.reacties] == ["Ik zag 12 november."]
    woorden = [regel.waarde for regel in tijdlijn(zitting, ververs(zitting, dossier), f"notitie.{id_}")]
    assert woorden == ["Brief van 13 november.", "Brief van 12 november."]


def test_how_it_feels_is_written_by_the_expert_by_experience(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="ervaringsdeskundige"):
        schrijf_notitie(zitting, dossier, "beleving", "Bang voor de post.")
    wissel_typist(zitting)
    schrijf_notitie(zitting, dossier, "beleving", "Bang voor de post.")
    assert notities_uit(beeld(zitting, dossier))[0].soort == "beleving"


def test_a_note_is_guarded_like_every_text(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(BsnFout):
        schrijf_notitie(zitting, dossier, "feit", "111222333")
    with pytest.raises(LoketFout):
        schrijf_notitie(zitting, dossier, "feit", "   ")
    assert not notities_uit(beeld(zitting, dossier))


def test_the_history_of_a_fact_says_who_when_and_what_before(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.vermogen", "1.000")
    wissel_typist(zitting)
    zet_feit(zitting, dossier, "personen.a.vermogen", "tussen 1.000 en 2.000")
    regels = tijdlijn(zitting, ververs(zitting, dossier), "feit.personen.a.vermogen")
    assert [(r.wie, r.waarde) for r in regels] == [("Bas", "tussen € 1.000 en € 2.000"), ("Mila", "€ 1.000,00")]
    assert regels[0].wat == "Wessel: Vermogen op 1 januari"


def test_every_change_of_the_whole_demo_has_words(zitting: Zitting) -> None:
    for regel in zoek(zitting):
        stand = ververs(zitting, regel.dossier)
        regels = tijdlijn(zitting, stand)
        assert len(regels) == len(zitting.archief.geschiedenis(regel.dossier))
        for wijziging in regels:
            assert wijziging.wat
            assert wijziging.wat != "Gegeven"
            assert "{" not in wijziging.waarde
            assert wijziging.wie in {"Mila", "Bas"}


def test_a_wiped_fact_is_told_as_such(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "hh_vorm", "alleen")
    beantwoord(zitting, dossier, "hh_vorm", "anders")
    regels = tijdlijn(zitting, ververs(zitting, dossier), "samenstelling.partner")
    assert [regel.waarde for regel in regels] == ["weggehaald", "nee"]
