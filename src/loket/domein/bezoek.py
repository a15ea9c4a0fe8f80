"""A visit that did not happen: an event without blame, and no refusal of the resident."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Gemistreden: TypeAlias = Literal["verhuisd", "niet_thuis", "ziek", "andere_afspraak", "door_ons"]

GEMISTREDENEN: dict[Gemistreden, str] = {
    "verhuisd": "de inwoner is verhuisd",
    "niet_thuis": "er was niemand thuis",
    "ziek": "er was iemand ziek",
    "andere_afspraak": "er kwam iets tussen",
    "door_ons": "het lag aan ons",
}


@dataclass(frozen=True, slots=True)
class GemistBezoek:
    """The day, what happened, and the new day when there is one. Nobody counts this as a refusal."""

    id: str
    dag: date
    reden: Gemistreden
    nieuw: date | None
