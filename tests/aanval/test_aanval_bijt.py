"""The attack bites: it opens naive publications, and every part of the protection that is left out is noticed."""

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import pytest

from loket.domein.fouten import LoketFout
from loket.domein.rapport import Cel, Eenheid, Kolom
from loket.rapport import bescherming, indeling, maken
from loket.rapport.aanval import val_aan
from loket.rapport.bescherming import Getoond, Regel
from loket.rapport.indeling import Rij
from loket.rapport.tabel import Exact, tel
from tests.aanval.steden import REGELINGEN, SOORTEN, rapport, stad
from tests.aanval.wetten import overtredingen

NAIEF = Regel((5,) * 4, 5, frozenset({3}), afronding=1, kleinste=1)


def naief(exact: Exact) -> Getoond:
    """What many do: hide 1 to 4, show the rest and the totals as they are."""

    def toon(aantal: int) -> Cel:
        return "klein" if 0 < aantal < 5 else aantal

    return Getoond(
        tuple(tuple(map(toon, rij)) for rij in exact.cellen),
        tuple(map(toon, exact.rijtotalen)),
        tuple(map(toon, exact.kolomtotalen)),
        toon(exact.totaal),
    )


def test_subtraction_opens_a_naive_table() -> None:
    exact = Exact(((40, 30, 3, 12), (25, 20, 8, 11)), (45, 30), (65, 50, 11, 23), 75)
    vondsten = val_aan(naief(exact), NAIEF)
    assert [(v.aanval, v.rij, v.laagste, v.hoogste) for v in vondsten] == [("A1", 0, 3, 3)]


def test_a_naive_table_that_tells_on_a_whole_group_is_found() -> None:
    exact = Exact(((40, 30, 9, 44), (25, 20, 8, 11)), (45, 30), (65, 50, 17, 55), 75)
    assert {(v.aanval, v.rij) for v in val_aan(naief(exact), NAIEF)} == {("A8", 0)}


def test_a_hidden_row_that_can_only_be_a_group_is_found() -> None:
    klein: tuple[Cel, ...] = ("klein",) * 4
    regel = Regel((10,) * 4, 10, frozenset({3}))
    getoond = Getoond((klein, (30, 25, 20, 15)), (60, 40), (90, 60, 40, 75), 100)
    assert ("A8", 0) in {(v.aanval, v.rij) for v in val_aan(getoond, regel)}


def test_rounding_alone_is_unpicked_when_all_cells_are_equal() -> None:
    """Four rows of 17: 68 shows as 70, which only four times 17 can make."""
    regel = Regel((10, 10), 10, frozenset())
    getoond = Getoond(((15, "klein"),) * 4, (15,) * 4, (70, "klein"), 70)
    assert {(v.laagste, v.hoogste) for v in val_aan(getoond, regel) if v.aanval == "A1"} >= {(17, 17)}


def test_naive_publications_of_random_towns_leak() -> None:
    rnd = random.Random(11)
    lek = 0
    for _ in range(100):
        eenheden = stad(rnd, "scheef")
        rijen = indeling.rijen_van(eenheden, 1)
        exact = tel(eenheden, rijen, REGELINGEN, "recht")
        lek += bool(val_aan(naief(exact), NAIEF))
    assert lek > 40


# One mutant per part of the protection: module, name, and what stands in its place.
Mutant = tuple[object, str, object]
ECHT_TOON, ECHT_REGEL, ECHT_RIJEN = bescherming.toon, bescherming.regel_voor, indeling.rijen_van
ECHT_BESCHERM, ECHT_TEL = bescherming.bescherm, tel


def _totalen_uit_getoond(exact: Exact, regel: Regel) -> Getoond:
    uit = ECHT_BESCHERM(exact, regel)
    rijen = tuple(sum(c for c in rij if isinstance(c, int)) or "klein" for rij in uit.cellen)
    return replace(uit, rijtotalen=rijen)  # type: ignore[arg-type]


def _dubbel_geteld(eenheden: Sequence[Eenheid], rijen: Sequence[Rij], regelingen: Sequence[str], wat: str) -> Exact:
    exact = ECHT_TEL(eenheden, rijen, regelingen, wat)  # type: ignore[arg-type]
    return replace(exact, rijtotalen=tuple(map(sum, exact.cellen)), totaal=sum(exact.kolomtotalen))


def _regel_zonder_streng(kolommen: Sequence[Kolom], drempel: int) -> Regel:
    return replace(ECHT_REGEL(kolommen, drempel), drempels=(drempel,) * len(kolommen))


def _rest_alleen(eenheden: Sequence[Eenheid], drempel: int) -> tuple[Rij, ...]:
    """Small neighbourhoods together, even when they are too few."""
    alle = ECHT_RIJEN(eenheden, 1)
    klein = [rij for rij in alle if rij.huishoudens < drempel]
    groot = [rij for rij in alle if rij.huishoudens >= drempel]
    return (*groot, indeling._samen(klein)) if klein else tuple(groot)


MUTANTEN: dict[str, Mutant] = {
    "no floor": (bescherming, "toon", lambda n, t: ECHT_TOON(n, 0)),
    "zero as 0": (bescherming, "toon", lambda n, t: 0 if n == 0 else ECHT_TOON(n, t)),
    "floor one too low": (bescherming, "toon", lambda n, t: ECHT_TOON(n, t - 1)),
    "floor one too high": (bescherming, "toon", lambda n, t: ECHT_TOON(n, t + 1)),
    "no rounding": (bescherming, "toon", lambda n, t: "klein" if n < t else n),
    "rounded down": (bescherming, "toon", lambda n, t: "klein" if n < t else n - n % 5),
    "totals from shown figures": (maken, "bescherm", _totalen_uit_getoond),
    "units counted twice in totals": (maken, "tel", _dubbel_geteld),
    "no group rule": (bescherming, "te_eensluidend", lambda splitsing, totaal, regel: False),
    "no group rule for the totals": (maken, "te_eensluidend", lambda splitsing, totaal, regel: False),
    "no strict threshold": (maken, "regel_voor", _regel_zonder_streng),
    "small neighbourhoods apart": (maken, "rijen_van", lambda eenheden, drempel: ECHT_RIJEN(eenheden, 1)),
    "a small remainder alone": (maken, "rijen_van", _rest_alleen),
    "no attack": (maken, "val_aan", lambda getoond, regel: ()),
    "no least number of households": (maken, "MINSTE_HUISHOUDENS", 0),
    "no limit on what is hidden": (Getoond, "verborgen", 0),
}


def _gebroken() -> list[str]:
    """The laws broken over towns of every kind, small ones too; a town without a report breaks none."""
    rnd = random.Random(12)
    uit: list[str] = []
    for nr in range(8):
        for soort in SOORTEN:
            eenheden = stad(rnd, soort)
            for deel in (eenheden, eenheden[:80]) if nr == 0 else (eenheden,):
                with suppress(LoketFout):
                    uit += overtredingen(rapport(deel, "intern" if nr % 2 else "openbaar"), deel)
    return uit


def test_without_a_mutant_no_law_is_broken() -> None:
    assert not _gebroken()


@pytest.mark.parametrize("naam", MUTANTEN)
def test_leaving_out_one_part_of_the_protection_breaks_a_law(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    waar, wat, anders = MUTANTEN[naam]
    monkeypatch.setattr(waar, wat, anders)
    assert _gebroken()
