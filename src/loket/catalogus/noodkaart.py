"""Load the emergency card: the nation's numbers, and those that a municipality's pack fills in."""

import re
from collections.abc import Mapping
from importlib.resources import files

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.fouten import InvoerFout
from loket.domein.noodkaart import Noodkaart, Noodnummer

_NUMMER = re.compile(r"[0-9][0-9 -]{1,14}")


def laad_noodkaart(lokaal: Mapping[str, str], bestand: Bron | None = None) -> Noodkaart:
    """The card with the numbers of one municipality; InvoerFout names a number that is wrong or belongs nowhere."""
    vak = lees_toml(bestand or files("loket.catalogus") / "noodkaart.toml")
    vak.sluit("titel", "rust", "niet_ingevuld", "landelijk", "lokaal")
    plekken = vak.vakken("lokaal")
    onbekend = sorted(set(lokaal) - {deel.tekst("id") for deel in plekken})
    if onbekend:
        raise InvoerFout(f"De noodkaart kent '{onbekend[0]}' niet. Haal het weg uit het pakket van de gemeente.")
    landelijk = [_nummer(deel, deel.tekst("nummer"), landelijk=True) for deel in vak.vakken("landelijk")]
    eigen = [_nummer(deel, lokaal.get(deel.tekst("id"), ""), landelijk=False) for deel in plekken]
    return Noodkaart(vak.tekst("titel"), vak.tekst("rust"), vak.tekst("niet_ingevuld"), (*landelijk, *eigen))


def _nummer(vak: Vak, nummer: str, *, landelijk: bool) -> Noodnummer:
    vak.sluit("id", "wie", "wanneer", *(("nummer",) if landelijk else ()))
    if nummer and not _NUMMER.fullmatch(nummer):
        raise vak.fout("het nummer heeft alleen cijfers, spaties en streepjes. Verbeter het.")
    return Noodnummer(vak.tekst("id"), vak.tekst("wie"), nummer, vak.tekst("wanneer"), landelijk)
