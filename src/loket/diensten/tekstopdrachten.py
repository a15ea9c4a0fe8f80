"""The words that steer a talk in plain text: each with its letter, what it does, and a line of help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from loket.catalogus.taallijst import talen
from loket.diensten.dossier import ongedaan, wat_gaat_terug
from loket.diensten.gesprek import maak_open
from loket.diensten.noodkaart import noodkaart
from loket.diensten.notities import schrijf_notitie
from loket.diensten.samenvatting import totaal, totaal_woorden
from loket.diensten.signalen import meld_signaal
from loket.diensten.tekstgebruik import krijg
from loket.diensten.tekstgesprek import Tekstgesprek, Zinnen
from loket.diensten.tekstinvoer import invoer
from loket.diensten.tijdlijn import wat_is
from loket.diensten.vraagcode import code_van, sleutel_uit_veld, vraag_bij_code
from loket.diensten.vraagtaal import kies_taal
from loket.diensten.vraagvorm import waarom
from loket.diensten.woorden import oordeel_woorden
from loket.domein.fouten import LoketFout
from loket.domein.vraag import OPTIETOETSEN, Omvang, Plek, Toets
from loket.gesprek.route import RONDEN
from loket.uitvoer.gesprekstekst import lijst_zin, noodkaart_zinnen, plat, signaal_zin
from loket.uitvoer.oordeelwoorden import VOLGORDE

JA_NEE = (Toets("j", "ja", "ja"), Toets("n", "nee", "nee"))


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One word: its letter (may be empty), what it does in a few words, and the work.

    `altijd`: it also works while something else is asked. `met_rest`: more may be typed behind it.
    """

    woord: str
    letter: str
    uitleg: str
    werk: Callable[[Tekstgesprek, str], Zinnen]
    altijd: bool = False
    met_rest: bool = False

    def doe(self, gesprek: Tekstgesprek, tekst: str) -> Zinnen:
        """Do it; what stands behind the word goes along."""
        return self.werk(gesprek, tekst.partition(" ")[2].strip())


def opdracht_van(tekst: str) -> Opdracht | None:
    """The command that a line is; None when it is an answer.

    A line that begins with = is never a command, nor is a sentence that begins with the word of one.
    """
    woord, _, rest = tekst.casefold().partition(" ")
    gevonden = _OP_WOORD.get(woord)
    return gevonden if gevonden is not None and (not rest or (gevonden.met_rest and " " not in rest)) else None


def lees(gesprek: Tekstgesprek, regel: str) -> Zinnen:
    """What one typed line brings about, in words; a refusal is one sentence and changes nothing."""
    tekst = regel.strip()
    opdracht = opdracht_van(tekst)
    wacht, gesprek.vervolg = gesprek.vervolg, None
    try:
        if wacht is not None and (opdracht is None or not opdracht.altijd):
            return plat(wacht(tekst))
        if opdracht is not None:
            zinnen = plat(opdracht.doe(gesprek, tekst))
            # What works in between leaves the question that was asked where it is.
            gesprek.vervolg = gesprek.vervolg or wacht
            return zinnen
        return plat(gesprek.antwoord(tekst.removeprefix("=")))
    except LoketFout as fout:
        gesprek.vervolg = wacht
        return plat([fout.zin])


def _verder(gesprek: Tekstgesprek, _: str) -> Zinnen:
    return gesprek.zeg_verder(gesprek.plek.vraag or None)


def _vorige(gesprek: Tekstgesprek, _: str) -> Zinnen:
    sleutels = [vraag.sleutel for vraag in gesprek.deel().vragen]
    nr = sleutels.index(gesprek.plek.vraag) if gesprek.plek.vraag in sleutels else 0
    if nr == 0:
        return ["Dit is de eerste vraag van dit deel."]
    return _naar(gesprek, gesprek.plek.deel, sleutels[nr - 1])


def _naar(gesprek: Tekstgesprek, deel: str, sleutel: str) -> Zinnen:
    gesprek.zet_plek(Plek(deel, sleutel, gesprek.plek.omvang))
    return gesprek.zeg_vraag()


def _terug(gesprek: Tekstgesprek, _: str) -> Zinnen:
    """Undo; a signature or an agreement only after a question."""
    terug = wat_gaat_terug(gesprek.zitting, gesprek.dossier)
    if terug is None:
        return ["Er is niets van jou om terug te zetten."]
    if not terug.gewichtig:
        return _neem_terug(gesprek)
    wat = wat_is(gesprek.zitting, gesprek.stand, terug.veld)
    stil = ["Het blijft staan.", *gesprek.zeg_vraag()]
    return gesprek.kies(f"Dit terugnemen? {wat}", JA_NEE, lambda ja: _neem_terug(gesprek) if ja == "ja" else stil)


def _neem_terug(gesprek: Tekstgesprek) -> Zinnen:
    oud = gesprek.stand
    veld = ongedaan(gesprek.zitting, gesprek.dossier) or ""
    wat = wat_is(gesprek.zitting, oud, veld)

    def verder() -> Zinnen:
        sleutel = sleutel_uit_veld(veld)
        vraag = gesprek.gesprek().vraag(sleutel) if sleutel else None
        return _naar(gesprek, vraag.deel, vraag.sleutel) if vraag else gesprek.zeg_vraag()

    return gesprek.na_wijziging(oud, f"Teruggezet: {wat}", verder)


def _open(gesprek: Tekstgesprek, _: str) -> Zinnen:
    vraag, oud = gesprek.vraag_nu(), gesprek.stand
    if vraag is None or (vraag.staat == "open" and not vraag.woorden):
        return ["Deze vraag is al open."]
    maak_open(gesprek.zitting, gesprek.dossier, vraag.sleutel)
    return gesprek.na_wijziging(oud, "De vraag is weer open.", gesprek.zeg_vraag)


def _waarom(gesprek: Tekstgesprek, _: str) -> Zinnen:
    vraag = gesprek.vraag_nu()
    if vraag is None:
        return gesprek.zeg_vraag()
    return [f"{gesprek.taal.zin('waarom')} {waarom(gesprek.zitting, vraag, gesprek.taal)}"]


def _tip(gesprek: Tekstgesprek, _: str) -> Zinnen:
    return [f"Tip: {gesprek.deel().domein.tip}"]


def _vragen(gesprek: Tekstgesprek, _: str) -> Zinnen:
    vragen = [lijst_zin(vraag, code_van(vraag.sleutel)) for vraag in gesprek.deel().vragen]
    return vragen or ["In dit deel staan nu geen vragen."]


def _vraag(gesprek: Tekstgesprek, code: str) -> Zinnen:
    if not code:
        return gesprek.zeg_vraag()
    vraag = vraag_bij_code(gesprek.zitting, gesprek.stand, code)
    return _naar(gesprek, vraag.deel, vraag.sleutel)


def _deel(gesprek: Tekstgesprek, gekozen: str) -> Zinnen:
    namen = [gesprek.taal.deel(domein) for domein in gesprek.gesprek().domeinen]
    keuzes = tuple(Toets(str(nr), str(nr), naam) for nr, naam in enumerate(namen, start=1))
    return _kies_of(gesprek, "Welk deel?", keuzes, lambda nr: _naar_deel(gesprek, int(nr) - 1), gekozen)


def _kies_of(
    gesprek: Tekstgesprek, vraag: str, keuzes: tuple[Toets, ...], klaar: Callable[[str], Zinnen], gekozen: str
) -> Zinnen:
    """Take what was typed behind the word, else ask."""
    treffer = next((k for k in keuzes if gekozen.casefold() in (k.toets, k.woorden.casefold())), None)
    return klaar(treffer.antwoord) if treffer else gesprek.kies(vraag, keuzes, klaar)


def _naar_deel(gesprek: Tekstgesprek, nr: int) -> Zinnen:
    gesprek.ronde = None
    gesprek.zet_plek(Plek(gesprek.gesprek().domeinen[nr].id, "", gesprek.plek.omvang))
    vragen = gesprek.deel()
    eerste = vragen.volgende() or next(iter(vragen.vragen), None)
    return _naar(gesprek, gesprek.plek.deel, eerste.sleutel if eerste else "")


def _ronde(gesprek: Tekstgesprek, gekozen: str) -> Zinnen:
    rondes = (Toets(str(nr), str(nr), naam) for nr, naam in RONDEN.items())
    keuzes = (*rondes, Toets("a", "0", "alle delen achter elkaar"))
    return _kies_of(gesprek, "Welke ronde?", keuzes, lambda nr: _naar_ronde(gesprek, int(nr)), gekozen)


def _naar_ronde(gesprek: Tekstgesprek, ronde: int) -> Zinnen:
    gesprek.ronde = ronde or None
    domeinen = gesprek.gesprek().domeinen
    begin = next(domein.id for domein in domeinen if not ronde or ronde in domein.ronde)
    plek = gesprek.gesprek().volgende(begin, ronde=gesprek.ronde) or Plek(begin, "", gesprek.plek.omvang)
    return _naar(gesprek, plek.deel, plek.vraag)


def _beste(gesprek: Tekstgesprek, _: str) -> Zinnen:
    plek = gesprek.gesprek().beste()
    return _naar(gesprek, plek.deel, plek.vraag) if plek else ["Alles wat telt, is al gevraagd."]


def _omvang(omvang: Omvang, zin: str) -> Callable[[Tekstgesprek, str], Zinnen]:
    def werk(gesprek: Tekstgesprek, _: str) -> Zinnen:
        vraag = gesprek.vraag_nu()
        open_ = vraag is not None and vraag.staat == "open"
        gesprek.zet_plek(Plek(gesprek.plek.deel, gesprek.plek.vraag, omvang))
        return [zin, *(gesprek.zeg_vraag() if open_ else gesprek.zeg_verder(None))]

    return werk


def _uitkomst(gesprek: Tekstgesprek, _: str) -> Zinnen:
    oordelen = gesprek.stand.beoordeling.oordelen
    op_volgorde = sorted(oordelen, key=lambda oordeel: VOLGORDE.index(oordeel.status))
    niet_nu = gesprek.stand.uitgesteld
    zinnen = [f"{oordeel_woorden(o)}{', niet nu' if o.regeling in niet_nu else ''}." for o in op_volgorde]
    return ["Wat kan dit huishouden krijgen?", *zinnen, f"Samen: {totaal_woorden(totaal(oordelen))}."]


def _signalen(gesprek: Tekstgesprek, _: str) -> Zinnen:
    return [signaal_zin(s) for s in gesprek.stand.open_signalen] or ["Er zijn nu geen signalen."]


def _meld(gesprek: Tekstgesprek, _: str) -> Zinnen:
    """Raise a signal by hand, as the key ! does on a screen."""
    lijst = gesprek.zitting.bronnen.gesprek
    keuzes = tuple(Toets(code[0], code, lijst.signalen[code]) for code in lijst.handmatig)

    def klaar(code: str) -> Zinnen:
        oud = gesprek.stand
        meld_signaal(gesprek.zitting, gesprek.dossier, code)
        return gesprek.na_wijziging(oud, "Gemeld. Bij direct gevaar: typ noodkaart.", gesprek.zeg_vraag)

    return gesprek.kies("Wat moet vandaag? Een signaal is een melding voor jullie tweeën.", keuzes, klaar)


def _citaat(gesprek: Tekstgesprek, _: str) -> Zinnen:
    """The resident's own words, tied to this part; only after a yes."""
    deel = gesprek.plek.deel

    def schrijf(tekst: str, ander: bool) -> Zinnen:
        schrijf_notitie(gesprek.zitting, gesprek.dossier, "citaat", tekst, ander_nummer=ander, deel=deel)
        gesprek.ververs()
        return ["Opgeschreven.", *gesprek.zeg_vraag()]

    def na_vraag(mag: str) -> Zinnen:
        if mag != "ja":
            return ["We schrijven niets op.", *gesprek.zeg_vraag()]
        return gesprek.typ("Wat zegt de inwoner, in eigen woorden?", schrijf)

    return gesprek.kies(gesprek.taal.zin("mag_dit"), JA_NEE, na_vraag)


def _taal(gesprek: Tekstgesprek, code: str) -> Zinnen:
    codes = [bekend for bekend, _ in talen()]
    gekozen = code or codes[(codes.index(gesprek.taal.code) + 1) % len(codes)]
    gesprek.taal = kies_taal(gesprek.zitting, gesprek.dossier, gekozen)
    return [f"De vragen zijn nu in deze taal: {gesprek.taal.naam}.", *gesprek.zeg_vraag()]


def _noodkaart(gesprek: Tekstgesprek, _: str) -> Zinnen:
    return noodkaart_zinnen(noodkaart(gesprek.zitting.gemeente))


def _hulp(_gesprek: Tekstgesprek, _: str) -> Zinnen:
    antwoorden = "Antwoord met de letter of het cijfer voor de keuze, of typ het woord. Enter: klopt nog."
    letters = (f"{o.woord}{f' of {o.letter}' if o.letter else ''}: {o.uitleg}" for o in OPDRACHTEN)
    return [antwoorden, *letters, "Is je antwoord zelf zo'n woord? Zet er dan = voor, zoals =stop."]


def _stop(gesprek: Tekstgesprek, _: str) -> Zinnen:
    gesprek.klaar = True
    return []


OPDRACHTEN = (
    Opdracht("verder", "s", "sla deze vraag over", _verder),
    Opdracht("vorige", "", "naar de vraag hiervoor", _vorige),
    Opdracht("terug", "u", "neem het laatste terug", _terug),
    Opdracht("open", "", "maak deze vraag weer open", _open),
    Opdracht("waarom", "?", "waarom vragen we dit", _waarom),
    Opdracht("tip", "t", "een tip voor jullie tweeën", _tip),
    Opdracht("vraag", "", "zeg de vraag nog eens, of ga naar een code: vraag nu_eten", _vraag, met_rest=True),
    Opdracht("vragen", "", "alle vragen van dit deel", _vragen),
    Opdracht("deel", "g", "naar een ander deel", _deel, met_rest=True),
    Opdracht("ronde", "r", "naar een van de drie rondes", _ronde, met_rest=True),
    Opdracht("beste", "v", "naar de vraag die nu het meeste beslist", _beste),
    Opdracht("kort", "", "alleen wat telt", _omvang("kort", "Nu alleen wat telt.")),
    Opdracht("alles", "", "alle vragen", _omvang("alles", "Nu alle vragen.")),
    Opdracht("uitkomst", "", "wat dit huishouden kan krijgen", _uitkomst),
    Opdracht("signalen", "", "wat er nu moet gebeuren", _signalen),
    Opdracht("meld", "!", "meld iets dat vandaag moet", _meld),
    Opdracht("krijg", "k", "krijgen ze dit al, of niet nu", krijg),
    Opdracht("citaat", "o", "schrijf de woorden van de inwoner op", _citaat),
    Opdracht("taal", "e", "de taal van de inwoner", _taal, met_rest=True),
    Opdracht("invoer", "", "vul antwoorden van papier in", invoer),
    Opdracht("noodkaart", "", "wie je nu kunt bellen", _noodkaart, altijd=True),
    Opdracht("hulp", "h", "deze lijst", _hulp),
    Opdracht("stop", "q", "stop; wat is opgeschreven, is bewaard", _stop, altijd=True),
)
_OP_WOORD: Mapping[str, Opdracht] = {naam: o for o in OPDRACHTEN for naam in (o.woord, o.letter) if naam}
assert not {o.letter for o in OPDRACHTEN} & {*OPTIETOETSEN}, "a key that answers is no command"
