"""Undo never takes the household itself away."""

from loket.diensten.dossier import ongedaan, ververs, wat_gaat_terug
from loket.diensten.gesprek import beantwoord
from loket.diensten.huishoudens import nieuw
from loket.diensten.zitting import Zitting


def test_that_a_household_was_made_is_not_taken_back(zitting: Zitting) -> None:
    dossier = nieuw(zitting, "Wessel")
    beantwoord(zitting, dossier, "nu_eten", "ja")
    assert ongedaan(zitting, dossier) == "antwoord.nu_eten"
    assert wat_gaat_terug(zitting, dossier) is None
    assert ongedaan(zitting, dossier) is None
    assert ververs(zitting, dossier).naam == "Wessel"
