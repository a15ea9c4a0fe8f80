"""Load the sentences of the privacy page."""

from importlib.resources import files

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.privacy import Privacyblok, Privacyteksten


def laad_privacyteksten(bestand: Bron | None = None) -> Privacyteksten:
    """The page; InvoerFout names what is missing or unknown."""
    vak = lees_toml(bestand or files("loket.catalogus") / "teksten" / "privacy.toml")
    vak.sluit("titel", "niet_besloten", "besloten", "blok")
    blokken = tuple(_blok(deel) for deel in vak.vakken("blok"))
    return Privacyteksten(vak.tekst("titel"), vak.tekst("niet_besloten"), vak.tekst("besloten"), blokken)


def _blok(vak: Vak) -> Privacyblok:
    vak.sluit("kop", "zinnen")
    return Privacyblok(vak.tekst("kop"), vak.teksten("zinnen"))
