"""Households with parts left out: `python -m tests.meting.deels [households [subsets [pairs]]]`.

For each household so many subsets of its known facts are made unknown. Every scheme must then give one of the six
states with a well-formed judgement, and the whole household must not fall outside it. Beside that: so many pairs of
one fact at two values, in which no declared direction may turn.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.regels import alle_regelingen
from loket.regels.regeling import Regeling
from loket.regels.toelichting import toelichting
from tests.regels.huishoudens import CATALOGUS, situatie, voltooi
from tests.regels.richting import keert_om
from tests.regels.toets import oordeel, strijdig

REGELINGEN = alle_regelingen(CATALOGUS)


def deelsituaties(rnd: random.Random, vol: Situatie, aantal: int) -> Iterator[Situatie]:
    """The household with so many subsets of its facts unknown."""
    paden = sorted(vol.feiten)
    for _ in range(aantal):
        weg = {pad for pad in paden if rnd.random() < rnd.choice((0.1, 0.3, 0.6))}
        weg -= {pad for pad in weg if CATALOGUS.feit_bij(pad).is_gewoon}
        yield replace(vol, feiten={pad: waarde for pad, waarde in vol.feiten.items() if pad not in weg})


def mis(een: Oordeel) -> str | None:
    """What is not well formed about a judgement; None when all is."""
    if een.status not in Status:
        return f"de stand {een.status}"
    if een.bedrag is not None and not 0 <= een.bedrag.min <= een.bedrag.max:
        return f"het bedrag {een.bedrag}"
    if een.status is Status.ONBESLIST and not een.ontbreekt:
        return "onbeslist zonder vraag"
    return None if een.uitleg else "geen uitleg"


def _volle(rnd: random.Random) -> Situatie:
    """A household of which all is known, but for what a child under 18 is never asked."""
    return voltooi(rnd, situatie(rnd, 0.2))


def bekijk(zaad: int, deelverzamelingen: int, stand: Counter[Status]) -> list[str]:
    """The breaches of one household over all schemes; counts the states that were seen."""
    rnd = random.Random(zaad)
    vol = _volle(rnd)
    heel = {r.id: oordeel(vol, r) for r in REGELINGEN}
    fouten = []
    for nummer, deels in enumerate(deelsituaties(rnd, vol, deelverzamelingen)):
        for regeling in REGELINGEN:
            een = oordeel(deels, regeling)
            stand[een.status] += 1
            if not nummer:
                toelichting(deels, CATALOGUS, een)
            reden = mis(een) or (None if _kind_gevraagd(vol, deels) else strijdig(een, heel[regeling.id]))
            if reden:
                fouten.append(f"zaad {zaad} {regeling.id}: {reden}")
    return fouten


def _kind_gevraagd(vol: Situatie, deels: Situatie) -> bool:
    """Whether a child's own money was left out: then it counts as nothing, as the law of the hull says."""
    kinderen = {p.id for p in vol.personen if p.rol == "kind"}
    return any(pad.split(".")[1] in kinderen for pad in vol.feiten.keys() - deels.feiten.keys() if pad.count(".") > 1)


def richtingen(regeling: Regeling, paren: int) -> list[str]:
    """The pairs in which a declared direction turned."""
    uit = []
    for zaad in range(paren):
        rnd = random.Random(zaad)
        if reden := keert_om(rnd, _volle(rnd), regeling):
            uit.append(f"zaad {zaad} {reden}")
    return uit


def main(situaties: int, deelverzamelingen: int, paren: int) -> int:
    """Print what was seen; 1 when something was wrong."""
    begin, stand, fouten = time.perf_counter(), Counter[Status](), []
    for zaad in range(situaties):
        fouten += bekijk(zaad, deelverzamelingen, stand)
    for regeling in REGELINGEN:
        fouten += richtingen(regeling, paren)
    print(f"{situaties} households x {deelverzamelingen} subsets x {len(REGELINGEN)} schemes: {sum(stand.values())}")
    print(*(f"  {status.value:<22}{aantal:>9}" for status, aantal in stand.most_common()), sep="\n")
    print(f"directions: {paren} pairs a scheme; breaches in all: {len(fouten)}; {time.perf_counter() - begin:.0f} s")
    print(*fouten[:40], sep="\n")
    return int(bool(fouten))


if __name__ == "__main__":
    getallen = [int(deel) for deel in sys.argv[1:]]
    sys.exit(main(*[*getallen, *(200, 64, 2000)[len(getallen) :]]))
