"""Every question can be reached, every condition goes both ways, and every rule follows from some answer."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial

import pytest

from loket.catalogus.gesprekslijst import laad_gesprek
from loket.catalogus.termijnenlijst import laad_termijnen
from loket.domein.gesprek import ALTIJD, Antwoord, Gesprekslijst, Item, Voorwaarde
from loket.gesprek import geldige_antwoorden, keur_antwoord, signalen, voorstellen, zichtbaar
from loket.regels.termijnen import termijn

DAGEN = (date(2026, 12, 24), date(2026, 11, 20), date(2027, 4, 26))  # before holidays, and a Friday
VOORBEELD: Mapping[str, str] = {"bedrag": "640", "aantal": "2", "jaar": "1986", "datum": "31-12-2026", "tekst": "Rust."}


@cache
def lijst() -> Gesprekslijst:
    return laad_gesprek()


ALLE = [item for domein in laad_gesprek().domeinen for item in domein.items]
PER_ID = {item.id: item for item in ALLE}
MET_VOORWAARDE = [item for item in ALLE if item.wanneer or item.wanneer_een_van]


def mogelijke(item: Item) -> Iterator[Antwoord]:
    """Answers of every kind to a question: each option, a number, a sentence, and what says nothing."""
    if item.type in VOORBEELD:
        yield keur_antwoord(item, VOORBEELD[item.type])
        if item.type == "aantal":
            yield 0
    for code in item.labels:
        yield [code] if item.type == "meerkeuze" and code not in ALTIJD else code


def voldoet(voorwaarde: Voorwaarde) -> Antwoord:
    """An answer to the earlier question that meets the condition."""
    bron = PER_ID[voorwaarde.item]
    proef = Item(**{**{veld: getattr(bron, veld) for veld in bron.__slots__}, "wanneer": (voorwaarde,)})
    return next(a for a in mogelijke(bron) if zichtbaar(proef, {bron.id: a}))


def route(item: Item) -> dict[str, Antwoord]:
    """The answers with which this question comes."""
    antwoorden: dict[str, Antwoord] = {}
    for voorwaarde in (*item.wanneer, *item.wanneer_een_van[:1]):
        antwoorden |= route(PER_ID[voorwaarde.item])
        antwoorden[voorwaarde.item] = voldoet(voorwaarde)
    return antwoorden


@pytest.mark.parametrize("item", ALLE, ids=lambda item: item.id)
def test_elke_vraag_is_te_bereiken_en_elk_antwoord_te_geven(item: Item) -> None:
    weg = route(item)
    for antwoord in mogelijke(item):
        assert keur_antwoord(item, antwoord) == antwoord
        assert geldige_antwoorden(lijst(), {**weg, item.id: antwoord})[item.id] == antwoord
    for code, label in item.labels.items():
        assert keur_antwoord(item, label) in (code, [code])


@pytest.mark.parametrize("item", MET_VOORWAARDE, ids=lambda item: item.id)
def test_elke_voorwaarde_gaat_open_en_dicht(item: Item) -> None:
    assert not zichtbaar(item, {})
    for voorwaarde in (*item.wanneer, *item.wanneer_een_van):
        bron, weg = PER_ID[voorwaarde.item], {} if item.wanneer_een_van else route(item)
        gezien = {zichtbaar(item, {**weg, bron.id: antwoord}) for antwoord in mogelijke(bron)}
        assert gezien == {True, False}
        assert not any(zichtbaar(item, {**weg, bron.id: antwoord}) for antwoord in ALTIJD)


@pytest.mark.parametrize("item", [item for item in ALLE if item.wanneer_een_van], ids=lambda item: item.id)
def test_een_van_de_voorwaarden_is_genoeg(item: Item) -> None:
    for voorwaarde in item.wanneer_een_van:
        assert zichtbaar(item, {voorwaarde.item: voldoet(voorwaarde)})


@pytest.mark.parametrize("item", [item for item in ALLE if item.signalen or item.acties], ids=lambda item: item.id)
def test_elk_signaal_en_elke_actie_volgt_uit_een_antwoord(item: Item) -> None:
    reken = partial(termijn, regels=laad_termijnen())
    codes: set[str] = set()
    sleutels: set[str] = set()
    for antwoord in mogelijke(item):
        gesprek = {**route(item), item.id: antwoord}
        codes |= {signaal.code for signaal in signalen(lijst(), gesprek)}
        for dag in DAGEN:
            for voorstel in voorstellen(lijst(), gesprek, dag, reken):
                assert dag <= voorstel.streefdatum <= voorstel.uiterlijk
                sleutels |= set(voorstel.sleutel.split("+"))
    assert {regel.code for regel in item.signalen} <= codes
    assert {f"{item.id}.{nummer}" for nummer, _ in enumerate(item.acties, 1)} <= sleutels


def test_elk_signaal_dat_woorden_heeft_kan_ook_komen() -> None:
    uit_vragen = {regel.code for item in ALLE for regel in item.signalen}
    assert uit_vragen | set(lijst().handmatig) == set(lijst().signalen)


@pytest.mark.parametrize("item", ALLE, ids=lambda item: item.id)
def test_wat_het_antwoord_op_een_regeling_is_stelt_geen_aanvraag_voor_als_het_nu_niet_hoeft(item: Item) -> None:
    """Asked for, refused and not now are no reason to say that nothing was asked for."""
    andere = [code for code in item.opties if code.endswith(("aangevraagd", "geweigerd", "nu_niet"))]
    genoemd = {code for regel in (*item.signalen, *item.acties) for code in regel.als}
    assert not genoemd & set(andere)
