"""A situation in the form of contract.md ("A situation"): strict reading, and writing it back."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, cast

from loket.catalogus.situatiekeuring import keur_opvang, keur_woontijd
from loket.catalogus.soorten import Catalogus
from loket.catalogus.veldvorm import (
    HOOGSTE_LEEFTIJD,
    als_aantal,
    als_bereik,
    als_blok,
    als_datum,
    fout,
    lees_waarde,
    schrijf_waarde,
)
from loket.domein.situatie import ROLLEN, Gebruik, Persoon, Rol, Samenstelling, Situatie
from loket.domein.waarden import Bereik, Waarde

VELDEN = ("versie", "peildatum", "gemeente", "personen", "samenstelling", "woning", "gebruik", "feiten")
GEBRUIK = ("ja", "nee", "aangevraagd", "geweigerd")
GEBOORTE = ("geboortedatum", "geboortejaar", "leeftijd")
MEESTE_PERSONEN = 40
JAREN = range(2000, 2101)
OUDSTE = date(1890, 1, 1)
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


def lees_situatie(data: object, catalogus: Catalogus, peildatum: date | None = None) -> Situatie:
    """Read a situation; `peildatum` goes before the date in it. InvoerFout names where and what is wrong."""
    blok = als_blok(data, "situatie", VELDEN)
    if blok.get("versie", 1) != 1 or isinstance(blok.get("versie"), bool):
        raise fout("versie", "deze versie kan loket niet lezen", "Geef versie 1.")
    dag = peildatum or als_datum(blok.get("peildatum"), "peildatum")
    if dag.year not in JAREN:
        wanneer = f"{JAREN.start} tot en met {JAREN.stop - 1}"
        raise fout("peildatum", "op deze datum kan loket niet rekenen", f"Geef een datum van {wanneer}.")
    leden, feiten = _personen(blok.get("personen"), catalogus, dag)
    feiten |= _vast_blok(blok.get("woning"), "woning", catalogus)
    feiten |= _feiten(blok.get("feiten"), catalogus)
    keur_opvang(feiten, leden)
    return Situatie(
        peildatum=dag,
        gemeente=_gemeente(blok.get("gemeente"), catalogus),
        personen=leden,
        samenstelling=_samenstelling(blok, leden),
        feiten=MappingProxyType({pad: waarde for pad, waarde in feiten.items() if waarde is not None}),
        gebruik=MappingProxyType(_gebruik(blok.get("gebruik"), catalogus)),
    )


def schrijf_situatie(situatie: Situatie) -> dict[str, Any]:
    """The situation as a JSON-ready dict; reading it back gives the same situation."""
    samen = situatie.samenstelling
    uit: dict[str, Any] = {
        "versie": 1,
        "peildatum": situatie.peildatum.isoformat(),
        "gemeente": situatie.gemeente,
        "personen": [{"id": p.id, "rol": p.rol} for p in situatie.personen],
        "samenstelling": {
            "partner": samen.partner,
            "kinderen": schrijf_waarde(samen.kinderen),
            "medebewoners": schrijf_waarde(samen.medebewoners),
        },
        "gebruik": dict(situatie.gebruik),
    }
    for pad, waarde in situatie.feiten.items():
        if waarde is not None:
            _zet(uit, pad.split("."), schrijf_waarde(waarde))
    return uit


def _zet(uit: dict[str, Any], delen: list[str], waarde: Any) -> None:
    if delen[0] == "personen":
        lid = next(lid for lid in uit["personen"] if lid["id"] == delen[1])
        lid[delen[2]] = waarde
        return
    plek = uit
    for deel in delen[:-1]:
        plek = plek.setdefault(deel, {})
    plek[delen[-1]] = waarde


def _gemeente(data: object, catalogus: Catalogus) -> str | None:
    if data is None:
        return None
    if not isinstance(data, str) or data not in catalogus.gemeenten:
        bekend = ", ".join(catalogus.gemeenten)
        raise fout("gemeente", "deze gemeente kent loket niet", f"Laat het veld weg of kies uit: {bekend}.")
    return data


def _personen(data: object, catalogus: Catalogus, dag: date) -> tuple[tuple[Persoon, ...], dict[str, Waarde]]:
    if not isinstance(data, list | tuple) or not 0 < len(data) <= MEESTE_PERSONEN:
        raise fout("personen", "hier hoort een lijst van personen", "Noem ten minste de aanvrager.")
    leden: list[Persoon] = []
    feiten: dict[str, Waarde] = {}
    for nummer, rij in enumerate(data):
        plek = f"personen[{nummer}]"
        persoon, waarden = _persoon(rij, plek, catalogus, dag)
        if persoon.id in {lid.id for lid in leden}:
            raise fout(f"{plek}.id", "dit id is al van een ander", "Geef elke persoon een eigen id.")
        leden.append(persoon)
        feiten |= {f"personen.{persoon.id}.{naam}": waarde for naam, waarde in waarden.items()}
    for rol, hoeveel in (("aanvrager", "precies één"), ("partner", "hoogstens één")):
        aantal = sum(lid.rol == rol for lid in leden)
        if aantal > 1 or (rol == "aanvrager" and aantal == 0):
            raise fout("personen", f"er is {hoeveel} {rol}", "Verbeter de rollen van de personen.")
    return tuple(leden), feiten


def _persoon(data: object, plek: str, catalogus: Catalogus, dag: date) -> tuple[Persoon, dict[str, Waarde]]:
    feiten = {feit.id: feit for feit in catalogus.feiten if feit.pad.startswith("personen.*.")}
    blok = als_blok(data, plek, ("id", "rol", *GEBOORTE, *(naam for naam in feiten if naam != "geboortedatum")))
    id_, rol = blok.get("id"), blok.get("rol")
    if not isinstance(id_, str) or not ID.fullmatch(id_):
        raise fout(f"{plek}.id", "dit is geen goed id", "Geef letters, cijfers, een streepje of een liggend streepje.")
    if rol not in ROLLEN:
        raise fout(f"{plek}.rol", "deze rol bestaat niet", f"Kies uit: {', '.join(ROLLEN)}.")
    waarden = {
        naam: lees_waarde(feit, blok.get(naam), f"{plek}.{naam}")
        for naam, feit in feiten.items()
        if naam != "geboortedatum"
    }
    keur_woontijd(waarden, plek)
    return Persoon(id_, cast(Rol, rol)), {"geboortedatum": _geboren(blok, plek, rol, dag), **waarden}


def _geboren(blok: Mapping[str, Any], plek: str, rol: str, dag: date) -> Waarde:
    """A birth date, a birth year or an age, as a date or a range of dates."""
    gegeven = [naam for naam in GEBOORTE if blok.get(naam) is not None]
    if len(gegeven) > 1:
        raise fout(f"{plek}.{gegeven[1]}", f"er is ook een {gegeven[0]}", "Geef er één van de twee.")
    if not gegeven:
        return None
    naam = gegeven[0]
    waar, data = f"{plek}.{naam}", blok[naam]
    # A child that is expected this year counts for what is reckoned over the year.
    laatste = date(dag.year, 12, 31) if rol == "kind" else dag
    if naam == "geboortedatum":
        return _binnen(als_bereik(data, waar, als_datum), waar, laatste)
    if naam == "geboortejaar":
        jaar = als_aantal(data, waar, dag.year)
        if jaar < OUDSTE.year:
            raise fout(waar, "dit jaar is te lang geleden", f"Geef een jaar van {OUDSTE.year} of later.")
        return Bereik(date(jaar, 1, 1), min(date(jaar, 12, 31), laatste))
    return _uit_leeftijd(als_bereik(data, waar, _leeftijd), dag)


def _leeftijd(data: object, plek: str) -> int:
    return als_aantal(data, plek, HOOGSTE_LEEFTIJD)


def _binnen(waarde: date | Bereik | None, plek: str, laatste: date) -> date | Bereik | None:
    grenzen = (waarde.min, waarde.max) if isinstance(waarde, Bereik) else (waarde,)
    for grens in grenzen:
        if isinstance(grens, date) and not OUDSTE <= grens <= laatste:
            raise fout(plek, "deze geboortedatum kan niet", "Geef een datum die niet na de peildatum ligt.")
    return waarde


def _uit_leeftijd(leeftijd: int | Bereik | None, dag: date) -> Bereik | None:
    if leeftijd is None:
        return None
    jongste = leeftijd.min if isinstance(leeftijd, Bereik) else leeftijd
    oudste = leeftijd.max if isinstance(leeftijd, Bereik) else leeftijd
    vroegst = None if oudste is None else _jaren_terug(dag, cast(int, oudste) + 1) + timedelta(days=1)
    laatst = dag if jongste is None else _jaren_terug(dag, cast(int, jongste))
    return Bereik(vroegst, laatst)


def _jaren_terug(dag: date, jaren: int) -> date:
    """The last birth date of somebody who has turned that age on the day (29 February turns on 1 March)."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return date(dag.year - jaren, 2, 28)


def _vast_blok(data: object, naam: str, catalogus: Catalogus) -> dict[str, Waarde]:
    if data is None:
        return {}
    feiten = {feit.id: feit for feit in catalogus.feiten if feit.pad.startswith(f"{naam}.")}
    blok = als_blok(data, naam, tuple(feiten))
    return {feiten[veld].pad: lees_waarde(feiten[veld], waarde, f"{naam}.{veld}") for veld, waarde in blok.items()}


def _feiten(data: object, catalogus: Catalogus) -> dict[str, Waarde]:
    """Facts per scheme; those of schemes that loket has no rule for are passed over."""
    uit: dict[str, Waarde] = {}
    if data is None:
        return uit
    for regeling, blok in als_blok(data, "feiten", tuple(sorted(catalogus.bekende_regelingen))).items():
        if regeling in catalogus.beoordeelde_regelingen:
            uit |= _vast_blok(blok, f"feiten.{regeling}", catalogus)
    return uit


def _gebruik(data: object, catalogus: Catalogus) -> dict[str, Gebruik]:
    if data is None:
        return {}
    uit: dict[str, Gebruik] = {}
    for regeling, waarde in als_blok(data, "gebruik", tuple(sorted(catalogus.bekende_regelingen))).items():
        if waarde is not None and waarde not in GEBRUIK:
            raise fout(f"gebruik.{regeling}", "deze keuze bestaat niet", f"Kies uit: {', '.join(GEBRUIK)}.")
        if waarde is not None:
            uit[regeling] = cast(Gebruik, waarde)
    return uit


def _samenstelling(blok: Mapping[str, Any], leden: tuple[Persoon, ...]) -> Samenstelling:
    """Who lives here; without the block the persons are the whole household."""
    genoemd = {rol: sum(lid.rol == rol for lid in leden) for rol in ROLLEN}
    if blok.get("samenstelling") is None:
        return Samenstelling(bool(genoemd["partner"]), genoemd["kind"], genoemd["medebewoner"])
    samen = als_blok(blok["samenstelling"], "samenstelling", ("partner", "kinderen", "medebewoners"))
    partner = samen.get("partner")
    if partner is not None and not isinstance(partner, bool):
        raise fout("samenstelling.partner", "hier hoort ja of nee", "Geef true, false of null (onbekend).")
    if partner is False and genoemd["partner"]:
        raise fout("samenstelling.partner", "er staat een partner bij de personen", "Geef true of haal de persoon weg.")
    return Samenstelling(
        partner,
        _hoeveel(samen.get("kinderen"), "samenstelling.kinderen", genoemd["kind"]),
        _hoeveel(samen.get("medebewoners"), "samenstelling.medebewoners", genoemd["medebewoner"]),
    )


def _hoeveel(data: object, plek: str, genoemd: int) -> int | Bereik | None:
    if data is None:
        return None
    aantal = cast("int | Bereik | None", als_bereik(data, plek, als_aantal))
    hoogst = aantal.max if isinstance(aantal, Bereik) else aantal
    if isinstance(hoogst, int) and hoogst < genoemd:
        raise fout(plek, "er staan meer personen in de lijst", "Verhoog het aantal of haal een persoon weg.")
    return aantal
