"""What was spent from a scheme with an amount per person: per year, never more than there is, undone like the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loket.diensten.dossier import Dossierstand, ongedaan, ververs
from loket.diensten.feiten import zet_feit, zet_gebruik
from loket.diensten.huishoudens import nieuw
from loket.diensten.personen import voeg_persoon_toe
from loket.diensten.tegoeden import bestedingen, besteed, tegoeden
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.zitting import Zitting
from loket.domein.fouten import LoketFout
from loket.domein.oordeel import Oordeel
from loket.domein.tegoed import Tegoed
from loket.widgets.tegoed import tegoed_regels, tegoed_woorden


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    dossier = nieuw(zitting, "Wessel")
    voeg_persoon_toe(zitting, dossier, "kind", "Sam")
    zet_gebruik(zitting, dossier, "meedoenregeling", "ja")
    return dossier


def nu(zitting: Zitting, dossier: str, regeling: str = "meedoenregeling") -> tuple[Dossierstand, Oordeel]:
    stand = ververs(zitting, dossier)
    oordeel = stand.oordeel(regeling)
    assert oordeel is not None
    return stand, oordeel


def stel(zitting: Zitting, dossier: str) -> list[str]:
    return [tegoed_woorden(tegoed) for tegoed in tegoeden(zitting, *nu(zitting, dossier))]


def test_each_person_has_a_budget_of_their_own(zitting: Zitting, dossier: str) -> None:
    assert stel(zitting, dossier) == ["nog € 150 van € 150"] * 2
    stand, oordeel = nu(zitting, dossier)
    besteed(zitting, stand, tegoeden(zitting, stand, oordeel)[1], "90, zwemles")
    assert stel(zitting, dossier) == ["nog € 150 van € 150", "nog € 60 van € 150"]
    regel = tijdlijn(zitting, ververs(zitting, dossier))[0]
    assert regel.wat == "Gebruikt van een regeling"
    assert "zwemles" in regel.waarde
    ongedaan(zitting, dossier)
    assert stel(zitting, dossier) == ["nog € 150 van € 150"] * 2


def test_more_than_is_left_is_refused_and_asks_whether_it_was_asked_twice(zitting: Zitting, dossier: str) -> None:
    stand, oordeel = nu(zitting, dossier)
    tegoed = tegoeden(zitting, stand, oordeel)[0]
    over = besteed(zitting, stand, tegoed, "150")
    assert over.over == 0
    with pytest.raises(LoketFout, match="al een keer gevraagd"):
        besteed(zitting, stand, over, "0,01")
    assert len(bestedingen(ververs(zitting, dossier).beeld)) == 1


@pytest.mark.parametrize("tekst", ["", "veel", "0", "tussen 10 en 20", "-5"])
def test_what_is_no_amount_is_refused(zitting: Zitting, dossier: str, tekst: str) -> None:
    stand, oordeel = nu(zitting, dossier)
    with pytest.raises(LoketFout):
        besteed(zitting, stand, tegoeden(zitting, stand, oordeel)[0], tekst)
    assert bestedingen(ververs(zitting, dossier).beeld) == ()


def test_a_new_year_has_a_new_budget(zitting: Zitting, dossier: str) -> None:
    stand, oordeel = nu(zitting, dossier)
    besteed(zitting, stand, tegoeden(zitting, stand, oordeel)[0], "150")
    later = replace(zitting, klok=lambda: zitting.klok() + timedelta(days=60))
    assert stel(later, dossier)[0] == "nog € 150 van € 150"


def test_there_is_no_budget_before_they_get_it_nor_where_no_amount_is_known(zitting: Zitting, dossier: str) -> None:
    zet_gebruik(zitting, dossier, "meedoenregeling", "aangevraagd")
    assert stel(zitting, dossier) == []
    zet_gebruik(zitting, dossier, "gemeentepolis", "ja")
    assert tegoeden(zitting, *nu(zitting, dossier, "gemeentepolis")) == ()


def test_a_child_that_is_too_old_has_none(zitting: Zitting, dossier: str) -> None:
    kind = next(lid.id for lid in ververs(zitting, dossier).situatie.personen if lid.rol == "kind")
    zet_feit(zitting, dossier, f"personen.{kind}.geboortedatum", "23-11-2008")
    assert len(stel(zitting, dossier)) == 1
    zet_feit(zitting, dossier, f"personen.{kind}.geboortedatum", "24-11-2008")
    assert len(stel(zitting, dossier)) == 2


def test_too_much_from_elsewhere_is_said(zitting: Zitting, dossier: str) -> None:
    tegoed = tegoeden(zitting, *nu(zitting, dossier))[0]
    dubbel = Tegoed(tegoed.regeling, tegoed.persoon, tegoed.jaar, tegoed.budget, tegoed.budget + 1)
    assert tegoed_regels([dubbel], {tegoed.persoon: "Wessel"}) == (
        "Tegoed in 2026\n  Wessel: er is € 151 gebruikt van € 150: vraag dit na"
    )
