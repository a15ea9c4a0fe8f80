"""The laws on random towns, determinism, and brute force against the bounds of the attack."""

import itertools
import random
from collections import Counter

import pytest

from loket.domein.fouten import LoketFout
from loket.domein.rapport import Profiel
from loket.rapport import maken
from loket.rapport.aanval import Doelwit, Vondst, trek_aan, val_aan
from loket.rapport.bescherming import Getoond, Regel, bescherm
from loket.rapport.tabel import Exact
from loket.uitvoer.rapport import rapport_tekst
from tests.aanval.steden import SOORTEN, rapport, stad
from tests.aanval.wetten import overtredingen

PER_SOORT = 40


@pytest.mark.parametrize("soort", SOORTEN)
def test_no_law_is_broken_in_random_towns(soort: str) -> None:
    rnd = random.Random(f"stad {soort}")
    vormen: Counter[bool] = Counter()
    for nr in range(PER_SOORT):
        profiel: Profiel = "intern" if nr % 3 == 0 else "openbaar"
        eenheden = stad(rnd, soort)
        gemaakt = rapport(eenheden, profiel)
        assert not overtredingen(gemaakt, eenheden)
        assert gemaakt.aanval.gevonden == 0
        vormen.update(bool(tabel.rijen) for tabel in gemaakt.tabellen)
    if soort in ("gewoon", "scheef"):
        assert vormen[True] > PER_SOORT, "nearly all of the towns give figures per neighbourhood"


def test_small_towns_give_totals_only() -> None:
    rnd = random.Random(2)
    for aantal in (0, 1, 9, 40, 99):
        eenheden = stad(rnd, "gewoon")[:aantal]
        gemaakt = rapport(eenheden)
        assert not overtredingen(gemaakt, eenheden)
        assert all(not tabel.rijen and not tabel.cellen for tabel in gemaakt.tabellen)
    assert rapport([]).tabellen[0].totaal == "klein"


def test_the_same_households_in_any_order_give_the_same_bytes() -> None:
    rnd = random.Random(3)
    eenheden = stad(rnd, "gewoon")
    eerste = {vorm: rapport_tekst(rapport(eenheden), vorm) for vorm in ("md", "csv", "json")}
    for _ in range(20):
        rnd.shuffle(eenheden)
        assert {vorm: rapport_tekst(rapport(eenheden), vorm) for vorm in ("md", "csv", "json")} == eerste


def test_a_raised_threshold_hides_more_and_breaks_no_law() -> None:
    eenheden = stad(random.Random(4), "gewoon")
    gemaakt = rapport(eenheden, "intern", drempel=20)
    assert gemaakt.drempel == 20
    assert not overtredingen(gemaakt, eenheden)


def test_an_attack_that_keeps_finding_something_means_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    keren: list[int] = []

    def altijd_raak(getoond: Getoond, regel: Regel) -> tuple[Vondst, ...]:
        keren.append(len(getoond.rijtotalen))
        return (Vondst("A1", None, 3, 3),)

    monkeypatch.setattr(maken, "val_aan", altijd_raak)
    with pytest.raises(LoketFout, match=r"maakt het rapport .* niet"):
        rapport(stad(random.Random(5), "gewoon"))
    assert len(keren) == 7, "the table as it is, and six times coarser"
    assert keren == sorted(keren, reverse=True)


def _klein_exact(rnd: random.Random, rijen: int, kolommen: int) -> Exact:
    """A tiny table: per household a row and a set of columns."""
    bits = [(rnd.randrange(rijen), rnd.randrange(1, 2**kolommen)) for _ in range(rnd.randint(6, 26))]
    cellen = tuple(
        tuple(sum(r == rij and bool(b >> k & 1) for r, b in bits) for k in range(kolommen)) for rij in range(rijen)
    )
    som = tuple(sum(r == rij for r, _ in bits) for rij in range(rijen))
    return Exact(cellen, som, tuple(map(sum, zip(*cellen, strict=True))), len(bits))


def test_bounds_agree_with_brute_force_over_all_tables() -> None:
    """All integer tables that would be published the same: the bounds hold them all, no hidden cell is pinned."""
    rnd = random.Random(6)
    vrij = 0
    for _ in range(150):
        rijen, kolommen = rnd.choice(((2, 1), (3, 1), (2, 2)))
        regel = Regel((5,) * kolommen, 5, frozenset())
        exact = _klein_exact(rnd, rijen, kolommen)
        getoond = bescherm(exact, regel)
        doelwit = Doelwit(getoond, regel)
        grenzen = trek_aan(doelwit.grenzen, doelwit.sommen())
        mogelijk = _alle(doelwit, rijen, kolommen)
        vondsten = val_aan(getoond, regel)
        for nr, (laag, hoog) in enumerate(grenzen):
            waarden = {tabel[nr] for tabel in mogelijk}
            assert laag <= min(waarden)
            assert hoog >= max(waarden)
            if not vondsten and doelwit.figuren[nr].cel == "klein":
                vrij += 1
                assert {0, 4} <= waarden
    assert vrij > 50


def _alle(doelwit: Doelwit, rijen: int, kolommen: int) -> list[tuple[int, ...]]:
    """Every table of counts within what the rule says of each figure, in the order of the attack's figures."""
    vakken = [range(laag, hoog + 1) for laag, hoog in doelwit.grenzen]
    cellen = [nr for rij in range(rijen) for nr in doelwit.plekken(rij)[:-1]]
    uit: list[tuple[int, ...]] = []
    for keus in itertools.product(*(vakken[nr] for nr in cellen)):
        per_rij = [keus[rij * kolommen : (rij + 1) * kolommen] for rij in range(rijen)]
        onder = tuple(map(sum, zip(*per_rij, strict=True)))
        if any(waarde not in vakken[nr] for waarde, nr in zip(onder, doelwit.plekken(None)[:-1], strict=True)):
            continue
        kan = [
            [s for s in vakken[doelwit.plekken(r)[-1]] if max(rij) <= s <= sum(rij)] for r, rij in enumerate(per_rij)
        ]
        for sommen in itertools.product(*kan):
            if sum(sommen) in vakken[doelwit.plekken(None)[-1]]:
                regels = [getal for rij, som in zip(per_rij, sommen, strict=True) for getal in (*rij, som)]
                uit.append((*regels, *onder, sum(sommen)))
    return uit
