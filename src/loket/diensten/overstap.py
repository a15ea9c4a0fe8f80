"""What becomes of each scheme with the MMB, and what a household would have before and after stepping over."""

from collections.abc import Mapping

from loket.catalogus.overstapteksten import overstapzinnen
from loket.diensten.begroting import begroting_van, spelregels_van
from loket.diensten.dossier import Dossierstand
from loket.diensten.zitting import Zitting
from loket.domein.begroting import Som, optellen
from loket.domein.overstap import Lot, Lotregel, Overstap, Zincode
from loket.domein.pakket import Mmsstatus, Regelingkaart
from loket.regels.afronding import NUL
from loket.regels.begroting import per_maand
from loket.regels.mms import overgang

LOT: Mapping[Mmsstatus, Lot] = {
    "geintegreerd": "gaat_op",
    "behouden": "blijft",
    "behouden_gesprek": "blijft",
    "niet_in_mmb": "blijft",
    "onderzoeken": "onderzoek",
    "buiten_tabel": "navragen",
}


def overstap_van(zitting: Zitting, stand: Dossierstand) -> Overstap | None:
    """What stepping over means; None where the municipality has no MMB and no proposal for one."""
    if spelregels_van(zitting, stand) is None:
        return None
    regels = tuple(_regel(stand, kaart) for kaart in _kaarten(zitting, stand))
    oud = optellen([_oud(regel) for regel in regels if regel.lot == "gaat_op"])
    mmb = begroting_van(zitting, stand).tekort_met
    ervoor, minder = _overgang(oud, mmb)
    zin = overstapzinnen()[_zincode(minder)]
    return Overstap(regels, oud, mmb, ervoor, minder, zin)


def _kaarten(zitting: Zitting, stand: Dossierstand) -> list[Regelingkaart]:
    """The cards of the municipality's schemes that the proposal says something of."""
    gemeente = stand.situatie.gemeente
    kaarten = (r.kaart for pakket in zitting.bronnen.catalogus.pakketten for r in pakket.regels)
    return [k for k in kaarten if gemeente in k.gemeenten and k.mms_status in LOT]


def _regel(stand: Dossierstand, kaart: Regelingkaart) -> Lotregel:
    oordeel = stand.oordeel(kaart.id)
    gebruik = stand.situatie.gebruik.get(kaart.id)
    loopt = None if gebruik is None else gebruik == "ja"
    bedrag = per_maand(oordeel) if oordeel is not None else None
    return Lotregel(kaart.id, kaart.naam, LOT[kaart.mms_status], loopt, bedrag)


def _oud(regel: Lotregel) -> Som | None:
    """What a scheme that merges gives now; not asked is between nothing and all of it, and never nothing."""
    if regel.loopt is None:
        return None if regel.nu is None else Som(NUL, regel.nu.hoog)
    return regel.nu if regel.loopt else Som(NUL, NUL)


def _overgang(oud: Som, mmb: Som) -> tuple[Som, Som]:
    """(what there is until stepping over, what is lost after it), each with its bounds."""
    leeg = oud.leeg + mmb.leeg
    laag = overgang(oud.laag, mmb.laag, overgestapt=False)[0]
    bekend = oud.hoog is not None and mmb.hoog is not None
    hoog = overgang(oud.hoog or NUL, mmb.hoog or NUL, overgestapt=False)[0] if bekend else None
    minst = NUL if mmb.hoog is None else overgang(oud.laag, mmb.hoog, overgestapt=True)[1]
    meest = None if oud.hoog is None else overgang(oud.hoog, mmb.laag, overgestapt=True)[1]
    return Som(laag, hoog, leeg), Som(minst, meest, leeg)


def _zincode(minder: Som) -> Zincode:
    if minder.laag > 0:
        return "minder"
    return "meer" if minder.hoog == NUL else "onbekend"
