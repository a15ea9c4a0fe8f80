"""One question in full: its words, what was said, what the file knows, and why it is asked."""

from collections.abc import Collection

from loket.diensten.dossier import Dossierstand
from loket.diensten.feiten import VOORBEELD, herkomst, keuzes_van, kinderen_van, lees_ruw, vraag_bij, woorden
from loket.diensten.feitwaarde import veld_van, waarde_van
from loket.diensten.geheugen import BESPROKEN, feiten_voor, is_uitgelegd, item_van
from loket.diensten.giften import giftenregel
from loket.diensten.personen import persoon_woord
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Json
from loket.domein.feit import Feit
from loket.domein.gesprek import Antwoord, Bekend, Item
from loket.domein.oordeel import Oordeel
from loket.domein.taal import NEDERLANDS, Taal
from loket.domein.vraag import Vraag
from loket.domein.waarden import Waarde
from loket.gesprek import antwoord_woorden, feit_uit_antwoord, feitpaden, keur_antwoord
from loket.gesprek.bewaren import GIFTEN, GIFTENFEIT
from loket.gesprek.route import feitsleutel, regelingen_van
from loket.gesprek.woorden import altijd_woorden

_ITEMVOORBEELD = {
    "jaar": "1986",
    "aantal": "2; 0 is ook een antwoord",
    "datum": "31-12-2026",
    "bedrag": "640 of 640,50",
}


def itemvraag(zitting: Zitting, stand: Dossierstand, item: Item) -> Vraag:
    """An item of the list as it is put now."""
    antwoord = stand.antwoorden.get(item.id)
    gezegd = antwoord if antwoord is not None else stand.afgeleid.get(item.id)
    besproken = f"{BESPROKEN}{item.id}" in stand.beeld.velden
    regel = item.id == GIFTEN and not besproken and not is_uitgelegd(zitting, stand.dossier, item.id)
    return Vraag(
        sleutel=item.id,
        deel=item.domein,
        tekst=item.vraag,
        kort=item.vraag,
        type=item.type,
        kern=item.kern,
        bewaren="alleen_actie" if item.id == GIFTEN else item.bewaren,
        opties=tuple((optie, item.labels.get(optie, optie)) for optie in item.opties),
        antwoord=antwoord,
        woorden="" if gezegd is None else antwoord_woorden(item, gezegd),
        bekend=bekend(zitting, stand, item),
        besproken=besproken,
        hulp=item.hulp,
        waarom=item.waarom,
        voorbeeld=_ITEMVOORBEELD.get(item.type, ""),
        beslist=_namen(stand, feitpaden(item)),
        eerst=giftenregel(zitting) if regel and antwoord is None else "",
    )


def bekend(zitting: Zitting, stand: Dossierstand, item: Item) -> Bekend | None:
    """What the file already holds for a question that is not answered yet, each fact with who wrote it when."""
    feiten = feiten_voor(item, stand.beeld, stand.situatie)
    if not feiten or item.id in stand.antwoorden:
        return None
    delen = [_feit_woorden(zitting, stand, pad, waarde) for pad, waarde in sorted(feiten.items())]
    return Bekend("; ".join(delen), stand.afgeleid.get(item.id))


def _feit_woorden(zitting: Zitting, stand: Dossierstand, pad: str, waarde: Json) -> str:
    soort, _, regeling = pad.partition(".")
    if soort == "gebruik":
        oordeel = stand.oordeel(regeling)
        tekst = f"{oordeel.naam if oordeel else regeling}: {waarde}"
    else:
        feit = zitting.bronnen.catalogus.feit_bij(pad)
        tekst = f"{feit.naam}: {woorden(feit, waarde_van(stand.situatie, pad))}"
    bron = herkomst(stand, pad)
    return f"{tekst} ({bron})" if bron else tekst


def feitvraag(zitting: Zitting, stand: Dossierstand, pad: str) -> Vraag:
    """A fact as it is asked now, with the name of who it is about."""
    feit = zitting.bronnen.catalogus.feit_bij(pad)
    sleutel = feitsleutel(pad)
    gezegd, waarde = stand.antwoorden.get(sleutel), waarde_van(stand.situatie, pad)
    grof = pad in stand.volgorde and uit_item(zitting, stand, pad)
    vers = waarde is not None and not grof and _van_vandaag(stand, pad)
    antwoord = _waarde_als_antwoord(feit, waarde) if vers and waarde is not None else gezegd
    zin, bron = ("", "") if waarde is None else (woorden(feit, waarde), herkomst(stand, pad))
    al = _waarde_als_antwoord(feit, waarde) if waarde is not None and not grof else None
    kort = Bekend(f"{feit.naam}: {_met_bron(zin, bron)}", al) if waarde is not None else None
    return Vraag(
        sleutel=sleutel,
        deel=feit.deel,
        tekst=vraag_bij(zitting, stand, pad),
        kort=_feitnaam(stand, feit, pad),
        type=feit.soort,
        kern=True,
        bewaren="alleen_actie" if feit.bewaren == "zitting" or pad == GIFTENFEIT else "ja",
        opties=tuple(keuzes_van(zitting, feit)) if feit.soort == "keuze" else (),
        antwoord=antwoord,
        woorden=zin or (altijd_woorden(gezegd) if gezegd is not None else ""),
        herkomst=bron,
        bekend=None if vers else kort,
        besproken=f"{BESPROKEN}{sleutel}" in stand.beeld.velden,
        waarom=feit.waarom,
        papier=feit.papier,
        voorbeeld=VOORBEELD.get(feit.soort, ""),
        beslist=_namen(stand, {pad}),
    )


def _feitnaam(stand: Dossierstand, feit: Feit, pad: str) -> str:
    """The name of a fact in a list, with whose it is when that is not the resident."""
    delen = pad.split(".")
    if delen[0] != "personen" or stand.personen.get(delen[1], ("aanvrager", ""))[0] == "aanvrager":
        return feit.naam
    return f"{feit.naam}, {persoon_woord(stand.personen, delen[1])}"


def _met_bron(tekst: str, bron: str) -> str:
    return f"{tekst} ({bron})" if bron else tekst


def _waarde_als_antwoord(feit: Feit, waarde: Waarde) -> Antwoord:
    """A known value as an answer: yes, no or a code where that is chosen, else in words."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde if isinstance(waarde, str) else woorden(feit, waarde)


def _van_vandaag(stand: Dossierstand, pad: str) -> bool:
    """Whether a fact was said in this talk: remembered, or written today; an older one is asked to be confirmed."""
    veld = stand.beeld.velden.get(veld_van(pad))
    return pad in stand.onthouden or (veld is not None and veld.moment.astimezone().date() == stand.vandaag)


def uit_item(zitting: Zitting, stand: Dossierstand, pad: str) -> bool:
    """Whether all that is known of a fact is what an item of the list said: a year of birth, not the day."""
    nu = stand.beeld.waarde(veld_van(pad))
    items = (item for domein in zitting.bronnen.gesprek.domeinen for item in domein.items)
    return nu is not None and any(
        feit_uit_antwoord(item, stand.antwoorden[item.id]).get(pad) == nu
        for item in items
        if item.id in stand.antwoorden and pad in feitpaden(item)
    )


def _namen(stand: Dossierstand, paden: Collection[str]) -> tuple[str, ...]:
    """The schemes whose outcome can still change by these facts, by name."""
    return tuple(
        oordeel.naam
        for oordeel in stand.beoordeling.oordelen
        if oordeel.regeling not in stand.uitgesteld and any(o.feit in paden for o in oordeel.ontbreekt)
    )


def waarom(zitting: Zitting, vraag: Vraag, taal: Taal = NEDERLANDS) -> str:
    """Why this is asked, and which schemes it decides or is about, by name; never empty."""
    delen = [vraag.waarom] if vraag.waarom else []
    if vraag.beslist:
        delen.append(taal.zin("beslist", namen=", ".join(vraag.beslist)))
    elif not vraag.is_feit:
        namen = _over(zitting, vraag.sleutel)
        delen += [taal.zin("over", namen=", ".join(namen))] if namen else []
    if vraag.papier:
        delen.append(taal.zin("papier", papier=vraag.papier))
    return " ".join(delen) or taal.zin("overslaan")


def _over(zitting: Zitting, item_id: str) -> tuple[str, ...]:
    """The schemes that an item names, in the words of the list."""
    lijst = zitting.bronnen.gesprek
    item = item_van(lijst, item_id)
    return tuple(lijst.regelingen[code] for code in item.regelingen if code in lijst.regelingen) if item else ()


def regelingen_bij(zitting: Zitting, stand: Dossierstand, vraag: Vraag) -> tuple[Oordeel, ...]:
    """The schemes of the judgement that a question is about: named by the item, or waiting for the fact."""
    if vraag.is_feit:
        return tuple(o for o in stand.beoordeling.oordelen if any(m.feit == vraag.pad for m in o.ontbreekt))
    item = item_van(zitting.bronnen.gesprek, vraag.sleutel)
    over = regelingen_van(zitting.bronnen.gesprek, item) if item else frozenset()
    return tuple(oordeel for oordeel in stand.beoordeling.oordelen if oordeel.regeling in over)


def begrijp(zitting: Zitting, stand: Dossierstand, vraag: Vraag, tekst: str) -> str:
    """How loket understands what was typed, "= € 1.640,00 per maand"; InvoerFout says what is unclear."""
    if vraag.is_feit:
        feit = zitting.bronnen.catalogus.feit_bij(vraag.pad)
        return lees_ruw(zitting, feit, tekst.strip(), kinderen_van(stand.personen))[1]
    item = item_van(zitting.bronnen.gesprek, vraag.sleutel)
    assert item is not None
    return f"= {antwoord_woorden(item, keur_antwoord(item, tekst))}"
