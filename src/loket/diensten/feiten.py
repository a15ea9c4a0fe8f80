"""The facts that schemes need: shown with what is known, asked in plain words, written as understood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from loket.diensten.dossier import Dossierstand
from loket.diensten.feitwaarde import naar_json, veld_van, waarde_van
from loket.diensten.grens import onder_de_grens
from loket.diensten.personen import aangesproken, met_personen, persoon_woord
from loket.diensten.situatie import personen
from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.woontijd import keur_woontijd
from loket.diensten.zitting import Zitting
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.feit import Feit
from loket.domein.fouten import InvoerFout
from loket.domein.vraag import FEIT
from loket.domein.waarden import Bereik, Opvang, Waarde
from loket.nederlands import (
    Periode,
    datum_kort,
    echo,
    lees_aantal,
    lees_bedrag,
    lees_bedrag_per,
    lees_datum,
    lees_inkomsten,
    lees_opvang,
    lees_reeks,
    lees_woondag,
    opvang_woorden,
    woondag_woorden,
)
from loket.regels.lijst import regelingen_van

JA_NEE = {True: "ja", False: "nee"}
VOORBEELD = {
    "bedrag": "1.640, of 20 tot 25 duizend",
    "aantal": "2, of 1 of 2",
    "datum": "3-4-2018, april 2018, 2018 of 34 jaar",
    "dag": "10-5-2026, of mei 2026",
    "opvang": "dagopvang 122 uur 10,50; of kind 2: bso 40 uur 9; of geen",
    "reeks": "40; 35,5; 20",
    "inkomsten": "loon 1.640, alimentatie 150; of geen",
}


@dataclass(frozen=True, slots=True)
class Feitregel:
    """One fact of one household: whose, what it is called, its value in words, and where that came from."""

    pad: str
    groep: str
    naam: str
    waarde: str
    weten: bool
    herkomst: str
    feit: Feit
    vraag: str


def feitregels(zitting: Zitting, stand: Dossierstand) -> tuple[Feitregel, ...]:
    """The facts to ask of this household: per person, of the house, then of schemes; in the catalogue's order.

    What is seldom asked of a person stands below what is asked.
    """
    feiten = [feit for feit in zitting.bronnen.catalogus.feiten if feit.gevraagd or feit.tonen]
    samen = [feit for feit in feiten if feit.pad.startswith(("samenstelling.", "gemeente"))]
    regels = [_regel(zitting, stand, feit, feit.pad, "Wie wonen hier?") for feit in samen]
    for id_, (rol, _) in stand.personen.items():
        groep = persoon_woord(stand.personen, id_).capitalize()
        for feit in sorted(feiten, key=lambda feit: feit.tonen):
            if feit.pad.startswith("personen.") and rol in (feit.vraag_rollen or feit.rollen):
                regels.append(_regel(zitting, stand, feit, feit.pad.replace("*", id_), groep))
    regels += [_regel(zitting, stand, feit, feit.pad, "Wonen") for feit in feiten if feit.pad.startswith("woning.")]
    return (*regels, *(_regel(zitting, stand, feit, feit.pad, "Verder") for feit in _van_hier(zitting, stand, feiten)))


def _van_hier(zitting: Zitting, stand: Dossierstand, feiten: Iterable[Feit]) -> list[Feit]:
    """The facts that only one scheme asks, for the schemes of nation and municipality."""
    hier = regelingen_van(zitting.bronnen.catalogus, stand.situatie.gemeente)
    eigen = tuple(f"feiten.{regeling.id}." for regeling in hier)
    zonder_kinderen = stand.situatie.samenstelling.kinderen == 0
    return [f for f in feiten if f.pad.startswith(eigen) and not (f.deel == "kinderen" and zonder_kinderen)]


def _regel(zitting: Zitting, stand: Dossierstand, feit: Feit, pad: str, groep: str) -> Feitregel:
    waarde = waarde_van(stand.situatie, pad)
    return Feitregel(
        pad=pad,
        groep=groep,
        naam=feit.naam,
        waarde=_woorden_bij(zitting, stand, feit, waarde),
        weten=waarde is not None,
        herkomst=herkomst(stand, pad),
        feit=feit,
        vraag=vraag_bij(zitting, stand, pad),
    )


def vraag_bij(zitting: Zitting, stand: Dossierstand, pad: str) -> str:
    """The question of a fact, with the name of who it is about when that is not the resident."""
    delen = pad.split(".")
    naam = ""
    if delen[0] == "personen" and stand.personen.get(delen[1], ("aanvrager", ""))[0] != "aanvrager":
        naam = aangesproken(stand.personen, delen[1])
    return zitting.bronnen.catalogus.vraag_voor(pad, naam)


def woorden(feit: Feit, waarde: Waarde) -> str:
    """A value as people say it; unknown is "nog niet bekend", never a dash or a zero."""
    if waarde is None:
        return "nog niet bekend"
    if isinstance(waarde, bool):
        return JA_NEE[waarde]
    if isinstance(waarde, str):
        return feit.labels.get(waarde, waarde.replace("_", " "))
    if feit.soort == "dag":
        return woondag_woorden(waarde)
    if isinstance(waarde, Decimal) or (isinstance(waarde, Bereik) and feit.soort == "bedrag"):
        return echo(waarde, per=_periode(feit) or "").removeprefix("= ")
    return echo(waarde).removeprefix("= ")


def _woorden_bij(zitting: Zitting, stand: Dossierstand, feit: Feit, waarde: Waarde) -> str:
    if waarde is None and feit.tonen and feit.aanname:
        return feit.aanname
    opvang = [deel for deel in waarde if isinstance(deel, Opvang)] if isinstance(waarde, tuple) else []
    if opvang:
        return opvang_woorden(opvang, dict(kinderen_van(stand.personen)))
    if feit.pad == "gemeente" and isinstance(waarde, str):
        return zitting.bronnen.catalogus.gemeenten.get(waarde, waarde)
    return woorden(feit, waarde)


def kinderen_van(leden: Mapping[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """The children of a household: id and how each is called."""
    return [(id_, persoon_woord(leden, id_)) for id_, (rol, _) in leden.items() if rol == "kind"]


def _periode(feit: Feit) -> Periode | None:
    """The period of an amount; None for an amount on one day."""
    if "maand" in feit.eenheid:
        return "maand"
    return "jaar" if "jaar" in feit.eenheid else None


def herkomst(stand: Dossierstand, pad: str) -> str:
    """Who wrote it when; what is only remembered says so."""
    if pad in stand.onthouden:
        return "wordt niet bewaard"
    veld = stand.beeld.velden.get(veld_van(pad))
    if veld is None:
        return ""
    wie = next((lid.naam for lid in stand.duo if lid.id == veld.wie), "")
    return f"{wie}, {datum_kort(veld.moment.astimezone().date())}".removeprefix(", ")


def lees_feit(feit: Feit, tekst: str, vandaag: date, kinderen: Sequence[tuple[str, str]] = ()) -> tuple[Json, str]:
    """A typed answer as it is kept (form of contract.md) and as loket repeats it; InvoerFout when unclear.

    `kinderen` are the children that childcare can be of.
    """
    if feit.soort == "bedrag":
        per = _periode(feit)
        if per is None:
            bedrag = lees_bedrag(tekst)
            return naar_json(bedrag), echo(bedrag)
        bedrag, uitleg = lees_bedrag_per(tekst, per)
        return naar_json(bedrag), f"= {uitleg}"
    if feit.soort == "aantal":
        aantal = lees_aantal(tekst)
        return naar_json(aantal), echo(aantal)
    if feit.soort == "datum":
        geboren = lees_datum(tekst, vandaag)
        return naar_json(geboren), echo(geboren)
    if feit.soort == "inkomsten":
        inkomsten = lees_inkomsten(tekst)
        return naar_json(inkomsten), echo(inkomsten)
    if feit.soort == "reeks":
        reeks = lees_reeks(tekst)
        return naar_json(reeks), echo(reeks)
    if feit.soort == "dag":
        dag = lees_woondag(tekst, vandaag)
        return naar_json(dag), f"= {woondag_woorden(dag)}"
    if feit.soort == "opvang":
        opvang = lees_opvang(tekst, kinderen)
        return naar_json(opvang), f"= {opvang_woorden(opvang, dict(kinderen))}"
    return _lees_ja_nee(tekst)


def _lees_ja_nee(tekst: str) -> tuple[Json, str]:
    if tekst not in ("ja", "nee"):
        raise InvoerFout("Kies ja of nee.")
    return tekst == "ja", f"= {tekst}"


def _lees_code(zitting: Zitting, feit: Feit, code: str) -> tuple[Json, str]:
    keuzes = dict(keuzes_van(zitting, feit))
    if code not in keuzes:
        raise InvoerFout(f"Kies een van deze antwoorden: {', '.join(keuzes.values())}.")
    return code, f"= {keuzes[code]}"


def keuzes_van(zitting: Zitting, feit: Feit) -> list[tuple[str, str]]:
    """The options of a choice with their words, in order."""
    if feit.pad == "gemeente":
        return sorted(zitting.bronnen.catalogus.gemeenten.items(), key=lambda paar: paar[1])
    return [(optie, feit.labels.get(optie, optie)) for optie in feit.opties]


def lees_ruw(zitting: Zitting, feit: Feit, tekst: str, kinderen: Sequence[tuple[str, str]] = ()) -> tuple[Json, str]:
    """A typed answer or a chosen code as it is kept, and as loket repeats it; InvoerFout when unclear.

    `kinderen` are the children that childcare can be of.
    """
    if feit.soort == "keuze":
        return _lees_code(zitting, feit, tekst)
    onder = onder_de_grens(zitting, feit, tekst)
    return onder if onder is not None else lees_feit(feit, tekst, zitting.vandaag, kinderen)


def zet_feit(zitting: Zitting, dossier: str, pad: str, tekst: str, *, ander_nummer: bool = False) -> str:
    """Write one fact, or only remember it where it may not be kept; gives what was understood."""
    feit = zitting.bronnen.catalogus.feit_bij(pad)
    schone = schoon(tekst).strip()
    keur_tekst(schone, ander_nummer=ander_nummer)
    kinderen = kinderen_van(personen(zitting.archief.beeld(dossier)))
    waarde, begrepen = lees_ruw(zitting, feit, schone, kinderen)
    keur_woontijd(zitting.archief.beeld(dossier), pad, waarde)
    if feit.bewaren == "zitting":
        zitting.onthoud(dossier, {pad: waarde})
        return begrepen
    beeld = zitting.archief.beeld(dossier)
    wijzigingen = met_personen(beeld, [Wijziging(veld_van(pad), waarde), *_niet_meer_onbekend(beeld, pad)])
    zitting.archief.schrijf(dossier, wijzigingen, wie=zitting.typt.id)
    return begrepen


def _niet_meer_onbekend(beeld: Beeld, pad: str) -> list[Wijziging]:
    """A fact that is told now takes the place of an earlier "don't know"."""
    veld = f"antwoord.{FEIT}{pad}"
    return [Wijziging(veld, soort="wis")] if veld in beeld.velden else []


def wis_feit(zitting: Zitting, dossier: str, pad: str) -> None:
    """Make a fact unknown again; what was remembered is dropped."""
    zitting.geheugen.get(dossier, {}).pop(pad, None)
    if veld_van(pad) in zitting.archief.beeld(dossier).velden:
        zitting.archief.schrijf(dossier, (Wijziging(veld_van(pad), soort="wis"),), wie=zitting.typt.id)


def zet_gebruik(zitting: Zitting, dossier: str, regeling: str, gebruik: str) -> None:
    """Record whether a scheme is in use; it never changes what the rules say. Who says so, no longer puts it off."""
    later = f"later.{regeling}"
    weg = [Wijziging(later, soort="wis")] if later in zitting.archief.beeld(dossier).velden else []
    zitting.archief.schrijf(dossier, [Wijziging(f"gebruik.{regeling}", gebruik), *weg], wie=zitting.typt.id)


def volgende_open(regels: Iterable[Feitregel], pad: str) -> str:
    """The first fact after this one that is asked and still unknown, else this one."""
    lijst = list(regels)
    nummers = [regel.pad for regel in lijst]
    begin = nummers.index(pad) + 1 if pad in nummers else 0
    open_ = (regel.pad for regel in (*lijst[begin:], *lijst[:begin]) if not regel.weten and regel.feit.gevraagd)
    return next(open_, pad)
