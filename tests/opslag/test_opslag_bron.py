"""The one way to the rows: blocks that are whole, on connections that are used again and closed when it matters."""

import threading

import pytest

from loket.domein.fouten import OpslagFout
from loket.instelling.paden import DATABASE
from loket.opslag import bron as bronmodule
from loket.opslag.bron import Bron, aantal
from tests.opslag.hulp import Kast


@pytest.fixture
def bron(kast: Kast) -> Bron:
    kast.zet("d1", naam="Noor")
    return Bron(kast.map / DATABASE, kast.archief.ring.sleutel())


def test_block_that_raises_writes_nothing_and_the_next_one_works(bron: Bron) -> None:
    def half() -> None:
        with bron.schrijven() as verbinding:
            verbinding.execute("DELETE FROM lijst")
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        half()
    with bron.lezen() as verbinding:
        assert aantal(verbinding, "lijst") == 1
    bron.sluit()


def test_reader_keeps_its_picture_while_somebody_writes(bron: Bron) -> None:
    def wis() -> None:
        with bron.schrijven() as schrijver:
            schrijver.execute("DELETE FROM lijst")

    with bron.lezen() as lezer:
        assert aantal(lezer, "lijst") == 1
        draad = threading.Thread(target=wis)
        draad.start()
        draad.join()
        assert aantal(lezer, "lijst") == 1
    with bron.lezen() as lezer:
        assert aantal(lezer, "lijst") == 0
    bron.sluit()


def test_blocks_one_after_another_share_a_connection(bron: Bron, monkeypatch: pytest.MonkeyPatch) -> None:
    gemaakt: list[object] = []
    verbind = bronmodule.verbind
    monkeypatch.setattr(bronmodule, "verbind", lambda *a, **k: gemaakt.append(a) or verbind(*a, **k))
    for _ in range(5):
        with bron.lezen(), bron.lezen():
            pass
    assert len(gemaakt) == 2
    bron.sluit()


def test_after_closing_nothing_is_read_and_a_block_under_way_ends_whole(bron: Bron) -> None:
    with bron.schrijven() as verbinding:
        verbinding.execute("DELETE FROM lijst")
        bron.sluit()
    with pytest.raises(Exception, match="closed"):
        verbinding.execute("SELECT 1")
    with pytest.raises(OpslagFout, match="op slot"), bron.lezen():
        pass


def test_block_that_was_under_way_when_the_store_closed_is_on_disk(bron: Bron, kast: Kast) -> None:
    with bron.schrijven() as verbinding:
        verbinding.execute("DELETE FROM lijst")
        bron.sluit()
    assert kast.archief.aantal() == 0
