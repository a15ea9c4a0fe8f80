"""The fixed periods of a report: a quarter ("2026K3") or a year ("2026")."""

import re
from datetime import date, timedelta

from loket.domein.fouten import InvoerFout
from loket.domein.rapport import Periode
from loket.nederlands import datum

# The same years as a situation may have.
JAREN = range(2000, 2100)
_VORM = re.compile(r"(\d{4})(?:[Kk]([1-4]))?", re.ASCII)


def lees_periode(tekst: str) -> Periode:
    """The period of such a text; InvoerFout for anything else."""
    treffer = _VORM.fullmatch(tekst.strip())
    if treffer is None or int(treffer[1]) not in JAREN:
        raise InvoerFout("Deze periode kent loket niet. Typ een kwartaal zoals 2026K3, of een jaar zoals 2026.")
    jaar, kwartaal = int(treffer[1]), treffer[2]
    if kwartaal is None:
        return Periode(str(jaar), "jaar", date(jaar, 1, 1), date(jaar, 12, 31))
    return _kwartaal(jaar, int(kwartaal))


def peildatum_van(periode: Periode, vandaag: date) -> date:
    """The day on which the households are counted; InvoerFout when the period has not begun."""
    if periode.begin > vandaag:
        raise InvoerFout(
            f"De periode {periode.naam} begint pas op {datum(periode.begin)}. Kies een periode die al begonnen is."
        )
    return min(periode.eind, vandaag)


def recente_perioden(vandaag: date) -> tuple[Periode, ...]:
    """The running quarter, the four before it, and the running year."""
    perioden = [_kwartaal(vandaag.year, (vandaag.month + 2) // 3)]
    while len(perioden) < 5:
        vorige = perioden[-1].begin - timedelta(days=1)
        perioden.append(_kwartaal(vorige.year, (vorige.month + 2) // 3))
    return (*perioden, lees_periode(str(vandaag.year)))


def _kwartaal(jaar: int, nummer: int) -> Periode:
    begin = date(jaar, 3 * nummer - 2, 1)
    volgende = date(jaar + nummer // 4, 3 * nummer % 12 + 1, 1)
    return Periode(f"{jaar}K{nummer}", "kwartaal", begin, volgende - timedelta(days=1))
