"""From a proposed action to an agreement that both partners signed and the resident said yes to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import get_args
from uuid import uuid4

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import EIGENAREN, Actievoorstel, Afspraak, Eigenaar
from loket.domein.brief import Termijngrond
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout

GRONDEN: tuple[Termijngrond, ...] = get_args(Termijngrond)


def afspraken_uit(beeld: Beeld) -> tuple[Afspraak, ...]:
    """The agreements of a case file: open ones first, by date."""
    alle = []
    velden = beeld.onder("afspraak.")
    for sleutel, veld in velden.items():
        if "." not in sleutel and isinstance(veld.waarde, dict):
            alle.append(_afspraak(sleutel, veld.waarde, beeld))
    return tuple(sorted(alle, key=lambda a: (a.klaar is not None, a.datum, a.id)))


def _afspraak(id_: str, vorm: dict[str, Json], beeld: Beeld) -> Afspraak:
    """One agreement out of its fields."""
    getekend = beeld.onder(f"afspraak.{id_}.getekend.")
    klaar = beeld.waarde(f"afspraak.{id_}.klaar")
    inwoner = beeld.waarde(f"afspraak.{id_}.inwoner")
    hulp = beeld.waarde(f"afspraak.{id_}.hulp")
    wie: Eigenaar = next((eigenaar for eigenaar in EIGENAREN if eigenaar == vorm["wie"]), "samen")
    return Afspraak(
        id=id_,
        tekst=str(vorm["tekst"]),
        wie=wie,
        datum=date.fromisoformat(str(vorm["datum"])),
        uiterlijk=date.fromisoformat(str(vorm["uiterlijk"])) if vorm.get("uiterlijk") else None,
        bron=str(vorm["bron"]) if vorm.get("bron") else None,
        op_blad=str(vorm.get("op_blad") or "ja"),
        getekend=tuple(sorted(lid for lid, veld in getekend.items() if veld.waarde is True)),
        inwoner=inwoner if isinstance(inwoner, str) else None,
        klaar=date.fromisoformat(klaar) if isinstance(klaar, str) else None,
        grond=next((grond for grond in GRONDEN if grond == vorm.get("grond")), "afspraak"),
        hulp=hulp if isinstance(hulp, str) else None,
    )


@dataclass(frozen=True, slots=True)
class GoedeTekst:
    """The words of an agreement, cleaned and checked."""

    tekst: str


def keur_afspraaktekst(tekst: str, ander_nummer: bool = False) -> GoedeTekst:
    """The words of an agreement as they are kept; InvoerFout when there are none, BsnFout for a BSN."""
    zin = schoon(tekst).strip()
    if not zin:
        raise InvoerFout("Schrijf op wat je afspreekt. Eén korte zin is genoeg.")
    keur_tekst(zin, ander_nummer=ander_nummer)
    return GoedeTekst(zin)


def maak_afspraak(
    zitting: Zitting,
    dossier: str,
    goed: GoedeTekst,
    *,
    wie: Eigenaar,
    datum: date,
    voorstel: Actievoorstel | None = None,
) -> str:
    """Make an agreement, signed by nobody yet; gives its id. A proposal becomes an agreement once."""
    if datum < zitting.vandaag:
        raise InvoerFout("Deze dag is al voorbij. Kies vandaag of een dag die nog komt.")
    bestaand = afspraken_uit(zitting.archief.beeld(dossier))
    if wie == "inwoner":
        _bewaak_drie(bestaand)
    if voorstel is not None and voorstel.sleutel in {a.bron for a in bestaand}:
        raise LoketFout("Van dit voorstel is al een afspraak gemaakt. Kijk in de lijst.")
    id_ = uuid4().hex[:12]
    vorm: dict[str, Json] = {
        "tekst": goed.tekst,
        "wie": wie,
        "datum": datum.isoformat(),
        "uiterlijk": voorstel.uiterlijk.isoformat() if voorstel else None,
        "bron": voorstel.sleutel if voorstel else None,
        "op_blad": voorstel.op_blad if voorstel else "ja",
        "grond": voorstel.grond if voorstel else "afspraak",
    }
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{id_}", vorm),), wie=zitting.typt.id)
    return id_


def _bewaak_drie(bestaand: Iterable[Afspraak]) -> None:
    """A resident has at most three open actions (gesprek.toml, meta)."""
    if sum(1 for a in bestaand if a.wie == "inwoner" and a.klaar is None) >= 3:
        raise LoketFout("De inwoner heeft al drie dingen te doen. Zet deze op onze naam, of maak er eerst één af.")


def teken(zitting: Zitting, dossier: str, afspraak: str, rol: str) -> str:
    """Sign as the partner with this role; only who has unlocked this sitting can. Gives the signer's name."""
    getekend = bestaande_afspraak(zitting, dossier, afspraak).getekend
    partners = [lid for lid in zitting.ontgrendeld if lid.rol == rol]
    if not partners:
        raise LoketFout(
            f"Nog niet meegetekend: de {rol} is niet ontgrendeld. Druk op d en laat je maatje de wachtzin typen."
        )
    lid = next((lid for lid in partners if lid.id not in getekend), None)
    if lid is None:
        raise LoketFout(f"{partners[0].naam} heeft deze afspraak al getekend.")
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{afspraak}.getekend.{lid.id}", True),), wie=lid.id)
    return lid.naam


def bestaande_afspraak(zitting: Zitting, dossier: str, afspraak: str) -> Afspraak:
    """The agreement with this id; LoketFout when it is no longer there."""
    for gevonden in afspraken_uit(zitting.archief.beeld(dossier)):
        if gevonden.id == afspraak:
            return gevonden
    raise LoketFout("Deze afspraak is er niet meer. Ga terug en kijk opnieuw.")


def zeg_ja(zitting: Zitting, dossier: str, afspraak: str, *, ja: bool = True) -> None:
    """Record what the resident said of an agreement, out loud."""
    bestaande_afspraak(zitting, dossier, afspraak)
    waarde = "ja" if ja else "nee"
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{afspraak}.inwoner", waarde),), wie=zitting.typt.id)


def maak_klaar(zitting: Zitting, dossier: str, afspraak: str) -> None:
    """Record that an agreement is done, today."""
    bestaande_afspraak(zitting, dossier, afspraak)
    wijziging = Wijziging(f"afspraak.{afspraak}.klaar", zitting.vandaag.isoformat())
    zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)


def zet_volgende_keer(
    zitting: Zitting, dossier: str, dag: date, tijd_en_plek: str, *, ander_nummer: bool = False
) -> None:
    """Record when and where the next talk is: "10.00 uur, thuis"."""
    vorm = momentvorm(dag, tijd_en_plek, ander_nummer=ander_nummer)
    zitting.archief.schrijf(dossier, (Wijziging("afspraakmoment", vorm),), wie=zitting.typt.id)


def momentvorm(dag: date, tijd_en_plek: str, *, ander_nummer: bool = False) -> dict[str, Json]:
    """The next talk as its field holds it; BsnFout or RekeningFout for a number."""
    keur_tekst(schoon(tijd_en_plek), ander_nummer=ander_nummer)
    tijd, _, plek = schoon(tijd_en_plek).partition(",")
    return {"datum": dag.isoformat(), "tijd": tijd.strip(), "plek": plek.strip()}
