"""The facts that a kind of local rule asks, made for every scheme of that kind."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from loket.catalogus.soorten import Pakket, Pakregel

LANDELIJK = "landelijk"
"""The kind of a row that only says how a municipality carries out a national scheme."""


def feiten_van_pakketten(data: Mapping[str, Any], pakketten: Iterable[Pakket]) -> Iterator[Mapping[str, Any]]:
    """The rows of the facts of all local schemes, in the order of the packs; each path once.

    `{regeling}` in a text stands for the scheme's name. InvoerFout for a kind of rule that does not exist.
    """
    soorten = {rij["id"]: rij.get("feit", ()) for rij in data["soort"]}
    gezien: dict[str, str] = {}
    for pakket in pakketten:
        for regel in pakket.regels:
            if regel.kaart.soort not in soorten:
                raise regel.vak.fout(
                    f"de soort '{regel.kaart.soort}' bestaat niet. Kies uit: {', '.join(sorted(soorten))}."
                )
            eerder = gezien.get(regel.kaart.id)
            if eerder not in (None, regel.kaart.soort):
                raise regel.vak.fout(
                    f"'{regel.kaart.id}' heeft in een ander pakket een andere soort. Geef een eigen id."
                )
            gezien[regel.kaart.id] = regel.kaart.soort
            if eerder is None:
                yield from _feiten(soorten[regel.kaart.soort], regel)


def _feiten(rijen: Iterable[Mapping[str, Any]], regel: Pakregel) -> Iterator[Mapping[str, Any]]:
    for rij in rijen:
        teksten = {
            sleutel: waarde.replace("{regeling}", regel.kaart.naam) if isinstance(waarde, str) else waarde
            for sleutel, waarde in rij.items()
            if sleutel != "id"
        }
        yield {**teksten, "pad": f"feiten.{regel.kaart.id}.{rij['id']}"}
