"""Every worked example of a term, and the rules behind them."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.catalogus.termijnenlijst import laad_termijnen
from loket.domein.fouten import InvoerFout
from loket.domein.termijn import Termijnregel, Termijnregels
from loket.regels.kalender import is_werkdag, werkdag_plus
from loket.regels.termijnen import termijn

GEVALLEN = tomllib.loads((Path(__file__).parent / "gevallen.toml").read_text("utf-8"))
DAGEN = st.dates(date(2026, 1, 1), date(2028, 9, 1))


@cache
def regels() -> Termijnregels:
    return laad_termijnen()


def met(regel: Termijnregel) -> Termijnregels:
    return replace(regels(), regels={regel.code: regel})


@pytest.mark.parametrize("geval", GEVALLEN["geval"], ids=lambda geval: geval["id"])
def test_geval_in_dagen(geval: dict[str, Any]) -> None:
    uitkomst = termijn(geval["termijn"], geval["start"], regels())
    velden = ("ruw_einde", "deadline", "streefdatum", "verlengd_dagen", "dag")
    assert {veld: getattr(uitkomst, veld) for veld in velden} == {veld: geval[veld] for veld in velden}


@pytest.mark.parametrize("geval", GEVALLEN["geval_uren"], ids=lambda geval: geval["id"])
def test_geval_in_uren(geval: dict[str, Any]) -> None:
    uitkomst = termijn(geval["termijn"], geval["start"], regels())
    assert uitkomst.ruw_einde == uitkomst.deadline == geval["deadline"]


DAGCODES = st.sampled_from(sorted(c for c, r in laad_termijnen().regels.items() if r.eenheid != "uren"))


@given(DAGCODES, DAGEN)
def test_orde_van_de_dagen(code: str, start: date) -> None:
    regel, uitkomst = regels().regels[code], termijn(code, start, regels())
    assert start < uitkomst.ruw_einde <= uitkomst.deadline
    assert start <= uitkomst.streefdatum <= uitkomst.ruw_einde
    assert uitkomst.verlengd_dagen == (uitkomst.deadline - uitkomst.ruw_einde).days
    if regel.verlengt:
        assert is_werkdag(uitkomst.deadline, regels())
        dagen = ((uitkomst.ruw_einde + timedelta(days=n)) for n in range(uitkomst.verlengd_dagen))
        assert not any(is_werkdag(dag, regels()) for dag in dagen)
    if regel.soort == "wachttijd":
        assert uitkomst.ruw_einde == uitkomst.deadline == uitkomst.streefdatum
    elif uitkomst.streefdatum > start:
        assert is_werkdag(uitkomst.streefdatum, regels())


@given(DAGCODES, DAGEN)
def test_een_dag_later_beginnen_geeft_nooit_een_eerder_einde(code: str, start: date) -> None:
    morgen = start + timedelta(days=1)
    assert termijn(code, start, regels()).deadline <= termijn(code, morgen, regels()).deadline


@given(DAGEN, st.integers(0, 30))
def test_werkdag_plus_telt_de_werkdagen_erna(start: date, n: int) -> None:
    einde = werkdag_plus(start, n, regels())
    erna = [start + timedelta(days=k) for k in range(1, (einde - start).days + 1)]
    assert sum(is_werkdag(dag, regels()) for dag in erna) == n
    assert n == 0 or is_werkdag(einde, regels())


def test_korte_termijn_heeft_minstens_twee_werkdagen() -> None:
    drie = Termijnregel("x", "x", "x", 3, "dagen", "dag", "dag", atw=True, verlengt=True)
    # 25, 26 and 27 December are days off: Monday is the first working day, Tuesday the second
    assert termijn("x", date(2026, 12, 24), met(drie)).deadline == date(2026, 12, 29)
    # two days are too short for article 2: only the end moves
    twee = replace(drie, duur=2)
    assert termijn("x", date(2026, 12, 24), met(twee)).deadline == date(2026, 12, 28)
    # without the Atw there is no article 2
    eu = replace(drie, atw=False)
    assert termijn("x", date(2026, 12, 24), met(eu)).deadline == date(2026, 12, 28)


def test_na_de_laatste_bekende_dag_waarschuwt_de_uitkomst() -> None:
    zonder = termijn("awb_bezwaar_6w", date(2028, 11, 1), regels())
    daarna = termijn("awb_bezwaar_6w", date(2028, 12, 1), regels())
    assert not any("nog niet bekend" in zin for zin in zonder.let_op)
    assert any("nog niet bekend" in zin for zin in daarna.let_op)
    # the days off that the law itself names still count after the table: 1 January 2029 is a Monday
    assert termijn("wgs_bedreigend_3wd", date(2028, 12, 28), regels()).deadline == date(2029, 1, 3)


def test_niet_nagelezen_artikel_staat_erbij() -> None:
    assert any("wetten.overheid.nl" in z for z in termijn("wgs_gesprek_4w", date(2026, 3, 2), regels()).let_op)
    assert not any("wetten.overheid.nl" in z for z in termijn("awb_bezwaar_6w", date(2026, 3, 2), regels()).let_op)


def test_schrikkeldag_een_jaar_later() -> None:
    assert termijn("ombudsman_1j", date(2028, 2, 29), regels()).ruw_einde == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("code", "streef", "uiterlijk"),
    [
        ("0d", date(2026, 12, 12), date(2026, 12, 12)),
        ("1wd", date(2026, 12, 14), date(2026, 12, 14)),
        ("10wd", date(2026, 12, 28), date(2026, 12, 28)),
        ("2w", date(2026, 12, 24), date(2026, 12, 26)),
        ("wgs_bedreigend_3wd", date(2026, 12, 16), date(2026, 12, 16)),
    ],
)
def test_termijn_van_een_actie_op_zaterdag(code: str, streef: date, uiterlijk: date) -> None:
    uitkomst = termijn(code, date(2026, 12, 12), regels())
    assert (uitkomst.streefdatum, uitkomst.deadline) == (streef, uiterlijk)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 1), timezones=st.just(UTC)))
def test_uren_zijn_echte_uren(begin: datetime) -> None:
    uitkomst = termijn("avg_datalek_72u", begin, regels())
    assert isinstance(uitkomst.deadline, datetime)
    verschil = uitkomst.deadline - (begin + timedelta(hours=72)).replace(tzinfo=None)
    assert verschil in (timedelta(hours=1), timedelta(hours=2))


def test_uur_dat_twee_keer_komt() -> None:
    begin = termijn("avg_datalek_72u", datetime(2026, 10, 25, 2, 30), regels())
    assert begin.deadline == datetime(2026, 10, 28, 1, 30)
    assert any("twee keer" in zin for zin in begin.let_op)
    einde = termijn("avg_datalek_72u", datetime(2026, 10, 22, 2, 30), regels())
    assert einde.deadline == datetime(2026, 10, 25, 2, 30)
    assert any("eerste keer" in zin for zin in einde.let_op)


@pytest.mark.parametrize(
    ("code", "start", "woord"),
    [
        ("bestaat_niet", date(2026, 1, 5), "Kies uit"),
        ("awb_bezwaar_6w", datetime(2026, 1, 5, 9), "alleen de datum"),
        ("avg_datalek_72u", date(2026, 1, 5), "ook de tijd"),
        ("avg_datalek_72u", datetime(2027, 3, 28, 2, 30), "bestaat niet"),
        ("awb_bezwaar_6w", date(9999, 12, 31), "jaren"),
        ("awb_bezwaar_6w", date(1, 1, 1), "jaren"),
    ],
)
def test_weigering_zegt_wat_te_doen(code: str, start: date, woord: str) -> None:
    with pytest.raises(InvoerFout, match=woord):
        termijn(code, start, regels())
