"""Signals: raised by answers or by a key, put aside with a reason, never written where they may not be."""

import json

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak, maak_klaar
from loket.diensten.dossier import open_dossier, sluit_dossier, ververs
from loket.diensten.dringend import dringend
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw
from loket.diensten.signalen import leg_weg, meld_signaal
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.zitting import Zitting
from loket.domein.fouten import BsnFout, InvoerFout
from loket.domein.signaal import Opensignaal


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def van(zitting: Zitting, dossier: str, code: str) -> Opensignaal | None:
    return next((s for s in ververs(zitting, dossier).open_signalen if s.code == code), None)


def test_arrears_illness_and_school_give_one_list_with_the_eviction_first(zitting: Zitting, dossier: str) -> None:
    for item, antwoord in (("nu_eten", "nee"), ("nu_ontruiming", "ja"), ("sch_achter", ["huur_of_hypotheek"])):
        beantwoord(zitting, dossier, item, antwoord)
    signalen = ververs(zitting, dossier).open_signalen
    assert {"wgs_bedreigend", "broodnood", "wgs_melding"} <= {s.code for s in signalen}
    assert [s.spoed for s in signalen] == sorted((s.spoed for s in signalen), reverse=True)
    ontruiming = van(zitting, dossier, "wgs_bedreigend")
    assert ontruiming is not None
    assert ontruiming.wettelijk
    # Monday 23 November 2026: three working days on is Thursday (Wgs art. 4 lid 2).
    assert str(ontruiming.uiterlijk) == "2026-11-26"
    brood = van(zitting, dossier, "broodnood")
    assert brood is not None
    assert not brood.wettelijk, "help today is a promise of the loket, no term of law"


def test_a_signal_is_open_until_its_agreement_is_there_and_asks_when_it_is_done(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    voorstel = ververs(zitting, dossier).voorstellen[0]
    id_ = maak_afspraak(
        zitting, dossier, GoedeTekst("Wij bellen."), wie="medewerker", datum=voorstel.streefdatum, voorstel=voorstel
    )
    signaal = van(zitting, dossier, "wgs_bedreigend")
    assert signaal is not None
    assert (signaal.stand, signaal.actie, signaal.afspraak) == ("afgesproken", "Wij bellen.", id_)
    maak_klaar(zitting, dossier, id_)
    klaar = van(zitting, dossier, "wgs_bedreigend")
    assert klaar is not None
    assert klaar.stand == "gedaan"


def test_a_signal_put_aside_comes_back_when_another_question_raises_it(zitting: Zitting, dossier: str) -> None:
    beantwoord(zitting, dossier, "nu_afsluiten", "ja")
    signaal = van(zitting, dossier, "wgs_bedreigend")
    assert signaal is not None
    with pytest.raises(InvoerFout, match="waarom"):
        leg_weg(zitting, dossier, signaal, "  ")
    with pytest.raises(BsnFout):
        leg_weg(zitting, dossier, signaal, "staat bij 111222333")
    leg_weg(zitting, dossier, signaal, "De brief was van de vorige bewoner.")
    assert van(zitting, dossier, "wgs_bedreigend") is None
    regel = tijdlijn(zitting, ververs(zitting, dossier))[0]
    assert regel.waarde == "weggelegd, omdat: De brief was van de vorige bewoner."
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    assert van(zitting, dossier, "wgs_bedreigend") is not None


def test_a_raised_signal_brings_its_action_and_a_repeat_brings_no_second_one(zitting: Zitting, dossier: str) -> None:
    meld_signaal(zitting, dossier, "broodnood")
    signaal = van(zitting, dossier, "broodnood")
    assert signaal is not None
    assert signaal.spoed
    assert "noodhulp" in signaal.actie
    beantwoord(zitting, dossier, "nu_eten", "nee")
    voorstellen = [v for v in ververs(zitting, dossier).voorstellen if v.sleutel.startswith("nu_eten.")]
    assert len(voorstellen) == 1


@pytest.mark.parametrize("code", ["veiligheid", "acuut_gevaar"])
def test_what_may_not_be_kept_leaves_no_trace_on_disk(zitting: Zitting, dossier: str, code: str) -> None:
    meld_signaal(zitting, dossier, code)
    signaal = van(zitting, dossier, code)
    assert signaal is not None
    assert next(v for v in ververs(zitting, dossier).voorstellen if v.sleutel == signaal.voorstel).op_blad == "nooit"
    leg_weg(zitting, dossier, signaal, "Besproken met de huisarts.")
    log = json.dumps([[o.veld, o.waarde] for o in zitting.archief.geschiedenis(dossier)])
    assert code not in log
    assert "huisarts" not in log
    sluit_dossier(zitting, dossier)
    assert van(zitting, dossier, code) is None


def test_only_the_four_of_the_list_can_be_raised_by_hand(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(InvoerFout, match="niet zelf melden"):
        meld_signaal(zitting, dossier, "wantrouwen")


def test_the_work_list_hears_at_once_of_what_changed_in_an_opened_household(zitting: Zitting, dossier: str) -> None:
    voor = dringend(zitting)
    assert all(d.signaal.spoed and d.signaal.stand == "open" for d in voor)
    open_dossier(zitting, dossier)
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    (erbij,) = set(dringend(zitting)) - set(voor)
    assert (erbij.naam, erbij.signaal.code) == ("Wessel", "wgs_bedreigend")
    leg_weg(zitting, dossier, erbij.signaal, "Was een vergissing.")
    assert dringend(zitting) == voor
