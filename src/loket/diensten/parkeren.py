"""Put a household aside for a moment: nothing is written, and what was only remembered stays until it is closed."""

from loket.diensten.dossier import Dossierstand
from loket.diensten.zitting import Zitting
from loket.domein.parkeren import Weggelegd


def leg_even_weg(zitting: Zitting, stand: Dossierstand, scherm: str, titel: str, plek: str) -> None:
    """Remember where the duo was; the household that waits longest stands first on the work list."""
    zitting.weggelegd.pop(stand.dossier, None)
    zitting.weggelegd[stand.dossier] = Weggelegd(stand.dossier, stand.naam, stand.nummer, scherm, titel, plek)


def pak_terug(zitting: Zitting, dossier: str) -> Weggelegd | None:
    """The place to come back to; from now on the household no longer waits."""
    return zitting.weggelegd.pop(dossier, None)
