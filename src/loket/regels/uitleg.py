"""The explanation: the steps of the lowest and the highest run as one list."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from loket.catalogus.soorten import Norm
from loket.domein.oordeel import Stap
from loket.domein.waarden import Bereik, Inkomst, Opvang, Waarde
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Rekenblad, Stapregel
from loket.regels.vraagstuk import Vraagstuk

Run = tuple[Rekenblad, Uitkomst]
STREEP = " – "
SLOT = ("Waarom niet", "Navragen")
NOG_OPEN = "Kan nog veranderen"


def uitleg(vraag: Vraagstuk, laag: Run, hoog: Run) -> tuple[Stap, ...]:
    """All steps of both runs in reading order, both ends where they differ; a failing condition stands last."""
    open_ = laag[1].soort != hoog[1].soort
    stappen_laag = {_naam(vraag, regel): _stap(vraag, regel) for regel in laag[0].regels}
    stappen_hoog = {_naam(vraag, regel): _stap(vraag, regel) for regel in hoog[0].regels}
    samen: list[Stap] = []
    slot: list[Stap] = []
    for naam, stap in {**stappen_hoog, **stappen_laag}.items():
        een, ander = stappen_laag.get(naam, stap), stappen_hoog.get(naam, stap)
        waarde = een.waarde if een.waarde == ander.waarde else STREEP.join(_laag_hoog(een.waarde, ander.waarde))
        titel = NOG_OPEN if open_ and naam in SLOT else stap.stap
        regel = Stap(titel, waarde, een.norm, een.bron, een.betrouwbaarheid, een.van, een.feit)
        (slot if naam in SLOT else samen).append(regel)
    return (*samen, *slot)


def _laag_hoog(een: str, ander: str) -> tuple[str, str]:
    """Two figures, the lowest first; words as they come."""
    try:
        return (een, ander) if Decimal(een) <= Decimal(ander) else (ander, een)
    except InvalidOperation:
        return een, ander


def _naam(vraag: Vraagstuk, regel: Stapregel) -> str:
    naam, _, _, _, _, pad = regel
    return pad or naam


def _stap(vraag: Vraagstuk, regel: Stapregel) -> Stap:
    naam, waarde, norm, bron, zeker, pad = regel
    if pad is not None:
        feit = vraag.huis.feit(pad)
        return Stap(f"{feit.naam}{_van_wie(vraag, pad)}", feit_tekst(_bekend(vraag, pad)), feit=pad)
    if norm is not None:
        return Stap(
            norm.naam,
            tekst(norm.waarde),
            norm.sleutel,
            f"{norm.artikel}; {norm.bron}",
            norm.betrouwbaarheid,
            norm.van,
        )
    return Stap(naam, tekst(waarde), None, bron, zeker)


def _bekend(vraag: Vraagstuk, pad: str) -> Waarde:
    if pad.startswith("samenstelling."):
        domein = vraag.huis.domein(pad)
        if isinstance(domein, tuple):
            return domein[0] if len(domein) == 1 else None
        return domein.laag if domein.laag == domein.hoog else Bereik(domein.laag, domein.hoog)
    return vraag.huis.waarde(pad)


def _van_wie(vraag: Vraagstuk, pad: str) -> str:
    if not pad.startswith("personen."):
        return ""
    id_ = pad.split(".")[1]
    rol = next((p.rol for p in vraag.huis.situatie.personen if p.id == id_), "")
    gelijk = [p.id for p in vraag.huis.situatie.personen if p.rol == rol]
    return f" ({rol} {gelijk.index(id_) + 1})" if len(gelijk) > 1 else f" ({rol})"


def tekst(waarde: object) -> str:
    """A value of a step as plain text: exact figures, yes and no in Dutch."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return ", ".join(tekst(deel) for deel in waarde)
    if isinstance(waarde, Decimal):
        return format(waarde, "f")
    return str(waarde)


def feit_tekst(waarde: Waarde) -> str:
    """A fact as far as it is known."""
    if waarde is None:
        return "onbekend"
    if isinstance(waarde, Bereik):
        laag = "?" if waarde.min is None else tekst(waarde.min)
        hoog = "?" if waarde.max is None else tekst(waarde.max)
        return f"{laag}{STREEP}{hoog}"
    if isinstance(waarde, tuple):
        return ", ".join(_deel_tekst(deel) for deel in waarde) or "geen"
    return tekst(waarde)


def _deel_tekst(deel: str | Decimal | Inkomst | Opvang) -> str:
    if isinstance(deel, str | Decimal):
        return tekst(deel)
    if isinstance(deel, Opvang):
        uren, prijs = feit_tekst(deel.uren_maand), feit_tekst(deel.uurprijs)
        return f"{deel.soort or 'soort onbekend'}: {uren} uur per maand, {prijs} euro per uur"
    return f"{deel.soort or 'onbekend'} {feit_tekst(deel.netto_maand)}"


def geldigheid(bladen: Iterable[Rekenblad]) -> tuple[date | None, date | None]:
    """From and until when all norms that were used hold; None where no border is known."""
    normen: dict[str, Norm] = {}
    for blad in bladen:
        normen |= blad.normen
    van = max((norm.van for norm in normen.values()), default=None)
    tot = min((norm.tot for norm in normen.values() if norm.tot is not None), default=None)
    return van, tot
