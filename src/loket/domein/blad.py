"""The resident's page "Wat hebben we afgesproken?" as finished data: everything on it, and nothing else."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Bedrag

Kansstand: TypeAlias = Literal["loopt", "aangevraagd", "samen_aanvragen", "navragen"]
Letopsoort: TypeAlias = Literal["besluit", "brief", "huis", "energie", "aanvraag", "formulier"]

MEESTE_VOOR_INWONER = 3


@dataclass(frozen=True, slots=True)
class Bladactie:
    """One thing that somebody does: a short sentence, the day, and the names of who does it."""

    tekst: str
    dag: date
    wie: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bladkans:
    """One scheme that this household can perhaps get, and how far it is; `bedrag` only when it is sure enough."""

    naam: str
    stand: Kansstand
    bedrag: Bedrag | None = None


@dataclass(frozen=True, slots=True)
class LetOp:
    """The one day that must not go by: what ends then and its last day."""

    soort: Letopsoort
    dag: date


@dataclass(frozen=True, slots=True)
class Bladmoment:
    """The next talk: day, time as people say it ("10.00 uur"), place, and with whom."""

    dag: date
    tijd: str = ""
    plek: str = ""
    met: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bladteksten:
    """The fixed sentences of the page in one language; {…} stands for what differs per household."""

    titel: str
    van: str
    begroeting: str
    fijn: str
    doel: str
    jij_doet: str
    jij_niets: str
    wij_doen: str
    wij_niets: str
    dat_doet: str
    dat_doen: str
    dag: str
    meer: str
    krijgen: str
    krijgen_uitleg: str
    kans_bedrag: str
    kans_hoogstens: str
    kans: dict[Kansstand, str]
    per: dict[str, str]
    let_op: str
    let_op_soort: dict[Letopsoort, str]
    hulp: str
    hulp_112: str
    hulp_113: str
    telefoon: str
    volgende: str
    volgende_plek: str
    volgende_met: str
    volgende_leeg: str
    weten: str
    weten_wij: str
    weten_ook: str
    klacht: str
    groot_wij: str
    groot_meer: str
    invullen: str


@dataclass(frozen=True)
class Blad:
    """One page for one household on one day.

    `doel` is in the resident's own words; `wie_mag_het_weten` names the others who may know. `hulp_nu` is False
    when it is not safe to take the emergency numbers home, `rustig` False while something still waits for an
    agreement: the page then never says that there is nothing to do. More than three things to do for the resident is
    refused with InvoerFout.
    """

    teksten: Bladteksten
    datum: date
    naam: str
    doel: str | None = None
    jij_doet: tuple[Bladactie, ...] = ()
    wij_doen: tuple[Bladactie, ...] = ()
    kun_je_krijgen: tuple[Bladkans, ...] = ()
    let_op_datum: LetOp | None = None
    volgende_keer: Bladmoment | None = None
    telefoon: str | None = None
    hulp_nu: bool = True
    rustig: bool = True
    wie_mag_het_weten: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.jij_doet) > MEESTE_VOOR_INWONER:
            raise InvoerFout("Op het blad passen drie dingen voor de inwoner. Zet de rest bij het duo.")
