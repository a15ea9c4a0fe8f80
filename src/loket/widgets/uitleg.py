"""A judgement explained: state, what it hangs on, every step with its norm, date, article and sureness."""

from collections.abc import Mapping

from loket.domein.oordeel import Oordeel, Stap, Status
from loket.nederlands import datum_kort
from loket.widgets.woorden import bedrag_woorden, status_woorden

BREEDTE_STAP = 34


def uitleg_tekst(oordeel: Oordeel, vragen: Mapping[str, str]) -> str:
    """The whole explanation as plain lines; `vragen` gives the question for each missing fact."""
    bedrag = bedrag_woorden(oordeel)
    delen = [f"{oordeel.naam} · {oordeel.uitvoerder}", status_woorden(oordeel) + (f": {bedrag}" if bedrag else "")]
    if oordeel.bedrag is not None and oordeel.betaald_per and oordeel.status is not Status.WAARSCHIJNLIJK_NIET:
        delen.append("Dit is wat er per maand op de rekening komt, naar beneden op hele euro's.")
    delen += _beslist(oordeel, vragen)
    if oordeel.let_op:
        delen += ["", "Let op", *(f"  ! {zin}" for zin in oordeel.let_op)]
    if oordeel.uitleg:
        delen += ["", "Zo is het berekend", *(_stap(stap) for stap in oordeel.uitleg)]
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


def _stap(stap: Stap) -> str:
    """One step: name, value, and under it where it comes from."""
    kop = f"  {stap.stap:<{BREEDTE_STAP}} {stap.waarde:>16}"
    herkomst = [deel for deel in (stap.bron, f"vanaf {datum_kort(stap.van)}" if stap.van else "") if deel]
    if stap.betrouwbaarheid:
        herkomst.append(f"zekerheid {stap.betrouwbaarheid}")
    return f"{kop}\n      {', '.join(herkomst)}" if herkomst else kop
