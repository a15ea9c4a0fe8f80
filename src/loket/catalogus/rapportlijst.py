"""Load the reports: one file per report, and `meta.toml` with what municipalities made stricter."""

import re
from importlib.resources import files
from typing import cast, get_args

from loket.catalogus.vak import Bron, Vak, lees_toml
from loket.domein.rapport import (
    LAAGSTE_DREMPEL,
    PROFIELEN,
    Kolom,
    Profiel,
    Rapportlijst,
    Rapportspec,
    Tabelspec,
    Telling,
)

__all__ = ["Rapportlijst", "Rapportspec", "laad_rapporten"]

# Rapportage, part 3: a dimension that points at one person or one worker is never in a report.
VERBODEN = (
    "medewerker", "duo", "ervaringsdeskundige", "naam", "adres", "straat", "postcode", "postcode6", "geboortedatum",
    "leeftijd", "nationaliteit", "vrije_tekst", "notitie", "dossier", "dossiernummer", "klacht",
)  # fmt: skip
RIJEN, KOLOMMEN = "wijk", "regeling"
HIERARCHIE = ("wijk", "gemeente")
PERIODEN = ("kwartaal", "jaar")
_VELDEN = (
    "id", "naam", "vraag", "eenheid", "soort", "optelbaar", "perioden", "rijen", "kolommen", "hierarchie", "kolom",
    "tabel",
)  # fmt: skip
_ID = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


def laad_rapporten(map_: Bron | None = None) -> Rapportlijst:
    """All reports; without an argument those of loket itself. InvoerFout says what is wrong and where."""
    plek = map_ or files("loket.catalogus") / "rapporten"
    namen = sorted(bestand.name for bestand in plek.iterdir() if bestand.name.endswith(".toml"))
    rapporten: dict[str, Rapportspec] = {}
    for naam in namen:
        if naam != "meta.toml":
            vak = lees_toml(plek / naam)
            spec = _rapport(vak)
            if naam != f"{spec.id}.toml":
                raise vak.fout(f"het bestand hoort {spec.id}.toml te heten. Geef bestand en id dezelfde naam.")
            rapporten[spec.id] = spec
    return Rapportlijst(rapporten, _drempels(lees_toml(plek / "meta.toml")))


def _rapport(vak: Vak) -> Rapportspec:
    vak.sluit(*_VELDEN)
    _keur_vorm(vak)
    spec = Rapportspec(
        id=vak.tekst("id"),
        naam=vak.tekst("naam"),
        vraag=vak.tekst("vraag"),
        eenheid=vak.keuze("eenheid", ("huishoudens",)),
        soort=vak.keuze("soort", ("stand",)),
        optelbaar=vak.waar("optelbaar"),
        perioden=vak.teksten("perioden"),
        kolommen=tuple(_kolom(deel) for deel in vak.vakken("kolom")),
        tabellen=tuple(_tabel(deel) for deel in vak.vakken("tabel")),
    )
    if not _ID.fullmatch(spec.id):
        raise vak.fout("'id' mag alleen kleine letters, cijfers en _ hebben. Verander het id.")
    regelingen = [kolom.regeling for kolom in spec.kolommen]
    if len(regelingen) < 2 or len(set(regelingen)) < len(regelingen):
        raise vak.fout("geef twee of meer kolommen, elk met een eigen regeling.")
    if not spec.tabellen:
        raise vak.fout("geef ten minste één tabel.")
    return spec


def _keur_vorm(vak: Vak) -> None:
    """Refuse dimensions that may never be counted, and a form that the protection does not hold for."""
    dimensies = (vak.tekst("rijen"), vak.tekst("kolommen"), *vak.teksten("hierarchie"))
    for dimensie in dimensies:
        if dimensie.casefold() in VERBODEN:
            raise vak.fout(f"'{dimensie}' mag nooit in een rapport staan. Kies een andere indeling.")
    vak.keuze("rijen", (RIJEN,))
    vak.keuze("kolommen", (KOLOMMEN,))
    if vak.teksten("hierarchie") != HIERARCHIE:
        raise vak.fout(f"'hierarchie' moet {', '.join(HIERARCHIE)} zijn, van fijn naar grof.")
    if vak.waar("optelbaar"):
        raise vak.fout("een huishouden kan in meer regelingen staan. Zet 'optelbaar' op false.")
    perioden = vak.teksten("perioden")
    if not perioden or set(perioden) - set(PERIODEN):
        raise vak.fout(f"'perioden' moet een lijst zijn uit: {', '.join(PERIODEN)}.")


def _kolom(vak: Vak) -> Kolom:
    vak.sluit("regeling", "naam", "gevoelig")
    return Kolom(vak.tekst("regeling"), vak.tekst("naam"), vak.waar("gevoelig", False))


def _tabel(vak: Vak) -> Tabelspec:
    vak.sluit("naam", "telt", "teller", "noemer")
    telt = cast(Telling, vak.keuze("telt", get_args(Telling)))
    return Tabelspec(vak.tekst("naam"), telt, vak.tekst("teller"), vak.tekst("noemer"))


def _drempels(vak: Vak) -> dict[str, dict[Profiel, int]]:
    """Per municipality its own thresholds; lower than loket's is refused."""
    vak.sluit("drempel")
    gemeenten = vak.inhoud.get("drempel", {})
    if not isinstance(gemeenten, dict) or not all(isinstance(deel, dict) for deel in gemeenten.values()):
        raise vak.fout("'drempel' moet per gemeente een tabel zijn, zoals [drempel.voorbeeldstad].")
    return {id_: _drempel(Vak(deel, f"{vak.plek}, drempel {id_}")) for id_, deel in gemeenten.items()}


def _drempel(vak: Vak) -> dict[Profiel, int]:
    vak.sluit(*PROFIELEN)
    uit: dict[Profiel, int] = {}
    for profiel in PROFIELEN:
        if profiel in vak.inhoud:
            uit[profiel] = vak.getal(profiel)
            if uit[profiel] < LAAGSTE_DREMPEL[profiel]:
                raise vak.fout(f"'{profiel}' mag niet lager zijn dan {LAAGSTE_DREMPEL[profiel]}. Kies een hoger getal.")
    return uit
