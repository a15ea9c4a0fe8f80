from pathlib import Path

import pytest

from loket.domein.dossier import Wijziging
from loket.domein.fouten import InvoerFout
from loket.opslag.openen import open_opslag
from tests.conftest import WACHTZIN
from tests.opslag.hulp import Kast


def test_rebuilt_from_the_log_everything_is_the_same(opslagmap: Path) -> None:
    archief, _ = open_opslag(opslagmap, WACHTZIN)
    voor = archief.afdruk()
    assert len(voor) == archief.aantal() + 1
    archief.herbouw()
    assert archief.afdruk() == voor
    assert archief.controleer().goed
    archief.sluit()


@pytest.mark.parametrize(
    ("knoei", "herbouwbaar"),
    [
        ("DELETE FROM beeld", True),
        ("DELETE FROM lijst", True),
        ("UPDATE lijst SET naam = 'iets anders' WHERE dossier = 'd1'", True),
        ("INSERT INTO beeld VALUES ('x', '{}')", True),
        ("UPDATE inhoud SET inhoud = 'x'", False),
        ("DELETE FROM inhoud WHERE operatie IN (SELECT id FROM operatie WHERE dossier = 'd1')", False),
    ],
)
def test_only_what_follows_from_a_whole_log_can_be_made_anew(kast: Kast, knoei: str, herbouwbaar: bool) -> None:
    for nummer in range(3):
        kast.zet(f"d{nummer}", naam=f"Naam {nummer}")
    assert not kast.archief.controleer().herbouwbaar
    goed = kast.archief.afdruk()
    rauw = kast.rauw()
    rauw.execute(knoei)
    rauw.close()
    controle = kast.archief.controleer()
    assert (controle.goed, controle.herbouwbaar) == (False, herbouwbaar)
    if herbouwbaar:
        assert kast.archief.afdruk() != goed
        kast.archief.herbouw()
        assert kast.archief.afdruk() == goed
        assert kast.archief.controleer().goed


def test_several_households_in_one_transaction_with_numbers(kast: Kast) -> None:
    kast.zet("oud", nummer="V-0007")
    nummers = kast.archief.schrijf_samen(
        [
            ("oud", [Wijziging("naam", "Oud")]),
            ("eigen", [Wijziging("nummer", "V-0020"), Wijziging("naam", "Eigen")]),
            ("nieuw", [Wijziging("naam", "Nieuw")]),
            ("nog", [Wijziging("naam", "Nog een")]),
        ],
        wie=kast.lid.id,
    )
    assert nummers == ("V-0007", "V-0020", "V-0021", "V-0022")
    assert kast.archief.nieuw_nummer() == "V-0023"
    voor = kast.archief.controleer()
    with pytest.raises(InvoerFout):
        kast.archief.schrijf_samen(
            [("een", [Wijziging("naam", "Een")]), ("twee", [Wijziging("naam", "\ud800")])], wie=kast.lid.id
        )
    assert kast.archief.controleer() == voor
    assert voor.goed
