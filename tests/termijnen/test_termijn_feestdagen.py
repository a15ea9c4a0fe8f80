"""The days off against an independent calendar."""

from datetime import date

import holidays
import pytest

from loket.catalogus.termijnenlijst import laad_termijnen
from loket.regels.kalender import wettelijke_feestdagen

# equated by royal decree (Atw art. 3 lid 3): no other calendar knows these
GELIJKGESTELD = {date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)}


def andere_kalender(jaar: int) -> set[date]:
    """Public and optional days together: the package calls Good Friday and most years' 5 May optional."""
    alle = holidays.country_holidays("NL", years=jaar, categories=("public", "optional"))
    return {dag for dag in alle if dag.year == jaar}


def doordeweeks(dagen: set[date] | frozenset[date]) -> set[date]:
    return {dag for dag in dagen if dag.weekday() < 5}


@pytest.mark.parametrize("jaar", [2026, 2027, 2028])
def test_tabel_tegen_andere_kalender(jaar: int) -> None:
    tabel = laad_termijnen().feestdagen[jaar]
    extra = {dag for dag in GELIJKGESTELD if dag.year == jaar}
    assert extra <= tabel
    assert doordeweeks(tabel - extra) == doordeweeks(andere_kalender(jaar))


@pytest.mark.parametrize("jaar", [2026, 2027, 2028])
def test_tabel_tegen_eigen_berekening(jaar: int) -> None:
    assert laad_termijnen().feestdagen[jaar] - GELIJKGESTELD == wettelijke_feestdagen(jaar)


@pytest.mark.parametrize("jaar", range(2015, 2060))
def test_berekening_tegen_andere_kalender(jaar: int) -> None:
    assert doordeweeks(wettelijke_feestdagen(jaar)) == doordeweeks(andere_kalender(jaar))


@pytest.mark.parametrize("jaar", range(2015, 2060))
def test_koningsdag_valt_nooit_op_zondag(jaar: int) -> None:
    april = {dag for dag in wettelijke_feestdagen(jaar) if dag.month == 4 and dag.day in (26, 27)}
    assert april == {dag for dag in andere_kalender(jaar) if dag.month == 4 and dag.day in (26, 27)}
