"""The Dutch of the talk and the facts is plain: short sentences, no words of offices, nobody is asked for a reason."""

from pathlib import Path

import pytest

from loket.catalogus.ambtstaal import laad_ambtstaal, teksten
from loket.catalogus.gesprekslijst import laad_gesprek
from loket.catalogus.lader import standaard_catalogus
from loket.domein.fouten import InvoerFout
from loket.uitvoer.gewone_taal import keur_gewone_taal

ALLE = list(teksten(laad_gesprek(), standaard_catalogus().te_lezen))


def test_alle_zinnen_zijn_gewone_taal() -> None:
    assert [(plek, fout) for plek, tekst in ALLE for fout in keur_gewone_taal(tekst, laad_ambtstaal())] == []


def test_alle_teksten_worden_gelezen() -> None:
    plekken = {plek for plek, _ in ALLE}
    assert len(plekken) == len(ALLE)
    for plek in (
        "signaal broodnood",
        "deel nu, opening",
        "deel nu, tip",
        "vraag nu_eten, vraag",
        "vraag nu_eten, actie 1",
        "vraag hh_vorm, antwoord alleen",
        "vraag hh_vorm, waarom",
        "vraag hh_leeftijd, hulp",
        "feit gemeente, papier",
        "feit personen.*.vermogen, vraag_ander",
    ):
        assert plek in plekken


def test_geen_vraag_vraagt_om_verantwoording() -> None:
    assert not [tekst for plek, tekst in ALLE if "waarom heb" in tekst.casefold() and plek]


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("Indien je geld hebt, bel je ons.", "als"),
        ("Heeft u een BESCHIKKING?", "besluit"),
        ("Waarom heb je dat gedaan?", "verantwoording"),
        ("De brief moet morgen verstuurd worden.", "wie het doet"),
        ("De aanvraag wordt behandeld.", "wie het doet"),
        ("Vraag het met terugwerkende kracht.", "maanden"),
        (f"{'Dit is een heel lange zin ' * 4}.", "24 woorden"),
    ],
)
def test_ambtstaal_valt_op(tekst: str, woord: str) -> None:
    assert any(woord in fout for fout in keur_gewone_taal(tekst, laad_ambtstaal()))


@pytest.mark.parametrize(
    "tekst", ["Je kind wordt 18.", "Wij bellen de deurwaarder.", "Uitleg: kwijtschelding. " * 9, "Uurloon"]
)
def test_gewone_taal_mag(tekst: str) -> None:
    assert keur_gewone_taal(tekst, laad_ambtstaal()) == ()


def test_kapotte_lijst_wordt_geweigerd(tmp_path: Path) -> None:
    pad = tmp_path / "ambtstaal.toml"
    pad.write_text("[woorden]\n[wendingen]\n'(' = \"over\"\n", "utf-8")
    with pytest.raises(InvoerFout, match="wendingen"):
        laad_ambtstaal(pad)
