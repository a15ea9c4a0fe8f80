"""What can be said around one judgement of a household, when somebody asks for it."""

from loket.diensten.dossier import Dossierstand
from loket.diensten.personen import aangesproken
from loket.diensten.zitting import Zitting
from loket.domein.oordeel import Oordeel
from loket.domein.toelichting import Toelichting
from loket.regels.toelichting import toelichting


def toelichting_van(zitting: Zitting, stand: Dossierstand, oordeel: Oordeel) -> Toelichting:
    """Why not, what to pay back, what can still be asked, what counts; people are called by their names."""
    namen = {id_: aangesproken(stand.personen, id_) for id_, (rol, _) in stand.personen.items() if rol != "aanvrager"}
    return toelichting(stand.situatie, zitting.bronnen.catalogus, oordeel, namen)
