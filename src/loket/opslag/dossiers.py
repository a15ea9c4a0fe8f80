"""`Archief`: the open store, as the services use it. Safe to use from several threads."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from loket.domein.dossier import Beeld, Controle, Json, Lijstregel, Operatie, Weergave, Wijziging
from loket.domein.duo import Duolid, Duorol
from loket.domein.fouten import OpslagFout
from loket.opslag import controle, logboek, projectie, zoeken
from loket.opslag.bron import OP_SLOT, Bron, aantal
from loket.opslag.klok import moment_uit
from loket.opslag.logboek import Invoer
from loket.opslag.ongedaan import te_herstellen
from loket.opslag.sleutelring import Sleutelring
from loket.opslag.team import (
    INSTELLING,
    LAATSTE_NUMMER,
    LID,
    TEAM,
    leden_uit,
    lid_waarde,
    nummer_getal,
    nummer_tekst,
)
from loket.opslag.vouwen import vouw_bij

LOKET = "loket"
NUMMER = "nummer"


class Archief:
    """The households of one store: every change is an operation in the log, durable before a method returns.

    `klok` gives the present moment with a time zone. Every method raises `OpslagFout` when the disk refuses;
    nothing is changed then.
    """

    def __init__(self, bron: Bron, ring: Sleutelring, toestel: str, klok: Callable[[], datetime]) -> None:
        self._bron: Bron | None = bron
        self._toestel, self._klok = toestel, klok
        self._beurt = threading.Lock()
        self.ring = ring

    def schrijf(self, dossier: str, wijzigingen: Sequence[Wijziging], *, wie: str) -> Beeld:
        """Write changes as one action, all or nothing; the picture after them."""
        with self._schrijven() as verbinding:
            return self._voeg_toe(verbinding, dossier, [Invoer(w) for w in wijzigingen], wie)[0]

    def beeld(self, dossier: str) -> Beeld:
        """The picture of a dossier; without fields when there is none."""
        with self._lezen() as verbinding:
            return projectie.lees_beeld(verbinding, dossier)

    def open_beeld(self, dossier: str, wie: str) -> Beeld:
        """The picture of a dossier, after it is on disk that this person looks into it."""
        with self._schrijven() as verbinding:
            logboek.voeg_weergave_toe(verbinding, self._toestel, dossier, wie=wie, nu=self._klok())
        return self.beeld(dossier)

    def beelden(self) -> tuple[Beeld, ...]:
        """The pictures of all households, by dossier: for counting, not for looking."""
        with self._lezen() as verbinding:
            rijen = verbinding.execute("SELECT * FROM beeld WHERE dossier != ? ORDER BY dossier", (TEAM,))
            return tuple(projectie.beeld_uit(rij["dossier"], rij["inhoud"]) for rij in rijen)

    def weergaven(self, dossier: str) -> tuple[Weergave, ...]:
        """Who looked into a dossier, newest first."""
        vraag = "SELECT wie, moment FROM weergave WHERE dossier = ? ORDER BY moment DESC, id DESC"
        with self._lezen() as verbinding:
            rijen = verbinding.execute(vraag, (dossier,))
            return tuple(Weergave(dossier, rij["wie"], moment_uit(rij["moment"])) for rij in rijen)

    def zoek(self, vraag: str, *, na: tuple[str, str] | None = None, aantal: int = 200) -> tuple[Lijstregel, ...]:
        """Households in which every word of the question occurs, by name; `na` is name and dossier of the last."""
        with self._lezen() as verbinding:
            return zoeken.zoek(verbinding, vraag, na, aantal)

    def agenda(self, vandaag: date, tot: date, *, aantal: int = 50) -> tuple[Lijstregel, ...]:
        """Households with an open agreement up to a day, or a talk from today up to it; first date first."""
        with self._lezen() as verbinding:
            return zoeken.agenda(verbinding, vandaag.isoformat(), tot.isoformat(), aantal)

    def aantal(self) -> int:
        """How many households there are."""
        with self._lezen() as verbinding:
            return aantal(verbinding, "lijst")

    def geschiedenis(self, dossier: str, veld: str | None = None) -> tuple[Operatie, ...]:
        """The operations of a dossier, or of one field of it, newest first."""
        with self._lezen() as verbinding:
            return tuple(regel.operatie for regel in reversed(logboek.lees(verbinding, dossier, veld)))

    def terug_te_nemen(self, dossier: str, *, wie: str) -> tuple[str, ...]:
        """The fields that `maak_ongedaan` would put back now; empty when there is nothing."""
        with self._lezen() as verbinding:
            return tuple(herstel.doel.veld for herstel in te_herstellen(logboek.lees(verbinding, dossier), wie))

    def maak_ongedaan(self, dossier: str, *, wie: str) -> Operatie | None:
        """Take back the newest action of a person that still stands; None when there is nothing to take back.

        All fields of that action go back in one transaction, as new operations; gives the one of its first
        field. A field that somebody else has written since is left alone.
        """
        with self._schrijven() as verbinding:
            herstellingen = te_herstellen(logboek.lees(verbinding, dossier), wie)
            invoer = [
                Invoer(_terug(herstel.doel.veld, herstel.vorige), ongedaan=herstel.doel.id) for herstel in herstellingen
            ]
            return self._voeg_toe(verbinding, dossier, invoer, wie)[1]

    def schrijf_samen(self, huishoudens: Sequence[tuple[str, Sequence[Wijziging]]], *, wie: str) -> tuple[str, ...]:
        """Write changes to several dossiers in one transaction, all or nothing; their file numbers, in order.

        One that has no number and gets none in its changes gets a new one.
        """
        with self._schrijven() as verbinding:
            nummers = [_nummer(verbinding, dossier, wijzigingen) for dossier, wijzigingen in huishoudens]
            nieuwe = iter(self._volgende_nummers(verbinding, nummers.count(None), [n for n in nummers if n]))
            for plek, (dossier, wijzigingen) in enumerate(huishoudens):
                eerst = [] if nummers[plek] else [Wijziging(NUMMER, next(nieuwe))]
                nummers[plek] = nummers[plek] or str(eerst[0].waarde)
                self._voeg_toe(verbinding, dossier, [Invoer(w) for w in (*eerst, *wijzigingen)], wie)
            return tuple(str(nummer) for nummer in nummers)

    def nieuw_nummer(self) -> str:
        """A file number that was never given out by this store."""
        with self._schrijven() as verbinding:
            return self._volgende_nummers(verbinding, 1, ())[0]

    def duoleden(self) -> tuple[Duolid, ...]:
        """The people of this store, by name."""
        return leden_uit(self.beeld(TEAM))

    def voeg_lid_toe(self, naam: str, rol: Duorol, *, wie: str | None = None) -> Duolid:
        """Add a person; without `wie` they add themselves (the first one). A key is made in `openen`."""
        lid = Duolid(uuid4().hex, naam, rol)
        self.schrijf(TEAM, (Wijziging(LID + lid.id, lid_waarde(lid)),), wie=wie or lid.id)
        return lid

    def instelling(self, naam: str) -> Json:
        """A setting of this store (gemeente, demo), or None."""
        return self.beeld(TEAM).waarde(INSTELLING + naam)

    def stel_in(self, naam: str, waarde: Json, *, wie: str) -> None:
        """Change a setting of this store."""
        self.schrijf(TEAM, (Wijziging(INSTELLING + naam, waarde),), wie=wie)

    def controleer(self) -> Controle:
        """Check file, chains, seals and all that was derived; a damaged file is a finding, not an error."""
        try:
            with self._lezen() as verbinding:
                return controle.controleer(verbinding)
        except OpslagFout as fout:
            return Controle((fout.zin,), 0, 0, 0, {})

    def herbouw(self) -> None:
        """Make pictures and list anew from the log."""
        with self._schrijven() as verbinding:
            alles = list(controle.per_dossier(verbinding))
            verbinding.execute("DELETE FROM beeld")
            verbinding.execute("DELETE FROM lijst")
            for beeld, laatste in alles:
                projectie.bewaar(verbinding, beeld, laatste)

    def afdruk(self) -> dict[str, str]:
        """Per dossier a hash of all that is kept for speed, to compare before and after `herbouw`."""
        with self._lezen() as verbinding:
            return controle.afdruk(verbinding)

    def sluit(self) -> None:
        """Lock the store: connections closed, key dropped, free for another window. A second call does nothing."""
        self.laat_los()
        self.ring.sluit()

    def laat_los(self) -> None:
        """Close the connections and nothing else; waits for a write that is under way."""
        with self._beurt:
            bron, self._bron = self._bron, None
            if bron is not None:
                bron.sluit()

    def _volgende_nummers(self, verbinding: Any, aantal: int, bezet: Sequence[str]) -> list[str]:
        """So many new file numbers, above all that were ever given out and those that are about to be used."""
        if not aantal:
            return []
        laatste = projectie.lees_beeld(verbinding, TEAM).waarde(LAATSTE_NUMMER)
        in_gebruik = [rij["nummer"] for rij in verbinding.execute("SELECT nummer FROM lijst WHERE nummer LIKE 'V-%'")]
        hoogste = max([laatste if isinstance(laatste, int) else 0, *map(nummer_getal, (*in_gebruik, *bezet))])
        self._voeg_toe(verbinding, TEAM, [Invoer(Wijziging(LAATSTE_NUMMER, hoogste + aantal))], LOKET)
        return [nummer_tekst(hoogste + getal) for getal in range(1, aantal + 1)]

    def _voeg_toe(
        self, verbinding: Any, dossier: str, invoer: Sequence[Invoer], wie: str
    ) -> tuple[Beeld, Operatie | None]:
        """Log, picture and list in one transaction; the picture and the last operation."""
        beeld = projectie.lees_beeld(verbinding, dossier)
        if not invoer:
            return beeld, None
        regels = logboek.voeg_toe(verbinding, self._toestel, dossier, invoer, wie=wie, nu=self._klok())
        beeld = vouw_bij(beeld, [regel.operatie for regel in regels])
        projectie.bewaar(verbinding, beeld, regels[-1].operatie)
        return beeld, regels[-1].operatie

    def _open_bron(self) -> Bron:
        if self._bron is None:
            raise OpslagFout(OP_SLOT)
        return self._bron

    @contextmanager
    def _lezen(self) -> Iterator[Any]:
        with self._open_bron().lezen() as verbinding:
            yield verbinding

    @contextmanager
    def _schrijven(self) -> Iterator[Any]:
        with self._beurt, self._open_bron().schrijven() as verbinding:
            yield verbinding


def _nummer(verbinding: Any, dossier: str, wijzigingen: Sequence[Wijziging]) -> str | None:
    """The file number that a dossier gets by its changes or has already."""
    gegeven = next((w.waarde for w in wijzigingen if w.veld == NUMMER), None)
    nummer = gegeven or projectie.lees_beeld(verbinding, dossier).waarde(NUMMER)
    return str(nummer) if nummer else None


def _terug(veld: str, vorige: Operatie | None) -> Wijziging:
    """The change that puts back what stood in a field."""
    if vorige is None or vorige.soort == "wis":
        return Wijziging(veld, soort="wis")
    return Wijziging(veld, vorige.waarde)
