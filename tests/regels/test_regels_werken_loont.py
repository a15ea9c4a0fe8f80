"""The curve of earnings: what it counts, where it falls and who does that, and what is left open."""

import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from loket.catalogus.situatievorm import lees_situatie
from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.domein.werken import Kromme, Premie, Punt
from loket.regels.kliffen import grootste_dal, kliffen
from loket.regels.werken_loont import HOOGSTE, STAP, kromme, mist
from tests.regels.huishoudens import CATALOGUS, situatie
from tests.regels.huishoudens import voltooi as vul_in


def huishouden(gemeente: str = "nijmegen", *inkomsten: dict[str, str], **anders: Any) -> Situatie:
    a = {
        "id": "a",
        "rol": "aanvrager",
        "geboortedatum": "1986-05-01",
        "verblijf": "nederlands",
        "student": False,
        "toetsingsinkomen_jaar": "19000",
        "vermogen": "100",
        "inkomsten": list(inkomsten),
        **anders,
    }
    data = {
        "peildatum": "2026-11-22",
        "gemeente": gemeente,
        "personen": [a],
        "samenstelling": {"partner": False, "kinderen": 0, "medebewoners": 0},
        "woning": {"soort": "huur", "zelfstandig": True, "kale_huur": "650"},
    }
    return lees_situatie(data, CATALOGUS)


BIJSTAND = {"soort": "bijstand", "netto_maand": "1419.46"}


def op(lijn: Kromme, extra: int) -> Punt:
    return lijn.punten[extra // int(STAP)]


def test_beside_bijstand_the_first_earnings_leave_nothing_more() -> None:
    """The toeslagen stay as they are: bijstand is taxed too, and loon only takes its place."""
    lijn = kromme(huishouden("nijmegen", BIJSTAND), CATALOGUS)
    niets, iets = op(lijn, 0), op(lijn, 1000)
    assert niets.in_hand == iets.in_hand
    assert lijn.druk(20) == 1
    assert op(lijn, 2000).in_hand[0] > niets.in_hand[0]


def test_who_does_not_get_bijstand_yet_has_it_in_hand_and_in_the_income_of_the_year() -> None:
    met, zonder = (kromme(huishouden("nijmegen", *lijst), CATALOGUS) for lijst in ((BIJSTAND,), ()))
    assert op(met, 0).delen["bijstand"] == op(zonder, 0).delen["bijstand"]
    assert op(zonder, 0).delen["huurtoeslag"][0] < op(met, 0).delen["huurtoeslag"][0]


def test_gross_earnings_are_a_range_and_so_are_the_allowances() -> None:
    lijn = kromme(huishouden("nijmegen", BIJSTAND), CATALOGUS)
    laag, hoog = op(lijn, 1800).delen["huurtoeslag"]
    assert laag < hoog
    assert not lijn.precies


def test_a_right_without_an_amount_that_ends_is_a_cliff_with_its_name() -> None:
    lijn = kromme(huishouden("voorbeeldstad", BIJSTAND), CATALOGUS)
    assert any("Collectieve" in naam for naam in lijn.niet_mee)
    weg = {oorzaak.naam for klif in lijn.kliffen for oorzaak in klif.oorzaken if oorzaak.verlies is None}
    assert any("Collectieve" in naam for naam in weg)


def test_a_right_that_must_be_asked_on_the_way_is_named_where_it_surely_ends() -> None:
    lijn = kromme(huishouden("nijmegen", BIJSTAND), CATALOGUS)
    assert "Busvoordeelabonnement" in lijn.niet_mee
    weg = [oorzaak.naam for klif in lijn.kliffen for oorzaak in klif.oorzaken if oorzaak.verlies is None]
    assert weg == ["Busvoordeelabonnement"]


def test_what_softens_the_step_stands_beside_it() -> None:
    namen = [v.naam for v in kromme(huishouden("wageningen", BIJSTAND), CATALOGUS).verzachters]
    assert namen == ["Vrijlating van loon", "Bijverdienpremie parttime werk", "Garantie op inkomenszekerheid"]


def test_a_premium_of_which_the_maximum_is_not_sure_is_not_counted() -> None:
    assert kromme(huishouden("wageningen", BIJSTAND), CATALOGUS).premie is None


def test_a_sure_premium_comes_on_top_for_its_months_and_then_ends() -> None:
    punt = Punt(Decimal(400), (Decimal(1750), Decimal(1750)), {}, premie=Decimal(100))
    lijn = Kromme((punt,), (), {}, (), (), Premie("Premie", Decimal("0.25"), Decimal(240), 6))
    assert [laag for laag, _ in lijn.per_maand(punt, 8)] == [1850] * 6 + [1750] * 2


def test_what_an_mmb_would_add_stands_apart_and_ends_at_the_border() -> None:
    lijn = kromme(huishouden("wageningen", BIJSTAND), CATALOGUS, Decimal(2100))
    mmb = op(lijn, 0).mmb
    assert mmb is not None
    assert mmb[0] == Decimal(2100) - op(lijn, 0).in_hand[1]
    assert op(lijn, 2500).mmb == (0, 0)
    assert kromme(huishouden("almere", BIJSTAND), CATALOGUS, Decimal(2100)).punten[0].mmb is None


@pytest.mark.parametrize("weg", ["inkomsten", "partner"])
def test_without_income_or_partner_known_there_is_no_curve_to_draw(weg: str) -> None:
    compleet = huishouden()
    assert mist(compleet) == ()
    if weg == "inkomsten":
        assert mist(huishouden(inkomsten=None)) == ("personen.a.inkomsten",)
    else:
        onbekend = replace(compleet, samenstelling=replace(compleet.samenstelling, partner=None))
        assert mist(onbekend) == ("samenstelling.partner",)


def _punt(extra: int, toeslag: str) -> Punt:
    bedrag = Decimal(toeslag)
    return Punt(Decimal(extra), (extra + bedrag, extra + bedrag), {"toeslag": (bedrag, bedrag)})


def _oordelen(aantal: int) -> list[dict[str, Oordeel]]:
    een = Oordeel("toeslag", "Toeslag", "x", "gift", None, Status.WAARSCHIJNLIJK_WEL, None, True)
    return [{"toeslag": een}] * aantal


def test_a_fall_says_where_it_begins_how_deep_it_is_and_when_it_is_over() -> None:
    punten = [_punt(0, "300"), _punt(50, "300"), _punt(100, "100"), _punt(150, "20"), _punt(350, "20")]
    (klif,) = kliffen(punten, _oordelen(5))
    assert (klif.van, klif.tot, klif.verlies, klif.zeker) == (50, 150, 180, True)
    assert [(o.naam, o.verlies) for o in klif.oorzaken] == [("Toeslag", Decimal(280))]
    dal = grootste_dal(punten)
    assert dal is not None
    assert (dal.van, dal.diepste, dal.minder, dal.weer_meer) == (50, 150, 180, 350)
    assert grootste_dal(punten[:2]) is None


def test_every_fall_of_a_generated_household_has_a_scheme_that_does_it() -> None:
    rnd, gedaan = random.Random(4), 0
    while gedaan < 40:
        sit = situatie(rnd, 0.2)
        if mist(sit):
            sit = vul_in(rnd, sit)
        lijn = kromme(sit, CATALOGUS)
        gedaan += 1
        assert len(lijn.punten) == int(HOOGSTE / STAP) + 1
        for voor, na in zip(lijn.punten, lijn.punten[1:], strict=False):
            assert 0 <= na.in_hand[0] <= na.in_hand[1]
            if na.in_hand[0] < voor.in_hand[0] or na.in_hand[1] < voor.in_hand[1]:
                (klif,) = [k for k in lijn.kliffen if k.van <= voor.extra and na.extra <= k.tot]
                assert any(oorzaak.verlies for oorzaak in klif.oorzaken)
                assert all(lijn.namen[oorzaak.regeling] == oorzaak.naam for oorzaak in klif.oorzaken)
