"""Reads the fixed sentences about stepping over; a tested one names who read it along and on which day."""

from functools import lru_cache
from importlib.resources import files
from typing import cast, get_args

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.overstap import Vastezin, Zincode


@lru_cache(maxsize=1)
def overstapzinnen() -> dict[Zincode, Vastezin]:
    """The sentences that come with loket, read once."""
    return laad_overstapzinnen(files("loket.catalogus") / "teksten" / "overstap.toml")


def laad_overstapzinnen(bestand: Bron) -> dict[Zincode, Vastezin]:
    """One sentence for each case; InvoerFout for one that is missing, or tested without a day."""
    vak = lees_toml(bestand)
    vak.sluit("zin")
    zinnen = [_zin(deel) for deel in vak.vakken("zin")]
    if sorted(zin.code for zin in zinnen) != sorted(get_args(Zincode)):
        raise vak.fout(f"'zin' moet precies deze codes hebben: {', '.join(get_args(Zincode))}.")
    return {zin.code: zin for zin in zinnen}


def _zin(vak: Vak) -> Vastezin:
    vak.sluit("code", "tekst", "getoetst_met", "datum")
    met, dag = vak.tekst("getoetst_met", ""), vak.mag_dag("datum")
    if bool(met) != (dag is not None):
        raise vak.fout("'getoetst_met' en 'datum' horen bij elkaar. Vul ze allebei in, of geen van beide.")
    return Vastezin(cast(Zincode, vak.keuze("code", get_args(Zincode))), vak.tekst("tekst"), met, dag)
