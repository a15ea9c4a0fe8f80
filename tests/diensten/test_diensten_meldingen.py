"""The day of our talk is not the day of the official report: no term of law runs from our own file."""

from datetime import date

import pytest

from loket.diensten.afspraken import GoedeTekst, maak_afspraak
from loket.diensten.dossier import Dossierstand, ververs
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw
from loket.diensten.meldingen import meldingen, zet_melding
from loket.diensten.zitting import Zitting
from loket.domein.fouten import InvoerFout


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    return nieuw(zitting, "Wessel")


def met_afspraak(zitting: Zitting, dossier: str, item: str, antwoord: object) -> Dossierstand:
    beantwoord(zitting, dossier, item, antwoord)
    voorstel = next(v for v in ververs(zitting, dossier).voorstellen if v.sleutel.startswith(f"{item}."))
    maak_afspraak(
        zitting, dossier, GoedeTekst("Wij melden het."), wie="samen", datum=voorstel.streefdatum, voorstel=voorstel
    )
    return ververs(zitting, dossier)


def test_without_an_agreement_nothing_is_asked(zitting: Zitting, dossier: str) -> None:
    assert meldingen(zitting.bronnen, ververs(zitting, dossier)) == ()
    with pytest.raises(InvoerFout, match="nog geen afspraak"):
        zet_melding(zitting, ververs(zitting, dossier), "bijstand", zitting.vandaag)


def test_an_agreement_about_debts_asks_for_the_official_day(zitting: Zitting, dossier: str) -> None:
    stand = met_afspraak(zitting, dossier, "sch_achter", ["huur_of_hypotheek"])
    (melding,) = meldingen(zitting.bronnen, stand)
    assert (melding.soort, melding.gesprek_datum) == ("schuldhulp", zitting.vandaag)
    assert (melding.officiele_melding_datum, melding.uiterlijk) == (None, None)


def test_the_term_of_law_runs_from_the_official_day_and_not_from_our_talk(zitting: Zitting, dossier: str) -> None:
    stand = met_afspraak(zitting, dossier, "sch_achter", ["huur_of_hypotheek"])
    with pytest.raises(InvoerFout, match="nog komen"):
        zet_melding(zitting, stand, "schuldhulp", date(2026, 11, 24))
    zet_melding(zitting, stand, "schuldhulp", date(2026, 11, 19))
    (melding,) = meldingen(zitting.bronnen, ververs(zitting, dossier))
    assert melding.gesprek_datum == date(2026, 11, 23)
    # Four weeks after Thursday 19 November (Wgs art. 4 lid 1).
    assert (melding.officiele_melding_datum, melding.uiterlijk) == (date(2026, 11, 19), date(2026, 12, 17))


def test_a_debt_that_threatens_has_the_short_term(zitting: Zitting, dossier: str) -> None:
    stand = met_afspraak(zitting, dossier, "nu_zorgverzekering", "ja")
    zet_melding(zitting, stand, "schuldhulp", date(2026, 11, 20))
    (melding,) = meldingen(zitting.bronnen, ververs(zitting, dossier))
    # Three working days after Friday 20 November (Wgs art. 4 lid 2).
    assert melding.uiterlijk == date(2026, 11, 25)
