"""Refuse what is wrong in somebody's file: naming the household and the field, never what stands in it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from loket.catalogus.veldvorm import als_blok, als_datum, leesbaar
from loket.diensten.wacht import keur_tekst, schoon
from loket.domein.fouten import BsnFout, InvoerFout, RekeningFout

_JAREN = range(1900, 2101)


class Keurder:
    """Reads the values of one household; `waar` is how errors call it ("Dossier 3 in het bestand")."""

    def __init__(self, waar: str) -> None:
        self.waar = waar

    def fout(self, veld: str, wat: str) -> InvoerFout:
        """A refusal: which household, which field, what is wrong, and that nothing has changed."""
        return InvoerFout(f"{self.waar} klopt niet bij '{leesbaar(veld)}': {wat} Er is niets overgenomen.")

    def verwijzing(self, fout: InvoerFout) -> InvoerFout:
        """A refusal from elsewhere with the household before it; it may not repeat a number that is somebody's."""
        try:
            keur_tekst(fout.zin)
        except InvoerFout:
            return InvoerFout(f"{self.waar} heeft een veld dat loket niet kent. Er is niets overgenomen.")
        return InvoerFout(f"{self.waar}: {fout.zin} Er is niets overgenomen.")

    def blok(self, data: object, veld: str, mag: tuple[str, ...]) -> Mapping[str, Any]:
        """A JSON object with only these keys; None is an empty one."""
        try:
            return als_blok({} if data is None else data, veld, mag)
        except InvoerFout as fout:
            raise self.verwijzing(fout) from None

    def lijst(self, data: object, veld: str, hoogstens: int) -> list[Any]:
        """A list of at most so many; None is an empty one."""
        if data is None:
            return []
        if not isinstance(data, list) or len(data) > hoogstens:
            raise self.fout(veld, f"hier hoort een lijst van hoogstens {hoogstens}.")
        return data

    def sleutel(self, data: object, veld: str, vorm: re.Pattern[str]) -> str | None:
        """A code of loket itself, or None."""
        if data is None:
            return None
        if not isinstance(data, str) or not vorm.fullmatch(data):
            raise self.fout(veld, "dit heeft een andere vorm dan die van loket. Laat het weg.")
        return data

    def keuze(self, data: object, veld: str, mag: tuple[str, ...]) -> str:
        """One of some words."""
        if not isinstance(data, str) or data not in mag:
            raise self.fout(veld, f"dit kan niet. Kies uit: {', '.join(mag)}.")
        return data

    def dag(self, data: object, veld: str) -> str:
        """A date as JJJJ-MM-DD."""
        try:
            gelezen: date | None = als_datum(data, veld)
        except InvoerFout:
            gelezen = None
        if gelezen is None or gelezen.year not in _JAREN:
            raise self.fout(veld, "dit is geen datum. Geef een datum als JJJJ-MM-DD.")
        return gelezen.isoformat()

    def tekst(self, data: object, veld: str, lengte: int) -> str:
        """A text as it may be kept: one line, clean and guarded; None is empty."""
        if data is None:
            return ""
        if not isinstance(data, str):
            raise self.fout(veld, "hier hoort tekst tussen aanhalingstekens.")
        tekst = " ".join(schoon(data).split())
        if len(tekst) > lengte:
            raise self.fout(veld, f"deze tekst is te lang. Geef hoogstens {lengte} tekens.")
        self.bewaak(tekst, veld)
        return tekst

    def bewaak(self, tekst: str, veld: str) -> None:
        """Refuse a text with a number that loket never keeps."""
        try:
            keur_tekst(tekst)
        except BsnFout:
            raise self.fout(veld, "hier staat een nummer dat een BSN kan zijn. Haal het weg.") from None
        except RekeningFout:
            raise self.fout(veld, "hier staat het nummer van een rekening of bankpas. Haal het weg.") from None
