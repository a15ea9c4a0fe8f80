"""Come back to a household that was put aside: the same screen, the same line or question."""

from importlib import import_module

from loket.diensten.dossier import Dossierstand
from loket.diensten.gesprek import domeinen
from loket.diensten.zitting import Zitting
from loket.domein.parkeren import Weggelegd
from loket.screens.dossierscherm import DOEL, DossierScherm


def scherm_van(zitting: Zitting, stand: Dossierstand, terug: Weggelegd) -> DossierScherm:
    """The screen to show; it goes to the line by itself. A question is looked up in its part of the talk."""
    if terug.scherm == "3":
        from loket.screens.gesprek import GesprekScherm

        deel = next((d.id for d in domeinen(zitting) if any(i.id == terug.plek for i in d.items)), None)
        return GesprekScherm(stand, domein=deel, item=terug.plek if deel else None)
    module, klasse = DOEL[terug.scherm]
    scherm: DossierScherm = getattr(import_module(f"loket.screens.{module}"), klasse)(stand)
    scherm.begin_bij(terug.plek)
    return scherm
