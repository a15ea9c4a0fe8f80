"""One sitting at the laptop: the open store, who has unlocked it, and what may only be remembered until it ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from loket.catalogus.geinstalleerd import catalogus_van
from loket.catalogus.gesprekseigen import gesprek_van
from loket.catalogus.gesprekslijst import Gesprekslijst, laad_gesprek
from loket.catalogus.soorten import Catalogus
from loket.catalogus.termijnenlijst import Termijnregels, laad_termijnen
from loket.diensten.archief import Archief
from loket.diensten.namen import keur_naam
from loket.domein.dossier import Json
from loket.domein.duo import Duolid, Duorol
from loket.domein.fouten import LoketFout
from loket.domein.parkeren import Weggelegd
from loket.domein.termijn import Termijn
from loket.regels.termijnen import termijn


@dataclass(frozen=True)
class Bronnen:
    """The data that every judgement and talk rests on, loaded once."""

    catalogus: Catalogus
    gesprek: Gesprekslijst
    termijnen: Termijnregels

    def termijn(self, code: str, start: date) -> Termijn:
        """The dates of a term from a day."""
        return termijn(code, start, self.termijnen)


def laad_bronnen(opslag: Path | None = None, gemeente: str | None = None) -> Bronnen:
    """The sources that come with loket, with the norm sets that are installed for a store and a municipality's talk.

    InvoerFout when a norm set or the pack is wrong.
    """
    catalogus = catalogus_van(opslag)
    return Bronnen(catalogus, gesprek_van(laad_gesprek(), catalogus.pakket_van(gemeente)), laad_termijnen())


@dataclass
class Zitting:
    """What the services work on; it ends with the lock, and its memory with it.

    `geheugen` holds per dossier what may not be kept (facts of the sitting): it is never written.
    `sleutel` checks a passphrase of a second person against the open store; `nieuw_lid` adds a person with
    a name, a role and a passphrase of their own. `dagelijks` makes the backup of today when there is none.
    `aangeraakt` holds per household that was opened in this sitting the operations that stood in it then,
    `weggelegd` the households that wait and the place to come back to, `dringend` what `diensten.dringend` found,
    `gesprekstaal` per household the language in which the talk is held.
    """

    archief: Archief
    bronnen: Bronnen
    klok: Callable[[], datetime]
    gemeente: str
    demo: bool
    typt: Duolid
    ontgrendeld: tuple[Duolid, ...]
    sleutel: Callable[[str], Duolid]
    nieuw_lid: Callable[[str, Duorol, str], Duolid]
    geheugen: dict[str, dict[str, Json]] = field(default_factory=dict)
    dagelijks: Callable[[], object] = lambda: None
    aangeraakt: dict[str, frozenset[str]] = field(default_factory=dict)
    weggelegd: dict[str, Weggelegd] = field(default_factory=dict)
    dringend: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    gesprekstaal: dict[str, str] = field(default_factory=dict)

    @property
    def vandaag(self) -> date:
        """The local date."""
        return self.klok().astimezone().date()

    def duo(self) -> tuple[Duolid, ...]:
        """The people of this store, by name: nobody comes first."""
        return tuple(sorted(self.archief.duoleden(), key=lambda lid: lid.naam.casefold()))

    def open_geheugen(self, dossier: str, eerder: frozenset[str] = frozenset()) -> None:
        """From now on what may not be kept is remembered about this household; `eerder` are its operations so far."""
        self.geheugen.setdefault(dossier, {})
        self.aangeraakt.setdefault(dossier, eerder)

    def onthoud(self, dossier: str, waarden: Mapping[str, Json]) -> None:
        """Remember what may not be kept, until the file is closed; of a closed file nothing is remembered."""
        if dossier in self.geheugen:
            self.geheugen[dossier].update(waarden)

    def vergeet(self, dossier: str) -> None:
        """Drop what was only remembered about a household."""
        self.geheugen.pop(dossier, None)


def ontgrendel_maatje(zitting: Zitting, wachtzin: str) -> Duolid:
    """Let a second person join this sitting with their own passphrase; from then on they can sign."""
    lid = zitting.sleutel(wachtzin)
    if lid.id not in {al.id for al in zitting.ontgrendeld}:
        zitting.ontgrendeld = (*zitting.ontgrendeld, lid)
    return lid


def voeg_maatje_toe(zitting: Zitting, naam: str, rol: Duorol, wachtzin: str) -> Duolid:
    """Give a second person a name, a role and a passphrase of their own; they are unlocked at once."""
    lid = zitting.nieuw_lid(keur_naam(naam), rol, wachtzin)
    zitting.ontgrendeld = (*zitting.ontgrendeld, lid)
    return lid


def wissel_typist(zitting: Zitting) -> Duolid:
    """Let the next unlocked person type; every change after this carries their name."""
    if len(zitting.ontgrendeld) < 2:
        raise LoketFout("Alleen jij bent ontgrendeld. Laat je maatje eerst de eigen wachtzin typen (toets d).")
    nummers = [lid.id for lid in zitting.ontgrendeld]
    zitting.typt = zitting.ontgrendeld[(nummers.index(zitting.typt.id) + 1) % len(nummers)]
    return zitting.typt
