"""Households as JSON, out and in: an export that says what it is, an import that is whole or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias
from uuid import uuid4

from loket.diensten.afspraken import afspraken_uit
from loket.diensten.dossier import antwoorden_uit
from loket.diensten.geheugen import BESPROKEN, OPSCHRIJVEN
from loket.diensten.inlezen import KORT, SOORT, Gelezen, lees_dossiers
from loket.diensten.inlezen_situatie import AANVRAGER
from loket.diensten.keurder import Keurder
from loket.diensten.later import later_uit
from loket.diensten.situatie import personen, situatie_json, situatie_van
from loket.diensten.stukken import schrijf_stukken
from loket.diensten.zitting import Zitting
from loket.domein.afspraak import Afspraak
from loket.domein.dossier import GESPREKPLEK, Beeld, Json, Veldwaarde, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.vraag import FEIT

Wat: TypeAlias = Literal["nieuw", "bij", "gelijk"]
ZONDER_NAAM = "Zonder naam"
MEESTE_VOOR_INWONER = 3


@dataclass(frozen=True)
class Invoerregel:
    """What an import does, or would do, with one household: `nummer` is empty while it still has to be given."""

    wat: Wat
    nummer: str
    naam: str
    velden: tuple[str, ...]
    was_nummer: str | None


@dataclass(frozen=True)
class Invoerverslag:
    """What an import did, or would do: per household, and what was left out of the file."""

    regels: tuple[Invoerregel, ...]
    feiten_weg: int
    antwoorden_weg: int
    handtekeningen_weg: int


@dataclass(frozen=True)
class _Plan:
    gelezen: Gelezen
    dossier: str
    wat: Wat
    nummer: str | None
    naam: str
    wijzigingen: tuple[Wijziging, ...]


def maak_dossier(zitting: Zitting, naam: str, *, straat: str = "", wijk: str = "") -> str:
    """Make a household with a name and where it lives, in one go; gives its file number."""
    keurder = Keurder("Het nieuwe dossier")
    delen = {"naam": naam, "straat": straat, "wijk": wijk}
    teksten = {veld: keurder.tekst(tekst, veld, KORT) for veld, tekst in delen.items()}
    if not teksten["naam"]:
        raise InvoerFout("Geef een naam. Een voornaam is genoeg.")
    velden: dict[str, Json] = {
        **{veld: tekst for veld, tekst in teksten.items() if tekst},
        "gemeente": zitting.gemeente,
        f"persoon.{AANVRAGER}": {"rol": "aanvrager", "naam": teksten["naam"]},
    }
    wijzigingen = [Wijziging(veld, waarde) for veld, waarde in velden.items()]
    return zitting.archief.schrijf_samen([(uuid4().hex, wijzigingen)], wie=zitting.typt.id)[0]


def exporteer(zitting: Zitting, dossiers: Iterable[str]) -> dict[str, Json]:
    """The households in the form that `importeer` reads; that they were looked into is in the log first.

    Notes and what is only remembered stay out of it.
    """
    rollen = {lid.id: lid.rol for lid in zitting.duo()}
    beelden = [zitting.archief.open_beeld(dossier, zitting.typt.id) for dossier in dossiers]
    return {"versie": 1, "soort": SOORT, "dossiers": [_vorm(zitting, beeld, rollen) for beeld in beelden]}


def _vorm(zitting: Zitting, beeld: Beeld, rollen: Mapping[str, str]) -> Json:
    antwoorden: dict[str, Json] = {
        item: [*antwoord] if isinstance(antwoord, list) else antwoord
        for item, antwoord in antwoorden_uit(beeld).items()
        if _is_van_hier(beeld, item)
    }
    return {
        "id": beeld.dossier,
        **{veld: beeld.tekst(veld) for veld in ("nummer", "naam", "straat", "wijk", "doel")},
        "namen": {id_: naam for id_, (_, naam) in personen(beeld).items() if naam},
        "situatie": situatie_json(beeld, zitting.vandaag, zitting.gemeente),
        "antwoorden": antwoorden,
        "besproken": [*sorted(item for item in beeld.onder(BESPROKEN) if _is_van_hier(beeld, item))],
        "opschrijven": [*sorted(beeld.onder(OPSCHRIJVEN))],
        "later": {regeling: dag.isoformat() for regeling, dag in later_uit(beeld).items()},
        "gesprekplek": _plek(beeld),
        "afspraken": [_afspraakvorm(afspraak, rollen) for afspraak in afspraken_uit(beeld)],
        "volgende_keer": beeld.waarde("afspraakmoment"),
        **schrijf_stukken(beeld),
    }


def _is_van_hier(beeld: Beeld, sleutel: str) -> bool:
    """Whether a question is not about somebody who has left the household."""
    delen = sleutel.removeprefix(FEIT).split(".")
    return delen[0] != "personen" or delen[1] in personen(beeld)


def _plek(beeld: Beeld) -> Json:
    """Where the talk stopped; not at a question about somebody who has left."""
    plek = beeld.waarde(GESPREKPLEK)
    if not isinstance(plek, dict) or _is_van_hier(beeld, str(plek.get("vraag"))):
        return plek
    return {**plek, "vraag": ""}


def _afspraakvorm(afspraak: Afspraak, rollen: Mapping[str, str]) -> Json:
    return {
        "tekst": afspraak.tekst,
        "wie": afspraak.wie,
        "datum": afspraak.datum.isoformat(),
        "uiterlijk": afspraak.uiterlijk.isoformat() if afspraak.uiterlijk else None,
        "bron": afspraak.bron,
        "op_blad": afspraak.op_blad,
        "grond": afspraak.grond,
        "getekend": [rollen[lid] for lid in afspraak.getekend if lid in rollen],
        "inwoner": afspraak.inwoner,
        "klaar": afspraak.klaar.isoformat() if afspraak.klaar else None,
        "hulp": afspraak.hulp,
    }


def importeer(zitting: Zitting, data: object, *, proef: bool = False) -> Invoerverslag:
    """Take the households of a file over in one transaction; `proef` only says what would change.

    A household is known by its id in the file: then what the file says is added and changed, and nothing is
    wiped. Any other becomes a new one, with a number of its own when that of the file is in use.
    """
    gelezen = lees_dossiers(data, zitting.bronnen, zitting.vandaag)
    plannen = _plannen(zitting, gelezen)
    nummers = {plan.dossier: plan.nummer or "" for plan in plannen}
    te_doen = [plan for plan in plannen if plan.wijzigingen]
    if not proef and te_doen:
        gegeven = zitting.archief.schrijf_samen(
            [(plan.dossier, plan.wijzigingen) for plan in te_doen], wie=zitting.typt.id
        )
        nummers |= {plan.dossier: nummer for plan, nummer in zip(te_doen, gegeven, strict=True)}
    return Invoerverslag(
        regels=tuple(_regel(plan, nummers[plan.dossier]) for plan in plannen),
        feiten_weg=sum(deel.feiten_weg for deel in gelezen),
        antwoorden_weg=sum(deel.antwoorden_weg for deel in gelezen),
        handtekeningen_weg=sum(deel.handtekeningen_weg for deel in gelezen),
    )


def _regel(plan: _Plan, nummer: str) -> Invoerregel:
    velden = tuple(w.veld for w in plan.wijzigingen if w.veld != "nummer")
    was = plan.gelezen.nummer
    return Invoerregel(plan.wat, nummer, plan.naam, velden, was if was and was != plan.nummer else None)


def _plannen(zitting: Zitting, gelezen: Sequence[Gelezen]) -> list[_Plan]:
    """What must be written for each household; InvoerFout when one of them would not be readable after it."""
    in_gebruik = {beeld.tekst("nummer") for beeld in zitting.archief.beelden()}
    gezien: set[str] = set()
    plannen = []
    for deel in gelezen:
        if deel.id is not None and deel.id in gezien:
            raise InvoerFout(f"{deel.waar} heeft een id dat al van een ander is. Er is niets overgenomen.")
        gezien |= {deel.id} if deel.id else set()
        plan = _plan(zitting, deel, in_gebruik)
        in_gebruik |= {plan.nummer} if plan.nummer else set()
        plannen.append(plan)
    return plannen


def _plan(zitting: Zitting, deel: Gelezen, in_gebruik: set[str]) -> _Plan:
    dossier = deel.id or uuid4().hex
    beeld = zitting.archief.beeld(dossier)
    nieuw = not beeld.velden
    velden = dict(deel.velden)
    if nieuw:
        velden = {"naam": ZONDER_NAAM, "gemeente": zitting.gemeente, **velden}
    nummer = beeld.tekst("nummer") or (deel.nummer if deel.nummer not in in_gebruik else None)
    if nieuw and nummer:
        velden = {"nummer": nummer, **velden}
    velden = _namen_gelijk(beeld, velden) | _afspraken(beeld, deel)
    wijzigingen = tuple(Wijziging(veld, waarde) for veld, waarde in velden.items() if _anders(beeld, veld, waarde))
    na = _erna(zitting, beeld, wijzigingen)
    _keur_erna(zitting, deel, na)
    wat: Wat = "nieuw" if nieuw else "bij" if wijzigingen else "gelijk"
    return _Plan(deel, dossier, wat, nummer, na.tekst("naam"), wijzigingen)


def _anders(beeld: Beeld, veld: str, waarde: Json) -> bool:
    return veld not in beeld.velden or beeld.waarde(veld) != waarde


def _namen_gelijk(beeld: Beeld, velden: dict[str, Json]) -> dict[str, Json]:
    """A person without a name in the file keeps the name in the case file."""
    bekend = personen(beeld)
    uit = dict(velden)
    for veld, waarde in velden.items():
        id_ = veld.removeprefix("persoon.")
        if id_ != veld and isinstance(waarde, dict) and not waarde["naam"] and id_ in bekend:
            uit[veld] = {**waarde, "naam": bekend[id_][1]}
    return uit


def _afspraken(beeld: Beeld, deel: Gelezen) -> dict[str, Json]:
    """The agreements that are not there yet, and what was not yet known of those that are; never a signature."""
    bekend = {(a.tekst, str(a.wie), a.datum.isoformat()): a for a in afspraken_uit(beeld)}
    uit: dict[str, Json] = {}
    for afspraak in deel.afspraken:
        vorm = afspraak.vorm
        al = bekend.get((str(vorm["tekst"]), str(vorm["wie"]), str(vorm["datum"])))
        veld = f"afspraak.{al.id if al else uuid4().hex[:12]}"
        if al is None:
            uit[veld] = vorm
        if afspraak.inwoner and (al is None or al.inwoner is None):
            uit[f"{veld}.inwoner"] = afspraak.inwoner
        if afspraak.klaar and (al is None or al.klaar is None):
            uit[f"{veld}.klaar"] = afspraak.klaar
        if afspraak.hulp and (al is None or al.hulp is None):
            uit[f"{veld}.hulp"] = afspraak.hulp
    return uit


def _erna(zitting: Zitting, beeld: Beeld, wijzigingen: Iterable[Wijziging]) -> Beeld:
    """The picture as it would be."""
    wie, moment = zitting.typt.id, zitting.klok()
    erbij = {w.veld: Veldwaarde(w.waarde, wie, moment, "") for w in wijzigingen}
    return Beeld(beeld.dossier, {**beeld.velden, **erbij})


def _keur_erna(zitting: Zitting, deel: Gelezen, na: Beeld) -> None:
    """A household that cannot be opened any more, or no longer fits on its page, is refused beforehand."""
    try:
        situatie_van(zitting.bronnen.catalogus, na, zitting.vandaag, zitting.gemeente)
    except InvoerFout as fout:
        raise InvoerFout(f"{deel.waar} past niet bij wat er al is: {fout.zin} Er is niets overgenomen.") from None
    voor_inwoner = sum(a.wie == "inwoner" and a.klaar is None for a in afspraken_uit(na))
    if deel.afspraken and voor_inwoner > MEESTE_VOOR_INWONER:
        raise InvoerFout(
            f"{deel.waar} geeft de inwoner meer dan {MEESTE_VOOR_INWONER} dingen te doen. Er is niets overgenomen."
        )
