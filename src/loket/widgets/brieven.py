"""Letters as lines and as full text: who, what it asks, the last day and where that day comes from."""

from collections.abc import Sequence
from datetime import date

from loket.domein.brief import BRIEFREGELS, Brief
from loket.nederlands import datum, datum_kort, over_dagen
from loket.widgets.afspraken import GROND
from loket.widgets.langelijst import Regel

_NAAM = {regel.soort: regel.naam for regel in BRIEFREGELS}


def brief_regels(brieven: Sequence[Brief], vandaag: date) -> list[Regel]:
    """A heading with the open letters; those that are done stand on it as a number."""
    wacht = [brief for brief in brieven if brief.klaar is None]
    klaar = len(brieven) - len(wacht)
    kop = Regel("Brieven", f"{len(wacht)} open{f', {klaar} klaar' if klaar else ''}", toon="kop")
    if not wacht:
        return [kop, Regel("Een brief opschrijven", sleutel="nieuw:brief")]
    return [kop, *(_regel(brief, vandaag) for brief in wacht)]


def _regel(brief: Brief, vandaag: date) -> Regel:
    te_laat = brief.uiterlijk is not None and brief.uiterlijk < vandaag
    merk = "! datum voorbij: " if te_laat else ""
    dag = f"{brief.grond}: uiterlijk {datum_kort(brief.uiterlijk)}" if brief.uiterlijk else "geen datum"
    return Regel(f"{merk}{brief.vraag} ({brief.afzender})", dag, f"brief:{brief.id}", "spoed" if te_laat else "")


def brief_tekst(brief: Brief, vandaag: date) -> str:
    """A letter in full; the last day and the day to plan on stand apart, with the article where the law sets it."""
    regels = [f"{brief.vraag}", f"Brief van {brief.afzender}, {datum(brief.dag)}: {_NAAM[brief.soort]}"]
    if brief.uiterlijk is not None:
        artikel = f", {brief.artikel}" if brief.artikel else ""
        regels.append(f"Uiterlijk: {datum(brief.uiterlijk)} ({GROND[brief.grond]}{artikel})")
    if brief.streefdatum is not None and brief.streefdatum >= vandaag:
        regels.append(f"Plan het op: {datum(brief.streefdatum)}, {over_dagen(brief.streefdatum, vandaag)}.")
    elif brief.uiterlijk is not None and brief.uiterlijk < vandaag:
        regels.append("Deze dag is voorbij. Vraag vandaag nog een jurist of het toch kan.")
    if brief.genoemd is not None and brief.genoemd != brief.uiterlijk:
        regels.append(f"In de brief staat: {datum(brief.genoemd)}.")
    return "\n".join([*regels, *brief.let_op])
