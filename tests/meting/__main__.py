"""All measurements in one run, as ratios to a reference in the same round: `python -m tests.meting`."""

import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from loket.cli.starten import DEMO_DUO, maak_demo, open_zitting
from tests.meting import werk
from tests.meting.start import ontgrendelronde, ronde

RONDEN = 5


@dataclass(frozen=True)
class Uitkomst:
    """One line of the table: what, the figure with its unit, and the most that it may be."""

    wat: str
    waarde: float
    eenheid: str
    hoogstens: float

    @property
    def goed(self) -> bool:
        """Whether the figure is within its bound."""
        return self.waarde <= self.hoogstens


def starten() -> list[Uitkomst]:
    """First paint, unlocking and memory against the bare app, round by round."""
    paren = [ronde() for _ in range(RONDEN)]
    verf = statistics.median(demo.eerste / kaal.eerste for kaal, demo in paren)
    demo_lijst = statistics.median(demo.laatste / kaal.eerste for kaal, demo in paren)
    with tempfile.TemporaryDirectory() as map_:
        maak_demo(Path(map_) / "opslag", 12)
        open_ = [ontgrendelronde(Path(map_) / "opslag", DEMO_DUO[0][2]) for _ in range(RONDEN)]
    lijst = statistics.median(loket.laatste / kaal.eerste for kaal, loket in open_)
    geheugen = statistics.median(loket.geheugen / kaal.geheugen for kaal, loket in open_)
    return [
        Uitkomst("first paint of the demo against a bare app", verf, "x", 1.4),
        Uitkomst("memory with the list open against a bare app", geheugen, "x", 2.2),
        Uitkomst("unlock to usable list against a bare start", lijst, "x", 3.0),
        Uitkomst("demo made and its list usable against a bare start", demo_lijst, "x", 10.0),
    ]


def werken() -> list[Uitkomst]:
    """Answers, saves, judging and the long list on one store."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "demo"
        maak_demo(map_, 12)
        zitting = open_zitting(map_, DEMO_DUO[0][2])
        try:
            bekend, onbekend = werk.oordelen(zitting)
            uit = [
                Uitkomst("answer to updated panel, p95", werk.antwoord_tot_paneel(zitting) * 1000, "ms", 100),
                Uitkomst("save, p95", werk.opslaan(zitting) * 1000, "ms", 100),
                Uitkomst("all schemes, all known, median", bekend * 1000, "ms", 10),
                Uitkomst("all schemes, fifteen unknown, median", onbekend * 1000, "ms", 50),
            ]
            werk.vul_aan(zitting, 100)
            klein = werk.lijst(zitting)
            werk.vul_aan(zitting, 300)
            bladzij = werk.lijst(zitting)
            werk.vul_aan(zitting, 10_000)
            groot = werk.lijst(zitting)
        finally:
            zitting.archief.sluit()
    per_regel = (groot / 200) / (klein / 100)
    return [
        *uit,
        Uitkomst("list at 10,000 against 100 households, per line", per_regel, "x", 1.5),
        Uitkomst("list at 10,000 against 300 households, one page", groot / bladzij, "x", 1.5),
    ]


def main() -> int:
    """Print the table; 1 when a figure is over its bound."""
    uitkomsten = [*starten(), *werken()]
    for uitkomst in uitkomsten:
        merk = "ok" if uitkomst.goed else "OVER"
        sys.stdout.write(
            f"{uitkomst.wat:<52}{uitkomst.waarde:>8.2f} {uitkomst.eenheid:<3} at most {uitkomst.hoogstens:<6} {merk}\n"
        )
    return 0 if all(uitkomst.goed for uitkomst in uitkomsten) else 1


if __name__ == "__main__":
    sys.exit(main())
