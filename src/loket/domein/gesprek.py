"""The conversation as data: domains, items, conditions, signals and the actions they propose."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, TypeAlias

from loket.domein.dossier import Json

Antwoordtype: TypeAlias = Literal["ja_nee", "keuze", "meerkeuze", "bedrag", "aantal", "jaar", "datum", "tekst"]
Bewaren: TypeAlias = Literal["ja", "alleen_actie", "alleen_met_toestemming", "alleen_duo", "nee"]
Antwoord: TypeAlias = str | int | list[str]

# The single keys of a talk; an answer to any item may be one of the last three.
JA_NEE: tuple[str, ...] = ("ja", "nee", "weet_niet", "nvt", "wil_niet_zeggen")
ALTIJD: tuple[str, ...] = ("weet_niet", "nvt", "wil_niet_zeggen")
# "Not now" says as much about a scheme as "no": it is not in use. It is never read back from that fact.
NU_NIET = "nu_niet"
# The answers to "do you get this scheme?", each with what it says about its use (`gebruik` in a situation).
GEBRUIK: Mapping[str, str] = MappingProxyType(
    {"ja": "ja", "nee": "nee", "aangevraagd": "aangevraagd", "geweigerd": "geweigerd", NU_NIET: "nee"}
)


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
    """One question of the talk; `feit` names the fact that its answer settles, if it does.

    `labels` gives the words on the screen for every answer that can be chosen. `feit_waarden` says for each
    option which facts follow from it (path to value); `waarom` tells the resident why this is asked.
    `gebruik` is the code of the scheme whose use is asked. `eigen`: the words are those of a municipality;
    `verborgen`: the municipality does not ask it any more, earlier answers can still be read.
    """

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
    waarom: str = ""
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)
    feit_waarden: Mapping[str, Mapping[str, Json]] = field(default_factory=dict, hash=False)
    gebruik: str = ""
    eigen: bool = False
    verborgen: bool = False

    def over_gebruik(self, regeling: str) -> "Item":
        """This item, settling whether one scheme is in use."""
        pad = f"gebruik.{regeling}"
        return replace(self, feit=pad, feit_waarden={code: {pad: waarde} for code, waarde in GEBRUIK.items()})


@dataclass(frozen=True, slots=True)
class Bekend:
    """What the file already knows about a question: in words, and the answer that it comes down to, if it does."""

    woorden: str
    antwoord: Antwoord | None


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
    """The whole list of the talk, with the words of its signals.

    `spoed` holds the signal codes to act on today, `handmatig` those that a key can always raise. `bewaren`,
    `grondslagen`, `wie`, `termijnen`, `regelingen` (schemes) and `hulp` (help that is no scheme) give the words
    for the codes of the items. `regeling_alias` leads from the code of a scheme to the ids that loket knows it
    by; `landelijk` has the one of the nation, which holds where a municipality has none of its own. `antwoorden`
    and `gebruik` give the words of the answers that need no option of their own.
    """

    versie: str
    domeinen: tuple[Gespreksdomein, ...]
    signalen: dict[str, str]
    spoed: tuple[str, ...] = ()
    handmatig: tuple[str, ...] = ()
    bewaren: Mapping[str, str] = field(default_factory=dict)
    grondslagen: Mapping[str, str] = field(default_factory=dict)
    wie: Mapping[str, str] = field(default_factory=dict)
    termijnen: Mapping[str, str] = field(default_factory=dict)
    regelingen: Mapping[str, str] = field(default_factory=dict)
    hulp: Mapping[str, str] = field(default_factory=dict)
    regeling_alias: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    landelijk: Mapping[str, str] = field(default_factory=dict)
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    gebruik: Mapping[str, str] = field(default_factory=dict)
