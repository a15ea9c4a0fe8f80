"""Time passing: on which birthday a household gets a right, while all else stays as it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from loket.catalogus.soorten import Catalogus
from loket.domein.situatie import Situatie
from loket.domein.waarden import Bereik, Waarde
from loket.nederlands import maandnaam
from loket.regels.herkansing import Herkansing, probeer
from loket.regels.leeftijd import EEN_DAG, eerste_van_maand, verjaardag
from loket.regels.regeling import Regeling

Soort: TypeAlias = Literal["feest", "maand", "jaar"]
JAREN = 5
"""How far ahead a birthday is still worth telling."""


@dataclass(frozen=True, slots=True)
class Later:
    """From which day it can be, whose birthday does it, and which; `soort` says what the day is."""

    dag: date
    persoon: str
    leeftijd: int
    soort: Soort
    zeker: bool

    def zin(self, naam: str) -> str:
        """In words; `naam` is empty for the resident."""
        dag = f"{self.dag.day} {maandnaam(self.dag.month)} {self.dag.year}"
        hoe = "wel" if self.zeker else "misschien"
        if self.soort == "jaar":
            return f"In {self.dag.year} zou het {hoe} kunnen: {naam or 'je'} wordt dan {self.leeftijd}."
        if self.soort == "feest":
            van = f"van {naam}" if naam else "je"
            feest = f"de {self.leeftijd}e verjaardag {van}" if naam else f"{van} {self.leeftijd}e verjaardag"
            return f"Vanaf {feest}, op {dag}, zou het {hoe} kunnen."
        wie = f"{naam} is" if naam else "je bent"
        return f"Vanaf {dag} zou het {hoe} kunnen: {wie} dan {self.leeftijd}."


def vanaf_wanneer(situatie: Situatie, catalogus: Catalogus, regeling: Regeling, mensen: Iterable[str]) -> Later | None:
    """The first day at or after a birthday of these people that turns a "no"; None within five years."""
    for dag, persoon, leeftijd, soort in sorted(_dagen(situatie, mensen)):
        proef = _op(situatie, catalogus, regeling, dag)
        if proef is None or not proef.kan:
            continue
        eerder = _op(situatie, catalogus, regeling, dag - EEN_DAG)
        if eerder is not None and not eerder.kan:
            return Later(dag, persoon, leeftijd, soort, proef.zeker)
    return None


def _dagen(situatie: Situatie, mensen: Iterable[str]) -> Iterator[tuple[date, str, int, Soort]]:
    """Birthdays to come, the month after each (there allowances begin) and its year (they are judged by year)."""
    for id_ in mensen:
        geboren = situatie.feiten.get(f"personen.{id_}.geboortedatum")
        if not isinstance(geboren, date):
            continue
        jong = situatie.peildatum.year - geboren.year
        for leeftijd in range(max(jong, 1), jong + JAREN + 1):
            feest = verjaardag(geboren, leeftijd * 12)
            if feest > situatie.peildatum:
                yield feest, id_, leeftijd, "feest"
            if feest.year > situatie.peildatum.year:
                yield date(feest.year, 1, 1), id_, leeftijd, "jaar"
            if eerste_van_maand(feest, 1) > situatie.peildatum:
                yield eerste_van_maand(feest, 1), id_, leeftijd, "maand"


def _op(situatie: Situatie, catalogus: Catalogus, regeling: Regeling, dag: date) -> Herkansing | None:
    """The household as it will be on a day, under the figures of this year: everybody is that much older."""
    jaren = dag.year - situatie.peildatum.year
    feiten: Mapping[str, Waarde] = {
        pad: _eerder(waarde, jaren) if pad.endswith(".geboortedatum") else waarde
        for pad, waarde in situatie.feiten.items()
    }
    return probeer(replace(situatie, peildatum=_jaar_terug(dag, jaren), feiten=feiten), catalogus, regeling)


def _eerder(waarde: Waarde, jaren: int) -> Waarde:
    if isinstance(waarde, Bereik):
        laag, hoog = waarde.min, waarde.max
        return Bereik(
            _jaar_terug(laag, jaren) if isinstance(laag, date) else laag,
            _jaar_terug(hoog, jaren) if isinstance(hoog, date) else hoog,
        )
    return _jaar_terug(waarde, jaren) if isinstance(waarde, date) else waarde


def _jaar_terug(dag: date, jaren: int) -> date:
    """So many years earlier; who is born on 29 February turns on 1 March."""
    return verjaardag(dag, -12 * jaren)
