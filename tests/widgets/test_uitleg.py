"""The explanation of a judgement as text: every step is there, whatever the width."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.diensten.samenvatting import totaal, totaal_woorden
from loket.domein.oordeel import Bedrag, Ontbreekt, Oordeel, Stap, Status
from loket.widgets.uitkomsten import korte_regel, uitkomst_regels, verschillen
from loket.widgets.uitleg import getal_woorden, uitleg_tekst
from loket.widgets.woorden import bedrag_woorden

woord = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=60)


def oordeel(**anders: object) -> Oordeel:
    vorm: dict[str, object] = {
        "regeling": "zorgtoeslag",
        "naam": "Zorgtoeslag",
        "uitvoerder": "Dienst Toeslagen",
        "vorm": "gift",
        "gebruik": None,
        "status": Status.WAARSCHIJNLIJK_WEL,
        "bedrag": Bedrag(Decimal(2962), Decimal(2962), "jaar"),
        "precies": True,
        "betaald_per": "maand",
    }
    return Oordeel(**{**vorm, **anders})  # type: ignore[arg-type]


@given(naam=woord, waarde=woord, bron=woord, breedte=st.integers(1, 120))
def test_every_step_is_whole_at_every_width(naam: str, waarde: str, bron: str, breedte: int) -> None:
    stap = Stap(naam, waarde, bron=bron, betrouwbaarheid="A", van=date(2026, 1, 1))
    kaal = "".join(uitleg_tekst(oordeel(uitleg=(stap,)), {}, breedte).split())
    for deel in (naam, getal_woorden(waarde), bron, "zekerheidA"):
        assert "".join(deel.split()) in kaal


@pytest.mark.parametrize(
    ("ruw", "gezegd"),
    [
        ("184633", "184.633"),
        ("0.65", "0,65"),
        ("104.58 – 185.20", "104,58 – 185,20"),
        ("2014-05-15", "15 mei 2014"),
        ("onbekend", "onbekend"),
        ("ja", "ja"),
    ],
)
def test_numbers_are_written_the_dutch_way(ruw: str, gezegd: str) -> None:
    assert getal_woorden(ruw) == gezegd


def test_a_toeslag_is_shown_per_month_rounded_down() -> None:
    assert bedrag_woorden(oordeel()) == "€ 246 per maand"


def test_an_amount_that_is_not_sure_is_never_a_number() -> None:
    assert bedrag_woorden(oordeel(bedrag=None)) == "bedrag navragen"


def test_a_no_has_no_amount() -> None:
    assert bedrag_woorden(oordeel(status=Status.WAARSCHIJNLIJK_NIET)) == ""


def test_what_hangs_on_answers_says_how_many() -> None:
    open_ = oordeel(
        status=Status.ONBESLIST,
        bedrag=Bedrag(Decimal(0), Decimal(2962), "jaar"),
        ontbreekt=(Ontbreekt("personen.a.vermogen", "vermogen", True),),
    )
    regels = uitkomst_regels([open_])
    assert [regel.rechts for regel in regels if regel.sleutel] == ["nog 1 antwoord"]
    assert korte_regel([open_], "nog niets te zeggen").startswith("0 waarschijnlijk wel · 1 na antwoord")


def test_a_change_is_named_once_and_only_where_it_changed() -> None:
    minder = oordeel(bedrag=Bedrag(Decimal(1200), Decimal(1200), "jaar"))
    assert verschillen([minder], [oordeel()]) == {"zorgtoeslag": "+ € 146"}
    assert verschillen([oordeel()], [minder]) == {"zorgtoeslag": "- € 146"}
    assert not verschillen([oordeel()], [oordeel()])
    assert verschillen([oordeel(status=Status.ONBESLIST)], [oordeel()]) == {"zorgtoeslag": "veranderd"}


def test_a_total_never_asks_for_an_amount_that_is_known_or_that_is_no_money() -> None:
    som = totaal(
        (
            oordeel(),
            oordeel(bedrag=Bedrag(Decimal(34), Decimal(34), "jaar"), betaald_per=None),
            oordeel(bedrag=None),
            oordeel(bedrag=None, vorm="verwijzing"),
            oordeel(bedrag=None, voor_iedereen=True),
            oordeel(gebruik="ja"),
        )
    )
    assert (som.regelingen, som.min, som.anders, som.navragen) == (1, Decimal(246), 1, 1)
    assert totaal_woorden(som) == (
        "€ 246 per maand in 1 regeling, 1 regeling met een bedrag dat niet per maand is, "
        "van 1 regeling het bedrag navragen"
    )
