"""Measures the hull: `python -m tests.meting.omhulsel [households [most completions]]`."""

import random
import statistics
import sys
import time

from loket.domein.oordeel import Status
from loket.regels import alle_regelingen
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.regeling import Regeling
from loket.regels.vraagstuk import Huishouden
from tests.regels.huishoudens import CATALOGUS, alle_voltooiingen, situatie, voltooi
from tests.regels.toets import oordeel, strijdig, uitersten

VOLTOOIINGEN = 5


def main(aantal: int, hoogste: int) -> int:
    """Measure over so many households; 0 when all are sound and equal to brute force where precise."""
    goed = gelijk = vergeleken = precies = totaal = 0
    runs: list[int] = []
    duur: list[float] = []
    fouten: list[str] = []
    for zaad in range(aantal):
        rnd = random.Random(zaad)
        deels = situatie(rnd, rnd.choice((0.1, 0.3, 0.6, 0.9)))
        voltooiingen = [voltooi(rnd, deels) for _ in range(VOLTOOIINGEN)]
        klopt = True
        for regeling in alle_regelingen(CATALOGUS):
            begin = time.perf_counter()
            een = beoordeel_regeling(Huishouden(deels, CATALOGUS), regeling, runs.append)
            duur.append(time.perf_counter() - begin)
            totaal += 1
            precies += een.precies
            for vol in voltooiingen:
                reden = strijdig(een, oordeel(vol, regeling))
                if reden:
                    klopt = False
                    fouten.append(f"zaad {zaad} {regeling.id}: {reden}")
            uitslag = _brute(deels, regeling, hoogste) if een.precies else None
            if uitslag is not None:
                vergeleken += 1
                if uitslag is True:
                    gelijk += 1
                else:
                    fouten.append(f"zaad {zaad} {regeling.id}: {uitslag}")
        goed += klopt
    print(f"sound {goed}/{aantal} households ({VOLTOOIINGEN} completions each, {totaal} judgements)")
    print(f"equal to brute force {gelijk}/{vergeleken} (up to {hoogste} completions each)")
    print(f"precise {precies}/{totaal}")
    print(f"runs a scheme: median {statistics.median(runs)}, max {max(runs)}")
    print(f"time a scheme: median {statistics.median(duur) * 1000:.2f} ms, max {max(duur) * 1000:.1f} ms")
    print(*fouten[:40], sep="\n")
    return int(bool(fouten))


def _brute(deels: object, regeling: Regeling, hoogste: int) -> str | bool | None:
    voltooiingen = alle_voltooiingen(deels, regeling, hoogste)  # type: ignore[arg-type]
    if not voltooiingen:
        return None
    return vergelijk(deels, regeling, [oordeel(vol, regeling) for vol in voltooiingen])


def vergelijk(deels: object, regeling: Regeling, alle: list[object]) -> str | bool:
    """True when the hull is just what the completions show, else what differs."""
    een = oordeel(deels, regeling)  # type: ignore[arg-type]
    staten, laag, hoog = uitersten(alle)  # type: ignore[arg-type]
    if een.bedrag and (laag, hoog) != (een.bedrag.min, een.bedrag.max):
        return f"{een.bedrag.min} - {een.bedrag.max}, met de hand {laag} - {hoog}"
    nee = {Status.NIET_VAN_TOEPASSING, Status.WAARSCHIJNLIJK_NIET}
    if een.status is Status.ONBESLIST and (len(staten) < 2 or staten <= nee):
        return f"onbeslist, met de hand {sorted(staten)}"
    return True


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 20_000))
