"""What the services ask of the open store; `opslag.dossiers.Archief` gives it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from loket.domein.dossier import Beeld, Controle, Json, Lijstregel, Operatie, Weergave, Wijziging
from loket.domein.duo import Duolid, Duorol


class Archief(Protocol):
    """The households of one store: durable before a method returns; `OpslagFout` when the disk refuses."""

    def schrijf(self, dossier: str, wijzigingen: Sequence[Wijziging], *, wie: str) -> Beeld:
        """Write changes as one action, all or nothing; the picture after them."""

    def schrijf_samen(self, huishoudens: Sequence[tuple[str, Sequence[Wijziging]]], *, wie: str) -> tuple[str, ...]:
        """Write changes to several dossiers in one transaction, all or nothing; their file numbers, in order."""

    def beeld(self, dossier: str) -> Beeld:
        """The picture of a dossier; without fields when there is none."""

    def open_beeld(self, dossier: str, wie: str) -> Beeld:
        """The picture of a dossier, after it is on disk that this person looks into it."""

    def beelden(self) -> tuple[Beeld, ...]:
        """The pictures of all households, by dossier: for counting, not for looking."""

    def weergaven(self, dossier: str) -> tuple[Weergave, ...]:
        """Who looked into a dossier, newest first."""

    def zoek(self, vraag: str, *, na: tuple[str, str] | None = None, aantal: int = 200) -> tuple[Lijstregel, ...]:
        """Households in which every word of the question occurs, by name; `na` is name and dossier of the last."""

    def agenda(self, vandaag: date, tot: date, *, aantal: int = 50) -> tuple[Lijstregel, ...]:
        """Households with an open agreement up to a day, or a talk from today up to it; first date first."""
        ...

    def aantal(self) -> int:
        """How many households there are."""

    def geschiedenis(self, dossier: str, veld: str | None = None) -> tuple[Operatie, ...]:
        """The operations of a dossier, or of one field of it, newest first."""

    def terug_te_nemen(self, dossier: str, *, wie: str) -> tuple[str, ...]:
        """The fields that `maak_ongedaan` would put back now; empty when there is nothing."""
        ...

    def maak_ongedaan(self, dossier: str, *, wie: str) -> Operatie | None:
        """Take back the newest action of a person that still stands; None when there is nothing to take back."""

    def nieuw_nummer(self) -> str:
        """A file number that was never given out by this store."""

    def duoleden(self) -> tuple[Duolid, ...]:
        """The people of this store, by name."""

    def voeg_lid_toe(self, naam: str, rol: Duorol, *, wie: str | None = None) -> Duolid:
        """Add a person without a key."""

    def instelling(self, naam: str) -> Json:
        """A setting of this store (gemeente, demo), or None."""

    def stel_in(self, naam: str, waarde: Json, *, wie: str) -> None:
        """Change a setting of this store."""

    def controleer(self) -> Controle:
        """Check file, chains, seals and all that was derived; a damaged file is a finding, not an error."""

    def herbouw(self) -> None:
        """Make pictures and list anew from the log."""

    def sluit(self) -> None:
        """Lock the store: connections closed, key dropped."""
