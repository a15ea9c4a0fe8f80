"""Generated childcare: known, partly known, completed, and every candidate of what is open."""

import itertools
import random
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from loket.domein.situatie import Persoon
from loket.domein.waarden import Bereik, Opvang, Waarde

SOORTEN = ("dagopvang", "bso", "gastouder")
UREN = ("0", "0.1", "60", "100", "100", "229", "230", "231", "300", "744")
PRIJZEN = ("0", "5", "8.49", "8.50", "9.98", "11.23", "11.24", "100")


def _kinderen(leden: Sequence[Persoon]) -> list[str]:
    return [lid.id for lid in leden if lid.rol == "kind"]


def lijst(rnd: random.Random, leden: Sequence[Persoon]) -> tuple[Opvang, ...]:
    """Childcare of some of the children; now and then a child goes to two places."""
    kinderen = _kinderen(leden)
    if not kinderen or rnd.random() < 0.2:
        return ()
    wie = rnd.sample(kinderen, rnd.randint(1, len(kinderen)))
    wie += [rnd.choice(wie)] if rnd.random() < 0.15 else []
    return tuple(
        Opvang(kind, rnd.choice(SOORTEN), Decimal(rnd.choice(UREN)), Decimal(rnd.choice(PRIJZEN))) for kind in wie
    )


def deels(rnd: random.Random, leden: Sequence[Persoon]) -> tuple[Opvang, ...]:
    """Childcare of which some fields are unknown or a range."""
    return tuple(_open(rnd, deel) for deel in lijst(rnd, leden))


def _open(rnd: random.Random, deel: Opvang) -> Opvang:
    return Opvang(
        rnd.choice((deel.kind, deel.kind, None)),
        rnd.choice((deel.soort, deel.soort, None)),
        rnd.choice((deel.uren_maand, None, Bereik(Decimal(80), Decimal(120)), Bereik(Decimal(200), None))),
        rnd.choice((deel.uurprijs, None, Bereik(Decimal(8), Decimal(11)), Bereik(None, Decimal(9)))),
    )


def vul(rnd: random.Random, deel: Opvang, leden: Sequence[Persoon]) -> Opvang:
    """One completion; an open part is of a child of the household, and of somebody else where there is none."""
    return Opvang(
        deel.kind or rnd.choice([*_kinderen(leden), "nieuw"]),
        deel.soort or rnd.choice(SOORTEN),
        _getal(rnd, deel.uren_maand, UREN),
        _getal(rnd, deel.uurprijs, PRIJZEN),
    )


def _getal(rnd: random.Random, bekend: Decimal | Bereik | None, keuzes: Sequence[str]) -> Decimal:
    return bekend if isinstance(bekend, Decimal) else rnd.choice(_waarden(bekend, keuzes))


def _waarden(bekend: Decimal | Bereik | None, keuzes: Sequence[str]) -> list[Decimal]:
    """Both ends and the borders between."""
    if isinstance(bekend, Decimal):
        return [bekend]
    alle = sorted({Decimal(keuze) for keuze in keuzes})
    laag = bekend.min if bekend is not None and isinstance(bekend.min, Decimal) else alle[0]
    hoog = bekend.max if bekend is not None and isinstance(bekend.max, Decimal) else max(alle[-1], laag)
    return [laag, *(keuze for keuze in alle if laag < keuze < hoog), hoog]


def mogelijk(bekend: Waarde, leden: Sequence[Persoon]) -> list[Waarde]:
    """Every candidate of a list: the ends of each open field; of unknown childcare none, little and much."""
    if not isinstance(bekend, tuple):
        kind = next(iter(_kinderen(leden)), "nieuw")
        return [(), *((Opvang(kind, "bso", Decimal(uren), Decimal(9)),) for uren in (1, 100))]
    kinderen = _kinderen(leden)
    per_deel: list[list[Opvang]] = []
    for deel in bekend:
        assert isinstance(deel, Opvang)
        uren, prijzen = _waarden(deel.uren_maand, UREN), _waarden(deel.uurprijs, PRIJZEN)
        velden: list[Sequence[Any]] = [
            [deel.kind] if deel.kind else [*kinderen, "nieuw"],
            [deel.soort] if deel.soort else SOORTEN,
            sorted({uren[0], uren[-1]}),
            sorted({prijzen[0], prijzen[-1]}),
        ]
        per_deel.append([Opvang(*keuze) for keuze in itertools.product(*velden)])
    return [tuple(keuze) for keuze in itertools.product(*per_deel)]
