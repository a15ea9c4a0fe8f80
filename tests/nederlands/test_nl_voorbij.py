from datetime import date

import pytest

from loket.domein.fouten import InvoerFout
from loket.nederlands import lees_voorbije_dag

VANDAAG = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("vandaag", "2026-11-23"),
        ("gisteren", "2026-11-22"),
        ("eergisteren", "2026-11-21"),
        ("12-11", "2026-11-12"),
        ("23-11", "2026-11-23"),
        ("24-11", "2025-11-24"),
        ("12 november 2026", "2026-11-12"),
        ("1-2-26", "2026-02-01"),
    ],
)
def test_a_day_that_has_been(tekst: str, dag: str) -> None:
    assert lees_voorbije_dag(tekst, VANDAAG).isoformat() == dag


@pytest.mark.parametrize("tekst", ["", "morgen", "24-11-2026", "31-2", "12-11-1990", "brief"])
def test_a_day_that_must_still_come_or_is_none_is_refused(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_voorbije_dag(tekst, VANDAAG)
