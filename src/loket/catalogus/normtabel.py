"""A table of norms: per row a border and per column a figure, written once with one source."""

from collections.abc import Iterator, Mapping
from typing import Any

from loket.domein.fouten import InvoerFout

VELDEN = ("sleutel", "eenheid", "artikel", "naam", "kolommen", "van", "bron", "betrouwbaarheid", "rijen")


def uit_tabellen(data: Mapping[str, Any], bestand: str) -> Iterator[Mapping[str, Any]]:
    """Every cell of a file's tables as a norm `<table>.<border>.<column>`; InvoerFout when a table is not whole."""
    for tabel in data.get("tabel", ()):
        if any(veld not in tabel for veld in VELDEN):
            raise InvoerFout(f"In {bestand} is een tabel niet volledig; geef {', '.join(VELDEN)}.")
        _keur_rijen(tabel, f"{bestand}, tabel {tabel['sleutel']}")
        for grens, *cellen in tabel["rijen"]:
            for (kolom, woord), cel in zip(tabel["kolommen"].items(), cellen, strict=True):
                yield {
                    **{veld: tabel[veld] for veld in ("eenheid", "artikel")},
                    "sleutel": f"{tabel['sleutel']}.{grens}.{kolom}",
                    "naam": f"{tabel['naam']}, {woord}, vanaf {grens}",
                    "waarden": [
                        {"waarde": cel, **{v: tabel.get(v) for v in ("van", "tot", "bron", "betrouwbaarheid")}}
                    ],
                }


def _keur_rijen(tabel: Mapping[str, Any], waar: str) -> None:
    breedte = len(tabel["kolommen"]) + 1
    for rij in tabel["rijen"]:
        if len(rij) != breedte or not all(isinstance(cel, str) for cel in rij) or not rij[0].isdigit():
            raise InvoerFout(f"In {waar} klopt een rij niet; geef een grens en per kolom een getal, alles als tekst.")
    grenzen = [int(rij[0]) for rij in tabel["rijen"]]
    if not grenzen or grenzen[0] != 0 or grenzen != sorted(set(grenzen)):
        raise InvoerFout(f"In {waar} moeten de grenzen bij 0 beginnen en oplopen.")
