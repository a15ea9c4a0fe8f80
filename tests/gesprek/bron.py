"""The structure of the talk in the source, one line per question in `bron.txt`, and where loket goes its own way."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from loket.domein.gesprek import GEBRUIK, Item

# Answers that can be given to any question, as the source also lists them among the options.
OVERAL = {"weet_niet", "wil_ik_niet_zeggen", "liever_niet_zeggen", "zeg_ik_niet", "ik_weet_het_niet"}
# Whether somebody gets a scheme: the source asks yes or no, loket also knows asked for, refused and not now.
GEBRUIKSVRAGEN = {"lan_zorgtoeslag", "lan_kgb", "gem_iit", "gem_meedoen"}
EXTRA_OPTIES = {
    "lan_huurtoeslag": {"huur_aangevraagd", "huur_geweigerd", "huur_nu_niet"},
    "lan_kot": {"opvang_aangevraagd", "opvang_geweigerd", "opvang_nu_niet"},
    "lan_kinderbijslag": {*GEBRUIK, "niet_elk_kind"},
    **{id_: set(GEBRUIK) for id_ in GEBRUIKSVRAGEN},
}
# The rule "only when the duo says that the resident is alone" is a question of its own in loket.
EXTRA_VRAGEN = {"nu_apart"}
# Schemes that loket judges and the source has no code for.
EXTRA_REGELINGEN = {"loon_en_werk"}
EXTRA_VOORWAARDEN = {"nu_veilig": "nu_apart==ja"}


class Bron(NamedTuple):
    """One question: its type and rules, and lists of what hangs on it, each as text."""

    domein: str
    id: str
    type: str
    kern: bool
    bewaren: str
    grondslag: str
    gevoelig: str
    op_blad: str
    regelingen: list[str]
    opties: list[str]
    en: list[str]
    of: list[str]
    signalen: list[str]
    acties: list[str]


def bron() -> Iterator[Bron]:
    """Every question of the source, in order."""
    domein = ""
    for regel in (Path(__file__).parent / "bron.txt").read_text("utf-8").splitlines():
        if regel.startswith("# "):
            domein = regel.split()[1]
            continue
        id_, soort, kern, bewaren, grondslag, gevoelig, op_blad, *rest = regel.split()
        lijsten = {deel.split(":", 1)[0]: deel.split(":", 1)[1].split(",") for deel in rest}
        opties = [optie for optie in lijsten.get("o", []) if optie not in OVERAL]
        meer = (lijsten.get("r", []), opties, *(lijsten.get(naam, []) for naam in ("en", "of", "s", "a")))
        yield Bron(domein, id_, soort, kern == "kern", bewaren, grondslag, gevoelig, op_blad, *meer)


def domeinen() -> list[tuple[str, int, str, tuple[int, ...]]]:
    """Every domain of the source: id, place, who leads, rounds."""
    regels = (Path(__file__).parent / "bron.txt").read_text("utf-8").splitlines()
    koppen = [regel.split()[1:] for regel in regels if regel.startswith("# ")]
    return [(id_, int(nr), leider, tuple(map(int, ronde.split(",")))) for id_, nr, leider, ronde in koppen]


def als_bron(item: Item) -> Bron:
    """A question of loket as the source would have it, without what loket adds on purpose."""
    extra = EXTRA_OPTIES.get(item.id, set())
    ja_nee = item.id in GEBRUIKSVRAGEN or item.id == "lan_kinderbijslag"
    en = [f"{v.item}{v.op}{_waarde(v.waarde)}" for v in item.wanneer]
    return Bron(
        item.domein,
        item.id,
        "ja_nee" if ja_nee else item.type,
        item.kern,
        item.bewaren,
        item.grondslag,
        item.gevoelig,
        item.op_blad,
        [code for code in item.regelingen if code not in EXTRA_REGELINGEN],
        [optie for optie in item.opties if optie not in extra],
        [v for v in en if v != EXTRA_VOORWAARDEN.get(item.id)],
        [f"{v.item}{v.op}{_waarde(v.waarde)}" for v in item.wanneer_een_van],
        [f"{_als(r.als)}={r.code}" for r in item.signalen],
        [f"{_als(r.als)}={r.wie}={r.termijn}" for r in item.acties],
    )


def _als(als: tuple[str, ...]) -> str:
    return "+".join(code for code in als if code != "niet_elk_kind")


def _waarde(waarde: str | int | tuple[str, ...]) -> str:
    return "|".join(waarde) if isinstance(waarde, tuple) else str(waarde)
