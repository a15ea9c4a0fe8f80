"""Answering in the talk: one key where that is enough, a line to type where it is not."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.geheugen import leg_uit
from loket.diensten.gesprek import beantwoord, bevestig, maak_open
from loket.diensten.vraagvorm import begrijp
from loket.domein.fouten import BsnFout, LoketFout
from loket.domein.gesprek import ALTIJD
from loket.domein.taal import NEDERLANDS, Taal
from loket.domein.vraag import ALTIJD_TOETSEN, Deelstand, Vraag
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import BSN_KEUZES, BSN_VRAAG, Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst
from loket.widgets.vragen import OPTIETOETSEN

MAG_KEUZES = (Keuze("j", "ja, schrijf het op", "ja"), Keuze("n", "nee, alleen voor dit gesprek", "nee"))


class AntwoordScherm(DossierScherm):
    """A list `#vragen`, a question `#vraag`, a field `#antwoord` and its echo `#begrepen`, and all that answers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(toets, f"antwoord('{waarde}')", waarde, show=False)
            for toets, waarde in (("j", "ja"), ("n", "nee"), *((t, code) for t, code, _ in ALTIJD_TOETSEN))
        ),
        *(Binding(toets, f"optie({nr})", "", show=False) for nr, toets in enumerate(OPTIETOETSEN, start=1)),
        Binding("delete,backspace", "open", "weer open", show=False, id="open", tooltip="neem dit antwoord terug"),
    ]

    def __init__(self, stand: Dossierstand) -> None:
        super().__init__(stand)
        self._gekozen: tuple[str, ...] = ()
        self.taal: Taal = NEDERLANDS

    def deel(self) -> Deelstand:
        """The part on the screen."""
        raise LookupError(f"{type(self).__name__} has no part")

    def toon_tekst(self, vraag: Vraag) -> None:
        """Paint the question in full."""
        raise LookupError(f"{type(self).__name__} does not paint a question")

    @property
    def vragen(self) -> LangeLijst:
        """The list of questions."""
        return self.query_one("#vragen", LangeLijst)

    def vraag_nu(self) -> Vraag | None:
        """The question under the cursor."""
        return self.deel().vraag(self.vragen.sleutel)

    def toon_vraag(self) -> None:
        """Paint the question under the cursor; what is being typed stays."""
        vraag, veld = self.vraag_nu(), self.query_one("#antwoord", Input)
        typt = vraag is not None and vraag.wordt_getypt and not vraag.eerst
        veld.display = self.query_one("#begrepen").display = typt
        if vraag is None:
            return
        self._gekozen = tuple(vraag.antwoord) if isinstance(vraag.antwoord, list) else ()
        self.toon_tekst(vraag)
        if typt and not veld.has_focus:
            with self.prevent(Input.Changed):
                veld.value = _eerder(vraag)
            self.query_one("#begrepen", Static).update("")

    @on(LangeLijst.Gekozen, "#vragen")
    def _enter(self) -> None:
        """Go on after what had to be explained, confirm what the file says, or start to type."""
        vraag = self.vraag_nu()
        if vraag is None:
            return
        if vraag.eerst:
            leg_uit(self.zitting, self.stand.dossier, vraag.sleutel)
            self.toon()
        elif vraag.staat == "bekend":
            self._bevestig(vraag)
        elif vraag.wordt_getypt:
            self._ga_typen()
        elif vraag.type == "meerkeuze":
            self._na_meerkeuze(vraag)

    def _ga_typen(self) -> None:
        veld = self.query_one("#antwoord", Input)
        veld.select_all()
        veld.focus()

    def _na_meerkeuze(self, vraag: Vraag) -> None:
        if self._gekozen:
            self.ga_verder(vraag.sleutel)
        else:
            self.meld("Kies eerst één of meer antwoorden met een cijfer.")

    def _bevestig(self, vraag: Vraag) -> None:
        zitting, dossier, sleutel = self.zitting, self.stand.dossier, vraag.sleutel
        self.ga_verder(sleutel)
        self.wijzig("bevestigen", lambda: bevestig(zitting, dossier, sleutel), lambda _: self._klaar(sleutel))

    @on(Input.Changed, "#antwoord")
    def _echo(self, event: Input.Changed) -> None:
        """Say while typing how it is understood; what is wrong is only said on Enter."""
        vraag = self.vraag_nu()
        if vraag is None or vraag.type == "tekst" or self.app.zitting is None:
            return
        try:
            zin = begrijp(self.zitting, self.stand, vraag, event.value) if event.value.strip() else ""
        except LoketFout:
            zin = "…"
        self.query_one("#begrepen", Static).update(plat(zin))

    @on(Input.Submitted, "#antwoord")
    def _getypt(self, event: Input.Submitted) -> None:
        vraag = self.vraag_nu()
        if vraag is not None and event.value.strip():
            self._met_toestemming(vraag, event.value)

    def action_antwoord(self, waarde: str) -> None:
        """One key: only where it answers this question."""
        vraag = self.vraag_nu()
        if vraag is None or vraag.eerst:
            return
        if any(toets.antwoord == waarde for toets in vraag.toetsen):
            self._schrijf(vraag, waarde)

    def action_optie(self, nr: int) -> None:
        """A digit picks an option; with more than one allowed each goes on and off, written at once."""
        vraag = self.vraag_nu()
        if vraag is None or vraag.eerst:
            return
        if vraag.wordt_getypt:
            self._begin_met(nr)
        elif nr <= len(vraag.opties) and vraag.type == "keuze":
            self._schrijf(vraag, vraag.opties[nr - 1][0])
        elif nr <= len(vraag.opties):
            optie = vraag.opties[nr - 1][0]
            codes = [code for code, _ in vraag.opties]
            self._gekozen = tuple(code for code in codes if (code in self._gekozen) != (code == optie))
            self.toon_tekst(vraag)
            self._schrijf(vraag, list(self._gekozen), verder=False)

    def _begin_met(self, nr: int) -> None:
        """A digit on a question that is typed is the first of the answer."""
        if nr <= 10:
            veld = self.query_one("#antwoord", Input)
            veld.value = str(nr % 10)
            veld.cursor_position = 1
            veld.focus()

    def action_open(self) -> None:
        """Take the answer to this question back: it is open again."""
        vraag = self.vraag_nu()
        if vraag is not None and (vraag.staat != "open" or vraag.woorden):
            zitting, dossier, sleutel = self.zitting, self.stand.dossier, vraag.sleutel
            self.wijzig("antwoord terugnemen", lambda: maak_open(zitting, dossier, sleutel))

    def _schrijf(self, vraag: Vraag, ruw: object, *, verder: bool = True) -> None:
        """Go to the next open question at once; the mark comes when the answer is on disk."""
        zitting, dossier, sleutel = self.zitting, self.stand.dossier, vraag.sleutel
        if verder:
            self.ga_verder(sleutel)
        self.wijzig(
            f"antwoord {sleutel}",
            lambda: beantwoord(zitting, dossier, sleutel, ruw),
            lambda _: self._klaar(sleutel) if verder else None,
        )

    def _met_toestemming(self, vraag: Vraag, tekst: str) -> None:
        """What is only kept with a yes is asked for first; without it the words live in this sitting only."""
        if vraag.bewaren != "alleen_met_toestemming":
            self._schrijf_getypt(vraag, tekst)
            return
        self.kies(
            self.taal.zin("mag_dit"), MAG_KEUZES, lambda keuze: self._schrijf_getypt(vraag, tekst, mag=keuze == "ja")
        )

    def _schrijf_getypt(self, vraag: Vraag, tekst: str, *, ander_nummer: bool = False, mag: bool = False) -> None:
        """What was typed stays in its field until it is on disk; then the next question comes."""
        zitting, dossier, sleutel = self.zitting, self.stand.dossier, vraag.sleutel

        def mis(fout: LoketFout) -> None:
            if isinstance(fout, BsnFout):
                self.kies(BSN_VRAAG, BSN_KEUZES, lambda keuze: opnieuw() if keuze == "ander" else None)

        def opnieuw() -> None:
            self._schrijf_getypt(vraag, tekst, ander_nummer=True, mag=mag)

        def klaar(_: object) -> None:
            self.vragen.focus()
            self.ga_verder(sleutel)
            self._klaar(sleutel)

        self.wijzig(
            f"antwoord {sleutel}",
            lambda: beantwoord(zitting, dossier, sleutel, tekst, ander_nummer=ander_nummer, mag=mag),
            klaar,
            mis,
        )

    def ga_verder(self, sleutel: str) -> None:
        """To the next open question of this part, if there is one."""
        volgende = self.deel().volgende(sleutel)
        if volgende is not None and volgende.sleutel != sleutel and self.vragen.sleutel == sleutel:
            self.vragen.toon(self.vragen.regels, volgende.sleutel)

    def _klaar(self, sleutel: str) -> None:
        """After the answer is on disk: questions may have come; when the part is done, say where to go."""
        if self.vragen.sleutel == sleutel:
            self.ga_verder(sleutel)
        if self.deel().volgende() is None:
            self.deel_is_klaar()

    def deel_is_klaar(self) -> None:
        """Nothing is open in this part."""


def _eerder(vraag: Vraag) -> str:
    """What stands in the field before anybody types: an earlier answer to an item, of a fact nothing."""
    if vraag.is_feit or vraag.antwoord is None or vraag.antwoord in ALTIJD:
        return ""
    return str(vraag.antwoord)
