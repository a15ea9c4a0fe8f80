"""Small faults to put into a rule on purpose: one changed operator, constant, branch or norm key at a time."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise

ZUSTER = {"min": "max", "max": "min", "all": "any", "any": "all"}
VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
REKEN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
NORM_LEZERS = ("norm", "heeft_norm")
NIET = ("plafond", "leest", "los", "nul", "deur", "terugvordering", "strict")
"""What a scheme declares for the engine or the screens: no reckoning, held by tests of its own."""


@dataclass(frozen=True)
class Mutant:
    """One fault: where it is, what was changed, and the whole module with it."""

    regel: int
    tekst: str
    wat: str
    boom: ast.Module


def mutanten(bron: str) -> Iterator[Mutant]:
    """Every mutant of one module, in the order of its text."""
    boom = ast.parse(bron)
    regels = bron.splitlines()
    buiten = _buiten(boom)
    sleutels = _normsleutels(boom)
    for nummer, knoop in enumerate(ast.walk(boom)):
        if id(knoop) in buiten:
            continue
        for wat, verander in _veranderingen(knoop, sleutels):
            kopie = copy.deepcopy(boom)
            verander(next(n for plek, n in enumerate(ast.walk(kopie)) if plek == nummer))
            regel = getattr(knoop, "lineno", 0)
            yield Mutant(regel, regels[regel - 1].strip(), wat, ast.fix_missing_locations(kopie))


def _buiten(boom: ast.Module) -> set[int]:
    """The nodes that are no rule: texts, f-strings of texts, types, and what a scheme only declares."""
    uit: set[int] = set()
    for knoop in ast.walk(boom):
        delen: list[ast.AST] = []
        if isinstance(knoop, ast.keyword) and knoop.arg in NIET:
            delen = [knoop.value]
        elif isinstance(knoop, ast.Call) and _naam(knoop.func) in ("stap", "waarschuw"):
            delen = list(knoop.args)
        elif isinstance(knoop, ast.FunctionDef | ast.AnnAssign):
            annotaties = [getattr(knoop, "returns", None), getattr(knoop, "annotation", None)]
            annotaties += [arg.annotation for arg in getattr(getattr(knoop, "args", None), "args", [])]
            delen = [deel for deel in annotaties if deel is not None]
        elif isinstance(knoop, ast.ClassDef):
            delen = list(knoop.decorator_list)
        elif isinstance(knoop, ast.Import | ast.ImportFrom):
            delen = [knoop]
        uit |= {id(onder) for deel in delen for onder in ast.walk(deel)}
    return uit


def _normsleutels(boom: ast.Module) -> dict[str, str]:
    """Each norm key of the module with the next one, to be read in its place."""
    gevonden = [
        knoop.args[0].value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Call)
        and _naam(knoop.func) in NORM_LEZERS
        and knoop.args
        and isinstance(knoop.args[0], ast.Constant)
    ]
    rij = list(dict.fromkeys(str(sleutel) for sleutel in gevonden))
    return dict(pairwise([*rij, rij[0]])) if len(rij) > 1 else {}


def _naam(functie: ast.expr) -> str:
    if isinstance(functie, ast.Attribute):
        return functie.attr
    return functie.id if isinstance(functie, ast.Name) else ""


Verandering = tuple[str, Callable[[ast.AST], None]]


def _veranderingen(knoop: ast.AST, sleutels: dict[str, str]) -> Iterator[Verandering]:
    if isinstance(knoop, ast.Compare) and type(knoop.ops[0]) in VERGELIJK:
        ander = VERGELIJK[type(knoop.ops[0])]
        yield f"{type(knoop.ops[0]).__name__} is {ander.__name__}", lambda n: _zet(n, "ops", [ander()])
    elif isinstance(knoop, ast.BinOp) and type(knoop.op) in REKEN:
        teken = REKEN[type(knoop.op)]
        yield f"{type(knoop.op).__name__} is {teken.__name__}", lambda n: _zet(n, "op", teken())
    elif isinstance(knoop, ast.BoolOp):
        naar = ast.Or if isinstance(knoop.op, ast.And) else ast.And
        yield f"{type(knoop.op).__name__} is {naar.__name__}", lambda n: _zet(n, "op", naar())
    elif isinstance(knoop, ast.If):
        yield "the branches of an if are swapped", _keer_om
    elif isinstance(knoop, ast.IfExp):
        yield "the sides of an if are swapped", _wissel
    elif isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
        yield "Not is gone", _zonder_niet
    elif isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.USub):
        yield f"USub is gone at {knoop.col_offset}", lambda n: _zet(n, "op", ast.UAdd())
    elif isinstance(knoop, ast.Call):
        yield from _aanroep(knoop, sleutels)
    elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, int):
        waarde = knoop.value
        nieuw = (not waarde) if isinstance(waarde, bool) else waarde + 1
        yield f"{waarde} is {nieuw} at {knoop.col_offset}", lambda n: _zet(n, "value", nieuw)


def _aanroep(knoop: ast.Call, sleutels: dict[str, str]) -> Iterator[Verandering]:
    naam = _naam(knoop.func)
    eerste = knoop.args[0] if knoop.args else None
    if isinstance(knoop.func, ast.Name) and naam in ZUSTER:
        yield f"{naam} is {ZUSTER[naam]}", lambda n: _zet(n.func, "id", ZUSTER[naam])  # type: ignore[attr-defined]
    if not isinstance(eerste, ast.Constant):
        return
    if naam == "Decimal" and isinstance(eerste.value, str) and (getal := _getal(eerste.value)) is not None:
        nieuw = str(getal + 1)
        yield f"{getal} is {nieuw}", lambda n: _zet(n.args[0], "value", nieuw)  # type: ignore[attr-defined]
    if naam in NORM_LEZERS and str(eerste.value) in sleutels:
        ander = sleutels[str(eerste.value)]
        yield f"norm {eerste.value} is {ander}", lambda n: _zet(n.args[0], "value", ander)  # type: ignore[attr-defined]


def _getal(tekst: str) -> Decimal | None:
    try:
        return Decimal(tekst)
    except InvalidOperation:
        return None


def _zet(knoop: ast.AST, veld: str, waarde: object) -> None:
    setattr(knoop, veld, waarde)


def _keer_om(knoop: ast.AST) -> None:
    assert isinstance(knoop, ast.If)
    knoop.test = ast.UnaryOp(ast.Not(), knoop.test)


def _wissel(knoop: ast.AST) -> None:
    assert isinstance(knoop, ast.IfExp)
    knoop.body, knoop.orelse = knoop.orelse, knoop.body


def _zonder_niet(knoop: ast.AST) -> None:
    """`not x` becomes `not not x`: the same truth as x, in the same place."""
    assert isinstance(knoop, ast.UnaryOp)
    knoop.operand = ast.UnaryOp(ast.Not(), knoop.operand)
