"""The law as plain rules, reckoned with the unknown."""

from loket.regels.lijst import alle_regelingen, leest_wat
from loket.regels.oordeel import beoordeel, herbeoordeel
from loket.regels.vraagvolgorde import vraagvolgorde

__all__ = ["alle_regelingen", "beoordeel", "herbeoordeel", "leest_wat", "vraagvolgorde"]
