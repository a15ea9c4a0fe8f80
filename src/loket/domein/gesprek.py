"""The conversation as data: domains, items, conditions, signals and the actions they propose."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Antwoordtype: TypeAlias = Literal["ja_nee", "keuze", "meerkeuze", "bedrag", "aantal", "jaar", "datum", "tekst"]
Bewaren: TypeAlias = Literal["ja", "alleen_actie", "alleen_met_toestemming", "alleen_duo", "nee"]
Antwoord: TypeAlias = str | int | list[str]

# The single keys of a talk; an answer to any item may be one of the last three.
JA_NEE: tuple[str, ...] = ("ja", "nee", "weet_niet", "nvt", "wil_niet_zeggen")
ALTIJD: tuple[str, ...] = ("weet_niet", "nvt", "wil_niet_zeggen")


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """When an item is asked: the answer to an earlier item compared with a value."""

    item: str
    op: str
    waarde: str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signaalregel:
    """An answer (one of `als`) that is a sign that something must happen."""

    als: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class Actieregel:
    """An answer (one of `als`) that proposes an action with an owner and a term code."""

    als: tuple[str, ...]
    tekst: str
    wie: str
    termijn: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the talk; `feit` names the fact that its answer settles, if it does."""

    id: str
    domein: str
    vraag: str
    type: Antwoordtype
    kern: bool
    bewaren: Bewaren
    grondslag: str
    gevoelig: str
    op_blad: str
    regelingen: tuple[str, ...]
    opties: tuple[str, ...] = ()
    hulp: str = ""
    feit: str | None = None
    wanneer: tuple[Voorwaarde, ...] = ()
    wanneer_een_van: tuple[Voorwaarde, ...] = ()
    signalen: tuple[Signaalregel, ...] = ()
    acties: tuple[Actieregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Gespreksdomein:
    """One part of the talk: its opening sentence, its tip for the duo and its items in order."""

    id: str
    naam: str
    opening: str
    doel: str
    tip: str
    leider: str
    ronde: tuple[int, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Signaal:
    """A sign from an answer, in words for the duo; `spoed` when it must be acted on today."""

    code: str
    tekst: str
    item: str
    spoed: bool


@dataclass(frozen=True)
class Gesprekslijst:
    """The whole list of the talk, with the words of its signals."""

    versie: str
    domeinen: tuple[Gespreksdomein, ...]
    signalen: dict[str, str]
