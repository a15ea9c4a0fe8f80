"""The keys of a store: one random data key, wrapped once per person and once for the recovery sheet."""

import hmac
import os
from uuid import uuid4

from loket.domein.duo import Duorol
from loket.domein.fouten import SleutelFout
from loket.opslag import herstelcode
from loket.opslag.sleutelbestand import Sleutelbestand
from loket.opslag.sleutelslot import SLEUTELLENGTE, Kdf, Sleutelslot, open_slot, sluit
from loket.opslag.wachtzin import Rem, genormaliseerd, keur

STANDAARD_KDF = Kdf()
HERSTEL_ID = "herstel"
KLOPT_NIET = "Deze wachtzin klopt niet: typ hem opnieuw, of gebruik de herstelcode van het herstelblad."


def maak(lid: str, rol: Duorol, wachtzin: str, *, kdf: Kdf = STANDAARD_KDF) -> tuple[Sleutelbestand, bytes, str]:
    """New keys for a new store: the slots, the open data key and the recovery code (given only here)."""
    keur(wachtzin)
    sleutel = os.urandom(SLEUTELLENGTE)
    leeg = Sleutelbestand(uuid4().hex, 1, nieuw_toestel(), ())
    bestand, code = met_herstelcode(_met_persoon(leeg, sleutel, lid, rol, wachtzin, kdf=kdf), sleutel)
    return bestand, sleutel, code


def nieuw_toestel() -> str:
    """A new id for a laptop in the log; a restored copy needs one, else its numbers would be used twice."""
    return uuid4().hex[:16]


def voeg_toe(
    bestand: Sleutelbestand, sleutel: bytes, lid: str, rol: Duorol, wachtzin: str, *, kdf: Kdf = STANDAARD_KDF
) -> Sleutelbestand:
    """The slots with one more person; needs the open data key. Refuses a passphrase that is in use."""
    keur(wachtzin)
    _keur_vrij(bestand, wachtzin, behalve=lid)
    return _met_persoon(bestand, sleutel, lid, rol, wachtzin, kdf=kdf)


def wijzig_wachtzin(
    bestand: Sleutelbestand, lid: str, oude: str, nieuwe: str, *, rem: Rem, kdf: Kdf = STANDAARD_KDF
) -> Sleutelbestand:
    """The slots with a new passphrase for a person who knows the old one; the database does not change."""
    rem.controleer()
    slot = _slot_van(bestand, lid)
    sleutel = open_slot(slot, genormaliseerd(oude), bestand.binding)
    if sleutel is None:
        rem.mis()
        raise SleutelFout("Je oude wachtzin klopt niet en er is niets veranderd: typ hem opnieuw.")
    rem.goed()
    keur(nieuwe)
    _keur_vrij(bestand, nieuwe, behalve=lid)
    return bestand.met(
        sluit(sleutel, genormaliseerd(nieuwe), bestand.binding, id_=lid, soort="persoon", rol=slot.rol, kdf=kdf)
    )


def open_met_wachtzin(
    bestand: Sleutelbestand, wachtzin: str, *, rem: Rem, rol: Duorol | None = None
) -> tuple[str, bytes]:
    """The id of the person whose passphrase this is and the data key; slots of `rol` are tried first."""
    rem.controleer()
    geheim = genormaliseerd(wachtzin)
    for slot in sorted(bestand.personen(), key=lambda slot: slot.rol != rol):
        sleutel = open_slot(slot, geheim, bestand.binding)
        if sleutel is not None:
            rem.goed()
            return slot.id, sleutel
    rem.mis()
    raise SleutelFout(KLOPT_NIET)


def open_met_herstelcode(bestand: Sleutelbestand, code: str) -> bytes:
    """The data key, by the code on the recovery sheet."""
    geheim = herstelcode.lees(code)
    for slot in bestand.sloten:
        sleutel = open_slot(slot, geheim, bestand.binding) if slot.soort == "herstel" else None
        if sleutel is not None:
            return sleutel
    raise SleutelFout("Deze herstelcode klopt niet: kijk of je elk teken van het herstelblad goed hebt overgenomen.")


def met_herstelcode(bestand: Sleutelbestand, sleutel: bytes) -> tuple[Sleutelbestand, str]:
    """The slots with a new recovery code, and that code; an older sheet no longer opens."""
    code = herstelcode.nieuw()
    slot = sluit(sleutel, herstelcode.lees(code), bestand.binding, id_=HERSTEL_ID, soort="herstel", rol=None, kdf=None)
    return bestand.met(slot), code


def is_sleutel_van(sleutel: bytes, andere: bytes) -> bool:
    """Whether two data keys are the same, without a hint in the time it takes."""
    return hmac.compare_digest(sleutel, andere)


def _met_persoon(
    bestand: Sleutelbestand, sleutel: bytes, lid: str, rol: Duorol, wachtzin: str, *, kdf: Kdf
) -> Sleutelbestand:
    geheim = genormaliseerd(wachtzin)
    return bestand.met(sluit(sleutel, geheim, bestand.binding, id_=lid, soort="persoon", rol=rol, kdf=kdf))


def _keur_vrij(bestand: Sleutelbestand, wachtzin: str, *, behalve: str) -> None:
    """Two people with one passphrase could not be told apart, and each must have a key of their own."""
    geheim = genormaliseerd(wachtzin)
    for slot in bestand.personen():
        if slot.id != behalve and open_slot(slot, geheim, bestand.binding) is not None:
            raise SleutelFout("Deze wachtzin kan niet worden gebruikt. Kies een andere, die alleen van jou is.")


def _slot_van(bestand: Sleutelbestand, lid: str) -> Sleutelslot:
    for slot in bestand.personen():
        if slot.id == lid:
            return slot
    raise SleutelFout("Voor deze persoon is er geen wachtzin in deze opslag. Voeg de persoon eerst toe.")
