"""The code of a question, and what is typed as an answer to it."""

import pytest

from loket.diensten.dossier import ververs
from loket.diensten.huishoudens import nieuw
from loket.diensten.vraagcode import code_van, gekozen, vraag_bij_code
from loket.diensten.vraagtaal import kies_taal
from loket.diensten.zitting import Zitting
from loket.domein.fouten import InvoerFout
from loket.gesprek.route import feitsleutel


def test_every_question_is_found_by_its_code(zitting: Zitting) -> None:
    stand = ververs(zitting, nieuw(zitting, "Wessel"))
    items = [item.id for domein in zitting.bronnen.gesprek.domeinen for item in domein.items if not item.verborgen]
    assert [vraag_bij_code(zitting, stand, code).sleutel for code in items] == items
    paden = [feit.pad.replace("*", "a") for feit in zitting.bronnen.catalogus.feiten if feit.gevraagd]
    eigen = [pad for pad in paden if pad != "gemeente" and not pad.endswith((".kinderbijslag", ".commercieel"))]
    sleutels = [feitsleutel(pad) for pad in eigen]
    codes = [code_van(sleutel) for sleutel in sleutels]
    assert len({*codes, *items}) == len(codes) + len(items), "no code means two questions"
    assert [vraag_bij_code(zitting, stand, code).sleutel for code in codes] == sleutels


@pytest.mark.parametrize("code", ["onzin", "vermogen.p1", "gemeente", "kinderbijslag", "bijstand.norm_maand"])
def test_a_code_that_is_not_asked_here_is_refused(zitting: Zitting, code: str) -> None:
    with pytest.raises(InvoerFout):
        vraag_bij_code(zitting, ververs(zitting, nieuw(zitting, "Wessel")), code)


@pytest.mark.parametrize(
    ("code", "getypt", "antwoord"),
    [
        ("nu_eten", "J", "ja"),
        ("nu_eten", "nee", "nee"),
        ("nu_eten", "weet ik niet", "weet_niet"),
        ("hh_vorm", "2", "met_partner"),
        ("hh_vorm", "Met partner", "met_partner"),
        ("ink_soort", "1, 2", ["loon", "bijstand"]),
        ("ink_soort", "2 1", ["loon", "bijstand"]),
        ("ink_soort", "bijstand; loon", ["loon", "bijstand"]),
        ("ink_soort", "w", "weet_niet"),
        ("vermogen", "z", "wil_niet_zeggen"),
        ("vermogen", "1.640", "1.640"),
    ],
)
def test_a_key_a_code_or_the_words(zitting: Zitting, code: str, getypt: str, antwoord: object) -> None:
    stand = ververs(zitting, nieuw(zitting, "Wessel"))
    assert gekozen(vraag_bij_code(zitting, stand, code), getypt) == antwoord


@pytest.mark.parametrize(("code", "getypt"), [("nu_eten", "misschien"), ("hh_vorm", "9"), ("ink_soort", "1, w")])
def test_what_does_not_fit_is_refused_and_not_repeated(zitting: Zitting, code: str, getypt: str) -> None:
    stand = ververs(zitting, nieuw(zitting, "Wessel"))
    with pytest.raises(InvoerFout) as fout:
        gekozen(vraag_bij_code(zitting, stand, code), getypt)
    assert getypt not in fout.value.zin


def test_the_words_of_another_language_give_the_same_codes(zitting: Zitting) -> None:
    dossier = nieuw(zitting, "Wessel")
    vraag = vraag_bij_code(zitting, ververs(zitting, dossier), "hh_vorm", kies_taal(zitting, dossier, "en"))
    assert vraag.tekst == kies_taal(zitting, dossier, "en").vragen["hh_vorm"]
    assert gekozen(vraag, "I'd rather not say") == "wil_niet_zeggen"
    assert gekozen(vraag, vraag.keuzes[1].woorden) == "met_partner"
