"""The work list as lines: today, this week, the talks of today, and the households."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from loket.diensten.dringend import Dringend
from loket.diensten.werklijst import Bezoek, Laterregel, Werklijst, Werkregel
from loket.domein.parkeren import Weggelegd
from loket.nederlands import datum_kort, meervoud
from loket.widgets.afspraken import wie_naam
from loket.widgets.langelijst import Regel

T = TypeVar("T")

MEESTE = 5


def werklijst_regels(lijst: Werklijst, dringend: Sequence[Dringend] = ()) -> list[Regel]:
    """Headings with their lines; each part shows the first few and says how many more there are."""
    delen = [
        _deel("Even weggelegd", lijst.weggelegd, _weggelegd, ""),
        [] if lijst.vraag else _deel("Dringend", dringend, _dringend, "nog geen afspraak"),
        _deel("Vandaag", lijst.nu, lambda w: _werk(w, lijst), "open"),
        _deel("Deze week", lijst.week, lambda w: _werk(w, lijst), "open"),
        _deel("Weer te bespreken", lijst.weer, _weer, ""),
        _deel("Gesprekken vandaag", lijst.bezoek, _bezoek, ""),
        _huishoudens(lijst),
    ]
    regels: list[Regel] = []
    for deel in (deel for deel in delen if deel):
        regels += [Regel(""), *deel] if regels else deel
    return regels


def _deel(kop: str, inhoud: Sequence[T], regel: Callable[[T], Regel], woord: str) -> list[Regel]:
    if not inhoud:
        return []
    uit = [Regel(kop, f"{len(inhoud)} {woord}".strip(), toon="kop"), *(regel(wat) for wat in inhoud[:MEESTE])]
    if len(inhoud) > MEESTE:
        uit.append(Regel(f"  en nog {len(inhoud) - MEESTE}", toon="stil"))
    return uit


def _werk(werk: Werkregel, lijst: Werklijst) -> Regel:
    """An agreement: what, whose household, who does it, when; what is too late says so."""
    afspraak = werk.afspraak
    te_laat = afspraak.datum < lijst.vandaag
    dag = "vandaag" if afspraak.datum == lijst.vandaag else datum_kort(afspraak.datum)
    merk = "! " if afspraak.datum <= lijst.vandaag else ""
    wie = wie_naam(afspraak.wie, lijst.duo)
    delen = [f"te laat: {dag}" if te_laat else dag, f"{werk.naam}, {werk.nummer}", wie]
    rechts = "  ".join([*delen, *([] if werk.getekend else ["nog niet meegetekend"])])
    return Regel(f"{merk}{afspraak.tekst}", rechts, f"a:{werk.dossier}:{afspraak.id}", "spoed" if merk else "")


def _weggelegd(regel: Weggelegd) -> Regel:
    return Regel(f"{regel.naam}, {regel.nummer}", f"verder bij: {regel.titel}", f"p:{regel.dossier}")


def _dringend(regel: Dringend) -> Regel:
    """An urgent signal without an agreement; a last day by law stands before the household."""
    uiterlijk = regel.signaal.uiterlijk if regel.signaal.wettelijk else None
    delen = [*([f"wet: uiterlijk {datum_kort(uiterlijk)}"] if uiterlijk else []), f"{regel.naam}, {regel.nummer}"]
    return Regel(f"! {regel.signaal.tekst}", "  ".join(delen), f"s:{regel.dossier}:{regel.signaal.code}", "spoed")


def _weer(later: Laterregel) -> Regel:
    """A scheme that they did not want to talk about before a day that has come."""
    rechts = f"vanaf {datum_kort(later.dag)}  {later.naam}, {later.nummer}"
    return Regel(later.regeling, rechts, f"l:{later.dossier}:{later.regeling}")


def _bezoek(bezoek: Bezoek) -> Regel:
    wie = f"{bezoek.tijd or 'tijd onbekend'}  {bezoek.naam}, {bezoek.nummer}"
    return Regel(wie, ", ".join(deel for deel in (bezoek.straat, bezoek.plek) if deel), f"b:{bezoek.dossier}")


def _huishoudens(lijst: Werklijst) -> list[Regel]:
    gevonden = lijst.huishoudens
    kop = f"Gevonden met '{lijst.vraag}'" if lijst.vraag else "Huishoudens"
    regels = [Regel(kop, meervoud(len(gevonden), "huishouden", "huishoudens"), toon="kop")]
    if not gevonden:
        wat = "Niemand gevonden." if lijst.vraag else "Er zijn nog geen huishoudens."
        regels.append(Regel(f"  {wat} Met n maak je een nieuw huishouden.", toon="stil"))
    for regel in gevonden:
        plek = ", ".join(deel for deel in (regel.straat, regel.wijk) if deel)
        regels.append(Regel(regel.naam, f"{plek}   {regel.nummer}", f"h:{regel.dossier}"))
    return regels
