"""Months with a partner, childcare and the table of percentages: what the worked examples do not show."""

from itertools import pairwise
from typing import Any

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.normtabel import uit_tabellen
from loket.catalogus.situatievorm import lees_situatie, schrijf_situatie
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels import beoordeel
from loket.regels.landelijk.maanden import maandreeks

CATALOGUS = standaard_catalogus()
TABEL = {
    "sleutel": "t", "eenheid": "procent", "artikel": "x", "naam": "Deel", "kolommen": {"een": "een"},
    "van": "2026-01-01", "bron": "x", "betrouwbaarheid": "A", "rijen": [["0", "96"], ["10", "90"]],
}  # fmt: skip


def vorm(opvang: Any = None, **partner: Any) -> dict[str, Any]:
    return {
        "peildatum": "2026-11-22",
        "gemeente": "nijmegen",
        "personen": [
            {"id": "a", "rol": "aanvrager", "geboortedatum": "1986-05-01", "toetsingsinkomen_jaar": 22000,
             "zorgverzekerd": True, "vermogen": 0, "inkomsten": [], "student": False},
            {"id": "p", "rol": "partner", "geboortedatum": "1986-05-01", "toetsingsinkomen_jaar": 20000,
             "zorgverzekerd": True, "vermogen": 0, "inkomsten": [], "student": False, **partner},
            {"id": "k", "rol": "kind", "geboortedatum": "2020-05-01", "kinderbijslag": True},
        ],
        "feiten": {"kinderopvangtoeslag": {"opvang": opvang, "ouders_werken": True}},
    }  # fmt: skip


def oordeel(regeling: str, data: dict[str, Any]) -> Oordeel:
    return beoordeel(lees_situatie(data, CATALOGUS), CATALOGUS, alleen=[regeling]).oordelen[0]


@pytest.mark.parametrize(
    ("maanden", "woorden"),
    [((0, 5), "jan t/m mei"), ((5, 6), "jun"), ((0, 12), "jan t/m dec"), ((0, 0), "geen")],
)
def test_months_in_words(maanden: tuple[int, int], woorden: str) -> None:
    assert maandreeks([maanden[0] <= nummer < maanden[1] for nummer in range(12)]) == woorden


def test_separate_months_are_named_apart() -> None:
    assert maandreeks([nummer in (0, 1, 9) for nummer in range(12)]) == "jan t/m feb, okt"


@pytest.mark.parametrize("regeling", ["zorgtoeslag", "kindgebonden_budget", "huurtoeslag"])
def test_the_explanation_says_which_months_count(regeling: str) -> None:
    data = {**vorm(hier_tot="2026-05-15"), "woning": {"soort": "huur", "zelfstandig": True, "kale_huur": 600}}
    stappen = {stap.stap: stap.waarde for stap in oordeel(regeling, data).uitleg}
    assert stappen["Maanden met partner"] == "jan t/m mei"


def test_what_reaches_the_account_is_the_amount_of_this_month_and_not_a_mean_of_the_year() -> None:
    uit = oordeel("zorgtoeslag", vorm(hier_tot="2026-05-15"))
    assert uit.bedrag is not None
    assert uit.uitbetaling is not None
    assert (uit.bedrag.min, uit.uitbetaling.min, uit.uitbetaling.max) == (1437, 129, 129)
    assert any("Niet elke maand" in zin for zin in uit.let_op)


def test_a_month_that_is_all_that_is_known_gives_both_amounts() -> None:
    bereik = {"min": "2026-05-01", "max": "2026-06-02"}
    uit = oordeel("zorgtoeslag", vorm(hier_tot=bereik))
    assert uit.bedrag is not None
    assert (uit.bedrag.min, uit.bedrag.max) == (
        oordeel("zorgtoeslag", vorm(hier_tot="2026-06-02")).bedrag.min,  # type: ignore[union-attr]
        oordeel("zorgtoeslag", vorm(hier_tot="2026-05-01")).bedrag.min,  # type: ignore[union-attr]
    )
    assert [o.feit for o in uit.ontbreekt] == ["personen.p.hier_tot"]


def test_that_somebody_lives_here_all_year_is_told_as_taken_for_granted() -> None:
    assert ("personen.p.hier_vanaf", "woont hier het hele jaar") in [
        (a.feit, a.aanname) for a in oordeel("zorgtoeslag", vorm()).aannames
    ]
    assert ("personen.p.hier_tot", "blijft hier wonen") in [
        (a.feit, a.aanname) for a in oordeel("zorgtoeslag", vorm(hier_vanaf="2020-01-01")).aannames
    ]


def test_who_left_does_not_share_the_costs_today() -> None:
    met, weg = (oordeel("bijstand", vorm(**dagen)) for dagen in ({}, {"hier_tot": "2026-05-15"}))
    assert met.waarden["norm_maand"] != weg.waarden["norm_maand"]
    nog_niet = oordeel("bijstand", vorm(hier_vanaf="2026-12-01"))
    assert nog_niet.waarden["norm_maand"] == weg.waarden["norm_maand"]


def test_the_percentage_only_falls_with_income_and_a_next_child_gets_no_less() -> None:
    vanaf = sorted({int(sleutel.split(".")[2]) for sleutel in CATALOGUS.normen if sleutel.startswith("kot.tabel.")})
    assert len(vanaf) == 50
    rijen = [[CATALOGUS.normen[f"kot.tabel.{v}.{k}"][0].waarde for k in ("eerste", "volgend")] for v in vanaf]
    assert all(hoger[0] >= lager[0] and hoger[1] >= lager[1] for hoger, lager in pairwise(rijen))  # type: ignore[operator]
    assert all(eerste <= volgend for eerste, volgend in rijen)  # type: ignore[operator]


def test_nobody_asked_about_childcare_yet() -> None:
    uit = oordeel("kinderopvangtoeslag", vorm())
    assert uit.status is Status.NIET_GEVRAAGD
    assert uit.bedrag is not None
    assert (uit.bedrag.min, not uit.precies) == (0, True)
    assert "feiten.kinderopvangtoeslag.opvang" in [o.feit for o in uit.ontbreekt]


def test_hours_of_one_child_at_two_places_above_the_most_must_be_asked() -> None:
    twee = [{"kind": "k", "soort": soort, "uren_maand": 120, "uurprijs": 8} for soort in ("bso", "gastouder")]
    uit = oordeel("kinderopvangtoeslag", vorm(twee))
    assert (uit.status, uit.bedrag) == (Status.WAARSCHIJNLIJK_WEL, None)
    twee[0]["uren_maand"] = 110
    assert oordeel("kinderopvangtoeslag", vorm(twee)).bedrag is not None


def test_unknown_hours_of_two_children_give_a_sound_range() -> None:
    data = vorm([{"kind": "k", "soort": "bso", "uren_maand": {"min": 40, "max": 90}, "uurprijs": 9},
                 {"kind": "k2", "soort": "dagopvang", "uren_maand": 60, "uurprijs": 10}])  # fmt: skip
    data["personen"].append({"id": "k2", "rol": "kind", "geboortedatum": "2023-05-01"})
    data["personen"][1]["toetsingsinkomen_jaar"] = 100_000
    uit = oordeel("kinderopvangtoeslag", data)
    for uren in (40, 59, 60, 61, 90):
        data["feiten"]["kinderopvangtoeslag"]["opvang"][0]["uren_maand"] = uren
        een = oordeel("kinderopvangtoeslag", data)
        assert uit.bedrag is not None
        assert een.bedrag is not None
        assert uit.bedrag.min <= een.bedrag.min <= uit.bedrag.max


@pytest.mark.parametrize(
    ("opvang", "partner", "plek"),
    [
        ([{"kind": "p"}], {}, r"opvang\[0\]\.kind"),
        ([{"kind": 3}], {}, r"opvang\[0\]\.kind"),
        ([{"uren_maand": 745}], {}, r"opvang\[0\]\.uren_maand"),
        ([{"soort": "oppas"}], {}, r"opvang\[0\]\.soort"),
        ([{"naam": "x"}], {}, r"opvang\[0\]"),
        ("dagopvang", {}, "opvang"),
        (None, {"hier_vanaf": "2026-06-01", "hier_tot": "2026-05-31"}, "hier_tot"),
        (None, {"hier_tot": "2999-01-01"}, "hier_tot"),
    ],
)
def test_what_cannot_be_is_refused_by_name(opvang: Any, partner: dict[str, Any], plek: str) -> None:
    with pytest.raises(InvoerFout, match=plek):
        lees_situatie(vorm(opvang, **partner), CATALOGUS)


def test_a_situation_with_childcare_and_days_reads_back_the_same() -> None:
    data = vorm([{"kind": "k", "uren_maand": {"min": 40}}, {}], hier_tot={"min": "2026-05-01", "max": "2026-05-31"})
    situatie = lees_situatie(data, CATALOGUS)
    assert lees_situatie(schrijf_situatie(situatie), CATALOGUS) == situatie
    assert lees_situatie(vorm([]), CATALOGUS).feiten["feiten.kinderopvangtoeslag.opvang"] == ()


@pytest.mark.parametrize(
    "fout", [{"rijen": [["5", "96"]]}, {"rijen": [["0", "96", "1"]]}, {"rijen": [["0", 96]]}, {"rijen": []}]
)
def test_a_table_that_is_not_whole_is_refused(fout: dict[str, Any]) -> None:
    with pytest.raises(InvoerFout, match="tabel"):
        list(uit_tabellen({"tabel": [{**TABEL, **fout}]}, "x.toml"))
    with pytest.raises(InvoerFout, match="volledig"):
        list(uit_tabellen({"tabel": [{k: v for k, v in TABEL.items() if k != "bron"}]}, "x.toml"))


def test_a_table_gives_a_norm_for_every_cell() -> None:
    assert [rij["sleutel"] for rij in uit_tabellen({"tabel": [TABEL]}, "x.toml")] == ["t.0.een", "t.10.een"]
