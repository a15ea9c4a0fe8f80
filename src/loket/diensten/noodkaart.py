"""The emergency card of this laptop's municipality; it also works while loket is locked."""

from functools import lru_cache

from loket.catalogus.lader import standaard_catalogus
from loket.catalogus.noodkaart import laad_noodkaart
from loket.domein.fouten import InvoerFout
from loket.domein.noodkaart import Noodkaart


@lru_cache(maxsize=8)
def noodkaart(gemeente: str | None = None) -> Noodkaart:
    """The card; without a municipality (loket is locked) its own numbers are not filled in. Nothing is written."""
    # The nation's numbers never wait for the catalogue to load.
    pakketten = standaard_catalogus().pakketten if gemeente else ()
    lokaal = next((pakket.noodkaart for pakket in pakketten if pakket.id == gemeente), {})
    try:
        return laad_noodkaart(lokaal)
    except InvoerFout:
        # A wrong number of the municipality never keeps the nation's numbers from the screen.
        return laad_noodkaart({})
