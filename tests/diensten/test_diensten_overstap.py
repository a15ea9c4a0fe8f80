"""Stepping over: what becomes of each scheme, never less before it, the difference always told; and talking again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from loket.catalogus.begrotingslijst import begrotingslijst
from loket.catalogus.overstapteksten import laad_overstapzinnen, overstapzinnen
from loket.diensten import overstap as dienst
from loket.diensten.begroting import zet_post
from loket.diensten.dossier import Dossierstand, ververs
from loket.diensten.feiten import zet_feit, zet_gebruik
from loket.diensten.huishoudens import nieuw
from loket.diensten.nazorg import momenten, spreek_nazorg_af
from loket.diensten.overstap import overstap_van
from loket.diensten.zitting import Zitting
from loket.domein.begroting import Som
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Bedrag, Status
from loket.domein.overstap import Overstap
from loket.uitvoer.taal import keur_b1
from loket.widgets.overstapwoorden import getoetst, lot_regels, overstap_zinnen


@pytest.fixture
def dossier(zitting: Zitting) -> str:
    id_ = nieuw(zitting, "Wessel")
    for pad, tekst in {
        "gemeente": "nijmegen",
        "samenstelling.partner": "nee",
        "samenstelling.kinderen": "0",
        "samenstelling.medebewoners": "0",
        "personen.a.inkomsten": "loon 1300",
    }.items():
        zet_feit(zitting, id_, pad, tekst)
    return id_


def met_oud(stand: Dossierstand, bedrag: str) -> Dossierstand:
    """The household with an individuele inkomenstoeslag of which the amount is known."""
    oordelen = tuple(
        replace(o, status=Status.WAARSCHIJNLIJK_WEL, bedrag=Bedrag(Decimal(bedrag), Decimal(bedrag), "jaar"))
        if o.regeling == "iit"
        else o
        for o in stand.beoordeling.oordelen
    )
    return replace(stand, beoordeling=replace(stand.beoordeling, oordelen=oordelen))


def van(zitting: Zitting, stand: Dossierstand) -> Overstap:
    gevonden = overstap_van(zitting, stand)
    assert gevonden is not None
    return gevonden


def vul(zitting: Zitting, dossier: str, bedrag: str) -> None:
    for post in begrotingslijst().posten:
        zet_post(zitting, dossier, post.id, "werkelijk" if post.werkelijk else "referentie", bedrag)


def test_each_scheme_stays_merges_or_is_under_study(zitting: Zitting, dossier: str) -> None:
    lot = {regel.regeling: regel.lot for regel in van(zitting, ververs(zitting, dossier)).regels}
    assert (lot["iit"], lot["meedoen_nijmegen"]) == ("gaat_op", "gaat_op")
    assert (lot["bijzondere_bijstand"], lot["busvoordeel"]) == ("blijft", "blijft")
    assert lot["caz"] == "onderzoek"
    assert lot["gkb_lening"] == "navragen"


def test_a_municipality_without_it_has_nothing_to_step_over_to(zitting: Zitting, dossier: str) -> None:
    zet_feit(zitting, dossier, "gemeente", "almere")
    assert overstap_van(zitting, ververs(zitting, dossier)) is None


def test_an_amount_that_must_be_asked_leaves_the_difference_open(zitting: Zitting, dossier: str) -> None:
    zet_gebruik(zitting, dossier, "iit", "ja")
    vul(zitting, dossier, "40")
    gevonden = van(zitting, ververs(zitting, dossier))
    assert gevonden.oud.hoog is None
    assert gevonden.zin.code == "onbekend"
    assert "nog niet te zeggen" in overstap_zinnen(gevonden)[3]


def test_bad_news_has_its_fixed_sentence_and_the_amount(zitting: Zitting, dossier: str) -> None:
    zet_gebruik(zitting, dossier, "iit", "ja")
    zet_gebruik(zitting, dossier, "meedoen_nijmegen", "nee")
    vul(zitting, dossier, "40")
    gevonden = van(zitting, met_oud(ververs(zitting, dossier), "600"))
    assert gevonden.oud == Som(Decimal(50), Decimal(50))
    assert (gevonden.mmb.laag, gevonden.mmb.hoog) == (0, 0)
    assert (gevonden.ervoor.laag, gevonden.minder.laag, gevonden.zin.code) == (50, 50, "minder")
    zinnen = overstap_zinnen(gevonden)
    assert "€ 50 minder per maand" in zinnen[3]
    assert any("krijgen ze nu: € 50" in regel.rechts for regel in lot_regels(gevonden))


def test_who_has_nothing_that_merges_cannot_lose_but_not_asked_is_not_nothing(zitting: Zitting, dossier: str) -> None:
    niet_gevraagd = van(zitting, ververs(zitting, dossier))
    assert niet_gevraagd.zin.code == "onbekend"
    assert any("nog niet gevraagd" in regel.rechts for regel in lot_regels(niet_gevraagd))
    for regeling in ("iit", "meedoen_nijmegen"):
        zet_gebruik(zitting, dossier, regeling, "nee")
    assert van(zitting, ververs(zitting, dossier)).zin.code == "meer"


def test_until_stepping_over_it_is_never_less_than_now() -> None:
    for oud, mmb in ((50, 0), (50, 80), (0, 0)):
        ervoor, minder = dienst._overgang(Som(Decimal(oud), Decimal(oud)), Som(Decimal(mmb), Decimal(mmb)))
        assert ervoor.laag == max(oud, mmb)
        assert minder.laag == max(0, oud - mmb)


def test_a_sentence_says_with_whom_it_was_tested_or_that_it_was_not() -> None:
    zin = overstapzinnen()["minder"]
    assert "nog niet getoetst" in getoetst(zin)
    getest = replace(zin, getoetst_met="vier bewoners", datum=date(2026, 11, 2))
    assert getoetst(getest) == "Getoetst met vier bewoners op maandag 2 november 2026."
    assert not any(keur_b1(zin.tekst) for zin in overstapzinnen().values())


def test_tested_without_a_day_is_refused(tmp_path: Path) -> None:
    rijen = "".join(f'[[zin]]\ncode = "{c}"\ntekst = "x"\ngetoetst_met = "iemand"\n' for c in overstapzinnen())
    (tmp_path / "overstap.toml").write_text(rijen, "utf-8")
    with pytest.raises(InvoerFout, match="horen bij elkaar"):
        laad_overstapzinnen(tmp_path / "overstap.toml")


def test_looking_back_is_on_working_days_and_as_often_as_chosen() -> None:
    maandag = date(2026, 11, 23)
    assert [dag for _, dag in momenten("jaarlijks", maandag)] == [
        date(2027, 1, 4),
        date(2027, 5, 24),
        date(2027, 11, 23),
    ]
    assert [dag for _, dag in momenten("lichter", maandag)] == [date(2027, 1, 4), date(2027, 11, 23)]
    assert [dag for _, dag in momenten("minder_vaak", maandag)] == [date(2027, 1, 4), date(2028, 11, 23)]


def test_the_moments_become_agreements_once(zitting: Zitting, dossier: str) -> None:
    assert spreek_nazorg_af(zitting, ververs(zitting, dossier), "jaarlijks") == 3
    assert spreek_nazorg_af(zitting, ververs(zitting, dossier), "lichter") == 1
    assert spreek_nazorg_af(zitting, ververs(zitting, dossier), "jaarlijks") == 0
    afspraken = ververs(zitting, dossier).afspraken
    assert len(afspraken) == 4
    assert {afspraak.wie for afspraak in afspraken} == {"samen"}
