"""Reckon legal terms: Algemene termijnenwet (Atw) art. 1-4, working days, waiting times, AVG months and hours.

The day of the event does not count. Sources: Atw art. 1 (end on a day off), 2 (two working days), 3 (days off)
and 4 (exceptions); Verordening 1182/71 for the months of the AVG; hours are counted in UTC.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.termijn import Eenheid, Termijn, Termijnregel, Termijnregels
from loket.nederlands.uit import DAGEN, datum
from loket.regels.kalender import is_werkdag, laatste_werkdag, werkdag_plus
from loket.regels.leeftijd import maanden_later

__all__ = ["termijn", "werkdag_plus"]

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099
_EENHEDEN: dict[str, Eenheid] = {"d": "dagen", "wd": "werkdagen", "w": "weken"}
_WOORD = {"uren": "uur", "dagen": "dag", "werkdagen": "werkdag", "weken": "week", "maanden": "maand"}


def termijn(code: str, start: date, regels: Termijnregels) -> Termijn:
    """The dates of a term that begins with an event on `start`; for a term in hours `start` is a datetime.

    `code` is that of a term in the data, or of an action: 0d, 5wd, 4w. A datetime without a zone is Dutch
    local time. InvoerFout for an unknown code or a wrong start.
    """
    regel = regels.regels.get(code) or _actieregel(code)
    if regel is None:
        raise InvoerFout(f"Deze termijn is niet bekend. Kies uit: {', '.join(sorted(regels.regels))}.")
    _keur_start(start, regel)
    if isinstance(start, datetime):
        return _urentermijn(regel, start)
    return _dagtermijn(regel, start, regels)


def _actieregel(code: str) -> Termijnregel | None:
    """The rule behind the term of an action: days, working days or weeks after the talk."""
    kort = re.fullmatch(r"(\d{1,3})(d|wd|w)", code, re.ASCII)
    if kort is None:
        return None
    return Termijnregel(
        code=code,
        naam="Afspraak",
        artikel="afspraak van het loket, geen wet",
        duur=int(kort[1]),
        eenheid=_EENHEDEN[kort[2]],
        start="dag van het gesprek",
        startveld="gesprek_datum",
        soort="service",
    )


def _keur_start(start: date, regel: Termijnregel) -> None:
    if isinstance(start, datetime) and regel.eenheid != "uren":
        raise InvoerFout("Deze termijn begint op een dag. Geef alleen de datum, bijvoorbeeld 2026-12-18.")
    if regel.eenheid == "uren" and not isinstance(start, datetime):
        raise InvoerFout("Deze termijn telt uren. Geef ook de tijd, bijvoorbeeld 2026-12-18T16:30.")
    if not EERSTE_JAAR <= start.year <= LAATSTE_JAAR:
        raise InvoerFout(f"Kies een begin in de jaren {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")


def _dagtermijn(regel: Termijnregel, start: date, regels: Termijnregels) -> Termijn:
    ruw = _ruw_einde(regel, start, regels)
    einde = _verlengd(regel, start, ruw, regels)
    # a planning day never lies before the start: something for today is for today, also on a Saturday
    streef = ruw if regel.soort == "wachttijd" else max(laatste_werkdag(ruw, regels), start)
    return Termijn(
        code=regel.code,
        naam=regel.naam,
        start=start,
        ruw_einde=ruw,
        deadline=einde,
        streefdatum=streef,
        verlengd_dagen=(einde - ruw).days,
        dag=DAGEN[einde.weekday()],
        uitleg=_uitleg(regel, start, ruw, einde, streef, vrij=not is_werkdag(ruw, regels)),
        artikel=regel.artikel,
        let_op=(*_let_op(regel), *_buiten_tabel(regel, start, einde, regels)),
    )


def _ruw_einde(regel: Termijnregel, start: date, regels: Termijnregels) -> date:
    """The end before any extension."""
    if regel.eenheid == "werkdagen":
        return werkdag_plus(start, regel.duur, regels)
    if regel.eenheid == "maanden":
        # Verordening 1182/71 art. 3
        return maanden_later(start, regel.duur)
    return start + timedelta(days=regel.duur * (7 if regel.eenheid == "weken" else 1))


def _verlengd(regel: Termijnregel, start: date, ruw: date, regels: Termijnregels) -> date:
    """The last day: a working day where the term moves on, with two working days in it where the Atw holds."""
    einde = ruw
    if not regel.verlengt:
        return einde
    # Atw art. 2 holds from three days on
    nodig = 2 if regel.atw and (ruw - start).days >= 3 else 0
    while not is_werkdag(einde, regels) or sum(is_werkdag(dag, regels) for dag in _dagen(start, einde)) < nodig:
        einde += timedelta(days=1)
    return einde


def _dagen(start: date, einde: date) -> Iterator[date]:
    """The days of a term: the day of the event does not count."""
    return (start + timedelta(days=n) for n in range(1, (einde - start).days + 1))


def _uitleg(regel: Termijnregel, start: date, ruw: date, einde: date, streef: date, *, vrij: bool) -> str:
    """In plain words how the dates were found; `vrij` when the raw end is a day off."""
    zinnen = [f"Het begon op {datum(start)}. De termijn loopt vanaf de {regel.start}."]
    if regel.duur:
        zinnen.append(f"{_duur(regel)} later is {datum(ruw)}.")
    if regel.soort == "wachttijd":
        zinnen.append("Niet eerder dan die dag.")
    if einde != ruw:
        waarom = "Dat is een vrije dag" if vrij else "Daar zitten te weinig werkdagen in"
        grond = ("Atw art. 1" if vrij else "Atw art. 2") if regel.atw else "Verordening 1182/71"
        zinnen.append(f"{waarom}, dus wordt het {datum(einde)} ({grond}).")
    if streef != einde:
        zinnen.append(f"Plan het uiterlijk op {datum(streef)}.")
    return " ".join(zinnen)


def _duur(regel: Termijnregel) -> str:
    """How long, in words: 1 maand, 8 weken."""
    woord = _WOORD[regel.eenheid] if regel.duur == 1 or regel.eenheid == "uren" else regel.eenheid
    return f"{regel.duur} {woord}"


def _let_op(regel: Termijnregel) -> tuple[str, ...]:
    if regel.nagelezen:
        return regel.let_op
    return (*regel.let_op, "Dit artikel is nog niet in de wet nagelezen. Kijk het na op wetten.overheid.nl.")


def _buiten_tabel(regel: Termijnregel, start: date, einde: date, regels: Termijnregels) -> tuple[str, ...]:
    """A warning where days off may be missing: equated days are only known for the years of the table."""
    if regel.soort == "wachttijd":
        return ()
    eerste = min(regels.feestdagen)
    if einde > regels.feestdagen_tot:
        return (
            f"Na {datum(regels.feestdagen_tot)} zijn de extra vrije dagen nog niet bekend. Kijk de datum later na.",
        )
    if start.year < eerste:
        return (f"De extra vrije dagen van vóór {eerste} staan niet in loket. Kijk de datum na.",)
    return ()


def _urentermijn(regel: Termijnregel, start: datetime) -> Termijn:
    """Hours by the clock, days off included, counted in UTC because a clock change adds or takes an hour."""
    zone = _amsterdam()
    begin, meldingen = _lokaal(start, zone)
    einde = (begin.astimezone(UTC) + timedelta(hours=regel.duur)).astimezone(zone)
    klok = einde.replace(tzinfo=None, fold=0)
    if _dubbel(klok, zone):
        keer = "tweede" if einde.fold else "eerste"
        meldingen.append(f"Die nacht gaat de klok terug. Het gaat om de {keer} keer dat het {klok:%H:%M} uur is.")
    begin_klok = begin.replace(tzinfo=None, fold=0)
    return Termijn(
        code=regel.code,
        naam=regel.naam,
        start=begin_klok,
        ruw_einde=klok,
        deadline=klok,
        streefdatum=klok,
        verlengd_dagen=0,
        dag=DAGEN[klok.weekday()],
        uitleg=(
            f"Het begon op {datum(begin_klok)} om {begin_klok:%H:%M} uur ({regel.start}). "
            f"{_duur(regel)} later is {datum(klok)} om {klok:%H:%M} uur. Elk uur telt, ook in het weekend."
        ),
        artikel=regel.artikel,
        let_op=(*_let_op(regel), *meldingen),
    )


def _lokaal(start: datetime, zone: ZoneInfo) -> tuple[datetime, list[str]]:
    """The moment in the Netherlands, and what to say about it; InvoerFout for a time that did not exist."""
    if start.tzinfo is not None:
        return start.astimezone(zone), []
    moment = start.replace(tzinfo=zone, fold=0)
    if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != start.replace(fold=0):
        raise InvoerFout("Deze tijd bestaat niet: de klok ging toen een uur vooruit. Kies een uur later.")
    if _dubbel(start, zone):
        return moment, ["Deze tijd was er die nacht twee keer. Loket telt vanaf de eerste keer."]
    return moment, []


def _dubbel(klok: datetime, zone: ZoneInfo) -> bool:
    """Whether the clock shows this time twice, in the night that it goes back."""
    eerste, tweede = (klok.replace(tzinfo=zone, fold=f) for f in (0, 1))
    voor, na = eerste.utcoffset(), tweede.utcoffset()
    return voor is not None and na is not None and voor > na


@lru_cache(maxsize=1)
def _amsterdam() -> ZoneInfo:
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        raise LoketFout("Deze computer kent de Nederlandse tijd niet. Installeer het pakket tzdata.") from None
