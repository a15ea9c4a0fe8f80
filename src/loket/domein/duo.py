"""The two people of a duo: equal rights, each with a key of their own."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Duorol: TypeAlias = Literal["medewerker", "ervaringsdeskundige"]
# A shorter passphrase can be guessed (beveiliging: Argon2id makes each guess dear, not impossible).
KORTSTE_WACHTZIN = 12
DUOROLLEN: tuple[Duorol, ...] = ("medewerker", "ervaringsdeskundige")


@dataclass(frozen=True, slots=True)
class Duolid:
    """One person of the duo: a stable id, the name on the screen and the role."""

    id: str
    naam: str
    rol: Duorol
