"""The recovery code on paper: 160 random bits in groups of four letters that are hard to misread."""

import secrets

from loket.domein.fouten import SleutelFout

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTE = 32
_VERGEVEN = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "\t": None, "\n": None})


def nieuw() -> str:
    """A new code, as it is printed: eight groups of four (Crockford base32)."""
    tekens = "".join(ALFABET[secrets.randbelow(32)] for _ in range(LENGTE))
    return "-".join(tekens[begin : begin + 4] for begin in range(0, LENGTE, 4))


def lees(code: str) -> bytes:
    """The 20 bytes of a typed code; O, I and L are read as 0, 1 and 1, spaces and dashes do not count."""
    tekens = code.upper().translate(_VERGEVEN)
    if len(tekens) != LENGTE or not set(tekens) <= set(ALFABET):
        raise SleutelFout("Dit is geen hele herstelcode. Typ de acht groepjes van vier tekens van het herstelblad.")
    waarde = 0
    for teken in tekens:
        waarde = waarde * 32 + ALFABET.index(teken)
    return waarde.to_bytes(LENGTE * 5 // 8, "big")
