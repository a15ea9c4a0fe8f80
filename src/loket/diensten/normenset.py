"""Putting a set of norms into force: looked at whole, refused whole, installed in one step."""

from dataclasses import dataclass
from pathlib import Path

from loket.catalogus.geinstalleerd import bestanden, catalogus_van, geinstalleerd, setmap
from loket.catalogus.normkeuring import groei_sinds, vorig_jaar, waarde_tekst
from loket.catalogus.normset import Normset, keur_normset, lees_normset, leg_over
from loket.catalogus.soorten import Catalogus, Norm
from loket.domein.fouten import InvoerFout, OpslagFout
from loket.instelling.paden import maak_map, schrijf_prive
from loket.regels.voorbeelden import reken_na

MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Verschil:
    """One row that a set adds: the norm, what held a year before and what comes, the step, from when, how sure."""

    sleutel: str
    was: str
    wordt: str
    groei: str
    van: str
    betrouwbaarheid: str


@dataclass(frozen=True)
class Normvoorstel:
    """A set before it is installed: what it changes and every fault; only without faults it can be installed."""

    set: Normset
    verschillen: tuple[Verschil, ...]
    fouten: tuple[str, ...]


def bekijk_normset(opslag: Path, bestand: Path) -> Normvoorstel:
    """What a file would change in the catalogue of this store; changes nothing. InvoerFout when it is no set."""
    basis = catalogus_van(opslag)
    nieuw = lees_normset(bestand.name, _lees(bestand), basis)
    fouten = keur_normset(basis, nieuw)
    if nieuw.id in {bestaand.id for bestaand in geinstalleerd(opslag)}:
        fouten.append(f"De normenset '{nieuw.id}' staat er al; geef een nieuwe set een andere id.")
    if not fouten:
        fouten = _reken_na(basis, nieuw)
    verschillen = tuple(
        _verschil(norm, basis.normen[norm.sleutel]) for rijen in nieuw.normen.values() for norm in rijen
    )
    return Normvoorstel(nieuw, verschillen, tuple(fouten))


def installeer_normset(opslag: Path, voorstel: Normvoorstel) -> Path:
    """Write the set into the store's folder in one step; gives where it is. InvoerFout when it has faults."""
    if voorstel.fouten:
        raise InvoerFout(f"De normenset {voorstel.set.id} is niet geïnstalleerd; verbeter eerst de fouten.")
    try:
        maak_map(opslag)
        waar = maak_map(setmap(opslag))
        nummers = [int(pad.name[:4]) for pad in bestanden(opslag)]
        pad = waar / f"{max(nummers, default=0) + 1:04d}-{voorstel.set.id}.toml"
        schrijf_prive(pad, voorstel.set.inhoud)
    except OSError:
        raise OpslagFout(
            "Loket kan de normenset niet opslaan. Maak ruimte, of kies met --map een andere map."
        ) from None
    return pad


def _reken_na(basis: Catalogus, nieuw: Normset) -> list[str]:
    """The set's own examples, and those of loket from before its first day, all under the new figures."""
    return reken_na(leg_over(basis, [nieuw]))


def _verschil(norm: Norm, bestaand: tuple[Norm, ...]) -> Verschil:
    vorige = vorig_jaar(norm, bestaand)
    groei = None if vorige is None else groei_sinds(norm, vorige)
    return Verschil(
        norm.sleutel,
        "nieuw" if vorige is None else waarde_tekst(vorige),
        waarde_tekst(norm),
        "" if groei is None else f"{groei * 100:+.1f} %".replace(".", ","),
        norm.van.isoformat(),
        norm.betrouwbaarheid,
    )


def _lees(bestand: Path) -> bytes:
    try:
        with bestand.open("rb") as bron:
            inhoud = bron.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise InvoerFout(f"Het bestand {bestand.name} is niet te lezen; controleer de naam en de map.") from None
    if len(inhoud) > MAX_BYTES:
        raise InvoerFout(f"Het bestand {bestand.name} is te groot voor een normenset; geef hoogstens 2 MB.")
    return inhoud
