"""The worked examples of the catalogue, one test each."""

from collections import Counter

import pytest

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.soorten import Voorbeeld
from loket.regels.lijst import LANDELIJK
from loket.regels.voorbeelden import controleer, verschillen

CATALOGUS = standaard_catalogus()


@pytest.mark.parametrize("voorbeeld", CATALOGUS.voorbeelden, ids=lambda v: v.id)
def test_a_worked_example_comes_out_as_it_must(voorbeeld: Voorbeeld) -> None:
    assert verschillen(voorbeeld, CATALOGUS) == []


def test_the_catalogue_holds_together() -> None:
    assert controleer(CATALOGUS) == []


def test_every_national_scheme_has_at_least_six_examples() -> None:
    aantal = Counter(voorbeeld.regeling for voorbeeld in CATALOGUS.voorbeelden)
    assert {regeling.id: aantal[regeling.id] for regeling in LANDELIJK if aantal[regeling.id] < 6} == {}
