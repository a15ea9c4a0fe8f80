"""What must hold between the fields of a situation: days in order, childcare of a child that is there."""

from collections.abc import Iterable, Mapping
from datetime import date

from loket.catalogus.veldvorm import fout
from loket.domein.situatie import Persoon
from loket.domein.waarden import Bereik, Opvang, Waarde

OPVANG = "feiten.kinderopvangtoeslag.opvang"
WOONTIJD = ("hier_vanaf", "hier_tot")


def keur_woontijd(waarden: Mapping[str, Waarde], plek: str) -> None:
    """The days between which somebody lives here stand in order; else InvoerFout."""
    vanaf, tot = (waarden.get(naam) for naam in WOONTIJD)
    eerste, laatste = _kant(vanaf, hoog=False), _kant(tot, hoog=True)
    if eerste is not None and laatste is not None and eerste > laatste:
        raise fout(f"{plek}.hier_tot", "dit is eerder dan 'hier_vanaf'", "Geef een dag op of na 'hier_vanaf'.")


def _kant(waarde: Waarde, *, hoog: bool) -> date | None:
    kant = (waarde.max if hoog else waarde.min) if isinstance(waarde, Bereik) else waarde
    return kant if isinstance(kant, date) else None


def keur_opvang(feiten: Mapping[str, Waarde], leden: Iterable[Persoon]) -> None:
    """Childcare is of a child of this household, or of a child that is not said; else InvoerFout."""
    lijst = feiten.get(OPVANG)
    kinderen = [lid.id for lid in leden if lid.rol == "kind"]
    for nummer, deel in enumerate(lijst if isinstance(lijst, tuple) else ()):
        if isinstance(deel, Opvang) and deel.kind is not None and deel.kind not in kinderen:
            raise fout(f"{OPVANG}[{nummer}].kind", "dit kind staat niet bij de personen", "Geef het id van een kind.")
