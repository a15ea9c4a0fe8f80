"""The mutator itself: it makes the faults that it says, and a fault that matters is noticed."""

import os

import pytest

from tests.meting.mutanten import gelijke, gezien, is_gelijk, opdrachten
from tests.meting.mutaties import mutanten

BRON = '''
def regel(blad):
    """A text 1."""
    grens = blad.norm("a") + 1
    if blad.bedrag("x") > grens and not blad.ja("y"):
        return min(grens, blad.norm("b"))
    return -grens
'''


def test_every_kind_of_fault_is_made_once() -> None:
    assert sorted(mutant.wat for mutant in mutanten(BRON)) == [
        "1 is 2 at 29", "Add is Sub", "And is Or", "Gt is GtE", "Not is gone", "USub is gone at 11", "min is max",
        "norm a is b", "norm b is a", "the branches of an if are swapped",
    ]  # fmt: skip


def test_what_a_scheme_only_declares_is_left_alone() -> None:
    assert list(mutanten('R = Regeling(plafond=Decimal(10), leest={"x": 1}, terugvordering=True)')) == []


def test_every_fault_that_changes_nothing_exists() -> None:
    bekend = gelijke()
    gevonden = [opdracht for opdracht in opdrachten(None) if is_gelijk(opdracht, bekend)]
    assert len(gevonden) == len(bekend)
    assert all(bekend.values())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a fault is tried in a fork")
def test_a_fault_in_the_care_allowance_is_noticed() -> None:
    fout = next(o for o in opdrachten("zorgtoeslag") if o.mutant.wat == "Mult is Div")
    assert gezien(fout)
