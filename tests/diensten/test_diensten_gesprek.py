"""The talk as a service: one answer, one transaction; facts follow; what may not be kept is never written."""

from pathlib import Path

import pytest

from loket.diensten.dossier import ongedaan, open_dossier, sluit_dossier, ververs
from loket.diensten.feiten import feitregels, wis_feit, zet_feit, zet_gebruik
from loket.diensten.gesprek import beantwoord, domeinen, domeinstand
from loket.diensten.huishoudens import nieuw
from loket.diensten.personen import haal_persoon_weg, voeg_persoon_toe
from loket.diensten.zitting import Zitting
from loket.domein.fouten import BsnFout, InvoerFout, LoketFout, RekeningFout
from loket.domein.oordeel import Status
from loket.domein.waarden import Bereik


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def test_an_answer_settles_its_facts_and_undo_takes_both_back(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "hh_vorm", "partner_en_kinderen")
    beantwoord(zitting, dossier, "hh_kinderen", "2")
    stand = ververs(zitting, dossier)
    assert stand.situatie.samenstelling.partner is True
    assert [rol for rol, _ in stand.personen.values()] == ["aanvrager", "partner", "kind", "kind"]
    ongedaan(zitting, dossier)
    stand = ververs(zitting, dossier)
    assert "hh_kinderen" not in stand.antwoorden
    assert stand.situatie.samenstelling.kinderen is None
    assert [rol for rol, _ in stand.personen.values()] == ["aanvrager", "partner"]


def test_another_answer_takes_back_what_only_followed_from_the_first(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "hh_vorm", "alleen")
    assert ververs(zitting, dossier).situatie.samenstelling.kinderen == 0
    beantwoord(zitting, dossier, "hh_vorm", "anders")
    samen = ververs(zitting, dossier).situatie.samenstelling
    assert (samen.partner, samen.kinderen, samen.medebewoners) == (None, None, None)


def test_a_year_of_birth_does_not_wipe_out_the_whole_date(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.geboortedatum", "1-5-1986")
    beantwoord(zitting, dossier, "hh_leeftijd", "1986")
    assert str(ververs(zitting, dossier).situatie.feiten["personen.a.geboortedatum"]) == "1986-05-01"
    beantwoord(zitting, dossier, "hh_leeftijd", "1987")
    assert isinstance(ververs(zitting, dossier).situatie.feiten["personen.a.geboortedatum"], Bereik)


@pytest.mark.parametrize("antwoord", ["weet_niet", "wil_niet_zeggen", "nvt"])
def test_not_saying_is_a_full_answer_and_no_fact(zitting: Zitting, dossier: str, antwoord: str) -> None:
    for domein in domeinen(zitting):
        for item in domeinstand(zitting, ververs(zitting, dossier), domein.id).items:
            beantwoord(zitting, dossier, item.id, antwoord)
    stand = ververs(zitting, dossier)
    assert set(stand.antwoorden.values()) == {antwoord}
    assert stand.situatie.samenstelling.kinderen is None
    assert not stand.signalen
    assert not stand.voorstellen


def test_residence_is_used_in_this_sitting_and_never_written(zitting: Zitting, dossier: str, opslagmap: Path) -> None:
    zet_feit(zitting, dossier, "personen.a.verblijf", "geen_of_onzeker")
    stand = ververs(zitting, dossier)
    bijstand = stand.oordeel("bijstand")
    assert bijstand is not None
    assert any("rechtshulp" in zin for zin in bijstand.let_op)
    regel = next(r for r in feitregels(zitting, stand) if r.pad == "personen.a.verblijf")
    assert regel.herkomst == "wordt niet bewaard"
    assert not any("verblijf" in operatie.veld for operatie in zitting.archief.geschiedenis(dossier))
    assert "geen_of_onzeker" not in str([o.waarde for o in zitting.archief.geschiedenis(dossier)])
    sluit_dossier(zitting, dossier)
    assert "personen.a.verblijf" not in open_dossier(zitting, dossier).situatie.feiten


def test_unknown_again_is_not_zero(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.toetsingsinkomen_jaar", "0")
    assert ververs(zitting, dossier).situatie.feiten["personen.a.toetsingsinkomen_jaar"] == 0
    wis_feit(zitting, dossier, "personen.a.toetsingsinkomen_jaar")
    assert ververs(zitting, dossier).situatie.feiten.get("personen.a.toetsingsinkomen_jaar") is None


def test_people_in_the_file_are_never_fewer_than_the_number_said(zitting: Zitting, dossier: str) -> None:
    voeg_persoon_toe(zitting, dossier, "kind", "Lotte")
    voeg_persoon_toe(zitting, dossier, "kind", "Finn")
    with pytest.raises(InvoerFout, match="staan al 2 kinderen"):
        beantwoord(zitting, dossier, "hh_kinderen", "1")
    beantwoord(zitting, dossier, "hh_kinderen", "3")
    assert len(ververs(zitting, dossier).personen) == 4
    haal_persoon_weg(zitting, dossier, "k1")
    assert ververs(zitting, dossier).situatie.samenstelling.kinderen == 2


def test_who_leaves_takes_the_facts_along_and_a_newcomer_starts_empty(zitting: Zitting, dossier: str) -> None:
    voeg_persoon_toe(zitting, dossier, "partner", "Ada")
    zet_feit(zitting, dossier, "personen.p1.vermogen", "900000")
    haal_persoon_weg(zitting, dossier, "p1")
    stand = ververs(zitting, dossier)
    assert stand.situatie.samenstelling.partner is False
    assert not any("p1" in pad for pad in stand.situatie.feiten)
    with pytest.raises(LoketFout):
        haal_persoon_weg(zitting, dossier, "a")


def test_in_use_never_changes_the_state(zitting: Zitting, dossier: str) -> None:
    voor = ververs(zitting, dossier).oordeel("huurtoeslag")
    zet_gebruik(zitting, dossier, "huurtoeslag", "ja")
    na = ververs(zitting, dossier).oordeel("huurtoeslag")
    assert voor is not None
    assert na is not None
    assert (na.gebruik, na.status, na.bedrag) == ("ja", voor.status, voor.bedrag)
    assert na.status is Status.ONBESLIST


def test_numbers_of_the_state_and_the_bank_are_refused_everywhere(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(BsnFout) as bsn:
        beantwoord(zitting, dossier, "nu_een_ding", "Bel over 111222333")
    assert "111222333" not in bsn.value.zin
    with pytest.raises(RekeningFout):
        beantwoord(zitting, dossier, "nu_een_ding", "Op NL91 ABNA 0417 1643 00", ander_nummer=True)
    assert "nu_een_ding" not in ververs(zitting, dossier).antwoorden
    beantwoord(zitting, dossier, "nu_een_ding", "Kenmerk 111222333", ander_nummer=True)
    assert ververs(zitting, dossier).antwoorden["nu_een_ding"] == "Kenmerk 111222333"


def test_every_opening_is_logged_before_it_shows(zitting: Zitting, dossier: str) -> None:
    voor = len(zitting.archief.weergaven(dossier))
    open_dossier(zitting, dossier)
    laatste = max(zitting.archief.weergaven(dossier), key=lambda weergave: weergave.moment)
    assert len(zitting.archief.weergaven(dossier)) == voor + 1
    assert laatste.wie == zitting.typt.id


def test_what_may_not_be_kept_still_works_and_is_never_written(
    zitting: Zitting, dossier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if these items of the talk were `alleen_actie`: the signal and the proposal are there, the log is empty."""
    monkeypatch.setattr("loket.diensten.gesprek.te_bewaren", lambda item, antwoord: False)
    open_dossier(zitting, dossier)
    voor = zitting.archief.geschiedenis(dossier)
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    beantwoord(zitting, dossier, "hh_kinderen", "2")
    stand = ververs(zitting, dossier)
    assert [s.code for s in stand.signalen if s.spoed] == ["wgs_bedreigend"]
    assert stand.voorstellen
    assert zitting.archief.geschiedenis(dossier) == voor
    sluit_dossier(zitting, dossier)
    assert not open_dossier(zitting, dossier).signalen


def test_nothing_is_remembered_of_a_file_that_was_closed(zitting: Zitting, dossier: str) -> None:
    sluit_dossier(zitting, dossier)
    zet_feit(zitting, dossier, "personen.a.verblijf", "geen_of_onzeker")
    assert dossier not in zitting.geheugen
