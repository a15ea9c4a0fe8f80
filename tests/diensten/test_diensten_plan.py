"""The plan: their own words with their yes, three things at most, and what was promised and begun."""

from datetime import timedelta

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak, maak_klaar, teken, zeg_ja
from loket.diensten.blad import blad_van
from loket.diensten.brieven import schrijf_brief
from loket.diensten.dossier import open_dossier, ververs
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw, zoek
from loket.diensten.plan import keur_doel, los_op, nog_af, plan, zet_doel
from loket.diensten.signalen import meld_signaal
from loket.diensten.zitting import Zitting, ontgrendel_maatje
from loket.domein.fouten import BsnFout, InvoerFout, LoketFout
from tests.conftest import NU, WACHTZIN_MAATJE


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def dagen_later(zitting: Zitting, dagen: int) -> None:
    zitting.klok = lambda: NU + timedelta(days=dagen)


def afspraak(zitting: Zitting, dossier: str, tekst: str, dagen: int = 0) -> str:
    dag = zitting.vandaag + timedelta(days=dagen)
    return maak_afspraak(zitting, dossier, GoedeTekst(tekst), wie="medewerker", datum=dag)


def test_the_goal_carries_the_day_of_the_residents_yes_and_stands_on_the_page(zitting: Zitting, dossier: str) -> None:
    zet_doel(zitting, dossier, keur_doel("  Dat de brieven\n stoppen. "))
    stand = ververs(zitting, dossier)
    assert (plan(stand).doel, plan(stand).doel_ja) == ("Dat de brieven stoppen.", zitting.vandaag)
    assert blad_van(stand).doel == "Dat de brieven stoppen."


@pytest.mark.parametrize(("tekst", "fout"), [("", InvoerFout), ("x" * 301, InvoerFout), ("bel 111222333", BsnFout)])
def test_a_goal_without_words_or_with_a_number_is_refused(tekst: str, fout: type[InvoerFout]) -> None:
    with pytest.raises(fout):
        keur_doel(tekst)


def test_the_first_thing_is_solved_once_and_new_words_are_a_new_thing(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="eerste ding"):
        los_op(zitting, ververs(zitting, dossier))
    beantwoord(zitting, dossier, "nu_een_ding", "De verhuurder bellen.")
    assert [deel.plek for deel in nog_af(ververs(zitting, dossier))] == ["plan:ding"]
    los_op(zitting, ververs(zitting, dossier))
    ding = plan(ververs(zitting, dossier)).eerste_ding
    assert ding is not None
    assert ding.klaar == zitting.vandaag
    assert nog_af(ververs(zitting, dossier)) == ()
    beantwoord(zitting, dossier, "nu_een_ding", "De gemeente bellen.")
    ding = plan(ververs(zitting, dossier)).eerste_ding
    assert ding is not None
    assert ding.klaar is None


def test_rather_not_say_is_no_first_thing(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "nu_een_ding", "wil_niet_zeggen")
    assert plan(ververs(zitting, dossier)).eerste_ding is None


def test_what_was_begun_today_is_named_until_it_is_finished(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak(zitting, dossier, "Wij bellen.")
    assert [deel.plek for deel in nog_af(ververs(zitting, dossier))] == [f"afspraak:{id_}"]
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    teken(zitting, dossier, id_, "medewerker")
    teken(zitting, dossier, id_, "ervaringsdeskundige")
    zeg_ja(zitting, dossier, id_)
    assert nog_af(ververs(zitting, dossier)) == ()
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    brief = schrijf_brief(zitting, dossier, "besluit", "de gemeente", zitting.vandaag, "Stopt.")
    assert [deel.plek for deel in nog_af(ververs(zitting, dossier))] == ["signaal:wgs_bedreigend", f"brief:{brief.id}"]


def test_what_is_only_remembered_is_named_because_it_will_be_gone(zitting: Zitting, dossier: str) -> None:
    meld_signaal(zitting, dossier, "veiligheid")
    (onaf,) = nog_af(ververs(zitting, dossier))
    assert "alleen tot je sluit" in onaf.tekst


def test_the_next_time_it_says_what_was_promised_and_whether_it_was_done(zitting: Zitting, dossier: str) -> None:
    gedaan, laat = afspraak(zitting, dossier, "Wij bellen."), afspraak(zitting, dossier, "Wij schrijven.", 1)
    later = afspraak(zitting, dossier, "Wij gaan mee.", 30)
    assert plan(ververs(zitting, dossier)).beloofd == ()
    maak_klaar(zitting, dossier, gedaan)
    # The store's own clock stamps what is written; only the day of looking moves on.
    dagen_later(zitting, 7)
    beloofd = {b.afspraak: b for b in plan(ververs(zitting, dossier)).beloofd}
    assert set(beloofd) == {gedaan, laat, later}
    assert beloofd[gedaan].gedaan is not None
    assert (beloofd[laat].gedaan, beloofd[laat].te_laat) == (None, True)
    assert not beloofd[later].te_laat


def test_who_only_looks_hears_of_nothing_unfinished(zitting: Zitting) -> None:
    for regel in zoek(zitting):
        assert nog_af(open_dossier(zitting, regel.dossier)) == ()
