"""Reads municipality packs: the schemes with their cards, and the sociale kaart; refuses what does not fit."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast, get_args

from loket.catalogus.mmskeuzes import lees_keuzes
from loket.catalogus.regelsoorten import LANDELIJK
from loket.catalogus.soorten import Pakket, Pakregel, Voorbeeld
from loket.catalogus.vak import Vak
from loket.domein.mms import Keuze
from loket.domein.oordeel import Betrouwbaarheid, Per, Vorm
from loket.domein.pakket import Aanvraag, Beslisser, Cijfer, Groep, Hulp, Mmsstatus, Ontwerpkeuze, Regelingkaart

PAKVELDEN = ("id", "naam", "breidt_uit", "voor_alle", "regeling", "hulp", "gesprek", "noodkaart", "voorbeeld", "keuze")
KAARTVELDEN = (
    "id", "soort", "naam", "uitvoerder", "vorm", "per", "bron", "betrouwbaarheid", "gemeenten", "groepen", "doelgroep",
    "voorwaarden", "bedrag_tekst", "formule", "opmerking", "peildatum", "van", "tot", "mms_status",
    "status_herkomst", "aanvraag", "beslisser", "toegang_via", "ontwerp", "cijfer", "let_op", "andere_lezing",
    "vervangt", "verzacht",
)  # fmt: skip
LETTERS = get_args(Betrouwbaarheid)


def lees_pakket(inhoud: Mapping[str, Any], bestand: str) -> Pakket:
    """One pack; InvoerFout names the table, the key and what to do."""
    vak = Vak(inhoud, bestand)
    vak.sluit(*PAKVELDEN)
    keuzes = lees_keuzes(vak)
    regels = tuple(_regel(rij, keuzes) for rij in vak.vakken("regeling"))
    return Pakket(
        id=vak.code("id"),
        naam=vak.tekst("naam"),
        regels=regels,
        breidt_uit=vak.teksten("breidt_uit"),
        voor_alle=vak.waar("voor_alle", standaard=False),
        hulp=tuple(_hulp(rij) for rij in vak.vakken("hulp")),
        gesprek=_gespreksrijen(vak),
        voorbeelden=_voorbeelden(vak, {regel.kaart.id for regel in regels}),
        noodkaart=vak.woorden("noodkaart"),
    )


def _gespreksrijen(vak: Vak) -> tuple[Any, ...]:
    """The rows for the talk, read where the talk is made."""
    rijen = vak.inhoud.get("gesprek", [])
    if not isinstance(rijen, list):
        raise vak.fout("'gesprek' moet een lijst van tabellen zijn. Begin elke vraag met [[gesprek]].")
    return tuple(rijen)


def _voorbeelden(vak: Vak, eigen: Collection[str]) -> tuple[Voorbeeld, ...]:
    """The worked examples of a pack; its own municipality where a situation names none."""
    gezien: set[str] = set()
    for rij in (rijen := vak.vakken("voorbeeld")):
        rij.sluit("id", "regeling", "bron", "verwacht", "marge", "situatie")
        if rij.code("id") in gezien:
            raise rij.fout("'id' staat er twee keer. Geef elk voorbeeld een eigen id.")
        gezien.add(rij.code("id"))
        rij.keuze("regeling", tuple(sorted(eigen)))
        if not (rij.vak("verwacht").inhoud and rij.vak("situatie").inhoud):
            raise rij.fout("'situatie' of 'verwacht' ontbreekt. Schrijf op wie het is, en wat eruit moet komen.")
    return tuple(_voorbeeld(rij, vak.tekst("id")) for rij in rijen)


def _voorbeeld(rij: Vak, gemeente: str) -> Voorbeeld:
    return Voorbeeld(
        id=rij.tekst("id"),
        regeling=rij.tekst("regeling"),
        situatie={"gemeente": gemeente, **rij.vak("situatie").inhoud},
        verwacht=rij.vak("verwacht").inhoud,
        marge=rij.mag_decimaal("marge") or Decimal(0),
        bron=rij.tekst("bron"),
    )


def _regel(vak: Vak, keuzes: tuple[Keuze, ...]) -> Pakregel:
    kaart = Regelingkaart(
        id=vak.code("id"),
        naam=vak.tekst("naam"),
        soort=vak.tekst("soort"),
        uitvoerder=vak.tekst("uitvoerder"),
        vorm=cast(Vorm, vak.keuze("vorm", get_args(Vorm))),
        per=cast(Per, vak.keuze("per", get_args(Per))),
        bron=vak.tekst("bron"),
        betrouwbaarheid=cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", LETTERS)),
        gemeenten=frozenset(vak.teksten("gemeenten")),
        groepen=lees_groepen(vak, "groepen"),
        doelgroep=vak.tekst("doelgroep", ""),
        voorwaarden=vak.teksten("voorwaarden"),
        bedrag_tekst=vak.tekst("bedrag_tekst", ""),
        formule=vak.tekst("formule", ""),
        opmerking=vak.tekst("opmerking", ""),
        peildatum=vak.tekst("peildatum", ""),
        van=vak.mag_dag("van"),
        tot=vak.mag_dag("tot"),
        mms_status=cast(Mmsstatus, vak.keuze("mms_status", get_args(Mmsstatus), "eigen")),
        status_herkomst=vak.tekst("status_herkomst", ""),
        aanvraag=_aanvraag(vak.vak("aanvraag")),
        beslisser=_beslisser(vak.vak("beslisser")),
        toegang_via=vak.teksten("toegang_via"),
        ontwerp=_ontwerp(vak.vak("ontwerp")),
        cijfers=tuple(_cijfer(deel) for deel in vak.vakken("cijfer")),
        let_op=vak.teksten("let_op"),
        andere_lezing=vak.tekst("andere_lezing", ""),
        vervangt=vak.tekst("vervangt", "") or None,
        verzacht=vak.tekst("verzacht", ""),
    )
    if kaart.soort == LANDELIJK:
        vak.sluit(*KAARTVELDEN)
    if kaart.van and kaart.tot and kaart.tot < kaart.van:
        raise vak.fout("'tot' ligt voor 'van'. Verbeter een van de twee.")
    return Pakregel(kaart, vak, keuzes)


def lees_groepen(vak: Vak, sleutel: str) -> tuple[Groep, ...]:
    """Target groups, each from the list; none when it is not there."""
    groepen = vak.teksten(sleutel)
    if vreemd := [groep for groep in groepen if groep not in get_args(Groep)]:
        raise vak.fout(f"'{sleutel}' kan niet '{vreemd[0]}' zijn. Kies uit: {', '.join(get_args(Groep))}.")
    return cast(tuple[Groep, ...], groepen)


def _aanvraag(vak: Vak) -> Aanvraag:
    vak.sluit("waar", "bewijs", "beslistermijn", "contact")
    return Aanvraag(
        vak.tekst("waar", ""), vak.teksten("bewijs"), vak.tekst("beslistermijn", ""), vak.tekst("contact", "")
    )


def _beslisser(vak: Vak) -> Beslisser:
    vak.sluit("wie", "duo_tot", "telefoon")
    return Beslisser(vak.tekst("wie", ""), vak.mag_decimaal("duo_tot"), vak.tekst("telefoon", ""))


def _ontwerp(vak: Vak) -> dict[Ontwerpkeuze, str]:
    vak.sluit(*get_args(Ontwerpkeuze))
    return {cast(Ontwerpkeuze, keuze): vak.tekst(keuze) for keuze in vak.inhoud}


def _cijfer(vak: Vak) -> Cijfer:
    vak.sluit("wat", "waarde", "bron", "betrouwbaarheid")
    letter = cast(Betrouwbaarheid, vak.keuze("betrouwbaarheid", LETTERS))
    return Cijfer(vak.tekst("wat"), vak.tekst("waarde", ""), vak.tekst("bron"), letter)


def _hulp(vak: Vak) -> Hulp:
    vak.sluit("id", "naam", "waarmee", "bereik", "beheerder", "gecontroleerd", "bron")
    waarmee = vak.teksten("waarmee")
    if not waarmee:
        raise vak.fout("'waarmee' is leeg. Noem ten minste één soort hulp.")
    return Hulp(
        id=vak.code("id"),
        naam=vak.tekst("naam"),
        waarmee=waarmee,
        bereik=vak.tekst("bereik"),
        beheerder=vak.tekst("beheerder"),
        gecontroleerd=vak.mag_dag("gecontroleerd"),
        bron=vak.tekst("bron"),
    )


def verdeel(pakketten: Iterable[Pakket], gemeenten: Iterable[str]) -> tuple[Pakket, ...]:
    """The same packs, each scheme with the municipalities where it holds.

    A municipality has the schemes of its own pack, then those of the packs that it extends, the nearest first, then
    those for all; of each id one. InvoerFout where that is not clear, or for a scheme that holds nowhere.
    """
    alle, bekend = tuple(pakketten), tuple(gemeenten)
    geldt: dict[int, set[str]] = {id(regel): set() for pakket in alle for regel in pakket.regels}
    for gemeente in bekend:
        for regel in _regels_van(gemeente, alle).values():
            geldt[id(regel)].add(gemeente)
    return tuple(
        replace(pakket, regels=tuple(_met_gemeenten(regel, geldt[id(regel)], bekend) for regel in pakket.regels))
        for pakket in alle
    )


def _regels_van(gemeente: str, alle: tuple[Pakket, ...]) -> dict[str, Pakregel]:
    """The schemes of one municipality by id."""
    gevonden: dict[str, Pakregel] = {}
    for pakket in _keten(gemeente, alle):
        for regel in pakket.regels:
            if not regel.kaart.gemeenten and _nieuw(gevonden, regel, pakket, gemeente):
                gevonden[regel.kaart.id] = regel
    for regel in (regel for pakket in alle for regel in pakket.regels if gemeente in regel.kaart.gemeenten):
        if regel.kaart.id in gevonden:
            raise regel.vak.fout(f"'{regel.kaart.id}' staat twee keer voor de gemeente {gemeente}. Haal er één weg.")
        gevonden[regel.kaart.id] = regel
    for pakket in alle:
        for regel in pakket.regels if pakket.voor_alle else ():
            gevonden.setdefault(regel.kaart.id, regel)
    return gevonden


def _nieuw(gevonden: Mapping[str, Pakregel], regel: Pakregel, pakket: Pakket, gemeente: str) -> bool:
    """Whether no nearer pack has this id; twice in one pack is refused."""
    eerder = gevonden.get(regel.kaart.id)
    if eerder is not None and any(eerder is ander for ander in pakket.regels):
        raise regel.vak.fout(f"'{regel.kaart.id}' staat twee keer voor de gemeente {gemeente}. Haal er één weg.")
    return eerder is None


def _keten(gemeente: str, alle: tuple[Pakket, ...]) -> list[Pakket]:
    """The municipality's own pack and those that it extends, the nearest first."""
    per_id = {pakket.id: pakket for pakket in alle}
    keten: list[Pakket] = []
    wachtrij = [gemeente]
    for naam in wachtrij:
        pakket = per_id.get(naam)
        if pakket is not None and pakket not in keten:
            keten.append(pakket)
            wachtrij += pakket.breidt_uit
    return keten


def _met_gemeenten(regel: Pakregel, geldt: Collection[str], bekend: Collection[str]) -> Pakregel:
    if vreemd := sorted(regel.kaart.gemeenten - set(bekend)):
        raise regel.vak.fout(
            f"de gemeente '{vreemd[0]}' staat niet in gemeenten.toml. Kies een gemeente uit die lijst."
        )
    if not geldt:
        raise regel.vak.fout("deze regeling geldt in geen enkele gemeente. Noem 'gemeenten'.")
    return replace(regel, kaart=replace(regel.kaart, gemeenten=frozenset(geldt)))
