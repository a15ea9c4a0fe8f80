"""Make a store, open it, and let the second person in."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from loket.domein.dossier import Wijziging
from loket.domein.duo import Duolid, Duorol
from loket.domein.fouten import OpslagFout, SleutelFout
from loket.instelling.paden import DATABASE, IN_AANMAAK, SLEUTELS, leg_vast, maak_map, maak_prive
from loket.opslag import kluis
from loket.opslag.bron import Bron
from loket.opslag.dossiers import Archief
from loket.opslag.fouten import BESCHADIGD
from loket.opslag.kluis import STANDAARD_KDF
from loket.opslag.migraties import loper
from loket.opslag.reservekopie import kopieer
from loket.opslag.sleutelbestand import Sleutelbestand, bewaar, lees
from loket.opslag.sleutelring import Sleutelring
from loket.opslag.sleutelslot import Kdf
from loket.opslag.slot import Instantieslot
from loket.opslag.team import INSTELLING, LID, TEAM, lid_waarde
from loket.opslag.verbinding import verbind
from loket.opslag.wachtzin import Rem

BLADZIJ = 4096
# One brake per store for this process, so that no way in forgets the wrong tries of another.
_REMMEN: dict[Path, Rem] = {}


def nu() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def bestaat(map_: Path) -> bool:
    """Whether there is a store in this folder, whole or not."""
    return (map_ / SLEUTELS).exists() or (map_ / DATABASE).exists()


def sloten(map_: Path) -> tuple[tuple[str, Duorol], ...]:
    """Who can unlock, as far as may be read without a key: id and role, never a name."""
    return tuple((slot.id, slot.rol) for slot in lees(map_).personen() if slot.rol is not None)


def maak_opslag(
    map_: Path,
    naam: str,
    rol: Duorol,
    gemeente: str,
    wachtzin: str,
    *,
    demo: bool = False,
    klok: Callable[[], datetime] = nu,
    kdf: Kdf = STANDAARD_KDF,
) -> tuple[Archief, Duolid, str]:
    """Make a store with its first person; the open store, that person and the recovery code (only given here)."""
    lid = Duolid(uuid4().hex, naam, rol)
    bestand, sleutel, code = kluis.maak(lid.id, rol, wachtzin, kdf=kdf)
    begin = (
        Wijziging(LID + lid.id, lid_waarde(lid)),
        Wijziging(f"{INSTELLING}gemeente", gemeente),
        Wijziging(f"{INSTELLING}demo", demo),
    )
    slot = Instantieslot(maak_map(map_))
    try:
        _weiger_bestaande(map_)
        _maak_leeg_bestand(map_)
        ring = Sleutelring(map_, sleutel, slot, _rem(map_, None))
        eerst = _archief(map_ / IN_AANMAAK, ring, bestand.toestel, klok, nieuw=True)
        eerst.schrijf(TEAM, begin, wie=lid.id)
        eerst.laat_los()
        bewaar(map_, bestand)
        _rond_af(map_)
        archief = _archief(map_ / DATABASE, ring, bestand.toestel, klok)
    except BaseException:
        slot.los()
        raise
    return archief, lid, code


def open_opslag(
    map_: Path,
    wachtzin: str,
    *,
    rol: Duorol | None = None,
    klok: Callable[[], datetime] = nu,
    rem: Rem | None = None,
) -> tuple[Archief, Duolid]:
    """Open a store with a person's passphrase; slots of `rol` are tried first."""
    bestand, gekozen = lees(map_), _rem(map_, rem)
    lid, sleutel = kluis.open_met_wachtzin(bestand, wachtzin, rem=gekozen, rol=rol)
    archief = _open(map_, sleutel, bestand, gekozen, klok)
    return archief, _lid_of_dicht(archief, lid)


def herstel_wachtzin(
    map_: Path,
    code: str,
    lid: str,
    wachtzin: str,
    *,
    klok: Callable[[], datetime] = nu,
    kdf: Kdf = STANDAARD_KDF,
) -> tuple[Archief, Duolid]:
    """Open a store with the recovery code and give a person (an id of `sloten`) a new passphrase."""
    bestand = lees(map_)
    sleutel = kluis.open_met_herstelcode(bestand, code)
    rol = dict(sloten(map_)).get(lid)
    if rol is None:
        raise SleutelFout("Deze persoon staat niet in deze opslag. Kies een persoon uit de lijst.")
    nieuw = kluis.voeg_toe(bestand, sleutel, lid, rol, wachtzin, kdf=kdf)
    archief = _open(map_, sleutel, bestand, _rem(map_, None), klok)
    bewaar(map_, nieuw)
    return archief, _lid_of_dicht(archief, lid)


def controleer_wachtzin(archief: Archief, wachtzin: str) -> Duolid:
    """The person whose passphrase this is, on a store that is already open."""
    bestand = lees(archief.ring.map)
    lid, sleutel = kluis.open_met_wachtzin(bestand, wachtzin, rem=archief.ring.rem)
    if not kluis.is_sleutel_van(sleutel, archief.ring.sleutel()):
        raise OpslagFout(BESCHADIGD)
    return _lid(archief, lid)


def voeg_duolid_toe(
    archief: Archief, naam: str, rol: Duorol, wachtzin: str, *, wie: str, kdf: Kdf = STANDAARD_KDF
) -> Duolid:
    """Add a person with a key of their own to an open store.

    The key comes after the name: a crash between the two leaves a name without a key, and the next try takes
    that name up again.
    """
    bestand = lees(archief.ring.map)
    met_sleutel = {slot.id for slot in bestand.personen()}
    zonder = [lid for lid in archief.duoleden() if (lid.naam, lid.rol) == (naam, rol) and lid.id not in met_sleutel]
    nieuw_id = zonder[0].id if zonder else uuid4().hex
    bestand = kluis.voeg_toe(bestand, archief.ring.sleutel(), nieuw_id, rol, wachtzin, kdf=kdf)
    lid = Duolid(nieuw_id, naam, rol)
    if not zonder:
        archief.schrijf(TEAM, (Wijziging(LID + lid.id, lid_waarde(lid)),), wie=wie)
    bewaar(archief.ring.map, bestand)
    return lid


def wijzig_wachtzin(archief: Archief, lid: str, oude: str, nieuwe: str, *, kdf: Kdf = STANDAARD_KDF) -> None:
    """Give a person a new passphrase; the database itself does not change."""
    ring = archief.ring
    bewaar(ring.map, kluis.wijzig_wachtzin(lees(ring.map), lid, oude, nieuwe, rem=ring.rem, kdf=kdf))


def nieuwe_herstelcode(archief: Archief) -> str:
    """A new recovery code; the sheet with the old one no longer opens the store."""
    bestand, code = kluis.met_herstelcode(lees(archief.ring.map), archief.ring.sleutel())
    bewaar(archief.ring.map, bestand)
    return code


def _weiger_bestaande(map_: Path) -> None:
    if bestaat(map_):
        raise OpslagFout("In deze map staat al een opslag. Open die met je wachtzin, of kies met --map een andere map.")


def _maak_leeg_bestand(map_: Path) -> None:
    """A place for the new database under another name: it gets its own name when its keys are on disk."""
    pad = map_ / IN_AANMAAK
    try:
        for rest in ("", "-wal", "-shm"):
            pad.with_name(pad.name + rest).unlink(missing_ok=True)
        maak_prive(pad)
    except OSError:
        raise OpslagFout(
            "Loket kan in deze map geen opslag maken. Kies met --map een map waarin je mag schrijven."
        ) from None


def _rond_af(map_: Path) -> None:
    """Give a new database its own name; also after a crash between the keys and this."""
    if (map_ / IN_AANMAAK).exists() and not (map_ / DATABASE).exists():
        (map_ / IN_AANMAAK).replace(map_ / DATABASE)
        leg_vast(map_)


def _open(map_: Path, sleutel: bytes, bestand: Sleutelbestand, rem: Rem, klok: Callable[[], datetime]) -> Archief:
    slot = Instantieslot(map_)
    try:
        _rond_af(map_)
        return _archief(map_ / DATABASE, Sleutelring(map_, sleutel, slot, rem), bestand.toestel, klok)
    except BaseException:
        slot.los()
        raise


def _archief(
    pad: Path, ring: Sleutelring, toestel: str, klok: Callable[[], datetime], *, nieuw: bool = False
) -> Archief:
    """Open the database with a key that is known to be right: what fails now is damage, not a passphrase."""
    # A file of less than one page would pass for a new store: all would seem to be gone without a word.
    if not nieuw and pad.is_file() and pad.stat().st_size < BLADZIJ:
        raise OpslagFout(BESCHADIGD)
    verbinding = verbind(pad, ring.sleutel())
    try:
        versie = loper.versie_van(verbinding)
        if versie == 0 and not nieuw:
            raise OpslagFout(BESCHADIGD)
        if not nieuw and versie < len(loper.STAPPEN):
            # No step without a way back: when the copy fails, the store stays as it is.
            kopieer(pad.parent, ring.sleutel, None, nu=klok(), oud_schema=True)
        loper.migreer(verbinding, loper.STAPPEN)
    finally:
        verbinding.close()
    return Archief(Bron(pad, ring.sleutel()), ring, toestel, klok)


def _lid_of_dicht(archief: Archief, id_: str) -> Duolid:
    """The person of a slot in a store that was just opened; without them it is closed again."""
    try:
        return _lid(archief, id_)
    except BaseException:
        archief.sluit()
        raise


def _lid(archief: Archief, id_: str) -> Duolid:
    for lid in archief.duoleden():
        if lid.id == id_:
            return lid
    raise OpslagFout(BESCHADIGD)


def _rem(map_: Path, gegeven: Rem | None) -> Rem:
    return gegeven or _REMMEN.setdefault(map_.absolute(), Rem())
