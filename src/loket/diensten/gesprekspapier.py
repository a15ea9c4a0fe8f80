"""The core questions as they go on paper: those of the talk, and the facts that decide while nothing is known."""

from datetime import date

from loket.catalogus.situatievorm import lees_situatie
from loket.diensten.vraagcode import code_van
from loket.diensten.zitting import Bronnen, laad_bronnen
from loket.domein.feit import Feit
from loket.domein.gesprek import ALTIJD, Item, Voorwaarde
from loket.domein.papier import Papierdeel, Papiervraag
from loket.domein.taal import Taal
from loket.domein.vraag import FEIT_ALTIJD, TYP_TYPEN
from loket.gesprek.bewaren import GIFTEN
from loket.gesprek.feiten import feitpaden
from loket.gesprek.route import feitsleutel, feitvragen
from loket.regels import beoordeel, vraagvolgorde

PARTNER = "p1"
"""The id that the first partner of a household gets."""

_ALTIJD = {"weet_niet": "weet ik niet", "nvt": "n.v.t.", "wil_niet_zeggen": "wil ik niet zeggen"}


def papier(taal: Taal, gemeente: str | None, vandaag: date) -> tuple[Papierdeel, ...]:
    """The paper in a language, for a municipality where one is named; parts without a question are left out."""
    bronnen = laad_bronnen(gemeente=gemeente)
    items = [item for domein in bronnen.gesprek.domeinen for item in domein.items if item.kern and not item.verborgen]
    feiten = _feiten(bronnen, gemeente, vandaag, items)
    delen = []
    for domein in bronnen.gesprek.domeinen:
        vragen = [_item(item, items, taal) for item in items if item.domein == domein.id]
        vragen += [_feit(pad, feit, taal) for pad, feit in feiten if feit.deel == domein.id]
        if vragen:
            delen.append(Papierdeel(taal.deel(domein), taal.opening(domein), tuple(vragen)))
    return tuple(delen)


def _feiten(bronnen: Bronnen, gemeente: str | None, vandaag: date, items: list[Item]) -> list[tuple[str, Feit]]:
    """The facts that decide a state while nothing is known, best first; not what an item asks already."""
    catalogus = bronnen.catalogus
    vorm = {"versie": 1, "peildatum": vandaag.isoformat(), "personen": [{"id": "a", "rol": "aanvrager"}]}
    situatie = lees_situatie(vorm | ({"gemeente": gemeente} if gemeente else {}), catalogus)
    beoordeling = beoordeel(situatie, catalogus)
    beslissend = feitvragen(beoordeling.oordelen).beslissend
    gedekt = {pad for item in items for pad in feitpaden(item)}
    paden = [pad for pad in vraagvolgorde(beoordeling, catalogus) if pad in beslissend - gedekt]
    return [(pad, catalogus.feit_bij(pad)) for pad in paden if pad != "gemeente"]


def _item(item: Item, items: list[Item], taal: Taal) -> Papiervraag:
    mag = item.bewaren == "alleen_met_toestemming"
    codes = item.opties or (("ja", "nee") if item.type == "ja_nee" else ())
    return Papiervraag(
        code=item.id,
        tekst=taal.vraag(item),
        opties=tuple(taal.label(item, code) for code in codes if code not in ALTIJD),
        altijd=tuple(taal.antwoorden.get(code, woorden) for code, woorden in _ALTIJD.items()),
        getypt=item.type in TYP_TYPEN,
        meer=item.type == "meerkeuze",
        alleen_als=_alleen_als(item, items, taal),
        eerst=taal.zin("mag_dit") if mag else "",
        bespreken=item.id == GIFTEN or item.bewaren not in ("ja", "alleen_met_toestemming"),
    )


def _alleen_als(item: Item, items: list[Item], taal: Taal) -> str:
    """When the question is asked, in words."""
    per_id = {ander.id: ander for ander in items}
    alle = " en ".join(_voorwaarde(v, per_id, taal) for v in item.wanneer)
    een = " of ".join(_voorwaarde(v, per_id, taal) for v in item.wanneer_een_van)
    return " en ".join(deel for deel in (alle, een) if deel)


def _voorwaarde(voorwaarde: Voorwaarde, items: dict[str, Item], taal: Taal) -> str:
    item, waarde = items.get(voorwaarde.item), voorwaarde.waarde
    codes = waarde if isinstance(waarde, tuple) else (str(waarde),)
    woorden = [taal.label(item, code) if item and code in item.labels else code for code in codes]
    meer = "meer dan " if voorwaarde.op == ">" else ""
    return f"{voorwaarde.item}: {meer}{' of '.join(woorden)}"


def _feit(pad: str, feit: Feit, taal: Taal) -> Papiervraag:
    rollen = feit.vraag_rollen or feit.rollen
    opties = [taal.feitlabel(feit, optie) for optie in feit.opties] if feit.soort == "keuze" else []
    if feit.soort == "ja_nee":
        opties = [taal.antwoorden.get(code, code) for code in ("ja", "nee")]
    return Papiervraag(
        code=code_van(feitsleutel(pad)),
        tekst=taal.feitvraag(feit),
        opties=tuple(opties),
        altijd=tuple(taal.antwoorden.get(code, _ALTIJD[code]) for code in FEIT_ALTIJD),
        getypt=feit.soort in TYP_TYPEN,
        bespreken=feit.bewaren == "zitting",
        ook=code_van(feitsleutel(feit.pad.replace("*", PARTNER))) if "partner" in rollen else "",
    )
