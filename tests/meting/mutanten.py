"""Whether the worked examples and laws notice faults in the rules.

`python -m tests.meting.mutanten [--regeling ID] [--keer N] [--zaad N]`: puts one fault at a time into the rules of
`regels/landelijk`, runs the worked examples and a fast set of laws on it, and tells how many were noticed. Exit 1
below 90 percent. `--keer` takes a sample. Faults that change nothing stand in `mutanten_gelijk.toml`, with why.
"""

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import loket.regels
from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Voorbeeld
from tests.meting.mutaties import Mutant, mutanten

WORTEL = Path(loket.regels.__file__).parent
GELIJK = Path(__file__).with_name("mutanten_gelijk.toml")
MINSTENS = 0.90
SECONDEN = 20
ZADEN = 40
KAMERS = ("loket.regels", "tests.regels", "tests.meting.wetten")
CATALOGUS = standaard_catalogus()
SITUATIES = {v.id: lees_situatie(v.situatie, CATALOGUS) for v in CATALOGUS.voorbeelden}


@dataclass(frozen=True)
class Opdracht:
    """One mutant of one module."""

    pad: Path
    module: str
    mutant: Mutant

    @property
    def naam(self) -> str:
        """Where and what, to be read by people."""
        return f"{self.pad.relative_to(WORTEL)}:{self.mutant.regel}  {self.mutant.wat}   {self.mutant.tekst}"


class _Vinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from its mutated tree."""

    def __init__(self, opdracht: Opdracht) -> None:
        self._opdracht = opdracht

    def find_spec(self, naam: str, pad: object = None, doel: object = None) -> ModuleSpec | None:
        if naam != self._opdracht.module:
            return None
        is_kamer = self._opdracht.pad.name == "__init__.py"
        return importlib.util.spec_from_loader(naam, self, is_package=is_kamer)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._opdracht.mutant.boom, str(self._opdracht.pad), "exec"), module.__dict__)


def opdrachten(alleen: str | None) -> list[Opdracht]:
    """Every mutant of the national rules, or of the files of one scheme."""
    uit = []
    for pad in sorted((WORTEL / "landelijk").rglob("*.py")):
        delen = pad.relative_to(WORTEL).with_suffix("").parts
        if alleen is not None and not delen[1].startswith(alleen):
            continue
        module = ".".join(("loket.regels", *(deel for deel in delen if deel != "__init__")))
        uit += [Opdracht(pad, module, mutant) for mutant in mutanten(pad.read_text("utf-8"))]
    return uit


def ongeschonden() -> list[Opdracht]:
    """Each file as it is, as if it were a mutant: nothing may be noticed, or the measure itself is broken."""
    uit = []
    for module, pad in sorted({opdracht.module: opdracht.pad for opdracht in opdrachten(None)}.items()):
        uit.append(Opdracht(pad, module, Mutant(0, "", "as it is", ast.parse(pad.read_text("utf-8")))))
    return uit


def gelijke() -> dict[tuple[str, str, str], str]:
    """The mutants that change nothing: file, line of text and what was changed, with the reason."""
    rijen = tomllib.loads(GELIJK.read_text("utf-8"))["gelijk"]
    return {(rij["bestand"], rij["regel"], rij["wat"]): rij["reden"] for rij in rijen}


def is_gelijk(opdracht: Opdracht, bekend: dict[tuple[str, str, str], str]) -> bool:
    """Whether this mutant is on the list."""
    bestand = opdracht.pad.relative_to(WORTEL / "landelijk").as_posix()
    return (bestand, opdracht.mutant.tekst, opdracht.mutant.wat) in bekend


def gezien(opdracht: Opdracht) -> bool:
    """Whether some example or law notices the mutant; a crash counts, and no end within the processor time."""
    kind = os.fork()
    if not kind:
        _in_kind(opdracht)
    return os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]) != 0


def _in_kind(opdracht: Opdracht) -> None:
    """Never returns: 0 when nothing was noticed."""
    signal.setitimer(signal.ITIMER_PROF, SECONDEN)
    try:
        for naam in [naam for naam in sys.modules if naam.startswith(KAMERS)]:
            del sys.modules[naam]
        sys.meta_path.insert(0, _Vinder(opdracht))
        klopt = voorbeelden_kloppen(_volgorde(opdracht)) and _wetten_kloppen()
    except BaseException:
        os._exit(1)
    os._exit(0 if klopt else 1)


def _volgorde(opdracht: Opdracht) -> list[Voorbeeld]:
    """The examples, those of the scheme itself first."""
    eigen = opdracht.pad.relative_to(WORTEL / "landelijk").parts[0].removesuffix(".py")
    return sorted(CATALOGUS.voorbeelden, key=lambda v: not eigen.startswith(v.regeling))


def voorbeelden_kloppen(voorbeelden: Iterable[Voorbeeld]) -> bool:
    """Whether every worked example comes out as it must."""
    from loket.regels.voorbeelden import verschillen_in

    return not any(verschillen_in(v, SITUATIES[v.id], CATALOGUS) for v in voorbeelden)


def _wetten_kloppen() -> bool:
    from tests.meting.wetten import wetten_kloppen

    return wetten_kloppen(range(ZADEN))


def meet(lijst: Sequence[Opdracht]) -> list[Opdracht]:
    """Run them two at a time; gives the survivors."""
    helft = len(lijst) // 2
    lezen, schrijven = os.pipe()
    ander = os.fork()
    if not ander:
        os.close(lezen)
        over = [str(nummer) for nummer in range(helft) if not gezien(lijst[nummer])]
        os.write(schrijven, " ".join(over).encode())
        os._exit(0)
    os.close(schrijven)
    eigen = [opdracht for opdracht in lijst[helft:] if not gezien(opdracht)]
    with os.fdopen(lezen) as pijp:
        vooraan = [lijst[int(nummer)] for nummer in pijp.read().split()]
    os.waitpid(ander, 0)
    return [*vooraan, *eigen]


def main() -> int:
    """Print the table per file and every survivor; 1 when too few were noticed."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("--regeling", help="only the files of this scheme")
    vraag.add_argument("--keer", type=int, help="a sample of so many")
    vraag.add_argument("--zaad", type=int, default=1)
    keuze = vraag.parse_args()
    if any(gezien(opdracht) for opdracht in ongeschonden()):
        raise SystemExit("The rules themselves do not hold, so no fault in them can be noticed.")
    bekend = gelijke()
    lijst = [opdracht for opdracht in opdrachten(keuze.regeling) if not is_gelijk(opdracht, bekend)]
    if keuze.keer is not None:
        lijst = random.Random(keuze.zaad).sample(lijst, min(keuze.keer, len(lijst)))
    over = meet(lijst)
    per, leven = (Counter(str(o.pad.relative_to(WORTEL)) for o in deel) for deel in (lijst, over))
    for bestand, aantal in sorted(per.items()):
        print(f"{bestand:<40}{aantal - leven[bestand]:>5} of {aantal:<5}{1 - leven[bestand] / aantal:>7.1%}")
    deel = 1 - len(over) / len(lijst) if lijst else 1.0
    print(f"{'all':<40}{len(lijst) - len(over):>5} of {len(lijst):<5}{deel:>7.1%}")
    for opdracht in sorted(over, key=lambda o: o.naam):
        print("  alive", opdracht.naam)
    return int(deel < MINSTENS)


if __name__ == "__main__":
    sys.exit(main())
