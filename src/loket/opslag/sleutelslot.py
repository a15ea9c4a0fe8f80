"""One slot: the data key, wrapped for one person or for the recovery sheet."""

import json
import os
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from loket.domein.duo import Duorol

Slotsoort: TypeAlias = Literal["persoon", "herstel"]
SLEUTELLENGTE = 32
ZOUTLENGTE = 16
NONCELENGTE = 12


@dataclass(frozen=True, slots=True)
class Kdf:
    """Argon2id: passes, KiB of memory and lanes (RFC 9106, second choice); kept per slot, so it can be raised."""

    t: int = 3
    m: int = 64 * 1024
    p: int = 4

    def binnen_grens(self) -> bool:
        """Whether a file may ask for this: no more than a laptop can give."""
        return 1 <= self.t <= 20 and 8 * self.p <= self.m <= 1024 * 1024 and 1 <= self.p <= 16


@dataclass(frozen=True, slots=True)
class Sleutelslot:
    """A wrapped data key: id (of the person), kind, role, salt, KDF (None: recovery code), nonce, ciphertext."""

    id: str
    soort: Slotsoort
    rol: Duorol | None
    kdf: Kdf | None
    zout: bytes
    nonce: bytes
    gesloten: bytes


def sluit(
    sleutel: bytes, geheim: bytes, binding: str, *, id_: str, soort: Slotsoort, rol: Duorol | None, kdf: Kdf | None
) -> Sleutelslot:
    """Wrap the data key with a secret; store, key generation and the slot's own data are bound to it."""
    zout, nonce = os.urandom(ZOUTLENGTE), os.urandom(NONCELENGTE)
    leeg = Sleutelslot(id_, soort, rol, kdf, zout, nonce, b"")
    gesloten = AESGCM(_afgeleid(geheim, leeg)).encrypt(nonce, sleutel, _gebonden(leeg, binding))
    return Sleutelslot(id_, soort, rol, kdf, zout, nonce, gesloten)


def open_slot(slot: Sleutelslot, geheim: bytes, binding: str) -> bytes | None:
    """The data key, or None when the secret is not this slot's or the slot was changed."""
    try:
        return AESGCM(_afgeleid(geheim, slot)).decrypt(slot.nonce, slot.gesloten, _gebonden(slot, binding))
    except InvalidTag:
        return None


def _afgeleid(geheim: bytes, slot: Sleutelslot) -> bytes:
    """The wrapping key: slow for what a person chose, plain HKDF for 160 random bits."""
    if slot.kdf is None:
        return HKDF(hashes.SHA256(), SLEUTELLENGTE, slot.zout, b"loket herstelcode").derive(geheim)
    kdf = slot.kdf
    return Argon2id(salt=slot.zout, length=SLEUTELLENGTE, iterations=kdf.t, lanes=kdf.p, memory_cost=kdf.m).derive(
        geheim
    )


def _gebonden(slot: Sleutelslot, binding: str) -> bytes:
    kdf = asdict(slot.kdf) if slot.kdf else None
    return json.dumps(
        ["loket-slot-1", binding, slot.id, slot.soort, slot.rol, kdf, slot.zout.hex()], sort_keys=True
    ).encode()
