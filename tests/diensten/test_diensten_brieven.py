"""A letter on the table: three fields, the last day of law apart from the day to plan on, and the agreement."""

from datetime import UTC, date, datetime

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.blad import blad_van
from loket.diensten.brieven import brief_klaar, schrijf_brief
from loket.diensten.dossier import ververs
from loket.diensten.huishoudens import nieuw
from loket.diensten.zitting import Zitting
from loket.domein.brief import Brief, Briefsoort
from loket.domein.fouten import BsnFout, InvoerFout, RekeningFout


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def schrijf(zitting: Zitting, dossier: str, soort: Briefsoort, dag: str, genoemd: str | None = None) -> Brief:
    return schrijf_brief(
        zitting,
        dossier,
        soort,
        "de gemeente",
        date.fromisoformat(dag),
        "Betaal de huur.",
        genoemd=date.fromisoformat(genoemd) if genoemd else None,
    )


@pytest.mark.parametrize(
    ("soort", "dag", "genoemd", "uiterlijk", "streef", "grond"),
    [
        # Six weeks after Friday 13 November is Christmas Day: the first working day after it (Awb 6:7, Atw 1).
        ("besluit", "2026-11-13", None, "2026-12-28", "2026-12-24", "wet"),
        # Three working days after the report of today, Monday 23 November (Wgs 4 lid 2).
        ("huis", "2026-11-10", "2026-12-09", "2026-11-26", "2026-11-26", "wet"),
        ("energie", "2026-11-20", None, "2026-11-26", "2026-11-26", "wet"),
        # The letter's own day, a Saturday: planned on the Friday before it, and never moved on.
        ("aanvulling", "2026-11-20", "2026-12-05", "2026-12-05", "2026-12-04", "brief"),
        ("anders", "2026-11-20", "2026-11-30", "2026-11-30", "2026-11-30", "brief"),
    ],
)
def test_each_kind_has_its_last_day_and_says_where_it_comes_from(
    zitting: Zitting, dossier: str, soort: Briefsoort, dag: str, genoemd: str | None, uiterlijk: str, streef: str,
    grond: str,
) -> None:  # fmt: skip
    brief = schrijf(zitting, dossier, soort, dag, genoemd)
    assert (str(brief.uiterlijk), str(brief.streefdatum), brief.grond) == (uiterlijk, streef, grond)
    assert bool(brief.artikel) is (grond == "wet")
    assert ververs(zitting, dossier).brieven == (brief,)


@pytest.mark.parametrize("soort", ["aanvulling", "anders"])
def test_without_its_own_day_such_a_letter_is_refused(zitting: Zitting, dossier: str, soort: Briefsoort) -> None:
    with pytest.raises(InvoerFout, match="Welke datum"):
        schrijf(zitting, dossier, soort, "2026-11-20")
    assert ververs(zitting, dossier).brieven == ()


@pytest.mark.parametrize(
    ("tekst", "fout"), [("kenmerk 111222333", BsnFout), ("op NL91 ABNA 0417 1643 00", RekeningFout)]
)
def test_no_number_of_the_state_or_the_bank(zitting: Zitting, dossier: str, tekst: str, fout: type[InvoerFout]) -> None:
    for afzender, vraag in ((tekst, "Betaal."), ("de bank", tekst)):
        with pytest.raises(fout) as gezegd:
            schrijf_brief(zitting, dossier, "besluit", afzender, date(2026, 11, 13), vraag)
        assert tekst not in gezegd.value.zin
    assert ververs(zitting, dossier).brieven == ()


def test_a_letter_proposes_one_agreement_that_carries_the_ground_of_its_last_day(
    zitting: Zitting, dossier: str
) -> None:
    schrijf(zitting, dossier, "besluit", "2026-11-13")
    (voorstel,) = ververs(zitting, dossier).voorstellen
    assert (str(voorstel.uiterlijk), str(voorstel.streefdatum)) == ("2026-12-28", "2026-12-24")
    maak_afspraak(
        zitting, dossier, GoedeTekst("Wij lezen het."), wie="samen", datum=voorstel.streefdatum, voorstel=voorstel
    )
    stand = ververs(zitting, dossier)
    assert stand.voorstellen == ()
    assert (stand.afspraken[0].grond, str(stand.afspraken[0].uiterlijk)) == ("wet", "2026-12-28")


def test_a_day_that_has_gone_by_is_urgent_and_planned_today(zitting: Zitting, dossier: str) -> None:
    schrijf(zitting, dossier, "besluit", "2026-09-01")
    (voorstel,) = ververs(zitting, dossier).voorstellen
    assert voorstel.spoed
    assert voorstel.streefdatum == zitting.vandaag


def test_the_page_names_the_first_day_that_still_comes(zitting: Zitting, dossier: str) -> None:
    schrijf(zitting, dossier, "besluit", "2026-09-01")
    assert blad_van(ververs(zitting, dossier)).let_op_datum is None
    schrijf(zitting, dossier, "besluit", "2026-11-13")
    huis = schrijf(zitting, dossier, "huis", "2026-11-10", "2026-12-09")
    eerste = blad_van(ververs(zitting, dossier)).let_op_datum
    assert eerste is not None
    assert (eerste.soort, str(eerste.dag)) == ("huis", "2026-12-09")
    brief_klaar(zitting, dossier, huis.id)
    volgende = blad_van(ververs(zitting, dossier)).let_op_datum
    assert volgende is not None
    assert (volgende.soort, str(volgende.dag)) == ("besluit", "2026-12-28")


def test_beyond_the_known_days_off_the_letter_says_so(zitting: Zitting, dossier: str) -> None:
    zitting.klok = lambda: datetime(2028, 12, 1, 9, tzinfo=UTC)
    brief = schrijf(zitting, dossier, "besluit", "2028-12-01")
    assert any("nog niet bekend" in zin for zin in brief.let_op)
