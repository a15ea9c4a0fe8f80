"""The budget in words and lines: two columns per item, and what it comes to; empty stays empty."""

from decimal import Decimal

from loket.domein.begroting import Begroting, Begrotingslijst, Postregel, Som
from loket.nederlands import euro, euro_bereik, meervoud
from loket.widgets.langelijst import Regel

BREED = 15
TELT = {"ja": "telt mee", "nee": "telt niet mee", "keuze": "navragen"}


def som_woorden(som: Som | None) -> str:
    """One amount, a range, or the least; nothing where nothing is known."""
    if som is None:
        return ""
    if som.hoog is None:
        return f"minstens {euro(som.laag)}" if som.laag else "nog niet te zeggen"
    return euro(som.laag) if som.laag == som.hoog else euro_bereik(som.laag, som.hoog)


def post_regels(begroting: Begroting) -> list[Regel]:
    """The items by group: what it costs now, and the reference."""
    uit: list[Regel] = []
    groep = ""
    for regel in begroting.regels:
        if regel.post.groep != groep:
            groep = regel.post.groep
            uit += [Regel("")] if uit else []
            uit.append(Regel(groep, f"{'nu':>{BREED}}{'referentie':>{BREED}}", toon="kop"))
        uit.append(Regel(regel.post.naam, _kolommen(regel), regel.post.id))
    return uit


def _kolommen(regel: Postregel) -> str:
    werkelijk, referentie = som_woorden(regel.werkelijk) or "?", som_woorden(regel.referentie) or "?"
    return f"{werkelijk:>{BREED}}{referentie:>{BREED}}"


def bron_regels(lijst: Begrotingslijst) -> list[Regel]:
    """What the sources say that whole households need, and what counts as income."""
    uit = [Regel(""), Regel("Ter vergelijking: heel budget per maand", toon="kop")]
    uit += [
        Regel(f"{r.huishouden}, {r.jaar} ({r.bron})", f"{euro(r.bedrag)}  zekerheid {r.betrouwbaarheid}", f"bron:{nr}")
        for nr, r in enumerate(lijst.referenties)
    ]
    uit += [Regel(""), Regel("Wat telt als inkomen voor het MMB?", toon="kop")]
    return uit + [Regel(i.wat, TELT[i.telt], f"inkomen:{nr}") for nr, i in enumerate(lijst.inkomen)]


def totaal_regels(begroting: Begroting) -> list[str]:
    """What is needed, what comes in, what is short, and what was saved; the most important first."""
    uit = [_tekort_zin(begroting), _nodig_zin(begroting), _inkomen_zin(begroting)]
    if begroting.afgesproken:
        gedaan = f", daarvan {euro(begroting.gedaan)} gedaan" if begroting.gedaan else ""
        uit.append(f"Besparing afgesproken: {euro(begroting.afgesproken)} per maand{gedaan}.")
    return uit


def _nodig_zin(begroting: Begroting) -> str:
    leeg = f" ({meervoud(begroting.nodig.leeg, 'post', 'posten')} nog leeg)" if begroting.nodig.leeg else ""
    zin = f"Nodig: {som_woorden(begroting.nodig)}{leeg}."
    if begroting.mmg is not None and begroting.mmg.hoog is not None:
        vrij = f", waarvan {euro(begroting.flex)} vrij te besteden" if begroting.flex else ""
        zin += f" MMG: {som_woorden(begroting.mmg)}{vrij} (navragen)."
    return zin


def _inkomen_zin(begroting: Begroting) -> str:
    leeg = " (nog niet alles bekend)" if begroting.inkomen.hoog is None else ""
    return (
        f"Komt binnen: {som_woorden(begroting.inkomen)}{leeg}. "
        f"Met rechten die nog niet zijn gevraagd: {som_woorden(begroting.met_rechten)}."
    )


def _tekort_zin(begroting: Begroting) -> str:
    nu, met = begroting.tekort, begroting.tekort_met
    if nu.hoog is None:
        return f"Tekort: minstens {euro(nu.laag)} per maand." if nu.laag else "Tekort: nog niet te zeggen."
    if not nu.hoog:
        return "Tekort: geen. Er komt genoeg binnen voor wat nodig is."
    return f"Tekort: {som_woorden(nu)} per maand. Met alle rechten: {_geen_of(met)}."


def _geen_of(som: Som) -> str:
    return "geen" if som.hoog == Decimal(0) else som_woorden(som)
