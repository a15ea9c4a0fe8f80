"""The situation in somebody's file as fields of a case file: loket's own ids, only facts that may be kept."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from loket.catalogus.situatiekeuring import OPVANG
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus
from loket.catalogus.veldvorm import schrijf_waarde
from loket.diensten.feitwaarde import veld_van
from loket.diensten.keurder import Keurder
from loket.domein.dossier import Json
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.situatie import Persoon, Rol, Situatie
from loket.domein.waarden import Bereik

LANGSTE_NAAM = 200
AANVRAGER = "a"
_LETTER: Mapping[Rol, str] = {"partner": "p", "kind": "k", "medebewoner": "m"}
_EIGEN_ID = re.compile(r"[pkm][0-9]{0,2}")
_EIGEN_LOON = "feiten.minimumloon.uurloon"
_NORM = re.compile(r"(^|_)(norm|percentage|pct|uurloon|minimumloon|tarief|referentie|ref|max|vermogensgrens)(_|$)")


def is_norm(feit: Feit) -> bool:
    """Whether a fact of one scheme is a figure of law or policy, and so not of any household.

    Such a fact is never asked and has no ordinary case: it is there to reckon a proposal through. What
    somebody earns per hour is the household's own.
    """
    if feit.pad == _EIGEN_LOON:
        return False
    return feit.pad.startswith("feiten.") and (
        _NORM.search(feit.id) is not None or not (feit.gevraagd or feit.is_gewoon)
    )


def situatievelden(
    keurder: Keurder, data: object, namen: object, catalogus: Catalogus, vandaag: date
) -> tuple[dict[str, Json], int]:
    """The fields of a situation, and how many facts were left out because they may not be kept."""
    situatie = _lees(keurder, data, catalogus, vandaag)
    assert isinstance(data, Mapping)
    ids = eigen_ids(situatie.personen)
    velden: dict[str, Json] = {"gemeente": situatie.gemeente} if situatie.gemeente else {}
    roepnamen = _namen(keurder, namen, tuple(ids))
    velden |= {
        f"persoon.{ids[lid.id]}": {"rol": lid.rol, "naam": roepnamen.get(lid.id, "")} for lid in situatie.personen
    }
    velden |= _samenstelling(situatie, data.get("samenstelling") is not None)
    velden |= {f"gebruik.{regeling}": waarde for regeling, waarde in situatie.gebruik.items()}
    jaren = {lid["id"]: lid["geboortejaar"] for lid in data["personen"] if lid.get("geboortejaar") is not None}
    weg = 0
    for pad, waarde in situatie.feiten.items():
        if catalogus.feit_bij(pad).bewaren == "zitting":
            weg += 1
            continue
        _, _, achter = pad.partition(".")
        oud_id, _, feit = achter.partition(".")
        is_jaar = pad.startswith("personen.") and feit == "geboortedatum" and oud_id in jaren
        nieuw = f"personen.{ids[oud_id]}.{feit}" if pad.startswith("personen.") else pad
        vorm = _zonder_leeg(schrijf_waarde(waarde))
        velden[veld_van(nieuw)] = jaren[oud_id] if is_jaar else _eigen_kinderen(vorm, ids) if pad == OPVANG else vorm
    return velden, weg


def eigen_ids(personen: tuple[Persoon, ...]) -> dict[str, str]:
    """Per id in the file the id in the case file: one that was made up elsewhere may hold a name or a number."""
    bezet = {lid.id for lid in personen if _EIGEN_ID.fullmatch(lid.id) and lid.rol != "aanvrager"}
    ids: dict[str, str] = {}
    for lid in personen:
        if lid.rol == "aanvrager":
            ids[lid.id] = AANVRAGER
        elif lid.id in bezet:
            ids[lid.id] = lid.id
        else:
            nummer = next(nr for nr in range(1, len(personen) + 100) if f"{_LETTER[lid.rol]}{nr}" not in bezet)
            ids[lid.id] = f"{_LETTER[lid.rol]}{nummer}"
            bezet.add(ids[lid.id])
    return ids


def _lees(keurder: Keurder, data: object, catalogus: Catalogus, vandaag: date) -> Situatie:
    if not isinstance(data, Mapping):
        raise keurder.fout("situatie", "hier hoort de situatie van het huishouden.")
    _keur_eigen_feiten(keurder, data.get("feiten"), catalogus)
    try:
        return lees_situatie(data, catalogus, vandaag if data.get("peildatum") is None else None)
    except InvoerFout as fout:
        raise keurder.verwijzing(fout) from None


def _keur_eigen_feiten(keurder: Keurder, data: object, catalogus: Catalogus) -> None:
    """Refuse a norm, and what no scheme reads: `reken` passes over it, but a case file would lose it in silence."""
    for regeling, blok in data.items() if isinstance(data, Mapping) else ():
        if regeling in catalogus.bekende_regelingen and not isinstance(blok, Mapping | None):
            raise keurder.fout(f"feiten.{regeling}", "hier hoort een blok met velden.")
        for naam in blok if isinstance(blok, Mapping) else ():
            feit = catalogus.per_patroon.get(f"feiten.{regeling}.{naam}")
            if regeling in catalogus.bekende_regelingen and (is_norm(feit) if feit else _NORM.search(naam)):
                raise keurder.fout(
                    f"feiten.{regeling}", "een norm, percentage of loon hoort niet in een dossier. Haal het weg."
                )
            if feit is None:
                raise keurder.fout("feiten", "loket kent een van deze feiten niet. Kijk in 'loket catalogus feiten'.")


def _namen(keurder: Keurder, data: object, ids: tuple[str, ...]) -> dict[str, str]:
    """How the people are called, by their id in the file."""
    if data is not None and not isinstance(data, Mapping):
        raise keurder.fout("namen", "hier hoort een blok met een naam per persoon.")
    blok: Mapping[str, Any] = data or {}
    if set(blok) - set(ids):
        raise keurder.fout("namen", "hier staat iemand die niet bij de personen staat.")
    return {id_: keurder.tekst(naam, "namen", LANGSTE_NAAM) for id_, naam in blok.items()}


def _samenstelling(situatie: Situatie, gezegd: bool) -> dict[str, Json]:
    """Who lives here, as far as it was said; that whoever is listed lives here needs no field of its own."""
    samen = situatie.samenstelling
    rollen = [lid.rol for lid in situatie.personen]
    delen = {
        "partner": samen.partner,
        "kinderen": None if _volgt(samen.kinderen, rollen.count("kind"), gezegd) else samen.kinderen,
        "medebewoners": None if _volgt(samen.medebewoners, rollen.count("medebewoner"), gezegd) else samen.medebewoners,
    }
    return {f"samenstelling.{wat}": schrijf_waarde(w) for wat, w in delen.items() if w is not None}


def _volgt(aantal: int | Bereik | None, genoemd: int, gezegd: bool) -> bool:
    return gezegd and aantal == Bereik(genoemd, None)


def _eigen_kinderen(opvang: Json, ids: Mapping[str, str]) -> Json:
    """Childcare with the ids of the children as they are in the case file."""
    return [
        {naam: ids[str(v)] if naam == "kind" else v for naam, v in deel.items()}
        for deel in (opvang if isinstance(opvang, list) else ())
        if isinstance(deel, dict)
    ]


def _zonder_leeg(waarde: Any) -> Json:
    """A value as it is kept: what is unknown of a part of a list is left out."""
    if isinstance(waarde, list):
        return [
            {naam: v for naam, v in deel.items() if v is not None} if isinstance(deel, dict) else deel
            for deel in waarde
        ]
    kept: Json = waarde
    return kept
