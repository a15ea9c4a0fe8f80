"""Reads what is said around judgements: until when one can still ask, and what counts as income where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from loket.catalogus.vak import Vak
from loket.domein.oordeel import Betrouwbaarheid
from loket.domein.toelichting import Samenloop

ZEKERHEDEN = ("A", "B")
TELT = ("ja", "nee", "deels", "anders")


@dataclass(frozen=True, slots=True)
class OverJaar:
    """Schemes that can be asked over a past year; `norm` holds the last day, with {jaar} for the year."""

    regelingen: tuple[str, ...]
    norm: str
    controleer: str


@dataclass(frozen=True, slots=True)
class Terug:
    """Schemes that can be asked so many months back, from `van` on; `zin` has places for {termijn} and {dag}."""

    regelingen: tuple[str, ...]
    maanden: int
    zin: str
    controleer: str
    van: date
    bron: str
    betrouwbaarheid: Betrouwbaarheid


def lees_aanvragen(data: Mapping[str, Any]) -> tuple[tuple[OverJaar, ...], tuple[Terug, ...]]:
    """The two tables of `aanvragen.toml`; InvoerFout when something is missing."""
    Vak(data, "aanvragen.toml").sluit("over_jaar", "terug")
    over = tuple(_over(Vak(rij, "aanvragen.toml, over_jaar")) for rij in data.get("over_jaar", ()))
    return over, tuple(_terug(Vak(rij, "aanvragen.toml, terug")) for rij in data.get("terug", ()))


def _over(vak: Vak) -> OverJaar:
    vak.sluit("regelingen", "norm", "controleer")
    return OverJaar(vak.teksten("regelingen"), vak.tekst("norm"), vak.tekst("controleer"))


def _terug(vak: Vak) -> Terug:
    vak.sluit("regelingen", "maanden", "zin", "controleer", "van", "bron", "betrouwbaarheid")
    return Terug(
        vak.teksten("regelingen"),
        vak.getal("maanden"),
        vak.tekst("zin"),
        vak.tekst("controleer"),
        vak.dag("van"),
        vak.tekst("bron"),
        cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", ZEKERHEDEN)),
    )


def lees_samenloop(data: Mapping[str, Any]) -> tuple[Samenloop, ...]:
    """The table of `samenloop.toml`; InvoerFout when something is missing."""
    Vak(data, "samenloop.toml").sluit("samenloop")
    return tuple(_samenloop(Vak(rij, "samenloop.toml")) for rij in data.get("samenloop", ()))


def _samenloop(vak: Vak) -> Samenloop:
    vak.sluit("regeling", "bij", "telt", "zin", "bron", "betrouwbaarheid")
    return Samenloop(
        vak.tekst("regeling"),
        vak.teksten("bij"),
        vak.keuze("telt", TELT),
        vak.tekst("zin"),
        vak.tekst("bron"),
        cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", ZEKERHEDEN)),
    )


def keur_rondom(
    samenloop: Iterable[Samenloop],
    over_jaar: Sequence[OverJaar],
    terug: Iterable[Terug],
    regelingen: frozenset[str],
    normen: Iterable[str],
) -> list[str]:
    """Schemes and norms that these tables name but that do not exist, as Dutch sentences."""
    rijen: list[OverJaar | Terug] = [*over_jaar, *terug]
    genoemd = [(id_, "samenloop.toml") for rij in samenloop for id_ in (rij.regeling, *rij.bij)]
    genoemd += [(id_, "aanvragen.toml") for rij in rijen for id_ in rij.regelingen]
    fouten = [
        f"In {waar} staat de regeling '{id_}', maar die is niet bekend."
        for id_, waar in genoemd
        if id_ not in regelingen
    ]
    sleutels = list(normen)
    for over in over_jaar:
        begin = over.norm.partition("{jaar}")[0]
        if not any(sleutel.startswith(begin) for sleutel in sleutels):
            fouten.append(f"In aanvragen.toml staat de norm '{over.norm}', maar die is er voor geen enkel jaar.")
    return fouten
