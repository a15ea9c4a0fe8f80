"""Counting and protecting: a report that cannot be turned back into a household. Pure: no store, no clock."""

from loket.rapport.maken import maak_rapport
from loket.rapport.periode import lees_periode, peildatum_van, recente_perioden

__all__ = ["lees_periode", "maak_rapport", "peildatum_van", "recente_perioden"]
