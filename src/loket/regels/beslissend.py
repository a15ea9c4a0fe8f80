"""Which unknown facts can still change a judgement, and which of them settle it with one answer."""

from collections.abc import Sequence

from loket.domein.oordeel import Ontbreekt, Status
from loket.domein.waarden import bekend
from loket.regels.domeinen import Domein, is_een
from loket.regels.omhulsel import Run
from loket.regels.proef import Proef
from loket.regels.vraagstuk import ONBEKEND, Vraagstuk, feit_van_deel


def ontbrekend(vraag: Vraagstuk, laag: Sequence[Run], hoog: Sequence[Run], status: Status) -> tuple[Ontbreekt, ...]:
    """The unknown facts that the runs at both ends read, in the order of the facts' list."""
    gelezen: dict[str, Domein] = {}
    for blad, _ in (*laag, *hoog):
        gelezen |= blad.gelezen
    per_feit: dict[str, dict[str, Domein]] = {}
    for pad, domein in gelezen.items():
        per_feit.setdefault(_te_vragen(pad), {})[pad] = domein
    volgorde = {feit.pad: plek for plek, feit in enumerate(vraag.huis.catalogus.feiten)}
    paden = sorted(per_feit, key=lambda pad: volgorde[vraag.huis.feit(pad).pad])
    proef = Proef(vraag, laag, hoog) if status is Status.ONBESLIST else None
    return tuple(
        Ontbreekt(pad, vraag.huis.feit(pad).id, proef is not None and proef.beslist(pad, per_feit[pad]))
        for pad in paden
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
