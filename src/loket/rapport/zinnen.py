"""What a report leaves out, and why: fixed sentences with slots, never a free text (rapportage, step 9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.domein.rapport import LAAGSTE_DREMPEL, MINSTE_HUISHOUDENS, Rapportspec
from loket.nederlands import opsomming
from loket.rapport.indeling import Rij

DEMO = "Dit is een demo. Alle mensen zijn verzonnen."


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of one table: its rows, whether it is split by scheme, cells hidden and cells in all."""

    naam: str
    rijen: tuple[Rij, ...]
    kolommen: bool
    verborgen: int
    aantal: int


def weggelaten(
    spec: Rapportspec, uitkomsten: Sequence[Uitkomst], *, drempel: int, te_weinig: bool, demo: bool
) -> tuple[str, ...]:
    """The sentences of one report, the most important first; each says only what the tables show too."""
    uit = [DEMO] if demo else []
    uit.append(f"Een aantal onder de {drempel} laten we niet zien. Er staat dan klein. Ook nul is klein.")
    uit += _streng(spec, drempel)
    if te_weinig:
        uit.append(f"Er zijn minder dan {MINSTE_HUISHOUDENS} huishoudens. Daarom staan er alleen totalen.")
    uit += [zin for uitkomst in uitkomsten for zin in _per_tabel(uitkomst, te_weinig)]
    uit += [
        "Soms is een hele rij klein. Anders zegt een cijfer te veel over een groep.",
        "We ronden elk cijfer af op vijf. Ook de totalen zijn los geteld en afgerond.",
        "Een huishouden kan in meer kolommen staan. Daarom kun je de cijfers niet optellen.",
        "Namen, adressen, dossiernummers en notities staan nooit in een rapport.",
    ]
    return tuple(uit)


def _streng(spec: Rapportspec, drempel: int) -> list[str]:
    """The stricter threshold of sensitive columns, where it is stricter."""
    gevoelig = [kolom.naam for kolom in spec.kolommen if kolom.gevoelig]
    streng = LAAGSTE_DREMPEL["openbaar"]
    return [f"Bij {opsomming(gevoelig)} is die grens altijd {streng}."] if gevoelig and drempel < streng else []


def _per_tabel(uitkomst: Uitkomst, te_weinig: bool) -> list[str]:
    """How one table was made coarser, and how much of it is hidden."""
    waar = f"Tabel '{uitkomst.naam}':"
    if not uitkomst.kolommen:
        return [f"{waar} alleen het totaal. De rest zegt te veel over een groep."]
    if not uitkomst.rijen:
        return [] if te_weinig else [f"{waar} geen cijfers per wijk. De groepen zijn te klein."]
    uit = [f"{waar} {uitkomst.verborgen} van de {uitkomst.aantal} cijfers zijn klein."] if uitkomst.verborgen else []
    if any(rij.overig for rij in uitkomst.rijen):
        uit.append(f"{waar} kleine wijken staan samen bij overig.")
    return uit
