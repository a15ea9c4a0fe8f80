"""What to ask next: first what settles most schemes, then what narrows the amounts most, then the talk's order."""

from collections import defaultdict
from decimal import Decimal

from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Beoordeling

# Amounts of different periods are compared over a year.
PER_JAAR = {"maand": 12, "kwartaal": 4, "jaar": 1, "eenmalig": 1}


def vraagvolgorde(beoordeling: Beoordeling, catalogus: Catalogus) -> tuple[str, ...]:
    """The paths of missing facts, the best next question first."""
    beslist: dict[str, int] = defaultdict(int)
    ruimte: dict[str, Decimal] = defaultdict(Decimal)
    for oordeel in beoordeling.oordelen:
        bedrag = oordeel.bedrag
        breed = (bedrag.max - bedrag.min) * PER_JAAR[bedrag.per] if bedrag else Decimal(0)
        for feit in oordeel.ontbreekt:
            beslist[feit.feit] += feit.beslissend
            ruimte[feit.feit] += breed
    plek = {feit.pad: nummer for nummer, feit in enumerate(catalogus.feiten)}
    return tuple(sorted(beslist, key=lambda pad: (-beslist[pad], -ruimte[pad], plek[catalogus.feit_bij(pad).pad], pad)))
