"""What a card and the sociale kaart say: nothing unsure as an amount, old entries grey, nobody said aloud."""

from datetime import date

from loket.catalogus.ambtstaal import laad_ambtstaal
from loket.catalogus.lader import standaard_catalogus
from loket.domein.catalogusblad import Hulpsoort
from loket.domein.pakket import Hulp
from loket.uitvoer.gewone_taal import keur_gewone_taal
from loket.widgets.catalogus import NIEMAND, hulp_regels, hulp_tekst, kaart_tekst

VANDAAG = date(2026, 11, 27)
KAARTEN = {regel.kaart.id: regel.kaart for pakket in standaard_catalogus().pakketten for regel in pakket.regels}


def plek(gecontroleerd: date | None) -> Hulp:
    return Hulp("huis", "Wijkhuis", ("taal",), "Akkerplein 2", "Loket Veldstad", gecontroleerd, "telefoon")


def test_a_card_says_for_whom_how_to_ask_who_decides_and_where_it_comes_from() -> None:
    tekst = kaart_tekst(KAARTEN["meedoenregeling"], 72)
    for deel in (
        "Voor wie\n  Iedereen met een laag inkomen",
        "Aanvragen\n  Bij het wijkcentrum",
        "Neem mee: een bankafschrift van een maand.",
        "Besluit binnen: 8 weken.",
        "Wie beslist\n  Gemeente Voorbeeldstad\n  Het duo mag zelf beslissen tot en met € 150.\n  Telefoon: 14 000.",
        "DigiD: niet nodig",
        "Je kunt het ook anders lezen\n  Het inkomen moet lager zijn",
        "In het voorstel\n  Gaat op in het meedoenbudget (eigen indeling).",
        "Zekerheid A: officieel.\n  Van: 2026-01.",
    ):
        assert deel in tekst


def test_a_figure_that_is_not_sure_or_not_found_is_not_told() -> None:
    premie = kaart_tekst(KAARTEN["bijverdienpremie_wageningen"], 72)
    assert "cap per maand: niet zeker, vraag het na (initiatiefvoorstel)" in premie
    assert "cap per maand 2020-2022: 215 (wageningen.nl, A)" in premie
    assert "bedrag Nijmegen: niet gevonden, vraag het na" in kaart_tekst(KAARTEN["iit"], 72)


def test_a_card_of_a_proposal_alone_says_that_no_amount_may_be_told() -> None:
    budget = kaart_tekst(KAARTEN["burgerbudget"], 72)
    assert "Noem er geen bedrag bij." in budget
    assert "Wat is het\n  Het bedrag is niet zeker. Vraag het na." in budget
    assert "1.000" not in budget
    assert "Noem er geen bedrag bij." not in kaart_tekst(KAARTEN["caz"], 72)


def test_a_card_fits_its_width() -> None:
    for kaart in KAARTEN.values():
        assert max(map(len, kaart_tekst(kaart, 40).splitlines())) <= 40, kaart.id


def test_an_entry_older_than_six_months_is_grey_and_says_call_first() -> None:
    oud = Hulpsoort("taal", "Taalhuis", (plek(date(2026, 5, 26)),))
    nieuw = Hulpsoort("taal", "Taalhuis", (plek(date(2026, 5, 27)),))
    assert [(r.rechts, r.toon) for r in hulp_regels([oud], VANDAAG) if r.sleutel] == [("eerst bellen", "stil")]
    assert [(r.rechts, r.toon) for r in hulp_regels([nieuw], VANDAAG) if r.sleutel] == [("1 plek", "")]
    assert "eerst bellen" in hulp_tekst(oud, VANDAAG, 72)
    assert "Nog nooit nagekeken, door Loket Veldstad." in hulp_tekst(
        Hulpsoort("taal", "Taalhuis", (plek(None),)), VANDAAG, 72
    )


def test_a_need_that_nobody_serves_is_visible() -> None:
    leeg = Hulpsoort("tolk", "Tolk", ())
    assert [r.links for r in hulp_regels([leeg], VANDAAG)] == ["Nog niemand in deze lijst (1)", "Tolk"]
    assert NIEMAND in hulp_tekst(leeg, VANDAAG, 72)
    assert keur_gewone_taal(NIEMAND, laad_ambtstaal()) == ()
