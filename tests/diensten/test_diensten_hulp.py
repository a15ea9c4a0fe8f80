"""Who helps with an agreement: proposed by its question, kept as a field."""

from dataclasses import replace
from datetime import date

import pytest

from loket.diensten.afspraken import GoedeTekst, afspraken_uit, maak_afspraak
from loket.diensten.dossier import ongedaan, ververs
from loket.diensten.huishoudens import nieuw
from loket.diensten.hulp import alle_hulp, hulp_bij, passende_hulp, zet_hulp
from loket.diensten.tijdlijn import tijdlijn
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import Afspraak
from loket.domein.fouten import LoketFout
from loket.widgets.afspraken import afspraak_tekst


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def afspraak(zitting: Zitting, dossier: str) -> Afspraak:
    maak_afspraak(zitting, dossier, GoedeTekst("Wij zoeken taalles."), wie="samen", datum=zitting.vandaag)
    return afspraken_uit(zitting.archief.beeld(dossier))[0]


def met_vraag_over(zitting: Zitting, code: str) -> str:
    """The source of an agreement that comes from a question about this help."""
    items = (item for domein in zitting.bronnen.gesprek.domeinen for item in domein.items)
    return next(f"{item.id}.0" for item in items if code in item.regelingen)


def test_entries_that_fit_the_question_are_proposed(zitting: Zitting, dossier: str) -> None:
    over_taal = replace(afspraak(zitting, dossier), bron=met_vraag_over(zitting, "taal"))
    assert [plek.id for plek in passende_hulp(zitting, over_taal)] == ["wijkcentrum_de_brug"]
    over_tolk = replace(over_taal, bron=met_vraag_over(zitting, "wlz"))
    assert passende_hulp(zitting, over_tolk) == ()
    assert passende_hulp(zitting, replace(over_taal, bron=None)) == ()


def test_an_agreement_names_who_helps_and_forgets_it_again(zitting: Zitting, dossier: str) -> None:
    id_ = afspraak(zitting, dossier).id
    zet_hulp(zitting, dossier, id_, "wijkcentrum_de_brug")
    stand = ververs(zitting, dossier)
    hulp = hulp_bij(zitting, stand.afspraken[0])
    assert hulp is not None
    assert "Wie helpt: Wijkcentrum De Brug, Brugplein 1" in afspraak_tekst(
        stand.afspraken[0], stand.duo, stand.vandaag, hulp
    )
    assert tijdlijn(zitting, stand)[0].wat == "Wie helpt: Wij zoeken taalles."
    ongedaan(zitting, dossier)
    assert hulp_bij(zitting, ververs(zitting, dossier).afspraken[0]) is None
    zet_hulp(zitting, dossier, id_, "wijkcentrum_de_brug")
    zet_hulp(zitting, dossier, id_, None)
    assert ververs(zitting, dossier).afspraken[0].hulp is None


def test_an_entry_that_is_not_there_is_refused(zitting: Zitting, dossier: str) -> None:
    with pytest.raises(LoketFout, match="staat niet meer in de lijst"):
        zet_hulp(zitting, dossier, afspraak(zitting, dossier).id, "weg")


def test_an_entry_that_was_checked_long_ago_says_call_first(zitting: Zitting, dossier: str) -> None:
    oud = replace(alle_hulp(zitting)[0], gecontroleerd=date(2026, 1, 1))
    tekst = afspraak_tekst(afspraak(zitting, dossier), (), zitting.vandaag, oud)
    assert "Bel eerst: dit is lang niet nagekeken." in tekst
