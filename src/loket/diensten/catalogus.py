"""The catalogue for people: every scheme of the municipality and the nation, and the sociale kaart."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from loket.catalogus.pakketlijst import lees_groepen
from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.soorten import Catalogus, Norm, Pakket
from loket.catalogus.vak import Vak, lees_toml
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.catalogusblad import Catalogusblad, Hulpsoort
from loket.domein.pakket import Cijfer, Hulp, Regelingkaart
from loket.regels.lijst import LANDELIJK as LANDELIJKE_REGELINGEN
from loket.regels.regeling import Regeling
from loket.regels.woorden import datum_kort

LETTERS = "ABC"


def catalogusblad(zitting: Zitting) -> Catalogusblad:
    """The catalogue of the municipality of this store, today."""
    catalogus = zitting.bronnen.catalogus
    return Catalogusblad(
        gemeente=catalogus.gemeenten.get(zitting.gemeente, ""),
        vandaag=zitting.vandaag,
        kaarten=kaarten_van(catalogus, zitting.gemeente, zitting.vandaag),
        hulp=sociale_kaart(zitting.bronnen, zitting.gemeente),
    )


def kaarten_van(catalogus: Catalogus, gemeente: str, dag: date) -> tuple[Regelingkaart, ...]:
    """The cards of a municipality, then those of the nation for which it has no card of its own."""
    alle = (regel.kaart for pakket in catalogus.pakketten for regel in pakket.regels)
    hier = tuple(kaart for kaart in alle if gemeente in kaart.gemeenten)
    ingevuld = {kaart.id for kaart in hier} | {kaart.vervangt for kaart in hier}
    landelijk = (_landelijk(r, catalogus, dag) for r in LANDELIJKE_REGELINGEN if r.id not in ingevuld)
    return (*hier, *landelijk)


def _landelijk(regeling: Regeling, catalogus: Catalogus, dag: date) -> Regelingkaart:
    """The card of a national scheme: its figures of that day with their articles."""
    vak = _landelijk_vak()
    begin = f"{vak.vak('normen').inhoud.get(regeling.id, regeling.id)}."
    op_dag = (catalogus.norm_op(sleutel, dag) for sleutel in catalogus.normen if sleutel.startswith(begin))
    normen = [norm for norm in op_dag if norm is not None]
    return Regelingkaart(
        id=regeling.id,
        naam=regeling.naam,
        soort=LANDELIJK,
        uitvoerder=regeling.uitvoerder,
        vorm=regeling.vorm,
        per=regeling.per,
        bron="; ".join(dict.fromkeys(norm.artikel for norm in normen)),
        betrouwbaarheid=max((norm.betrouwbaarheid for norm in normen), key=LETTERS.index, default="C"),
        gemeenten=frozenset(),
        groepen=lees_groepen(vak.vak("groepen"), regeling.id),
        peildatum=datum_kort(dag) if normen else "",
        status_herkomst="landelijk",
        cijfers=tuple(_cijfer(norm) for norm in normen),
    )


@cache
def _landelijk_vak() -> Vak:
    return lees_toml(files("loket.catalogus") / "landelijk.toml")


def _cijfer(norm: Norm) -> Cijfer:
    waarde = norm.waarde
    if isinstance(waarde, bool):
        tekst = "ja" if waarde else "nee"
    elif isinstance(waarde, Decimal):
        tekst = f"{waarde:f}".replace(".", ",") + f" {norm.eenheid}"
    else:
        tekst = datum_kort(waarde)
    return Cijfer(norm.naam, tekst, norm.artikel, norm.betrouwbaarheid)


# -- the sociale kaart ------------------------------------------------------------------------------------


def sociale_kaart(bronnen: Bronnen, gemeente: str) -> tuple[Hulpsoort, ...]:
    """Every kind of help that the talk can name or that an entry offers, by name, with who helps here."""
    plekken = hulp_van(bronnen.catalogus, gemeente)
    namen = dict(bronnen.gesprek.hulp)
    for code in (code for plek in plekken for code in plek.waarmee):
        namen.setdefault(code, _naam_van(code, bronnen.gesprek.regelingen, bronnen.catalogus))
    soorten = (
        Hulpsoort(code, naam, tuple(plek for plek in plekken if code in plek.waarmee)) for code, naam in namen.items()
    )
    return tuple(sorted(soorten, key=lambda soort: soort.naam.casefold()))


def hulp_van(catalogus: Catalogus, gemeente: str) -> tuple[Hulp, ...]:
    """The entries of a municipality and of the packs that it extends or that hold for all, each id once."""
    gezien: dict[str, Hulp] = {}
    for pakket in _pakketten(catalogus, gemeente):
        for plek in pakket.hulp:
            gezien.setdefault(plek.id, plek)
    return tuple(gezien.values())


def _pakketten(catalogus: Catalogus, gemeente: str) -> Iterable[Pakket]:
    eigen = catalogus.pakket_van(gemeente)
    uitgebreid = set() if eigen is None else set(eigen.breidt_uit)
    yield from () if eigen is None else (eigen,)
    yield from (pakket for pakket in catalogus.pakketten if pakket.id in uitgebreid or pakket.voor_alle)


def _naam_van(code: str, regelingen: Mapping[str, str], catalogus: Catalogus) -> str:
    """What a code of an entry is called: a scheme's name, else the code itself in words."""
    if code in regelingen:
        return regelingen[code]
    kaarten = (regel.kaart for pakket in catalogus.pakketten for regel in pakket.regels)
    return next((kaart.naam for kaart in kaarten if kaart.id == code), code.replace("_", " ").capitalize())
