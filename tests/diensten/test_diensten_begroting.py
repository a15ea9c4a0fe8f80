"""The budget of a household: unknown is not zero, what it really costs counts, and a tip becomes an agreement."""

from decimal import Decimal

import pytest

from loket.catalogus.begrotingslijst import begrotingslijst
from loket.diensten.afspraken import maak_klaar
from loket.diensten.begroting import begroting_van, mmg_bekend, spreek_besparing_af, wis_post, zet_post
from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_feit, zet_gebruik
from loket.diensten.huishoudens import nieuw
from loket.diensten.zitting import Zitting
from loket.domein.begroting import Begroting, Som
from loket.domein.dossier import Wijziging
from loket.domein.fouten import InvoerFout


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    """A household of Wageningen with earnings, and nothing known of its budget."""
    id_ = nieuw(zitting, "Wessel")
    for pad, tekst in {
        "gemeente": "wageningen",
        "samenstelling.partner": "nee",
        "samenstelling.kinderen": "0",
        "samenstelling.medebewoners": "0",
        "personen.a.inkomsten": "loon 1000",
    }.items():
        zet_feit(zitting, id_, pad, tekst)
    for regeling in begrotingslijst().tellen_mee():
        zet_gebruik(zitting, id_, regeling, "nee")
    return id_


def begroting(zitting: Zitting, dossier: str) -> Begroting:
    return begroting_van(zitting, ververs(zitting, dossier))


def vul(zitting: Zitting, dossier: str, bedrag: str = "50") -> None:
    """Every item filled in with the same amount."""
    for post in begrotingslijst().posten:
        zet_post(zitting, dossier, post.id, "werkelijk" if post.werkelijk else "referentie", bedrag)


def test_what_is_empty_is_counted_and_never_zero(zitting: Zitting, dossier: str) -> None:
    leeg = begroting(zitting, dossier)
    assert leeg.nodig == Som(Decimal(0), None, len(begrotingslijst().posten))
    assert leeg.tekort.hoog is None
    zet_post(zitting, dossier, "water", "werkelijk", "20")
    assert begroting(zitting, dossier).nodig == Som(Decimal(20), None, len(begrotingslijst().posten) - 1)
    assert mmg_bekend(zitting, ververs(zitting, dossier)) is None


def test_rent_is_the_fact_of_the_file_and_a_reference_rent_does_not_count(zitting: Zitting, dossier: str) -> None:
    zet_post(zitting, dossier, "huur", "werkelijk", "650")
    zet_post(zitting, dossier, "huur", "referentie", "590")
    assert ververs(zitting, dossier).situatie.feiten["woning.kale_huur"] == Decimal(650)
    assert begroting(zitting, dossier).nodig.laag == Decimal(650)


def test_of_other_items_the_reference_is_the_need(zitting: Zitting, dossier: str) -> None:
    zet_post(zitting, dossier, "voeding", "werkelijk", "400")
    assert begroting(zitting, dossier).nodig.laag == 0
    zet_post(zitting, dossier, "voeding", "referentie", "300")
    gevonden = begroting(zitting, dossier)
    assert (gevonden.nodig.laag, gevonden.uit.laag) == (Decimal(300), Decimal(400))


def test_a_whole_budget_gives_the_border_with_its_six_percent_apart(zitting: Zitting, dossier: str) -> None:
    vul(zitting, dossier)
    gevonden = begroting(zitting, dossier)
    nodig = Decimal(50 * len(begrotingslijst().posten))
    assert gevonden.nodig == Som(nodig, nodig)
    assert gevonden.flex == nodig * Decimal("0.06")
    assert mmg_bekend(zitting, ververs(zitting, dossier)) == nodig * Decimal("1.06")
    assert gevonden.tekort == Som(nodig * Decimal("1.06") - 1000, nodig * Decimal("1.06") - 1000)


def test_a_municipality_without_these_rules_has_a_deficit_and_no_border(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "gemeente", "almere")
    vul(zitting, dossier)
    gevonden = begroting(zitting, dossier)
    assert gevonden.mmg is None
    assert gevonden.tekort.laag == gevonden.nodig.laag - 1000


def test_rights_not_asked_for_make_the_deficit_smaller_and_stand_apart(zitting: Zitting, dossier: str) -> None:
    vul(zitting, dossier)
    gevonden = begroting(zitting, dossier)
    assert gevonden.inkomen == Som(Decimal(1000), Decimal(1000))
    assert gevonden.met_rechten.laag >= gevonden.inkomen.laag
    assert gevonden.tekort_met.laag <= gevonden.tekort.laag


def test_a_scheme_of_which_nobody_asked_whether_it_runs_is_not_nothing(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.inkomsten", "loon 1000")
    zet_feit(zitting, dossier, "personen.a.toetsingsinkomen_jaar", "14000")
    for pad, tekst in {"geboortedatum": "1986", "vermogen": "0", "student": "nee"}.items():
        zet_feit(zitting, dossier, f"personen.a.{pad}", tekst)
    zorg = ververs(zitting, dossier).oordeel("zorgtoeslag")
    assert zorg is not None
    assert zorg.uitbetaling is not None
    assert begroting(zitting, dossier).inkomen == Som(Decimal(1000), Decimal(1000))
    wis = Wijziging("gebruik.zorgtoeslag", soort="wis")
    zitting.archief.schrijf(dossier, (wis,), wie=zitting.typt.id)
    assert begroting(zitting, dossier).inkomen == Som(Decimal(1000), 1000 + zorg.uitbetaling.max)
    zet_gebruik(zitting, dossier, "zorgtoeslag", "ja")
    assert begroting(zitting, dossier).inkomen.laag == 1000 + zorg.uitbetaling.min


def test_bijstand_that_was_said_as_income_counts_once(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "personen.a.inkomsten", "bijstand 1300")
    zet_gebruik(zitting, dossier, "bijstand", "ja")
    assert begroting(zitting, dossier).inkomen == Som(Decimal(1300), Decimal(1300))


def test_a_saving_tip_becomes_an_agreement_and_is_counted_when_it_is_done(zitting: Zitting, dossier: str) -> None:
    afspraak = spreek_besparing_af(zitting, dossier, "telefoon", "12,50")
    gevonden = begroting(zitting, dossier)
    assert (gevonden.afgesproken, gevonden.gedaan) == (Decimal("12.50"), 0)
    assert [a.tekst for a in ververs(zitting, dossier).afspraken] == [
        "Samen minder betalen voor: telefoon, tv en internet."
    ]
    maak_klaar(zitting, dossier, afspraak)
    assert begroting(zitting, dossier).gedaan == Decimal("12.50")


def test_unknown_again_leaves_the_agreement(zitting: Zitting, dossier: str) -> None:
    spreek_besparing_af(zitting, dossier, "huur", "10")
    zet_post(zitting, dossier, "huur", "werkelijk", "650")
    wis_post(zitting, dossier, "huur")
    gevonden = begroting(zitting, dossier)
    assert gevonden.nodig.laag == 0
    assert gevonden.afgesproken == Decimal(10)


def test_dutch_money_per_year_is_turned_into_months_and_a_range_is_refused(zitting: Zitting, dossier: str) -> None:
    zet_post(zitting, dossier, "water", "werkelijk", "1.200 per jaar")
    assert begroting(zitting, dossier).nodig.laag == Decimal(100)
    with pytest.raises(InvoerFout, match="één bedrag"):
        zet_post(zitting, dossier, "water", "werkelijk", "10 tot 20")


def test_no_scheme_counts_twice_and_what_the_mmb_takes_the_place_of_does_not_count() -> None:
    lijst = begrotingslijst()
    alle = [id_ for regel in lijst.inkomen for id_ in regel.regelingen]
    assert len(alle) == len(set(alle))
    assert "iit" not in lijst.tellen_mee()
    assert all(regel.bron for regel in lijst.inkomen)
