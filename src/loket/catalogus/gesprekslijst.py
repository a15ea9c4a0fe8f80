"""Load the talk: one file per domain and `meta.toml` with the words of its codes."""

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from loket.catalogus.gespreksitem import Vastewoorden, lees_item
from loket.catalogus.gesprekskeuring import keur_lijst
from loket.catalogus.termijnenlijst import laad_termijnen
from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.gesprek import GEBRUIK, JA_NEE, Gespreksdomein, Gesprekslijst, Item

__all__ = ["Gesprekslijst", "dagtermijnen", "laad_gesprek"]

_LEIDER = ("beide", "medewerker", "ervaringsdeskundige")


def laad_gesprek(map_: Bron | None = None, regelingen: Collection[str] | None = None) -> Gesprekslijst:
    """The whole talk; without arguments that of loket itself, with the schemes that it knows.

    `regelingen` are the ids of all known schemes. InvoerFout says what is wrong and where.
    """
    plek = map_ or files("loket.catalogus") / "gesprek"
    meta = lees_toml(plek / "meta.toml")
    woorden = _vaste_woorden(meta)
    bestanden = [b for b in plek.iterdir() if b.name.endswith(".toml") and b.name != "meta.toml"]
    vakken = sorted((lees_toml(bestand) for bestand in bestanden), key=lambda vak: (vak.getal("volgorde"), vak.plek))
    landelijk, lokaal = _aliassen(meta)
    een_landelijke = {code: ids[0] for code, ids in landelijk.items() if len(ids) == 1}
    lijst = Gesprekslijst(
        versie=meta.tekst("versie"),
        domeinen=tuple(_domein(vak, woorden, een_landelijke) for vak in vakken),
        signalen=meta.woorden("signalen"),
        spoed=meta.teksten("spoed"),
        handmatig=meta.teksten("handmatig"),
        bewaren=meta.woorden("bewaren"),
        grondslagen=meta.woorden("grondslagen"),
        wie=meta.woorden("wie"),
        termijnen=meta.woorden("actietermijnen"),
        regelingen=meta.woorden("regelingen"),
        hulp=meta.woorden("hulp"),
        regeling_alias={code: (*landelijk.get(code, ()), *lokaal.get(code, ())) for code in {**landelijk, **lokaal}},
        landelijk=een_landelijke,
        antwoorden=woorden.antwoorden,
        gebruik=woorden.gebruik,
    )
    keur_lijst(lijst, dagtermijnen(), bekende_regelingen() if regelingen is None else regelingen)
    return lijst


@cache
def dagtermijnen() -> frozenset[str]:
    """The codes of the legal terms in days."""
    return frozenset(code for code, regel in laad_termijnen().regels.items() if regel.eenheid != "uren")


@cache
def bekende_regelingen() -> frozenset[str]:
    """The ids of all schemes that loket knows of."""
    return frozenset(lees_toml(files("loket.catalogus") / "regelingen.toml").teksten("bekend"))


def _vaste_woorden(meta: Vak) -> Vastewoorden:
    """The words of the answers that need no option: every code has its words, and nothing else is there."""
    meta.sluit(
        "versie", "spoed", "handmatig", "antwoorden", "gebruik", "bewaren", "grondslagen", "wie",
        "actietermijnen", "signalen", "regelingen", "hulp", "regeling_alias",
    )  # fmt: skip
    antwoorden, gebruik = meta.woorden("antwoorden"), meta.woorden("gebruik")
    for sleutel, woorden, codes in (("antwoorden", antwoorden, JA_NEE), ("gebruik", gebruik, tuple(GEBRUIK))):
        if set(woorden) != set(codes):
            raise meta.fout(f"'{sleutel}' moet precies deze codes hebben: {', '.join(codes)}.")
    return Vastewoorden(antwoorden, {code: gebruik[code] for code in GEBRUIK})


def _aliassen(meta: Vak) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """From the codes of the items to the ids of schemes: those of the nation, and those of municipalities."""
    alias = meta.vak("regeling_alias")
    alias.sluit("landelijk", "gemeente")
    landelijk, lokaal = ({c: vak.teksten(c) for c in vak.inhoud} for vak in map(alias.vak, ("landelijk", "gemeente")))
    return landelijk, lokaal


def _domein(vak: Vak, woorden: Vastewoorden, landelijk: dict[str, str]) -> Gespreksdomein:
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
        items=tuple(_met_gebruik(lees_item(deel, id_, woorden), landelijk) for deel in vak.vakken("item")),
    )


def _met_gebruik(item: Item, landelijk: dict[str, str]) -> Item:
    """A question about the use of a scheme of the nation settles that use, when its code stands for one scheme."""
    return item.over_gebruik(landelijk[item.gebruik]) if item.gebruik in landelijk else item
