"""Reads the choices of a pack about the MMS: one value per name and day, with source and sureness."""

from decimal import Decimal, InvalidOperation
from typing import cast, get_args

from loket.catalogus.vak import Vak
from loket.domein.mms import FlexOver, Keuze, Keuzenaam
from loket.domein.oordeel import Betrouwbaarheid

VELDEN = ("naam", "waarde", "van", "bron", "betrouwbaarheid", "uitleg", "andere_lezing")
FRACTIES = ("flex", "arbeid_vrijlating")


def lees_keuzes(vak: Vak) -> tuple[Keuze, ...]:
    """The choices of a pack, by name and day; InvoerFout names what is wrong."""
    keuzes = [_keuze(rij) for rij in vak.vakken("keuze")]
    gezien = [(keuze.naam, keuze.van) for keuze in keuzes]
    for naam, van in gezien:
        if gezien.count((naam, van)) > 1:
            raise vak.fout(f"de keuze '{naam}' staat er twee keer vanaf {van}. Haal er één weg.")
    return tuple(sorted(keuzes, key=lambda keuze: (keuze.naam, keuze.van)))


def _keuze(vak: Vak) -> Keuze:
    vak.sluit(*VELDEN)
    naam = cast(Keuzenaam, vak.keuze("naam", get_args(Keuzenaam)))
    return Keuze(
        naam=naam,
        waarde=_waarde(vak, naam),
        van=vak.dag("van"),
        bron=vak.tekst("bron"),
        betrouwbaarheid=cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", get_args(Betrouwbaarheid))),
        uitleg=vak.tekst("uitleg"),
        andere_lezing=vak.tekst("andere_lezing", ""),
    )


def _waarde(vak: Vak, naam: Keuzenaam) -> str:
    """The value as text; empty only for a ceiling that there is not."""
    if naam == "flex_over":
        return str(vak.keuze("waarde", get_args(FlexOver)))
    tekst = vak.tekst("waarde", "") if naam == "vrijlating_plafond" else vak.tekst("waarde")
    if not tekst:
        return ""
    try:
        getal = Decimal(tekst)
    except InvalidOperation:
        getal = Decimal("NaN")
    if not getal.is_finite() or getal < 0 or (naam in FRACTIES and getal > 1):
        grens = "een deel van 0 tot en met 1" if naam in FRACTIES else "een bedrag van 0 of meer"
        raise vak.fout(f"'waarde' van {naam} moet {grens} zijn. Schrijf het als tekst, zoals \"0.06\".")
    return tekst
