"""The laws of the hull, over generated households."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loket.domein.oordeel import Status
from loket.regels import alle_regelingen, beoordeel, omhulsel
from loket.regels.lijst import regelingen_van
from loket.regels.regeling import GEWOON, Regeling
from tests.meting.omhulsel import vergelijk
from tests.regels.huishoudens import CATALOGUS, alle_voltooiingen, mogelijk, situatie, voltooi
from tests.regels.richting import keert_om
from tests.regels.toets import oordeel, strijdig

REGELINGEN = alle_regelingen(CATALOGUS)
# All kinds of local rules are tried on one scheme each; the others differ in their figures alone.
LOKAAL = {regel.kaart.soort: regel.kaart.id for pakket in CATALOGUS.pakketten for regel in pakket.regels}
PROEF = [r for r in REGELINGEN if not r.gemeenten or r.id in LOKAAL.values() or r.id in ("busvoordeel", "iit")]
MET_DEUR = {r.id for r in REGELINGEN if r.deur is not None}
ZADEN = st.integers(0, 10**9)
snel = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
per_regeling = pytest.mark.parametrize("regeling", PROEF, ids=lambda r: r.id)


@per_regeling
@snel
@given(zaad=ZADEN)
def test_no_completion_falls_outside_what_the_partial_answers_said(regeling: Regeling, zaad: int) -> None:
    rnd = random.Random(zaad)
    deels = situatie(rnd, rnd.choice((0.2, 0.5, 0.9)))
    een = oordeel(deels, regeling)
    for _ in range(4):
        assert strijdig(een, oordeel(voltooi(rnd, deels), regeling)) is None


@per_regeling
@snel
@given(zaad=ZADEN)
def test_a_precise_hull_equals_brute_force(regeling: Regeling, zaad: int) -> None:
    deels = situatie(random.Random(zaad), 0.15)
    alle = alle_voltooiingen(deels, regeling, 300)
    if alle and oordeel(deels, regeling).precies:
        assert vergelijk(deels, regeling, [oordeel(vol, regeling) for vol in alle]) is True


@per_regeling
@snel
@given(zaad=ZADEN)
def test_a_declared_direction_never_turns(regeling: Regeling, zaad: int) -> None:
    rnd = random.Random(zaad)
    vol = voltooi(rnd, situatie(rnd, 0.1))
    assert keert_om(rnd, vol, regeling) is None


@snel
@given(zaad=ZADEN)
def test_every_scheme_has_exactly_one_state_and_a_well_formed_range(zaad: int) -> None:
    rnd = random.Random(zaad)
    een_situatie = situatie(rnd, rnd.random())
    uit = beoordeel(een_situatie, CATALOGUS)
    assert [o.regeling for o in uit.oordelen] == [r.id for r in regelingen_van(CATALOGUS, een_situatie.gemeente)]
    for een in uit.oordelen:
        assert isinstance(een.status, Status)
        assert een.bedrag is None or 0 <= een.bedrag.min <= een.bedrag.max
        assert een.status is not Status.NIET_GEVRAAGD or een.regeling in MET_DEUR
        if een.status is Status.ONBESLIST:
            assert een.ontbreekt
        if een.status is not Status.ONBESLIST:
            assert not any(o.beslissend for o in een.ontbreekt)
        assert een.uitleg


@per_regeling
@snel
@given(zaad=ZADEN)
def test_a_decisive_fact_has_a_value_that_settles_the_state(regeling: Regeling, zaad: int) -> None:
    rnd = random.Random(zaad)
    deels = situatie(rnd, 0.3)
    leden = list(deels.personen)
    for missend in oordeel(deels, regeling).ontbreekt:
        if missend.feit.startswith("samenstelling."):
            continue
        staten = {
            oordeel(
                type(deels)(
                    deels.peildatum, deels.gemeente, deels.personen, deels.samenstelling,
                    {**deels.feiten, missend.feit: w},
                ),
                regeling,
            ).status
            for w in mogelijk(missend.feit, deels.feiten.get(missend.feit), leden, deels.peildatum)
        }  # fmt: skip
        if oordeel(deels, regeling).status is Status.ONBESLIST:
            assert missend.beslissend == bool(staten - {Status.ONBESLIST}), missend.feit


@per_regeling
@snel
@given(zaad=ZADEN)
def test_a_bound_after_too_many_runs_is_still_sound(regeling: Regeling, zaad: int) -> None:
    rnd = random.Random(zaad)
    deels = situatie(rnd, 0.7)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(omhulsel, "MAXIMUM", 3)
        een = oordeel(deels, regeling)
    for _ in range(3):
        assert strijdig(een, oordeel(voltooi(rnd, deels), regeling)) is None


@per_regeling
def test_a_scheme_reads_only_what_it_declares_and_declares_only_what_it_reads(regeling: Regeling) -> None:
    gelezen: set[str] = set()
    for zaad in range(600):
        rnd = random.Random(zaad)
        deels = situatie(rnd, rnd.choice((0.1, 0.5, 0.9)))
        for stap in oordeel(deels, regeling).uitleg:
            if stap.feit is not None:
                gelezen.add(CATALOGUS.feit_bij(stap.feit).pad)
    assert gelezen <= set(regeling.leest)
    vast = {pad for pad, richting in regeling.leest.items() if richting is not GEWOON}
    nodig = {pad for pad in vast if not CATALOGUS.feit_bij(pad).alleen_reken}
    assert nodig <= gelezen
