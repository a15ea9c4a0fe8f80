"""Records around the talk in words, for the timeline."""

from collections.abc import Mapping
from datetime import date

from loket.catalogus.begrotingslijst import begrotingslijst
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Json
from loket.nederlands import datum

STUKNAMEN: dict[str, str] = {
    "signaal": "Signaal",
    "brief": "Brief",
    "doel_ja": "Wat zij willen: ja van de inwoner",
    "eerste_ding": "Eerste ding",
    "contact": "Contact",
    "melding": "Officiële melding",
    "besteed": "Gebruikt van een regeling",
    "begroting": "Geld per maand",
    "bezoek": "Gesprek ging niet door",
    "toestemming": "Ja van de inwoner",
    "gedeeld": "Gedeeld met een ander",
}
# What a key of a record is called; a key without a word here is shown as its value alone.
_SLEUTEL: dict[str, str] = {
    "afzender": "van",
    "genoemd": "datum in de brief",
    "klaar": "klaar op",
    "wie": "alleen met",
    "geen_voicemail": "geen voicemail",
    "geen_post": "geen post",
    "gesprek_datum": "gesprek op",
    "officiele_melding_datum": "gemeld op",
    "nieuw": "nieuwe dag",
    "werkelijk": "nu per maand €",
    "referentie": "referentie per maand €",
    "besparing": "afgesproken besparing per maand €",
    "ontvanger": "met",
    "wie_erbij": "erbij waren",
    "over_kind": "over een kind onder de 16",
    "namens": "ja van de",
    "ingetrokken": "ingetrokken op",
}
_NIET = ("item", "opgeschreven")


def stuk_naam(zitting: Zitting, soort: str, rest: str) -> str:
    """A record as the duo calls it."""
    if soort == "signaal":
        return f"Signaal: {zitting.bronnen.gesprek.signalen.get(rest, rest)}"
    if soort == "begroting":
        return f"Geld per maand: {next((p.naam for p in begrotingslijst().posten if p.id == rest), rest)}"
    return STUKNAMEN[soort]


def stuk_woorden(soort: str, waarde: Mapping[str, Json]) -> str:
    """What was written of a record: each filled key in words, in the order of the form."""
    if soort == "signaal":
        return f"weggelegd, omdat: {waarde.get('reden')}" if waarde.get("weg") else "gemeld door het duo"
    delen = [_deel(sleutel, inhoud) for sleutel, inhoud in waarde.items() if sleutel not in _NIET]
    return ", ".join(deel for deel in delen if deel)


def _deel(sleutel: str, inhoud: Json) -> str:
    if inhoud in (None, "", [], False):
        return ""
    woord = _SLEUTEL.get(sleutel, "")
    if inhoud is True:
        return woord
    return f"{woord} {_tekst(inhoud)}".strip()


def _tekst(inhoud: Json) -> str:
    """A value in words: a day as people say it, a list with commas, a code without its line."""
    if isinstance(inhoud, list):
        return ", ".join(_tekst(deel) for deel in inhoud)
    try:
        return datum(date.fromisoformat(str(inhoud)))
    except ValueError:
        return str(inhoud).replace("_", " ")
