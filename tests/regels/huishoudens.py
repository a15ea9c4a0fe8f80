"""Generated households for the properties of the hull: partly known, then completed."""

import itertools
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from loket.catalogus.lader import standaard_catalogus
from loket.domein.feit import Feit
from loket.domein.situatie import Persoon, Rol, Samenstelling, Situatie
from loket.domein.waarden import Bereik, Inkomst, Opvang, Waarde
from loket.domein.waarden import bekend as is_bekend
from loket.regels.domeinen import Interval, domein_van
from loket.regels.leeftijd import eerste_van_maand, grens_geboorte
from loket.regels.regeling import GEWOON, Regeling
from tests.regels import opvang

CATALOGUS = standaard_catalogus()
DATA = (date(2026, 1, 1), date(2026, 7, 1), date(2026, 11, 22), date(2026, 2, 28), date(2025, 3, 15))
GRENZEN = (0, 12, 15, 16, 18, 20, 21, 23, 27, 30, 55, 67)
VASTE_DAGEN = (date(1965, 1, 1), date(1972, 1, 1))
BEDRAGEN = {
    "toetsingsinkomen_jaar": "0 6218 12000 22700 23425 29736 31500 36000 40857 40858 51142 51143 72779 250000",
    "vermogen": "0 1200 8000 8001 16000 16001 38479 38480 76958 76959 146011 146012 184633 184634 1000000",
    "aanslag": "0 128.96 371.04 371.05 500 5000",
    "kosten": "0 176 176.01 1376 1376.01 20000",
    "overwaarde": "0 67500 67500.01 75500 75501 83501 1000000",
    "uurloon": "0 4.49 4.50 7.49 7.50 11.98 11.99 14.70 14.71 14.98 14.99 200",
    "kale_huur": "0 150 202.52 210 477.20 477.21 498.20 600 713.02 764.14 900.07 900.08 932.93 5000",
}
JAREN = (0, 1, 2, 3, 4, 50)
INKOMSTEN = "0 350.42 600 1261.35 1261.36 1300 1419.46 1587.34 1752.80 1845.30 2027.79 2176.10 2598.26 2598.27 20000"
BEDRAG_INKOMST = tuple(INKOMSTEN.split(" "))
SOORTEN = ("loon", "bijstand", "ww", "wajong", "aow", "pensioen", "zzp", "studiefinanciering", "overig")
Keuzes = dict[str, list[Waarde]]


def situatie(rnd: random.Random, onbekend: float = 0.4) -> Situatie:
    """A household of which about that share of the facts is unknown or a range."""
    dag = rnd.choice(DATA)
    leden = [Persoon("a", "aanvrager")]
    partner = rnd.choice((True, True, False, False, None))
    if partner:
        leden.append(Persoon("p", "partner"))
    leden += [Persoon(f"k{n}", "kind") for n in range(rnd.choice((0, 0, 1, 1, 2, 3)))]
    leden += [Persoon(f"m{n}", "medebewoner") for n in range(rnd.choice((0, 0, 0, 1, 2)))]
    samen = Samenstelling(
        partner,
        _aantal(rnd, sum(p.rol == "kind" for p in leden)),
        _aantal(rnd, sum(p.rol == "medebewoner" for p in leden)),
    )
    feiten: dict[str, Waarde] = {}
    for pad in paden(leden):
        if rnd.random() >= onbekend:
            feiten[pad] = waarde(rnd, pad, leden, dag)
        elif rnd.random() < 0.3:
            feiten[pad] = _bereik(rnd, pad, leden, dag)
    feiten = {pad: w for pad, w in feiten.items() if w is not None and not _ongewoon(rnd, pad)}
    _op_volgorde(feiten, leden)
    return Situatie(dag, "nijmegen", tuple(leden), samen, feiten)


def _op_volgorde(feiten: dict[str, Waarde], leden: list[Persoon]) -> None:
    """Nobody leaves before they came."""
    for lid in leden:
        vanaf, tot = (feiten.get(f"personen.{lid.id}.{naam}") for naam in ("hier_vanaf", "hier_tot"))
        eerste = vanaf.max if isinstance(vanaf, Bereik) else vanaf
        laatste = tot.min if isinstance(tot, Bereik) else tot
        if eerste is not None and laatste is not None and eerste > laatste:  # type: ignore[operator]
            del feiten[f"personen.{lid.id}.hier_tot"]


def _aantal(rnd: random.Random, genoemd: int) -> int | Bereik | None:
    return rnd.choice((genoemd, genoemd, genoemd, genoemd + 1, Bereik(genoemd, genoemd + 2), None))


def _ongewoon(rnd: random.Random, pad: str) -> bool:
    """Most households leave what is seldom asked unsaid."""
    return CATALOGUS.feit_bij(pad).is_gewoon and rnd.random() < 0.8


def paden(leden: list[Persoon]) -> list[str]:
    """Every path that these people and their home have."""
    uit = []
    for feit in CATALOGUS.feiten:
        if feit.pad.startswith("personen.*."):
            uit += [f"personen.{p.id}.{feit.id}" for p in leden if p.rol in feit.rollen]
        elif not feit.alleen_reken and not feit.pad.startswith(("samenstelling.", "gemeente")) and not gaat_voor(feit):
            uit.append(feit.pad)
    return uit


def gaat_voor(feit: Feit) -> bool:
    """Whether a fact is only ever typed in, and then goes before what follows from the household itself."""
    return feit.pad.startswith("feiten.") and not feit.gevraagd and not feit.is_gewoon


def rol_van(pad: str, leden: list[Persoon]) -> Rol | None:
    """The role of the person that a path is about."""
    return next((p.rol for p in leden if pad.startswith(f"personen.{p.id}.")), None)


def waarde(rnd: random.Random, pad: str, leden: list[Persoon], dag: date) -> Waarde:
    """An exact value, often right at a border."""
    feit = CATALOGUS.feit_bij(pad)
    if feit.soort == "ja_nee":
        return rnd.random() < 0.5
    if feit.soort == "keuze":
        return rnd.choice(("huur", "huur", *feit.opties)) if feit.id == "soort" else rnd.choice(feit.opties)
    if feit.soort == "datum":
        return rnd.choice(data(rol_van(pad, leden), dag))
    if feit.soort == "dag":
        return rnd.choice(dagen(dag))
    if feit.soort == "opvang":
        return opvang.lijst(rnd, leden)
    if feit.soort == "inkomsten":
        return tuple(_inkomst(rnd) for _ in range(rnd.choice((0, 1, 1, 2))))
    return rnd.choice(JAREN) if feit.soort == "aantal" else Decimal(rnd.choice(_bedragen(feit)))


def _inkomst(rnd: random.Random) -> Inkomst:
    return Inkomst(rnd.choice(SOORTEN), Decimal(rnd.choice(BEDRAG_INKOMST)))


def _bedragen(feit: Feit) -> list[str]:
    return BEDRAGEN.get(feit.id, "0 100 1200 1200.01 2000").split()


def data(rol: Rol | None, dag: date) -> list[date]:
    """Birth dates on both sides of every border that some scheme looks at."""
    gevonden = {dag, dag - timedelta(days=40_000)}
    gevonden |= {dag_ for vast in VASTE_DAGEN for dag_ in (vast, vast - timedelta(days=1))}
    for grens in GRENZEN:
        for moment in [dag + timedelta(days=1), *(eerste_van_maand(date(dag.year, m, 1)) for m in range(1, 13))]:
            rand = grens_geboorte(moment, grens * 12)
            gevonden |= {rand, rand - timedelta(days=1)}
    oudste = 30 if rol == "kind" else 90
    return sorted(d for d in gevonden if d <= dag and d.year >= dag.year - oudste)


def dagen(dag: date) -> list[date]:
    """Days on both sides of the beginning of months, in this year and around it."""
    begin = [eerste_van_maand(date(dag.year, 1, 1), maand) for maand in (-1, 0, 1, 5, 6, 9, 10, 11, 12, 14)]
    return sorted({dag, *begin, *(d - timedelta(days=1) for d in begin), *(d + timedelta(days=9) for d in begin)})


def _bereik(rnd: random.Random, pad: str, leden: list[Persoon], dag: date) -> Waarde:
    feit = CATALOGUS.feit_bij(pad)
    if feit.soort in ("ja_nee", "keuze"):
        return None
    if feit.soort == "opvang":
        return opvang.deels(rnd, leden)
    if feit.soort == "inkomsten":
        soort = rnd.choice((None, *SOORTEN))
        bedrag = rnd.choice((None, Decimal("500"), Bereik(Decimal("400"), Decimal("1500"))))
        return (Inkomst(soort, bedrag),)
    een, ander = waarde(rnd, pad, leden, dag), waarde(rnd, pad, leden, dag)
    assert isinstance(een, int | Decimal | date)
    assert isinstance(ander, int | Decimal | date)
    laag, hoog = (een, ander) if een <= ander else (ander, een)  # type: ignore[operator]
    return laag if laag == hoog else Bereik(laag, hoog)


# -- completing -----------------------------------------------------------------------------------------


def bezettingen(sit: Situatie, hoogste: int = 2) -> Iterator[Situatie]:
    """The situation with every number of people that it leaves open, up to so many more than are named."""
    partner = sit.samenstelling.partner
    genoemd = {rol: [p for p in sit.personen if p.rol == rol] for rol in ("partner", "kind", "medebewoner")}
    keuzes_partner = (
        (False, True) if partner is None and not genoemd["partner"] else (bool(partner or genoemd["partner"]),)
    )
    for met, kinderen, anderen in itertools.product(
        keuzes_partner,
        _aantallen(sit.samenstelling.kinderen, len(genoemd["kind"]), hoogste),
        _aantallen(sit.samenstelling.medebewoners, len(genoemd["medebewoner"]), hoogste),
    ):
        extra = [Persoon("xp", "partner")] if met and not genoemd["partner"] else []
        extra += [Persoon(f"xk{n}", "kind") for n in range(kinderen - len(genoemd["kind"]))]
        extra += [Persoon(f"xm{n}", "medebewoner") for n in range(anderen - len(genoemd["medebewoner"]))]
        yield replace(sit, personen=(*sit.personen, *extra), samenstelling=Samenstelling(met, kinderen, anderen))


def _aantallen(aantal: int | Bereik | None, genoemd: int, hoogste: int) -> range:
    if isinstance(aantal, int):
        return range(aantal, aantal + 1)
    laag, hoog = (aantal.min, aantal.max) if aantal else (None, None)
    laag = max(genoemd, laag) if isinstance(laag, int) else genoemd
    hoog = hoog if isinstance(hoog, int) else max(laag, genoemd + hoogste)
    return range(laag, hoog + 1)


def voltooi(rnd: random.Random, sit: Situatie) -> Situatie:
    """One completion: every unknown gets a value; what is seldom asked stays the ordinary case."""
    vol = rnd.choice(list(bezettingen(sit)))
    leden = list(vol.personen)
    feiten: dict[str, Waarde] = dict(vol.feiten)
    for pad in paden(leden):
        if CATALOGUS.feit_bij(pad).is_gewoon and feiten.get(pad) is None:
            continue
        feiten[pad] = _vul(rnd, pad, feiten.get(pad), leden, vol.peildatum)
    return replace(vol, feiten=_gewone_kinderen(vol, feiten))


def _gewone_kinderen(vol: Situatie, feiten: dict[str, Waarde]) -> dict[str, Waarde]:
    """What a child under 18 has of its own is seldom asked: where it was unknown it stays so."""
    uit = dict(feiten)
    for kind in (p for p in vol.personen if p.rol == "kind"):
        geboren = feiten.get(f"personen.{kind.id}.geboortedatum")
        if isinstance(geboren, date) and geboren >= grens_geboorte(vol.peildatum + timedelta(days=1), 18 * 12):
            for naam in ("toetsingsinkomen_jaar", "vermogen"):
                if vol.feiten.get(f"personen.{kind.id}.{naam}") is None:
                    uit.pop(f"personen.{kind.id}.{naam}", None)
    return uit


def _vul(rnd: random.Random, pad: str, bekend: Waarde, leden: list[Persoon], dag: date) -> Waarde:
    if bekend is None and pad == "woning.soort":
        # While the home is unknown bijstand takes for granted, and says, that it is no house of one's own.
        return rnd.choice([soort for soort in CATALOGUS.feit_bij(pad).opties if soort != "koop"])
    if bekend is None:
        return waarde(rnd, pad, leden, dag)
    if isinstance(bekend, tuple):
        return tuple(_vul_deel(rnd, deel, leden) for deel in bekend if not isinstance(deel, str))  # type: ignore[return-value]
    if isinstance(bekend, Bereik):
        binnen = [w for w in mogelijk(pad, bekend, leden, dag) if w is not None]
        return rnd.choice(binnen)
    return bekend


def _vul_deel(rnd: random.Random, deel: Inkomst | Opvang, leden: list[Persoon]) -> Inkomst | Opvang:
    return opvang.vul(rnd, deel, leden) if isinstance(deel, Opvang) else _vul_inkomst(rnd, deel)


def _vul_inkomst(rnd: random.Random, deel: Inkomst) -> Inkomst:
    bedrag = deel.netto_maand
    if bedrag is None:
        bedrag = Decimal(rnd.choice(BEDRAG_INKOMST))
    elif isinstance(bedrag, Bereik):
        assert isinstance(bedrag.min, Decimal)
        assert isinstance(bedrag.max, Decimal)
        bedrag = rnd.choice((bedrag.min, bedrag.max, (bedrag.min + bedrag.max) / 2))
    return Inkomst(deel.soort or rnd.choice(SOORTEN), bedrag)


def mogelijk(pad: str, bekend: Waarde, leden: list[Persoon], dag: date) -> list[Waarde]:
    """Candidate values of a fact: both ends of what it can be, and all borders between."""
    feit = CATALOGUS.feit_bij(pad)
    if feit.soort == "ja_nee":
        return [False, True]
    if feit.soort == "keuze":
        return list(feit.opties)
    if feit.soort == "inkomsten":
        return _inkomsten(bekend)
    if feit.soort == "opvang":
        return opvang.mogelijk(bekend, leden)
    domein = domein_van(feit, bekend, dag)
    assert isinstance(domein, Interval)
    grenzen: dict[str, list[Any]] = {"datum": data(None, dag), "dag": dagen(dag), "aantal": list(JAREN)}
    tussen: list[Any] = grenzen.get(feit.soort) or [Decimal(b) for b in _bedragen(feit)]
    return [domein.laag, *(w for w in tussen if domein.laag < w < domein.hoog), domein.hoog]


def _inkomsten(bekend: Waarde) -> list[Waarde]:
    if not isinstance(bekend, tuple):
        bedragen_van = {
            soort: BEDRAG_INKOMST[1:] if soort in ("loon", "overig") else ("600", "20000") for soort in SOORTEN
        }
        return [(), *((Inkomst(s, Decimal(b)),) for s in SOORTEN for b in bedragen_van[s])]
    per_deel: list[list[Inkomst]] = []
    for deel in bekend:
        assert isinstance(deel, Inkomst)
        bedrag = deel.netto_maand
        bedragen: list[Any] = [Decimal(0), Decimal(20_000)] if bedrag is None else [bedrag]
        if isinstance(bedrag, Bereik):
            bedragen = [bedrag.min, bedrag.max]
        per_deel.append([Inkomst(s, b) for s in ([deel.soort] if deel.soort else SOORTEN) for b in bedragen])
    return [tuple(keuze) for keuze in itertools.product(*per_deel)]


def alle_voltooiingen(sit: Situatie, regeling: Regeling, hoogste: int) -> list[Situatie] | None:
    """Every completion over the candidate values of the facts the scheme reads; None when there are too many."""
    lijst: list[Situatie] = []
    for vol in bezettingen(sit):
        keuzes = _keuzes(vol, regeling)
        aantal = 1
        for opties in keuzes.values():
            aantal *= len(opties)
        if len(lijst) + aantal > hoogste:
            return None
        lijst += [
            replace(vol, feiten=_gewone_kinderen(vol, {**vol.feiten, **dict(zip(keuzes, waarden, strict=True))}))
            for waarden in itertools.product(*keuzes.values())
        ]
    return lijst


def _keuzes(vol: Situatie, regeling: Regeling) -> Mapping[str, list[Waarde]]:
    leden = list(vol.personen)
    keuzes: Keuzes = {}
    for pad in paden(leden):
        feit = CATALOGUS.feit_bij(pad)
        gezegd = vol.feiten.get(pad)
        open_ = not is_bekend(gezegd)
        if not open_ or feit.pad not in regeling.leest:
            continue
        if gezegd is None and (regeling.leest[feit.pad] is GEWOON or feit.is_gewoon):
            continue
        keuzes[pad] = mogelijk(pad, gezegd, leden, vol.peildatum)
    return keuzes
