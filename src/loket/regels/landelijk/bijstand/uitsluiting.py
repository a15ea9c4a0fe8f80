"""Who is shut out whatever the means (Participatiewet art. 11 and 13)."""

from loket.domein.situatie import Persoon
from loket.regels.regeling import Uitkomst
from loket.regels.rekenblad import Rekenblad

RECHT = "Participatiewet art. 11"
UITSLUITING = "Participatiewet art. 13"


def uitgesloten(blad: Rekenblad, samen: list[Persoon], met_aow: tuple[bool, ...] = (False, False)) -> Uitkomst | None:
    """Exclusions that do not hang on money; where the sources are not clear they leave a doubt."""
    if blad.ja(blad.aanvrager, "detentie"):
        return blad.nee("De aanvrager zit in detentie.", UITSLUITING)
    if any(blad.ja(persoon, "detentie") for persoon in samen[1:]):
        blad.twijfel("De partner zit in detentie. Vraag na welke norm dan geldt.", UITSLUITING)
    for persoon, aow in zip(samen, met_aow, strict=False):
        if aow or not blad.ja(persoon, "student"):
            continue
        if len(samen) == 1 and not blad.minstens(persoon, 27):
            return blad.nee("Wie jonger is dan 27 en een opleiding kan volgen heeft geen recht.", UITSLUITING)
        blad.twijfel("Iemand volgt een opleiding. Vraag na of bijstand dan kan.", UITSLUITING)
    if not all(blad.is_een(persoon, "verblijf", "nederlands", "vast") for persoon in samen):
        blad.twijfel("Of het verblijf recht geeft op bijstand is niet zeker.", RECHT)
    return None
