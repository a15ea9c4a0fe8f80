"""A case file as the fold of its operations.

Every change is one operation on one field. The picture (`Beeld`) of a dossier is, per field, its newest
operation; history, undo and exchange are other views on the same operations.

Fields, by prefix (values are JSON):
    naam, nummer, straat, wijk, gemeente      text
    persoon.<id>                              {"rol": ..., "naam": ...}, or wiped
    samenstelling.partner|kinderen|medebewoners
    feit.<path>                               a fact in the form of contract.md
    gebruik.<regeling>                        ja, nee, aangevraagd, geweigerd
    antwoord.<item>                           an answer that may be kept
    antwoord.feit:<path>                      weet_niet or wil_niet_zeggen: the fact stays unknown
    besproken.<item>                          true: talked about, the answer is not kept (also feit:<path>)
    opschrijven.<item>                        true: the resident's yes to writing this answer down
    gesprekplek                               {"deel": ..., "vraag": ..., "omvang": ...}: where the talk stopped
    later.<regeling>                          {"datum": ...}: not brought up before that day
    signaal.<code>                            {"item": ..., "weg": false}: raised by a key (item "" then), or
                                              {"item": ..., "weg": true, "reden": ...}: put aside by the duo
    brief.<id>                                see domein.brief
    afspraak.<id>                             see domein.afspraak
    afspraak.<id>.getekend.<duolid>           true
    afspraak.<id>.inwoner                     "ja" or "nee"
    afspraak.<id>.klaar                       date
    afspraak.<id>.hulp                        id of an entry of the sociale kaart
    begroting.<post>                          {"werkelijk": ..., "referentie": ..., "besparing": ...}: euros per month
    doel                                      what they want, in their own words (text)
    doel_ja                                   {"datum": ...}: the day of the resident's yes to those words
    eerste_ding                               {"tekst": ..., "klaar": ...}: see domein.plan
    toestemming.<id>, gedeeld.<id>            see domein.toestemming
    contact                                   see domein.contact
    besteed.<id>                              {"regeling", "persoon", "datum", "bedrag", "waarvoor"}: domein.tegoed
    bezoek.<id>                               see domein.bezoek: a talk that did not happen
    melding.bijstand|schuldhulp               see domein.melding: the official day beside that of our talk
    notitie.<id>                              see domein.notitie; notitie.<id>.reactie.<id> is text
    afspraakmoment                            {"datum": ..., "plek": ...}: the next talk
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Json: TypeAlias = str | int | bool | None | list["Json"] | dict[str, "Json"]
Soort: TypeAlias = Literal["zet", "wis"]

GESPREKPLEK = "gesprekplek"
GEEN_WERK = frozenset({GESPREKPLEK})
"""Fields that undo passes over: they say where somebody was, not what was found or agreed."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One wanted change of one field; `wis` takes the field out of the picture, never out of the log."""

    veld: str
    waarde: Json = None
    soort: Soort = "zet"


@dataclass(frozen=True, slots=True)
class Operatie:
    """One change as it stands in the log, with its content; `tijd` is its hybrid clock, sortable as text."""

    id: str
    dossier: str
    veld: str
    soort: Soort
    waarde: Json
    wie: str
    tijd: str
    moment: datetime
    basis: str | None


@dataclass(frozen=True, slots=True)
class Veldwaarde:
    """The newest value of a field, and who wrote it when (operation id `operatie`)."""

    waarde: Json
    wie: str
    moment: datetime
    operatie: str


@dataclass(frozen=True)
class Beeld:
    """The picture of one dossier: every field that is set, with its newest value."""

    dossier: str
    velden: Mapping[str, Veldwaarde]

    def waarde(self, veld: str) -> Json:
        """The value of a field, or None when it is not set."""
        gevonden = self.velden.get(veld)
        return gevonden.waarde if gevonden else None

    def tekst(self, veld: str) -> str:
        """The value of a text field, or the empty string."""
        waarde = self.waarde(veld)
        return waarde if isinstance(waarde, str) else ""

    def onder(self, voorvoegsel: str) -> dict[str, Veldwaarde]:
        """The fields that start with a prefix, keyed by what follows it."""
        return {veld[len(voorvoegsel) :]: w for veld, w in self.velden.items() if veld.startswith(voorvoegsel)}


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """One household in a list: what is needed to find it and no more."""

    dossier: str
    nummer: str
    naam: str
    straat: str
    wijk: str
    gewijzigd: datetime
    open_afspraken: int = 0
    eerste_datum: str | None = None
    niet_getekend: int = 0
    volgend_gesprek: str | None = None


@dataclass(frozen=True, slots=True)
class Weergave:
    """That somebody opened a dossier: who, and when."""

    dossier: str
    wie: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Controle:
    """What a check of the whole store found: what is wrong, in Dutch, how much was read, and the chain's heads.

    `koppen` maps each laptop to the hash of its last operation: printed elsewhere, it anchors the chain.
    `herbouwbaar`: the log itself is whole, so that what is wrong can be made anew from it.
    """

    problemen: tuple[str, ...]
    operaties: int
    weergaven: int
    dossiers: int
    koppen: Mapping[str, str]
    herbouwbaar: bool = False

    @property
    def goed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problemen
