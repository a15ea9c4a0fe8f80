"""Random towns as a report sees them, and an oracle that counts them in another way than loket does."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from loket.catalogus.rapportlijst import laad_rapporten
from loket.domein.rapport import Eenheid, Profiel, Rapport, Tabel, Telling
from loket.rapport import lees_periode, maak_rapport

SPEC = laad_rapporten().rapporten["bereik_wijk"]
REGELINGEN = tuple(kolom.regeling for kolom in SPEC.kolommen)
PERIODE = lees_periode("2026K3")
ALLES = frozenset(REGELINGEN)
SOORTEN = ("gewoon", "scheef", "leeg", "gelijk", "twee", "drie", "een_rij", "bijstand", "grens")


def rapport(eenheden: Sequence[Eenheid], profiel: Profiel = "openbaar", drempel: int | None = None) -> Rapport:
    return maak_rapport(
        SPEC,
        eenheden,
        periode=PERIODE,
        peildatum=date(2026, 9, 30),
        profiel=profiel,
        drempel=drempel or (10 if profiel == "openbaar" else 5),
        catalogus="sha256:proef",
    )


def stad(rnd: random.Random, soort: str) -> list[Eenheid]:
    """A town: ordinary, skewed, nearly nobody, everybody the same, two or three per cell, one row, on the edge."""
    if soort in ("twee", "drie", "grens"):
        return _precies(rnd, soort)
    wijken = [f"Wijk {nr}" for nr in range(1 if soort == "een_rij" else rnd.randint(2, 14))]
    gewicht = [rnd.gammavariate(0.4 if soort == "scheef" else 2, 1) + 0.01 for _ in wijken]
    kans = [0.02 if soort == "leeg" else rnd.uniform(0.05, 0.95) for _ in REGELINGEN]
    if soort == "bijstand":
        kans[REGELINGEN.index("bijstand")] = 0.97
    uit = []
    for _ in range(rnd.choice((100, 130, 200, 400, 900))):
        recht = ALLES if soort == "gelijk" else _trek(rnd, kans, ALLES)
        wijk = rnd.choices(wijken, gewicht)[0]
        uit.append(Eenheid(wijk, recht, recht if soort == "gelijk" else _trek(rnd, [0.6] * 4, recht)))
    return uit


def ruime_stad(aantal: int = 900) -> list[Eenheid]:
    """A town that is large enough for figures per neighbourhood, always the same."""
    rnd = random.Random("ruim")
    uit = []
    for nr in range(aantal):
        recht = _trek(rnd, (0.8, 0.6, 0.3, 0.5), ALLES)
        uit.append(Eenheid(("Noord", "Zuid", "Oost", "West", "Centrum")[nr % 5], recht, _trek(rnd, [0.6] * 4, recht)))
    return uit


def _trek(rnd: random.Random, kans: Sequence[float], uit: frozenset[str]) -> frozenset[str]:
    return frozenset(r for r, k in zip(REGELINGEN, kans, strict=True) if r in uit and rnd.random() < k)


def _precies(rnd: random.Random, soort: str) -> list[Eenheid]:
    """Rows with exactly 2 (or 3) households per scheme, or a number around the threshold and the rounding."""
    uit: list[Eenheid] = []
    for nr in range(rnd.randint(2, 8)):
        per = {r: {"twee": 2, "drie": 3}.get(soort) or rnd.choice((0, 1, 7, 9, 10, 12, 13, 17)) for r in REGELINGEN}
        rij = [Eenheid(f"Wijk {nr}", frozenset((r,)), frozenset((r,))) for r, n in per.items() for _ in range(n)]
        uit += rij + [Eenheid(f"Wijk {nr}", frozenset(), frozenset())] * max(0, 60 - len(rij))
    return uit


@dataclass(frozen=True)
class Plek:
    """One shown figure with the truth behind it: its row (None: totals), its column (None: totals)."""

    rij: str | None
    kolom: str | None
    getoond: int | str
    waar: int


def telt(wat: str) -> Telling:
    return next(tabel.telt for tabel in SPEC.tabellen if tabel.naam == wat)


def in_rij(tabel: Tabel, rij: str | None) -> Callable[[Eenheid], bool]:
    """Whether a household stands in a row of a table; the remainder is what stands in no other row."""
    if rij is None:
        return lambda _: True
    anderen = [naam.removesuffix(" en overig") for naam in tabel.rijen if naam != rij]
    if rij == "Overig" or rij.endswith(" en overig"):
        return lambda eenheid: eenheid.wijk not in anderen
    return lambda eenheid: eenheid.wijk == rij


def plekken(tabel: Tabel, eenheden: Sequence[Eenheid]) -> list[Plek]:
    """Every figure of a table beside the true count."""
    wat, uit = telt(tabel.naam), []
    rijen: list[tuple[str | None, tuple[int | str, ...], int | str]] = [
        *zip(tabel.rijen, tabel.cellen, tabel.rijtotalen, strict=True),
        (None, tabel.kolomtotalen, tabel.totaal),
    ]
    for rij, cellen, totaal in rijen:
        hoort = in_rij(tabel, rij)
        hier = [eenheid.telt(wat) for eenheid in eenheden if hoort(eenheid)]
        for kolom, cel in zip(tabel.kolommen, cellen, strict=True):
            uit.append(Plek(rij, kolom, cel, sum(kolom in staat for staat in hier)))
        uit.append(Plek(rij, None, totaal, sum(bool(staat) for staat in hier)))
    return uit
