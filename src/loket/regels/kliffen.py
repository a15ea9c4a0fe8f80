"""Where the curve of earnings falls or a right ends, and which schemes do that."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from loket.domein.oordeel import Oordeel, Status
from loket.domein.werken import Dal, Klif, Oorzaak, Punt
from loket.regels.afronding import NUL

GEEN_RECHT = (Status.WAARSCHIJNLIJK_NIET, Status.NIET_VAN_TOEPASSING)


def kliffen(punten: Sequence[Punt], alle: Sequence[Mapping[str, Oordeel]]) -> tuple[Klif, ...]:
    """Every stretch on which there is less in hand, or on which a right without a known amount ends.

    Steps after one another with the same causes are one stretch.
    """
    gevonden: list[Klif] = []
    begin = 0
    recht = _met_recht(alle)
    for nr in range(1, len(punten)):
        klif = _klif(punten, alle, recht, nr - 1, nr)
        if klif is None:
            continue
        if gevonden and gevonden[-1].tot == klif.van and _wie(gevonden[-1]) == _wie(klif):
            lang = _klif(punten, alle, recht, begin, nr)
            if lang is not None and _wie(lang) == _wie(klif):
                gevonden[-1] = lang
                continue
        begin = nr - 1
        gevonden.append(klif)
    return tuple(gevonden)


def _wie(klif: Klif) -> set[str]:
    return {oorzaak.regeling for oorzaak in klif.oorzaken}


def _met_recht(alle: Sequence[Mapping[str, Oordeel]]) -> list[set[str]]:
    """Per step the schemes with a right; one that must be asked keeps what it had until it is sure to have ended."""
    uit: list[set[str]] = []
    for stap in alle:
        nog = {id_ for id_ in (uit[-1] if uit else ()) if stap[id_].status not in GEEN_RECHT}
        uit.append(nog | {id_ for id_, oordeel in stap.items() if oordeel.status is Status.WAARSCHIJNLIJK_WEL})
    return uit


def _klif(
    punten: Sequence[Punt], alle: Sequence[Mapping[str, Oordeel]], recht: Sequence[set[str]], van: int, tot: int
) -> Klif | None:
    voor, na, oud, nieuw = punten[van], punten[tot], alle[van], alle[tot]
    verlies = [max(NUL, voor.in_hand[kant] - na.in_hand[kant]) for kant in (0, 1)]
    weg = [
        Oorzaak(id_, oordeel.naam, None)
        for id_, oordeel in oud.items()
        if id_ not in voor.delen and id_ in recht[van] and nieuw[id_].status in GEEN_RECHT
    ]
    if not any(verlies) and not weg:
        return None
    minder = [
        Oorzaak(id_, oud[id_].naam, daling) for id_ in voor.delen if (daling := _daling(voor, na, id_)) and any(verlies)
    ]
    minder.sort(key=lambda oorzaak: -(oorzaak.verlies or NUL))
    return Klif(voor.extra, na.extra, max(verlies), all(verlies), (*minder, *weg))


def _daling(voor: Punt, na: Punt, id_: str) -> Decimal:
    """How much less a scheme gives, at the end where that is most."""
    return max(NUL, *(voor.delen[id_][kant] - na.delen[id_][kant] for kant in (0, 1)))


def grootste_dal(punten: Sequence[Punt]) -> Dal | None:
    """The deepest fall below what was in hand before, in the least that there is; None when it never falls."""
    top, dal = punten[0], None
    for punt in punten[1:]:
        minder = top.in_hand[0] - punt.in_hand[0]
        if minder <= 0:
            top = punt
        elif dal is None or minder > dal.minder:
            dal = Dal(top.extra, punt.extra, minder, None)
    if dal is None:
        return None
    hoogte = next(punt.in_hand[0] for punt in punten if punt.extra == dal.van)
    weer = next((p.extra for p in punten if p.extra > dal.diepste and p.in_hand[0] > hoogte), None)
    return Dal(dal.van, dal.diepste, dal.minder, weer)
