"""Answer in the talk: an item of the list or a fact; nothing is written that may not be kept."""

from collections.abc import Sequence

from loket.diensten.dossier import antwoorden_uit, ververs
from loket.diensten.feiten import kinderen_van, lees_ruw
from loket.diensten.feitwaarde import veld_van, waarde_van
from loket.diensten.geheugen import (
    ANTWOORD,
    BESPROKEN,
    OPSCHRIJVEN,
    afgeleid_uit,
    item_van,
    vergeet_antwoord,
)
from loket.diensten.giften import giftengrens
from loket.diensten.personen import met_personen
from loket.diensten.situatie import personen, situatie_van
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.woontijd import keur_woontijd
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Antwoord, Gespreksdomein, Item
from loket.domein.vraag import FEIT, FEIT_ALTIJD
from loket.gesprek import feit_uit_antwoord, feiten_uit_antwoorden, keur_antwoord, te_bewaren
from loket.gesprek.bewaren import feit_te_bewaren


def domeinen(zitting: Zitting) -> tuple[Gespreksdomein, ...]:
    """The domains of the talk, in order."""
    return zitting.bronnen.gesprek.domeinen


def beantwoord(
    zitting: Zitting, dossier: str, sleutel: str, ruw: object, *, ander_nummer: bool = False, mag: bool = False
) -> Antwoord | None:
    """Write an answer and the facts that it settles, in one transaction, durable before this returns.

    `sleutel` is an item or "feit:" with the path of a fact. `mag` is the resident's yes to writing down what is
    only kept with it. What may not be kept is remembered in the sitting; in the file stands only that it was
    talked about. Gives the answer; None when no choice is left.
    """
    if isinstance(ruw, str):
        ruw = schoon(ruw).strip()
        keur_tekst(ruw, ander_nummer=ander_nummer)
    if sleutel.startswith(FEIT):
        return _beantwoord_feit(zitting, dossier, sleutel.removeprefix(FEIT), str(ruw))
    item = _item(zitting, sleutel)
    if ruw == []:
        maak_open(zitting, dossier, sleutel)
        return None
    antwoord = keur_antwoord(item, ruw)
    beeld = zitting.archief.beeld(dossier)
    feiten = _feiten(zitting, beeld, item, antwoord)
    vergeet_antwoord(zitting, dossier, sleutel)
    if not te_bewaren(item, antwoord, mag=mag):
        _onthoud(zitting, dossier, sleutel, antwoord, {w.veld: w.waarde for w in feiten if w.soort == "zet"})
        return antwoord
    ja = [Wijziging(f"{OPSCHRIJVEN}{item.id}", True)] if mag and item.bewaren != "ja" else []
    wijzigingen = [Wijziging(f"{ANTWOORD}{item.id}", _als_json(antwoord)), *ja, *feiten]
    wijzigingen += _weg(beeld, f"{BESPROKEN}{item.id}")
    zitting.archief.schrijf(dossier, met_personen(beeld, wijzigingen), wie=zitting.typt.id)
    return antwoord


def maak_open(zitting: Zitting, dossier: str, sleutel: str) -> None:
    """Take an answer back, whatever it was: the question is open again; of a fact its value is unknown again."""
    vergeet_antwoord(zitting, dossier, sleutel)
    beeld = zitting.archief.beeld(dossier)
    velden = [f"{soort}{sleutel}" for soort in (ANTWOORD, BESPROKEN, OPSCHRIJVEN)]
    if sleutel.startswith(FEIT):
        velden.append(veld_van(sleutel.removeprefix(FEIT)))
    weg = _weg(beeld, *velden)
    if weg:
        zitting.archief.schrijf(dossier, weg, wie=zitting.typt.id)


def bevestig(zitting: Zitting, dossier: str, sleutel: str) -> None:
    """What the file says was asked and still holds: an item gets its answer, a fact the name and day of now."""
    stand = ververs(zitting, dossier)
    if not sleutel.startswith(FEIT):
        antwoord = stand.afgeleid.get(sleutel)
        if antwoord is not None:
            beantwoord(zitting, dossier, sleutel, antwoord)
        return
    pad = sleutel.removeprefix(FEIT)
    veld = veld_van(pad)
    if waarde_van(stand.situatie, pad) is not None and veld in stand.beeld.velden:
        zitting.archief.schrijf(dossier, [Wijziging(veld, stand.beeld.waarde(veld))], wie=zitting.typt.id)


def _beantwoord_feit(zitting: Zitting, dossier: str, pad: str, ruw: str) -> Antwoord:
    """A fact, or that nobody knows it or wants to say it; that too is a full answer, and the fact stays unknown."""
    feit = zitting.bronnen.catalogus.feit_bij(pad)
    sleutel, beeld = f"{FEIT}{pad}", zitting.archief.beeld(dossier)
    if ruw in FEIT_ALTIJD:
        vergeet_antwoord(zitting, dossier, sleutel)
        if feit.bewaren == "zitting":
            _onthoud(zitting, dossier, sleutel, ruw, {})
        else:
            weg = _weg(beeld, veld_van(pad))
            zitting.archief.schrijf(dossier, [Wijziging(f"{ANTWOORD}{sleutel}", ruw), *weg], wie=zitting.typt.id)
        return ruw
    waarde, begrepen = lees_ruw(zitting, feit, ruw, kinderen_van(personen(beeld)))
    keur_woontijd(beeld, pad, waarde)
    vergeet_antwoord(zitting, dossier, sleutel)
    if feit.bewaren == "zitting" or not feit_te_bewaren(pad, waarde, giftengrens(zitting)):
        _onthoud(zitting, dossier, sleutel, None, {veld_van(pad): waarde})
        return begrepen
    weg = _weg(beeld, f"{ANTWOORD}{sleutel}", f"{BESPROKEN}{sleutel}")
    wijzigingen = met_personen(beeld, [Wijziging(veld_van(pad), waarde), *weg])
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)
    return begrepen


def _onthoud(zitting: Zitting, dossier: str, sleutel: str, antwoord: Antwoord | None, feiten: dict[str, Json]) -> None:
    """Remember what may not be kept until the file is closed; write only that it was talked about.

    An answer that was kept before is wiped from the picture: what holds now is what was said last.
    """
    waarden: dict[str, Json] = {veld.removeprefix("feit."): waarde for veld, waarde in feiten.items()}
    if antwoord is not None:
        waarden[f"{ANTWOORD}{sleutel}"] = _als_json(antwoord)
    beeld = zitting.archief.beeld(dossier)
    velden = [f"{ANTWOORD}{sleutel}", f"{OPSCHRIJVEN}{sleutel}"]
    if sleutel.startswith(FEIT):
        velden.append(veld_van(sleutel.removeprefix(FEIT)))
    wijzigingen = [Wijziging(f"{BESPROKEN}{sleutel}", True), *_weg(beeld, *velden)]
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)
    zitting.onthoud(dossier, waarden)


def _als_json(antwoord: Antwoord) -> Json:
    return [*antwoord] if isinstance(antwoord, list) else antwoord


def _weg(beeld: Beeld, *velden: str) -> list[Wijziging]:
    """A wipe of those of these fields that are set."""
    return [Wijziging(veld, soort="wis") for veld in velden if veld in beeld.velden]


def _feiten(zitting: Zitting, beeld: Beeld, item: Item, antwoord: Antwoord) -> Sequence[Wijziging]:
    """The facts that follow from the answer, and a wipe of those that only followed from the earlier one."""
    lijst, eerder = zitting.bronnen.gesprek, antwoorden_uit(beeld)
    situatie = situatie_van(zitting.bronnen.catalogus, beeld, zitting.vandaag, zitting.gemeente)
    ernaast = afgeleid_uit(lijst, beeld, situatie, eerder)
    oud = feiten_uit_antwoorden(lijst, eerder, ernaast=ernaast)
    nieuw = feiten_uit_antwoorden(lijst, {**eerder, item.id: antwoord}, ernaast=ernaast)
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
    item = item_van(zitting.bronnen.gesprek, item_id)
    if item is None:
        raise InvoerFout(f"De vraag '{item_id}' staat niet in het gesprek. Kies een vraag uit de lijst.")
    return item
