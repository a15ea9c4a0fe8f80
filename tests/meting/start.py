"""Start-up under a real terminal: first paint, usable list and memory, against a bare Textual app in the same round."""

import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

KAAL = (
    "from textual.app import App\n"
    "from textual.widgets import Footer, Header, Input, Label\n"
    "class Kaal(App):\n"
    "    def compose(self):\n"
    "        yield Header(); yield Label('kaal merkteken'); yield Input(); yield Footer()\n"
    "Kaal().run()\n"
)
GEDULD = 30.0


@dataclass(frozen=True)
class Start:
    """Seconds to the first useful paint and to the last mark, and MiB of memory then."""

    eerste: float
    laatste: float
    geheugen: float


def meet(opdracht: list[str], *merken: str, typ: str = "") -> Start:
    """Run a command in a terminal of 120 by 40 and wait for each mark in turn; then end it.

    With `typ` somebody reads for two seconds after the first mark and types that; the last time is from there.
    """
    begin = time.perf_counter()
    pid, greep = pty.fork()
    if pid == 0:
        os.environ.update({"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"})
        os.execv(opdracht[0], opdracht)
    ioctl(greep, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    try:
        eerste = _wacht(greep, merken[:1], begin)[0]
        if typ:
            _lees_leeg(greep, 2.0)
            os.write(greep, typ.encode())
            begin = time.perf_counter()
        tijden = _wacht(greep, merken[1:], begin)
        return Start(eerste, tijden[-1] if tijden else eerste, _geheugen(pid))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(greep)


def _wacht(greep: int, merken: tuple[str, ...], begin: float) -> list[float]:
    gelezen, tijden = "", []
    for merk in merken:
        while merk not in _zonder_stuurtekens(gelezen):
            if not select.select([greep], [], [], GEDULD)[0]:
                raise TimeoutError(merk)
            gelezen += os.read(greep, 65536).decode("utf-8", "replace")
        tijden.append(time.perf_counter() - begin)
    return tijden


def _lees_leeg(greep: int, seconden: float) -> None:
    """Somebody reads: what the app paints meanwhile is taken off the line."""
    einde = time.perf_counter() + seconden
    while time.perf_counter() < einde:
        if select.select([greep], [], [], 0.1)[0]:
            os.read(greep, 65536)


def _zonder_stuurtekens(tekst: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", tekst)


def _geheugen(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    gevonden = re.search(r"VmRSS:\s+(\d+)", status)
    return int(gevonden[1]) / 1024 if gevonden else 0.0


def ronde() -> tuple[Start, Start]:
    """One round: the bare app, then the demo in a folder of its own."""
    kaal = meet([sys.executable, "-c", KAAL], "kaal merkteken")
    with tempfile.TemporaryDirectory() as map_:
        demo = [sys.executable, "-m", "loket", "demo", "--aantal", "12", "--map", f"{map_}/demo"]
        return kaal, meet(demo, "Welkom bij loket", "Huishoudens")


def ontgrendelronde(map_: Path, wachtzin: str) -> tuple[Start, Start]:
    """One round on a store that is there: from Enter after the passphrase to the list; memory then."""
    kaal = meet([sys.executable, "-c", KAAL], "kaal merkteken")
    loket = [sys.executable, "-m", "loket", "--map", str(map_)]
    return kaal, meet(loket, "Typ je wachtzin", "Huishoudens", typ=f"{wachtzin}\r")
