"""What docs/pakket.md tells a policy officer is what loket reads: every key, every kind, and a pack that works."""

import re
from pathlib import Path
from typing import get_args

import pytest

from loket.catalogus.ambtstaal import laad_ambtstaal
from loket.catalogus.lader import MAP, laad_catalogus
from loket.catalogus.pakketlijst import KAARTVELDEN, PAKVELDEN
from loket.catalogus.regelsoorten import LANDELIJK
from loket.domein.oordeel import Per, Vorm
from loket.domein.pakket import Groep, Mmsstatus, Ontwerpkeuze
from loket.regels.gemeentelijk import SOORTEN
from loket.regels.gemeentelijk.bedragen import BEDRAGVELDEN
from loket.regels.gemeentelijk.inkomensgrens import VELDEN
from loket.regels.pakkeuring import keur_pakket
from loket.uitvoer.gewone_taal import keur_gewone_taal
from tests.regels.test_regels_gemeentelijk import NODIG

TEKST = (Path(__file__).parents[2] / "docs" / "pakket.md").read_text("utf-8")
BLOKKEN = re.findall(r"```toml\n(.*?)```", TEKST, re.DOTALL)
GENOEMD = set(re.findall(r"[a-z][a-z_]*", TEKST))
SLEUTELS = {
    *PAKVELDEN,
    *(set(KAARTVELDEN) - {"cijfer"}),
    *VELDEN,
    *BEDRAGVELDEN,
    *(veld for velden in NODIG.values() for veld in velden.split()),
    *("gesloten", "zonder_bewijs", "marge", "duo_tot", "beslistermijn", "gecontroleerd"),
}


@pytest.mark.parametrize("sleutel", sorted(SLEUTELS))
def test_every_key_is_in_the_document(sleutel: str) -> None:
    assert sleutel in GENOEMD


@pytest.mark.parametrize(
    "woord", [*SOORTEN, LANDELIJK, *(w for t in (Vorm, Per, Groep, Mmsstatus) for w in get_args(t))]
)
def test_every_word_to_choose_from_is_in_the_document(woord: str) -> None:
    assert woord in GENOEMD


@pytest.mark.parametrize("keuze", get_args(Ontwerpkeuze))
def test_every_design_choice_is_in_the_document(keuze: str) -> None:
    assert f"`{keuze}`" in TEKST


def test_the_pack_of_the_document_is_right(tmp_path: Path) -> None:
    pad = tmp_path / "duindorp.toml"
    pad.write_text("\n".join(BLOKKEN), "utf-8")
    catalogus = laad_catalogus(MAP, pad)
    pakket = catalogus.pakketten[-1]
    assert keur_pakket(catalogus, pakket) == []
    assert (len(pakket.regels), len(pakket.hulp), len(pakket.voorbeelden)) == (2, 1, 1)


def test_the_document_is_plain_dutch() -> None:
    proza = re.sub(r"```.*?```|^\|.*$|^#.*$|`[^`]*`", "", TEKST, flags=re.DOTALL | re.MULTILINE)
    alineas = (" ".join(alinea.split()) for alinea in re.split(r"\n\n|\n- ", proza))
    assert [fout for alinea in alineas for fout in keur_gewone_taal(alinea, laad_ambtstaal())] == []
