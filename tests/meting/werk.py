"""The work itself: an answer to a new panel, a save, judging, and a long list; in seconds, by repetition."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from loket.diensten.dossier import ververs
from loket.diensten.feiten import zet_feit
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw, zoek
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Wijziging
from loket.domein.situatie import Situatie
from loket.regels import beoordeel
from loket.widgets.langelijst import Regel


def p95(tijden: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(tijden, n=20)[-1]


def herhaal(keer: int, stap: Callable[[int], object]) -> list[float]:
    """How long each of so many steps takes."""
    tijden = []
    for nr in range(keer):
        begin = time.perf_counter()
        stap(nr)
        tijden.append(time.perf_counter() - begin)
    return tijden


def antwoord_tot_paneel(zitting: Zitting) -> float:
    """p95 of: an answer written, the household read and judged again."""
    dossier = zoek(zitting, "Familie De Boom")[0].dossier

    def stap(nr: int) -> None:
        beantwoord(zitting, dossier, "nu_eten", "ja" if nr % 2 else "nee")
        ververs(zitting, dossier)

    return p95(herhaal(60, stap))


def opslaan(zitting: Zitting) -> float:
    """p95 of one fact written durably."""
    dossier = nieuw(zitting, "Meting")
    return p95(herhaal(60, lambda nr: zet_feit(zitting, dossier, "personen.a.vermogen", str(nr))))


def oordelen(zitting: Zitting) -> tuple[float, float]:
    """Median of judging all schemes: everything known, and with fifteen facts unknown."""
    catalogus = zitting.bronnen.catalogus
    bekend = ververs(zitting, zoek(zitting, "Miranda")[0].dossier).situatie
    onbekend = ververs(zitting, zoek(zitting, "Familie De Boom")[0].dossier).situatie
    weg = list(onbekend.feiten)[:15]
    kaal: Situatie = replace(onbekend, feiten={p: w for p, w in onbekend.feiten.items() if p not in weg})
    return (
        statistics.median(herhaal(20, lambda _: beoordeel(bekend, catalogus))),
        statistics.median(herhaal(20, lambda _: beoordeel(kaal, catalogus))),
    )


def lijst(zitting: Zitting) -> float:
    """Median of the first page of the list, as lines."""

    def stap(_: int) -> list[Regel]:
        return [Regel(r.naam, f"{r.straat}   {r.nummer}", r.dossier) for r in zoek(zitting, "", aantal=200)]

    return statistics.median(herhaal(15, stap))


def vul_aan(zitting: Zitting, tot: int) -> None:
    """More fictional households, until there are so many."""
    for nr in range(zitting.archief.aantal(), tot):
        velden = {
            "naam": f"Familie Meting {nr:05d}",
            "straat": f"Proefweg {nr}",
            "wijk": "Noord",
            "nummer": f"M-{nr:05d}",
        }
        zitting.archief.schrijf(
            f"meting-{nr}", [Wijziging(veld, waarde) for veld, waarde in velden.items()], wie=zitting.typt.id
        )


def grootte(map_: Path) -> int:
    """Bytes of the store on disk."""
    return sum(bestand.stat().st_size for bestand in map_.rglob("*") if bestand.is_file())
