"""How to reach a household, a visit that did not happen, and a household put aside for a moment."""

from datetime import date, timedelta

import pytest

from loket.diensten.afspraken import zet_volgende_keer
from loket.diensten.bezoeken import gemiste_bezoeken, schrijf_gemist
from loket.diensten.blad import blad_tekst, blad_van
from loket.diensten.contact import contact_van, contact_woorden, wissel_verbod, zet_contact
from loket.diensten.dossier import open_dossier, sluit_dossier, ververs
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw
from loket.diensten.parkeren import leg_even_weg, pak_terug
from loket.diensten.signalen import meld_signaal
from loket.diensten.werklijst import werklijst
from loket.diensten.zitting import Zitting
from loket.domein.bezoek import GEMISTREDENEN, Gemistreden
from loket.domein.fouten import BsnFout, InvoerFout


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def test_what_must_not_be_done_is_said_and_nothing_of_it_is_printed(zitting: Zitting, dossier: str) -> None:
    zet_contact(zitting, dossier, "telefoon", "06 0000 0000")
    zet_contact(zitting, dossier, "tijden", "na 17 uur")
    zet_contact(zitting, dossier, "wie", "Bo")
    wissel_verbod(zitting, dossier, "geen_voicemail")
    stand = ververs(zitting, dossier)
    contact = contact_van(stand.beeld)
    assert contact.verboden == ("Spreek de voicemail niet in.",)
    assert contact_woorden(contact) == "06 0000 0000, na 17 uur, alleen met Bo, spreek de voicemail niet in"
    for tekst in (blad_tekst(blad_van(stand)), blad_tekst(blad_van(stand), kort=True)):
        assert not [deel for deel in ("06 0000", "17 uur", "voicemail", "Bo") if deel in tekst]
    wissel_verbod(zitting, dossier, "geen_voicemail")
    zet_contact(zitting, dossier, "telefoon", "")
    assert contact_woorden(contact_van(ververs(zitting, dossier).beeld)) == "na 17 uur, alleen met Bo"


def test_unknown_contact_forbids_nothing_and_says_nothing(zitting: Zitting, dossier: str) -> None:
    contact = contact_van(ververs(zitting, dossier).beeld)
    assert (contact.verboden, contact_woorden(contact)) == ((), "")


@pytest.mark.parametrize(
    ("tekst", "fout"), [("bel mijn zus", InvoerFout), ("111222333", BsnFout), ("0" * 81, InvoerFout)]
)
def test_a_number_that_is_none_is_refused(zitting: Zitting, dossier: str, tekst: str, fout: type[InvoerFout]) -> None:
    with pytest.raises(fout):
        zet_contact(zitting, dossier, "telefoon", tekst)


@pytest.mark.parametrize("reden", GEMISTREDENEN)
def test_a_visit_that_did_not_happen_is_an_event_and_no_refusal(
    zitting: Zitting, dossier: str, reden: Gemistreden
) -> None:
    beantwoord(zitting, dossier, "nu_eten", "nee")
    zet_volgende_keer(zitting, dossier, zitting.vandaag, "10.00 uur, thuis")
    voor = ververs(zitting, dossier)
    nieuw_dag = zitting.vandaag + timedelta(days=4)
    schrijf_gemist(zitting, dossier, reden, nieuw_dag, "11.00 uur, wijkcentrum")
    na = ververs(zitting, dossier)
    (gemist,) = gemiste_bezoeken(na.beeld)
    assert (gemist.dag, gemist.reden, gemist.nieuw) == (zitting.vandaag, reden, nieuw_dag)
    moment = blad_van(na).volgende_keer
    assert moment is not None
    assert (moment.dag, moment.plek) == (nieuw_dag, "wijkcentrum")
    assert (na.antwoorden, na.beoordeling, na.signalen, na.voorstellen) == (
        voor.antwoorden, voor.beoordeling, voor.signalen, voor.voorstellen,
    )  # fmt: skip
    velden = [operatie.veld for operatie in zitting.archief.geschiedenis(dossier)]
    assert "geweigerd" not in str([zitting.archief.beeld(dossier).waarde(veld) for veld in velden])


def test_without_a_new_day_the_old_one_is_gone_and_a_later_one_stays(zitting: Zitting, dossier: str) -> None:
    zet_volgende_keer(zitting, dossier, zitting.vandaag, "10.00 uur, thuis")
    schrijf_gemist(zitting, dossier, "niet_thuis", None)
    assert blad_van(ververs(zitting, dossier)).volgende_keer is None
    zet_volgende_keer(zitting, dossier, zitting.vandaag + timedelta(days=9), "10.00 uur, thuis")
    schrijf_gemist(zitting, dossier, "ziek", None)
    assert blad_van(ververs(zitting, dossier)).volgende_keer is not None
    with pytest.raises(InvoerFout, match="voorbij"):
        schrijf_gemist(zitting, dossier, "ziek", date(2026, 11, 1))


def test_a_household_that_waits_keeps_its_place_and_what_was_only_remembered(zitting: Zitting, dossier: str) -> None:
    open_dossier(zitting, dossier)
    meld_signaal(zitting, dossier, "veiligheid")
    log = len(zitting.archief.geschiedenis(dossier))
    leg_even_weg(zitting, ververs(zitting, dossier), "3", "Gesprek", "nu_bed")
    ander = nieuw(zitting, "Ander")
    leg_even_weg(zitting, ververs(zitting, ander), "1", "Overzicht", "")
    assert [regel.naam for regel in werklijst(zitting).weggelegd] == ["Wessel", "Ander"]
    assert werklijst(zitting, "wes").weggelegd == ()
    assert len(zitting.archief.geschiedenis(dossier)) == log, "putting aside writes nothing"
    terug = pak_terug(zitting, dossier)
    assert terug is not None
    assert (terug.scherm, terug.plek) == ("3", "nu_bed")
    assert "veiligheid" in {s.code for s in open_dossier(zitting, dossier).open_signalen}
    sluit_dossier(zitting, ander)
    assert werklijst(zitting).weggelegd == ()
