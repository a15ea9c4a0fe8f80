"""Load the fixed sentences that residents read."""

from dataclasses import fields
from importlib.resources import files
from typing import Any, get_args

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.blad import Bladteksten, Kansstand, Letopsoort
from loket.domein.oordeel import Per

_TABELLEN: dict[str, tuple[str, ...]] = {
    "kans": get_args(Kansstand),
    "per": get_args(Per),
    "let_op_soort": get_args(Letopsoort),
}


def laad_bladteksten(bestand: Bron | None = None) -> Bladteksten:
    """The sentences of the page; InvoerFout names a sentence that is missing, or one that nobody reads."""
    vak = lees_toml(bestand or files("loket.catalogus") / "teksten" / "blad.toml")
    namen = tuple(veld.name for veld in fields(Bladteksten))
    vak.sluit(*namen)
    inhoud: dict[str, Any] = {naam: vak.tekst(naam) for naam in namen if naam not in _TABELLEN}
    inhoud |= {naam: _tabel(vak, naam, codes) for naam, codes in _TABELLEN.items()}
    return Bladteksten(**inhoud)


def _tabel(vak: Vak, naam: str, codes: tuple[str, ...]) -> dict[str, str]:
    """One sentence for each code, no more and no less."""
    woorden = vak.woorden(naam)
    if set(woorden) != set(codes):
        raise vak.fout(f"'{naam}' moet precies deze regels hebben: {', '.join(codes)}.")
    return woorden
