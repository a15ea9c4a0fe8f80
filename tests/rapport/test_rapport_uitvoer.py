"""A report on paper, in a spreadsheet and for a program."""

import csv
import io
import json
import random
from dataclasses import replace

import pytest

from loket.domein.rapport import Rapport
from loket.uitvoer.rapport import aanval_zin, als_csv, als_json, als_markdown, tabel_regels
from loket.uitvoer.taal import keur_b1
from tests.aanval.steden import REGELINGEN, SPEC, rapport, ruime_stad, stad

LASTIG = ("=HYPERLINK(1)", "\u200b=1", " =1", "+31", "-1+1", "@SOM(A1)", "\t=1", "＝1")


@pytest.fixture(scope="module")
def gemaakt() -> Rapport:
    return rapport(ruime_stad())


def met_wijk(gemaakt: Rapport, naam: str) -> Rapport:
    """The same report with another name for its first row."""
    eerste, *rest = gemaakt.tabellen
    return replace(gemaakt, tabellen=(replace(eerste, rijen=(naam, *eerste.rijen[1:])), *rest))


def test_json_has_the_form_of_the_contract(gemaakt: Rapport) -> None:
    vorm = json.loads(als_json(gemaakt))
    assert list(vorm) == [
        "spec", "periode", "profiel", "drempel", "afronding", "catalogus", "tabellen", "weggelaten", "aanval",
    ]  # fmt: skip
    assert (vorm["spec"], vorm["periode"], vorm["profiel"]) == ("bereik_wijk", "2026K3", "openbaar")
    assert (vorm["drempel"], vorm["afronding"]) == (10, 5)
    assert vorm["aanval"] == {"geprobeerd": ["A1", "A8"], "gevonden": 0}
    assert all(isinstance(zin, str) for zin in vorm["weggelaten"])
    assert len(vorm["tabellen"]) == 2
    for tabel in vorm["tabellen"]:
        assert list(tabel) == [
            "naam", "eenheid", "optelbaar", "soort", "rijen", "kolommen", "cellen", "rijtotalen", "kolomtotalen",
            "totaal", "teller", "noemer",
        ]  # fmt: skip
        assert tabel["kolommen"] == list(REGELINGEN)
        assert (tabel["eenheid"], tabel["optelbaar"], tabel["soort"]) == ("huishoudens", False, "stand")
        assert len(tabel["cellen"]) == len(tabel["rijtotalen"]) == len(tabel["rijen"]) > 1
        assert all(len(rij) == len(tabel["kolommen"]) == len(tabel["kolomtotalen"]) for rij in tabel["cellen"])
        cellen = [cel for rij in tabel["cellen"] for cel in rij]
        for cel in [*cellen, *tabel["rijtotalen"], *tabel["kolomtotalen"], tabel["totaal"]]:
            assert cel == "klein" or type(cel) is int
        assert "30 september 2026" in tabel["teller"]


def test_all_forms_show_the_same_figures(gemaakt: Rapport) -> None:
    tabel = gemaakt.tabellen[0]
    rijen = list(csv.reader(io.StringIO(als_csv(gemaakt)), delimiter=";"))
    uit_csv = [rij[5] for rij in rijen if rij[2] == tabel.naam]
    regels = [
        *([*cellen, som] for cellen, som in zip(tabel.cellen, tabel.rijtotalen, strict=True)),
        [*tabel.kolomtotalen, tabel.totaal],
    ]
    assert uit_csv == [str(cel) for regel in regels for cel in regel]
    pagina = als_markdown(gemaakt)
    for regel in regels:
        assert f"| {' | '.join(map(str, regel))} |" in pagina


@pytest.mark.parametrize("naam", LASTIG)
def test_a_spreadsheet_never_runs_a_cell(gemaakt: Rapport, naam: str) -> None:
    for rij in csv.reader(io.StringIO(als_csv(met_wijk(gemaakt, naam))), delimiter=";"):
        assert len(rij) == 6
        assert not any(cel.startswith(("=", "+", "-", "@", "\t", "＝")) for cel in map(str.lstrip, rij))


def test_a_strange_name_breaks_neither_csv_nor_markdown(gemaakt: Rapport) -> None:
    naam = 'Vreemd; "x"\n| <b>*_[a](http://b)` \x1b[2J'
    vreemd = met_wijk(gemaakt, naam)
    rijen = list(csv.reader(io.StringIO(als_csv(vreemd)), delimiter=";"))
    assert {len(rij) for rij in rijen} == {6}
    pagina = als_markdown(vreemd)
    (regel,) = [regel for regel in pagina.splitlines() if "Vreemd" in regel]
    kolommen = len(gemaakt.tabellen[0].kolommen)
    assert regel.replace("\\|", "").count("|") == kolommen + 3
    for teken in "<*_[`":
        assert f"\\{teken}" in regel
    assert "\x1b" not in pagina


def test_what_people_read_is_plain_dutch() -> None:
    rnd = random.Random(22)
    for soort in ("gewoon", "scheef", "bijstand", "een_rij"):
        for profiel in ("openbaar", "intern"):
            for gemaakt in (rapport(stad(rnd, soort), profiel), rapport(stad(rnd, soort)[:50], profiel)):
                assert not keur_b1("\n".join(f"- {zin}" for zin in (*gemaakt.weggelaten, aanval_zin(gemaakt))))
                assert not keur_b1(
                    als_markdown(gemaakt).partition("## Zo is dit gemaakt")[2].partition("> - Normen")[0]
                )
    assert not keur_b1(f"{SPEC.vraag}")


def test_a_demo_says_so_in_every_form(gemaakt: Rapport) -> None:
    from loket.rapport.zinnen import DEMO

    demo = replace(gemaakt, demo=True, weggelaten=(DEMO, *gemaakt.weggelaten))
    assert als_markdown(demo).startswith("# DEMO: ")
    assert all(regel.startswith("DEMO: ") for regel in als_csv(demo).splitlines()[1:])
    assert "demo" in json.loads(als_json(demo))["weggelaten"][0]


@pytest.mark.parametrize("breedte", [74, 78, 83, 120])
def test_the_table_fits_the_screen(gemaakt: Rapport, breedte: int) -> None:
    lang = met_wijk(gemaakt, "Een hele lange naam van een wijk aan de rand van de stad")
    regels = tabel_regels(lang.tabellen[0], breedte)
    assert max(map(len, regels)) <= breedte
    assert len({len(regel) for regel in regels}) == 1
    assert any("…" in regel for regel in regels)
