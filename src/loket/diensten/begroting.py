"""The budget of a household in its case file: read, written, and turned into what is short and what is saved."""

from datetime import timedelta
from decimal import Decimal

from loket.catalogus.begrotingslijst import begrotingslijst
from loket.diensten.afspraken import keur_afspraaktekst, maak_afspraak
from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import wis_feit, zet_feit
from loket.diensten.feitwaarde import waarde_van
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Zitting
from loket.domein.begroting import Begroting, Kant, Post, Postregel, Som, optellen
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.mms import Spelregels
from loket.nederlands import lees_bedrag_per
from loket.regels import mms
from loket.regels.begroting import arbeid, inkomen, mmg_van, som_van, tekort

VELD = "begroting."
TIP_NA = timedelta(days=14)


def begroting_van(zitting: Zitting, stand: Dossierstand) -> Begroting:
    """The whole budget as it is known now."""
    lijst = begrotingslijst()
    regels = tuple(_regel(stand, post) for post in lijst.posten)
    nodig = optellen([regel.nodig for regel in regels])
    spel = spelregels_van(zitting, stand)
    grens, flex = mmg_van(regels, spel) if spel is not None else (None, None)
    oordelen, mee = stand.beoordeling.oordelen, lijst.tellen_mee()
    nu, alles = (inkomen(stand.situatie, oordelen, mee, alles=alles) for alles in (False, True))
    loon = arbeid(stand.situatie)
    afgesproken, gedaan = _bespaard(stand, regels)
    return Begroting(
        regels=regels,
        nodig=nodig,
        uit=optellen([regel.werkelijk for regel in regels]),
        inkomen=nu,
        met_rechten=alles,
        mmg=grens,
        flex=flex,
        tekort=tekort(grens or nodig, nu, loon, spel),
        tekort_met=tekort(grens or nodig, alles, loon, spel),
        afgesproken=afgesproken,
        gedaan=gedaan,
        lijst=lijst,
    )


def mmg_bekend(zitting: Zitting, stand: Dossierstand) -> Decimal | None:
    """The border of this household, where every item is filled in with one amount and its municipality has one."""
    grens = begroting_van(zitting, stand).mmg
    return grens.laag if grens is not None and grens.laag == grens.hoog else None


def spelregels_van(zitting: Zitting, stand: Dossierstand) -> Spelregels | None:
    """The rules of the municipality's MMB on this day; None where it has none."""
    pakket = zitting.bronnen.catalogus.pakket_van(stand.situatie.gemeente)
    keuzes = pakket.regels[0].keuzes if pakket is not None and pakket.regels else ()
    return mms.spelregels(keuzes, stand.vandaag)


def _record(beeld: Beeld, post: str) -> dict[str, Json]:
    waarde = beeld.waarde(f"{VELD}{post}")
    return dict(waarde) if isinstance(waarde, dict) else {}


def _regel(stand: Dossierstand, post: Post) -> Postregel:
    record = _record(stand.beeld, post.id)
    feit = som_van(waarde_van(stand.situatie, post.feit)) if post.feit else None
    besparing = _bedrag(record.get("besparing"))
    return Postregel(
        post,
        feit if post.feit else _som(record.get("werkelijk")),
        _som(record.get("referentie")),
        besparing,
    )


def _bedrag(waarde: Json) -> Decimal | None:
    return Decimal(waarde) if isinstance(waarde, str) else None


def _som(waarde: Json) -> Som | None:
    bedrag = _bedrag(waarde)
    return None if bedrag is None else Som(bedrag, bedrag)


def _post(id_: str) -> Post:
    return next(post for post in begrotingslijst().posten if post.id == id_)


def lees_post(tekst: str) -> tuple[Decimal, str]:
    """A typed amount per month and how loket repeats it; InvoerFout for a range or what is no amount."""
    bedrag, uitleg = lees_bedrag_per(tekst, "maand")
    if not isinstance(bedrag, Decimal):
        raise InvoerFout("Typ hier één bedrag. Ongeveer is goed genoeg.")
    return bedrag, f"= {uitleg}"


def zet_post(zitting: Zitting, dossier: str, post: str, kant: Kant, tekst: str, *, ander_nummer: bool = False) -> None:
    """Write what an item costs or should cost; what a fact holds is written there."""
    feit = _post(post).feit
    if kant == "werkelijk" and feit:
        zet_feit(zitting, dossier, feit, tekst, ander_nummer=ander_nummer)
        return
    schone = schoon(tekst).strip()
    keur_tekst(schone, ander_nummer=ander_nummer)
    bedrag, _ = lees_post(schone)
    nieuw = {**_record(zitting.archief.beeld(dossier), post), kant: str(bedrag)}
    zitting.archief.schrijf(dossier, (Wijziging(f"{VELD}{post}", nieuw),), wie=zitting.typt.id)


def wis_post(zitting: Zitting, dossier: str, post: str) -> None:
    """Make an item unknown again: what it costs and the reference; an agreement to save on it stays."""
    feit = _post(post).feit
    if feit:
        wis_feit(zitting, dossier, feit)
    oud = _record(zitting.archief.beeld(dossier), post)
    if oud:
        over: dict[str, Json] = {naam: waarde for naam, waarde in oud.items() if naam == "besparing"}
        veld = f"{VELD}{post}"
        wijziging = Wijziging(veld, over) if over else Wijziging(veld, soort="wis")
        zitting.archief.schrijf(dossier, (wijziging,), wie=zitting.typt.id)


def spreek_besparing_af(zitting: Zitting, dossier: str, post: str, tekst: str, *, ander_nummer: bool = False) -> str:
    """A saving tip becomes an agreement, and what it saves per month is written; gives the agreement's id."""
    zet_post(zitting, dossier, post, "besparing", tekst, ander_nummer=ander_nummer)
    goed = keur_afspraaktekst(besparingstekst(_post(post)))
    return maak_afspraak(zitting, dossier, goed, wie="samen", datum=zitting.vandaag + TIP_NA)


def besparingstekst(post: Post) -> str:
    """The words of the agreement; by them it is found again, also on another laptop."""
    return f"Samen minder betalen voor: {post.naam[0].lower()}{post.naam[1:]}."


def _bespaard(stand: Dossierstand, regels: tuple[Postregel, ...]) -> tuple[Decimal, Decimal]:
    """(what was agreed to save per month, what of it is done)."""
    klaar = {afspraak.tekst for afspraak in stand.afspraken if afspraak.klaar is not None}
    open_ = {afspraak.tekst for afspraak in stand.afspraken if afspraak.klaar is None}
    samen, gedaan = Decimal(0), Decimal(0)
    for regel in regels:
        tekst = besparingstekst(regel.post)
        if regel.besparing is not None and tekst in klaar | open_:
            samen += regel.besparing
            gedaan += regel.besparing if tekst in klaar and tekst not in open_ else 0
    return samen, gedaan
