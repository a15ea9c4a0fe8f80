"""Kill a writer at random moments and count what was lost.

    python -m tests.meting.kill9 --keer 50

Every acknowledged action must be there after reopening, whole, with an unbroken log. Prints one line.
"""

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from pathlib import Path

from loket.domein.dossier import Wijziging
from loket.opslag.dossiers import Archief
from loket.opslag.openen import maak_opslag, open_opslag
from loket.opslag.sleutelslot import Kdf

WACHTZIN = "zeven groene fietsen"
GOEDKOOP = Kdf(1, 8192, 1)
DELEN = ("links", "midden", "rechts")
LANGSTE = 0.25


def schrijver(map_: Path, ronde: int, uit: int) -> None:
    """Write actions of three fields without end and say each one that was kept; never returns."""
    archief, lid = open_opslag(map_, WACHTZIN)
    teller = 0
    while True:
        teller += 1
        dossier, veld = f"d{teller % 7}", f"feit.{ronde}-{teller}"
        archief.schrijf(dossier, [Wijziging(f"{veld}.{deel}", teller) for deel in DELEN], wie=lid.id)
        os.write(uit, f"{dossier} {veld} {teller}\n".encode())
        if teller % 5 == 0:
            archief.open_beeld(dossier, lid.id)


def ronde_van(map_: Path, ronde: int, toeval: random.Random) -> list[tuple[str, str, int]]:
    """One writer, killed at a random moment; the actions that it acknowledged."""
    lees, schrijf = os.pipe()
    kind = os.fork()
    if kind == 0:
        try:
            schrijver(map_, ronde, schrijf)
        finally:
            os._exit(1)
    os.close(schrijf)
    # One in ten dies while it opens the store, the others while they write.
    if toeval.random() > 0.1:
        select.select([lees], [], [], 20)
    time.sleep(toeval.uniform(0, LANGSTE))
    os.kill(kind, signal.SIGKILL)
    os.waitpid(kind, 0)
    with os.fdopen(lees, "rb") as pijp:
        regels = pijp.read().decode().splitlines()
    return [(delen[0], delen[1], int(delen[2])) for delen in (regel.split(" ") for regel in regels)]


def verloren(archief: Archief, bevestigd: list[tuple[str, str, int]]) -> int:
    """How many acknowledged actions are not there as they were written."""
    beelden = {beeld.dossier: beeld for beeld in archief.beelden()}
    return sum(
        dossier not in beelden or any(beelden[dossier].waarde(f"{veld}.{deel}") != waarde for deel in DELEN)
        for dossier, veld, waarde in bevestigd
    )


def half(archief: Archief) -> int:
    """How many actions are there for a part only."""
    gezien: dict[str, int] = {}
    for beeld in archief.beelden():
        for veld in beeld.velden:
            stam = veld.rpartition(".")[0]
            gezien[stam] = gezien.get(stam, 0) + 1
    return sum(aantal != len(DELEN) for aantal in gezien.values())


def meet(map_: Path, keer: int, zaad: int) -> dict[str, float]:
    """Kill as often as asked; what was acknowledged, lost, half, broken, and the slowest reopening in seconds."""
    toeval = random.Random(zaad)
    maak_opslag(map_, "Duolid", "medewerker", "nijmegen", WACHTZIN, kdf=GOEDKOOP)[0].sluit()
    bevestigd: list[tuple[str, str, int]] = []
    uit = {"keer": keer, "verloren": 0, "half": 0, "kapot": 0, "traagst": 0.0}
    for ronde in range(keer):
        bevestigd += ronde_van(map_, ronde, toeval)
        begin = time.perf_counter()
        archief, _ = open_opslag(map_, WACHTZIN)
        uit["traagst"] = max(uit["traagst"], time.perf_counter() - begin)
        uit["verloren"] += verloren(archief, bevestigd)
        uit["half"] += half(archief)
        uit["kapot"] += not archief.controleer().goed
        archief.sluit()
    return {**uit, "bevestigd": len(bevestigd)}


def main() -> int:
    """Measure and print; 1 when anything was lost."""
    ontleder = argparse.ArgumentParser()
    ontleder.add_argument("--keer", type=int, default=50)
    ontleder.add_argument("--zaad", type=int, default=1)
    keuze = ontleder.parse_args()
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as map_:
        cijfers = meet(Path(map_) / "opslag", keuze.keer, keuze.zaad)
    cijfers["seconden"] = time.perf_counter() - begin
    print("kill9 " + " ".join(f"{naam}={round(waarde, 2):g}" for naam, waarde in cijfers.items()))
    return int(bool(cijfers["verloren"] or cijfers["half"] or cijfers["kapot"] or not cijfers["bevestigd"]))


if __name__ == "__main__":
    sys.exit(main())
