"""A table of a data file that is read key by key, with a clear error for what is wrong in it."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from loket.domein.fouten import InvoerFout

Bron = Traversable | Path
CODE = re.compile(r"[a-z][a-z0-9_]*")


def lees_toml(bestand: Bron) -> "Vak":
    """The whole of a TOML file as one table; InvoerFout when it cannot be read."""
    naam = bestand.name
    try:
        return Vak(tomllib.loads(bestand.read_text("utf-8")), naam)
    except FileNotFoundError:
        raise InvoerFout(f"Het bestand {naam} ontbreekt. Zet het terug of installeer loket opnieuw.") from None
    except UnicodeDecodeError:
        raise InvoerFout(f"{naam} is geen tekst in UTF-8. Sla het bestand opnieuw op als UTF-8.") from None
    except tomllib.TOMLDecodeError as fout:
        raise InvoerFout(f"{naam} is geen goed TOML-bestand ({fout}). Verbeter die regel.") from None


class Vak:
    """One table; `plek` says where it stands and begins every error."""

    def __init__(self, inhoud: Mapping[str, Any], plek: str) -> None:
        self.inhoud = inhoud
        self.plek = plek

    def fout(self, zin: str) -> InvoerFout:
        """An error that begins with the place."""
        return InvoerFout(f"{self.plek}: {zin}")

    def sluit(self, *bekend: str) -> None:
        """Refuse a key that nobody reads: a typing error must not go by in silence."""
        over = sorted(set(self.inhoud) - set(bekend))
        if over:
            raise self.fout(f"onbekend veld '{over[0]}'. Kies uit: {', '.join(bekend)}.")

    def tekst(self, sleutel: str, standaard: str | None = None) -> str:
        """A text; it may only be left out where there is a default."""
        waarde = self.inhoud.get(sleutel, standaard)
        if not isinstance(waarde, str) or (standaard is None and not waarde.strip()):
            raise self.fout(f"'{sleutel}' moet een tekst zijn. Vul die in.")
        return waarde

    def code(self, sleutel: str) -> str:
        """A short name that files and facts point at: small letters, digits and underscores."""
        waarde = self.tekst(sleutel)
        if not CODE.fullmatch(waarde):
            raise self.fout(f"'{sleutel}' kan niet '{waarde}' zijn. Gebruik kleine letters, cijfers en _.")
        return waarde

    def keuze(self, sleutel: str, mag: tuple[str, ...], standaard: str | None = None) -> str:
        """A text out of a list."""
        waarde = self.tekst(sleutel, standaard)
        if waarde not in mag:
            raise self.fout(f"'{sleutel}' kan niet '{waarde}' zijn. Kies uit: {', '.join(mag)}.")
        return waarde

    def getal(self, sleutel: str) -> int:
        """A whole number, zero or more."""
        waarde = self.inhoud.get(sleutel)
        if not isinstance(waarde, int) or isinstance(waarde, bool) or waarde < 0:
            raise self.fout(f"'{sleutel}' moet een heel getal zijn, nul of meer.")
        return waarde

    def waar(self, sleutel: str, standaard: bool | None = None) -> bool:
        """A truth value; it may only be left out where there is a default."""
        waarde = self.inhoud.get(sleutel, standaard)
        if not isinstance(waarde, bool):
            raise self.fout(f"'{sleutel}' moet true of false zijn.")
        return waarde

    def dag(self, sleutel: str) -> date:
        """A date."""
        waarde = self.inhoud.get(sleutel)
        if type(waarde) is not date:
            raise self.fout(f"'{sleutel}' moet een datum zijn, zoals 2026-12-31.")
        return waarde

    def mag_dag(self, sleutel: str) -> date | None:
        """A date, or None when it is not there."""
        return self.dag(sleutel) if sleutel in self.inhoud else None

    def decimaal(self, sleutel: str) -> Decimal:
        """An exact number of zero or more, written as text: "130" or "12.50"."""
        try:
            waarde = Decimal(self.tekst(sleutel))
        except InvalidOperation:
            waarde = Decimal("NaN")
        if not waarde.is_finite() or waarde < 0:
            raise self.fout(f'\'{sleutel}\' is geen getal. Schrijf het als tekst, zoals "130" of "12.50".')
        return waarde

    def mag_decimaal(self, sleutel: str) -> Decimal | None:
        """An exact number, or None when it is left out or empty: not known."""
        return self.decimaal(sleutel) if self.inhoud.get(sleutel, "") != "" else None

    def teksten(self, sleutel: str) -> tuple[str, ...]:
        """A list of texts, empty when it is not there."""
        waarde = self.inhoud.get(sleutel, [])
        if not isinstance(waarde, list) or not all(isinstance(deel, str) for deel in waarde):
            raise self.fout(f"'{sleutel}' moet een lijst van teksten zijn.")
        return tuple(waarde)

    def woorden(self, sleutel: str) -> dict[str, str]:
        """A table from code to words, empty when it is not there."""
        waarde = self.inhoud.get(sleutel, {})
        if not isinstance(waarde, dict) or not all(isinstance(w, str) and w.strip() for w in waarde.values()):
            raise self.fout(f"'{sleutel}' moet een tabel zijn van code naar woorden.")
        return dict(waarde)

    def vak(self, sleutel: str) -> "Vak":
        """A table inside this one, empty when it is not there."""
        waarde = self.inhoud.get(sleutel, {})
        if not isinstance(waarde, dict):
            raise self.fout(f"'{sleutel}' moet een tabel zijn, zoals [{sleutel}].")
        return Vak(waarde, f"{self.plek}, {sleutel}")

    def vakken(self, sleutel: str) -> "tuple[Vak, ...]":
        """A list of tables, empty when it is not there; each knows its number or its id as its place."""
        waarde = self.inhoud.get(sleutel, [])
        if not isinstance(waarde, list) or not all(isinstance(deel, dict) for deel in waarde):
            raise self.fout(f"'{sleutel}' moet een lijst van tabellen zijn.")
        namen = (str(deel.get("id") or deel.get("code") or nummer) for nummer, deel in enumerate(waarde, 1))
        return tuple(Vak(deel, f"{self.plek}, {sleutel} {naam}") for deel, naam in zip(waarde, namen, strict=True))
