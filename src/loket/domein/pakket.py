"""What a municipality says of a scheme beside its rule: how to ask for it, who decides, who helps here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from loket.domein.oordeel import Betrouwbaarheid, Per, Vorm

Mmsstatus: TypeAlias = Literal[
    "kern",
    "behouden",
    "behouden_gesprek",
    "geintegreerd",
    "niet_in_mmb",
    "onderzoeken",
    "buiten_tabel",
    "instrument_werk",
    "voorbeeld",
    "eigen",
]
Ontwerpkeuze: TypeAlias = Literal[
    "digid", "bsn", "papier", "automatisch", "hulp_bij_formulier", "punten_of_euro", "voorwaarden", "toezicht"
]

Groep: TypeAlias = Literal[
    "kinderen", "jongeren", "studenten", "bijstand", "werk", "schulden", "laag_inkomen", "iedereen", "organisaties"
]


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """How to ask for a scheme; what is empty is not known and must be asked of the municipality.

    `beslistermijn` is the code of a term (8w) or of a legal term.
    """

    waar: str = ""
    bewijs: tuple[str, ...] = ()
    beslistermijn: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Beslisser:
    """Who decides, the amount in euros up to which the duo may decide, and the telephone number for the rest."""

    wie: str = ""
    duo_tot: Decimal | None = None
    telefoon: str = ""


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure that a source gives, as it stands there; an empty `waarde` was looked for and not found."""

    wat: str
    waarde: str
    bron: str
    betrouwbaarheid: Betrouwbaarheid


@dataclass(frozen=True)
class Regelingkaart:
    """One scheme of a municipality, for people to read; `gemeenten` are those in which it holds.

    `groepen` are the target groups to choose by, `doelgroep` says it in words.
    `voorwaarden`, `bedrag_tekst`, `formule` and `opmerking` are the rule as the source words it, for the duo.
    `vervangt` is the id of the national frame that this scheme fills in. `van` and `tot` are its first and last
    day, None where no border is known. `toegang_via` names what opens it without a new test. `verzacht` says how it
    softens the step to more work.
    """

    id: str
    naam: str
    soort: str
    uitvoerder: str
    vorm: Vorm
    per: Per
    bron: str
    betrouwbaarheid: Betrouwbaarheid
    gemeenten: frozenset[str]
    groepen: tuple[Groep, ...] = ()
    doelgroep: str = ""
    voorwaarden: tuple[str, ...] = ()
    bedrag_tekst: str = ""
    formule: str = ""
    opmerking: str = ""
    peildatum: str = ""
    van: date | None = None
    tot: date | None = None
    mms_status: Mmsstatus = "eigen"
    status_herkomst: str = ""
    aanvraag: Aanvraag = Aanvraag()
    beslisser: Beslisser = Beslisser()
    toegang_via: tuple[str, ...] = ()
    ontwerp: Mapping[Ontwerpkeuze, str] = field(default_factory=dict, hash=False)
    cijfers: tuple[Cijfer, ...] = ()
    let_op: tuple[str, ...] = ()
    andere_lezing: str = ""
    vervangt: str | None = None
    verzacht: str = ""


@dataclass(frozen=True, slots=True)
class Hulp:
    """One entry of the sociale kaart: who helps here with what, how to reach them, who keeps the entry and when
    it was checked last (None: never).
    """

    id: str
    naam: str
    waarmee: tuple[str, ...]
    bereik: str
    beheerder: str
    gecontroleerd: date | None
    bron: str

    def oud(self, vandaag: date) -> bool:
        """Whether nobody checked it in the last six months: call first."""
        if self.gecontroleerd is None:
            return True
        maanden = (vandaag.year - self.gecontroleerd.year) * 12 + vandaag.month - self.gecontroleerd.month
        return maanden > 6 or (maanden == 6 and vandaag.day > self.gecontroleerd.day)
