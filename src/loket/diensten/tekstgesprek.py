"""The talk line by line, without a screen: a line goes in, plain lines come out; kept as the screen keeps it."""

from collections.abc import Callable, Sequence

from loket.diensten.dossier import Dossierstand, open_dossier, sluit_dossier, ververs
from loket.diensten.geheugen import leg_uit
from loket.diensten.gesprek import beantwoord, bevestig
from loket.diensten.gespreksplek import bewaar_plek, hervat, onthoud_plek
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.vraagcode import code_van, gekozen, vraag_bij_sleutel
from loket.diensten.vraagtaal import taal_van
from loket.diensten.vraagvorm import begrijp
from loket.diensten.woorden import oordeel_woorden
from loket.diensten.zitting import Zitting
from loket.domein.fouten import BsnFout, LoketFout
from loket.domein.gesprek import ALTIJD
from loket.domein.taal import Taal
from loket.domein.vraag import Deelstand, Omvang, Plek, Toets, Vraag
from loket.uitvoer.gesprekstekst import deel_zin, plat, toets_zinnen, verschil_zin, vraag_zinnen

OMVANG_WOORD: dict[Omvang, str] = {"eerste": "eerste bezoek", "kort": "kort", "alles": "alles"}
MAG_TOETSEN = (Toets("j", "ja", "ja, schrijf het op"), Toets("n", "nee", "nee, alleen voor dit gesprek"))
BSN_TOETSEN = (Toets("v", "verander", "ik verander de tekst"), Toets("a", "ander", "dit is een ander nummer"))
SPOED_TOETSEN = (Toets("r", "stop", "stop het gesprek en regel dit eerst"), Toets("v", "verder", "verder"))
Zinnen = list[str]
Vervolg = Callable[[str], Zinnen]


class Tekstgesprek:
    """One talk with one household: `begin`, then a line for every answer (`tekstopdrachten.lees`), then `einde`.

    What is asked in between (may I write this down, which part) waits in `vervolg` for the next line. `klaar` is
    True after a wish to stop.
    """

    def __init__(self, zitting: Zitting, dossier: str) -> None:
        self.zitting, self.dossier = zitting, dossier
        self.stand: Dossierstand = open_dossier(zitting, dossier)
        self.taal: Taal = taal_van(zitting, dossier)
        self.klaar = False
        self.ronde: int | None = None
        self.plek = hervat(zitting, self.stand)
        self._ook = self.plek.vraag
        self._geopend: set[tuple[str, str]] = set()
        self._gezegd = ""
        self.vervolg: Vervolg | None = None

    # -- from outside -----------------------------------------------------------------------------------

    def begin(self) -> Zinnen:
        """Who this talk is with, and the first question."""
        kop = f"Gesprek met {self.stand.naam}, {self.stand.nummer}. {self.stand.typt.naam} typt."
        if self.vraag_nu() is None:
            self.naar_open()
        return plat([kop, "Typ hulp voor alle woorden. Typ stop om te stoppen.", *self.zeg_vraag()])

    def einde(self) -> Zinnen:
        """Keep where the talk stopped and close the household; what may not be kept is gone."""
        bewaar_plek(self.zitting, self.dossier, self.plek)
        self.sluit()
        return ["Het gesprek is gestopt. Wat is opgeschreven, is bewaard. De volgende keer gaan we hier verder."]

    def sluit(self) -> None:
        """Close the household: what was only remembered is gone."""
        sluit_dossier(self.zitting, self.dossier)

    # -- where we are -----------------------------------------------------------------------------------

    def gesprek(self) -> Gesprek:
        """The talk as it stands now."""
        return Gesprek(self.zitting, self.stand, self.plek.omvang, self.taal)

    def deel(self) -> Deelstand:
        """The part in front."""
        return self.gesprek().deel(self.plek.deel, ook=self._ook)

    def vraag_nu(self) -> Vraag | None:
        """The question in front; None when this part has none."""
        return self.deel().vraag(self.plek.vraag)

    def zet_plek(self, plek: Plek) -> None:
        """Take a question in front, and remember that in this sitting."""
        self.plek, self._ook = plek, plek.vraag
        onthoud_plek(self.zitting, self.dossier, plek)

    def naar_open(self, na: str | None = None) -> bool:
        """To the next open question: in this part after `na`, else in a later part; False when there is none."""
        vraag = self.deel().volgende(na)
        plek = Plek(self.plek.deel, vraag.sleutel, self.plek.omvang) if vraag else self._elders()
        if plek is not None:
            self.zet_plek(plek)
        return plek is not None

    def _elders(self) -> Plek | None:
        return self.gesprek().volgende(self.plek.deel, ronde=self.ronde)

    def ververs(self) -> None:
        """Read the household again after a change."""
        self.stand = ververs(self.zitting, self.dossier)

    # -- in words ---------------------------------------------------------------------------------------

    def zeg_vraag(self) -> Zinnen:
        """The question in front; in another part than before first that part, with its opening once."""
        deel = self.deel()
        vraag, domein = deel.vraag(self.plek.vraag), deel.domein
        zinnen: Zinnen = []
        if self._gezegd != domein.naam:
            self._gezegd = domein.naam
            zinnen.append(deel_zin(domein, self._leider(domein.leider), OMVANG_WOORD[self.plek.omvang]))
        if (domein.id, self.taal.code) not in self._geopend:
            self._geopend.add((domein.id, self.taal.code))
            zinnen.append(domein.opening)
        if vraag is None:
            return [*zinnen, "In dit deel staan nu geen vragen. Typ deel, ronde, kort, alles of stop."]
        return [*zinnen, *vraag_zinnen(vraag, code_van(vraag.sleutel))]

    def _leider(self, rol: str) -> str:
        return next((lid.naam for lid in self.stand.duo if lid.rol == rol), "samen")

    def zeg_verder(self, na: str | None) -> Zinnen:
        """On to the next open question, or say that there is none."""
        deel = self.plek.deel
        if not self.naar_open(na):
            if self.plek.omvang == "eerste":
                return ["Dit is genoeg voor een eerste bezoek. Typ kort voor de rest, of stop."]
            return ["Hier is nu niets meer te vragen. Typ deel, ronde, alles, uitkomst of stop."]
        return [*([] if self.plek.deel == deel else ["Dat deel is rond."]), *self.zeg_vraag()]

    # -- asking something in between --------------------------------------------------------------------

    def kies(self, vraag: str, keuzes: Sequence[Toets], klaar: Vervolg, *, leeg: Vervolg | None = None) -> Zinnen:
        """Ask a choice; `klaar` gets the answer, Enter does `leeg` or changes nothing."""

        def vervolg(tekst: str) -> Zinnen:
            if not tekst:
                return leeg(tekst) if leeg else ["Er verandert niets.", *self.zeg_vraag()]
            for keuze in keuzes:
                if tekst.casefold() in (keuze.toets, keuze.antwoord, keuze.woorden.casefold()):
                    return klaar(keuze.antwoord)
            raise LoketFout(f"Typ een van deze: {', '.join(keuze.toets for keuze in keuzes)}.")

        terug = [] if leeg else ["Enter: terug, er verandert niets."]
        return self.daarna([vraag, *toets_zinnen(keuzes), *terug], vervolg)

    def typ(self, vraag: str, werk: Callable[[str, bool], Zinnen]) -> Zinnen:
        """Ask a line of text; `werk` gets it, and whether the duo said that a number is not a BSN."""

        def vervolg(tekst: str) -> Zinnen:
            if not tekst:
                return ["Er verandert niets.", *self.zeg_vraag()]
            return self.met_bsn(lambda ander: werk(tekst, ander))

        return self.daarna([vraag, "Enter: terug, er verandert niets."], vervolg)

    def daarna(self, zinnen: Zinnen, vervolg: Vervolg) -> Zinnen:
        """Say this; the next line is for `vervolg`."""
        self.vervolg = vervolg
        return zinnen

    def met_bsn(self, werk: Callable[[bool], Zinnen]) -> Zinnen:
        """Do this; when a number looks like a BSN, ask what it is."""
        try:
            return werk(False)
        except BsnFout as fout:
            anders = ["Er is niets opgeschreven. Typ het opnieuw, zonder dat nummer."]
            return self.kies(fout.zin, BSN_TOETSEN, lambda keuze: werk(True) if keuze == "ander" else anders)

    # -- answering --------------------------------------------------------------------------------------

    def antwoord(self, tekst: str) -> Zinnen:
        """A line that is an answer to the question in front; an empty one goes on or confirms."""
        vraag = self.vraag_nu()
        if vraag is None:
            return self.zeg_vraag()
        if vraag.eerst:
            if tekst:
                raise LoketFout("Leg dit eerst uit. Druk daarna op Enter: dan komt de vraag.")
            leg_uit(self.zitting, self.dossier, vraag.sleutel)
            return self.zeg_vraag()
        if not tekst:
            return self._enter(vraag)
        return self.antwoord_op(vraag, tekst, lambda: self.zeg_verder(vraag.sleutel))

    def antwoord_op(self, vraag: Vraag, tekst: str, verder: Callable[[], Zinnen]) -> Zinnen:
        """Write an answer to a question as far as it may be kept, say what it does, and go on with `verder`."""
        ruw, vraag_mag = self.keur(vraag, tekst)
        if not vraag_mag:
            return self._schrijf(vraag, ruw, verder)
        mag_dit = self.taal.zin("mag_dit")
        return self.kies(mag_dit, MAG_TOETSEN, lambda mag: self._schrijf(vraag, ruw, verder, mag=mag == "ja"))

    def keur(self, vraag: Vraag, tekst: str) -> tuple[str | list[str], bool]:
        """What was answered, and whether it may only be written down after a yes; InvoerFout when it is unclear."""
        ruw = gekozen(vraag, tekst)
        if not vraag.wordt_getypt or ruw in ALTIJD:
            return ruw, False
        begrijp(self.zitting, self.stand, vraag, str(ruw))
        return ruw, vraag.bewaren == "alleen_met_toestemming"

    def _enter(self, vraag: Vraag) -> Zinnen:
        """What the file says is confirmed; an open question is put again."""
        if vraag.staat != "bekend":
            return ["Typ een antwoord, of typ verder om deze vraag over te slaan.", *self.zeg_vraag()]
        oud = self.stand
        bevestig(self.zitting, self.dossier, vraag.sleutel)
        return self.na_wijziging(oud, "Het klopt nog. Dat is opgeschreven.", lambda: self.zeg_verder(vraag.sleutel))

    def _schrijf(self, vraag: Vraag, ruw: object, verder: Callable[[], Zinnen], *, mag: bool = False) -> Zinnen:
        def werk(ander: bool) -> Zinnen:
            oud = self.stand
            return self._na(oud, self.schrijf(vraag, ruw, ander=ander, mag=mag), verder)

        return self.met_bsn(werk)

    def schrijf(self, vraag: Vraag, ruw: object, *, ander: bool = False, mag: bool = False) -> Zinnen:
        """Write an answer as far as it may be kept; gives what was understood, what is urgent and what changed."""
        oud = self.stand
        beantwoord(self.zitting, self.dossier, vraag.sleutel, ruw, ander_nummer=ander, mag=mag)
        self.ververs()
        return [self._begrepen(vraag.sleutel), *self._gevolgen(oud)]

    def na_wijziging(self, oud: Dossierstand, zin: str, verder: Callable[[], Zinnen]) -> Zinnen:
        """After a change: say it, what is urgent by it and what it changed; then go on."""
        self.ververs()
        return self._na(oud, [zin, *self._gevolgen(oud)], verder)

    def _na(self, oud: Dossierstand, zinnen: Zinnen, verder: Callable[[], Zinnen]) -> Zinnen:
        """Say it and go on; where something became urgent, ask first whether to stop."""
        if not self._spoed(oud):
            return [*zinnen, *verder()]

        def na_spoed(keuze: str) -> Zinnen:
            return self._stop() if keuze == "stop" else verder()

        return [*zinnen, *self.kies("Eerst dit regelen?", SPOED_TOETSEN, na_spoed, leeg=lambda _: verder())]

    def _spoed(self, oud: Dossierstand) -> list[str]:
        """The urgent actions that were not there before."""
        al = {voorstel.sleutel for voorstel in oud.voorstellen}
        return [v.tekst for v in self.stand.voorstellen if v.spoed and v.sleutel not in al]

    def _gevolgen(self, oud: Dossierstand) -> Zinnen:
        """What became urgent, and in one sentence what the outcomes say now."""
        spoed = [f"Let op, dit heeft spoed: {tekst}" for tekst in self._spoed(oud)]
        anders = verschil_zin(self._veranderd(oud))
        return [*spoed, *([anders] if anders else [])]

    def _stop(self) -> Zinnen:
        self.klaar = True
        return ["Regel dit eerst. De afspraak staat klaar bij Afspraken."]

    def _begrepen(self, sleutel: str) -> str:
        """How the answer was understood, and whether it is kept."""
        vraag = vraag_bij_sleutel(self.zitting, self.stand, sleutel, self.taal)
        onthouden = {f"antwoord.{sleutel}", vraag.pad} & set(self.stand.onthouden)
        if onthouden or vraag.besproken:
            return f"Begrepen, maar niet opgeschreven: {vraag.woorden}."
        return f"Opgeschreven: {vraag.woorden}."

    def _veranderd(self, oud: Dossierstand) -> list[str]:
        """The schemes that now say something else, each as one phrase."""
        eerder = {oordeel.regeling: oordeel_woorden(oordeel) for oordeel in oud.beoordeling.oordelen}
        nu = ((oordeel.regeling, oordeel_woorden(oordeel)) for oordeel in self.stand.beoordeling.oordelen)
        return [woorden for regeling, woorden in nu if eerder.get(regeling) != woorden]
