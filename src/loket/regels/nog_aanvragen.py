"""What can still be asked over the past: only where the household could have had the right then."""

from dataclasses import replace
from datetime import date

from loket.catalogus.rondom import OverJaar, Terug
from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Oordeel, Status
from loket.domein.situatie import Situatie
from loket.nederlands import maandnaam, meervoud
from loket.regels.herkansing import Herkansing, probeer, zonder_feiten
from loket.regels.leeftijd import eerste_van_maand
from loket.regels.regeling import Regeling

MISSCHIEN = (Status.WAARSCHIJNLIJK_WEL, Status.ONBESLIST, Status.NAVRAGEN)
JAREN_TERUG = 3
VAN_DIT_JAAR = (".toetsingsinkomen_jaar", ".vermogen", ".inkomsten")
"""Facts that are of this year alone: what they were in another year is not known."""


def nog_aanvragen(situatie: Situatie, catalogus: Catalogus, regeling: Regeling, oordeel: Oordeel) -> tuple[str, ...]:
    """One sentence per past year or period that can still be asked, with how sure that is."""
    zinnen = [
        zin
        for rij in catalogus.over_jaar
        if regeling.id in rij.regelingen
        for jaar in range(situatie.peildatum.year - JAREN_TERUG, situatie.peildatum.year)
        if (zin := _over(situatie, catalogus, regeling, rij, jaar)) is not None
    ]
    if oordeel.gebruik == "ja" and zinnen:
        zinnen = [f"Kreeg je het toen nog niet? {zin}" for zin in zinnen]
    if oordeel.status in MISSCHIEN and oordeel.gebruik != "ja":
        zinnen += [_terug(situatie, rij) for rij in catalogus.terug if _geldt(situatie, regeling, rij)]
    return tuple(zinnen)


def _over(situatie: Situatie, catalogus: Catalogus, regeling: Regeling, rij: OverJaar, jaar: int) -> str | None:
    norm = catalogus.norm_op(rij.norm.format(jaar=jaar), situatie.peildatum)
    if norm is None or not isinstance(norm.waarde, date) or norm.betrouwbaarheid == "C":
        return None
    kans = _kans(situatie, catalogus, regeling, jaar)
    if kans is None or norm.waarde < situatie.peildatum:
        return None
    return f"Over {jaar} kan {kans} tot en met {_dag(norm.waarde)} ({rij.controleer})."


def _kans(situatie: Situatie, catalogus: Catalogus, regeling: Regeling, jaar: int) -> str | None:
    """ "nog" where the household as it is now had the right then, "misschien nog" where that is open, else None.

    This year's income and assets say nothing sure of another year: a "no" that hangs on them is open.
    """
    toen = replace(situatie, peildatum=_in_jaar(situatie.peildatum, jaar))
    if (proef := probeer(toen, catalogus, regeling)) is not None and proef.zeker:
        return "nog"
    los = probeer(zonder_feiten(toen, lambda pad: pad.endswith(VAN_DIT_JAAR)), catalogus, regeling)
    return "misschien nog" if _open(los) else None


def _open(proef: Herkansing | None) -> bool:
    return proef is None or not proef.soorten <= {"nee", "buiten"}


def _in_jaar(dag: date, jaar: int) -> date:
    return dag.replace(year=jaar, day=min(dag.day, 28))


def _geldt(situatie: Situatie, regeling: Regeling, rij: Terug) -> bool:
    return regeling.id in rij.regelingen and rij.van <= situatie.peildatum


def _terug(situatie: Situatie, rij: Terug) -> str:
    termijn = "1 jaar" if rij.maanden == 12 else meervoud(rij.maanden, "maand", "maanden")
    vanaf = max(eerste_van_maand(situatie.peildatum, -rij.maanden), rij.van)
    return f"{rij.zin.format(termijn=termijn, dag=_dag(vanaf))} ({rij.controleer})."


def _dag(dag: date) -> str:
    return f"{dag.day} {maandnaam(dag.month)} {dag.year}"
