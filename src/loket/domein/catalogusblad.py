"""What the catalogue screen shows: the schemes of a municipality and the nation, and who helps with what."""

from dataclasses import dataclass
from datetime import date

from loket.domein.pakket import Hulp, Regelingkaart


@dataclass(frozen=True, slots=True)
class Hulpsoort:
    """One kind of help with the entries of the sociale kaart; none: nobody serves this need here."""

    code: str
    naam: str
    plekken: tuple[Hulp, ...]


@dataclass(frozen=True, slots=True)
class Catalogusblad:
    """All of it for one municipality on one day; `gemeente` is its name, empty where loket has none."""

    gemeente: str
    vandaag: date
    kaarten: tuple[Regelingkaart, ...]
    hulp: tuple[Hulpsoort, ...]

    def kaart(self, id_: str) -> Regelingkaart | None:
        """The card of one scheme."""
        return next((kaart for kaart in self.kaarten if kaart.id == id_), None)

    def hulpsoort(self, code: str) -> Hulpsoort | None:
        """One kind of help."""
        return next((soort for soort in self.hulp if soort.code == code), None)
