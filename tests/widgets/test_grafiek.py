"""The chart and the words of what work leaves in hand."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from loket.domein.werken import Klif, Kromme, Oorzaak, Premie, Punt, Verzachter
from loket.regels.kliffen import grootste_dal
from loket.uitvoer.taal import keur_b1
from loket.widgets.grafiek import teken
from loket.widgets.werkwoorden import eerste_zin, helpt_kort, helpt_lang, klif_regels, legenda, punt_regel, punt_uitleg

HELPT = (Verzachter("Vrijlating van loon", "Een deel telt niet mee.", "wet"),)


def kromme(*in_hand: int, breed: int = 0, kliffen: tuple[Klif, ...] = (), premie: Premie | None = None) -> Kromme:
    """A curve with a step of fifty; `breed`: how much more there can be, from the second step on."""
    punten = tuple(
        Punt(
            Decimal(50 * nr),
            (Decimal(geld), Decimal(geld + (breed if nr else 0))),
            {"huurtoeslag": (Decimal(10), Decimal(10))},
            premie=Decimal(20) if premie else None,
        )
        for nr, geld in enumerate(in_hand)
    )
    return Kromme(punten, kliffen, {"huurtoeslag": "Huurtoeslag"}, (), HELPT, premie, grootste_dal(punten))


KLIF = Klif(
    Decimal(50), Decimal(100), Decimal(240), True, (Oorzaak("huurtoeslag", "Huurtoeslag", Decimal(290)),)
)  # fmt: skip


@pytest.mark.parametrize(("breedte", "hoogte"), [(78, 12), (118, 26), (40, 8)])
def test_a_chart_fills_its_room_and_no_more(breedte: int, hoogte: int) -> None:
    regels = teken(kromme(1000, 1050, 810, 860, 1200, kliffen=(KLIF,)), breedte, hoogte)
    assert len(regels) == hoogte
    assert max(cell_len(regel) for regel in regels) <= breedte


def test_a_cliff_carries_the_name_of_its_scheme_where_it_begins() -> None:
    regels = teken(kromme(1000, 1050, 810, 860, 1200, kliffen=(KLIF,)), 80, 12)
    assert "▼Huurtoeslag" in regels[0]
    assert 20 < regels[0].index("▼") < 35


def test_the_amounts_beside_the_chart_are_round_and_the_line_rises_and_falls() -> None:
    regels = teken(kromme(1000, 1500, 500, 1500), 80, 14)
    bedragen = [int(r[:8].strip(" €").replace(".", "")) for r in regels if "┤" in r]
    assert bedragen == [1400, 1200, 1000, 800, 600]
    punten = [min(nr for nr, r in enumerate(regels) if len(r) > k and r[k] not in " ─") for k in (9, 32, 55, 78)]
    assert punten[1] < punten[0] < punten[2]


def test_bounds_are_a_line_and_dots_not_a_colour() -> None:
    precies, grenzen = (teken(kromme(1000, 1050, 1100, breed=b), 80, 12) for b in (0, 90))
    assert precies != grenzen
    assert "Stippen: hoogstens" in legenda(kromme(1000, 1050, breed=90))
    assert "Stippen" not in legenda(kromme(1000, 1050))


def test_the_first_line_says_from_where_how_much_and_who() -> None:
    zin = eerste_zin(kromme(1000, 1050, 810, 860, 1200, kliffen=(KLIF,)))
    assert zin == (
        "Vanaf € 50 meer werken levert eerst € 240 minder op: Huurtoeslag wordt dan lager. "
        "Vanaf € 200 extra houdt dit huishouden meer over dan daarvoor."
    )


def test_what_is_not_sure_is_a_bound() -> None:
    zin = eerste_zin(kromme(1000, 1050, 810, 860, 1200, breed=300, kliffen=(KLIF,)))
    assert "eerst hoogstens € 240 minder" in zin


def test_a_flat_stretch_and_a_rising_one_have_their_own_words() -> None:
    assert "even hard omlaag. Vanaf € 150 extra" in eerste_zin(kromme(1000, 1000, 1000, 1050))
    assert eerste_zin(kromme(1000, 1050, 1100)) == "Meer werken levert meer op in de hand."
    assert "van € 50 blijft daar minstens € 5 over" in eerste_zin(kromme(1000, 1050, 1055))


def test_while_today_is_open_nothing_is_said_of_tomorrow() -> None:
    lijn = kromme(1000, 1050)
    open_ = Kromme(
        (Punt(Decimal(0), (Decimal(1000), Decimal(1300)), {}), lijn.punten[1]), (), {}, (), HELPT
    )  # fmt: skip
    assert "nog niet goed te zeggen" in eerste_zin(open_)


def test_a_step_tells_what_is_left_of_it_and_what_it_is_made_of() -> None:
    lijn = kromme(1000, 1030, premie=Premie("Bijverdienpremie", Decimal("0.25"), Decimal(240), 6))
    links, rechts = punt_regel(lijn, 1)
    assert links == "+ € 50"
    assert "+ € 30 van € 50" in rechts
    assert "€ 1.030" in rechts
    uitleg = punt_uitleg(lijn, lijn.punten[1])
    assert "Huurtoeslag € 10" in uitleg
    assert "maand 1 tot en met 6 € 1.050, vanaf maand 7 € 1.030" in uitleg


def test_a_right_without_an_amount_stops_in_words_and_help_stands_beside_it() -> None:
    stopt = Klif(Decimal(50), Decimal(100), Decimal(0), False, (Oorzaak("x", "Stadspas", None),))
    lijn = kromme(1000, 1050, kliffen=(stopt,))
    assert klif_regels(lijn) == ["Van € 50 naar € 100 extra: Stadspas stopt (bedrag navragen)."]
    assert "Vrijlating van loon" in helpt_kort(lijn)
    assert "Een deel telt niet mee." in helpt_lang(lijn)


def test_the_words_are_plain_and_never_advise_to_work_less() -> None:
    lijn = kromme(1000, 1050, 810, 860, 1200, breed=300, kliffen=(KLIF,))
    for zin in (eerste_zin(lijn), legenda(lijn), *klif_regels(lijn)):
        assert not keur_b1(zin)
        assert "minder werken" not in zin
