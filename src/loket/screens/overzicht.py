"""One household on one page: what is urgent, who lives here, what can still come, what was agreed."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from loket.diensten.contact import contact_van, contact_woorden
from loket.diensten.huishoudens import zet_gegeven
from loket.diensten.plan import plan
from loket.diensten.samenvatting import Samenvatting, samenvatting
from loket.nederlands import meervoud
from loket.screens.contactvragen import vraag_contact
from loket.screens.dossierscherm import MET_LETTER, PLEKKEN, DossierScherm
from loket.screens.vensters import Keuze
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel
from loket.widgets.signalen import signaal_regels
from loket.widgets.woorden import dag_bij

LABEL = 17
BREEDSTE_PLEK = 19
PLEKKEN_PER_RIJ = 4


def _regel(label: str, woorden: str, sleutel: str) -> Regel:
    """A label with its words beside it."""
    return Regel(f"{label:<{LABEL}}{woorden}", sleutel=sleutel)


class OverzichtScherm(DossierScherm):
    """The first page of a file; every line leads to the place where it can be changed."""

    TITEL = "Overzicht"
    HULP = (
        "Dit is één huishouden op één bladzijde. Boven staat wat dringend is. Met een cijfer of met Enter ga je "
        "naar een deel van het dossier. Wat je niet weet, mag leeg blijven. "
        "Met l zie je het geld per maand, met m wat meer werken oplevert."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("3", "naar('3')", "gesprek", id="naar.gesprek"),
        Binding("n", "naam", "naam en adres", id="naam"),
        Binding("l", "naar('l')", "geld", id="naar.geld", show=False, tooltip="geld per maand"),
        Binding("m", "naar('m')", "werken", id="naar.werken", show=False, tooltip="wat meer werken in de hand laat"),
    ]

    def midden(self) -> ComposeResult:
        """One list of lines."""
        yield OpenLijst(id="overzicht")

    def on_mount(self) -> None:
        """Let the arrow keys go to the lines."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Urgent first, then what they want, who they are, what can come, what was agreed."""
        kort = samenvatting(self.stand)
        self.query_one(LangeLijst).toon([*self._spoed(), *self._gezin(kort), *self._geld(kort), *self._verder(kort)])

    def _spoed(self) -> list[Regel]:
        """Every urgent signal, and how many others there are."""
        regels = signaal_regels(self.stand.open_signalen, self.stand.duo)[1:]
        dringend = [replace(regel, sleutel=f"9:{regel.sleutel}") for regel in regels if regel.toon == "spoed"]
        anders = sum(s.stand != "gedaan" for s in self.stand.open_signalen) - len(dringend)
        soort = "niet dringend" if dringend else "niets dringends"
        rest = [_regel("Signalen", f"{anders} open, {soort}", "9:rest")] if anders > 0 else []
        return [*dringend, *rest, Regel("")] if dringend or rest else []

    def _gezin(self, kort: Samenvatting) -> list[Regel]:
        doel = f'"{kort.doel}"' if kort.doel else "nog niet gevraagd"
        return [
            Regel("Dit huishouden", toon="kop"),
            _regel("Wat zij willen", doel, "3:doel"),
            _regel("Wonen hier", kort.wie, "2:wie"),
            _regel("Adres", kort.adres or "niet opgeschreven", "n:adres"),
            _regel("Contact", contact_woorden(contact_van(self.stand.beeld)) or "nog niet gevraagd", "c:contact"),
        ]

    def _geld(self, kort: Samenvatting) -> list[Regel]:
        return [
            Regel(""),
            Regel("Wat kan dit huishouden krijgen?", toon="kop"),
            _regel("Kan nog komen", kort.kan_nog_komen, "4:wel"),
            _regel("Krijgen ze al", kort.loopt, "4:loopt"),
            _regel("Na een antwoord", kort.na_antwoord, "4:open"),
        ]

    def _verder(self, kort: Samenvatting) -> list[Regel]:
        stand = self.stand
        wacht = [a for a in stand.afspraken if a.klaar is None]
        ongetekend = sum(1 for a in wacht if not a.actief(stand.duo))
        rijen = [Regel(""), Regel("Afspraken", meervoud(len(wacht), "open afspraak", "open afspraken"), toon="kop")]
        for afspraak in wacht[:4]:
            rijen.append(Regel(afspraak.tekst, dag_bij(afspraak.datum.isoformat(), stand.vandaag), f"5:{afspraak.id}"))
        if stand.voorstellen:
            aantal = meervoud(len(stand.voorstellen), "voorstel", "voorstellen")
            rijen.append(Regel("Voorgesteld na het gesprek", aantal, "5:voorstel"))
        if ongetekend:
            rijen.append(Regel("Nog niet meegetekend", meervoud(ongetekend, "afspraak", "afspraken"), "5:teken"))
        beloofd = plan(stand).beloofd
        if beloofd:
            gedaan = sum(belofte.gedaan is not None for belofte in beloofd)
            rijen.append(_regel("Vorige keer", f"{gedaan} van {len(beloofd)} beloften gedaan", "9:vorige"))
        if kort.volgende_keer:
            rijen.append(_regel("Volgende keer", kort.volgende_keer, "5:volgende"))
        plekken = [f"{cijfer} {naam:<{BREEDSTE_PLEK}}" for cijfer, _, naam, _, _ in PLEKKEN]
        delen = [plekken[begin : begin + PLEKKEN_PER_RIJ] for begin in range(0, len(plekken), PLEKKEN_PER_RIJ)]
        letters = "   ".join(f"{letter} {naam}" for letter, naam, _, _ in MET_LETTER)
        onder = [Regel(tekst, toon="stil") for tekst in (*("".join(deel) for deel in delen), f"g: {letters}")]
        return [*rijen, Regel(""), *onder]

    @on(LangeLijst.Gekozen)
    def _gekozen(self, event: LangeLijst.Gekozen) -> None:
        plek = event.sleutel.partition(":")[0]
        if plek == "n":
            self.action_naam()
        elif plek == "c":
            vraag_contact(self)
        else:
            self.action_naar(plek)

    def action_naam(self) -> None:
        """Change what they want to be called, or where they live."""
        keuzes = (
            Keuze("n", f"naam: {self.stand.naam}", "naam"),
            Keuze("s", f"straat en nummer: {self.stand.beeld.tekst('straat')}", "straat"),
            Keuze("w", f"wijk: {self.stand.beeld.tekst('wijk')}", "wijk"),
        )
        self.kies("Wat wil je opschrijven?", keuzes, self._vraag_gegeven)

    def _vraag_gegeven(self, veld: str) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        vraag = {"naam": "Hoe willen jullie genoemd worden?", "straat": "Straat en huisnummer", "wijk": "Wijk"}[veld]
        self.vraag_wijziging(
            vraag,
            lambda tekst, ander: zet_gegeven(zitting, dossier, veld, tekst, ander_nummer=ander),
            waarde=self.stand.beeld.tekst(veld),
            leeg_mag=veld != "naam",
        )
