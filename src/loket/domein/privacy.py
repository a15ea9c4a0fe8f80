"""The privacy page: fixed sentences in blocks, and whether the municipality decided about enforcement."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Privacyblok:
    """One part of the page: a heading and its sentences."""

    kop: str
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class Privacyteksten:
    """The sentences of the page; `besloten` has room for the day of the decision ({dag})."""

    titel: str
    niet_besloten: str
    besloten: str
    blokken: tuple[Privacyblok, ...]


@dataclass(frozen=True)
class Privacyblad:
    """The page for one municipality; `besluit` is the day of the college's decision, None while there is none."""

    teksten: Privacyteksten
    besluit: date | None
