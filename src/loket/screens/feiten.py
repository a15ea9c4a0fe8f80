"""Who and money: the facts that decide, each with its question and where a paper shows it."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import (
    VOORBEELD,
    Feitregel,
    feitregels,
    keuzes_van,
    kinderen_van,
    lees_ruw,
    volgende_open,
    wis_feit,
    zet_feit,
)
from loket.diensten.feitwaarde import veld_van
from loket.diensten.personen import haal_persoon_weg, noem, persoon_woord, voeg_persoon_toe
from loket.screens.dossierscherm import DossierScherm
from loket.screens.vensters import Keuze
from loket.tekst import plat
from loket.widgets.langelijst import LangeLijst, OpenLijst, Regel

PERSOON_KEUZES = (
    Keuze("p", "partner", "partner"),
    Keuze("k", "kind", "kind"),
    Keuze("m", "andere volwassene (medebewoner)", "medebewoner"),
)


class FeitenScherm(DossierScherm):
    """One line per fact; Enter asks it, `w` makes it unknown again."""

    TITEL = "Wie en geld"
    HULP = (
        "Elke regel is één gegeven. Met Enter stel je de vraag. Onder in beeld staat waar de inwoner het "
        "op papier vindt. Ongeveer is goed genoeg: '20 tot 25 duizend' mag. Weet je het niet? Laat het "
        "open of druk op w. Onbekend is nooit nul."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "wis", "weet niet", id="wis", tooltip="maak dit gegeven weer onbekend"),
        Binding("n", "persoon", "erbij", id="persoon", tooltip="iemand erbij in dit huishouden"),
        Binding("x", "weg", "weg", id="weg", tooltip="deze persoon hoort er niet meer bij"),
        Binding("r", "noem", "roepnaam", id="noem", tooltip="geef deze persoon een naam", show=False),
        Binding("h", "geschiedenis", "geschiedenis", show=False, id="geschiedenis", tooltip="wie schreef dit, wanneer"),
        Binding("v", "beste_vraag", "beste vraag", id="beste", tooltip="de vraag die nu het meeste beslist"),
    ]

    def __init__(
        self, stand: Dossierstand, pad: str | None = None, *, vraag_meteen: bool = False, daarna: str = ""
    ) -> None:
        """`daarna` is the digit of the screen to go back to after one answer."""
        super().__init__(stand)
        self._pad, self._vraag_meteen, self._daarna = pad, vraag_meteen, daarna
        self._regels: tuple[Feitregel, ...] = ()

    def midden(self) -> ComposeResult:
        """The facts, and the question of the one under the cursor."""
        yield OpenLijst(id="feiten")
        yield Static("", id="vraag", classes="heel")

    def on_mount(self) -> None:
        """Go to the fact asked for, and ask it at once when wanted."""
        super().on_mount()
        self.query_one(LangeLijst).focus()
        if self._vraag_meteen:
            self.call_after_refresh(self._vraag)

    def toon(self) -> None:
        """Paint the facts."""
        self._regels = feitregels(self.zitting, self.stand)
        regels: list[Regel] = []
        groep = ""
        for feit in self._regels:
            if feit.groep != groep:
                regels += [Regel(""), Regel(feit.groep, toon="kop")] if regels else [Regel(feit.groep, toon="kop")]
                groep = feit.groep
            waarde = f"{feit.waarde}   ({feit.herkomst})" if feit.herkomst else feit.waarde
            merk = "✓" if feit.weten else "?" if feit.feit.gevraagd else " "
            regels.append(Regel(f"{merk} {feit.naam}", waarde, feit.pad))
        self.query_one(LangeLijst).toon(regels, self._zichtbaar_pad())
        self._pad = None
        self._toon_vraag()

    def _zichtbaar_pad(self) -> str | None:
        """A fact of somebody who is not yet in the file is asked by asking who lives here."""
        if self._pad is None or any(feit.pad == self._pad for feit in self._regels):
            return self._pad
        return next((feit.pad for feit in self._regels if not feit.weten), None)

    def regel(self) -> Feitregel | None:
        """The fact under the cursor."""
        sleutel = self.query_one(LangeLijst).sleutel
        return next((feit for feit in self._regels if feit.pad == sleutel), None)

    @on(LangeLijst.Aangewezen)
    def _toon_vraag(self) -> None:
        regel = self.regel()
        if regel is not None:
            bewaren = "\nDit antwoord wordt niet bewaard. Het telt mee tot je dit dossier sluit."
            tekst = f"{regel.vraag}\nOp papier: {regel.feit.papier}\n{regel.feit.waarom}"
            extra = bewaren if regel.feit.bewaren == "zitting" else ""
            self.query_one("#vraag", Static).update(plat(tekst + extra))

    @on(LangeLijst.Gekozen)
    def _vraag(self) -> None:
        regel = self.regel()
        if regel is None:
            return
        feit = regel.feit
        uitleg = f"Op papier: {feit.papier}"
        if feit.soort in ("ja_nee", "keuze"):
            self.kies(regel.vraag, self._keuzes(regel), lambda keuze: self._kies(regel, keuze), uitleg=uitleg)
            return
        zitting, dossier, pad = self.zitting, self.stand.dossier, regel.pad
        kinderen = kinderen_van(self.stand.personen)
        self.vraag_wijziging(
            regel.vraag,
            lambda tekst, ander: zet_feit(zitting, dossier, pad, tekst, ander_nummer=ander),
            lambda _: self._verder(pad),
            uitleg=f"{uitleg}\nBijvoorbeeld: {VOORBEELD[feit.soort]}",
            echo=lambda tekst: lees_ruw(zitting, feit, tekst.strip(), kinderen)[1],
        )

    def _keuzes(self, regel: Feitregel) -> list[Keuze]:
        """Letters for yes and no, digits for a list; `w` leaves it unknown."""
        feit = regel.feit
        if feit.soort == "ja_nee":
            keuzes = [Keuze("j", "ja", "ja"), Keuze("n", "nee", "nee")]
        else:
            opties = keuzes_van(self.zitting, feit)
            letters = "123456789" if len(opties) < 10 else "abcdefghijklmnopqrstuv"
            keuzes = [Keuze(letter, label, code) for letter, (code, label) in zip(letters, opties, strict=False)]
        return [*keuzes, Keuze("w", "weet ik niet", "")]

    def _kies(self, regel: Feitregel, keuze: str) -> None:
        zitting, dossier, pad = self.zitting, self.stand.dossier, regel.pad
        if keuze:
            self.wijzig(
                f"feit {regel.feit.id}", lambda: zet_feit(zitting, dossier, pad, keuze), lambda _: self._verder(pad)
            )
        else:
            self.wijzig("feit onbekend", lambda: wis_feit(zitting, dossier, pad), lambda _: self._verder(pad))

    def _verder(self, pad: str) -> None:
        """To the next fact that is still unknown, or back to where the question came from."""
        if self._daarna:
            self.action_naar(self._daarna)
            return
        self._pad = volgende_open(self._regels, pad)
        self.toon()

    def action_wis(self) -> None:
        """Unknown again."""
        regel = self.regel()
        if regel is not None:
            zitting, dossier, pad = self.zitting, self.stand.dossier, regel.pad
            self.wijzig("feit onbekend", lambda: wis_feit(zitting, dossier, pad))

    def action_geschiedenis(self) -> None:
        """Who wrote this fact when, and what stood there before."""
        from loket.screens.tijdlijn import TijdlijnScherm

        regel = self.regel()
        if regel is not None:
            self.app.wissel(self, TijdlijnScherm(self.stand, veld_van(regel.pad)))

    def action_beste_vraag(self) -> None:
        """To the fact that decides most now."""
        if not self.stand.volgorde:
            self.meld("Alles wat telt, is al gevraagd.")
            return
        self._pad = self.stand.volgorde[0]
        self.toon()
        self._vraag()

    def action_persoon(self) -> None:
        """Somebody more in this household."""
        self.kies("Wie komt erbij?", PERSOON_KEUZES, self._vraag_naam)

    def _vraag_naam(self, rol: str) -> None:
        zitting, dossier = self.zitting, self.stand.dossier
        self.vraag_wijziging(
            "Hoe heet deze persoon?",
            lambda naam, ander: voeg_persoon_toe(zitting, dossier, rol, naam, ander_nummer=ander),
            uitleg="Een voornaam. Mag ook leeg.",
            leeg_mag=True,
        )

    def _persoon(self) -> str | None:
        """The person whose fact is under the cursor."""
        delen = (self.query_one(LangeLijst).sleutel or "").split(".")
        if delen[0] == "personen":
            return delen[1]
        self.meld("Ga eerst op een regel van een persoon staan.")
        return None

    def action_weg(self) -> None:
        """Take somebody out, after one question."""
        persoon = self._persoon()
        if persoon is not None:
            wie = persoon_woord(self.stand.personen, persoon)
            keuzes = (Keuze("j", "ja, haal weg", "ja"), Keuze("n", "nee", "nee"))
            self.kies(
                f"{wie.capitalize()} uit dit huishouden halen?",
                keuzes,
                lambda keuze: self._haal_weg(persoon, keuze),
            )

    def _haal_weg(self, persoon: str, keuze: str) -> None:
        if keuze == "ja":
            zitting, dossier = self.zitting, self.stand.dossier
            self.wijzig("persoon weg", lambda: haal_persoon_weg(zitting, dossier, persoon))

    def action_noem(self) -> None:
        """Give somebody the name they are called by."""
        persoon = self._persoon()
        if persoon is not None:
            zitting, dossier = self.zitting, self.stand.dossier
            self.vraag_wijziging(
                "Hoe heet deze persoon?",
                lambda naam, ander: noem(zitting, dossier, persoon, naam, ander_nummer=ander),
                waarde=self.stand.personen[persoon][1],
                leeg_mag=True,
            )
