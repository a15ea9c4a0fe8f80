"""A letter on the table: who wrote it, of which day, what it asks; and the day that follows from it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Briefsoort: TypeAlias = Literal["besluit", "huis", "energie", "aanvulling", "anders"]
# Where a last day comes from: the law, the letter itself, or a promise of the loket.
Termijngrond: TypeAlias = Literal["wet", "brief", "afspraak"]


@dataclass(frozen=True, slots=True)
class Briefregel:
    """What a kind of letter means: its words, the legal term that it starts, and the action that is proposed.

    `termijn` is a code of termijnen.toml, empty where only the letter names a day. It runs from the day of the
    letter (`vanaf_brief`), else from the day on which the duo wrote the letter down: a debt that threatens runs
    from its report (Wgs art. 4 lid 2). `moet_dag`: without the day that the letter names it means nothing.
    """

    soort: Briefsoort
    naam: str
    actie: str
    termijn: str = ""
    vanaf_brief: bool = False
    moet_dag: bool = False


BRIEFREGELS: tuple[Briefregel, ...] = (
    Briefregel(
        "besluit",
        "een besluit (van de gemeente of een instantie)",
        "Wij lezen het besluit samen. Klopt het niet? Dan maken we bezwaar.",
        "awb_bezwaar_6w",
        vanaf_brief=True,
    ),
    Briefregel(
        "huis",
        "huis uit (ontruiming)",
        "Wij bellen de verhuurder en melden de schuld. Dan volgt het eerste gesprek.",
        "wgs_bedreigend_3wd",
    ),
    Briefregel(
        "energie",
        "gas, stroom, warmte of water stopt",
        "Wij bellen het bedrijf en melden de schuld. Dan volgt het eerste gesprek.",
        "wgs_bedreigend_3wd",
    ),
    Briefregel("aanvulling", "papieren gevraagd (aanvulling)", "Wij sturen samen de papieren op.", moet_dag=True),
    Briefregel("anders", "iets anders, met een eigen datum", "Wij regelen samen wat de brief vraagt.", moet_dag=True),
)


@dataclass(frozen=True, slots=True)
class Brief:
    """One letter; `genoemd` is the day that it names itself, `opgeschreven` the day the duo wrote it down.

    `uiterlijk` is the last day and `streefdatum` the day to plan on; `grond` says where they come from. Both are
    None where no day is known. `artikel` and `let_op` belong to a term of law.
    """

    id: str
    soort: Briefsoort
    afzender: str
    dag: date
    vraag: str
    genoemd: date | None
    opgeschreven: date
    klaar: date | None
    grond: Termijngrond
    uiterlijk: date | None
    streefdatum: date | None
    artikel: str = ""
    let_op: tuple[str, ...] = ()
