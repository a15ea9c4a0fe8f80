"""Reads the catalogue's files into frozen types; refuses what does not fit, naming file and key."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from loket.catalogus.normtabel import uit_tabellen
from loket.catalogus.pakketlijst import lees_pakket, verdeel
from loket.catalogus.regelsoorten import LANDELIJK, feiten_van_pakketten
from loket.catalogus.rondom import lees_aanvragen, lees_samenloop
from loket.catalogus.soorten import Catalogus, Norm, Normwaarde, Pakket, Voorbeeld
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.waarden import Scalar

__all__ = ["Catalogus", "laad_catalogus", "standaard_catalogus"]

MAP = Path(__file__).parent
BESTANDEN = (
    "feiten.toml", "gemeenten.toml", "regelingen.toml", "regelsoorten.toml", "samenloop.toml", "aanvragen.toml",
)  # fmt: skip
MAPPEN = ("normen", "gemeenten", "voorbeelden")
LOS = ("deel", "vraag_ander", "bewaren", "gevraagd", "tonen", "alleen_reken", "aanname", "met")
FEITSOORTEN = ("bedrag", "ja_nee", "keuze", "aantal", "datum", "dag", "inkomsten", "opvang", "reeks")


@lru_cache(maxsize=1)
def standaard_catalogus() -> Catalogus:
    """The catalogue that comes with loket, read once."""
    return laad_catalogus(MAP)


def laad_catalogus(wortel: Path, los: Path | None = None) -> Catalogus:
    """Read facts, norms, municipalities, packs and worked examples under a folder; InvoerFout when one is wrong.

    `los` is one pack from elsewhere: it stands in the place of the pack with its id, or beside the others.
    """
    paden = [wortel / naam for naam in BESTANDEN]
    for naam in MAPPEN:
        paden += sorted((wortel / naam).glob("*.toml"))
    inhoud = {pad: _lees(pad) for pad in paden}
    namen = _per_map(inhoud, wortel)
    feiten, gemeentelijst, regelingen, soorten, samenloop, aanvragen = (
        _toml(pad, inhoud[pad]) for pad in paden[: len(BESTANDEN)]
    )
    gemeenten, gelezen = dict(gemeentelijst["gemeente"]), [lees_pakket(d, pad.name) for pad, d in namen["gemeenten"]]
    if los is not None:
        inhoud[wortel / "los" / los.name] = _lees(los)
        gelezen = _met_los(gelezen, lees_pakket(_toml(los, inhoud[wortel / "los" / los.name]), los.name), gemeenten)
    pakketten = verdeel(gelezen, gemeenten)
    lokaal = {regel.kaart.id for pakket in pakketten for regel in pakket.regels if regel.kaart.soort != LANDELIJK}
    over_jaar, terug = lees_aanvragen(aanvragen)
    return Catalogus(
        hash=_hash(inhoud, wortel),
        normen=_normen(namen["normen"]),
        feiten=_feiten([*feiten["feit"], *feiten_van_pakketten(soorten, pakketten)]),
        gemeenten=MappingProxyType(gemeenten),
        pakketten=pakketten,
        bekende_regelingen=frozenset(regelingen["bekend"]) | lokaal,
        beoordeelde_regelingen=frozenset(regelingen["beoordeeld"]) | lokaal,
        voorbeelden=(
            *(v for _, data in namen["voorbeelden"] for v in lees_voorbeelden(data)),
            *(v for pakket in pakketten for v in pakket.voorbeelden),
        ),
        samenloop=lees_samenloop(samenloop),
        over_jaar=over_jaar,
        terug=terug,
    )


def _met_los(pakketten: list[Pakket], los: Pakket, gemeenten: dict[str, str]) -> list[Pakket]:
    """The packs with one from elsewhere as the last; its municipality is known from then on."""
    gemeenten.setdefault(los.id, los.naam)
    return [*(pakket for pakket in pakketten if pakket.id != los.id), los]


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise InvoerFout(f"Het bestand {pad.name} is niet te lezen. Kijk of het er staat.") from fout


def _toml(pad: Path, inhoud: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(inhoud.decode("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError:
        raise InvoerFout(f"{pad.name} is geen tekst in UTF-8. Sla het bestand opnieuw op als UTF-8.") from None
    except tomllib.TOMLDecodeError as fout:
        plek = re.search(r"line (\d+)", str(fout))
        waar = f"bij regel {plek[1]}" if plek else "aan het einde"
        raise InvoerFout(f"{pad.name} is geen goede TOML {waar}. Verbeter die regel.") from None


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
        for rij in (*data.get("norm", ()), *uit_tabellen(data, pad.name)):
            normen.setdefault(_tekst(rij, "sleutel", pad), []).extend(
                lees_norm(rij, waarde, pad) for waarde in rij["waarden"]
            )
    return MappingProxyType({sleutel: _zonder_overlap(sleutel, lijst) for sleutel, lijst in normen.items()})


def lees_norm(rij: Mapping[str, Any], waarde: Mapping[str, Any], pad: Path) -> Norm:
    """One dated value of a norm's row; InvoerFout when something in it is wrong."""
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
        gecontroleerd=waarde.get("gecontroleerd") is True,
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


def _feiten(rijen: Iterable[Mapping[str, Any]]) -> tuple[Feit, ...]:
    feiten = tuple(_feit(rij) for rij in rijen)
    if len({feit.pad for feit in feiten}) != len(feiten):
        raise InvoerFout("In feiten.toml staat een pad twee keer; elk feit heeft één pad.")
    return feiten


def _feit(rij: Mapping[str, Any]) -> Feit:
    pad, soort = rij.get("pad"), rij.get("soort")
    verplicht = ("pad", "naam", "eenheid", "vraag", "papier", "waarom")
    if soort not in FEITSOORTEN or any(not isinstance(rij.get(k), str) for k in verplicht):
        raise InvoerFout(f"In feiten.toml is het feit '{pad}' niet volledig; geef {', '.join(verplicht)} en een soort.")
    gewoon = rij.get("gewoon")
    meer = {k: rij[k] for k in LOS if k in rij}
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


def lees_voorbeelden(data: Mapping[str, Any]) -> Iterable[Voorbeeld]:
    """The worked examples of a file."""
    for rij in data["voorbeeld"]:
        yield Voorbeeld(
            id=rij["id"],
            regeling=rij["regeling"],
            situatie=rij["situatie"],
            verwacht=rij["verwacht"],
            marge=Decimal(rij.get("marge", "0")),
            bron=rij["bron"],
        )
