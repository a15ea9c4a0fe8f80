"""What work leaves in hand for one household: the curve, or what must be asked first."""

from dataclasses import dataclass
from decimal import Decimal

from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import vraag_bij
from loket.diensten.zitting import Zitting
from loket.domein.werken import Kromme
from loket.regels.werken_loont import kromme, mist


@dataclass(frozen=True)
class Werkstand:
    """The curve, or None where too little is known; `eerst`: paths and questions of the facts that it waits for."""

    kromme: Kromme | None
    eerst: tuple[tuple[str, str], ...] = ()


def wat_houdt_werk_over(zitting: Zitting, stand: Dossierstand, mmg: Decimal | None = None) -> Werkstand:
    """The curve of this household; nothing is drawn while income or partner is unknown.

    `mmg` is the border of this household where its budget is known. While it is not sure how much bijstand there
    is for who gets it, that is asked first too.
    """
    open_ = mist(stand.situatie)
    bijstand = stand.oordeel("bijstand")
    if not open_ and bijstand is not None and bijstand.gebruik == "ja" and bijstand.bedrag is None:
        open_ = tuple(ontbreekt.feit for ontbreekt in bijstand.ontbreekt)
    lijn = None if open_ else kromme(stand.situatie, zitting.bronnen.catalogus, mmg)
    if lijn is not None:
        open_ = _open_in(stand, lijn)
    return Werkstand(lijn, tuple((pad, vraag_bij(zitting, stand, pad)) for pad in open_))


def _open_in(stand: Dossierstand, lijn: Kromme) -> tuple[str, ...]:
    """The facts that keep the amounts of today wide, the one that matters most first."""
    breed = [id_ for id_, (laag, hoog) in lijn.punten[0].delen.items() if laag != hoog]
    oordelen = [oordeel for id_ in breed if (oordeel := stand.oordeel(id_)) is not None]
    paden = {ontbreekt.feit for oordeel in oordelen for ontbreekt in oordeel.ontbreekt}
    return tuple(sorted(paden, key=lambda pad: stand.volgorde.index(pad) if pad in stand.volgorde else len(paden)))
