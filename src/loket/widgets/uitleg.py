"""A judgement explained: state, what it hangs on, every step with its norm, date, article and sureness."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from textwrap import wrap

from loket.domein.oordeel import Oordeel, Stap
from loket.domein.toelichting import Toelichting
from loket.nederlands import maandnaam
from loket.widgets.rondom import NEE, rondom_regels
from loket.widgets.woorden import bedrag_woorden, status_woorden

MEESTE_BREEDTE = 72
# A number on its own: not a part of a date, a word or an article.
_DAG = re.compile(r"\b[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")
_GETAL = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-])")


def uitleg_tekst(
    oordeel: Oordeel,
    vragen: Mapping[str, str],
    breedte: int = MEESTE_BREEDTE,
    namen: Mapping[str, str] | None = None,
    rondom: Toelichting | None = None,
) -> str:
    """The whole explanation as plain lines.

    `vragen` gives the question for each missing fact, `namen` how each person of the household is called, `rondom`
    what was asked around the outcome.
    """
    breed = max(30, min(breedte, MEESTE_BREEDTE))
    bedrag = bedrag_woorden(oordeel)
    delen = [f"{oordeel.naam} · {oordeel.uitvoerder}", status_woorden(oordeel) + (f": {bedrag}" if bedrag else "")]
    if oordeel.bedrag is not None and oordeel.betaald_per and oordeel.status not in NEE:
        delen.append("Dit is wat er per maand op de rekening komt, naar beneden op hele euro's.")
    delen += [] if rondom is None else rondom_regels(oordeel, rondom, breed)
    delen += _beslist(oordeel, vragen)
    if oordeel.let_op:
        delen += ["", "Let op", *(f"  ! {zin}" for zin in oordeel.let_op)]
    if oordeel.uitleg:
        delen += ["", "Zo is het berekend", *_stappen(oordeel, breed, namen or {})]
    if oordeel.aannames:
        delen += [
            "",
            "Hier gaan we van uit",
            *(f"  {aanname}" for aanname in dict.fromkeys(a.aanname for a in oordeel.aannames)),
        ]
    if oordeel.geldig_van or oordeel.geldig_tot:
        van = dag_woorden(oordeel.geldig_van) if oordeel.geldig_van else "…"
        tot = dag_woorden(oordeel.geldig_tot) if oordeel.geldig_tot else "…"
        delen += ["", f"Deze normen gelden van {van} tot en met {tot}."]
    return "\n".join(delen)


def _beslist(oordeel: Oordeel, vragen: Mapping[str, str]) -> list[str]:
    """The questions that still matter, the deciding ones first."""
    if not oordeel.ontbreekt:
        return []
    op_volgorde = sorted(oordeel.ontbreekt, key=lambda o: not o.beslissend)
    regels = ["", "Dit weten we nog niet (v: nu vragen)"]
    for ontbreekt in op_volgorde:
        merk = "beslist het" if ontbreekt.beslissend else "telt mee"
        regels.append(f"  ? {vragen.get(ontbreekt.feit, ontbreekt.feit)} ({merk})")
    return regels


def _stappen(oordeel: Oordeel, breedte: int, namen: Mapping[str, str]) -> list[str]:
    """The steps; a fact that is not known stands among the questions already."""
    return [_stap(_met_naam(stap, namen), breedte) for stap in oordeel.uitleg if stap.waarde != "onbekend"]


def _met_naam(stap: Stap, namen: Mapping[str, str]) -> Stap:
    """A fact of a person carries the name instead of the role."""
    delen = (stap.feit or "").split(".")
    if delen[0] != "personen" or delen[1] not in namen:
        return stap
    return replace(stap, stap=f"{stap.stap.partition(' (')[0]}, {namen[delen[1]]}")


def _stap(stap: Stap, breedte: int) -> str:
    """One step: name, value at the right, and under it where it comes from."""
    waarde = getal_woorden(stap.waarde)
    ruimte = breedte - len(waarde) - 3
    if len(stap.stap) <= ruimte:
        kop = f"  {stap.stap:<{ruimte}} {waarde}"
    else:
        kop = "\n".join(wrap(f"{stap.stap}: {waarde}", breedte, initial_indent="  ", subsequent_indent="    "))
    herkomst = [deel for deel in (stap.bron, f"vanaf {dag_woorden(stap.van)}" if stap.van else "") if deel]
    if stap.betrouwbaarheid:
        herkomst.append(f"zekerheid {stap.betrouwbaarheid}")
    regels = wrap(", ".join(herkomst), breedte, initial_indent="      ", subsequent_indent="      ")
    return "\n".join([kop, *regels])


def getal_woorden(waarde: str) -> str:
    """A value of a step the Dutch way: "184633" is "184.633", "0.65" is "0,65", a date has its month in words."""
    met_dagen = _DAG.sub(lambda gevonden: dag_woorden(date.fromisoformat(gevonden.group())), waarde)
    return met_dagen if met_dagen != waarde else _GETAL.sub(_nederlands, waarde)


def dag_woorden(dag: date) -> str:
    """A date of the law or of birth: "1 juli 2026"."""
    return f"{dag.day} {maandnaam(dag.month)} {dag.year}"


def _nederlands(gevonden: re.Match[str]) -> str:
    heel, _, deel = gevonden.group().partition(".")
    return f"{int(heel):,}".replace(",", ".") + (f",{deel}" if deel else "")
