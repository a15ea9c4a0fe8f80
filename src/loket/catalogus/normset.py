"""A set of norms as one file: read, held against the catalogue, and laid over it."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from loket.catalogus.lader import lees_norm, lees_voorbeelden
from loket.catalogus.normkeuring import keur_norm
from loket.catalogus.soorten import Catalogus, Norm, Voorbeeld
from loket.catalogus.vak import Vak
from loket.domein.fouten import InvoerFout

EEN_DAG = timedelta(days=1)
NAAM = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")


@dataclass(frozen=True)
class Normset:
    """One set: its name and day, its rows by key, its worked examples, the bytes it came from.

    `fouten` are the rows that could not be read, one Dutch sentence each.
    """

    id: str
    naam: str
    datum: date
    normen: Mapping[str, tuple[Norm, ...]]
    voorbeelden: tuple[Voorbeeld, ...]
    inhoud: bytes
    fouten: tuple[str, ...] = ()


def lees_normset(bestandsnaam: str, inhoud: bytes, basis: Catalogus) -> Normset:
    """Read a file; unit, article and name come from the norm that is there. InvoerFout when it is no set at all."""
    data = _toml(bestandsnaam, inhoud)
    Vak(data, bestandsnaam).sluit("set", "norm", "voorbeeld")
    kop = Vak(data["set"] if isinstance(data.get("set"), dict) else {}, f"{bestandsnaam}, [set]")
    kop.sluit("id", "naam", "datum")
    if not NAAM.fullmatch(kop.tekst("id")):
        raise kop.fout("'id' mag alleen kleine letters, cijfers en streepjes hebben.")
    normen, fouten = _normen(data.get("norm", []), bestandsnaam, basis)
    try:
        voorbeelden = tuple(lees_voorbeelden({"voorbeeld": data.get("voorbeeld", [])}))
    except (KeyError, TypeError):
        raise InvoerFout(f"{bestandsnaam}: een voorbeeld mist id, regeling, situatie, verwacht of bron.") from None
    return Normset(kop.tekst("id"), kop.tekst("naam"), kop.dag("datum"), normen, voorbeelden, inhoud, tuple(fouten))


def _toml(bestandsnaam: str, inhoud: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(inhoud.decode("utf-8"), parse_float=Decimal)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        raise InvoerFout(f"Het bestand {bestandsnaam} is geen geldige TOML: {fout}.") from None


def _normen(rijen: Any, bestandsnaam: str, basis: Catalogus) -> tuple[Mapping[str, tuple[Norm, ...]], list[str]]:
    gevonden: dict[str, list[Norm]] = {}
    fouten: list[str] = []
    for rij in rijen if isinstance(rijen, list) else []:
        sleutel = str(rij.get("sleutel", "")) if isinstance(rij, dict) else ""
        bekend = basis.normen.get(sleutel)
        if not bekend:
            fouten.append(f"De norm '{sleutel}' kent loket niet; controleer de sleutel.")
            continue
        if rij.get("eenheid", bekend[-1].eenheid) != bekend[-1].eenheid:
            fouten.append(f"De norm {sleutel} heeft de eenheid '{bekend[-1].eenheid}', niet '{rij['eenheid']}'.")
            continue
        heel = {"eenheid": bekend[-1].eenheid, "artikel": bekend[-1].artikel, "naam": bekend[-1].naam, **rij}
        for waarde in rij.get("waarden", []):
            try:
                gevonden.setdefault(sleutel, []).append(lees_norm(heel, waarde, Path(bestandsnaam)))
            except (InvoerFout, AttributeError) as fout:
                fouten.append(f"De norm {sleutel}: {getattr(fout, 'zin', 'een waarde is geen tabel; verbeter die.')}")
    return MappingProxyType({sleutel: tuple(lijst) for sleutel, lijst in gevonden.items()}), fouten


def keur_normset(basis: Catalogus, nieuw: Normset) -> list[str]:
    """Every fault as one Dutch sentence that names the key; none when the set fits on the catalogue.

    The worked examples are not reckoned here: that needs the rules.
    """
    fouten = list(nieuw.fouten)
    if not nieuw.normen and not fouten:
        fouten.append("In dit bestand staat geen enkele norm.")
    if not nieuw.voorbeelden:
        fouten.append("Dit bestand heeft geen rekenvoorbeeld; zet er minstens één bij.")
    for sleutel, rijen in nieuw.normen.items():
        samen = _ingevoegd(basis.normen[sleutel], rijen)
        fouten += [zin for norm in rijen for zin in keur_norm(norm, samen)]
        fouten += _gaten(sleutel, samen, rijen)
    return fouten


def _ingevoegd(bestaand: Iterable[Norm], nieuw: Iterable[Norm]) -> tuple[Norm, ...]:
    """All rows by day; one without an end is ended by the next that begins after it."""
    rijen = sorted((*bestaand, *nieuw), key=lambda norm: norm.van)
    paren = pairwise([*rijen, None])
    return tuple(
        replace(rij, tot=volgende.van - EEN_DAG)
        if rij is not None and rij.tot is None and volgende is not None and volgende.van > rij.van
        else rij
        for rij, volgende in paren
        if rij is not None
    )


def _gaten(sleutel: str, samen: Sequence[Norm], nieuw: Sequence[Norm]) -> Iterable[str]:
    """Overlaps, and gaps beside a new row; gaps that were there already are not this set's fault."""
    eigen = {norm.van for norm in nieuw}
    for eerste, volgende in pairwise(samen):
        if eerste.van not in eigen and volgende.van not in eigen:
            continue
        verwacht = None if eerste.tot is None else eerste.tot + EEN_DAG
        if verwacht is None or volgende.van < verwacht:
            yield f"De norm {sleutel} heeft twee waarden op {volgende.van}; laat de ene eindigen voor de andere."
        elif volgende.van > verwacht:
            yield f"De norm {sleutel} heeft een gat van {verwacht} tot {volgende.van}; laat de waarden aansluiten."


def leg_over(basis: Catalogus, sets: Iterable[Normset]) -> Catalogus:
    """The catalogue with sets laid over it, in order; its hash covers them. InvoerFout when one does not fit."""
    for nieuw in sets:
        fouten = keur_normset(basis, nieuw)
        if fouten:
            raise InvoerFout(f"De normenset {nieuw.id} past niet meer bij deze versie van loket: {fouten[0]}")
        normen = {s: _ingevoegd(basis.normen[s], rijen) for s, rijen in nieuw.normen.items()}
        basis = replace(
            basis,
            hash=_hash(basis.hash, nieuw.inhoud),
            normen=MappingProxyType({**basis.normen, **normen}),
            voorbeelden=(*_van_eerder(basis, nieuw), *nieuw.voorbeelden),
        )
    return basis


def _van_eerder(basis: Catalogus, nieuw: Normset) -> Iterable[Voorbeeld]:
    """The examples of days before the set's first: later ones were made for a catalogue without it."""
    begin = min(norm.van for rijen in nieuw.normen.values() for norm in rijen).isoformat()
    return (voorbeeld for voorbeeld in basis.voorbeelden if str(voorbeeld.situatie.get("peildatum")) < begin)


def _hash(vorige: str, inhoud: bytes) -> str:
    # Line endings differ between laptops; the figures do not.
    som = hashlib.sha256(vorige.encode() + b"\0" + inhoud.replace(b"\r\n", b"\n"))
    return f"sha256:{som.hexdigest()}"
