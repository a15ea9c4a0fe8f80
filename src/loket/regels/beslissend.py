"""Which unknown facts can still change a judgement, and which of them settle it with one answer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias, cast

from loket.domein.oordeel import Ontbreekt, Status
from loket.domein.waarden import bekend
from loket.regels.domeinen import Domein, Interval, is_een
from loket.regels.leeftijd import EEN_DAG
from loket.regels.omhulsel import TeVeel, verken
from loket.regels.regeling import SPLITST, Uitkomst
from loket.regels.rekenblad import Kant, Rekenblad
from loket.regels.vraagstuk import ONBEKEND, Vraagstuk, feit_van_deel

Run: TypeAlias = tuple[Rekenblad, Uitkomst]

LIJSTEN = ("inkomsten", "opvang")
"""Facts that are a list: one answer tells all of it."""

MAX_AANTAL = 3
"""Counts above the lowest that are tried one by one; the highest is always tried."""


def ontbrekend(vraag: Vraagstuk, runs: Sequence[Run], status: Status) -> tuple[Ontbreekt, ...]:
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
    return tuple(
        Ontbreekt(pad, vraag.huis.feit(pad).id, test and _beslist(vraag, runs, pad, per_feit[pad])) for pad in paden
    )


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


def _beslist(vraag: Vraagstuk, runs: Sequence[Run], pad: str, delen: Mapping[str, Domein]) -> bool:
    """Whether some one value of the fact leaves a single state."""
    eigen = {deel: domein for deel, domein in delen.items() if ONBEKEND not in deel}
    return any(
        not _blijft_open(vraag, runs, pins) and _een_uitkomst(vraag.met(pins)) for pins in _waarden(vraag, pad, eigen)
    )


def _blijft_open(vraag: Vraagstuk, runs: Sequence[Run], pins: Mapping[str, Domein]) -> bool:
    """Whether runs that were made already end both ways with these values; saves running again.

    Only where the hull is exact: then every run is the outcome of some completion.
    """
    if not vraag.precies:
        return False
    return {True, False} == {uitkomst.soort == "ja" for blad, uitkomst in runs if _past(vraag, blad, pins)}


def _past(vraag: Vraagstuk, blad: Rekenblad, pins: Mapping[str, Domein]) -> bool:
    """Whether a run also stands for the household with these values; no when that is not certain."""
    for pad, pin in pins.items():
        feit = vraag.huis.feit(feit_van_deel(pad))
        if feit.soort in LIJSTEN:
            if pad in blad.gelezen:
                return False
            continue
        domeinen = (deel.nog_mogelijk(pad) for deel in (blad, *blad.delen))
        splitst = vraag.regeling.leest[feit.pad] is SPLITST
        if not all(domein is None or (splitst and _overlapt(domein, pin)) for domein in domeinen):
            return False
    return True


def _overlapt(domein: Domein, pin: Domein) -> bool:
    """Whether choices, or stretches of dates, share a value; amounts and counts are read at their ends."""
    if isinstance(domein, tuple) and isinstance(pin, tuple):
        return not set(domein).isdisjoint(pin)
    if not isinstance(domein, Interval) or not isinstance(pin, Interval) or not isinstance(domein.laag, date):
        return False
    return max(domein.laag, cast(date, pin.laag)) <= min(cast(date, domein.hoog), cast(date, pin.hoog))


def _een_uitkomst(vraag: Vraagstuk) -> bool:
    """Whether the state is no longer open: all yes, or no yes at all.

    The high end is never worse than the low end: two ends that agree at once need only one of them further.
    """
    laag, hoog = verken(vraag, Kant.LAAG), verken(vraag, Kant.HOOG)
    try:
        eerste = _is_ja(next(laag))
        if eerste is not _is_ja(next(hoog)):
            return False
        return all(_is_ja(run) is eerste for run in (laag if eerste else hoog))
    except TeVeel:
        return False


def _is_ja(run: Run) -> bool:
    return run[1].soort == "ja"


def _waarden(vraag: Vraagstuk, pad: str, delen: Mapping[str, Domein]) -> Iterator[Mapping[str, Domein]]:
    """The values worth trying: both ends, every choice, and between dates every stretch that differs."""
    if vraag.huis.feit(pad).soort in LIJSTEN:
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
    """One end of a part of a list: -1 the most, 0 the least; of choices -1 the first, 0 the last."""
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
