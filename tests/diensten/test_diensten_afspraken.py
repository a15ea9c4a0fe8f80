"""Agreements: made from a proposal, signed by each partner with their own key, agreed by the resident."""

from datetime import timedelta

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak, maak_klaar, teken, zeg_ja, zet_volgende_keer
from loket.diensten.blad import blad_tekst, blad_van, niet_op_blad
from loket.diensten.dossier import Dossierstand, ongedaan, ververs, wat_gaat_terug
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw, zoek
from loket.diensten.zitting import Zitting, ontgrendel_maatje, voeg_maatje_toe, wissel_typist
from loket.domein.fouten import LoketFout, SleutelFout
from loket.uitvoer.taal import keur_b1
from tests.conftest import WACHTZIN_MAATJE


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    dossier = nieuw(zitting, "Wessel")
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    return dossier


def afspraak_uit_voorstel(zitting: Zitting, dossier: str) -> str:
    voorstel = ververs(zitting, dossier).voorstellen[0]
    return maak_afspraak(
        zitting,
        dossier,
        GoedeTekst("Wij bellen de verhuurder."),
        wie="medewerker",
        datum=voorstel.streefdatum,
        voorstel=voorstel,
    )


def test_a_proposal_carries_the_legal_term_and_is_made_once(zitting: Zitting, dossier: str) -> None:
    voorstel = ververs(zitting, dossier).voorstellen[0]
    assert voorstel.spoed
    # Monday 23 November 2026: three working days on is Thursday (Wgs art. 4 lid 2).
    assert voorstel.uiterlijk.isoformat() == "2026-11-26"
    afspraak_uit_voorstel(zitting, dossier)
    stand = ververs(zitting, dossier)
    assert voorstel.sleutel not in {v.sleutel for v in stand.voorstellen}
    assert stand.afspraken[0].uiterlijk == voorstel.uiterlijk


def test_who_has_not_unlocked_cannot_be_signed_for(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak_uit_voorstel(zitting, dossier)
    teken(zitting, dossier, id_, "medewerker")
    with pytest.raises(LoketFout, match="Nog niet meegetekend"):
        teken(zitting, dossier, id_, "ervaringsdeskundige")
    with pytest.raises(SleutelFout):
        ontgrendel_maatje(zitting, "een heel andere wachtzin")
    bas = ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    teken(zitting, dossier, id_, "ervaringsdeskundige")
    (afspraak,) = ververs(zitting, dossier).afspraken
    assert bas.id in afspraak.getekend
    veld = f"afspraak.{id_}.getekend.{bas.id}"
    (handtekening,) = zitting.archief.geschiedenis(dossier, veld)
    assert handtekening.wie == bas.id, "the signature is the signer's own operation"


def test_active_needs_both_signatures_and_the_residents_yes(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak_uit_voorstel(zitting, dossier)
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    stappen = [
        lambda: teken(zitting, dossier, id_, "medewerker"),
        lambda: teken(zitting, dossier, id_, "ervaringsdeskundige"),
        lambda: zeg_ja(zitting, dossier, id_),
    ]
    for nr, stap in enumerate(stappen):
        assert not actief(ververs(zitting, dossier)), nr
        assert len(niet_op_blad(ververs(zitting, dossier))) == 1
        stap()
    assert actief(ververs(zitting, dossier))
    zeg_ja(zitting, dossier, id_, ja=False)
    assert not actief(ververs(zitting, dossier))


def actief(stand: Dossierstand) -> bool:
    return stand.afspraken[0].actief(stand.duo)


def test_the_page_holds_what_was_agreed_and_no_more(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak_uit_voorstel(zitting, dossier)
    blad = blad_tekst(blad_van(ververs(zitting, dossier)))
    assert "verhuurder" not in blad
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    for rol in ("medewerker", "ervaringsdeskundige"):
        teken(zitting, dossier, id_, rol)
    zeg_ja(zitting, dossier, id_)
    zet_volgende_keer(zitting, dossier, zitting.vandaag + timedelta(days=7), "10.00 uur, thuis")
    stand = ververs(zitting, dossier)
    blad, kort = blad_tekst(blad_van(stand)), blad_tekst(blad_van(stand), kort=True)
    for tekst in (blad, kort):
        assert "Wij bellen de verhuurder" in tekst
        assert "26 november" in tekst
        assert "30 november" in tekst
        assert stand.nummer not in tekst
    assert len(blad.splitlines()) <= 60
    assert len(kort.strip().splitlines()) <= 10
    assert not keur_b1(blad)
    maak_klaar(zitting, dossier, id_)
    assert "verhuurder" not in blad_tekst(blad_van(ververs(zitting, dossier)))


def test_every_page_of_the_demo_is_plain_and_fits(zitting: Zitting) -> None:
    for regel in zoek(zitting):
        stand = ververs(zitting, regel.dossier)
        blad = blad_tekst(blad_van(stand))
        assert len(blad.splitlines()) <= 60
        assert "heeft recht" not in blad
        assert len(blad_tekst(blad_van(stand), kort=True).strip().splitlines()) <= 10


def test_a_resident_has_at_most_three_things_to_do(zitting: Zitting, dossier: str) -> None:
    for nr in range(3):
        maak_afspraak(zitting, dossier, GoedeTekst(f"Doe ding {nr}"), wie="inwoner", datum=zitting.vandaag)
    with pytest.raises(LoketFout, match="drie dingen"):
        maak_afspraak(zitting, dossier, GoedeTekst("Nog een"), wie="inwoner", datum=zitting.vandaag)


def test_a_day_that_has_passed_is_refused(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="al voorbij"):
        maak_afspraak(zitting, dossier, GoedeTekst("Te laat"), wie="samen", datum=zitting.vandaag - timedelta(days=1))
    assert not ververs(zitting, dossier).afspraken


def test_typing_goes_by_name(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="Alleen jij"):
        wissel_typist(zitting)
    bas = ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    assert wissel_typist(zitting) == bas
    beantwoord(zitting, dossier, "nu_eten", "ja")
    (nieuwste, *_) = zitting.archief.geschiedenis(dossier)
    assert nieuwste.wie == bas.id
    assert wissel_typist(zitting).naam == "Mila"


def test_somebody_new_gets_a_key_of_their_own(zitting: Zitting) -> None:
    lid = voeg_maatje_toe(zitting, "Noor", "ervaringsdeskundige", "vier gewone woorden samen")
    assert lid in zitting.duo()
    assert ontgrendel_maatje(zitting, "vier gewone woorden samen") == lid
    assert len(zitting.ontgrendeld) == 2


def test_undo_never_takes_an_agreement_from_under_a_signature(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak_uit_voorstel(zitting, dossier)
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    teken(zitting, dossier, id_, "ervaringsdeskundige")
    terug = wat_gaat_terug(zitting, dossier)
    assert terug is not None
    assert terug.gewichtig
    with pytest.raises(LoketFout, match="maatje"):
        ongedaan(zitting, dossier)
    assert ververs(zitting, dossier).afspraken[0].id == id_


def test_an_agreement_holds_when_a_third_person_joins(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak_uit_voorstel(zitting, dossier)
    ontgrendel_maatje(zitting, WACHTZIN_MAATJE)
    for rol in ("medewerker", "ervaringsdeskundige"):
        teken(zitting, dossier, id_, rol)
    zeg_ja(zitting, dossier, id_)
    voeg_maatje_toe(zitting, "Noor", "ervaringsdeskundige", "vier gewone woorden samen")
    assert actief(ververs(zitting, dossier))
    assert teken(zitting, dossier, id_, "ervaringsdeskundige") == "Noor"


def test_a_proposal_becomes_an_agreement_once(zitting: Zitting, dossier: str) -> None:
    voorstel = ververs(zitting, dossier).voorstellen[0]
    afspraak_uit_voorstel(zitting, dossier)
    with pytest.raises(LoketFout, match="al een afspraak"):
        maak_afspraak(
            zitting, dossier, GoedeTekst("Nog eens."), wie="samen", datum=voorstel.streefdatum, voorstel=voorstel
        )


def test_an_agreement_that_is_not_there_cannot_be_signed(zitting: Zitting, dossier: str) -> None:
    for stap in (teken, zeg_ja, maak_klaar):
        with pytest.raises(LoketFout, match="niet meer"):
            stap(zitting, dossier, "bestaatniet", *(["medewerker"] if stap is teken else []))  # type: ignore[operator]


@pytest.mark.parametrize("gezegd", ["weet_niet", "wil_niet_zeggen", "nvt"])
def test_not_saying_is_no_goal_on_the_page(zitting: Zitting, dossier: str, gezegd: str) -> None:
    beantwoord(zitting, dossier, "nu_een_ding", gezegd)
    assert gezegd not in blad_tekst(blad_van(ververs(zitting, dossier)))
    assert "Dit wil jij" not in blad_tekst(blad_van(ververs(zitting, dossier)))


def test_the_page_does_not_say_nothing_to_do_while_something_urgent_waits(zitting: Zitting, dossier: str) -> None:
    stand = ververs(zitting, dossier)
    assert any("Nog geen afspraak" in zin for zin in niet_op_blad(stand))
    assert "niets te doen" not in blad_tekst(blad_van(stand))
