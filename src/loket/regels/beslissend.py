"""Which unknown facts can still change a judgement, and which of them settle it with one answer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from loket.domein.oordeel import Ontbreekt, Status
from loket.domein.waarden import bekend
from loket.regels.domeinen import Domein, Interval, is_een
from loket.regels.leeftijd import EEN_DAG
from loket.regels.omhulsel import TeVeel, verken
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Kant, Rekenblad
from loket.regels.vraagstuk import ONBEKEND, Vraagstuk, feit_van_deel

MAX_AANTAL = 3
"""Counts above the lowest that are tried one by one; the highest is always tried."""


def ontbrekend(vraag: Vraagstuk, runs: Sequence[tuple[Rekenblad, Uitkomst]], status: Status) -> tuple[Ontbreekt, ...]:
    """The unknown facts that the runs read, in the order of the facts' list."""
    gelezen: dict[str, Domein] = {}
    for blad, _ in runs:
        gelezen.update(blad.gelezen)
    per_feit: dict[str, dict[str, Domein]] = {}
    for pad, domein in gelezen.items():
        per_feit.setdefault(_te_vragen(pad), {})[pad] = domein
    volgorde = {feit.pad: plek for plek, feit in enumerate(vraag.huis.catalogus.feiten)}
    paden = sorted(per_feit, key=lambda pad: volgorde[vraag.huis.feit(pad).pad])
    test = status is Status.ONBESLIST
    return tuple(Ontbreekt(pad, vraag.huis.feit(pad).id, test and _beslist(vraag, pad, per_feit[pad])) for pad in paden)


def alles_onbekend(vraag: Vraagstuk) -> tuple[Ontbreekt, ...]:
    """Every open fact that the scheme may read, for when there are too many to reckon with."""
    huis = vraag.huis
    paden: list[str] = []
    for feit in huis.catalogus.feiten:
        if feit.pad not in vraag.regeling.leest or feit.is_gewoon:
            continue
        if feit.pad.startswith("personen.*."):
            wie = [p for p in huis.situatie.personen if p.rol in feit.rollen]
            paden += [pad for p in wie if not bekend(huis.waarde(pad := f"personen.{p.id}.{feit.id}"))]
        elif feit.pad.startswith("samenstelling."):
            paden += [] if is_een(huis.domein(feit.pad)) else [feit.pad]
        elif not bekend(huis.waarde(feit.pad)):
            paden.append(feit.pad)
    return tuple(Ontbreekt(pad, huis.feit(pad).id, False) for pad in paden)


def _te_vragen(pad: str) -> str:
    """The fact to ask: of somebody who was only counted, who that is."""
    if ONBEKEND not in pad:
        return feit_van_deel(pad)
    if f"{ONBEKEND}kind" in pad:
        return "samenstelling.kinderen"
    return "samenstelling.partner" if f"{ONBEKEND}partner" in pad else "samenstelling.medebewoners"


def _beslist(vraag: Vraagstuk, pad: str, delen: Mapping[str, Domein]) -> bool:
    """Whether some one value of the fact leaves a single state."""
    eigen = {deel: domein for deel, domein in delen.items() if ONBEKEND not in deel}
    return any(_een_uitkomst(vraag.met(pins)) for pins in _waarden(vraag, pad, eigen))


def _een_uitkomst(vraag: Vraagstuk) -> bool:
    """Whether the state is no longer open: all yes, or no yes at all."""
    soorten: set[str] = set()
    try:
        for laag, hoog in _om_en_om(vraag):
            soorten |= {"nee" if u.soort == "buiten" else u.soort for u in (laag, hoog) if u is not None}
            if "ja" in soorten and len(soorten) > 1:
                return False
    except TeVeel:
        return False
    return True


def _om_en_om(vraag: Vraagstuk) -> Iterator[tuple[Uitkomst | None, Uitkomst | None]]:
    """Low and high runs by turns: two different states mostly show at once."""
    laag, hoog = verken(vraag, Kant.LAAG), verken(vraag, Kant.HOOG)
    while True:
        een, ander = next(laag, None), next(hoog, None)
        if een is None and ander is None:
            return
        yield (een[1] if een else None), (ander[1] if ander else None)


def _waarden(vraag: Vraagstuk, pad: str, delen: Mapping[str, Domein]) -> Iterator[Mapping[str, Domein]]:
    """The values worth trying: both ends, every choice, and between dates every stretch that differs."""
    if vraag.huis.feit(pad).soort == "inkomsten":
        yield {deel: _uiterste(domein, -1) for deel, domein in delen.items()}
        yield {deel: _uiterste(domein, 0) for deel, domein in delen.items()}
        return
    for deel, domein in delen.items():
        if not isinstance(domein, Interval):
            yield from ({deel: (keuze,)} for keuze in domein)
        elif isinstance(domein.laag, date):
            yield from ({deel: stuk} for stuk in _stukken(domein, vraag.knips.get(deel, set())))
        elif isinstance(domein.laag, int):
            yield from ({deel: Interval(n, n)} for n in _aantallen(domein))
        else:
            yield {deel: Interval(domein.laag, domein.laag)}
            yield {deel: Interval(domein.hoog, domein.hoog)}


def _uiterste(domein: Domein, kant: int) -> Domein:
    """One end of an income: -1 the end that lowers the benefit most, 0 the other."""
    if isinstance(domein, Interval):
        waarde = domein.hoog if kant else domein.laag
        return Interval(waarde, waarde)
    return (domein[0 if kant else -1],)


def _stukken(domein: Interval, knips: set[date | int | Decimal]) -> list[Interval]:
    """The stretches between the borders that were asked for, the outermost first."""
    laag, hoog = cast(date, domein.laag), cast(date, domein.hoog)
    grenzen = sorted(knip for knip in cast("set[date]", knips) if laag < knip <= hoog)
    begin, einde = [laag, *grenzen], [*(grens - EEN_DAG for grens in grenzen), hoog]
    stukken = [Interval(van, tot) for van, tot in zip(begin, einde, strict=True)]
    return sorted(stukken, key=lambda stuk: stuk not in (stukken[0], stukken[-1]))


def _aantallen(domein: Interval) -> list[int]:
    laag, hoog = cast(int, domein.laag), cast(int, domein.hoog)
    return sorted({*range(laag, min(laag + MAX_AANTAL, hoog + 1)), hoog})
