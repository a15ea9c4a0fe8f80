"""Proposed actions become agreements here; both partners sign with a key of their own, the resident says yes."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.afspraken import (
    GoedeTekst,
    keur_afspraaktekst,
    maak_afspraak,
    maak_klaar,
    teken,
    zeg_ja,
)
from loket.diensten.contact import contact_van
from loket.diensten.dossier import Dossierstand
from loket.diensten.hulp import hulp_bij, passende_hulp
from loket.diensten.plan import plan
from loket.domein.afspraak import EIGENAREN, Actievoorstel, Afspraak, Eigenaar
from loket.domein.blad import MEESTE_VOOR_INWONER
from loket.nederlands import datum, lees_dag, over_dagen
from loket.screens.dossierscherm import DossierScherm
from loket.screens.hulpvragen import vraag_hulp
from loket.screens.planvragen import vraag_volgende
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.afspraken import afspraak_regels, afspraak_tekst, voorstel_tekst, wie_naam
from loket.widgets.langelijst import LangeLijst

# "s" is for schuldhulp, so together has another key.
WIE_KEUZES = tuple(Keuze("t" if wie == "samen" else wie[0], wie, wie) for wie in EIGENAREN)


class AfsprakenScherm(DossierScherm):
    """Proposals above, agreements below; the one under the cursor in full at the bottom."""

    TITEL = "Afspraken"
    HULP = (
        "Boven staat wat het gesprek voorstelt. Met a maak je er een afspraak van. Je kiest wie het doet "
        "en op welke dag. Lees de afspraak hardop voor. Daarna teken je: de medewerker met m, de "
        "ervaringsdeskundige met e. Zegt de inwoner ja? Druk dan op j. Wie nog niet is ontgrendeld, kan "
        "niet tekenen. Dat doe je met d. Met h kies je wie helpt. Met v kies je de volgende keer."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "afspraak", "afspraak", id="afspraak", tooltip="maak een afspraak van dit voorstel"),
        Binding("n", "nieuw", "nieuwe", id="nieuw", tooltip="maak een afspraak in eigen woorden"),
        Binding("m", "teken('medewerker')", "tekent", id="teken.m", tooltip="de medewerker tekent"),
        Binding("e", "teken('ervaringsdeskundige')", "tekent", id="teken.e", tooltip="de ervaringsdeskundige tekent"),
        Binding("j", "inwoner", "inwoner ja", id="inwoner", tooltip="de inwoner zegt ja"),
        Binding(
            "v",
            "volgende",
            "volgende keer",
            id="volgende",
            show=False,
            tooltip="dag en plek van het volgende gesprek",
        ),
        Binding("h", "wie_helpt", "wie helpt", id="wie_helpt", show=False, tooltip="kies wie bij deze afspraak helpt"),
        Binding("k", "klaar", "klaar", id="klaar", tooltip="deze afspraak is gedaan"),
        Binding("g", "spring", "ga naar", id="spring", show=False),
    ]

    def __init__(self, stand: Dossierstand, sleutel: str | None = None) -> None:
        super().__init__(stand)
        self._begin = sleutel

    def midden(self) -> ComposeResult:
        """The list, and the chosen line in full."""
        yield LangeLijst(id="afspraken")
        yield Static("", id="heel", classes="heel")

    def on_mount(self) -> None:
        """The arrow keys walk the list."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Paint proposals and agreements."""
        regels = afspraak_regels(self.stand.voorstellen, self.stand.afspraken, self.stand.duo, self.stand.vandaag)
        self.query_one(LangeLijst).toon(regels, self._begin)
        self._begin = None
        self._toon_heel()

    def voorstel(self) -> Actievoorstel | None:
        """The proposal under the cursor."""
        sleutel = self.query_one(LangeLijst).sleutel
        return next((v for v in self.stand.voorstellen if v.sleutel == sleutel), None)

    def afspraak(self) -> Afspraak | None:
        """The agreement under the cursor."""
        sleutel = self.query_one(LangeLijst).sleutel
        return next((a for a in self.stand.afspraken if a.id == sleutel), None)

    @on(LangeLijst.Aangewezen)
    def _toon_heel(self) -> None:
        voorstel, afspraak = self.voorstel(), self.afspraak()
        if voorstel is not None:
            tekst = voorstel_tekst(voorstel, self.stand.vandaag)
        elif afspraak is not None:
            hulp = hulp_bij(self.app.zitting, afspraak) if self.app.zitting else None
            tekst = afspraak_tekst(afspraak, self.stand.duo, self.stand.vandaag, hulp)
        else:
            tekst = "Nog geen afspraken. Houd eerst het gesprek, of maak er zelf een met n."
        verboden = " ".join(contact_van(self.stand.beeld).verboden)
        self.query_one("#heel", Static).update(plat(f"Let op: {verboden}\n{tekst}" if verboden else tekst))

    @on(LangeLijst.Gekozen)
    def _enter(self) -> None:
        if self.voorstel() is not None:
            self.action_afspraak()

    def action_afspraak(self) -> None:
        """Make the proposal under the cursor into an agreement."""
        voorstel = self.voorstel()
        if voorstel is None:
            self.meld("Kies eerst een voorstel. Met n maak je een afspraak in eigen woorden.")
            return
        self._vraag_tekst(voorstel)

    def action_nieuw(self) -> None:
        """An agreement in own words."""
        self._vraag_tekst(None)

    def _vraag_tekst(self, voorstel: Actievoorstel | None) -> None:
        self.vraag(
            "Wat spreken we af?",
            keur_afspraaktekst,
            lambda goed: self._vraag_wie(voorstel, goed),
            uitleg="Eén korte zin die de inwoner begrijpt.",
            waarde=voorstel.tekst if voorstel else "",
        )

    def _vraag_wie(self, voorstel: Actievoorstel | None, goed: GoedeTekst) -> None:
        standaard = voorstel.wie if voorstel else None
        uitleg = f"Voorgesteld: {wie_naam(voorstel.wie, self.stand.duo)}." if voorstel else ""
        self.kies(
            "Wie doet het?",
            [Keuze(k.toets, wie_naam(k.waarde, self.stand.duo), k.waarde) for k in WIE_KEUZES],
            lambda wie: self._bewaak_drie(voorstel, goed, wie),
            uitleg=uitleg,
            standaard=standaard,
        )

    def _bewaak_drie(self, voorstel: Actievoorstel | None, goed: GoedeTekst, wie: str) -> None:
        """A resident who has three things to do gets no fourth; the duo can take it over."""
        if wie != "inwoner" or plan(self.stand).voor_inwoner < MEESTE_VOOR_INWONER:
            self._vraag_dag(voorstel, goed, wie)
            return
        self.kies(
            "De inwoner heeft al drie dingen te doen. Zetten we deze op onze naam?",
            [Keuze(k.toets, wie_naam(k.waarde, self.stand.duo), k.waarde) for k in WIE_KEUZES if k.waarde != wie],
            lambda ander: self._vraag_dag(voorstel, goed, ander),
            uitleg="Meer dan drie dingen is te veel tegelijk. Je kunt ook eerst iets afmaken.",
        )

    def _vraag_dag(self, voorstel: Actievoorstel | None, goed: GoedeTekst, wie: str) -> None:
        vandaag = self.stand.vandaag
        dag = voorstel.streefdatum if voorstel else vandaag
        uiterlijk = f" Uiterlijk {datum(voorstel.uiterlijk)}." if voorstel else ""

        def echo(getypt: str) -> str:
            gelezen = lees_dag(getypt, vandaag)
            laat = voorstel is not None and gelezen > voorstel.uiterlijk
            return f"= {datum(gelezen)}, {over_dagen(gelezen, vandaag)}{'. Let op: dit is te laat.' if laat else ''}"

        eigenaar: Eigenaar = next((e for e in EIGENAREN if e == wie), "samen")
        self.vraag(
            "Op welke dag?",
            lambda tekst, _: lees_dag(tekst, vandaag),
            lambda gekozen: self._bevestig_dag(voorstel, goed, eigenaar, gekozen),
            uitleg=f"Bijvoorbeeld: morgen, vrijdag, over 2 weken, 30-11.{uiterlijk}",
            waarde=f"{dag.day}-{dag.month}-{dag.year}",
            echo=echo,
        )

    def _bevestig_dag(self, voorstel: Actievoorstel | None, goed: GoedeTekst, wie: Eigenaar, dag: date) -> None:
        """A day after the last one is possible, but never by accident."""
        if voorstel is None or dag <= voorstel.uiterlijk:
            self._maak(voorstel, goed, wie, dag)
            return
        keuzes = (Keuze("j", "ja, toch deze dag", "ja"), Keuze("n", "nee, een andere dag", "nee"))
        self.kies(
            f"Deze dag is na de uiterste dag, {datum(voorstel.uiterlijk)}. Toch doen?",
            keuzes,
            lambda keuze: (
                self._maak(voorstel, goed, wie, dag) if keuze == "ja" else self._vraag_dag(voorstel, goed, wie)
            ),
        )

    def _maak(self, voorstel: Actievoorstel | None, goed: GoedeTekst, wie: Eigenaar, dag: date) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.wijzig(
            "afspraak maken",
            lambda: maak_afspraak(zitting, dossier, goed, wie=wie, datum=dag, voorstel=voorstel),
            self._gemaakt,
        )

    def _gemaakt(self, id_: str) -> None:
        self._begin = id_
        self.toon()
        afspraak = self.afspraak()
        past = afspraak is not None and passende_hulp(self.zitting, afspraak)
        hulp = " Met h kies je wie helpt." if past else ""
        self.meld(f"Afspraak gemaakt. Lees hem hardop voor.{hulp} Daarna tekenen.")

    def _op_afspraak(self) -> Afspraak | None:
        afspraak = self.afspraak()
        if afspraak is None:
            self.meld("Kies eerst een afspraak. Een voorstel maak je met a tot afspraak.")
        return afspraak

    def action_teken(self, rol: str) -> None:
        """Sign as one of the two partners."""
        afspraak = self._op_afspraak()
        if afspraak is not None:
            zitting, dossier, id_ = self.zitting, self.stand.dossier, afspraak.id
            self.wijzig(f"tekenen {rol}", lambda: teken(zitting, dossier, id_, rol))

    def action_inwoner(self) -> None:
        """Record the resident's answer."""
        afspraak = self._op_afspraak()
        if afspraak is not None:
            keuzes = (Keuze("j", "ja", "ja"), Keuze("n", "nee", "nee"))
            vraag = "Lees de afspraak voor. Wat zegt de inwoner?"
            self.kies(vraag, keuzes, lambda keuze: self._zeg(afspraak.id, keuze), uitleg=afspraak.tekst)

    def _zeg(self, id_: str, keuze: str) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.wijzig("ja van de inwoner", lambda: zeg_ja(zitting, dossier, id_, ja=keuze == "ja"))

    def action_wie_helpt(self) -> None:
        """Choose who from the sociale kaart helps."""
        afspraak = self._op_afspraak()
        if afspraak is not None:
            vraag_hulp(self, afspraak)

    def action_klaar(self) -> None:
        """Record that it is done."""
        afspraak = self._op_afspraak()
        if afspraak is not None:
            zitting, dossier, id_ = self.zitting, self.stand.dossier, afspraak.id
            self.wijzig("afspraak klaar", lambda: maak_klaar(zitting, dossier, id_))

    def action_volgende(self) -> None:
        """Ask when and where the next talk is."""
        vraag_volgende(self)
