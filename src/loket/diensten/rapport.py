"""Make a report out of the open store: freeze the households on one day, count, protect, attack, write."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from loket.catalogus.rapportlijst import Rapportlijst, Rapportspec, laad_rapporten
from loket.diensten.situatie import situatie_van
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Operatie, Veldwaarde
from loket.domein.fouten import InvoerFout
from loket.domein.oordeel import Status
from loket.domein.rapport import PROFIELEN, VORMEN, Eenheid, Periode, Profiel, Rapport, Vorm
from loket.rapport import lees_periode, maak_rapport, peildatum_van, recente_perioden
from loket.regels import beoordeel
from loket.uitvoer.rapport import aanval_zin, rapport_tekst, tabel_regels

__all__ = [
    "Rapportkeuze",
    "aanval_zin",
    "bewaar_rapport",
    "keuzes",
    "momentopname",
    "profiel_bij",
    "rapport_tekst",
    "rapport_van",
    "rapportlijst",
    "spec_bij",
    "tabel_regels",
    "vorm_van",
]


@dataclass(frozen=True, slots=True)
class Rapportkeuze:
    """One line in the list of reports: which report over which period."""

    spec: Rapportspec
    periode: Periode

    @property
    def sleutel(self) -> str:
        """What tells this choice from the others."""
        return f"{self.spec.id}-{self.periode.naam}"


@lru_cache(maxsize=1)
def rapportlijst() -> Rapportlijst:
    """The reports that come with loket, read once."""
    return laad_rapporten()


def keuzes(zitting: Zitting) -> tuple[Rapportkeuze, ...]:
    """Every report with the periods of the last year, the newest first."""
    return tuple(
        Rapportkeuze(spec, periode)
        for spec in rapportlijst().rapporten.values()
        for periode in recente_perioden(zitting.vandaag)
        if periode.soort in spec.perioden
    )


def spec_bij(id_: str) -> Rapportspec:
    """The report with this id; InvoerFout when it is not in the catalogue."""
    spec = rapportlijst().rapporten.get(id_)
    if spec is None:
        bekend = ", ".join(rapportlijst().rapporten)
        raise InvoerFout(f"Dit rapport kent loket niet. Kies uit: {bekend}. Kijk ook met 'loket rapport lijst'.")
    return spec


def profiel_bij(tekst: str) -> Profiel:
    """The profile of this name."""
    if tekst not in PROFIELEN:
        raise InvoerFout(f"Dit profiel kent loket niet. Kies uit: {', '.join(PROFIELEN)}.")
    return tekst


def vorm_van(tekst: str | None, pad: str | None) -> Vorm:
    """The form by its name, else by the ending of the file, else Markdown."""
    gezocht = tekst or (Path(pad).suffix.removeprefix(".").lower() if pad else "md")
    if gezocht not in VORMEN:
        raise InvoerFout(f"Deze vorm kent loket niet. Kies uit: {', '.join(VORMEN)}.")
    return gezocht


def rapport_van(zitting: Zitting, spec_id: str, periode: str, profiel: str = "openbaar") -> Rapport:
    """The protected report over a period; LoketFout when the question is wrong or it says too much."""
    spec, hoe, wanneer = spec_bij(spec_id), profiel_bij(profiel), lees_periode(periode)
    if wanneer.soort not in spec.perioden:
        raise InvoerFout(f"Dit rapport gaat niet over deze periode. Kies een {' of een '.join(spec.perioden)}.")
    peildatum = peildatum_van(wanneer, zitting.vandaag)
    return maak_rapport(
        spec,
        momentopname(zitting, spec, peildatum),
        periode=wanneer,
        peildatum=peildatum,
        profiel=hoe,
        drempel=rapportlijst().drempel(hoe, zitting.gemeente),
        catalogus=zitting.bronnen.catalogus.hash,
        demo=zitting.demo,
    )


def momentopname(zitting: Zitting, spec: Rapportspec, peildatum: date) -> tuple[Eenheid, ...]:
    """The households as they were at the end of a day: small records without anything that points at a person."""
    beelden = _beelden_op(zitting, peildatum)
    return tuple(_eenheid(zitting, spec, beeld, peildatum) for beeld in beelden if beeld.velden)


def _beelden_op(zitting: Zitting, peildatum: date) -> Iterable[Beeld]:
    """The pictures of that day; only a household that was changed later is folded again from its history."""
    archief = zitting.archief
    regels = archief.zoek("", aantal=archief.aantal() + 1)
    gewijzigd = {regel.dossier: _dag(regel.gewijzigd) for regel in regels}
    for beeld in archief.beelden():
        if gewijzigd.get(beeld.dossier, date.max) <= peildatum:
            yield beeld
        else:
            yield _beeld_op(beeld.dossier, archief.geschiedenis(beeld.dossier), peildatum)


def _beeld_op(dossier: str, operaties: Iterable[Operatie], peildatum: date) -> Beeld:
    """Per field its newest operation up to and including a day."""
    nieuwste: dict[str, Operatie] = {}
    for operatie in sorted(operaties, key=lambda op: (op.tijd, op.id)):
        if _dag(operatie.moment) <= peildatum:
            nieuwste[operatie.veld] = operatie
    velden = {
        veld: Veldwaarde(op.waarde, op.wie, op.moment, op.id) for veld, op in nieuwste.items() if op.soort == "zet"
    }
    return Beeld(dossier, velden)


def _dag(moment: datetime) -> date:
    """The local date of a moment, as `Zitting.vandaag` has it."""
    return moment.astimezone().date()


def _eenheid(zitting: Zitting, spec: Rapportspec, beeld: Beeld, peildatum: date) -> Eenheid:
    """What a report may know of one household; one that cannot be judged has no probable right to anything."""
    regelingen = [kolom.regeling for kolom in spec.kolommen]
    gebruik = frozenset(regeling for regeling in regelingen if beeld.waarde(f"gebruik.{regeling}") == "ja")
    catalogus = zitting.bronnen.catalogus
    try:
        situatie = situatie_van(catalogus, beeld, peildatum, zitting.gemeente)
    except InvoerFout:
        return Eenheid(beeld.tekst("wijk"), frozenset(), gebruik)
    oordelen = beoordeel(situatie, catalogus, alleen=regelingen).oordelen
    recht = frozenset(o.regeling for o in oordelen if o.status is Status.WAARSCHIJNLIJK_WEL)
    return Eenheid(beeld.tekst("wijk"), recht, gebruik)


def bewaar_rapport(rapport: Rapport, pad: str, vorm: Vorm) -> str:
    """Write the report to a new file that only its owner can read; gives where it is.

    An existing file, and a link in its place, is refused; after a failed write there is no file.
    """
    doel = Path(pad.strip()).expanduser()
    # A spreadsheet only reads the accents right with a mark at the beginning.
    inhoud = rapport_tekst(rapport, vorm).encode("utf-8-sig" if vorm == "csv" else "utf-8")
    try:
        plek = os.open(doel, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise InvoerFout("Dit bestand bestaat al. Kies een andere naam.") from None
    except (OSError, ValueError):
        raise InvoerFout("Hier kan loket niet schrijven. Kies een map waarin dat mag.") from None
    try:
        with os.fdopen(plek, "wb") as bestand:
            bestand.write(inhoud)
    except OSError:
        doel.unlink(missing_ok=True)
        raise InvoerFout("Het rapport past niet op de schijf. Maak ruimte, of kies een andere plek.") from None
    return str(doel)
