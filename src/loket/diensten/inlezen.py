"""Read households out of somebody's file: strict, guarded, and nothing in it that may not be kept."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from loket.diensten.afspraken import GRONDEN
from loket.diensten.delen import TOESTEMMING, keur_toestemming, toestemming_uit
from loket.diensten.inlezen_gesprek import GESPREKSVELDEN, gespreksvelden
from loket.diensten.inlezen_situatie import situatievelden
from loket.diensten.keurder import Keurder
from loket.diensten.signalen import VELD, mag_bewaard
from loket.diensten.stukken import STUKKEN, lees_stukken
from loket.diensten.zitting import Bronnen
from loket.domein.afspraak import EIGENAREN
from loket.domein.dossier import Json
from loket.domein.duo import DUOROLLEN
from loket.domein.fouten import InvoerFout, LoketFout
from loket.domein.gesprek import Item

SOORT = "loket-dossiers"
MEESTE_DOSSIERS, MEESTE_AFSPRAKEN = 5000, 200
KORT, LANG = 200, 2000
TEKSTVELDEN = ("naam", "straat", "wijk", "doel")
DOSSIERVELDEN = (
    "id", "nummer", *TEKSTVELDEN, "namen", "situatie", *GESPREKSVELDEN, "afspraken", "volgende_keer",
    *(vorm.blok for vorm in STUKKEN),
)  # fmt: skip
AFSPRAAKVELDEN = (
    "tekst",
    "wie",
    "datum",
    "uiterlijk",
    "bron",
    "op_blad",
    "grond",
    "getekend",
    "inwoner",
    "klaar",
    "hulp",
)
OP_BLAD = ("ja", "vraag", "nooit")
_ID = re.compile(r"[0-9a-f]{32}|demo-[0-9]{4}")
_HULP = re.compile(r"[a-z][a-z0-9_]{0,59}")
_NUMMER = re.compile(r"V-[0-9]{4,7}")
_BRON = re.compile(r"[a-z0-9_]{1,60}\.[0-9]{1,3}(\+[a-z0-9_]{1,60}\.[0-9]{1,3}){0,20}")


@dataclass(frozen=True)
class Gelezen:
    """One household of a file, as fields of a case file; `waar` is how errors call it.

    `afspraken` holds per agreement its form, what the resident said and the day it was done. The rest counts
    what was left out: facts and answers that may not be kept, and signatures.
    """

    waar: str
    id: str | None
    nummer: str | None
    velden: Mapping[str, Json]
    afspraken: tuple["Gelezenafspraak", ...] = ()
    feiten_weg: int = 0
    antwoorden_weg: int = 0
    handtekeningen_weg: int = 0


@dataclass(frozen=True)
class Gelezenafspraak:
    """One agreement of a file: its form, what the resident said, the day it was done, and who helps."""

    vorm: dict[str, Json]
    inwoner: str | None
    klaar: str | None
    hulp: str | None
    getekend: int


def lees_dossiers(data: object, bronnen: Bronnen, vandaag: date) -> tuple[Gelezen, ...]:
    """The households in an export, in one bare situation or in a list of them; InvoerFout at the first fault."""
    if isinstance(data, Mapping) and "personen" in data:
        data = [data]
    los = isinstance(data, list)
    rijen = data if isinstance(data, list) else _rijen(data)
    if len(rijen) > MEESTE_DOSSIERS:
        raise InvoerFout(f"In het bestand staan te veel dossiers. Geef er hoogstens {MEESTE_DOSSIERS} per keer.")
    items = {item.id: item for domein in bronnen.gesprek.domeinen for item in domein.items}
    return tuple(
        _dossier(Keurder(f"Dossier {nr} in het bestand"), {"situatie": rij} if los else rij, bronnen, items, vandaag)
        for nr, rij in enumerate(rijen, start=1)
    )


def _rijen(data: object) -> list[Any]:
    """The households in the form of an export."""
    if not isinstance(data, Mapping) or data.get("soort") != SOORT:
        raise InvoerFout("Dit is geen bestand met dossiers of een situatie. Maak het met 'loket dossier exporteer'.")
    if data.get("versie") != 1 or isinstance(data["versie"], bool):
        raise InvoerFout("Deze versie van het bestand kent loket niet. Werk loket op deze laptop bij.")
    rijen = data.get("dossiers")
    if set(data) != {"versie", "soort", "dossiers"} or not isinstance(rijen, list):
        raise InvoerFout("Het bestand moet 'versie', 'soort' en een lijst 'dossiers' hebben, en niets anders.")
    return rijen


def _dossier(keurder: Keurder, data: object, bronnen: Bronnen, items: Mapping[str, Item], vandaag: date) -> Gelezen:
    if data is None:
        raise keurder.fout("dossier", "hier hoort een blok met velden.")
    blok = keurder.blok(data, "dossier", DOSSIERVELDEN)
    teksten = {v: keurder.tekst(blok.get(v), v, LANG if v == "doel" else KORT) for v in TEKSTVELDEN}
    feiten, feiten_weg = situatievelden(keurder, blok.get("situatie"), blok.get("namen"), bronnen.catalogus, vandaag)
    gesprek, antwoorden_weg = gespreksvelden(keurder, blok, bronnen, feiten)
    rijen = keurder.lijst(blok.get("afspraken"), "afspraken", MEESTE_AFSPRAKEN)
    stukken, stukken_weg = _stukken(keurder, blok, bronnen)
    _keur_ja(keurder, stukken, vandaag)
    bekend = {*items, *(f"signaal_{code}" for code in bronnen.gesprek.handmatig)}
    afspraken = tuple(_afspraak(keurder, rij, bekend) for rij in rijen)
    return Gelezen(
        waar=keurder.waar,
        id=keurder.sleutel(blok.get("id"), "id", _ID),
        nummer=keurder.sleutel(blok.get("nummer"), "nummer", _NUMMER),
        velden={
            **{veld: tekst for veld, tekst in teksten.items() if tekst},
            **feiten,
            **gesprek,
            **_volgende_keer(keurder, blok.get("volgende_keer")),
            **stukken,
        },
        afspraken=afspraken,
        feiten_weg=feiten_weg,
        antwoorden_weg=antwoorden_weg + stukken_weg,
        handtekeningen_weg=sum(afspraak.getekend for afspraak in afspraken),
    )


def _stukken(keurder: Keurder, blok: Mapping[str, Any], bronnen: Bronnen) -> tuple[dict[str, Json], int]:
    """The records around the talk, and how many signals were left out because they may not be kept."""
    velden = lees_stukken(keurder, blok)
    weg = {
        veld
        for veld in velden
        if veld.startswith(VELD) and not mag_bewaard(bronnen.gesprek, veld.removeprefix(VELD), "")
    }
    return {veld: waarde for veld, waarde in velden.items() if veld not in weg}, len(weg)


def _keur_ja(keurder: Keurder, velden: Mapping[str, Json], vandaag: date) -> None:
    """A yes in a file is held to the same rules as one that is typed."""
    for veld, waarde in velden.items():
        if veld.startswith(TOESTEMMING) and isinstance(waarde, dict):
            try:
                keur_toestemming(toestemming_uit(veld.removeprefix(TOESTEMMING), waarde), vandaag)
            except LoketFout as fout:
                raise keurder.fout("toestemmingen", fout.zin) from None


def _afspraak(keurder: Keurder, data: object, bekend: Collection[str]) -> Gelezenafspraak:
    """One agreement; `bekend` holds what it may come from: a question, or a signal that a key raised."""
    blok = keurder.blok(data, "afspraken", AFSPRAAKVELDEN)
    tekst = keurder.tekst(blok.get("tekst"), "afspraken.tekst", LANG)
    if not tekst:
        raise keurder.fout("afspraken.tekst", "een afspraak heeft een zin nodig.")
    bron = keurder.sleutel(blok.get("bron"), "afspraken.bron", _BRON)
    if bron and not all(_komt_van(deel.partition(".")[0], bekend) for deel in bron.split("+")):
        raise keurder.fout("afspraken.bron", "dit komt niet uit het gesprek. Laat het weg.")
    uiterlijk, inwoner, klaar = blok.get("uiterlijk"), blok.get("inwoner"), blok.get("klaar")
    rollen = keurder.lijst(blok.get("getekend"), "afspraken.getekend", 50)
    return Gelezenafspraak(
        vorm={
            "tekst": tekst,
            "wie": keurder.keuze(blok.get("wie"), "afspraken.wie", EIGENAREN),
            "datum": keurder.dag(blok.get("datum"), "afspraken.datum"),
            "uiterlijk": keurder.dag(uiterlijk, "afspraken.uiterlijk") if uiterlijk is not None else None,
            "bron": bron,
            "op_blad": keurder.keuze(blok.get("op_blad") or "ja", "afspraken.op_blad", OP_BLAD),
            "grond": keurder.keuze(blok.get("grond") or "afspraak", "afspraken.grond", GRONDEN),
        },
        inwoner=keurder.keuze(inwoner, "afspraken.inwoner", ("ja", "nee")) if inwoner is not None else None,
        klaar=keurder.dag(klaar, "afspraken.klaar") if klaar is not None else None,
        hulp=keurder.sleutel(blok.get("hulp"), "afspraken.hulp", _HULP),
        getekend=len([keurder.keuze(rol, "afspraken.getekend", DUOROLLEN) for rol in rollen]),
    )


def _komt_van(begin: str, bekend: Collection[str]) -> bool:
    """Whether an agreement can come from this: a question, a signal, or a letter of the file."""
    return begin in bekend or begin.startswith("brief_")


def _volgende_keer(keurder: Keurder, data: object) -> dict[str, Json]:
    """The next talk."""
    if data is None:
        return {}
    blok = keurder.blok(data, "volgende_keer", ("datum", "tijd", "plek"))
    return {
        "afspraakmoment": {
            "datum": keurder.dag(blok.get("datum"), "volgende_keer.datum"),
            "tijd": keurder.tekst(blok.get("tijd"), "volgende_keer.tijd", KORT),
            "plek": keurder.tekst(blok.get("plek"), "volgende_keer.plek", KORT),
        }
    }
