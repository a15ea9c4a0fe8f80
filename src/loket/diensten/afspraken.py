"""From a proposed action to an agreement that both partners signed and the resident said yes to."""

from datetime import date
from uuid import uuid4

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import EIGENAREN, Actievoorstel, Afspraak, Eigenaar
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout


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
    )


def maak_afspraak(
    zitting: Zitting,
    dossier: str,
    *,
    tekst: str,
    wie: Eigenaar,
    datum: date,
    voorstel: Actievoorstel | None = None,
    ander_nummer: bool = False,
) -> str:
    """Make an agreement, signed by nobody yet; gives its id."""
    zin = schoon(tekst).strip()
    if not zin:
        raise InvoerFout("Schrijf op wat je afspreekt. Eén korte zin is genoeg.")
    if datum < zitting.vandaag:
        raise InvoerFout("Deze dag is al voorbij. Kies vandaag of een dag die nog komt.")
    keur_tekst(zin, ander_nummer=ander_nummer)
    if wie == "inwoner":
        _bewaak_drie(zitting.archief.beeld(dossier))
    id_ = uuid4().hex[:12]
    vorm: dict[str, Json] = {
        "tekst": zin,
        "wie": wie,
        "datum": datum.isoformat(),
        "uiterlijk": voorstel.uiterlijk.isoformat() if voorstel else None,
        "bron": voorstel.sleutel if voorstel else None,
        "op_blad": voorstel.op_blad if voorstel else "ja",
    }
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{id_}", vorm),), wie=zitting.typt.id)
    return id_


def _bewaak_drie(beeld: Beeld) -> None:
    """A resident has at most three open actions (bronnen: gesprek.toml, meta)."""
    open_ = [a for a in afspraken_uit(beeld) if a.wie == "inwoner" and a.klaar is None]
    if len(open_) >= 3:
        raise LoketFout("De inwoner heeft al drie dingen te doen. Zet deze op onze naam, of maak er eerst één af.")


def teken(zitting: Zitting, dossier: str, afspraak: str, rol: str) -> str:
    """Sign as the partner with this role; only who has unlocked this sitting can. Gives the signer's name."""
    lid = next((lid for lid in zitting.ontgrendeld if lid.rol == rol), None)
    if lid is None:
        raise LoketFout(
            f"Nog niet meegetekend: de {rol} is niet ontgrendeld. Druk op d en laat je maatje de wachtzin typen."
        )
    veld = f"afspraak.{afspraak}.getekend.{lid.id}"
    if zitting.archief.beeld(dossier).waarde(veld) is True:
        raise LoketFout(f"{lid.naam} heeft deze afspraak al getekend.")
    zitting.archief.schrijf(dossier, (Wijziging(veld, True),), wie=lid.id)
    return lid.naam


def zeg_ja(zitting: Zitting, dossier: str, afspraak: str, *, ja: bool = True) -> None:
    """Record what the resident said of an agreement, out loud."""
    waarde = "ja" if ja else "nee"
    zitting.archief.schrijf(dossier, (Wijziging(f"afspraak.{afspraak}.inwoner", waarde),), wie=zitting.typt.id)


def maak_klaar(zitting: Zitting, dossier: str, afspraak: str) -> None:
    """Record that an agreement is done, today."""
    wijziging = Wijziging(f"afspraak.{afspraak}.klaar", zitting.vandaag.isoformat())
    zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)


def zet_volgende_keer(
    zitting: Zitting, dossier: str, dag: date, tijd: str, plek: str, *, ander_nummer: bool = False
) -> None:
    """Record when and where the next talk is."""
    vorm: dict[str, Json] = {"datum": dag.isoformat(), "tijd": schoon(tijd).strip(), "plek": schoon(plek).strip()}
    keur_tekst(f"{vorm['tijd']}\n{vorm['plek']}", ander_nummer=ander_nummer)
    zitting.archief.schrijf(dossier, (Wijziging("afspraakmoment", vorm),), wie=zitting.typt.id)
