"""Days of coming and going, and childcare, kept readable: what cannot be is refused, or left out after a merge."""

from collections.abc import Iterable

from loket.domein.dossier import Beeld, Json
from loket.domein.fouten import InvoerFout

VANAF, TOT = "hier_vanaf", "hier_tot"


def keur_woontijd(beeld: Beeld, pad: str, waarde: Json) -> None:
    """InvoerFout when somebody would have left before they came."""
    stam, _, naam = pad.rpartition(".")
    if naam not in (VANAF, TOT):
        return
    ander = beeld.waarde(f"feit.{stam}.{TOT if naam == VANAF else VANAF}")
    vanaf, tot = (waarde, ander) if naam == VANAF else (ander, waarde)
    if not _kan(vanaf, tot):
        raise InvoerFout("De laatste dag is eerder dan de eerste dag. Verbeter eerst de andere dag, of maak die leeg.")


def maak_mogelijk(lid: dict[str, Json]) -> None:
    """Two laptops can each have written one of the days: a last day before the first is unknown again."""
    if not _kan(lid.get(VANAF), lid.get(TOT)):
        del lid[TOT]


def opvang_van(waarde: Json, kinderen: Iterable[str]) -> Json:
    """The childcare of children who are in the file; of a child who left it is passed over."""
    if not isinstance(waarde, list):
        return waarde
    bekend = {None, *kinderen}
    return [deel for deel in waarde if isinstance(deel, dict) and deel.get("kind") in bekend]


def _kan(vanaf: Json, tot: Json) -> bool:
    eerste, laatste = _kant(vanaf, "min"), _kant(tot, "max")
    return eerste is None or laatste is None or eerste <= laatste


def _kant(waarde: Json, kant: str) -> str | None:
    """One end of a day or a range of days, as ISO text: that sorts as the days do."""
    uiterste = waarde.get(kant) if isinstance(waarde, dict) else waarde
    return uiterste if isinstance(uiterste, str) else None
