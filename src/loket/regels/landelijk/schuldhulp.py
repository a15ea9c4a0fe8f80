"""Help with debts: Wet gemeentelijke schuldhulpverlening (Wgs) art. 4 and 4a, Faillissementswet art. 284 and 349a."""

from collections.abc import Callable

from loket.domein.oordeel import Vorm
from loket.regels.afronding import NUL
from loket.regels.regeling import GEWOON, SPLITST, Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad

WGS = "Wgs art. 4"
FEITEN = "feiten.schuldhulp"
DUUR = "Dit duurt meestal 18 maanden (niet zeker: deze termijn is niet in de wet nagelezen)."
ONDERNEMER = "Ook ondernemers kunnen schuldhulp krijgen."


def schuldhulp(blad: Rekenblad) -> Uitkomst:
    """The right to a first talk in time, and to a decision after it."""
    if not blad.ja(FEITEN, "schulden"):
        return blad.buiten("Er zijn geen schulden die een probleem zijn.", WGS)
    blad.waarschuw(ONDERNEMER)
    if blad.is_een(blad.aanvrager, "verblijf", "geen_of_onzeker"):
        blad.twijfel("Het verblijf is niet zeker. Vraag eerst onafhankelijke rechtshulp.", "Wgs")
    if blad.ja(FEITEN, "bedreigend"):
        dagen = blad.norm("wgs.eerste_gesprek_bedreigend_werkdagen")
        blad.waarschuw(f"Meld het vandaag. Het eerste gesprek moet er zijn binnen {dagen} werkdagen na de melding.")
    else:
        weken = blad.norm("wgs.eerste_gesprek_weken")
        blad.waarschuw(f"Het eerste gesprek moet er zijn binnen {weken} weken na de melding.")
    weken = blad.norm("wgs.beschikking_na_eerste_gesprek_weken")
    blad.waarschuw(
        f"Het besluit komt hoogstens {weken} weken na het eerste gesprek. De gemeente kan een kortere tijd hebben."
    )
    return blad.wel(None)


def minnelijk(blad: Rekenblad) -> Uitkomst:
    """An agreement with all creditors; schuldhulp finds out whether it can be made."""
    if not blad.ja(FEITEN, "schulden"):
        return blad.buiten("Er zijn geen schulden die een probleem zijn.", WGS)
    blad.waarschuw(DUUR)
    return blad.navragen("Schuldhulp zoekt uit of een regeling met alle schuldeisers kan. Vraag ernaar.", WGS)


def wsnp(blad: Rekenblad) -> Uitkomst:
    """The statutory scheme; a court decides."""
    if not blad.ja(FEITEN, "schulden"):
        return blad.buiten("Er zijn geen schulden die een probleem zijn.", "Faillissementswet art. 349a")
    blad.waarschuw(DUUR)
    reden = "De voorwaarden van de Wsnp zijn niet nagelezen. Vraag schuldhulp of dit past als een regeling niet lukt."
    return blad.navragen(reden, "Faillissementswet art. 349a")


def _regeling(id_: str, naam: str, uitvoerder: str, vorm: Vorm, beoordeel: Callable[[Rekenblad], Uitkomst]) -> Regeling:
    eigen = {f"{FEITEN}.bedreigend": GEWOON, "personen.*.verblijf": GEWOON} if id_ == "schuldhulp" else {}
    return Regeling(
        id=id_,
        naam=naam,
        uitvoerder=uitvoerder,
        vorm=vorm,
        per="eenmalig",
        beoordeel=beoordeel,
        leest={f"{FEITEN}.schulden": SPLITST, **eigen},
        plafond=NUL,
        nul={"recht": False},
        deur=f"{FEITEN}.schulden",
    )


SCHULDHULP = _regeling("schuldhulp", "Schuldhulp", "Gemeente", "begeleiding", schuldhulp)
MINNELIJK = _regeling("minnelijk_traject", "Regeling met schuldeisers", "Gemeente", "begeleiding", minnelijk)
WSNP = _regeling("wsnp", "Wettelijke schuldsanering (Wsnp)", "Rechtbank", "verwijzing", wsnp)
