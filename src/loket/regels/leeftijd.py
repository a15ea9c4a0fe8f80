"""Birthdays and ages: from "has this person turned n?" to a border between birth dates."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

EEN_DAG = timedelta(days=1)


def verjaardag(geboren: date, maanden: int) -> date:
    """The day on which somebody is that many months old; who is born on 29 February turns on 1 March."""
    jaar, maand = divmod(geboren.year * 12 + geboren.month - 1 + maanden, 12)
    if geboren.day <= monthrange(jaar, maand + 1)[1]:
        return date(jaar, maand + 1, geboren.day)
    return eerste_van_maand(date(jaar, maand + 1, 1), 1)


@lru_cache(maxsize=4096)
def grens_geboorte(dag: date, maanden: int) -> date:
    """The first birth date whose birthday of that many months falls on `dag` or later."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    kandidaat = date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
    while verjaardag(kandidaat, maanden) >= dag:
        kandidaat -= EEN_DAG
    while verjaardag(kandidaat, maanden) < dag:
        kandidaat += EEN_DAG
    return kandidaat


@lru_cache(maxsize=1024)
def eerste_van_maand(dag: date, verder: int = 0) -> date:
    """The first day of the month, that many months further on."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + verder, 12)
    return date(jaar, maand + 1, 1)


def maanden_later(dag: date, maanden: int) -> date:
    """The same day some months later, or the last day of that month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
