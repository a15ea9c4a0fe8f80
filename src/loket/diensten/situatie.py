"""From a case file to the situation that the rules read; the same form as `loket reken` takes."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from loket.catalogus.situatiekeuring import OPVANG
from loket.catalogus.situatievorm import lees_situatie
from loket.catalogus.soorten import Catalogus
from loket.diensten.woontijd import maak_mogelijk, opvang_van
from loket.domein.dossier import Beeld, Json
from loket.domein.situatie import Situatie

# What a fact's path begins with; the sitting remembers other things than facts too.
FEITSOORTEN = ("personen.", "samenstelling.", "woning.", "gebruik.", "feiten.")
_VOLGORDE = {"aanvrager": 0, "partner": 1, "kind": 2, "medebewoner": 3}


def personen(beeld: Beeld) -> dict[str, tuple[str, str]]:
    """Per person id the role and the name, applicant first, then partner, children, housemates."""
    gevonden: dict[str, tuple[str, str]] = {}
    for sleutel, veld in beeld.onder("persoon.").items():
        waarde = veld.waarde
        if isinstance(waarde, dict):
            gevonden[sleutel] = (str(waarde.get("rol")), str(waarde.get("naam") or ""))
    return dict(sorted(gevonden.items(), key=lambda p: (_VOLGORDE.get(p[1][0], 9), p[0])))


def situatie_json(
    beeld: Beeld, peildatum: date, gemeente: str, geheugen: Mapping[str, Json] | None = None
) -> dict[str, Json]:
    """The situation in the form of contract.md, from the picture and from what is only remembered."""
    leden = personen(beeld)
    vorm: dict[str, Json] = {
        "versie": 1,
        "peildatum": peildatum.isoformat(),
        "gemeente": beeld.tekst("gemeente") or gemeente,
        "personen": [{"id": id_, "rol": rol} for id_, (rol, _) in leden.items()],
        "samenstelling": _samenstelling(beeld, leden),
        "gebruik": {regeling: veld.waarde for regeling, veld in beeld.onder("gebruik.").items()},
    }
    feiten: dict[str, Json] = {pad: veld.waarde for pad, veld in beeld.onder("feit.").items()}
    onthouden = {pad: waarde for pad, waarde in (geheugen or {}).items() if pad.startswith(FEITSOORTEN)}
    for pad, waarde in {**feiten, **onthouden}.items():
        van_hier = opvang_van(waarde, leden) if pad == OPVANG else waarde
        _zet_pad(vorm, pad, van_hier)
    for lid in cast("list[dict[str, Json]]", vorm["personen"]):
        maak_mogelijk(lid)
    return vorm


def situatie_van(
    catalogus: Catalogus,
    beeld: Beeld,
    peildatum: date,
    gemeente: str,
    geheugen: Mapping[str, Json] | None = None,
) -> Situatie:
    """The situation of a case file on a date."""
    return lees_situatie(situatie_json(beeld, peildatum, gemeente, geheugen), catalogus)


def _samenstelling(beeld: Beeld, leden: Mapping[str, tuple[str, str]]) -> dict[str, Json]:
    """Who lives here as far as known; whoever is listed counts, whatever number was said before."""
    rollen = [rol for rol, _ in leden.values()]
    uit: dict[str, Json] = {"partner": beeld.waarde("samenstelling.partner")}
    if "partner" in rollen:
        uit["partner"] = True
    for veld, rol in (("kinderen", "kind"), ("medebewoners", "medebewoner")):
        uit[veld] = _minstens(beeld.waarde(f"samenstelling.{veld}"), rollen.count(rol))
    return uit


def _minstens(gezegd: Json, genoemd: int) -> Json:
    """A number that is never lower than the people who are listed by name."""
    if isinstance(gezegd, int):
        return max(gezegd, genoemd)
    if isinstance(gezegd, dict):
        grenzen = {kant: waarde for kant, waarde in gezegd.items() if isinstance(waarde, int)}
        return {kant: max(waarde, genoemd) for kant, waarde in {"min": 0, **grenzen}.items()}
    return {"min": genoemd} if genoemd else None


def _zet_pad(vorm: dict[str, Json], pad: str, waarde: Json) -> None:
    """Put one fact at its place in the form; a fact of somebody who left the household is passed over."""
    delen = pad.split(".")
    if delen[0] == "personen":
        leden = vorm["personen"]
        assert isinstance(leden, list)
        for lid in leden:
            if isinstance(lid, dict) and lid["id"] == delen[1]:
                # The talk asks for a year; a whole date or a range stands in the same field.
                lid["geboortejaar" if delen[2] == "geboortedatum" and isinstance(waarde, int) else delen[2]] = waarde
        return
    plek = vorm
    for deel in delen[:-1]:
        volgende = plek.setdefault(deel, {})
        assert isinstance(volgende, dict)
        plek = volgende
    plek[delen[-1]] = waarde
