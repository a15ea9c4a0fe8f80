"""What needs the duo today and this week: agreements by day, and the talks of today."""

from dataclasses import dataclass
from datetime import date, timedelta

from loket.diensten.afspraken import afspraken_uit
from loket.diensten.huishoudens import zoek
from loket.diensten.later import later_uit
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import Afspraak
from loket.domein.dossier import Beeld, Lijstregel
from loket.domein.duo import Duolid
from loket.domein.parkeren import Weggelegd
from loket.regels.lijst import alle_regelingen


@dataclass(frozen=True, slots=True)
class Werkregel:
    """One agreement that is due: whose household, the agreement, and whether a signature is missing."""

    dossier: str
    naam: str
    nummer: str
    afspraak: Afspraak
    getekend: bool


@dataclass(frozen=True, slots=True)
class Bezoek:
    """One talk of today: time, household, street and place."""

    dossier: str
    naam: str
    nummer: str
    straat: str
    tijd: str
    plek: str


@dataclass(frozen=True, slots=True)
class Laterregel:
    """One scheme that was put off and may be brought up again: whose household, which scheme, from which day."""

    dossier: str
    naam: str
    nummer: str
    regeling: str
    dag: date


@dataclass(frozen=True)
class Werklijst:
    """The work of today (overdue first), this week's, the talks of today, what waits, and all households found.

    `weer` are the schemes that were put off until today or an earlier day.
    """

    vraag: str
    vandaag: date
    nu: tuple[Werkregel, ...]
    week: tuple[Werkregel, ...]
    bezoek: tuple[Bezoek, ...]
    huishoudens: tuple[Lijstregel, ...]
    weggelegd: tuple[Weggelegd, ...]
    duo: tuple[Duolid, ...]
    weer: tuple[Laterregel, ...] = ()


def werklijst(zitting: Zitting, vraag: str = "") -> Werklijst:
    """The work list; with a question only the households that were found."""
    vandaag = zitting.vandaag
    zondag = vandaag + timedelta(days=6 - vandaag.weekday())
    nu: list[Werkregel] = []
    week: list[Werkregel] = []
    bezoek: list[Bezoek] = []
    weer: list[Laterregel] = []
    duo = zitting.duo()
    for regel in () if vraag else zitting.archief.agenda(vandaag, zondag):
        beeld = zitting.archief.beeld(regel.dossier)
        for werk in _werk(regel, beeld, duo):
            if werk.afspraak.datum <= vandaag:
                nu.append(werk)
            elif werk.afspraak.datum <= zondag:
                week.append(werk)
        weer += _weer(zitting, regel, beeld)
        if regel.volgend_gesprek == vandaag.isoformat():
            bezoek.append(_bezoek(regel, beeld))
    return Werklijst(
        vraag=vraag,
        vandaag=vandaag,
        nu=tuple(sorted(nu, key=_op_dag)),
        week=tuple(sorted(week, key=_op_dag)),
        bezoek=tuple(sorted(bezoek, key=lambda b: b.tijd)),
        huishoudens=zoek(zitting, vraag),
        weggelegd=() if vraag else tuple(zitting.weggelegd.values()),
        duo=duo,
        weer=tuple(sorted(weer, key=lambda later: (later.dag, later.naam.casefold()))),
    )


def _weer(zitting: Zitting, regel: Lijstregel, beeld: Beeld) -> list[Laterregel]:
    """What was put off until today or earlier, with the scheme by name."""
    dagen = {regeling: dag for regeling, dag in later_uit(beeld).items() if dag <= zitting.vandaag}
    namen = {r.id: r.naam for r in alle_regelingen(zitting.bronnen.catalogus)} if dagen else {}
    return [
        Laterregel(regel.dossier, regel.naam, regel.nummer, namen.get(regeling, regeling), dag)
        for regeling, dag in dagen.items()
    ]


def _op_dag(werk: Werkregel) -> tuple[date, str]:
    return werk.afspraak.datum, werk.naam.casefold()


def _werk(regel: Lijstregel, beeld: Beeld, duo: tuple[Duolid, ...]) -> list[Werkregel]:
    return [
        Werkregel(regel.dossier, regel.naam, regel.nummer, afspraak, afspraak.actief(duo))
        for afspraak in afspraken_uit(beeld)
        if afspraak.klaar is None
    ]


def _bezoek(regel: Lijstregel, beeld: Beeld) -> Bezoek:
    vorm = beeld.waarde("afspraakmoment")
    moment = vorm if isinstance(vorm, dict) else {}
    tijd, plek = str(moment.get("tijd") or ""), str(moment.get("plek") or "")
    return Bezoek(regel.dossier, regel.naam, regel.nummer, regel.straat, tijd, plek)
