"""Where earning more leaves a household with less: steps of 50 euros, five kinds of households."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Oordeel, Status
from loket.regels.afronding import NUL, op_cent
from loket.regels.leeftijd import maanden_later
from loket.regels.lijst import regelingen_van
from loket.regels.oordeel import beoordeel_regeling
from loket.regels.regeling import Regeling
from loket.regels.vraagstuk import Huishouden

STAP, HOOGSTE = 50, 2500
PER_JAAR = {"maand": 12, "kwartaal": 4, "jaar": 1, "eenmalig": 1}
AANVULLING = "bijstand"
SOORTEN = ("Alleen", "Eén ouder met een kind", "Een paar", "Een paar met twee kinderen", "Alleen met AOW")


@dataclass(frozen=True, slots=True)
class Achteruit:
    """A step of earnings (euros net per month) that leaves `minder` euros per month less, by these schemes."""

    huishouden: str
    van: int
    tot: int
    minder: Decimal
    regelingen: tuple[str, ...]


def achteruit(catalogus: Catalogus, gemeente: str, dag: date) -> tuple[Achteruit, ...]:
    """Every step at which wage, bijstand and the local schemes with a known amount together go down.

    Allowances of the nation hang on the income of a year and are left out: this finds the steps of local rules.
    Amounts per year count for a twelfth.
    """
    regelingen = [r for r in regelingen_van(catalogus, gemeente) if r.gemeenten or r.id == AANVULLING]
    return tuple(
        stap
        for soort in SOORTEN
        for stap in _stappen(soort, [_in_handen(catalogus, gemeente, dag, soort, x, regelingen) for x in _lonen()])
    )


def _lonen() -> range:
    return range(0, HOOGSTE + 1, STAP)


def _stappen(soort: str, bedragen: list[Mapping[str, Decimal]]) -> Iterator[Achteruit]:
    """The steps that go down, each with the local schemes that became less."""
    for loon, (voor, na) in zip(_lonen(), pairwise(bedragen), strict=False):
        minder = sum(voor.values(), NUL) - sum(na.values(), NUL) - STAP
        if minder > 0:
            oorzaak = tuple(naam for naam in voor if na.get(naam, NUL) < voor[naam])
            yield Achteruit(soort, loon, loon + STAP, op_cent(minder), oorzaak)


def _in_handen(
    catalogus: Catalogus, gemeente: str, dag: date, soort: str, loon: int, regelingen: list[Regeling]
) -> Mapping[str, Decimal]:
    """What each scheme gives beside the wage, by name; euros per month."""
    data = {"peildatum": dag.isoformat(), "gemeente": gemeente, **_situatie(catalogus, soort, loon, dag)}
    huis = Huishouden(lees_situatie(data, catalogus), catalogus)
    oordelen = (beoordeel_regeling(huis, regeling) for regeling in regelingen)
    return {oordeel.naam: _per_maand(oordeel) for oordeel in oordelen if _per_maand(oordeel)}


def _per_maand(oordeel: Oordeel) -> Decimal:
    """The amount that is sure; zero for what must be asked or is not there."""
    bedrag = oordeel.bedrag
    if oordeel.status is not Status.WAARSCHIJNLIJK_WEL or bedrag is None or bedrag.min != bedrag.max:
        return NUL
    return bedrag.min * PER_JAAR[bedrag.per] / 12


def _situatie(catalogus: Catalogus, soort: str, loon: int, dag: date) -> Mapping[str, Any]:
    """One of the five, everything known: no savings, a rented home, the applicant earns."""
    inkomsten = [{"soort": "loon", "netto_maand": str(loon)}] if loon else []
    met_aow = soort == SOORTEN[4]
    if met_aow and (norm := catalogus.norm_op("bijstand.norm.alleenstaand_aow", dag)):
        inkomsten.append({"soort": "aow", "netto_maand": str(norm.waarde)})
    personen = [_volwassen("a", "aanvrager", 70 if met_aow else 40, dag, inkomsten)]
    if soort in SOORTEN[2:4]:
        personen.append(_volwassen("p", "partner", 40, dag, []))
    for nummer in range({SOORTEN[1]: 1, SOORTEN[3]: 2}.get(soort, 0)):
        personen.append({"id": f"k{nummer}", "rol": "kind", "geboortedatum": _geboren(8 + nummer, dag)})
    return {"personen": personen, "woning": {"soort": "huur", "zelfstandig": True, "kale_huur": "600"}}


def _volwassen(id_: str, rol: str, leeftijd: int, dag: date, inkomsten: list[dict[str, str]]) -> dict[str, Any]:
    vast = {"student": False, "vermogen": "0", "verblijf": "nederlands", "bijstandsgerechtigd": True}
    return {"id": id_, "rol": rol, "geboortedatum": _geboren(leeftijd, dag), "inkomsten": inkomsten, **vast}


def _geboren(leeftijd: int, dag: date) -> str:
    return maanden_later(dag, -12 * leeftijd - 6).isoformat()
