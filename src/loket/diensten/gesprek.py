"""Hold the talk: one domain at a time, an answer at a time, nothing written that may not be kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loket.diensten.dossier import Dossierstand, antwoorden_uit
from loket.diensten.feiten import herkomst, naar_json, veld_van, waarde_van, woorden
from loket.diensten.personen import met_personen
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Antwoord, Bekend, Gespreksdomein, Item
from loket.gesprek import (
    antwoord_uit_feiten,
    feit_uit_antwoord,
    feiten_uit_antwoorden,
    feitpaden,
    keur_antwoord,
    te_bewaren,
    zichtbaar,
)


@dataclass(frozen=True)
class Domeinstand:
    """One domain of the talk for one household: the items that are asked now, in order, with their answers."""

    domein: Gespreksdomein
    items: tuple[Item, ...]
    antwoorden: Mapping[str, Antwoord]


def domeinen(zitting: Zitting) -> tuple[Gespreksdomein, ...]:
    """The domains of the talk, in order."""
    return zitting.bronnen.gesprek.domeinen


def domeinstand(zitting: Zitting, stand: Dossierstand, domein: str) -> Domeinstand:
    """One domain as it stands: items whose condition does not hold are left out."""
    gekozen = next(d for d in domeinen(zitting) if d.id == domein)
    items = tuple(item for item in gekozen.items if zichtbaar(item, stand.antwoorden))
    return Domeinstand(gekozen, items, stand.antwoorden)


def bekend(zitting: Zitting, stand: Dossierstand, item: Item) -> Bekend | None:
    """What the file already holds for a question that is not answered yet, each fact with who wrote it when."""
    feiten = {pad: waarde for pad in feitpaden(item) if (waarde := _waarde_in(stand, pad)) is not None}
    if not feiten or item.id in stand.antwoorden:
        return None
    delen = [_feit_woorden(zitting, stand, pad, waarde) for pad, waarde in sorted(feiten.items())]
    return Bekend("; ".join(delen), antwoord_uit_feiten(item, feiten))


def _waarde_in(stand: Dossierstand, pad: str) -> Json:
    """A fact as the file holds it; of who lives here, whoever is listed counts too."""
    if pad.startswith("samenstelling."):
        return naar_json(waarde_van(stand.situatie, pad))
    return stand.beeld.waarde(veld_van(pad))


def _feit_woorden(zitting: Zitting, stand: Dossierstand, pad: str, waarde: Json) -> str:
    soort, _, regeling = pad.partition(".")
    if soort == "gebruik":
        oordeel = stand.oordeel(regeling)
        tekst = f"{oordeel.naam if oordeel else regeling}: {waarde}"
    else:
        feit = zitting.bronnen.catalogus.feit_bij(pad)
        tekst = f"{feit.naam}: {woorden(feit, waarde_van(stand.situatie, pad))}"
    bron = herkomst(stand, pad)
    return f"{tekst} ({bron})" if bron else tekst


def beantwoord(
    zitting: Zitting, dossier: str, item_id: str, ruw: object, *, ander_nummer: bool = False
) -> Antwoord | None:
    """Write an answer and the facts that it settles, in one transaction, durable before this returns."""
    item = _item(zitting, item_id)
    if isinstance(ruw, str):
        ruw = schoon(ruw).strip()
        keur_tekst(ruw, ander_nummer=ander_nummer)
    if ruw == []:
        _wis_antwoord(zitting, dossier, item)
        return None
    antwoord = keur_antwoord(item, ruw)
    beeld = zitting.archief.beeld(dossier)
    feiten = _feiten(zitting, beeld, item, antwoord)
    if not te_bewaren(item, antwoord):
        _onthoud(zitting, dossier, item, antwoord, feiten)
        return antwoord
    kept: Json = [*antwoord] if isinstance(antwoord, list) else antwoord
    wijzigingen = met_personen(beeld, [Wijziging(f"antwoord.{item.id}", kept), *feiten])
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)
    return antwoord


def _onthoud(zitting: Zitting, dossier: str, item: Item, antwoord: Antwoord, feiten: Sequence[Wijziging]) -> None:
    """What may not be kept, and what follows from it, lives in memory until the file is closed."""
    kept: Json = [*antwoord] if isinstance(antwoord, list) else antwoord
    waarden: dict[str, Json] = {f"antwoord.{item.id}": kept}
    waarden |= {w.veld.removeprefix("feit."): w.waarde for w in feiten if w.soort == "zet"}
    zitting.onthoud(dossier, waarden)


def _wis_antwoord(zitting: Zitting, dossier: str, item: Item) -> None:
    """No choice is left: the question is open again."""
    veld = f"antwoord.{item.id}"
    if veld in zitting.archief.beeld(dossier).velden:
        zitting.archief.schrijf(dossier, (Wijziging(veld, soort="wis"),), wie=zitting.typt.id)


def _feiten(zitting: Zitting, beeld: Beeld, item: Item, antwoord: Antwoord) -> list[Wijziging]:
    """The facts that follow from the answer, and a wipe of those that only followed from the earlier one."""
    lijst, eerder = zitting.bronnen.gesprek, antwoorden_uit(beeld)
    oud = feiten_uit_antwoorden(lijst, eerder)
    nieuw = feiten_uit_antwoorden(lijst, {**eerder, item.id: antwoord})
    weg = [pad for pad in oud if pad not in nieuw and beeld.waarde(veld_van(pad)) == oud[pad]]
    gezet = {
        pad: waarde
        for pad, waarde in feit_uit_antwoord(item, antwoord).items()
        if not _weten_we_beter(beeld, pad, waarde)
    }
    return [
        *(Wijziging(veld_van(pad), soort="wis") for pad in weg),
        *(Wijziging(veld_van(pad), waarde) for pad, waarde in gezet.items()),
    ]


def _weten_we_beter(beeld: Beeld, pad: str, waarde: Json) -> bool:
    """A year of birth does not wipe out a whole date in that year, nor "no" that it was asked for or refused."""
    nu = beeld.waarde(veld_van(pad))
    if pad.startswith("gebruik."):
        return waarde == "nee" and nu in ("aangevraagd", "geweigerd")
    return pad.endswith(".geboortedatum") and isinstance(nu, str) and nu.startswith(f"{waarde}-")


def _item(zitting: Zitting, item_id: str) -> Item:
    for domein in domeinen(zitting):
        for item in domein.items:
            if item.id == item_id:
                return item
    raise InvoerFout(f"De vraag '{item_id}' staat niet in het gesprek. Kies een vraag uit de lijst.")
