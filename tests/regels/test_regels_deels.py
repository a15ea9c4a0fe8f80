"""A sample of `python -m tests.meting.deels`: parts left out, and directions on pairs."""

from collections import Counter

import pytest

from loket.domein.oordeel import Status
from loket.regels.regeling import Regeling
from tests.meting.deels import REGELINGEN, bekijk, richtingen


@pytest.mark.parametrize("zaad", range(12))
def test_whatever_is_left_out_there_is_one_of_six_states(zaad: int) -> None:
    stand: Counter[Status] = Counter()
    assert bekijk(zaad, 8, stand) == []
    assert sum(stand.values()) == 8 * len(REGELINGEN)


@pytest.mark.parametrize("regeling", REGELINGEN, ids=lambda r: r.id)
def test_on_pairs_no_declared_direction_turns(regeling: Regeling) -> None:
    assert richtingen(regeling, 150) == []
