"""Two voices side by side: each person's notes in a column of equal width, names in alphabetical order."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.notities import notities_uit, reageer, schrijf_notitie, wijzig_notitie
from loket.domein.duo import Duolid
from loket.domein.notitie import NOTITIESOORTEN, Notitie, Notitiesoort
from loket.nederlands import datum_kort
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, Regel

SOORT_UITLEG: dict[Notitiesoort, str] = {
    "feit": "feit: je kunt het nakijken (met bron en dag)",
    "observatie": "observatie: wat je zag of hoorde, zonder oordeel",
    "beleving": "beleving: hoe het voelt (vraag eerst of je het mag opschrijven)",
    "citaat": "citaat: de woorden van de inwoner (alleen met een ja)",
    "afspraak": "afspraak: wat jullie hebben afgesproken",
}


class NotitiesScherm(DossierScherm):
    """Newest at the bottom; the note under the cursor in full, with its reactions."""

    TITEL = "Duo"
    HULP = (
        "Hier schrijven jullie op wat niet in een vak past. Ieder heeft een eigen kolom. Je verandert alleen je "
        "eigen notities. Op die van je maatje kun je reageren. Schrijf niets op wat de inwoner niet mag lezen. "
        "Met pijl links en rechts ga je naar de andere kolom."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "nieuw", "notitie", id="notitie", tooltip="schrijf een notitie"),
        Binding("w", "wijzig", "wijzig", id="wijzig", tooltip="verander je eigen notitie"),
        Binding("r", "reageer", "reageer", id="reageer", tooltip="reageer op deze notitie"),
        Binding("left", "kolom(0)", "links", show=False),
        Binding("right", "kolom(1)", "rechts", show=False),
        Binding("tab", "andere", "andere kolom", id="kolom"),
    ]
    DEFAULT_CSS = """
    NotitiesScherm .kolom { width: 1fr; }
    NotitiesScherm .kolom > Static { padding: 0 1; text-style: bold; color: $primary; }
    NotitiesScherm #stem-1 { border-left: solid $panel-lighten-2; }
    """

    def __init__(self, stand: Dossierstand, notitie: str | None = None) -> None:
        super().__init__(stand)
        self._notitie = notitie

    def midden(self) -> ComposeResult:
        """Two columns, and the chosen note in full."""
        with Horizontal():
            for nr in (0, 1):
                with Vertical(classes="kolom", id=f"stem-{nr}"):
                    yield Static("", id=f"naam-{nr}")
                    yield LangeLijst(id=f"notities-{nr}")
        yield Static("", id="heel", classes="heel")

    def on_mount(self) -> None:
        """Start in one's own column."""
        super().on_mount()
        stemmen = self.stemmen()
        eigen = next((nr for nr, lid in enumerate(stemmen) if lid and lid.id == self.stand.typt.id), 0)
        self.action_kolom(eigen)

    def stemmen(self) -> tuple[Duolid | None, Duolid | None]:
        """The two people of the columns, by name; the second may not be there yet."""
        eerste, tweede, *_ = (*self.stand.duo, None, None)
        return eerste, tweede

    def toon(self) -> None:
        """Paint both columns."""
        notities = notities_uit(self.stand.beeld)
        for nr, lid in enumerate(self.stemmen()):
            naam = f"{lid.naam}, {lid.rol}" if lid else "je maatje"
            self.query_one(f"#naam-{nr}", Static).update(plat(naam))
            eigen = [n for n in notities if lid is not None and n.wie == lid.id]
            self.query_one(f"#notities-{nr}", LangeLijst).toon(_regels(eigen), self._notitie)
        self._notitie = None
        self._toon_heel()

    def kolom(self) -> LangeLijst:
        """The column that has the keys."""
        rechts = self.query_one("#notities-1", LangeLijst)
        return rechts if rechts.has_focus else self.query_one("#notities-0", LangeLijst)

    def notitie(self) -> Notitie | None:
        """The note under the cursor."""
        sleutel = self.kolom().sleutel
        return next((n for n in notities_uit(self.stand.beeld) if n.id == sleutel), None)

    @on(LangeLijst.Aangewezen)
    def _toon_heel(self) -> None:
        notitie = self.notitie()
        namen = {lid.id: lid.naam for lid in self.stand.duo}
        tekst = "Nog geen notitie hier. Met o schrijf je er een."
        if notitie is not None:
            versie = f", versie {notitie.versies}" if notitie.versies > 1 else ""
            regels = [f"{notitie.soort}, {namen.get(notitie.wie, '')}{versie}", notitie.tekst]
            regels += [f"  {namen.get(r.wie, '')} reageert: {r.tekst}" for r in notitie.reacties]
            tekst = "\n".join(regels)
        self.query_one("#heel", Static).update(plat(tekst))

    def action_kolom(self, nr: int) -> None:
        """Go to one of the two columns."""
        self.query_one(f"#notities-{nr}", LangeLijst).focus()
        self.call_after_refresh(self._toon_heel)

    def action_andere(self) -> None:
        """Go to the other column."""
        self.action_kolom(0 if self.query_one("#notities-1", LangeLijst).has_focus else 1)

    def action_nieuw(self) -> None:
        """Ask the kind, then the words."""
        keuzes = [Keuze(soort[0], SOORT_UITLEG[soort], soort) for soort in NOTITIESOORTEN]
        self.kies("Wat voor notitie is het?", keuzes, self._vraag_tekst)

    def _vraag_tekst(self, gekozen: str) -> None:
        soort = next(s for s in NOTITIESOORTEN if s == gekozen)
        zitting, dossier = self.zitting, self.stand.dossier
        self.vraag_wijziging(
            f"Schrijf op ({soort}).",
            lambda tekst, ander: schrijf_notitie(zitting, dossier, soort, tekst, ander_nummer=ander),
            self._geschreven,
            uitleg="De inwoner mag dit altijd lezen.",
        )

    def _geschreven(self, id_: str) -> None:
        self._notitie = id_
        self.toon()

    def action_wijzig(self) -> None:
        """Change one's own note; the earlier words stay in the log."""
        notitie = self.notitie()
        if notitie is None:
            self.meld("Ga eerst op een notitie staan.")
            return
        if notitie.wie != self.stand.typt.id:
            self.meld("Deze notitie is van je maatje. Je kunt erop reageren met r.")
            return
        zitting, dossier, id_ = self.zitting, self.stand.dossier, notitie.id
        self.vraag_wijziging(
            "Verander je notitie.",
            lambda tekst, ander: wijzig_notitie(zitting, dossier, id_, tekst, ander_nummer=ander),
            waarde=notitie.tekst,
        )

    def action_reageer(self) -> None:
        """React to the note under the cursor."""
        notitie = self.notitie()
        if notitie is None:
            self.meld("Ga eerst op een notitie staan.")
            return
        zitting, dossier, id_ = self.zitting, self.stand.dossier, notitie.id
        self.vraag_wijziging(
            "Wat wil je erbij zeggen?",
            lambda tekst, ander: reageer(zitting, dossier, id_, tekst, ander_nummer=ander),
            uitleg=notitie.tekst[:120],
        )


def _regels(notities: list[Notitie]) -> list[Regel]:
    return [Regel(f"{n.soort}: {n.tekst}", datum_kort(n.moment.astimezone().date()), n.id) for n in notities]
