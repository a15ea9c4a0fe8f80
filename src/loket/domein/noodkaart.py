"""The emergency card: who to call now, by the nation and by the municipality."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noodnummer:
    """One number of the card; `nummer` is empty while the municipality has not filled it in."""

    id: str
    wie: str
    nummer: str
    wanneer: str
    landelijk: bool


@dataclass(frozen=True, slots=True)
class Noodkaart:
    """The numbers in the order of danger, and the words for one that is not filled in."""

    titel: str
    rust: str
    niet_ingevuld: str
    nummers: tuple[Noodnummer, ...]
