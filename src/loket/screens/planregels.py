"""The plan as lines: what was promised, what is not finished, what they want, and when we talk again."""

from collections.abc import Sequence

from loket.diensten.bezoeken import gemiste_bezoeken
from loket.diensten.dossier import Dossierstand
from loket.diensten.plan import plan
from loket.domein.bezoek import GEMISTREDENEN
from loket.domein.blad import MEESTE_VOOR_INWONER
from loket.domein.duo import Duolid
from loket.domein.plan import Belofte, Plan
from loket.nederlands import datum_kort, meervoud
from loket.widgets.afspraken import wie_naam
from loket.widgets.langelijst import Regel

LABEL = 17


def plan_regels(stand: Dossierstand) -> list[Regel]:
    """What is not finished first, then the plan, then what was promised before."""
    nu = plan(stand)
    onaf = [Regel(o.tekst, sleutel=f"onaf:{o.plek}") for o in nu.onaf]
    kop = [Regel("Nog af te maken vandaag", str(len(onaf)), toon="kop"), *onaf, Regel("")] if onaf else []
    return [*kop, *_plan(nu), *_gemist(stand), *_beloofd(nu.beloofd, stand.duo)]


def _plan(nu: Plan) -> list[Regel]:
    doel = f'"{nu.doel}"' if nu.doel else "nog niet gevraagd"
    return [
        Regel("Het plan", toon="kop"),
        _regel("Wat zij willen", doel, f"ja op {datum_kort(nu.doel_ja)}" if nu.doel_ja else "", "plan:doel"),
        _regel("Eerste ding", *_ding(nu), "plan:ding"),
        _regel("Jij doet", f"{nu.voor_inwoner} van hoogstens {MEESTE_VOOR_INWONER}", "", "plan:jij"),
        _regel("Wij doen", meervoud(nu.voor_ons, "open afspraak", "open afspraken"), "", "plan:wij"),
        _regel("Weer praten", nu.volgende_keer or "nog geen dag: de inwoner kiest", "", "plan:volgende"),
    ]


def _gemist(stand: Dossierstand) -> list[Regel]:
    """The last talk that did not happen: what happened, and the new day."""
    laatste = next(iter(gemiste_bezoeken(stand.beeld)), None)
    if laatste is None:
        return []
    nieuw = f"nieuwe dag {datum_kort(laatste.nieuw)}" if laatste.nieuw else "nog geen nieuwe dag"
    return [
        _regel("Ging niet door", f"{datum_kort(laatste.dag)}: {GEMISTREDENEN[laatste.reden]}", nieuw, "plan:volgende")
    ]


def _ding(nu: Plan) -> tuple[str, str]:
    ding = nu.eerste_ding
    if ding is None:
        return "nog niet gevraagd", ""
    return f'"{ding.tekst}"', f"opgelost op {datum_kort(ding.klaar)}" if ding.klaar else "nog niet opgelost"


def _beloofd(beloofd: Sequence[Belofte], duo: Sequence[Duolid]) -> list[Regel]:
    if not beloofd:
        return []
    gedaan = sum(b.gedaan is not None for b in beloofd)
    kop = Regel("Vorige keer beloofd", f"{gedaan} van {len(beloofd)} gedaan", toon="kop")
    return [Regel(""), kop, *(_belofte(b, duo) for b in beloofd)]


def _belofte(belofte: Belofte, duo: Sequence[Duolid]) -> Regel:
    merk = "✓ " if belofte.gedaan else "! te laat: " if belofte.te_laat else "○ "
    stand = f"gedaan op {datum_kort(belofte.gedaan)}" if belofte.gedaan else datum_kort(belofte.dag)
    toon = "goed" if belofte.gedaan else "spoed" if belofte.te_laat else ""
    return Regel(
        f"{merk}{belofte.tekst}", f"{wie_naam(belofte.wie, duo)}  {stand}", f"afspraak:{belofte.afspraak}", toon
    )


def _regel(label: str, woorden: str, rechts: str, sleutel: str) -> Regel:
    return Regel(f"{label:<{LABEL}}{woorden}", rechts, sleutel)
