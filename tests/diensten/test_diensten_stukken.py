"""The records around the talk go out and come back the same, and nothing gets in that may not be kept."""

from datetime import date
from typing import Any

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.begroting import spreek_besparing_af, zet_post
from loket.diensten.bezoeken import schrijf_gemist
from loket.diensten.brieven import schrijf_brief
from loket.diensten.contact import zet_contact
from loket.diensten.delen import deel, geef_toestemming
from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_gebruik
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw
from loket.diensten.meldingen import zet_melding
from loket.diensten.plan import los_op, zet_doel
from loket.diensten.signalen import leg_weg, meld_signaal
from loket.diensten.stukken import STUKKEN
from loket.diensten.tegoeden import besteed, tegoeden
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.uitwisselvorm import exporteer, importeer
from loket.diensten.zitting import Zitting
from loket.domein.fouten import InvoerFout
from loket.domein.toestemming import Toestemming

ANDER_ID = "0" * 32


def vol(zitting: Zitting) -> str:
    """A household with every kind of record."""
    dossier = nieuw(zitting, "Wessel")
    beantwoord(zitting, dossier, "nu_ontruiming", "ja")
    leg_weg(zitting, dossier, ververs(zitting, dossier).open_signalen[0], "De brief was oud.")
    meld_signaal(zitting, dossier, "broodnood")
    schrijf_brief(zitting, dossier, "huis", "de verhuurder", date(2026, 11, 10), "Huis uit.", genoemd=date(2026, 12, 9))
    zet_doel(zitting, dossier, "Dat de brieven stoppen.")
    beantwoord(zitting, dossier, "nu_een_ding", "De verhuurder bellen.")
    los_op(zitting, ververs(zitting, dossier))
    ja = Toestemming("", "toestemming", "schuldhulp", "het wijkteam", "overig", "mondeling", date(2026, 11, 23), "Bas")
    geef_toestemming(zitting, dossier, ja)
    deel(zitting, dossier, "Er is schuld.", "het wijkteam", "overig")
    brief = next(v for v in ververs(zitting, dossier).voorstellen if v.sleutel.startswith("brief_"))
    maak_afspraak(zitting, dossier, GoedeTekst("Wij bellen."), wie="samen", datum=brief.streefdatum, voorstel=brief)
    zet_melding(zitting, ververs(zitting, dossier), "schuldhulp", date(2026, 11, 20))
    zet_contact(zitting, dossier, "tijden", "na 17 uur")
    zet_gebruik(zitting, dossier, "meedoenregeling", "ja")
    stand = ververs(zitting, dossier)
    oordeel = stand.oordeel("meedoenregeling")
    assert oordeel is not None
    besteed(zitting, stand, tegoeden(zitting, stand, oordeel)[0], "40, zwemles")
    spreek_besparing_af(zitting, dossier, "telefoon", "12,50")
    zet_post(zitting, dossier, "telefoon", "werkelijk", "45")
    schrijf_gemist(zitting, dossier, "niet_thuis", zitting.vandaag, "10.00 uur, thuis")
    return dossier


def stukvelden(zitting: Zitting, dossier: str) -> dict[str, Any]:
    beeld = zitting.archief.beeld(dossier)
    begin = tuple(vorm.veld for vorm in STUKKEN)
    return {veld: w.waarde for veld, w in beeld.velden.items() if veld.startswith(begin)}


def verhuisd(zitting: Zitting, dossier: str) -> dict[str, Any]:
    """The export of a household as that of another one."""
    data: dict[str, Any] = exporteer(zitting, [dossier])
    data["dossiers"][0] |= {"id": ANDER_ID}
    return data


def test_every_kind_of_record_comes_back_the_same(zitting: Zitting) -> None:
    dossier = vol(zitting)
    voor = stukvelden(zitting, dossier)
    for vorm in STUKKEN:
        assert any(veld.startswith(vorm.veld) for veld in voor), vorm.blok
    importeer(zitting, verhuisd(zitting, dossier))
    assert stukvelden(zitting, ANDER_ID) == voor


def test_a_second_time_changes_nothing(zitting: Zitting) -> None:
    data = verhuisd(zitting, vol(zitting))
    importeer(zitting, data)
    assert [regel.wat for regel in importeer(zitting, data).regels] == ["gelijk"]


def test_every_record_stands_in_the_timeline_in_words(zitting: Zitting) -> None:
    dossier = vol(zitting)
    for regel in tijdlijn(zitting, ververs(zitting, dossier)):
        assert regel.wat
        assert "{" not in regel.waarde
        assert "_" not in f"{regel.wat} {regel.waarde}"
        assert "None" not in regel.waarde


@pytest.mark.parametrize("vorm", STUKKEN, ids=lambda vorm: vorm.blok)
def test_a_key_that_loket_does_not_know_and_a_number_of_the_state_are_refused(zitting: Zitting, vorm: Any) -> None:
    data = verhuisd(zitting, vol(zitting))
    blok = data["dossiers"][0][vorm.blok]
    stuk = blok[0] if vorm.veel else blok
    stuk["kleur"] = "rood"
    with pytest.raises(InvoerFout, match="niets overgenomen"):
        importeer(zitting, data)
    del stuk["kleur"]
    mogelijk = ("reden", "tekst", "vraag", "doel", "wat", "tijden", "datum", "gesprek_datum", "werkelijk")
    tekstsleutel = next(naam for naam in mogelijk if naam in vorm.sleutels)
    stuk[tekstsleutel] = "het nummer is 111222333"
    with pytest.raises(InvoerFout) as fout:
        importeer(zitting, data)
    assert "111222333" not in fout.value.zin
    assert ANDER_ID not in [beeld.dossier for beeld in zitting.archief.beelden()]


def test_welfare_data_without_a_signature_does_not_come_in_with_a_file(zitting: Zitting) -> None:
    data = verhuisd(zitting, vol(zitting))
    data["dossiers"][0]["toestemmingen"][0]["gegevens"] = "bijstand"
    with pytest.raises(InvoerFout, match="getekend formulier"):
        importeer(zitting, data)


def test_a_signal_that_may_not_be_kept_does_not_come_in_with_a_file(zitting: Zitting) -> None:
    data = verhuisd(zitting, vol(zitting))
    data["dossiers"][0]["signalen"] = [{"id": "veiligheid", "item": "", "weg": False}]
    assert importeer(zitting, data).antwoorden_weg == 1
    assert not [veld for veld in stukvelden(zitting, ANDER_ID) if veld.startswith("signaal.")]
