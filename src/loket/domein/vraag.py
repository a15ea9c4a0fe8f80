"""One question of the talk as it is put now: an item of the list, or a fact that can still change an outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from loket.domein.feit import Feitsoort
from loket.domein.gesprek import Antwoord, Antwoordtype, Bekend, Bewaren, Gespreksdomein

FEIT = "feit:"
"""What stands before the path of a fact in the key of its question."""

FEIT_ALTIJD = ("weet_niet", "wil_niet_zeggen")
"""The answers that any fact may get; that it does not apply is for the rules to say."""

Vraagtype: TypeAlias = Antwoordtype | Feitsoort
Omvang: TypeAlias = Literal["eerste", "kort", "alles"]
Vraagstaat: TypeAlias = Literal["open", "bekend", "besproken", "beantwoord"]
OMVANGEN: tuple[Omvang, ...] = ("eerste", "kort", "alles")
TYP_TYPEN: tuple[Vraagtype, ...] = ("bedrag", "aantal", "jaar", "datum", "tekst", "inkomsten", "dag", "opvang", "reeks")

# The keys of the options, in the order of the keyboard.
OPTIETOETSEN = "1234567890-"
ALTIJD_TOETSEN: tuple[tuple[str, str, str], ...] = (
    ("w", "weet_niet", "weet ik niet"),
    ("x", "nvt", "n.v.t."),
    ("z", "wil_niet_zeggen", "wil ik niet zeggen"),
)


@dataclass(frozen=True, slots=True)
class Toets:
    """One key that answers a question: the key, the answer it gives, and its words."""

    toets: str
    antwoord: str
    woorden: str


# What can be said of the use of one scheme; it never changes what the rules say.
GEBRUIK_TOETSEN = (
    Toets("j", "ja", "ja, die krijgen ze al"),
    Toets("a", "aangevraagd", "aangevraagd, nog geen besluit"),
    Toets("w", "geweigerd", "geweigerd"),
    Toets("n", "nee", "nee, nog niet"),
    Toets("l", "later", "niet nu, vraag het later"),
)
GEBRUIK_WEER = Toets("o", "weer", "toch nu: vraag er weer naar")


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question with all that a screen or a plain text needs to put it.

    `sleutel` is the id of an item, or "feit:" and the path of a fact; `kort` is how a list calls it. `opties` are
    code and words. `antwoord` is what was said about it, `woorden` that in words, `herkomst` who wrote it when.
    `bekend` is what the file says without the question having been put. `besproken`: it was talked about and the answer
    is not kept. `beslist` names the schemes whose outcome can still change by it. `eerst` must be explained
    before the question may be put; it is empty when that was done. `vast` gives the words of yes, no and the answers
    that fit any question, by code, in another language than Dutch.
    """

    sleutel: str
    deel: str
    tekst: str
    kort: str
    type: Vraagtype
    kern: bool
    bewaren: Bewaren
    opties: tuple[tuple[str, str], ...] = ()
    antwoord: Antwoord | None = None
    woorden: str = ""
    herkomst: str = ""
    bekend: Bekend | None = None
    besproken: bool = False
    hulp: str = ""
    waarom: str = ""
    papier: str = ""
    voorbeeld: str = ""
    beslist: tuple[str, ...] = ()
    eerst: str = ""
    vast: tuple[tuple[str, str], ...] = ()

    @property
    def is_feit(self) -> bool:
        """Whether this is a fact of the catalogue rather than an item of the list."""
        return self.sleutel.startswith(FEIT)

    @property
    def pad(self) -> str:
        """The path of the fact; only for a fact."""
        return self.sleutel.removeprefix(FEIT)

    @property
    def wordt_getypt(self) -> bool:
        """Whether the answer is typed rather than chosen."""
        return self.type in TYP_TYPEN

    @property
    def staat(self) -> Vraagstaat:
        """Whether it still has to be put; "rather not say" is a full answer."""
        if self.antwoord is not None:
            return "beantwoord"
        if self.besproken:
            return "besproken"
        return "bekend" if self.bekend is not None and self.bekend.antwoord is not None else "open"

    @property
    def keuzes(self) -> tuple[Toets, ...]:
        """The keys of this question alone: yes and no, or one per option."""
        if self.type == "ja_nee":
            return (self._vast("j", "ja", "ja"), self._vast("n", "nee", "nee"))
        return tuple(
            Toets(toets, code, woorden) for toets, (code, woorden) in zip(OPTIETOETSEN, self.opties, strict=False)
        )

    @property
    def toetsen(self) -> tuple[Toets, ...]:
        """Every key that answers it; the last ones answer any question, of a fact only those that mean something."""
        return (*self.keuzes, *self.altijd)

    @property
    def altijd(self) -> tuple[Toets, ...]:
        """The keys of the answers that fit any question, as far as they mean something here."""
        return tuple(self._vast(*toets) for toets in ALTIJD_TOETSEN if not self.is_feit or toets[1] in FEIT_ALTIJD)

    def _vast(self, toets: str, code: str, woorden: str) -> Toets:
        return Toets(toets, code, dict(self.vast).get(code, woorden))


@dataclass(frozen=True, slots=True)
class Plek:
    """A place in the talk: the part, the question in it (empty: the first open one), and how much is asked."""

    deel: str
    vraag: str = ""
    omvang: Omvang = "kort"


@dataclass(frozen=True)
class Deelstand:
    """One part of the talk as it is put now: the questions in order."""

    domein: Gespreksdomein
    omvang: Omvang
    vragen: tuple[Vraag, ...]

    def vraag(self, sleutel: str | None) -> Vraag | None:
        """The question with this key, when it is put now."""
        return next((vraag for vraag in self.vragen if vraag.sleutel == sleutel), None)

    def volgende(self, na: str | None = None) -> Vraag | None:
        """The first open question after `na` (None: from the start), else the first open one before it."""
        namen = [vraag.sleutel for vraag in self.vragen]
        begin = namen.index(na) + 1 if na in namen else 0
        return _eerste_open((*self.vragen[begin:], *self.vragen[:begin]))


def _eerste_open(vragen: Sequence[Vraag]) -> Vraag | None:
    return next((vraag for vraag in vragen if vraag.staat == "open"), None)
