"""Guard the text that a user types, with the number checks of python-stdnum."""

from functools import lru_cache

from loket.gesprek.wacht import Proeven, schoon
from loket.gesprek.wacht import keur_tekst as _keur_tekst

__all__ = ["keur_tekst", "schoon"]


def keur_tekst(tekst: str, *, ander_nummer: bool = False) -> None:
    """Refuse a text with a BSN (unless `ander_nummer`), or with an account, a bank card, a PIN or a password.

    BsnFout or RekeningFout, with a sentence that does not repeat the number.
    """
    if any(teken.isnumeric() for teken in tekst):
        _keur_tekst(tekst, _proeven(), ander_nummer=ander_nummer)


@lru_cache(maxsize=1)
def _proeven() -> Proeven:
    # stdnum is only loaded for a text with digits: it keeps the start of loket quick
    from stdnum import iban, luhn
    from stdnum.nl import bsn

    return Proeven(bsn=bsn.is_valid, iban=lambda nummer: iban.is_valid(nummer, check_country=False), luhn=luhn.is_valid)
