"""Checks one pack before anybody uses it: its rows, its own worked examples, and what it changes for households."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus, Pakket
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Oordeel, Status
from loket.regels.lijst import LANDELIJK as LANDELIJKE_REGELINGEN
from loket.regels.lijst import alle_regelingen, regelingen_van
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.voorbeelden import reken_na
from loket.regels.vraagstuk import Huishouden


def keur_pakket(catalogus: Catalogus, pakket: Pakket) -> list[str]:
    """What is wrong with a pack that was read, as Dutch sentences; InvoerFout for a row that cannot be a rule."""
    alle_regelingen(catalogus)
    landelijk = {regeling.id for regeling in LANDELIJKE_REGELINGEN}
    for regel in pakket.regels:
        kaart = regel.kaart
        if kaart.soort == LANDELIJK and kaart.id not in landelijk:
            raise regel.vak.fout(f"'id' kan niet '{kaart.id}' zijn. Zo heet geen landelijke regeling.")
        if kaart.soort != LANDELIJK and kaart.id in landelijk:
            raise regel.vak.fout(f"'id' kan niet '{kaart.id}' zijn. Zo heet een landelijke regeling al.")
        if kaart.vervangt is not None and kaart.vervangt not in landelijk:
            raise regel.vak.fout(f"'vervangt' kan niet '{kaart.vervangt}' zijn. Zo heet geen landelijke regeling.")
    return [f"{pakket.id}, {mis}" for mis in reken_na(catalogus, pakket.voorbeelden)]


@dataclass(frozen=True, slots=True)
class Verandering:
    """How one scheme changes over some households: how often each state became another, and other amounts."""

    naam: str
    standen: Mapping[tuple[Status | None, Status | None], int]
    bedragen: int


def vergelijk(
    voor: Catalogus, na: Catalogus, pakket: Pakket, situaties: Iterable[Mapping[str, Any]], dag: date
) -> tuple[Verandering, ...]:
    """Every local scheme of a pack's municipality before and after, over households put there.

    A state of None: it was not there, or no longer is. Of a municipality that is new only its own schemes count.
    """
    nieuw_hier = pakket.id not in voor.gemeenten
    eigen = {regel.kaart.id for regel in pakket.regels}
    standen: dict[str, Counter[tuple[Status | None, Status | None]]] = {}
    bedragen: Counter[str] = Counter()
    namen: dict[str, str] = {}
    for situatie in situaties:
        eerst, straks = (_oordelen(catalogus, pakket.id, situatie, dag) for catalogus in (voor, na))
        for id_ in (naam for naam in {**eerst, **straks} if naam in eigen or not nieuw_hier):
            oud, nieuw = eerst.get(id_), straks.get(id_)
            namen[id_] = (nieuw or oud or straks[id_]).naam
            telling = standen.setdefault(id_, Counter())
            van, naar = oud.status if oud else None, nieuw.status if nieuw else None
            if van is not naar:
                telling[van, naar] += 1
            elif oud and nieuw and oud.bedrag != nieuw.bedrag:
                bedragen[id_] += 1
    return tuple(
        Verandering(namen[id_], telling, bedragen[id_]) for id_, telling in standen.items() if telling or bedragen[id_]
    )


def _oordelen(catalogus: Catalogus, gemeente: str, situatie: Mapping[str, Any], dag: date) -> dict[str, Oordeel]:
    """The outcome of every local scheme there, by id."""
    hier = gemeente if gemeente in catalogus.gemeenten else None
    regelingen = [r for r in regelingen_van(catalogus, hier) if r.gemeenten]
    try:
        gelezen = lees_situatie(_zonder_eigen_feiten({**situatie, "gemeente": hier}, catalogus), catalogus, dag)
    except InvoerFout as fout:
        raise InvoerFout(f"Een huishouden om mee te vergelijken klopt niet. {fout.zin}") from None
    huis = Huishouden(gelezen, catalogus)
    return {regeling.id: beoordeel_regeling(huis, regeling) for regeling in regelingen}


def _zonder_eigen_feiten(situatie: Mapping[str, Any], catalogus: Catalogus) -> Mapping[str, Any]:
    """A situation without the facts and use of schemes that a catalogue does not know."""
    bekend = catalogus.bekende_regelingen
    delen = {
        deel: {id_: waarde for id_, waarde in situatie[deel].items() if id_ in bekend}
        for deel in ("feiten", "gebruik")
        if deel in situatie
    }
    return {**situatie, **delen}
