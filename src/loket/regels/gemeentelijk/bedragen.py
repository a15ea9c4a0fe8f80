"""The amount of a local scheme: one that always holds, or one for each year that a source names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from loket.catalogus.vak import Vak
from loket.domein.oordeel import Betrouwbaarheid

BEDRAGVELDEN = ("bedrag", "bedrag_betrouwbaarheid", "jaarbedrag")


@dataclass(frozen=True)
class Bedragen:
    """Euros; `vast` holds on every day, `per_jaar` only in its own calendar year."""

    vast: Decimal | None
    per_jaar: Mapping[int, Decimal]

    @property
    def bekend(self) -> bool:
        """Whether there is any amount at all."""
        return self.vast is not None or bool(self.per_jaar)

    def op(self, dag: date) -> Decimal | None:
        """The amount of a day; None where it must be asked."""
        return self.vast if self.vast is not None else self.per_jaar.get(dag.year)


def lees_bedragen(vak: Vak) -> Bedragen:
    """The amounts of a row; an amount that is empty or of sureness C is left out: it must be asked.

    InvoerFout for a year that stands there twice, and where a yearly amount stands beside one for always.
    """
    vast, per_jaar, gezien = _zeker(vak, "bedrag"), {}, set()
    for deel in vak.vakken("jaarbedrag"):
        deel.sluit("jaar", "bedrag", "bedrag_betrouwbaarheid", "bron")
        deel.tekst("bron")
        jaar = deel.getal("jaar")
        if jaar in gezien:
            raise deel.fout(f"'jaar' {jaar} staat er twee keer. Haal er één weg.")
        gezien.add(jaar)
        bedrag = _zeker(deel, "bedrag")
        if bedrag is not None:
            per_jaar[jaar] = bedrag
    if gezien and "bedrag" in vak.inhoud:
        raise vak.fout("'bedrag' en 'jaarbedrag' staan er allebei. Kies er één.")
    return Bedragen(vast, per_jaar)


def _zeker(vak: Vak, sleutel: str) -> Decimal | None:
    bedrag = vak.mag_decimaal(sleutel)
    if bedrag is None:
        return None
    letter = vak.keuze(f"{sleutel}_betrouwbaarheid", get_args(Betrouwbaarheid))
    return bedrag if letter != "C" else None
