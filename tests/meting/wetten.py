"""A fast set of laws over generated households, for one run after another on changed rules."""

import random
from collections.abc import Iterable

from loket.regels import alle_regelingen
from loket.regels.regeling import Regeling
from tests.regels.huishoudens import CATALOGUS, situatie, voltooi
from tests.regels.richting import keert_om
from tests.regels.toets import oordeel, strijdig


def wetten_kloppen(zaden: Iterable[int]) -> bool:
    """Whether no household breaks a law: sound over the unknown, and no declared direction turns."""
    regelingen = [r for r in alle_regelingen(CATALOGUS) if not r.gemeenten]
    return not any(_breekt(zaad, regelingen) for zaad in zaden)


def _breekt(zaad: int, regelingen: list[Regeling]) -> bool:
    rnd = random.Random(zaad)
    deels = situatie(rnd, rnd.choice((0.2, 0.5)))
    vol = voltooi(rnd, deels)
    return any(strijdig(oordeel(deels, r), oordeel(vol, r)) or keert_om(rnd, vol, r) for r in regelingen)
