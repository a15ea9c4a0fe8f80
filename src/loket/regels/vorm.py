"""A judgement as the JSON document of contract.md ("A judgement")."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from loket.domein.oordeel import Beoordeling, Oordeel, Stap, Uitslag
from loket.domein.toelichting import Toelichting


def beoordeling_json(beoordeling: Beoordeling, rondom: Mapping[str, Toelichting] | None = None) -> dict[str, Any]:
    """The whole document, ready for `json.dumps`; `rondom` adds what is said around each judgement."""
    bij = rondom or {}
    return {
        "peildatum": beoordeling.peildatum.isoformat(),
        "gemeente": beoordeling.gemeente,
        "catalogus": beoordeling.catalogus,
        "oordelen": [
            {**_oordeel(oordeel), **(_rondom(bij[oordeel.regeling]) if oordeel.regeling in bij else {})}
            for oordeel in beoordeling.oordelen
        ],
    }


def _oordeel(oordeel: Oordeel) -> dict[str, Any]:
    bedrag = oordeel.bedrag
    return {
        "regeling": oordeel.regeling,
        "naam": oordeel.naam,
        "uitvoerder": oordeel.uitvoerder,
        "vorm": oordeel.vorm,
        "gebruik": oordeel.gebruik,
        "status": oordeel.status.value,
        "bedrag": {"min": _uitslag(bedrag.min), "max": _uitslag(bedrag.max), "per": bedrag.per} if bedrag else None,
        "precies": oordeel.precies,
        "waarden": {naam: _uitslag(waarde) for naam, waarde in oordeel.waarden.items()},
        "ontbreekt": [{"feit": o.feit, "vraag": o.vraag, "beslissend": o.beslissend} for o in oordeel.ontbreekt],
        "aannames": [{"feit": a.feit, "aanname": a.aanname} for a in oordeel.aannames],
        "uitleg": [_stap(stap) for stap in oordeel.uitleg],
        "geldig": {"van": _dag(oordeel.geldig_van), "tot": _dag(oordeel.geldig_tot)},
        "let_op": list(oordeel.let_op),
    }


def _rondom(rondom: Toelichting) -> dict[str, Any]:
    terug = rondom.terugbetalen
    return {
        "waarom_niet": [{"feit": v.feit, "zin": v.zin} for v in rondom.waarom_niet],
        "terugbetalen": None
        if terug is None
        else {
            "procent": terug.procent,
            "hoogstens": _uitslag(terug.hoogstens),
            "veilig_maand": _uitslag(terug.veilig_maand),
            "zinnen": list(terug.zinnen),
        },
        "nog_aanvragen": list(rondom.nog_aanvragen),
        "samenloop": [
            {
                "bij": list(rij.bij),
                "telt": rij.telt,
                "zin": rij.zin,
                "bron": rij.bron,
                "betrouwbaarheid": rij.betrouwbaarheid,
            }
            for rij in rondom.samenloop
        ],
    }


def _stap(stap: Stap) -> dict[str, Any]:
    return {
        "stap": stap.stap,
        "waarde": stap.waarde,
        "norm": stap.norm,
        "van": _dag(stap.van),
        "bron": stap.bron,
        "betrouwbaarheid": stap.betrouwbaarheid,
        "feit": stap.feit,
    }


def _uitslag(waarde: Uitslag) -> Any:
    if isinstance(waarde, tuple):
        return [_uitslag(deel) for deel in waarde]
    if isinstance(waarde, date):
        return waarde.isoformat()
    return format(waarde, "f") if isinstance(waarde, Decimal) else waarde


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()
