"""A fact of a household as it stands in the file: its field, its value, and its form in JSON."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from loket.domein.dossier import Json
from loket.domein.situatie import Situatie
from loket.domein.waarden import Bereik, Inkomst, Opvang, Waarde


def waarde_van(situatie: Situatie, pad: str) -> Waarde:
    """What is known of a fact; None when nothing is."""
    samen = situatie.samenstelling
    apart: dict[str, Waarde] = {
        "gemeente": situatie.gemeente,
        "samenstelling.partner": samen.partner,
        "samenstelling.kinderen": samen.kinderen,
        "samenstelling.medebewoners": samen.medebewoners,
    }
    return apart[pad] if pad in apart else situatie.feiten.get(pad)


def veld_van(pad: str) -> str:
    """The field of the case file in which a fact stands."""
    return pad if pad == "gemeente" or pad.startswith(("samenstelling.", "gebruik.")) else f"feit.{pad}"


def naar_json(waarde: Waarde) -> Json:
    """A value in the form of contract.md: money as text, a range as an object, a date as ISO."""
    if isinstance(waarde, Bereik):
        kanten: Mapping[str, Waarde] = {"min": waarde.min, "max": waarde.max}
        return {kant: naar_json(grens) for kant, grens in kanten.items() if grens is not None}
    if isinstance(waarde, tuple):
        return [_deel_json(deel) for deel in waarde]
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, Decimal) else waarde


def _deel_json(deel: Inkomst | Opvang | str | Decimal) -> Json:
    if isinstance(deel, str | Decimal):
        return str(deel)
    vorm: dict[str, Json] = {"soort": deel.soort}
    if isinstance(deel, Inkomst):
        vorm["netto_maand"] = naar_json(deel.netto_maand)
    else:
        vorm |= {"kind": deel.kind, "uren_maand": naar_json(deel.uren_maand), "uurprijs": naar_json(deel.uurprijs)}
    return {sleutel: waarde for sleutel, waarde in vorm.items() if waarde is not None}


def waarde_json(situatie: Situatie, pad: str) -> Json:
    """What is known of a fact, in the form of contract.md."""
    return naar_json(waarde_van(situatie, pad))
