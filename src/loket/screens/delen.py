"""Consent and sharing: every yes by itself, what was shared, and the list for the resident."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.blad import bewaar_blad
from loket.diensten.delen import BLIJFT_BEKEND, delingen_uit, toestemmingen_uit, trek_in
from loket.diensten.delenlijst import delen_tekst
from loket.domein.toestemming import GEGEVENS, TOESTEMMINGSOORTEN, Deling, Toestemming
from loket.nederlands import datum, datum_kort
from loket.screens.dossierscherm import DossierScherm
from loket.screens.toestemmingvragen import vraag_deling, vraag_toestemming
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, Regel


class DelenScherm(DossierScherm):
    """What the resident said yes to above, what was shared below; the line under the cursor in full."""

    TITEL = "Delen en privacy"
    HULP = (
        "Zonder ja delen we niets. Delen, beroepsgeheim en hulp zijn drie verschillende dingen. Vraag ze los van "
        "elkaar, voor één doel en één ander. Iets uit de bijstand mag alleen met een getekend formulier. Met x trekt "
        "de inwoner een ja in. Met l bewaar je de lijst voor de inwoner. Weigeren verandert niets aan de hulp."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "nieuw", "nieuw ja", id="nieuw", tooltip="schrijf een ja van de inwoner op"),
        Binding("v", "deel", "gedeeld", id="deel", tooltip="schrijf op wat je met een ander deelt"),
        Binding("x", "intrekken", "intrekken", id="intrekken", tooltip="de inwoner trekt dit ja in"),
        Binding("l", "lijst", "lijst", id="lijst", tooltip="bewaar de lijst voor de inwoner als tekst"),
        Binding("i", "app.privacy", "privacy", id="privacy", tooltip="lees voor wat we opschrijven en wie het leest"),
    ]

    def midden(self) -> ComposeResult:
        """The list, and the chosen line in full."""
        yield LangeLijst(id="delen")
        yield Static("", id="heel", classes="heel")

    def on_mount(self) -> None:
        """The arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Paint every yes and everything that was shared."""
        ja, gedeeld = toestemmingen_uit(self.stand.beeld), delingen_uit(self.stand.beeld)
        regels = [Regel("Ja van de inwoner", str(len(ja)), toon="kop"), *map(_ja_regel, ja)]
        if not ja:
            regels.append(Regel("  Nog geen ja. Wij delen niets.", toon="stil"))
        regels += [Regel(""), Regel("Gedeeld", str(len(gedeeld)), toon="kop"), *map(_deel_regel, gedeeld)]
        self.query_one(LangeLijst).toon(regels)
        self._toon_heel()

    def toestemming(self) -> Toestemming | None:
        """The yes under the cursor."""
        sleutel = self.query_one(LangeLijst).sleutel
        return next((t for t in toestemmingen_uit(self.stand.beeld) if f"ja:{t.id}" == sleutel), None)

    @on(LangeLijst.Aangewezen)
    def _toon_heel(self) -> None:
        toestemming = self.toestemming()
        tekst = _ja_tekst(toestemming) if toestemming else "Standaard is nee. Elk ja heeft één doel en één ander."
        self.query_one("#heel", Static).update(plat(tekst))

    def action_nieuw(self) -> None:
        """Ask for one yes."""
        vraag_toestemming(self)

    def action_deel(self) -> None:
        """Write down what is shared."""
        vraag_deling(self)

    def action_intrekken(self) -> None:
        """Withdraw the yes under the cursor, after one question."""
        toestemming = self.toestemming()
        if toestemming is None or toestemming.ingetrokken is not None:
            self.meld("Kies eerst een ja dat nog geldt.")
            return
        keuzes = (Keuze("j", "ja, intrekken", "ja"), Keuze("n", "nee, laat staan", "nee"))
        self.kies(
            "Trekt de inwoner dit ja in?",
            keuzes,
            lambda keuze: self._trek_in(toestemming.id) if keuze == "ja" else None,
            uitleg=BLIJFT_BEKEND,
        )

    def _trek_in(self, id_: str) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.wijzig("intrekken", lambda: trek_in(zitting, dossier, id_), lambda _: self.meld(BLIJFT_BEKEND))

    def action_lijst(self) -> None:
        """Write the list for the resident to a file."""
        tekst = delen_tekst(self.stand)
        self.vraag(
            "In welk bestand?",
            lambda pad, _: bewaar_blad(tekst, pad),
            lambda waar: self.meld(f"De lijst staat in {waar}. Wis het bestand als hij is geprint."),
            uitleg="Bijvoorbeeld: gedeeld.txt",
            waarde="gedeeld.txt",
        )


def _ja_regel(toestemming: Toestemming) -> Regel:
    weg = toestemming.ingetrokken
    rechts = f"ingetrokken {datum_kort(weg)}" if weg else f"{toestemming.vorm} {datum_kort(toestemming.datum)}"
    woorden = f"{toestemming.ontvanger}: {toestemming.doel}"
    return Regel(woorden, rechts, f"ja:{toestemming.id}", "stil" if weg else "")


def _deel_regel(deling: Deling) -> Regel:
    return Regel(f"{deling.ontvanger}: {deling.wat}", datum_kort(deling.datum), f"gedeeld:{deling.id}")


def _ja_tekst(toestemming: Toestemming) -> str:
    """A yes in full: what kind, for what, how it was given, and by whom."""
    t = toestemming
    hoe = "Formulier getekend" if t.vorm == "formulier" else f"Gezegd, met {t.wie_erbij} erbij"
    regels = [
        f"{TOESTEMMINGSOORTEN[t.soort].capitalize()}: {t.ontvanger}",
        f"Waarvoor: {t.doel}     Gegevens: {GEGEVENS[t.gegevens]}",
        f"{hoe}, {datum(t.datum)}",
    ]
    if t.over_kind:
        regels.append("Gaat over een kind onder de 16. Een ouder of voogd zei ja.")
    if t.ingetrokken:
        regels.append(f"Ingetrokken op {datum(t.ingetrokken)}. Wat al was gedeeld, blijft bekend.")
    return "\n".join(regels)
