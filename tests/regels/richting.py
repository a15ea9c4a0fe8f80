"""Whether a declared direction turns: one fact at two values, all else the same."""

import random
from dataclasses import replace

from loket.domein.situatie import Situatie
from loket.regels.regeling import DAALT, STIJGT, Regeling
from tests.regels.huishoudens import CATALOGUS, mogelijk, paden
from tests.regels.toets import oordeel


def keert_om(rnd: random.Random, vol: Situatie, regeling: Regeling) -> str | None:
    """Why a direction turned for one fact that the dice chose; None when it held or nothing could be compared."""
    leden = list(vol.personen)
    richtingen = {pad: regeling.leest.get(CATALOGUS.feit_bij(pad).pad) for pad in paden(leden)}
    gekozen = [pad for pad, richting in richtingen.items() if richting in (STIJGT, DAALT) and "soort" not in pad]
    if not gekozen:
        return None
    pad = rnd.choice(gekozen)
    if pad == "woning.kale_huur" and vol.peildatum.year < 2026:
        return None  # Until 2026 a rent above the maximum shut out; the rule splits on it first.
    waarden = mogelijk(pad, None, leden, vol.peildatum)
    laag, hoog = sorted(rnd.sample(range(len(waarden)), 2))
    if CATALOGUS.feit_bij(pad).soort == "inkomsten":
        laag, hoog = 0, rnd.randrange(1, len(waarden))
    onder, boven = (
        oordeel(replace(vol, feiten={**vol.feiten, pad: waarden[n]}), regeling).bedrag for n in (laag, hoog)
    )
    if onder is None or boven is None:
        return None
    goed = onder.min <= boven.min if richtingen[pad] is STIJGT else onder.min >= boven.min
    return (
        None if goed else f"{regeling.id}, {pad}: {waarden[laag]} gives {onder.min}, {waarden[hoog]} gives {boven.min}"
    )
