"""The list for the resident: who may know what, and what was told to whom, in plain Dutch."""

from loket.diensten.delen import delingen_uit, toestemmingen_uit
from loket.diensten.dossier import Dossierstand
from loket.domein.toestemming import Deling, Toestemming
from loket.nederlands import datum

TITEL = "Wie mag iets weten, en wat is er gedeeld?"
SLOT = (
    "Je mag een ja altijd intrekken. Zeg het ons. Dan delen we niets nieuws.\n"
    "Wat al is gedeeld, blijft bekend. Wij helpen je gewoon verder."
)


def wie_weet(stand: Dossierstand) -> tuple[str, ...]:
    """The others who may know something now: only a yes to sharing counts, never a yes to help."""
    geldig = [t for t in toestemmingen_uit(stand.beeld) if t.soort == "toestemming" and t.geldt(stand.vandaag)]
    return tuple(dict.fromkeys(t.ontvanger for t in geldig))


def delen_tekst(stand: Dossierstand) -> str:
    """The list as plain text."""
    toestemmingen, delingen = toestemmingen_uit(stand.beeld), delingen_uit(stand.beeld)
    ja = [_ja(t) for t in toestemmingen] or ["- Je hebt nergens ja op gezegd. Wij delen niets."]
    gedeeld = [_gedeeld(d) for d in delingen] or ["- Er is niets gedeeld."]
    kop = f"{TITEL}\n{datum(stand.vandaag)}"
    return "\n\n".join([kop, "\n".join(["Jouw ja", *ja]), "\n".join(["Gedeeld", *gedeeld]), SLOT]) + "\n"


def _ja(toestemming: Toestemming) -> str:
    """One yes: each of the three kinds has a sentence of its own."""
    t = toestemming
    wat = {
        "toestemming": f"Wij mogen iets delen met {t.ontvanger}.",
        "beroepsgeheim": f"{t.ontvanger} mag iets aan ons vertellen.",
        "hulp": f"Je wilt hulp van {t.ontvanger}.",
    }[t.soort]
    namens = " Een ouder of voogd zei ja." if t.over_kind else ""
    hoe = "Getekend" if t.vorm == "formulier" else "Gezegd"
    weg = f" Ingetrokken op {datum(t.ingetrokken)}." if t.ingetrokken else ""
    return f"- {wat} Waarvoor: {t.doel.rstrip('.')}. {hoe} op {datum(t.datum)}.{namens}{weg}"


def _gedeeld(deling: Deling) -> str:
    waarom = "Jij zei ja" if deling.grond == "toestemming" else "Het moet van de wet"
    grondslag = f": {deling.grondslag.rstrip('.')}" if deling.grondslag else ""
    return f"- {datum(deling.datum)}, met {deling.ontvanger}: {deling.wat.rstrip('.')}. {waarom}{grondslag}."
