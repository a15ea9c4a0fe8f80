"""Load the languages of the talk: one file per language in `gesprek/taal/`, read when it is asked for."""

from functools import cache
from importlib.resources import files

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.fouten import InvoerFout
from loket.domein.taal import NEDERLANDS, Feitwoorden, Taal

__all__ = ["Taal", "laad_taal", "talen"]


@cache
def talen(map_: Bron | None = None) -> tuple[tuple[str, str], ...]:
    """Every language that the talk can be held in, as code and name; Dutch first.

    `map_` is the folder of the languages.
    """
    plek = map_ or files("loket.catalogus") / "gesprek" / "taal"
    if not plek.is_dir():
        return ((NEDERLANDS.code, NEDERLANDS.naam),)
    bestanden = sorted((b for b in plek.iterdir() if b.name.endswith(".toml")), key=lambda b: b.name)
    vakken = [lees_toml(bestand) for bestand in bestanden]
    return ((NEDERLANDS.code, NEDERLANDS.naam), *((vak.tekst("code"), vak.tekst("naam")) for vak in vakken))


@cache
def laad_taal(code: str, map_: Bron | None = None) -> Taal:
    """The words of one language; `map_` is the folder of the languages.

    InvoerFout for a language that is not there, and for a key that is wrong.
    """
    if code == NEDERLANDS.code:
        return NEDERLANDS
    plek = map_ or files("loket.catalogus") / "gesprek" / "taal"
    gekozen = [bestand for bestand in plek.iterdir() if bestand.name == f"{code}.toml"]
    if not gekozen:
        namen = sorted(bestand.name.removesuffix(".toml") for bestand in plek.iterdir())
        raise InvoerFout(f"Deze taal heeft het gesprek niet. Kies uit: {', '.join(['nl', *namen])}.")
    vak = lees_toml(gekozen[0])
    if vak.tekst("code") != code:
        raise vak.fout(f"'code' moet {code} zijn, net als de naam van het bestand.")
    return _taal(vak)


def _taal(vak: Vak) -> Taal:
    vak.sluit("code", "naam", "antwoorden", "gebruik", "deel", "vraag", "waarom", "antwoord", "feit", "zinnen")
    delen, antwoord, feit = vak.vak("deel"), vak.vak("antwoord"), vak.vak("feit")
    per_deel = {id_: delen.vak(id_) for id_ in delen.inhoud}
    for deel in per_deel.values():
        deel.sluit("naam", "opening")
    return Taal(
        code=vak.tekst("code"),
        naam=vak.tekst("naam"),
        antwoorden=vak.woorden("antwoorden"),
        gebruik=vak.woorden("gebruik"),
        delen={id_: deel.tekst("naam") for id_, deel in per_deel.items()},
        openingen={id_: deel.tekst("opening") for id_, deel in per_deel.items()},
        vragen=vak.woorden("vraag"),
        redenen=vak.woorden("waarom"),
        labels={id_: antwoord.woorden(id_) for id_ in antwoord.inhoud},
        feiten={pad: _feit(feit.vak(pad)) for pad in feit.inhoud},
        zinnen=vak.woorden("zinnen"),
    )


def _feit(vak: Vak) -> Feitwoorden:
    vak.sluit("vraag", "vraag_ander", "waarom", "labels")
    return Feitwoorden(vak.tekst("vraag"), vak.tekst("vraag_ander", ""), vak.tekst("waarom", ""), vak.woorden("labels"))
