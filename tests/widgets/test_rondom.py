"""What is said around an outcome: below it, before the reckoning, and only where there is something to say."""

from dataclasses import replace
from decimal import Decimal

from loket.domein.oordeel import Oordeel, Stap, Status
from loket.domein.toelichting import Samenloop, Terugbetaling, Toelichting, Verandering
from loket.widgets.rondom import NIET_ANDERS, NIETS, rondom_regels
from loket.widgets.uitleg import uitleg_tekst
from tests.widgets.test_uitleg import oordeel

REDEN = Stap("Waarom niet", "Het inkomen is te hoog.")
NEE: Oordeel = oordeel(status=Status.WAARSCHIJNLIJK_NIET, uitleg=(Stap("Inkomen", "45000"), REDEN))


def test_why_not_stands_below_the_outcome_and_before_the_reckoning() -> None:
    rondom = Toelichting(waarom_niet=(Verandering("personen.a.vermogen", "Met minder zou het wel kunnen."),))
    tekst = uitleg_tekst(NEE, {}, 60, rondom=rondom)
    volgorde = ["waarschijnlijk niet", "Waarom niet?", "Het inkomen is te hoog.", "Met minder", "Zo is het berekend"]
    plekken = [tekst.index(deel) for deel in volgorde]
    assert plekken == sorted(plekken)


def test_a_no_that_no_single_change_turns_says_so() -> None:
    assert f"  {NIET_ANDERS}" in rondom_regels(NEE, Toelichting(), 72)
    buiten = replace(NEE, status=Status.NIET_VAN_TOEPASSING)
    assert not any(NIET_ANDERS in regel for regel in rondom_regels(buiten, Toelichting(), 72))


def test_paying_back_the_past_and_what_counts_have_their_own_heading() -> None:
    rondom = Toelichting(
        terugbetalen=Terugbetaling(10, Decimal(440), Decimal(66), ("Hoogstens € 440.",)),
        nog_aanvragen=("Over 2025 kan nog.",),
        samenloop=(Samenloop("bijstand", (), "nee", "Giften tellen niet mee.", "Wet art. 1", "B"),),
    )
    regels = rondom_regels(oordeel(), rondom, 72)
    assert [regel for regel in regels if regel and not regel.startswith(" ")] == [
        "Bang om terug te betalen?",
        "Kan het nog over eerdere tijd?",
        "Wat telt hier mee?",
    ]
    assert "  Giften tellen niet mee. (Wet art. 1, zekerheid B)" in regels


def test_where_there_is_nothing_to_say_it_says_that() -> None:
    assert rondom_regels(oordeel(), Toelichting(), 72) == ["", NIETS]


def test_without_asking_nothing_is_added() -> None:
    assert "Waarom niet?" not in uitleg_tekst(NEE, {}, 60)
