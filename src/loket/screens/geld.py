"""Geld per maand: what it costs against what is needed, item by item, and what is short."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.begroting import begroting_van, lees_post, spreek_besparing_af, wis_post, zet_post
from loket.domein.begroting import Begroting, Kant, Post
from loket.screens.dossierscherm import DossierScherm
from loket.tekst import plat
from loket.widgets.geldwoorden import bron_regels, post_regels, totaal_regels
from loket.widgets.langelijst import LangeLijst, OpenLijst

VRAAG: dict[Kant, str] = {
    "werkelijk": "Wat kost dit nu per maand? {}",
    "referentie": "Wat staat hiervoor in het referentiebudget, per maand? {}",
    "besparing": "Hoeveel scheelt de tip per maand? {}",
}
UITLEG: dict[Kant, str] = {
    "werkelijk": "Bijvoorbeeld: 45, of 540 per jaar. Weet je het niet? Laat het leeg.",
    "referentie": "Vul alleen in wat op papier staat, bij voorbeeld van het Nibud. Verzin niets.",
    "besparing": "Loket maakt er een afspraak van, over twee weken. De inwoner kiest zelf.",
}


class GeldScherm(DossierScherm):
    """The items in the order of Nibud; the outcome stands above, and follows every amount."""

    TITEL = "Geld per maand"
    HULP = (
        "Hier staat wat dit huishouden nodig heeft en wat er binnenkomt. Met Enter typ je wat iets nu kost. Met r "
        "typ je het bedrag uit het referentiebudget. Een vraagteken is onbekend, en dat is geen nul. Met b maak je "
        "van een bespaartip een afspraak. Bij huur, energie, water en zorg telt wat het echt kost."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "referentie", "referentie", id="post.referentie"),
        Binding("b", "bespaar", "bespaartip", id="post.bespaar"),
        Binding("w", "wis", "weet niet", id="wis", tooltip="maak deze post weer onbekend"),
    ]
    DEFAULT_CSS = """
    GeldScherm #totaal { height: auto; padding: 0 1 1 1; text-style: bold; }
    """

    _begroting: Begroting | None = None

    def midden(self) -> ComposeResult:
        """What it comes to, and the items."""
        yield Static("", id="totaal")
        yield OpenLijst(id="posten")

    def on_mount(self) -> None:
        """The arrow keys walk the items."""
        super().on_mount()
        self.query_one(LangeLijst).focus()

    def toon(self) -> None:
        """Reckon in a thread, then paint."""
        zitting, stand = self.zitting, self.stand
        self.doe("geld per maand", lambda: begroting_van(zitting, stand), self._toon)

    def _toon(self, begroting: Begroting) -> None:
        self._begroting = begroting
        self.query_one("#totaal", Static).update(plat("\n".join(totaal_regels(begroting))))
        self.query_one(LangeLijst).toon([*post_regels(begroting), *bron_regels(begroting.lijst)])

    def _post(self) -> Post | None:
        """The item under the cursor; a line of the sources is none."""
        sleutel = self.query_one(LangeLijst).sleutel
        posten = self._begroting.lijst.posten if self._begroting is not None else ()
        post = next((post for post in posten if post.id == sleutel), None)
        if post is None:
            self.meld("Ga eerst op een post staan.")
        return post

    @on(LangeLijst.Gekozen)
    def _gekozen(self) -> None:
        self._vraag("werkelijk")

    def action_referentie(self) -> None:
        """What the reference budget says of this item."""
        self._vraag("referentie")

    def action_bespaar(self) -> None:
        """A saving tip that becomes an agreement."""
        self._vraag("besparing")

    def action_wis(self) -> None:
        """Unknown again."""
        post = self._post()
        if post is not None:
            zitting, dossier = self.zitting, self.stand.dossier
            self.wijzig("post onbekend", lambda: wis_post(zitting, dossier, post.id))

    def _vraag(self, kant: Kant) -> None:
        post = self._post()
        if post is None:
            return
        self.vraag_wijziging(
            VRAAG[kant].format(post.naam),
            lambda tekst, ander: self._schrijf(post.id, kant, tekst, ander),
            lambda _: (
                self.meld("Afspraak gemaakt. Teken hem samen bij Afspraken (5).") if kant == "besparing" else None
            ),
            uitleg=UITLEG[kant],
            echo=lambda tekst: lees_post(tekst)[1],
        )

    def _gedaan_met(self, kant: Kant) -> None:
        if kant == "besparing":
            self.meld("Afspraak gemaakt. Teken hem samen bij Afspraken (5).")

    def _schrijf(self, post: str, kant: Kant, tekst: str, ander: bool) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        if kant == "besparing":
            spreek_besparing_af(zitting, dossier, post, tekst, ander_nummer=ander)
        else:
            zet_post(zitting, dossier, post, kant, tekst, ander_nummer=ander)
