"""What surrounds the talk, as an exchange file holds it: each kind of record says its keys once, for both ways."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from loket.diensten.keurder import Keurder
from loket.domein.bezoek import GEMISTREDENEN
from loket.domein.brief import BRIEFREGELS
from loket.domein.dossier import Beeld, Json
from loket.domein.toestemming import GEGEVENS, TOESTEMMINGSOORTEN

Lezer: TypeAlias = Callable[[Keurder, object, str], Json]

MEESTE_STUKKEN = 500
LANG = 2000
_TELEFOON = re.compile(r"[0-9 +-]{0,20}")
_BEDRAG = re.compile(r"[0-9]{1,6}(\.[0-9]{1,2})?")
_ID = re.compile(r"[a-z0-9_]{1,60}")


@dataclass(frozen=True)
class Stukvorm:
    """One kind of record: its block in the file, its field in the case file, and a reader per key.

    `veld` that ends in a dot holds many records, each with an id; any other is one record. Without a key of
    `verplicht` a record is refused.
    """

    blok: str
    veld: str
    sleutels: Mapping[str, Lezer]
    verplicht: tuple[str, ...] = ()

    @property
    def veel(self) -> bool:
        """Whether a household has more than one of these."""
        return self.veld.endswith(".")


def tekst(keurder: Keurder, data: object, veld: str) -> Json:
    """A line of text, guarded like any other."""
    return keurder.tekst(data, veld, LANG)


def telefoon(keurder: Keurder, data: object, veld: str) -> Json:
    """A phone number, guarded like any other text."""
    nummer = keurder.tekst(data, veld, LANG)
    if not _TELEFOON.fullmatch(nummer):
        raise keurder.fout(veld, "hier hoort een telefoonnummer.")
    return nummer


def dag(keurder: Keurder, data: object, veld: str) -> Json:
    """A date, or nothing."""
    return None if data is None else keurder.dag(data, veld)


def moet_dag(keurder: Keurder, data: object, veld: str) -> Json:
    """A date."""
    return keurder.dag(data, veld)


def waar(keurder: Keurder, data: object, veld: str) -> Json:
    """Yes or no."""
    if not isinstance(data, bool):
        raise keurder.fout(veld, "hier hoort true of false.")
    return data


def keuze(*mag: str) -> Lezer:
    """One of some words."""
    return lambda keurder, data, veld: keurder.keuze(data, veld, mag)


def sleutel(keurder: Keurder, data: object, veld: str) -> Json:
    """A code of loket itself, or nothing."""
    return keurder.sleutel(data, veld, _ID) if data else ""


def bedrag(keurder: Keurder, data: object, veld: str) -> Json:
    """An amount in euros per month, as text; nothing when it is not known."""
    return None if data is None else _bedrag(keurder, data, veld)


def uitgave(keurder: Keurder, data: object, veld: str) -> Json:
    """An amount in euros as text, more than zero."""
    gelezen = _bedrag(keurder, data, veld)
    if not gelezen.strip("0."):
        raise keurder.fout(veld, "hier hoort een bedrag boven nul.")
    return gelezen


def _bedrag(keurder: Keurder, data: object, veld: str) -> str:
    if not isinstance(data, str) or not _BEDRAG.fullmatch(data):
        raise keurder.fout(veld, 'hier hoort een bedrag als tekst, zoals "12.50".')
    return data


STUKKEN: tuple[Stukvorm, ...] = (
    Stukvorm("signalen", "signaal.", {"item": sleutel, "weg": waar, "reden": tekst}, ("weg",)),
    Stukvorm(
        "brieven",
        "brief.",
        {
            "soort": keuze(*(regel.soort for regel in BRIEFREGELS)),
            "afzender": tekst,
            "datum": moet_dag,
            "vraag": tekst,
            "genoemd": dag,
            "opgeschreven": moet_dag,
            "klaar": dag,
        },
        ("soort", "afzender", "datum", "vraag", "opgeschreven"),
    ),
    Stukvorm(
        "toestemmingen",
        "toestemming.",
        {
            "soort": keuze(*TOESTEMMINGSOORTEN),
            "doel": tekst,
            "ontvanger": tekst,
            "gegevens": keuze(*GEGEVENS),
            "vorm": keuze("formulier", "mondeling"),
            "datum": moet_dag,
            "wie_erbij": tekst,
            "over_kind": waar,
            "namens": keuze("inwoner", "ouder"),
            "ingetrokken": dag,
        },
        ("soort", "doel", "ontvanger", "gegevens", "vorm", "datum"),
    ),
    Stukvorm(
        "gedeeld",
        "gedeeld.",
        {
            "wat": tekst,
            "ontvanger": tekst,
            "gegevens": keuze(*GEGEVENS),
            "grond": keuze("toestemming", "wet"),
            "grondslag": tekst,
            "datum": moet_dag,
        },
        ("wat", "ontvanger", "gegevens", "grond", "datum"),
    ),
    Stukvorm(
        "contact",
        "contact",
        {"telefoon": telefoon, "tijden": tekst, "wie": tekst, "geen_voicemail": waar, "geen_post": waar},
    ),
    Stukvorm(
        "besteed",
        "besteed.",
        {"regeling": sleutel, "persoon": sleutel, "datum": moet_dag, "bedrag": uitgave, "waarvoor": tekst},
        ("regeling", "persoon", "datum", "bedrag"),
    ),
    Stukvorm(
        "bezoeken",
        "bezoek.",
        {"datum": moet_dag, "reden": keuze(*GEMISTREDENEN), "nieuw": dag},
        ("datum", "reden"),
    ),
    Stukvorm(
        "meldingen",
        "melding.",
        {"gesprek_datum": moet_dag, "officiele_melding_datum": dag},
        ("gesprek_datum",),
    ),
    Stukvorm("begroting", "begroting.", {"werkelijk": bedrag, "referentie": bedrag, "besparing": bedrag}),
    Stukvorm("doel_ja", "doel_ja", {"datum": moet_dag}, ("datum",)),
    Stukvorm("eerste_ding", "eerste_ding", {"tekst": tekst, "klaar": dag}, ("tekst",)),
)


def schrijf_stukken(beeld: Beeld) -> dict[str, Json]:
    """The blocks of an exchange file: only the kinds that this household has."""
    uit: dict[str, Json] = {}
    for vorm in STUKKEN:
        if not vorm.veel and isinstance(beeld.waarde(vorm.veld), dict):
            uit[vorm.blok] = beeld.waarde(vorm.veld)
        rijen = _rijen(beeld, vorm) if vorm.veel else []
        if rijen:
            uit[vorm.blok] = rijen
    return uit


def _rijen(beeld: Beeld, vorm: Stukvorm) -> list[Json]:
    velden = sorted(beeld.onder(vorm.veld).items())
    return [{"id": id_, **veld.waarde} for id_, veld in velden if isinstance(veld.waarde, dict)]


def lees_stukken(keurder: Keurder, blok: Mapping[str, object]) -> dict[str, Json]:
    """The fields of the case file out of these blocks; InvoerFout names block and key of the first fault."""
    uit: dict[str, Json] = {}
    for vorm in STUKKEN:
        data = blok.get(vorm.blok)
        if data is None:
            continue
        if not vorm.veel:
            uit[vorm.veld] = _lees(keurder, data, vorm)
            continue
        for rij in keurder.lijst(data, vorm.blok, MEESTE_STUKKEN):
            delen = keurder.blok(rij, vorm.blok, ("id", *vorm.sleutels))
            id_ = keurder.sleutel(delen.get("id"), f"{vorm.blok}.id", _ID)
            if id_ is None:
                raise keurder.fout(f"{vorm.blok}.id", "hier hoort een code.")
            uit[f"{vorm.veld}{id_}"] = _lees(keurder, {k: w for k, w in delen.items() if k != "id"}, vorm)
    return uit


def _lees(keurder: Keurder, data: object, vorm: Stukvorm) -> Json:
    """One record: every key that stands in the file, read by its own reader."""
    delen = keurder.blok(data, vorm.blok, tuple(vorm.sleutels))
    return {
        naam: lees(keurder, delen[naam], f"{vorm.blok}.{naam}") for naam, lees in vorm.sleutels.items() if naam in delen
    }
