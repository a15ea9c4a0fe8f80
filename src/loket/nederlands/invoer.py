"""What all readers of typed text share: one way to tidy it, one limit on its length."""

import re

from loket.domein.fouten import InvoerFout

LANGSTE = 200
NIETS = frozenset({"geen", "niks", "niets", "nul", "nihil"})
_STREEPJES = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "’": "'"}
)


def netjes(tekst: str) -> str:
    """Lower case, single spaces, one kind of dash; text over 200 characters is refused."""
    if len(tekst) > LANGSTE:
        raise InvoerFout("Deze tekst is te lang. Typ een kort antwoord.")
    klein = tekst.translate(_STREEPJES).casefold()
    return re.sub(r"\s+", " ", klein).strip()
