"""A figure of law stays out of a case file; what somebody earns per hour is the household's own and may be kept."""

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.diensten.inlezen_situatie import is_norm


@pytest.mark.parametrize(
    ("pad", "norm"),
    [
        ("feiten.busvoordeel.percentage", True),
        ("feiten.minimumloon.uurloon", False),
        ("feiten.bijstand.overwaarde", False),
        ("feiten.bijstand.inrichting", False),
    ],
)
def test_only_figures_of_law_are_norms(pad: str, norm: bool) -> None:
    assert is_norm(standaard_catalogus().per_patroon[pad]) is norm
