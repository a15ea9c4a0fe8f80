"""Walking through the talk: parts, rounds, how much is asked, and what stands above the question."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.catalogus.taallijst import talen
from loket.diensten.dossier import Dossierstand
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.notities import citaat_van, schrijf_notitie
from loket.diensten.vraagtaal import kies_taal
from loket.diensten.vraagvorm import regelingen_bij
from loket.domein.oordeel import Oordeel
from loket.domein.taal import Taal
from loket.domein.vraag import Omvang
from loket.gesprek.route import RONDEN
from loket.screens.gebruik import vraag_gebruik
from loket.screens.gespreksantwoord import AntwoordScherm
from loket.screens.vensters import Keuze
from loket.tekst import plat

DEELTOETSEN = "1234567890hijklmnpqsuvxyzabcdefgortw"
OMVANG_WOORD: dict[Omvang, str] = {"eerste": "eerste bezoek", "kort": "kort", "alles": "alles"}
MAG_CITAAT = (Keuze("j", "ja", "ja"), Keuze("n", "nee, dan schrijven we niets op", "nee"))


class DelenScherm(AntwoordScherm):
    """Parts of the talk, in three rounds, in any order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket,pagedown", "domein(1)", "verder", key_display="]", id="volgend"),
        Binding("left_square_bracket,pageup", "domein(-1)", "vorig deel", key_display="[", id="vorig", show=False),
        Binding("l", "omvang", "kort of alles", id="omvang", show=False, tooltip="alleen wat telt, of alle vragen"),
        Binding("r", "ronde", "ronde", id="ronde", show=False, tooltip="een van de drie rondes"),
        Binding("t", "tip", "tip", id="tip", show=False, tooltip="een tip voor jullie tweeën"),
        Binding("o", "citaat", "citaat", id="citaat", show=False, tooltip="de woorden van de inwoner"),
        Binding("e", "taal", "taal", id="taal", show=False, tooltip="de taal van de inwoner"),
        Binding("k", "krijg", "krijg je al?", id="krijg", show=False, tooltip="krijgen ze dit al, of niet nu?"),
    ]

    def __init__(self, stand: Dossierstand) -> None:
        super().__init__(stand)
        self.omvang: Omvang = "kort"
        self._domein = ""
        self._ronde: int | None = None
        self._tip = False

    def zet_deel(self, deel: str, vraag: str = "") -> None:
        """Take another part in front."""
        raise LookupError(f"{type(self).__name__} has no parts")

    def gesprek(self) -> Gesprek:
        """The talk as it stands now."""
        return Gesprek(self.zitting, self.stand, self.omvang, self.taal)

    def toon_opening(self) -> None:
        """The part, who leads it, its opening, the tip when asked for, and what the resident said here."""
        domein = self.deel().domein
        ronde = f"ronde {' en '.join(map(str, domein.ronde))}"
        delen = [domein.naam, ronde, f"leidt: {self._leider()}", OMVANG_WOORD[self.omvang]]
        delen += [] if self.taal.is_nederlands else [self.taal.naam]
        regels = [" · ".join(delen), f"“{domein.opening}”"]
        regels += [f"Tip: {domein.tip}"] if self._tip else []
        gezegd = citaat_van(self.stand.beeld, domein.id)
        regels += [f"Opgeschreven met een ja: “{gezegd}”"] if gezegd else []
        self.query_one("#opening", Static).update(plat("\n".join(regels)))

    def _leider(self) -> str:
        """Who leads this part, by name where there is one."""
        leider = self.deel().domein.leider
        return next((lid.naam for lid in self.stand.duo if lid.rol == leider), "samen")

    def _ga_naar_deel(self, deel: str) -> None:
        self.zet_deel(deel)
        self.toon()
        self.vragen.focus()

    def sprongen(self) -> list[Keuze]:
        """Also the parts of the talk, each by a digit or a letter that no screen uses."""
        schermen = super().sprongen()
        bezet = {keuze.toets for keuze in schermen}
        vrij = (toets for toets in DEELTOETSEN if toets not in bezet)
        delen = [
            Keuze(toets, deel.naam, f"deel:{deel.id}")
            for toets, deel in zip(vrij, self.gesprek().domeinen, strict=False)
        ]
        return [*schermen, *delen]

    def gesprongen(self, waarheen: str) -> None:
        """To a part of the talk, or to another screen."""
        soort, _, deel = waarheen.partition(":")
        if soort == "deel":
            self._ronde = None
            self._ga_naar_deel(deel)
        else:
            super().gesprongen(waarheen)

    def _delen(self) -> list[str]:
        """The parts to walk through: of this round, and on a first visit only those with something to ask."""
        gesprek = self.gesprek()
        delen = [domein for domein in gesprek.domeinen if self._ronde is None or self._ronde in domein.ronde]
        if self.omvang == "eerste":
            delen = [domein for domein in delen if domein.id == self._domein or gesprek.deel(domein.id).vragen]
        return [domein.id for domein in delen]

    def action_domein(self, stap: int) -> None:
        """The next or previous part."""
        delen = self._delen()
        nr = delen.index(self._domein) + stap if self._domein in delen else 0
        if 0 <= nr < len(delen):
            self._ga_naar_deel(delen[nr])
        else:
            self.meld("Dit was het laatste deel." if stap > 0 else "Dit is het eerste deel.")

    def deel_is_klaar(self) -> None:
        """Say where the next open question is; on a first visit also that it is enough."""
        plek = self.gesprek().volgende(self._domein, ronde=self._ronde)
        if plek is not None:
            naam = next(d.naam for d in self.gesprek().domeinen if d.id == plek.deel)
            self.meld(f"Dit deel is rond. Met ] ga je verder. Nog open: {naam}")
        elif self.omvang == "eerste":
            self.meld("Dit is genoeg voor een eerste bezoek. Met l ga je verder met de rest.")
        else:
            self.meld("Hier is nu niets meer te vragen. Met r kies je een andere ronde.")

    def action_ronde(self) -> None:
        """One of the three rounds, in any order."""
        keuzes = [Keuze(str(nr), naam, str(nr)) for nr, naam in RONDEN.items()]
        self.kies("Welke ronde?", [*keuzes, Keuze("a", "alle delen achter elkaar", "")], self._naar_ronde)

    def _naar_ronde(self, keuze: str) -> None:
        self._ronde = int(keuze) if keuze else None
        delen = self._delen()
        plek = self.gesprek().volgende(delen[0], ronde=self._ronde)
        self._ga_naar_deel(plek.deel if plek else delen[0])

    def action_omvang(self) -> None:
        """Only what counts, or every question; the answers stay."""
        self.omvang = "alles" if self.omvang == "kort" else "kort"
        self._ga_naar_deel(self._domein)

    def action_taal(self) -> None:
        """The next language for what the resident sees; what is the duo's stays Dutch."""
        codes = [code for code, _ in talen()]
        volgende = codes[(codes.index(self.taal.code) + 1) % len(codes)]
        zitting, dossier = self.zitting, self.stand.dossier
        self.doe("taal kiezen", lambda: kies_taal(zitting, dossier, volgende), self._in_taal)

    def _in_taal(self, taal: Taal) -> None:
        self.taal = taal
        self.toon()

    def action_tip(self) -> None:
        """Show the tip for the duo, or take it away."""
        self._tip = not self._tip
        self.toon_opening()

    def action_citaat(self) -> None:
        """The resident's own words, tied to this part; only after a yes."""
        self.kies(self.taal.zin("mag_dit"), MAG_CITAAT, self._na_mag_citaat)

    def _na_mag_citaat(self, keuze: str) -> None:
        if keuze == "ja":
            zitting, dossier, deel = self.zitting, self.stand.dossier, self._domein
            self.vraag_wijziging(
                "Wat zegt de inwoner, in eigen woorden?",
                lambda tekst, ander: schrijf_notitie(zitting, dossier, "citaat", tekst, ander_nummer=ander, deel=deel),
            )

    def action_krijg(self) -> None:
        """Of the scheme that this question is about: they get it already, asked for it, or not now."""
        vraag = self.vraag_nu()
        regelingen = regelingen_bij(self.zitting, self.stand, vraag) if vraag else ()
        if len(regelingen) == 1:
            vraag_gebruik(self, regelingen[0])
        elif regelingen:
            keuzes = [Keuze(str(nr), o.naam, o.regeling) for nr, o in enumerate(regelingen[:9], start=1)]
            self.kies("Over welke regeling gaat het?", keuzes, self._krijg)
        else:
            self.meld("Deze vraag gaat niet over één regeling. Met g en r kom je bij alle regelingen.")

    def _krijg(self, regeling: str) -> None:
        oordeel: Oordeel | None = self.stand.oordeel(regeling)
        if oordeel is not None:
            vraag_gebruik(self, oordeel)
