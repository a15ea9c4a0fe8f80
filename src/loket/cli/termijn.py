"""`loket termijn CODE START`: the dates of a legal term."""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from loket.domein.fouten import InvoerFout

if TYPE_CHECKING:
    from loket.domein.termijn import Termijn


def termijn(
    code: Annotated[str, typer.Argument(help="De code van de termijn, bijvoorbeeld awb_bezwaar_6w.")],
    start: Annotated[str, typer.Argument(help="De dag waarop het begon: 2026-12-18. Bij uren: 2026-12-18T16:30.")],
    json: Annotated[bool, typer.Option("--json", help="Geef de uitkomst als JSON.")] = False,
) -> None:
    """Reken een wettelijke termijn uit: uiterste dag, streefdatum en waarom."""
    from loket.catalogus.termijnenlijst import laad_termijnen
    from loket.regels.termijnen import termijn as reken

    uitkomst = reken(code, _begin(start), laad_termijnen())
    typer.echo(_als_json(uitkomst) if json else _als_tekst(uitkomst))


def _begin(tekst: str) -> date:
    """A date, or a moment when there is a time in it; InvoerFout when it is neither."""
    kaal = tekst.strip()
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", kaal):
            return date.fromisoformat(kaal)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*", kaal):
            return datetime.fromisoformat(kaal)
    except ValueError:
        pass
    raise InvoerFout("START is geen datum. Typ een datum zoals 2026-12-18, of met tijd 2026-12-18T16:30.")


def _als_json(uitkomst: "Termijn") -> str:
    from json import dumps

    return dumps(
        {
            "ruw_einde": uitkomst.ruw_einde.isoformat(),
            "deadline": uitkomst.deadline.isoformat(),
            "streefdatum": uitkomst.streefdatum.isoformat(),
            "verlengd_dagen": uitkomst.verlengd_dagen,
            "dag": uitkomst.dag,
            "uitleg": uitkomst.uitleg,
            "artikel": uitkomst.artikel,
            "let_op": list(uitkomst.let_op),
        },
        ensure_ascii=False,
        indent=2,
    )


def _als_tekst(uitkomst: "Termijn") -> str:
    from loket.nederlands.uit import datum

    regels = [
        f"{uitkomst.naam} ({uitkomst.artikel})",
        f"Uitkomst:   {_dag(datum(uitkomst.deadline), uitkomst.deadline)}",
        f"Plan op:    {_dag(datum(uitkomst.streefdatum), uitkomst.streefdatum)}",
        uitkomst.uitleg,
        *(f"Let op: {zin}" for zin in uitkomst.let_op),
    ]
    return "\n".join(regels)


def _dag(voluit: str, dag: date) -> str:
    return f"{voluit} om {dag:%H:%M} uur" if isinstance(dag, datetime) else voluit
