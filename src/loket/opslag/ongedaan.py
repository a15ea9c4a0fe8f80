"""Undo: which operations a person may take back, and what stood there before. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.domein.dossier import GEEN_WERK, Operatie


@dataclass(frozen=True, slots=True)
class Logregel:
    """An operation with what the log knows besides: the action it was part of, and what it takes back."""

    operatie: Operatie
    groep: str
    ongedaan: str | None


@dataclass(frozen=True, slots=True)
class Herstel:
    """One operation to take back, and the one whose value returns (None: the field was not set)."""

    doel: Operatie
    vorige: Operatie | None


def te_herstellen(regels: Sequence[Logregel], wie: str) -> tuple[Herstel, ...]:
    """The newest action of a person that still stands, last field first; empty when there is none.

    What was written in one go is taken back in one go. An operation that somebody else has written over is
    left alone: undo never takes away another person's work. Where the talk stopped is nobody's work.
    """
    weg = {regel.ongedaan for regel in regels}
    per_veld: dict[str, list[Logregel]] = {}
    for regel in sorted(regels, key=lambda regel: (regel.operatie.tijd, regel.operatie.id)):
        if regel.ongedaan is None and regel.operatie.id not in weg:
            per_veld.setdefault(regel.operatie.veld, []).append(regel)
    boven = [
        staand[-1] for veld, staand in per_veld.items() if staand[-1].operatie.wie == wie and veld not in GEEN_WERK
    ]
    if not boven:
        return ()
    groep = max(boven, key=lambda regel: (regel.operatie.tijd, regel.operatie.id)).groep
    gevonden = [herstel for staand in per_veld.values() for herstel in _veld_terug(staand, groep)]
    return tuple(sorted(gevonden, key=lambda herstel: (herstel.doel.tijd, herstel.doel.id), reverse=True))


def _veld_terug(staand: Sequence[Logregel], groep: str) -> list[Herstel]:
    """Take back the operations of an action that stand on top of one field, newest first."""
    gevonden: list[Herstel] = []
    for plek in range(len(staand) - 1, -1, -1):
        if staand[plek].groep != groep:
            break
        gevonden.append(Herstel(staand[plek].operatie, staand[plek - 1].operatie if plek else None))
    return gevonden
