"""Of a scheme in plain text: whether they get it already, or that it should wait."""

from loket.diensten.feiten import zet_gebruik
from loket.diensten.later import wis_later, zet_later
from loket.diensten.tekstgesprek import Tekstgesprek, Zinnen
from loket.diensten.vraagvorm import regelingen_bij
from loket.domein.oordeel import Oordeel
from loket.domein.vraag import GEBRUIK_TOETSEN, GEBRUIK_WEER, Toets
from loket.nederlands import datum


def krijg(gesprek: Tekstgesprek, _: str) -> Zinnen:
    """Ask it of the scheme that the question in front is about; of more than one first which."""
    vraag = gesprek.vraag_nu()
    regelingen = regelingen_bij(gesprek.zitting, gesprek.stand, vraag) if vraag else ()
    if not regelingen:
        return ["Deze vraag gaat niet over één regeling."]
    if len(regelingen) == 1:
        return _vraag(gesprek, regelingen[0])
    keuzes = tuple(Toets(str(nr), oordeel.regeling, oordeel.naam) for nr, oordeel in enumerate(regelingen, start=1))
    per_id = {oordeel.regeling: oordeel for oordeel in regelingen}
    return gesprek.kies("Over welke regeling gaat het?", keuzes, lambda id_: _vraag(gesprek, per_id[id_]))


def _vraag(gesprek: Tekstgesprek, oordeel: Oordeel) -> Zinnen:
    dag = gesprek.stand.later.get(oordeel.regeling)
    keuzes = (*GEBRUIK_TOETSEN, GEBRUIK_WEER) if dag else GEBRUIK_TOETSEN
    uitleg = f" Nu niet: pas weer vanaf {datum(dag)}." if dag else ""
    kop = f"{oordeel.naam}: krijgen ze dit al?{uitleg}"
    return gesprek.kies(kop, keuzes, lambda keuze: _zet(gesprek, oordeel.regeling, keuze))


def _zet(gesprek: Tekstgesprek, regeling: str, keuze: str) -> Zinnen:
    zitting, dossier, oud = gesprek.zitting, gesprek.dossier, gesprek.stand
    if keuze == "later":
        return gesprek.typ(
            "Vanaf welke dag mogen we er weer naar vragen? Bijvoorbeeld: over 3 maanden, of 1 februari.",
            lambda tekst, _: _later(gesprek, regeling, tekst),
        )
    if keuze == "weer":
        wis_later(zitting, dossier, regeling)
    else:
        zet_gebruik(zitting, dossier, regeling, keuze)
    return gesprek.na_wijziging(oud, "Opgeschreven.", lambda: _na_gebruik(gesprek))


def _later(gesprek: Tekstgesprek, regeling: str, tekst: str) -> Zinnen:
    oud = gesprek.stand
    dag = zet_later(gesprek.zitting, gesprek.dossier, regeling, tekst)
    zin = f"Tot {datum(dag)} vraagt loket hier niet naar."
    return gesprek.na_wijziging(oud, zin, lambda: _na_gebruik(gesprek))


def _na_gebruik(gesprek: Tekstgesprek) -> Zinnen:
    """The same question again while it is still asked, else the next."""
    vraag = gesprek.vraag_nu()
    nog = vraag is not None and vraag.staat == "open"
    return gesprek.zeg_vraag() if nog else gesprek.zeg_verder(gesprek.plek.vraag)
