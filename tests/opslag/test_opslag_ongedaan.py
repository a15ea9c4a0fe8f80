from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loket.domein.dossier import Wijziging
from tests.opslag.hulp import Kast


def _undo(kast: Kast, wie: str = "a") -> str | None:
    operatie = kast.archief.maak_ongedaan("d1", wie=wie)
    return operatie.veld if operatie else None


def test_undo_walks_back_and_stops(kast: Kast) -> None:
    for waarde in (1, 2, 3):
        kast.zet("d1", "a", x=waarde)
    gezien = []
    while _undo(kast):
        gezien.append(kast.waarde("d1", "x"))
    assert gezien == [2, 1, None]
    assert "x" not in kast.archief.beeld("d1").velden
    assert len(kast.archief.geschiedenis("d1")) == 6


def test_after_new_work_undo_takes_that_first(kast: Kast) -> None:
    kast.zet("d1", "a", x=1)
    kast.zet("d1", "a", x=2)
    _undo(kast)
    kast.zet("d1", "a", x=3)
    assert [(_undo(kast), kast.waarde("d1", "x")) for _ in range(3)] == [("x", 1), ("x", None), (None, None)]


def test_a_wipe_is_undone_too(kast: Kast) -> None:
    kast.zet("d1", "a", x=1)
    kast.archief.schrijf("d1", (Wijziging("x", soort="wis"),), wie="a")
    assert _undo(kast) == "x"
    assert kast.waarde("d1", "x") == 1


def test_what_was_written_in_one_go_goes_back_in_one_go(kast: Kast) -> None:
    kast.zet("d1", "a", antwoord=1, feit=1)
    kast.zet("d1", "a", antwoord=2, feit=2)
    assert _undo(kast) == "antwoord"
    assert (kast.waarde("d1", "antwoord"), kast.waarde("d1", "feit")) == (1, 1)
    assert _undo(kast) == "antwoord"
    assert kast.archief.beeld("d1").velden == {}


def test_one_action_may_write_a_field_twice(kast: Kast) -> None:
    kast.zet("d1", "a", x=0)
    kast.archief.schrijf("d1", (Wijziging("x", 1), Wijziging("x", 2)), wie="a")
    assert _undo(kast) == "x"
    assert kast.waarde("d1", "x") == 0


def test_undo_takes_only_your_own_work(kast: Kast) -> None:
    kast.zet("d1", "a", x=1)
    kast.zet("d1", "b", y=1)
    assert _undo(kast) == "x"
    assert kast.waarde("d1", "y") == 1
    assert _undo(kast) is None


def test_undo_never_takes_away_what_the_other_wrote_over_it(kast: Kast) -> None:
    kast.zet("d1", "a", x=1, z=1)
    kast.zet("d1", "b", x=2)
    assert _undo(kast) == "z"
    assert kast.waarde("d1", "x") == 2
    assert _undo(kast) is None
    assert _undo(kast, "b") == "x"
    assert kast.waarde("d1", "x") == 1
    assert _undo(kast) == "x"
    assert kast.waarde("d1", "x") is None


def test_undo_stays_in_its_dossier(kast: Kast) -> None:
    kast.zet("d2", "a", x=1)
    assert _undo(kast) is None
    assert kast.waarde("d2", "x") == 1


DAAD = st.tuples(st.sampled_from("ab"), st.dictionaries(st.sampled_from("xyz"), st.integers(0, 9), min_size=1))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daden=st.lists(DAAD, max_size=6))
def test_undoing_everything_leaves_nothing(kast: Kast, daden: list[tuple[str, dict[str, int]]]) -> None:
    dossier = f"d{kast.archief.aantal()}"
    for wie, velden in daden:
        kast.zet(dossier, wie, **velden)
    while kast.archief.maak_ongedaan(dossier, wie="a") or kast.archief.maak_ongedaan(dossier, wie="b"):
        pass
    assert kast.archief.beeld(dossier).velden == {}
    assert kast.archief.controleer().goed
