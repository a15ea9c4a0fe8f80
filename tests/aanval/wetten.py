"""What must hold for every report of every town; each law gives the sentence that says what went wrong."""

from collections.abc import Callable, Iterator, Sequence

from loket.domein.rapport import Eenheid, Rapport, Tabel
from loket.rapport.aanval import val_aan
from loket.rapport.bescherming import Getoond, Regel
from tests.aanval.steden import REGELINGEN, in_rij, plekken

GEVOELIG = "bijstand"
Wet = Callable[[Rapport, Sequence[Eenheid]], Iterator[str]]


def drempel_van(rapport: Rapport, kolom: str | None) -> int:
    return max(10, rapport.drempel) if kolom == GEVOELIG else rapport.drempel


def regel_van(rapport: Rapport, tabel: Tabel) -> Regel:
    """The rule as the page states it, not as the code made it."""
    gevoelig = [nr for nr, kolom in enumerate(tabel.kolommen) if kolom == GEVOELIG]
    drempels = tuple(drempel_van(rapport, kolom) for kolom in tabel.kolommen)
    return Regel(drempels, rapport.drempel, frozenset(gevoelig), afronding=5, kleinste=0)


def getoond_van(tabel: Tabel) -> Getoond:
    return Getoond(tabel.cellen, tabel.rijtotalen, tabel.kolomtotalen, tabel.totaal)


def niets_onder_de_drempel(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        for plek in plekken(tabel, eenheden):
            if plek.waar < drempel_van(rapport, plek.kolom) and plek.getoond != "klein":
                yield f"{plek} is shown"


def elk_cijfer_los_geteld_en_afgerond(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        for plek in plekken(tabel, eenheden):
            if plek.getoond != "klein" and plek.getoond != 5 * round(plek.waar / 5):
                yield f"{plek} is not the truth to the nearest five"


def klein_alleen_waar_het_moet(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    """A figure at or above the threshold is only hidden with its whole row, by the group rule."""
    for tabel in rapport.tabellen:
        alle = plekken(tabel, eenheden)
        for plek in alle:
            if plek.getoond == "klein" and plek.waar >= drempel_van(rapport, plek.kolom):
                rij = [p for p in alle if p.rij == plek.rij]
                som = next(p.waar for p in rij if p.kolom is None)
                gevoelig = next((p.waar for p in rij if p.kolom == GEVOELIG), -(10**6))
                heel = all(p.getoond == "klein" for p in rij if p.kolom is not None)
                if plek.kolom is None or not heel or som - gevoelig >= drempel_van(rapport, GEVOELIG):
                    yield f"{plek} is hidden for nothing"


def groepsregel(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        alle = plekken(tabel, eenheden)
        som = {p.rij: p.waar for p in alle if p.kolom is None}
        for plek in alle:
            buiten = som[plek.rij] - plek.waar
            if plek.kolom == GEVOELIG and plek.getoond != "klein" and buiten < drempel_van(rapport, GEVOELIG):
                yield f"{plek} tells on a whole group"


def aanval_vindt_niets(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        for vondst in val_aan(getoond_van(tabel), regel_van(rapport, tabel)):
            yield f"{tabel.naam}: {vondst}"


def rijen_zijn_groot_genoeg(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        if tabel.rijen and len(eenheden) < 100:
            yield "rows for fewer than 100 households"
        for rij in tabel.rijen:
            hoort = in_rij(tabel, rij)
            if sum(hoort(eenheid) for eenheid in eenheden) < rapport.drempel:
                yield f"row {rij} is too small"


def genoeg_te_zien(rapport: Rapport, eenheden: Sequence[Eenheid]) -> Iterator[str]:
    for tabel in rapport.tabellen:
        cellen = [cel for rij in tabel.cellen for cel in rij]
        if 2 * sum(cel == "klein" for cel in cellen) > len(cellen):
            yield f"{tabel.naam}: more than half is hidden"


WETTEN: tuple[Wet, ...] = (
    niets_onder_de_drempel,
    elk_cijfer_los_geteld_en_afgerond,
    klein_alleen_waar_het_moet,
    groepsregel,
    aanval_vindt_niets,
    rijen_zijn_groot_genoeg,
    genoeg_te_zien,
)


def overtredingen(rapport: Rapport, eenheden: Sequence[Eenheid]) -> list[str]:
    """Every law that a report breaks."""
    assert set(rapport.tabellen[0].kolommen) <= set(REGELINGEN)
    return [f"{wet.__name__}: {zin}" for wet in WETTEN for zin in wet(rapport, eenheden)]
