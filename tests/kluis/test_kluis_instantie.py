import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from loket.domein.fouten import OpslagFout
from loket.opslag.openen import open_opslag
from tests.opslag.hulp import WACHTZIN, Kast

TOP = Path(__file__).resolve().parents[2]


def test_second_window_is_refused_until_the_first_is_closed(kast: Kast) -> None:
    with pytest.raises(OpslagFout, match="al open in een ander venster"):
        open_opslag(kast.map, WACHTZIN)
    kast.zet("d1", naam="Noor")
    kast.archief.sluit()
    archief, _ = open_opslag(kast.map, WACHTZIN)
    assert archief.beeld("d1").tekst("naam") == "Noor"
    archief.sluit()


def test_store_that_was_opened_in_vain_is_free_again(kast: Kast) -> None:
    kast.archief.sluit()
    inhoud = (kast.map / "loket.db").read_bytes()
    (kast.map / "loket.db").write_bytes(b"x" * len(inhoud))
    with pytest.raises(OpslagFout, match="beschadigd"):
        open_opslag(kast.map, WACHTZIN)
    (kast.map / "loket.db").write_bytes(inhoud)
    open_opslag(kast.map, WACHTZIN)[0].sluit()


def test_locked_store_gives_nothing_any_more(kast: Kast) -> None:
    kast.zet("d1", naam="Noor")
    kast.archief.sluit()
    kast.archief.sluit()
    for daad in (
        lambda: kast.archief.beeld("d1"),
        lambda: kast.zet("d1", naam="Bo"),
        kast.archief.ring.sleutel,
    ):
        with pytest.raises(OpslagFout, match="op slot"):
            daad()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_killed_window_leaves_no_lock(kast: Kast) -> None:
    kast.archief.sluit()
    code = (
        "import sys, time; from pathlib import Path; from loket.opslag.slot import Instantieslot\n"
        "slot = Instantieslot(Path(sys.argv[1])); print('vast', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(kast.map)], stdout=subprocess.PIPE) as ander:
        assert ander.stdout is not None
        assert ander.stdout.readline().strip() == b"vast"
        with pytest.raises(OpslagFout, match="al open"):
            open_opslag(kast.map, WACHTZIN)
        os.kill(ander.pid, signal.SIGKILL)
    open_opslag(kast.map, WACHTZIN)[0].sluit()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_writer_killed_fifty_times_loses_nothing() -> None:
    uit = subprocess.run(
        [sys.executable, "-m", "tests.meting.kill9", "--keer", "50"],
        cwd=TOP, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert "verloren=0 half=0 kapot=0" in uit.stdout
