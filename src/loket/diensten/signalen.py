"""The open signals of one household across the whole talk: raised by an answer or by a key, put aside with a reason."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from loket.diensten.afspraken import afspraken_uit
from loket.diensten.brieven import briefvoorstellen, brieven_uit
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.afspraak import EIGENAREN, Actievoorstel, Afspraak
from loket.domein.brief import Brief
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.gesprek import Antwoord, Gesprekslijst, Item, Signaal
from loket.domein.signaal import Opensignaal
from loket.gesprek import signalen, voorstellen

VELD = "signaal."
_VOLGORDE = {"open": 0, "afgesproken": 1, "gedaan": 2}


@dataclass(frozen=True)
class Gevolgen:
    """What follows from the answers and from what the duo raised: signals, proposals, agreements."""

    signalen: tuple[Signaal, ...]
    open_signalen: tuple[Opensignaal, ...]
    voorstellen: tuple[Actievoorstel, ...]
    afspraken: tuple[Afspraak, ...]
    brieven: tuple[Brief, ...]


def gevolgen(
    bronnen: Bronnen,
    beeld: Beeld,
    antwoorden: Mapping[str, Antwoord],
    geheugen: Mapping[str, Json],
    dag: date,
    *,
    ernaast: Mapping[str, Antwoord] | None = None,
    uitgesteld: Collection[str] = (),
) -> Gevolgen:
    """Work out on a day what must happen in one household.

    `ernaast` are answers that follow from the facts of the file, `uitgesteld` the schemes that were put off.
    """
    afspraken = afspraken_uit(beeld)
    gemaakt = {afspraak.bron for afspraak in afspraken if afspraak.bron}
    gevonden = signalen_van(bronnen.gesprek, antwoorden, signaalvelden(beeld, geheugen), ernaast)
    uit_gesprek = voorstellen(
        bronnen.gesprek, antwoorden, dag, bronnen.termijn, gemaakt, ernaast=ernaast, uitgesteld=uitgesteld
    )
    brieven = brieven_uit(beeld, bronnen)
    bestaand = (*uit_gesprek, *briefvoorstellen(brieven, gemaakt, bronnen, dag))
    alle = voorstellen_bij(bronnen, gevonden, bestaand, gemaakt, dag)
    return Gevolgen(gevonden, open_signalen(bronnen, gevonden, alle, afspraken), alle, afspraken, brieven)


def signaalvelden(beeld: Beeld, geheugen: Mapping[str, Json]) -> dict[str, Mapping[str, Json]]:
    """What the duo itself did with signals, by code; what is only remembered counts over what is kept."""
    kept = {code: veld.waarde for code, veld in beeld.onder(VELD).items()}
    onthouden = {sleutel.removeprefix(VELD): w for sleutel, w in geheugen.items() if sleutel.startswith(VELD)}
    return {code: waarde for code, waarde in {**kept, **onthouden}.items() if isinstance(waarde, dict)}


def signalen_van(
    lijst: Gesprekslijst,
    antwoorden: Mapping[str, Antwoord],
    velden: Mapping[str, Mapping[str, Json]],
    ernaast: Mapping[str, Antwoord] | None = None,
) -> tuple[Signaal, ...]:
    """The signals that stand: of answers and of the key; one that was put aside is back when another question asks."""
    uit = {signaal.code: signaal for signaal in signalen(lijst, antwoorden, ernaast)}
    for code, vorm in velden.items():
        if vorm.get("weg"):
            if code in uit and vorm.get("item") in (uit[code].item, ""):
                del uit[code]
        elif code in lijst.signalen:
            uit.setdefault(code, Signaal(code, lijst.signalen[code], "", code in lijst.spoed))
    return tuple(sorted(uit.values(), key=lambda signaal: not signaal.spoed))


def voorstellen_bij(
    bronnen: Bronnen, gemeld: Iterable[Signaal], bestaand: Sequence[Actievoorstel], gemaakt: Iterable[str], dag: date
) -> tuple[Actievoorstel, ...]:
    """The proposals with those of signals that a key raised added: urgent first, then by date."""
    bekend = {deel for sleutel in (*gemaakt, *(v.sleutel for v in bestaand)) for deel in sleutel.split("+")}
    eigen = (_voorstel(bronnen, signaal, dag) for signaal in gemeld if not signaal.item)
    erbij = [voorstel for voorstel in eigen if voorstel.sleutel not in bekend]
    alle = (_met_grond(bronnen, voorstel) for voorstel in (*bestaand, *erbij))
    return tuple(sorted(alle, key=lambda v: (not v.spoed, v.streefdatum)))


def _met_grond(bronnen: Bronnen, voorstel: Actievoorstel) -> Actievoorstel:
    """The proposal, saying so when its last day is one of law."""
    regel = bronnen.termijnen.regels.get(voorstel.termijn)
    return replace(voorstel, grond="wet") if regel is not None and regel.soort == "uiterste" else voorstel


def _voorstel(bronnen: Bronnen, signaal: Signaal, dag: date) -> Actievoorstel:
    """The action that the talk has for this signal; without one the signal's own words, never on the page."""
    sleutel, tekst, wie, code, op_blad = f"signaal_{signaal.code}.1", signaal.tekst, "samen", "0d", "nooit"
    for item in _items_met(bronnen.gesprek, signaal.code):
        als = {waarde for regel in item.signalen if regel.code == signaal.code for waarde in regel.als}
        actie = next(((nr, a) for nr, a in enumerate(item.acties, 1) if als & set(a.als)), None)
        if actie is not None:
            nr, regel = actie
            sleutel, tekst, wie = f"{item.id}.{nr}", regel.tekst, regel.wie
            code, op_blad = regel.termijn, item.op_blad
            break
    dagen = bronnen.termijn(code, dag)
    eigenaar = next(eigenaar for eigenaar in EIGENAREN if eigenaar == wie)
    return Actievoorstel(sleutel, "", tekst, eigenaar, code, dagen.streefdatum, dagen.deadline, signaal.spoed, op_blad)


def _items_met(lijst: Gesprekslijst, code: str) -> Iterator[Item]:
    """The questions that can raise a signal, in the order of the talk."""
    return (i for d in lijst.domeinen for i in d.items if any(regel.code == code for regel in i.signalen))


def open_signalen(
    bronnen: Bronnen,
    gevonden: Sequence[Signaal],
    voorgesteld: Sequence[Actievoorstel],
    afspraken: Sequence[Afspraak],
) -> tuple[Opensignaal, ...]:
    """Each signal with its action, owner and last day: urgent and without an agreement first."""
    uit = [_open(bronnen, signaal, voorgesteld, afspraken) for signaal in gevonden]
    return tuple(sorted(uit, key=lambda s: (_VOLGORDE[s.stand] == 2, not s.spoed, _VOLGORDE[s.stand])))


def _open(
    bronnen: Bronnen, signaal: Signaal, voorgesteld: Sequence[Actievoorstel], afspraken: Sequence[Afspraak]
) -> Opensignaal:
    kop = (signaal.code, signaal.tekst, signaal.spoed, signaal.item)
    bronnen_van = {f"{item.id}." for item in _items_met(bronnen.gesprek, signaal.code)} | {f"signaal_{signaal.code}."}
    eigen = [a for a in afspraken if a.bron and _hoort(a.bron, bronnen_van)]
    # What is still only proposed counts first: half an agreement must not look like a whole one.
    voorstel = next((v for v in voorgesteld if _hoort(v.sleutel, bronnen_van)), None)
    if voorstel is not None:
        wet = voorstel.grond == "wet"
        wie, dag = voorstel.wie, voorstel.streefdatum
        return Opensignaal(*kop, "open", voorstel.tekst, wie, dag, voorstel.uiterlijk, wet, voorstel.sleutel)
    loopt = next((a for a in eigen if a.klaar is None), None)
    if loopt is not None:
        wet = loopt.uiterlijk is not None and loopt.grond == "wet"
        return Opensignaal(
            *kop, "afgesproken", loopt.tekst, loopt.wie, loopt.datum, loopt.uiterlijk, wet, afspraak=loopt.id
        )
    if eigen:
        return Opensignaal(*kop, "gedaan", eigen[-1].tekst, eigen[-1].wie, afspraak=eigen[-1].id)
    return Opensignaal(*kop, "open")


def _hoort(sleutel: str, begin: Iterable[str]) -> bool:
    """Whether a key, which may be joined out of several, has a part of one of these questions."""
    return any(deel.startswith(tuple(begin)) for deel in sleutel.split("+"))


def meld_signaal(zitting: Zitting, dossier: str, code: str) -> Signaal:
    """Raise a signal by hand; gives it. One that may not be kept lives in memory until the file is closed."""
    lijst = zitting.bronnen.gesprek
    if code not in lijst.handmatig:
        raise InvoerFout(f"Dit signaal kun je niet zelf melden. Kies uit: {', '.join(lijst.handmatig)}.")
    _leg_vast(zitting, dossier, code, {"item": "", "weg": False}, bewaren=mag_bewaard(lijst, code, ""))
    return Signaal(code, lijst.signalen[code], "", code in lijst.spoed)


def leg_weg(zitting: Zitting, dossier: str, signaal: Opensignaal, reden: str, *, ander_nummer: bool = False) -> None:
    """Put a signal aside, with the duo's reason; InvoerFout without one."""
    tekst = schoon(reden).strip()
    if not tekst:
        raise InvoerFout("Schrijf op waarom dit signaal weg kan. Eén korte zin is genoeg.")
    keur_tekst(tekst, ander_nummer=ander_nummer)
    vorm: dict[str, Json] = {"item": signaal.item, "weg": True, "reden": tekst}
    bewaren = mag_bewaard(zitting.bronnen.gesprek, signaal.code, signaal.item)
    _leg_vast(zitting, dossier, signaal.code, vorm, bewaren=bewaren)


def mag_bewaard(lijst: Gesprekslijst, code: str, item_id: str) -> bool:
    """Whether it may be on disk that this signal was there: only where the answer behind it may be, too."""
    items = [item for item in _items_met(lijst, code) if item_id in ("", item.id)]
    return bool(items) and all(item.bewaren == "ja" for item in items)


def _leg_vast(zitting: Zitting, dossier: str, code: str, vorm: dict[str, Json], *, bewaren: bool) -> None:
    if bewaren:
        zitting.archief.schrijf(dossier, (Wijziging(f"{VELD}{code}", vorm),), wie=zitting.typt.id)
    else:
        zitting.onthoud(dossier, {f"{VELD}{code}": vorm})
