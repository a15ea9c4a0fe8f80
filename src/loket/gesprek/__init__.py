"""The talk: order, conditions, signals, and what may be kept."""

from loket.gesprek.antwoord import keur_antwoord
from loket.gesprek.bewaren import te_bewaren
from loket.gesprek.feiten import antwoord_uit_feiten, feit_uit_antwoord, feiten_uit_antwoorden, feitpaden
from loket.gesprek.gevolgen import signalen, voorstellen
from loket.gesprek.orde import aantal_open, geldige_antwoorden, volgende_item, zichtbaar
from loket.gesprek.woorden import antwoord_woorden

__all__ = [
    "aantal_open",
    "antwoord_uit_feiten",
    "antwoord_woorden",
    "feit_uit_antwoord",
    "feiten_uit_antwoorden",
    "feitpaden",
    "geldige_antwoorden",
    "keur_antwoord",
    "signalen",
    "te_bewaren",
    "volgende_item",
    "voorstellen",
    "zichtbaar",
]
