"""Reads the catalogue's files into frozen types; refuses what does not fit, naming file and key."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from loket.catalogus.soorten import Catalogus, Norm, Normwaarde, Pakket, Voorbeeld
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Scalar

__all__ = ["Catalogus", "laad_catalogus", "standaard_catalogus"]

MAP = Path(__file__).parent
MAPPEN = ("normen", "gemeenten", "voorbeelden")
FEITSOORTEN = ("bedrag", "ja_nee", "keuze", "aantal", "datum", "inkomsten")


@lru_cache(maxsize=1)
def standaard_catalogus() -> Catalogus:
    """The catalogue that comes with loket, read once."""
    return laad_catalogus(MAP)


def laad_catalogus(wortel: Path) -> Catalogus:
    """Read facts, norms, municipalities, packs and worked examples under a folder; InvoerFout when one is wrong."""
    paden = [wortel / "feiten.toml", wortel / "gemeenten.toml", wortel / "regelingen.toml"]
    for naam in MAPPEN:
        paden += sorted((wortel / naam).glob("*.toml"))
    inhoud = {pad: _lees(pad) for pad in paden}
    namen = _per_map(inhoud, wortel)
    return Catalogus(
        hash=_hash(inhoud, wortel),
        normen=_normen(namen["normen"]),
        feiten=_feiten(_toml(paden[0], inhoud[paden[0]])),
        gemeenten=MappingProxyType(dict(_toml(paden[1], inhoud[paden[1]])["gemeente"])),
        pakketten=tuple(_pakket(pad, data) for pad, data in namen["gemeenten"]),
        bekende_regelingen=frozenset(_toml(paden[2], inhoud[paden[2]])["bekend"]),
        beoordeelde_regelingen=frozenset(_toml(paden[2], inhoud[paden[2]])["beoordeeld"]),
        voorbeelden=tuple(v for _, data in namen["voorbeelden"] for v in _voorbeelden(data)),
    )


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise InvoerFout(f"Het catalogusbestand {pad.name} is niet te lezen; zet het terug in {pad.parent}.") from fout


def _toml(pad: Path, inhoud: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(inhoud.decode("utf-8"), parse_float=Decimal)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fout:
        raise InvoerFout(f"Het catalogusbestand {pad.name} is geen geldige TOML: {fout}.") from fout


def _per_map(inhoud: Mapping[Path, bytes], wortel: Path) -> dict[str, list[tuple[Path, dict[str, Any]]]]:
    per: dict[str, list[tuple[Path, dict[str, Any]]]] = {naam: [] for naam in MAPPEN}
    for pad, bytes_ in inhoud.items():
        if pad.parent != wortel:
            per[pad.parent.name].append((pad, _toml(pad, bytes_)))
    return per


def _hash(inhoud: Mapping[Path, bytes], wortel: Path) -> str:
    som = hashlib.sha256()
    for pad in sorted(inhoud, key=lambda p: p.relative_to(wortel).as_posix()):
        # Line endings differ between checkouts; the figures do not.
        tekst = inhoud[pad].replace(b"\r\n", b"\n")
        som.update(pad.relative_to(wortel).as_posix().encode() + b"\0" + tekst + b"\0")
    return f"sha256:{som.hexdigest()}"


def _normen(bestanden: Iterable[tuple[Path, dict[str, Any]]]) -> Mapping[str, tuple[Norm, ...]]:
    normen: dict[str, list[Norm]] = {}
    for pad, data in bestanden:
        for rij in data.get("norm", ()):
            normen.setdefault(_tekst(rij, "sleutel", pad), []).extend(
                _norm(rij, waarde, pad) for waarde in rij["waarden"]
            )
    return MappingProxyType({sleutel: _zonder_overlap(sleutel, lijst) for sleutel, lijst in normen.items()})


def _norm(rij: Mapping[str, Any], waarde: Mapping[str, Any], pad: Path) -> Norm:
    waar = f"{pad.name}, norm {rij['sleutel']}"
    van, tot = waarde.get("van"), waarde.get("tot")
    if not isinstance(van, date) or not (tot is None or isinstance(tot, date)) or (tot and tot < van):
        raise InvoerFout(f"In {waar} klopt de datum niet; geef 'van' en eventueel een latere 'tot'.")
    if waarde.get("betrouwbaarheid") not in ("A", "B", "C"):
        raise InvoerFout(f"In {waar} moet 'betrouwbaarheid' A, B of C zijn.")
    return Norm(
        sleutel=rij["sleutel"],
        naam=rij.get("naam") or _naam(rij["sleutel"]),
        waarde=_normwaarde(_tekst(waarde, "waarde", pad), _tekst(rij, "eenheid", pad), waar),
        eenheid=rij["eenheid"],
        artikel=_tekst(rij, "artikel", pad),
        van=van,
        tot=tot,
        bron=_tekst(waarde, "bron", pad),
        betrouwbaarheid=waarde["betrouwbaarheid"],
    )


def _naam(sleutel: str) -> str:
    """A norm's key as words, for the few that have no name of their own."""
    return " ".join(sleutel.split(".")[1:]).replace("_", " ").capitalize()


def _normwaarde(tekst: str, eenheid: str, waar: str) -> Normwaarde:
    try:
        if eenheid == "bool":
            return {"ja": True, "nee": False}[tekst]
        if eenheid == "datum":
            return date.fromisoformat(tekst)
        getal = Decimal(tekst)
    except (KeyError, ValueError, InvalidOperation) as fout:
        raise InvoerFout(f"In {waar} past de waarde niet bij de eenheid '{eenheid}'.") from fout
    if not getal.is_finite():
        raise InvoerFout(f"In {waar} is de waarde geen getal.")
    return getal


def _zonder_overlap(sleutel: str, lijst: list[Norm]) -> tuple[Norm, ...]:
    rij = sorted(lijst, key=lambda norm: norm.van)
    for eerste, volgende in pairwise(rij):
        if eerste.tot is None or volgende.van <= eerste.tot:
            raise InvoerFout(
                f"De norm {sleutel} heeft twee waarden op {volgende.van}; laat de ene eindigen voor de andere."
            )
    return tuple(rij)


def _tekst(rij: Mapping[str, Any], sleutel: str, pad: Path) -> str:
    waarde = rij.get(sleutel)
    if not isinstance(waarde, str) or not waarde.strip():
        raise InvoerFout(f"In {pad.name} ontbreekt '{sleutel}' of is het geen tekst.")
    return waarde


def _feiten(data: Mapping[str, Any]) -> tuple[Feit, ...]:
    feiten = tuple(_feit(rij) for rij in data["feit"])
    if len({feit.pad for feit in feiten}) != len(feiten):
        raise InvoerFout("In feiten.toml staat een pad twee keer; elk feit heeft één pad.")
    return feiten


def _feit(rij: Mapping[str, Any]) -> Feit:
    pad, soort = rij.get("pad"), rij.get("soort")
    verplicht = ("pad", "naam", "eenheid", "vraag", "papier", "waarom")
    if soort not in FEITSOORTEN or any(not isinstance(rij.get(k), str) for k in verplicht):
        raise InvoerFout(f"In feiten.toml is het feit '{pad}' niet volledig; geef {', '.join(verplicht)} en een soort.")
    gewoon = rij.get("gewoon")
    meer = {k: rij[k] for k in ("deel", "vraag_ander", "bewaren", "gevraagd", "aanname") if k in rij}
    return Feit(
        **{k: rij[k] for k in verplicht},
        soort=soort,
        id=str(pad).rsplit(".", 1)[-1],
        rollen=tuple(rij.get("rollen", ())),
        vraag_rollen=tuple(rij.get("vraag_rollen", ())),
        van=None if "van" not in rij else Decimal(rij["van"]),
        tot=None if "tot" not in rij else Decimal(rij["tot"]),
        opties=tuple(rij.get("opties", ())),
        labels=MappingProxyType(dict(rij.get("labels", {}))),
        gewoon=_gewoon(gewoon, soort),
        **meer,
    )


def _gewoon(waarde: object, soort: str) -> Scalar | None:
    if soort == "bedrag" and isinstance(waarde, str):
        return Decimal(waarde)
    return waarde if isinstance(waarde, bool | str | int) else None


def _pakket(pad: Path, data: Mapping[str, Any]) -> Pakket:
    regelingen = tuple(MappingProxyType(dict(rij)) for rij in data.get("regeling", ()))
    return Pakket(_tekst(data, "id", pad), _tekst(data, "naam", pad), regelingen, _noodkaart(pad, data))


def _noodkaart(pad: Path, data: Mapping[str, Any]) -> Mapping[str, str]:
    """The municipality's own numbers of the emergency card, by id."""
    tabel = data.get("noodkaart", {})
    if not isinstance(tabel, dict):
        raise InvoerFout(f"In {pad.name} moet 'noodkaart' een tabel zijn van naam naar nummer.")
    return MappingProxyType({naam: _tekst(tabel, naam, pad) for naam in tabel})


def _voorbeelden(data: Mapping[str, Any]) -> Iterable[Voorbeeld]:
    for rij in data["voorbeeld"]:
        yield Voorbeeld(
            id=rij["id"],
            regeling=rij["regeling"],
            situatie=rij["situatie"],
            verwacht=rij["verwacht"],
            marge=Decimal(rij.get("marge", "0")),
            bron=rij["bron"],
        )
