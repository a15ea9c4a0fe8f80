"""The words of the talk in another language; what a language does not have is said in Dutch."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from loket.domein.feit import Feit
from loket.domein.gesprek import ALTIJD, Gespreksdomein, Gesprekslijst, Item

ZINNEN: Mapping[str, str] = MappingProxyType(
    {
        "waarom": "Waarom vragen we dit?",
        "beslist": "Het antwoord beslist mee over: {namen}.",
        "over": "Het gaat over: {namen}.",
        "papier": "Op papier: {papier}",
        "overslaan": "Zo weten we wat jij nodig hebt. Overslaan mag altijd.",
        "mag_dit": "Mag ik dit opschrijven?",
        "je_partner": "je partner",
        "kind": "kind",
        "huisgenoot": "huisgenoot",
    }
)
"""What the resident hears around the questions, in Dutch."""


@dataclass(frozen=True, slots=True)
class Feitwoorden:
    """A fact in another language: the question to the resident and about another person, why, and the options."""

    vraag: str = ""
    vraag_ander: str = ""
    waarom: str = ""
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Taal:
    """One language. Each function gives the Dutch words where this language has none.

    `delen` and `openingen` are by domain, `vragen`, `waarom` and `labels` by item, `feiten` by fact path,
    `zinnen` by the key in `ZINNEN`.
    Dutch itself has nothing here: then everything falls back.
    """

    code: str
    naam: str
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    gebruik: Mapping[str, str] = field(default_factory=dict)
    delen: Mapping[str, str] = field(default_factory=dict)
    openingen: Mapping[str, str] = field(default_factory=dict)
    vragen: Mapping[str, str] = field(default_factory=dict)
    redenen: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    feiten: Mapping[str, Feitwoorden] = field(default_factory=dict)
    zinnen: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_nederlands(self) -> bool:
        """Whether this is Dutch, in which everything is written."""
        return self.code == "nl"

    def zin(self, sleutel: str, **waarden: str) -> str:
        """A sentence around the questions, filled in."""
        return self.zinnen.get(sleutel, ZINNEN[sleutel]).format(**waarden)

    def domein(self, domein: Gespreksdomein) -> Gespreksdomein:
        """A part of the talk with its name and opening in this language; what is the duo's stays as it is."""
        return replace(domein, naam=self.deel(domein), opening=self.opening(domein))

    def deel(self, domein: Gespreksdomein) -> str:
        """The name of a part of the talk."""
        return self.delen.get(domein.id, domein.naam)

    def opening(self, domein: Gespreksdomein) -> str:
        """The sentence that opens a part of the talk."""
        return self.openingen.get(domein.id, domein.opening)

    def vraag(self, item: Item) -> str:
        """The question; in words of its own municipality it is always in Dutch."""
        return item.vraag if item.eigen else self.vragen.get(item.id, item.vraag)

    def waarom(self, item: Item) -> str:
        """Why this is asked, or nothing."""
        return item.waarom if item.eigen else self.redenen.get(item.id, item.waarom)

    def label(self, item: Item, code: str) -> str:
        """The words of one answer."""
        return self._label(item, code) or item.labels[code]

    def _label(self, item: Item, code: str) -> str | None:
        if code in ALTIJD or item.type == "ja_nee":
            return self.antwoorden.get(code)
        return self.gebruik.get(code) if item.gebruik else self.labels.get(item.id, {}).get(code)

    def feitvraag(self, feit: Feit, naam: str = "") -> str:
        """The question of a fact; `naam` is how the other person is called that it is about."""
        woorden = self.feiten.get(feit.pad, Feitwoorden())
        if naam and feit.vraag_ander is not None:
            return (woorden.vraag_ander or feit.vraag_ander).replace("{naam}", naam)
        return woorden.vraag or feit.vraag

    def feitwaarom(self, feit: Feit) -> str:
        """Why a fact is asked."""
        return self.feiten.get(feit.pad, Feitwoorden()).waarom or feit.waarom

    def feitlabel(self, feit: Feit, optie: str) -> str:
        """The words of one option of a fact."""
        eigen = self.feiten.get(feit.pad, Feitwoorden()).labels.get(optie)
        return eigen or feit.labels.get(optie, optie)

    def ontbreekt(self, lijst: Gesprekslijst, feiten: Sequence[Feit]) -> Iterator[str]:
        """What has no words in this language, by the name of its place in the file."""
        yield from (f"antwoorden.{code}" for code in lijst.antwoorden if code not in self.antwoorden)
        yield from (f"gebruik.{code}" for code in lijst.gebruik if code not in self.gebruik)
        yield from (f"zinnen.{sleutel}" for sleutel in ZINNEN if sleutel not in self.zinnen)
        for domein in lijst.domeinen:
            if domein.id not in self.delen or domein.id not in self.openingen:
                yield f"deel.{domein.id}"
            for item in domein.items:
                if not item.eigen:
                    yield from self._zonder_woorden(item)
        for feit in feiten:
            yield from self._feit_zonder_woorden(feit)

    def _zonder_woorden(self, item: Item) -> Iterator[str]:
        if item.id not in self.vragen:
            yield f"vraag.{item.id}"
        if item.waarom and item.id not in self.redenen:
            yield f"waarom.{item.id}"
        yield from (f"antwoord.{item.id}.{code}" for code in item.opties if not self._label(item, code))

    def _feit_zonder_woorden(self, feit: Feit) -> Iterator[str]:
        woorden = self.feiten.get(feit.pad, Feitwoorden())
        nodig = {"vraag": feit.vraag, "vraag_ander": feit.vraag_ander, "waarom": feit.waarom}
        yield from (f"feit.{feit.pad}.{veld}" for veld, tekst in nodig.items() if tekst and not getattr(woorden, veld))
        yield from (f"feit.{feit.pad}.labels.{optie}" for optie in feit.labels if optie not in woorden.labels)


NEDERLANDS = Taal("nl", "Nederlands")


@dataclass(frozen=True)
class Ambtstaal:
    """Words and turns of phrase of offices to leave out of Dutch, each with what to say instead."""

    woorden: Mapping[str, str]
    wendingen: tuple[tuple[re.Pattern[str], str], ...]
