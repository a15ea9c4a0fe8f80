"""A judgement explained: state, what it hangs on, every step with its norm, date, article and sureness."""

import re
from collections.abc import Mapping
from textwrap import wrap

from loket.domein.oordeel import Oordeel, Stap, Status
from loket.nederlands import datum_kort
from loket.widgets.woorden import bedrag_woorden, status_woorden

MEESTE_BREEDTE = 72
# A number on its own: not a part of a date, a word or an article.
_GETAL = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-])")


def uitleg_tekst(oordeel: Oordeel, vragen: Mapping[str, str], breedte: int = MEESTE_BREEDTE) -> str:
    """The whole explanation as plain lines; `vragen` gives the question for each missing fact."""
    breed = max(30, min(breedte, MEESTE_BREEDTE))
    bedrag = bedrag_woorden(oordeel)
    delen = [f"{oordeel.naam} · {oordeel.uitvoerder}", status_woorden(oordeel) + (f": {bedrag}" if bedrag else "")]
    if oordeel.bedrag is not None and oordeel.betaald_per and oordeel.status is not Status.WAARSCHIJNLIJK_NIET:
        delen.append("Dit is wat er per maand op de rekening komt, naar beneden op hele euro's.")
    delen += _beslist(oordeel, vragen)
    if oordeel.let_op:
        delen += ["", "Let op", *(f"  ! {zin}" for zin in oordeel.let_op)]
    if oordeel.uitleg:
        delen += ["", "Zo is het berekend", *(_stap(stap, breed) for stap in oordeel.uitleg)]
    if oordeel.aannames:
        delen += ["", "Hier gaan we van uit", *(f"  {a.aanname}" for a in oordeel.aannames)]
    if oordeel.geldig_van or oordeel.geldig_tot:
        van = datum_kort(oordeel.geldig_van) if oordeel.geldig_van else "…"
        tot = datum_kort(oordeel.geldig_tot) if oordeel.geldig_tot else "…"
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


def _stap(stap: Stap, breedte: int) -> str:
    """One step: name, value at the right, and under it where it comes from."""
    waarde = getal_woorden(stap.waarde)
    ruimte = breedte - len(waarde) - 3
    naam = stap.stap if len(stap.stap) <= ruimte else stap.stap[: ruimte - 1] + "…"
    kop = f"  {naam:<{ruimte}} {waarde}"
    herkomst = [deel for deel in (stap.bron, f"vanaf {datum_kort(stap.van)}" if stap.van else "") if deel]
    if stap.betrouwbaarheid:
        herkomst.append(f"zekerheid {stap.betrouwbaarheid}")
    regels = wrap(", ".join(herkomst), breedte, initial_indent="      ", subsequent_indent="      ")
    return "\n".join([kop, *regels])


def getal_woorden(waarde: str) -> str:
    """A value of a step with its numbers the Dutch way: "184633" becomes "184.633", "0.65" becomes "0,65"."""
    return _GETAL.sub(_nederlands, waarde)


def _nederlands(gevonden: re.Match[str]) -> str:
    heel, _, deel = gevonden.group().partition(".")
    return f"{int(heel):,}".replace(",", ".") + (f",{deel}" if deel else "")
