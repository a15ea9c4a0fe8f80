"""Holds every norm row against what it must be: type by unit, dates, source, sureness, and a plausible step by year."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from loket.catalogus.soorten import Catalogus, Norm
from loket.nederlands import euro_cent

GROOTSTE_SPRONG = Decimal("0.25")
HELE_GETALLEN = ("jaar", "maanden", "weken", "dagen", "werkdagen", "uur")
BEDRAGEN = ("EUR", "EUR/jaar", "EUR/kwartaal", "EUR/maand", "EUR/uur")
UREN_PER_MAAND = 744
ANDERS = ("fractie", "procent", "uur/maand", "EUR/maand/EUR", "EUR/maand/EUR2")
EENHEDEN = ("bool", "datum", *HELE_GETALLEN, *BEDRAGEN, *ANDERS)


def keur_normen(catalogus: Catalogus) -> list[str]:
    """Every finding over all rows, as one Dutch sentence that names the norm's key and day."""
    return [zin for rijen in catalogus.normen.values() for norm in rijen for zin in keur_norm(norm, rijen)]


def keur_norm(norm: Norm, rijen: Sequence[Norm]) -> list[str]:
    """What is wrong with one row among the rows of its key."""
    waar = f"De norm {norm.sleutel} vanaf {norm.van}"
    return [f"{waar}: {zin}" for zin in (list(_vorm(norm)) or _sprong(norm, rijen))]


def _vorm(norm: Norm) -> Iterable[str]:
    if norm.eenheid not in EENHEDEN:
        yield f"de eenheid '{norm.eenheid}' is niet bekend; kies uit {', '.join(EENHEDEN)}."
    elif not _past(norm):
        yield f"de waarde {norm.waarde} past niet bij de eenheid '{norm.eenheid}'; verbeter de waarde."
    if not norm.bron.strip() or not norm.artikel.strip():
        yield "bron of artikel is leeg; vul het in."
    if norm.betrouwbaarheid not in ("A", "B", "C"):
        yield "de betrouwbaarheid moet A, B of C zijn."
    if norm.tot is not None and norm.tot < norm.van:
        yield "de laatste dag ligt voor de eerste; verbeter de datum."


def _past(norm: Norm) -> bool:
    waarde = norm.waarde
    if norm.eenheid == "bool":
        return isinstance(waarde, bool)
    if norm.eenheid == "datum":
        return isinstance(waarde, date)
    if not isinstance(waarde, Decimal):
        return False
    if norm.eenheid in HELE_GETALLEN:
        return waarde >= 0 and waarde == waarde.to_integral_value()
    if norm.eenheid in BEDRAGEN:
        return waarde >= 0 and waarde == waarde.quantize(Decimal("0.01"))
    hoogste = {"procent": 100, "uur/maand": UREN_PER_MAAND}.get(norm.eenheid, 1)
    return 0 <= waarde <= hoogste


def _sprong(norm: Norm, rijen: Sequence[Norm]) -> Iterable[str]:
    vorige = vorig_jaar(norm, rijen)
    if norm.gecontroleerd or vorige is None or (groei := groei_sinds(norm, vorige)) is None:
        return
    if abs(groei) > GROOTSTE_SPRONG:
        yield (
            f"{waarde_tekst(vorige)} wordt {waarde_tekst(norm)} ({groei:+.0%}). "
            "Klopt dat? Zet dan gecontroleerd = true op deze rij."
        )


def vorig_jaar(norm: Norm, rijen: Iterable[Norm]) -> Norm | None:
    """The row that held a year before, else the last one before this; None for the first."""
    eerder = [rij for rij in rijen if rij.van < norm.van]
    jaar_terug = norm.van.replace(year=norm.van.year - 1, day=min(norm.van.day, 28))
    toen = [rij for rij in eerder if rij.van <= jaar_terug and (rij.tot is None or jaar_terug <= rij.tot)]
    return (toen or sorted(eerder, key=lambda rij: rij.van))[-1] if eerder else None


def groei_sinds(norm: Norm, vorige: Norm) -> Decimal | None:
    """The change as a fraction of what it was; None where that is no number, or was nothing."""
    nieuw, oud = norm.waarde, vorige.waarde
    if not isinstance(nieuw, Decimal) or not isinstance(oud, Decimal) or not oud:
        return None
    return nieuw / oud - 1


def waarde_tekst(norm: Norm) -> str:
    """A value as people read it."""
    if isinstance(norm.waarde, bool):
        return "ja" if norm.waarde else "nee"
    if isinstance(norm.waarde, date):
        return norm.waarde.isoformat()
    return euro_cent(norm.waarde) if norm.eenheid in BEDRAGEN else f"{norm.waarde:f}".replace(".", ",")
