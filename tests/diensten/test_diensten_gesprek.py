"""The talk as a service: one answer, one transaction; facts follow; what may not be kept is never written."""

from pathlib import Path

import pytest

from loket.diensten.dossier import ongedaan, open_dossier, sluit_dossier, ververs
from loket.diensten.feiten import feitregels, wis_feit, zet_feit, zet_gebruik
from loket.diensten.feitwaarde import veld_van
from loket.diensten.gesprek import beantwoord, domeinen
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.huishoudens import nieuw
from loket.diensten.personen import haal_persoon_weg, voeg_persoon_toe
from loket.diensten.vraagvorm import bekend
from loket.diensten.zitting import Zitting
from loket.domein.fouten import BsnFout, InvoerFout, LoketFout, RekeningFout
from loket.domein.gesprek import Bekend
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
        for vraag in Gesprek(zitting, ververs(zitting, dossier), "alles").deel(domein.id).vragen:
            if any(toets.antwoord == antwoord for toets in vraag.toetsen):
                beantwoord(zitting, dossier, vraag.sleutel, antwoord)
    stand = ververs(zitting, dossier)
    assert set(stand.antwoorden.values()) == {antwoord}
    assert stand.situatie.samenstelling.kinderen is None
    assert not stand.signalen
    assert not stand.situatie.gebruik
    # not knowing is a reason to look together; not saying never is
    samen = {deel.split(".")[0] for voorstel in stand.voorstellen for deel in voorstel.sleutel.split("+")}
    bij_weet_niet = {"wel_iemand", "las_rond", "las_zorgpremie", "lan_zorgtoeslag", "sch_hoogte"}
    assert samen == (bij_weet_niet if antwoord == "weet_niet" else set())


def test_use_of_a_scheme_is_a_field_of_its_own(zitting: Zitting, dossier: str) -> None:
    assert veld_van("gebruik.zorgtoeslag") == "gebruik.zorgtoeslag"
    beantwoord(zitting, dossier, "lan_huurtoeslag", "huur_geen_toeslag")
    stand = ververs(zitting, dossier)
    assert (stand.beeld.waarde("gebruik.huurtoeslag"), stand.situatie.gebruik) == ("nee", {"huurtoeslag": "nee"})
    assert stand.situatie.feiten["woning.soort"] == "huur"
    beantwoord(zitting, dossier, "lan_huurtoeslag", "eigen_huis")
    stand = ververs(zitting, dossier)
    assert not stand.situatie.gebruik
    assert stand.situatie.feiten["woning.soort"] == "koop"


@pytest.mark.parametrize("gebruik", ["aangevraagd", "geweigerd"])
def test_not_getting_it_does_not_wipe_out_that_it_was_asked(zitting: Zitting, dossier: str, gebruik: str) -> None:
    zet_gebruik(zitting, dossier, "zorgtoeslag", gebruik)
    beantwoord(zitting, dossier, "lan_zorgtoeslag", "nee")
    assert ververs(zitting, dossier).situatie.gebruik["zorgtoeslag"] == gebruik
    beantwoord(zitting, dossier, "lan_zorgtoeslag", "ja")
    assert ververs(zitting, dossier).situatie.gebruik["zorgtoeslag"] == "ja"


def test_what_the_file_knows_is_shown_until_it_is_answered(zitting: Zitting, dossier: str) -> None:
    vraag = {item.id: item for domein in domeinen(zitting) for item in domein.items}
    assert bekend(zitting, ververs(zitting, dossier), vraag["lan_zorgtoeslag"]) is None
    zet_gebruik(zitting, dossier, "zorgtoeslag", "ja")
    zet_feit(zitting, dossier, "personen.a.geboortedatum", "1-5-1986")
    zet_feit(zitting, dossier, "woning.soort", "huur")
    stand = ververs(zitting, dossier)
    assert bekend(zitting, stand, vraag["lan_zorgtoeslag"]) == Bekend("Zorgtoeslag: ja (Mila, ma 23 nov)", "ja")
    assert bekend(zitting, stand, vraag["lan_huurtoeslag"]) == Bekend(
        "Soort woning: huurwoning (Mila, ma 23 nov)", None
    )
    geboren = bekend(zitting, stand, vraag["hh_leeftijd"])
    assert geboren is not None
    assert geboren.antwoord == 1986
    beantwoord(zitting, dossier, "hh_leeftijd", geboren.antwoord)
    stand = ververs(zitting, dossier)
    assert bekend(zitting, stand, vraag["hh_leeftijd"]) is None
    assert str(stand.situatie.feiten["personen.a.geboortedatum"]) == "1986-05-01"


def test_people_who_are_listed_count_in_what_the_file_knows(zitting: Zitting, dossier: str) -> None:
    vraag = {item.id: item for domein in domeinen(zitting) for item in domein.items}["hh_kinderen"]
    voeg_persoon_toe(zitting, dossier, "kind", "Lotte")
    assert bekend(zitting, ververs(zitting, dossier), vraag) == Bekend("Kinderen: minstens 1", None)


def test_what_the_duo_asks_itself_is_never_written(zitting: Zitting, dossier: str) -> None:
    open_dossier(zitting, dossier)
    voor = len(zitting.archief.geschiedenis(dossier))
    beantwoord(zitting, dossier, "afs_duo_check", "nee_vastleggen")
    stand = ververs(zitting, dossier)
    assert [(v.item, v.op_blad) for v in stand.voorstellen] == [("afs_duo_check", "nooit")]
    erbij = zitting.archief.geschiedenis(dossier)[:-voor]
    assert [(op.veld, op.waarde) for op in erbij] == [("besproken.afs_duo_check", True)]
    sluit_dossier(zitting, dossier)
    assert not open_dossier(zitting, dossier).voorstellen


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


def test_what_only_one_scheme_asks_stands_last_and_only_where_that_scheme_is(zitting: Zitting, dossier: str) -> None:
    pad = "feiten.iit.jaren_laag_inkomen"
    zet_feit(zitting, dossier, "gemeente", "tilburg")
    assert pad not in [regel.pad for regel in feitregels(zitting, ververs(zitting, dossier))]
    zet_feit(zitting, dossier, "gemeente", "nijmegen")
    regels = feitregels(zitting, ververs(zitting, dossier))
    verder = [regel.pad for regel in regels if regel.groep == "Verder"]
    assert pad in verder
    assert [regel.pad for regel in regels[-len(verder) :]] == verder
    assert {regel.groep for regel in regels if regel.pad.startswith("woning.")} == {"Wonen"}
    assert zet_feit(zitting, dossier, pad, "4 jaar") == "= 4"
    assert ververs(zitting, dossier).situatie.feiten[pad] == 4


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
    monkeypatch.setattr("loket.diensten.gesprek.te_bewaren", lambda item, antwoord, mag: False)
    open_dossier(zitting, dossier)
    voor = len(zitting.archief.geschiedenis(dossier))
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    beantwoord(zitting, dossier, "hh_kinderen", "2")
    stand = ververs(zitting, dossier)
    assert [s.code for s in stand.signalen if s.spoed] == ["wgs_bedreigend"]
    assert stand.voorstellen
    assert {(op.veld, op.waarde) for op in zitting.archief.geschiedenis(dossier)[:-voor]} == {
        ("besproken.nu_ontruiming", True),
        ("besproken.hh_kinderen", True),
    }
    sluit_dossier(zitting, dossier)
    assert not open_dossier(zitting, dossier).signalen


def test_nothing_is_remembered_of_a_file_that_was_closed(zitting: Zitting, dossier: str) -> None:
    sluit_dossier(zitting, dossier)
    zet_feit(zitting, dossier, "personen.a.verblijf", "geen_of_onzeker")
    assert dossier not in zitting.geheugen
