"""How loket repeats what it understood, so that a person can see at once whether it is right."""

from datetime import date
from decimal import Decimal

from loket.domein.waarden import Bereik, Inkomst, Lijst, Opvang, Waarde
from loket.nederlands.bedrag import geld_in_woorden
from loket.nederlands.opvang import opvang_woorden
from loket.nederlands.uit import datum, maandnaam, opsomming


def echo(waarde: Waarde, *, per: str = "", geboren: bool = False) -> str:
    """What was understood: "= € 1.640,00 per maand", "= geboren in 1986", "= 2 of 3".

    `per` names the period of an amount; `geboren` says that a single date is one of birth, which a range of
    dates always is.
    """
    return f"= {_woorden(waarde, per, geboren)}"


def _woorden(waarde: Waarde, per: str, geboren: bool) -> str:
    """The value in words, without the sign."""
    if waarde is None:
        return "nog niet bekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Bereik):
        return _bereik(waarde, per)
    if isinstance(waarde, Decimal):
        return _met_periode(geld_in_woorden(waarde), per)
    if isinstance(waarde, date):
        return f"geboren op {_zonder_weekdag(waarde)}" if geboren else datum(waarde)
    if isinstance(waarde, tuple):
        return _rij(waarde)
    return str(waarde) if waarde != 0 else "geen"


def _bereik(bereik: Bereik, per: str) -> str:
    laag, hoog = bereik.min, bereik.max
    if isinstance(laag, date) or isinstance(hoog, date):
        return _geboren_tussen(laag, hoog)
    if isinstance(laag, Decimal) or isinstance(hoog, Decimal):
        return _met_periode(geld_in_woorden(bereik), per)
    if laag is None or hoog is None:
        return (
            f"minstens {laag}" if laag is not None else f"hoogstens {hoog}" if hoog is not None else "nog niet bekend"
        )
    return f"{laag} of {hoog}" if isinstance(laag, int) and hoog == laag + 1 else f"{laag} tot en met {hoog}"


def _geboren_tussen(eerste: object, laatste: object) -> str:
    """A birth date that is known by its year or month, or lies between two days."""
    if not isinstance(eerste, date):
        return f"geboren op of vóór {_zonder_weekdag(laatste)}" if isinstance(laatste, date) else "nog niet bekend"
    if not isinstance(laatste, date):
        return f"geboren op of na {_zonder_weekdag(eerste)}"
    if (eerste.month, eerste.day) == (1, 1) and (laatste.month, laatste.day) == (12, 31):
        jaren = f"{eerste.year}" if eerste.year == laatste.year else f"{eerste.year} tot en met {laatste.year}"
        return f"geboren in {jaren}"
    volgende = date.fromordinal(laatste.toordinal() + 1)
    if eerste.day == 1 and volgende.day == 1 and (eerste.year, eerste.month) == (laatste.year, laatste.month):
        return f"geboren in {maandnaam(eerste.month)} {eerste.year}"
    return f"geboren tussen {_zonder_weekdag(eerste)} en {_zonder_weekdag(laatste)}"


def _rij(rij: Lijst) -> str:
    if not rij:
        return "geen"
    opvang = [deel for deel in rij if isinstance(deel, Opvang)]
    if opvang:
        return opvang_woorden(opvang)
    bedragen = any(isinstance(deel, Inkomst) and deel.netto_maand is not None for deel in rij)
    return _met_periode(
        opsomming(_deel(deel) for deel in rij if not isinstance(deel, Opvang)), "maand" if bedragen else ""
    )


def _deel(deel: Inkomst | str | Decimal) -> str:
    if isinstance(deel, Inkomst):
        return _inkomst(deel)
    return deel if isinstance(deel, str) else format(deel, "f").replace(".", ",")


def _inkomst(inkomst: Inkomst) -> str:
    soort = inkomst.soort or "soort nog niet bekend:"
    bedrag = inkomst.netto_maand
    return f"{soort} (bedrag nog niet bekend)" if bedrag is None else f"{soort} {geld_in_woorden(bedrag)}"


def _zonder_weekdag(dag: date) -> str:
    return f"{dag.day} {maandnaam(dag.month)} {dag.year}"


def _met_periode(tekst: str, per: str) -> str:
    return f"{tekst} per {per}" if per else tekst
