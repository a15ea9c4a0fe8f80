"""Who wrote what when, and what stood there before: the log of one household in words."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from loket.catalogus.situatievorm import lees_situatie
from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import woorden
from loket.diensten.feitwaarde import waarde_van
from loket.diensten.geheugen import item_van
from loket.diensten.personen import persoon_woord
from loket.diensten.stukwoorden import STUKNAMEN, stuk_naam, stuk_woorden
from loket.diensten.zitting import Zitting
from loket.domein.dossier import GESPREKPLEK, Json, Operatie
from loket.domein.fouten import InvoerFout
from loket.domein.vraag import FEIT
from loket.gesprek.woorden import altijd_woorden
from loket.nederlands import datum, euro_cent

_VAST = {
    "naam": "Naam",
    "nummer": "Dossiernummer",
    "straat": "Straat",
    "wijk": "Wijk",
    "gemeente": "Gemeente",
    "doel": "Wat zij willen",
    "afspraakmoment": "Volgende keer",
    GESPREKPLEK: "Gesprek: hier gestopt",
}


_AANVRAGER: Json = {"id": "a", "rol": "aanvrager"}
_GESPREK = {"antwoord": "{}", "besproken": "Besproken: {}", "opschrijven": "Mag opgeschreven worden: {}"}


@dataclass(frozen=True, slots=True)
class Tijdlijnregel:
    """One change in words: when, who, what it is about, and what was written."""

    operatie: str
    veld: str
    moment: datetime
    wie: str
    wat: str
    waarde: str


def tijdlijn(zitting: Zitting, stand: Dossierstand, veld: str | None = None) -> tuple[Tijdlijnregel, ...]:
    """The changes of a household, newest first; of one field when `veld` is given."""
    namen = {lid.id: lid.naam for lid in stand.duo}
    return tuple(
        Tijdlijnregel(
            operatie=operatie.id,
            veld=operatie.veld,
            moment=operatie.moment,
            wie=namen.get(operatie.wie, "onbekend"),
            wat=wat_is(zitting, stand, operatie.veld),
            waarde=_waarde(zitting, stand, operatie),
        )
        for operatie in zitting.archief.geschiedenis(stand.dossier, veld)
    )


def wat_is(zitting: Zitting, stand: Dossierstand, veld: str) -> str:
    """A field as the duo calls it."""
    if veld in _VAST:
        return _VAST[veld]
    soort, _, rest = veld.partition(".")
    if soort == "persoon":
        return f"Wie wonen hier: {_persoon(stand, rest)}"
    if soort in ("feit", "samenstelling"):
        return _feitnaam(zitting, stand, rest if soort == "feit" else veld)
    if soort in _GESPREK:
        return _GESPREK[soort].format(_vraagnaam(zitting, stand, rest))
    if soort in ("gebruik", "later"):
        oordeel = stand.oordeel(rest)
        vraag = "krijgen ze dit al?" if soort == "gebruik" else "nu niet, weer vanaf"
        return f"{oordeel.naam if oordeel else rest}: {vraag}"
    if soort in STUKNAMEN:
        return stuk_naam(zitting, soort, rest)
    return _stuk(stand, soort, rest)


def _vraagnaam(zitting: Zitting, stand: Dossierstand, sleutel: str) -> str:
    """A question of the talk: the item in full, or the name of the fact."""
    if sleutel.startswith(FEIT):
        return _feitnaam(zitting, stand, sleutel.removeprefix(FEIT))
    item = item_van(zitting.bronnen.gesprek, sleutel)
    return item.vraag if item else "Vraag"


def _stuk(stand: Dossierstand, soort: str, rest: str) -> str:
    """An agreement or a note, and which part of it."""
    id_, _, deel = rest.partition(".")
    if soort == "notitie":
        return "Reactie op een notitie" if deel else "Notitie"
    afspraak = next((a.tekst for a in stand.afspraken if a.id == id_), "")
    naam = {"": "Afspraak", "inwoner": "Inwoner zegt", "klaar": "Afspraak klaar", "hulp": "Wie helpt"}.get(
        deel, "Getekend"
    )
    return f"{naam}: {afspraak}" if deel and afspraak else naam


def _persoon(stand: Dossierstand, id_: str) -> str:
    return persoon_woord(stand.personen, id_) if id_ in stand.personen else "iemand die weg is"


def _feitnaam(zitting: Zitting, stand: Dossierstand, pad: str) -> str:
    try:
        naam = zitting.bronnen.catalogus.feit_bij(pad).naam
    except InvoerFout:
        return "Gegeven"
    delen = pad.split(".")
    return f"{_persoon(stand, delen[1]).capitalize()}: {naam}" if delen[0] == "personen" else naam


def _waarde(zitting: Zitting, stand: Dossierstand, operatie: Operatie) -> str:
    """What was written, in words."""
    if operatie.soort == "wis":
        return "weggehaald"
    waarde = operatie.waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if operatie.veld.startswith(("feit.", "samenstelling.")):
        return _feitwaarde(zitting, stand, operatie.veld, waarde)
    if operatie.veld == GESPREKPLEK:
        return _plek(zitting, waarde)
    if operatie.veld.startswith("antwoord."):
        return _antwoord(zitting, operatie.veld.partition(".")[2], waarde)
    if isinstance(waarde, dict) and operatie.veld.partition(".")[0] in STUKNAMEN:
        return stuk_woorden(operatie.veld.partition(".")[0], waarde)
    if isinstance(waarde, dict):
        delen = (waarde.get(sleutel) for sleutel in ("tekst", "naam", "rol", "tijd", "plek") if waarde.get(sleutel))
        dag = waarde.get("datum")
        return ", ".join([*map(str, delen), *([datum(date.fromisoformat(str(dag)))] if dag else [])])
    return str(waarde)


def _feitwaarde(zitting: Zitting, stand: Dossierstand, veld: str, waarde: Json) -> str:
    """A fact as it was then, read by the same reader as a situation."""
    pad = veld if veld.startswith("samenstelling.") else veld.removeprefix("feit.")
    feit = zitting.bronnen.catalogus.feit_bij(pad)
    vorm = _los_feit(pad, waarde, stand)
    return woorden(feit, waarde_van(lees_situatie(vorm, zitting.bronnen.catalogus), pad))


def _los_feit(pad: str, waarde: Json, stand: Dossierstand) -> dict[str, Json]:
    """A situation that holds one fact only."""
    delen = pad.split(".")
    vorm: dict[str, Json] = {
        "versie": 1,
        "peildatum": stand.vandaag.isoformat(),
        "personen": [_AANVRAGER],
        "samenstelling": {},
    }
    if delen[0] == "personen":
        naam = "geboortejaar" if delen[2] == "geboortedatum" and isinstance(waarde, int) else delen[2]
        vorm["personen"] = [{"id": delen[1], "rol": "aanvrager", naam: waarde}]
    else:
        plek: Json = waarde
        for deel in reversed(delen[1:]):
            plek = {deel: plek}
        vorm[delen[0]] = plek
        vorm["personen"] = [_AANVRAGER, *_kinderen_in(waarde)]
    return vorm


def _kinderen_in(waarde: Json) -> list[Json]:
    """The children whom a list of childcare is about."""
    delen = [deel for deel in waarde if isinstance(deel, dict)] if isinstance(waarde, list) else []
    ids = dict.fromkeys(str(deel["kind"]) for deel in delen if deel.get("kind") is not None)
    return [{"id": id_, "rol": "kind"} for id_ in ids]


def _plek(zitting: Zitting, waarde: Json) -> str:
    """The part of the talk where it stopped."""
    deel = waarde.get("deel") if isinstance(waarde, dict) else None
    return next((domein.naam for domein in zitting.bronnen.gesprek.domeinen if domein.id == deel), "")


def _antwoord(zitting: Zitting, item_id: str, waarde: Json) -> str:
    if altijd := altijd_woorden(str(waarde)):
        return altijd
    item = item_van(zitting.bronnen.gesprek, item_id)
    labels = item.labels if item else {}
    if item and item.type in ("bedrag", "datum") and isinstance(waarde, str):
        return euro_cent(Decimal(waarde)) if item.type == "bedrag" else datum(date.fromisoformat(waarde))
    delen = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(labels.get(str(deel), str(deel).replace("_", " ")) for deel in delen)
