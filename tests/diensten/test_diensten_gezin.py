"""Childcare and the days that people come and go, in a case file: typed, shown, exported and read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from loket.diensten.dossier import ververs
from loket.diensten.feiten import feitregels, volgende_open, wis_feit, zet_feit
from loket.diensten.huishoudens import nieuw
from loket.diensten.personen import haal_persoon_weg, voeg_persoon_toe
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.uitwisselvorm import exporteer, importeer
from loket.diensten.woontijd import maak_mogelijk
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.opslag.openen import maak_opslag
from tests.conftest import GOEDKOPE_KDF, WACHTZIN, klok

OPVANG = "feiten.kinderopvangtoeslag.opvang"


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    id_ = nieuw(zitting, "Wessel")
    voeg_persoon_toe(zitting, id_, "partner", "Bo")
    voeg_persoon_toe(zitting, id_, "kind", "Sami")
    voeg_persoon_toe(zitting, id_, "kind", "Noor")
    return id_


@pytest.fixture
def leeg(zitting: Zitting, tmp_path: Path) -> Iterator[Zitting]:
    archief, lid, _ = maak_opslag(
        tmp_path / "leeg", "Noor", "medewerker", "nijmegen", WACHTZIN, klok=klok, kdf=GOEDKOPE_KDF
    )
    yield Zitting(
        archief=archief, bronnen=zitting.bronnen, klok=klok, gemeente="nijmegen", demo=False, typt=lid,
        ontgrendeld=(lid,), sleutel=zitting.sleutel, nieuw_lid=zitting.nieuw_lid,
    )  # fmt: skip
    archief.sluit()


def toont(zitting: Zitting, dossier: str, pad: str) -> str:
    return next(regel.waarde for regel in feitregels(zitting, ververs(zitting, dossier)) if regel.pad == pad)


def test_childcare_is_typed_by_the_name_of_the_child(zitting: Zitting, dossier: str) -> None:
    begrepen = zet_feit(zitting, dossier, OPVANG, "Noor: bso 40 uur 9; Sami: dagopvang 122 uur")
    assert begrepen.startswith("= Noor: bso 40 uur per maand, € 9,00 per uur; Sami: dagopvang")
    assert toont(zitting, dossier, OPVANG) == begrepen.removeprefix("= ")
    regels = tijdlijn(zitting, ververs(zitting, dossier), f"feit.{OPVANG}")
    assert "bso 40 uur per maand" in regels[0].waarde


def test_childcare_of_a_child_who_left_is_passed_over(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, OPVANG, "Noor: bso 40 uur 9; Sami: dagopvang 122 uur 10,50")
    haal_persoon_weg(zitting, dossier, "k2")
    assert toont(zitting, dossier, OPVANG) == "Sami: dagopvang 122 uur per maand, € 10,50 per uur"


def test_days_that_cannot_be_are_refused_and_the_file_stays_readable(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.p1.hier_vanaf", "mei 2026")
    with pytest.raises(InvoerFout, match="eerder"):
        zet_feit(zitting, dossier, "personen.p1.hier_tot", "30-4-2026")
    zet_feit(zitting, dossier, "personen.p1.hier_tot", "1-2-2027")
    with pytest.raises(InvoerFout, match="eerder"):
        zet_feit(zitting, dossier, "personen.p1.hier_vanaf", "2-2-2027")
    assert toont(zitting, dossier, "personen.p1.hier_vanaf") == "in mei 2026"
    assert toont(zitting, dossier, "personen.p1.hier_tot") == "maandag 1 februari 2027"


def test_two_laptops_that_wrote_impossible_days_leave_the_last_day_unknown(zitting: Zitting, dossier: str) -> None:
    dagen = [("hier_vanaf", "2026-06-01"), ("hier_tot", "2026-03-01")]
    zitting.archief.schrijf(
        dossier, [Wijziging(f"feit.personen.p1.{naam}", dag) for naam, dag in dagen], wie=zitting.typt.id
    )
    assert "personen.p1.hier_tot" not in ververs(zitting, dossier).situatie.feiten
    lid: dict[str, Json] = {"hier_vanaf": {"min": "2026-01-01"}, "hier_tot": {"max": "2026-03-01"}}
    maak_mogelijk(lid)
    assert "hier_tot" in lid


def test_what_is_seldom_asked_can_be_filled_in_but_is_never_the_next_question(zitting: Zitting, dossier: str) -> None:
    assert toont(zitting, dossier, "personen.p1.hier_vanaf") == "woont hier het hele jaar"
    regels = feitregels(zitting, ververs(zitting, dossier))
    pad = regels[0].pad
    for _ in regels:
        pad = volgende_open(regels, pad)
        assert "hier_" not in pad
    assert not [regel for regel in regels if "personen.a.hier_" in regel.pad]


def test_a_household_without_children_is_not_asked_about_them(zitting: Zitting) -> None:
    id_ = nieuw(zitting, "Wessel")
    zet_feit(zitting, id_, "samenstelling.kinderen", "0")
    assert not [r for r in feitregels(zitting, ververs(zitting, id_)) if "kinderopvang" in r.pad]
    wis_feit(zitting, id_, "samenstelling.kinderen")
    assert [r for r in feitregels(zitting, ververs(zitting, id_)) if "kinderopvang" in r.pad]


def test_export_and_import_give_the_same_household(zitting: Zitting, dossier: str, leeg: Zitting) -> None:
    zet_feit(zitting, dossier, OPVANG, "Noor: bso 40 uur 9; dagopvang 100 tot 120 uur")
    zet_feit(zitting, dossier, "personen.p1.hier_tot", "mei 2026")
    vorm = exporteer(zitting, [dossier])
    importeer(leeg, vorm)
    oud, nieuw_ = ververs(zitting, dossier).situatie, ververs(leeg, dossier).situatie
    assert nieuw_.feiten == oud.feiten
    assert {regel.wat for regel in importeer(leeg, vorm).regels} == {"gelijk"}


def test_a_bare_situation_gets_own_ids_in_its_childcare(leeg: Zitting) -> None:
    importeer(
        leeg,
        {
            "versie": 1,
            "peildatum": "2026-07-01",
            "personen": [{"id": "a", "rol": "aanvrager"}, {"id": "kleintje", "rol": "kind"}],
            "feiten": {"kinderopvangtoeslag": {"opvang": [{"kind": "kleintje", "soort": "bso"}]}},
        },
    )
    [beeld] = leeg.archief.beelden()
    assert beeld.waarde(f"feit.{OPVANG}") == [{"kind": "k1", "soort": "bso"}]
