"""Read one question of the talk from its table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args

from loket.catalogus.vak import Vak
from loket.domein.dossier import Json
from loket.domein.gesprek import (
    ALTIJD,
    JA_NEE,
    Actieregel,
    Antwoordtype,
    Bewaren,
    Item,
    Signaalregel,
    Voorwaarde,
)

ITEMVELDEN = (
    "id", "vraag", "type", "kern", "bewaren", "grondslag", "gevoelig", "op_blad", "regelingen",
    "hulp", "feit", "gebruik", "waarom", "wanneer", "wanneer_een_van", "optie", "signaal", "actie",
)  # fmt: skip
_OP_BLAD = ("ja", "vraag", "nooit")
_GEVOELIG = ("nee", "bijzonder", "kind", "veiligheid")


@dataclass(frozen=True, slots=True)
class Vastewoorden:
    """The words of the answers that do not stand with a question: those to any question, and those about use."""

    antwoorden: Mapping[str, str]
    gebruik: Mapping[str, str]


def lees_item(vak: Vak, domein: str, woorden: Vastewoorden) -> Item:
    """One question; InvoerFout names the place and the key that is wrong."""
    vak.sluit(*ITEMVELDEN)
    soort = cast(Antwoordtype, vak.keuze("type", get_args(Antwoordtype)))
    opties = vak.vakken("optie")
    feit_waarden = {optie.tekst("code"): feiten for optie in opties if (feiten := _feiten(optie))}
    labels = _labels(vak, soort, opties, woorden)
    return Item(
        id=vak.tekst("id"),
        domein=domein,
        vraag=vak.tekst("vraag"),
        type=soort,
        kern=vak.waar("kern"),
        bewaren=cast(Bewaren, vak.keuze("bewaren", get_args(Bewaren))),
        grondslag=vak.tekst("grondslag"),
        gevoelig=vak.keuze("gevoelig", _GEVOELIG),
        op_blad=vak.keuze("op_blad", _OP_BLAD),
        regelingen=vak.teksten("regelingen"),
        opties=() if soort == "ja_nee" else tuple(code for code in labels if code not in ALTIJD),
        hulp=vak.tekst("hulp", ""),
        feit=vak.tekst("feit", "") or None,
        wanneer=tuple(_voorwaarde(deel) for deel in vak.vakken("wanneer")),
        wanneer_een_van=tuple(_voorwaarde(deel) for deel in vak.vakken("wanneer_een_van")),
        signalen=tuple(_signaal(deel) for deel in vak.vakken("signaal")),
        acties=tuple(_actie(deel) for deel in vak.vakken("actie")),
        waarom=vak.tekst("waarom", ""),
        labels=labels,
        feit_waarden=feit_waarden,
        gebruik=vak.tekst("gebruik", ""),
    )


def _labels(vak: Vak, soort: str, opties: tuple[Vak, ...], woorden: Vastewoorden) -> dict[str, str]:
    """The words of every answer that can be chosen, in the order of the keys."""
    codes = [optie.tekst("code") for optie in opties]
    if len(set(codes)) != len(codes) or set(codes) & set(ALTIJD):
        raise vak.fout(f"elke optie moet anders zijn, en anders dan {', '.join(ALTIJD)}.")
    if "gebruik" in vak.inhoud and (opties or soort != "keuze"):
        raise vak.fout("een vraag met 'gebruik' heeft type keuze en geen eigen opties. Haal de opties weg.")
    eigen = {optie.tekst("code"): optie.tekst("label") for optie in opties}
    if "gebruik" in vak.inhoud:
        eigen = dict(woorden.gebruik)
    return eigen | {code: woorden.antwoorden[code] for code in (JA_NEE if soort == "ja_nee" else ALTIJD)}


def _voorwaarde(vak: Vak) -> Voorwaarde:
    vak.sluit("item", "op", "waarde")
    waarde = vak.inhoud.get("waarde")
    if isinstance(waarde, list):
        waarde = vak.teksten("waarde")
    elif not isinstance(waarde, str | int) or isinstance(waarde, bool):
        raise vak.fout("'waarde' moet een tekst, een heel getal of een lijst van teksten zijn.")
    return Voorwaarde(vak.tekst("item"), vak.tekst("op"), waarde)


def _signaal(vak: Vak) -> Signaalregel:
    vak.sluit("als", "code")
    return Signaalregel(vak.teksten("als"), vak.tekst("code"))


def _actie(vak: Vak) -> Actieregel:
    vak.sluit("als", "tekst", "wie", "termijn")
    return Actieregel(vak.teksten("als"), vak.tekst("tekst"), vak.tekst("wie"), vak.tekst("termijn"))


def _feiten(vak: Vak) -> dict[str, Json]:
    vak.sluit("code", "label", "feiten")
    feiten = vak.inhoud.get("feiten", {})
    if not isinstance(feiten, dict) or not all(isinstance(waarde, bool | int | str) for waarde in feiten.values()):
        raise vak.fout("'feiten' moet een tabel zijn van pad naar waarde.")
    return dict(feiten)
