"""A chart of what is in hand against what is earned, drawn with braille; cliffs carry the name of their scheme.

No meaning hangs on colour: the least is a whole line, the most a dotted one.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from rich.cells import cell_len, set_cell_size

from loket.domein.werken import Klif, Kromme
from loket.nederlands import euro

AS = 9
"""Cells for the amounts at the left."""

RIJEN_NAMEN = 3
RONDE = Decimal(100)
STAPPEN = tuple(Decimal(stap) for stap in (100, 200, 500, 1000, 2000, 5000, 10_000))
LANGSTE_NAAM = 22
# The eight dots of a braille cell by column and row.
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))


def teken(kromme: Kromme, breedte: int, hoogte: int) -> list[str]:
    """The chart in so many cells; at least 40 by 8. The names of the cliffs stand above, the earnings below."""
    breed = max(40, breedte) - AS
    namen = _namen(kromme, breed)
    hoog = max(4, hoogte - len(namen) - 2)
    laagste, hoogste = _grenzen(kromme)
    vlak = _vlak(kromme, breed, hoog, laagste, hoogste)
    regels = [" " * AS + rij for rij in namen]
    labels = _labels(laagste, hoogste, hoog)
    for nr, rij in enumerate(vlak):
        regels.append(f"{labels.get(nr, ''):>{AS - 1}}{'┤' if nr in labels else '│'}{rij}")
    regels.append(" " * (AS - 1) + "└" + "─" * breed)
    regels.append(" " * AS + _as(kromme, breed))
    return regels


def _grenzen(kromme: Kromme) -> tuple[Decimal, Decimal]:
    """The amounts at the bottom and the top, rounded outwards."""
    laag = min(punt.in_hand[0] for punt in kromme.punten) / RONDE
    hoog = max(punt.in_hand[1] for punt in kromme.punten) / RONDE
    onder, boven = laag.to_integral_value(ROUND_FLOOR) * RONDE, hoog.to_integral_value(ROUND_CEILING) * RONDE
    return onder, max(boven, onder + RONDE)


def _labels(laagste: Decimal, hoogste: Decimal, hoog: int) -> dict[int, str]:
    """Per line the round amount that lies in it; as many as can be read."""
    stap = next((s for s in STAPPEN if (hoogste - laagste) / s <= min(8, hoog - 1)), STAPPEN[-1])
    eerste = (laagste / stap).to_integral_value(ROUND_CEILING)
    bedragen = [stap * nr for nr in range(int(eerste), int(hoogste / stap) + 1)]
    return {_y(bedrag, laagste, hoogste, hoog * 4) // 4: euro(bedrag) for bedrag in bedragen}


def _vlak(kromme: Kromme, breed: int, hoog: int, laagste: Decimal, hoogste: Decimal) -> list[str]:
    cellen = [[0] * breed for _ in range(hoog)]
    for kant, dicht in ((1, 3), (0, 1)):
        for x in range(breed * 2):
            if x % dicht == 0:
                y = _y(_hoogte(kromme, kant, x, breed * 2), laagste, hoogste, hoog * 4)
                cellen[y // 4][x // 2] |= _DOTS[x % 2][y % 4]
    return ["".join(chr(0x2800 + dots) if dots else " " for dots in rij) for rij in cellen]


def _hoogte(kromme: Kromme, kant: int, x: int, breed: int) -> Decimal:
    """What is in hand at a column of dots, between two steps in proportion."""
    plek = Decimal(x) * (len(kromme.punten) - 1) / max(1, breed - 1)
    nr = min(int(plek), len(kromme.punten) - 2)
    voor, na = kromme.punten[nr].in_hand[kant], kromme.punten[nr + 1].in_hand[kant]
    return voor + (na - voor) * (plek - nr)


def _y(bedrag: Decimal, laagste: Decimal, hoogste: Decimal, hoog: int) -> int:
    deel = (hoogste - bedrag) / (hoogste - laagste)
    return max(0, min(hoog - 1, int((deel * (hoog - 1)).to_integral_value())))


def _kolom(kromme: Kromme, extra: Decimal, breed: int) -> int:
    meest = kromme.punten[-1].extra
    return min(breed - 1, int(extra / meest * (breed - 1))) if meest else 0


def _namen(kromme: Kromme, breed: int) -> list[str]:
    """The names of the cliffs where they begin, on as many lines as they need; an arrow points down."""
    rijen: list[str] = []
    for klif in kromme.kliffen:
        naam = f"▼{_ingekort(klif_namen(klif))}"
        kolom = min(_kolom(kromme, klif.van, breed), breed - cell_len(naam))
        plek = next((nr for nr, rij in enumerate(rijen) if cell_len(rij) < kolom), None)
        if plek is None and len(rijen) < RIJEN_NAMEN:
            rijen.append("")
            plek = len(rijen) - 1
        if plek is not None:
            rijen[plek] = set_cell_size(rijen[plek], kolom) + naam
    return rijen


def klif_namen(klif: Klif) -> str:
    """The schemes of a cliff, the one that does most first."""
    return ", ".join(oorzaak.naam for oorzaak in klif.oorzaken)


def _ingekort(naam: str) -> str:
    return naam if cell_len(naam) <= LANGSTE_NAAM else set_cell_size(naam, LANGSTE_NAAM - 1) + "…"


def _as(kromme: Kromme, breed: int) -> str:
    """The earnings under the chart, at six places."""
    meest = kromme.punten[-1].extra
    plekken = [meest * nr / 5 for nr in range(6)]
    return _leg([(_kolom(kromme, extra, breed), f"+ {euro(extra)}") for extra in plekken], breed)


def _leg(woorden: Sequence[tuple[int, str]], breed: int) -> str:
    """Words at their places, the last one whole; one that would touch its neighbour is left out."""
    regel, vrij_tot = " " * breed, breed + 1
    for kolom, woord in reversed(woorden):
        begin = min(kolom, breed - cell_len(woord))
        if begin + cell_len(woord) < vrij_tot:
            regel = regel[:begin] + woord + regel[begin + len(woord) :]
            vrij_tot = begin
    return regel
