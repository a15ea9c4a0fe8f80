"""The talk of one household in somebody's file: its answers, what was talked about, what waits, where it stopped."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from loket.catalogus.soorten import Catalogus
from loket.diensten.feitwaarde import veld_van
from loket.diensten.geheugen import ANTWOORD, BESPROKEN, OPSCHRIJVEN
from loket.diensten.keurder import Keurder
from loket.diensten.later import LATER
from loket.diensten.zitting import Bronnen
from loket.domein.dossier import GESPREKPLEK, Json
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Item
from loket.domein.vraag import FEIT, FEIT_ALTIJD, OMVANGEN
from loket.gesprek import keur_antwoord, te_bewaren

GESPREKSVELDEN = ("antwoorden", "besproken", "opschrijven", "later", "gesprekplek")
LANG = 2000
MEESTE = 1000


@dataclass(frozen=True)
class _Lezing:
    keurder: Keurder
    catalogus: Catalogus
    items: Mapping[str, Item]
    delen: tuple[str, ...]
    velden: Container[str]

    def vraag(self, sleutel: object, veld: str) -> str:
        """The key of a question that is in the talk, or of a fact of somebody in this household."""
        if isinstance(sleutel, str) and (sleutel in self.items or self._is_feit(sleutel)):
            return sleutel
        raise self.keurder.fout(veld, "hier staat een vraag die niet in het gesprek staat. Haal die weg.")

    def _is_feit(self, sleutel: str) -> bool:
        pad = sleutel.removeprefix(FEIT)
        delen = pad.split(".")
        if pad == sleutel or (delen[0] == "personen" and f"persoon.{delen[1]}" not in self.velden):
            return False
        try:
            self.catalogus.feit_bij(pad)
        except InvoerFout:
            return False
        return True


def gespreksvelden(
    keurder: Keurder, blok: Mapping[str, object], bronnen: Bronnen, velden: Container[str]
) -> tuple[dict[str, Json], int]:
    """The fields of the talk, and how many answers were left out because they may not be kept.

    `velden` are the fields of the household that were read already: who belongs to it, and its facts.
    """
    items = {item.id: item for domein in bronnen.gesprek.domeinen for item in domein.items}
    delen = tuple(domein.id for domein in bronnen.gesprek.domeinen)
    lezing = _Lezing(keurder, bronnen.catalogus, items, delen, velden)
    ja = _lijst(lezing, blok.get("opschrijven"), "opschrijven")
    antwoorden, weg = _antwoorden(lezing, blok.get("antwoorden"), ja)
    uit = {**antwoorden, **{f"{OPSCHRIJVEN}{id_}": True for id_ in ja if f"{ANTWOORD}{id_}" in antwoorden}}
    uit |= {f"{BESPROKEN}{id_}": True for id_ in _lijst(lezing, blok.get("besproken"), "besproken")}
    uit |= _later(lezing, blok.get("later"))
    return uit | _plek(lezing, blok.get("gesprekplek")), weg


def _lijst(lezing: _Lezing, data: object, veld: str) -> list[str]:
    return [lezing.vraag(sleutel, veld) for sleutel in lezing.keurder.lijst(data, veld, MEESTE)]


def _antwoorden(lezing: _Lezing, data: object, ja: Container[str]) -> tuple[dict[str, Json], int]:
    """The answers that may be kept, and how many may not."""
    if data is not None and not isinstance(data, Mapping):
        raise lezing.keurder.fout("antwoorden", "hier hoort een blok met een antwoord per vraag.")
    uit: dict[str, Json] = {}
    weg = 0
    for id_, ruw in (data or {}).items():
        sleutel = lezing.vraag(id_, "antwoorden")
        if ruw is None:
            continue
        if sleutel.startswith(FEIT):
            uit |= _onbekend(lezing, sleutel, ruw)
            continue
        antwoord = _antwoord(lezing, lezing.items[sleutel], ruw)
        if te_bewaren(lezing.items[sleutel], antwoord, mag=sleutel in ja):
            uit[f"{ANTWOORD}{sleutel}"] = [*antwoord] if isinstance(antwoord, list) else antwoord
        else:
            weg += 1
    return uit, weg


def _antwoord(lezing: _Lezing, item: Item, ruw: object) -> str | int | list[str]:
    veld = f"antwoorden.{item.id}"
    for deel in ruw if isinstance(ruw, list) else [ruw]:
        lezing.keurder.tekst(deel if isinstance(deel, str) else "", veld, LANG)
    try:
        return keur_antwoord(item, ruw)
    except InvoerFout as fout:
        raise lezing.keurder.fout(veld, fout.zin) from None


def _onbekend(lezing: _Lezing, sleutel: str, ruw: object) -> dict[str, Json]:
    """That a fact is not known or not said; a fact that the file tells goes before that."""
    woord = lezing.keurder.keuze(ruw, "antwoorden", FEIT_ALTIJD)
    pad = sleutel.removeprefix(FEIT)
    mag = lezing.catalogus.feit_bij(pad).bewaren == "ja" and veld_van(pad) not in lezing.velden
    return {f"{ANTWOORD}{sleutel}": woord} if mag else {}


def _later(lezing: _Lezing, data: object) -> dict[str, Json]:
    """Per scheme the day before which it is not brought up."""
    mag = tuple(sorted(lezing.catalogus.bekende_regelingen))
    blok = lezing.keurder.blok(data, "later", mag)
    return {f"{LATER}{id_}": {"datum": lezing.keurder.dag(dag, f"later.{id_}")} for id_, dag in blok.items()}


def _plek(lezing: _Lezing, data: object) -> dict[str, Json]:
    """Where the talk stopped."""
    if data is None:
        return {}
    blok = lezing.keurder.blok(data, GESPREKPLEK, ("deel", "vraag", "omvang"))
    vraag = blok.get("vraag")
    return {
        GESPREKPLEK: {
            "deel": lezing.keurder.keuze(blok.get("deel"), "gesprekplek.deel", lezing.delen),
            "vraag": lezing.vraag(vraag, "gesprekplek.vraag") if vraag else "",
            "omvang": lezing.keurder.keuze(blok.get("omvang"), "gesprekplek.omvang", OMVANGEN),
        }
    }
