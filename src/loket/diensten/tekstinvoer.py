"""Quick entry: answers from paper, one "code answer" per line in any order, each written by the service of the talk."""

import re
from collections.abc import Callable, Iterator

from loket.diensten.tekstgesprek import Tekstgesprek, Zinnen
from loket.diensten.vraagcode import vraag_bij_code
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.vraag import Vraag
from loket.nederlands import meervoud

UITLEG = "Typ per regel een code en het antwoord, zoals nu_eten ja. Een lege regel sluit af."
_PERSOON = re.compile(r"\.[pkm][0-9]+$")
_TUSSEN = re.compile(r";\s*")


class Invoer:
    """The lines of one paper; `goed` and `fout` count what was written and what was not.

    What may only be written down after a yes waits for the next line: without a yes it is not kept. What is of
    somebody who is not in the file yet waits for the end: lines may come in any order.
    """

    def __init__(self, gesprek: Tekstgesprek) -> None:
        self.gesprek = gesprek
        self.goed = self.fout = 0
        self._wacht: list[tuple[str, Vraag, object]] = []
        self._later: list[str] = []

    def lees(self, regel: str) -> Zinnen:
        """Write the answers of one line, and say of each what was understood or what is wrong."""
        if self._wacht:
            return self._toestemming(regel)
        nu: list[str] = []
        for stuk in self._stukken(regel):
            onbekend = self._is_van_later(stuk)
            (self._later if onbekend else nu).append(stuk)
        return [*(zin for stuk in nu for zin in self._met_code(stuk)), *self._vraag_mag()]

    def _is_van_later(self, stuk: str) -> bool:
        """Whether an entry is of a person who is not in the file, and may come in by another line."""
        code = stuk.strip().partition(" ")[0].strip(":")
        return _PERSOON.search(code) is not None and not self._is_code(code)

    def slot(self) -> Zinnen:
        """What had to wait for others, and how many were written; what still waits for a yes was not."""
        later, self._later = self._later, []
        zinnen = [zin for stuk in later for zin in self._met_code(stuk)]
        self.fout += len(self._wacht)
        self._wacht.clear()
        return [*zinnen, f"{meervoud(self.goed, 'antwoord', 'antwoorden')} verwerkt, {self.fout} niet."]

    def _vraag_mag(self) -> Zinnen:
        return [f"{self._wacht[0][0]}: {self.gesprek.taal.zin('mag_dit')} Typ j of n."] if self._wacht else []

    def _toestemming(self, regel: str) -> Zinnen:
        """A yes or no to what waits; any other line is no yes, and is read as entries."""
        woord = regel.strip().casefold()
        code, vraag, ruw = self._wacht.pop(0)
        zinnen = self._zeg(code, lambda: self._schrijf(vraag, ruw, mag=woord in ("j", "ja")))
        verder = [] if woord in ("", "j", "ja", "n", "nee") else self.lees(regel)
        return [*zinnen, *(verder or self._vraag_mag())]

    def _stukken(self, regel: str) -> Iterator[str]:
        """The entries of a line: a semicolon parts two where a code follows; else it belongs to the answer."""
        stuk = ""
        for deel in _TUSSEN.split(regel):
            woord = deel.partition(" ")[0]
            if stuk and (_PERSOON.search(woord) or self._is_code(woord)):
                yield stuk
                stuk = deel
            else:
                stuk = f"{stuk}; {deel}" if stuk else deel
        if stuk.strip(" ;"):
            yield stuk

    def _is_code(self, woord: str) -> bool:
        try:
            vraag_bij_code(self.gesprek.zitting, self.gesprek.stand, woord)
        except InvoerFout:
            return False
        return True

    def _met_code(self, stuk: str) -> Zinnen:
        code, _, antwoord = stuk.strip().partition(" ")
        kop = code.strip(":")[:40]
        return self._zeg(kop, lambda: self._een(kop, antwoord.strip()))

    def _zeg(self, code: str, werk: Callable[[], Zinnen]) -> Zinnen:
        """Do it; every sentence says of which code it is."""
        try:
            return [f"{code}: {zin}" for zin in werk()]
        except LoketFout as fout:
            self.fout += 1
            return [f"{code}: {fout.zin}"]

    def _een(self, code: str, antwoord: str) -> Zinnen:
        gesprek = self.gesprek
        vraag = vraag_bij_code(gesprek.zitting, gesprek.stand, code, gesprek.taal)
        if not antwoord:
            raise InvoerFout("Er staat geen antwoord achter de code.")
        if vraag.eerst:
            raise InvoerFout("Dit leg je eerst uit. Stel deze vraag in het gesprek.")
        ruw, vraag_mag = gesprek.keur(vraag, antwoord)
        if vraag_mag:
            self._wacht.append((code, vraag, ruw))
            return []
        return self._schrijf(vraag, ruw)

    def _schrijf(self, vraag: Vraag, ruw: object, *, mag: bool = False) -> Zinnen:
        zinnen = self.gesprek.schrijf(vraag, ruw, mag=mag)
        self.goed += 1
        return zinnen


def invoer(gesprek: Tekstgesprek, _: str) -> Zinnen:
    """The command in the talk: lines until an empty one, then on with the talk."""
    lijst = Invoer(gesprek)

    def vervolg(regel: str) -> Zinnen:
        if not regel:
            return [*lijst.slot(), *gesprek.zeg_verder(None)]
        return gesprek.daarna(lijst.lees(regel), vervolg)

    return gesprek.daarna([UITLEG], vervolg)
