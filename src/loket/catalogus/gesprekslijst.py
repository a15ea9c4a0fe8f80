"""Load the talk: one file per domain and `meta.toml` with the words of its codes."""

from importlib.resources import files
from typing import cast, get_args

from loket.catalogus.gesprekskeuring import keur_lijst
from loket.catalogus.termijnenlijst import laad_termijnen
from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.dossier import Json
from loket.domein.gesprek import (
    ALTIJD,
    JA_NEE,
    Actieregel,
    Antwoordtype,
    Bewaren,
    Gespreksdomein,
    Gesprekslijst,
    Item,
    Signaalregel,
    Voorwaarde,
)

__all__ = ["Gesprekslijst", "laad_gesprek"]

_OP_BLAD = ("ja", "vraag", "nooit")
_ITEMVELDEN = (
    "id", "vraag", "type", "kern", "bewaren", "grondslag", "gevoelig", "op_blad", "regelingen",
    "hulp", "feit", "waarom", "wanneer", "wanneer_een_van", "optie", "signaal", "actie",
)  # fmt: skip
_GEVOELIG = ("nee", "bijzonder", "kind", "veiligheid")
_LEIDER = ("beide", "medewerker", "ervaringsdeskundige")


def laad_gesprek(map_: Bron | None = None) -> Gesprekslijst:
    """The whole talk; without an argument that of loket itself. InvoerFout says what is wrong and where."""
    plek = map_ or files("loket.catalogus") / "gesprek"
    meta = lees_toml(plek / "meta.toml")
    meta.sluit(
        "versie", "spoed", "handmatig", "antwoorden", "bewaren", "grondslagen", "wie",
        "actietermijnen", "signalen", "regelingen",
    )  # fmt: skip
    antwoorden = meta.woorden("antwoorden")
    if set(antwoorden) != set(JA_NEE):
        raise meta.fout(f"'antwoorden' moet precies deze codes hebben: {', '.join(JA_NEE)}.")
    bestanden = [b for b in plek.iterdir() if b.name.endswith(".toml") and b.name != "meta.toml"]
    vakken = sorted((lees_toml(bestand) for bestand in bestanden), key=lambda vak: (vak.getal("volgorde"), vak.plek))
    lijst = Gesprekslijst(
        versie=meta.tekst("versie"),
        domeinen=tuple(_domein(vak, antwoorden) for vak in vakken),
        signalen=meta.woorden("signalen"),
        spoed=meta.teksten("spoed"),
        handmatig=meta.teksten("handmatig"),
        bewaren=meta.woorden("bewaren"),
        grondslagen=meta.woorden("grondslagen"),
        wie=meta.woorden("wie"),
        termijnen=meta.woorden("actietermijnen"),
        regelingen=meta.woorden("regelingen"),
    )
    dagtermijnen = {code for code, regel in laad_termijnen().regels.items() if regel.eenheid != "uren"}
    keur_lijst(lijst, dagtermijnen)
    return lijst


def _domein(vak: Vak, antwoorden: dict[str, str]) -> Gespreksdomein:
    vak.sluit("id", "volgorde", "naam", "opening", "doel", "leider", "ronde", "tip", "item")
    ronde = vak.inhoud.get("ronde")
    if not isinstance(ronde, list) or not ronde or not all(nummer in (1, 2, 3) for nummer in ronde):
        raise vak.fout("'ronde' moet een lijst zijn met 1, 2 of 3.")
    id_ = vak.tekst("id")
    return Gespreksdomein(
        id=id_,
        naam=vak.tekst("naam"),
        opening=vak.tekst("opening"),
        doel=vak.tekst("doel"),
        tip=vak.tekst("tip"),
        leider=vak.keuze("leider", _LEIDER),
        ronde=tuple(ronde),
        items=tuple(_item(deel, id_, antwoorden) for deel in vak.vakken("item")),
    )


def _item(vak: Vak, domein: str, antwoorden: dict[str, str]) -> Item:
    vak.sluit(*_ITEMVELDEN)
    soort = cast(Antwoordtype, vak.keuze("type", get_args(Antwoordtype)))
    opties = vak.vakken("optie")
    vast = JA_NEE if soort == "ja_nee" else ALTIJD
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
        opties=tuple(optie.tekst("code") for optie in opties),
        hulp=vak.tekst("hulp", ""),
        feit=vak.tekst("feit", "") or None,
        wanneer=tuple(_voorwaarde(deel) for deel in vak.vakken("wanneer")),
        wanneer_een_van=tuple(_voorwaarde(deel) for deel in vak.vakken("wanneer_een_van")),
        signalen=tuple(_signaal(deel) for deel in vak.vakken("signaal")),
        acties=tuple(_actie(deel) for deel in vak.vakken("actie")),
        waarom=vak.tekst("waarom", ""),
        labels={optie.tekst("code"): optie.tekst("label") for optie in opties}
        | {code: antwoorden[code] for code in vast},
        feit_waarden={optie.tekst("code"): feiten for optie in opties if (feiten := _feiten(optie))},
    )


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
