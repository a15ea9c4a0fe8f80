"""Everything a screen needs of one household, frozen: the picture, what it can get, signals and agreements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from loket.diensten.geheugen import BESPROKEN, afgeleid_uit, vergeet_antwoord
from loket.diensten.later import later_uit, uitgesteld
from loket.diensten.signalen import gevolgen
from loket.diensten.situatie import personen, situatie_van
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.afspraak import Actievoorstel, Afspraak
from loket.domein.brief import Brief
from loket.domein.dossier import Beeld, Json
from loket.domein.duo import Duolid
from loket.domein.fouten import LoketFout
from loket.domein.gesprek import ALTIJD, Antwoord, Signaal
from loket.domein.oordeel import Beoordeling, Oordeel
from loket.domein.signaal import Opensignaal
from loket.domein.situatie import Situatie
from loket.domein.vraag import FEIT
from loket.regels import beoordeel, vraagvolgorde


@dataclass(frozen=True)
class Dossierstand:
    """One household as it stands now.

    `personen` maps an id to role and name. `voorstellen` are the proposed actions that are not yet an
    agreement. `open_signalen` holds the signals with action, owner and last day. `volgorde` holds the fact
    paths that may be asked, the next best question first. `afgeleid` are the answers to items that nobody put,
    but that the facts of the file amount to. `later` maps a scheme that was put off to the day from which it
    may be brought up.
    """

    dossier: str
    beeld: Beeld
    personen: Mapping[str, tuple[str, str]]
    situatie: Situatie
    beoordeling: Beoordeling
    volgorde: tuple[str, ...]
    antwoorden: Mapping[str, Antwoord]
    signalen: tuple[Signaal, ...]
    open_signalen: tuple[Opensignaal, ...]
    voorstellen: tuple[Actievoorstel, ...]
    afspraken: tuple[Afspraak, ...]
    brieven: tuple[Brief, ...]
    duo: tuple[Duolid, ...]
    ontgrendeld: tuple[Duolid, ...]
    typt: Duolid
    vandaag: date
    demo: bool
    onthouden: tuple[str, ...]
    afgeleid: Mapping[str, Antwoord]
    later: Mapping[str, date]
    eerder: frozenset[str] = frozenset()

    def is_nieuw(self, veld: str) -> bool:
        """Whether a field was written since this household was first opened in this sitting."""
        gevonden = self.beeld.velden.get(veld)
        return gevonden is not None and gevonden.operatie not in self.eerder

    @property
    def naam(self) -> str:
        """How the household wants to be called."""
        return self.beeld.tekst("naam")

    @property
    def nummer(self) -> str:
        """The file number."""
        return self.beeld.tekst("nummer")

    def oordeel(self, regeling: str) -> Oordeel | None:
        """The judgement of one scheme."""
        return next((o for o in self.beoordeling.oordelen if o.regeling == regeling), None)

    @property
    def uitgesteld(self) -> frozenset[str]:
        """The schemes that are not brought up today."""
        return frozenset(regeling for regeling, dag in self.later.items() if dag > self.vandaag)


def antwoorden_uit(beeld: Beeld) -> dict[str, Antwoord]:
    """The kept answers of the talk, by item."""
    gevonden: dict[str, Antwoord] = {}
    for item, veld in beeld.onder("antwoord.").items():
        waarde = veld.waarde
        if isinstance(waarde, str | int) and not isinstance(waarde, bool):
            gevonden[item] = waarde
        elif isinstance(waarde, list):
            gevonden[item] = [str(deel) for deel in waarde]
    return gevonden


def doel_van(stand: Dossierstand) -> str:
    """What they want, in their own words; "rather not say" is no goal."""
    gezegd = stand.antwoorden.get("nu_een_ding")
    eigen = gezegd if isinstance(gezegd, str) and gezegd not in ALTIJD else ""
    return stand.beeld.tekst("doel") or eigen


def _onthouden(geheugen: Mapping[str, Json]) -> dict[str, Antwoord]:
    """The answers that are only remembered."""
    return {
        sleutel.removeprefix("antwoord."): [str(deel) for deel in waarde] if isinstance(waarde, list) else waarde
        for sleutel, waarde in geheugen.items()
        if sleutel.startswith("antwoord.") and isinstance(waarde, str | int | list)
    }


def open_dossier(zitting: Zitting, dossier: str) -> Dossierstand:
    """Open a household; that it was opened, and by whom, is in the log before anything shows."""
    beeld = zitting.archief.open_beeld(dossier, zitting.typt.id)
    zitting.open_geheugen(dossier, frozenset(veld.operatie for veld in beeld.velden.values()))
    return stand_van(zitting, dossier, beeld)


def ververs(zitting: Zitting, dossier: str) -> Dossierstand:
    """The household as it stands now, after a change."""
    return stand_van(zitting, dossier, zitting.archief.beeld(dossier))


def sluit_dossier(zitting: Zitting, dossier: str) -> None:
    """Leave a household: what was only remembered is gone, and it no longer waits."""
    zitting.weggelegd.pop(dossier, None)
    zitting.vergeet(dossier)


@dataclass(frozen=True, slots=True)
class Terugname:
    """What undo would take back: its first field, and whether that is a signature, a yes or a whole agreement."""

    veld: str
    gewichtig: bool


def wat_gaat_terug(zitting: Zitting, dossier: str) -> Terugname | None:
    """What the next undo of who types takes back; None when there is nothing."""
    velden = _terug_te_nemen(zitting, dossier)
    if not velden:
        return None
    return Terugname(velden[-1], any(veld.startswith("afspraak.") for veld in velden))


def _terug_te_nemen(zitting: Zitting, dossier: str) -> tuple[str, ...]:
    """The fields that undo would put back; that the household was made is not taken back, or nobody finds it again."""
    velden = zitting.archief.terug_te_nemen(dossier, wie=zitting.typt.id)
    return () if "nummer" in velden else velden


def ongedaan(zitting: Zitting, dossier: str) -> str | None:
    """Undo the newest change of who types; gives the field that went back, or None when there is nothing.

    An agreement under which somebody else wrote (a signature) is not taken away from under them.
    """
    typt = zitting.typt.id
    beeld = zitting.archief.beeld(dossier)
    velden = _terug_te_nemen(zitting, dossier)
    if not velden:
        return None
    for veld in velden:
        if veld.startswith(("afspraak.", "notitie.")) and veld.count(".") == 1:
            anderen = [w for w in beeld.onder(f"{veld}.").values() if w.wie != typt]
            if anderen:
                raise LoketFout("Je maatje heeft hier al op getekend of gereageerd. Maak een nieuwe in plaats daarvan.")
    operatie = zitting.archief.maak_ongedaan(dossier, wie=typt)
    if operatie and operatie.veld.startswith(BESPROKEN):
        vergeet_antwoord(zitting, dossier, operatie.veld.removeprefix(BESPROKEN))
    return operatie.veld if operatie else None


def stand_van(zitting: Zitting, dossier: str, beeld: Beeld) -> Dossierstand:
    """Work everything out of one picture."""
    bronnen, vandaag = zitting.bronnen, zitting.vandaag
    geheugen = zitting.geheugen.get(dossier, {})
    situatie = situatie_van(bronnen.catalogus, beeld, vandaag, zitting.gemeente, geheugen)
    beoordeling = beoordeel(situatie, bronnen.catalogus)
    antwoorden = {**antwoorden_uit(beeld), **_onthouden(geheugen)}
    afgeleid = afgeleid_uit(bronnen.gesprek, beeld, situatie, antwoorden)
    niet_nu = uitgesteld(beeld, vandaag)
    volgt = gevolgen(bronnen, beeld, antwoorden, geheugen, vandaag, ernaast=afgeleid, uitgesteld=niet_nu)
    return Dossierstand(
        dossier=dossier,
        beeld=beeld,
        personen=personen(beeld),
        situatie=situatie,
        beoordeling=beoordeling,
        volgorde=_volgorde(bronnen, beoordeling, antwoorden, niet_nu),
        antwoorden=antwoorden,
        signalen=volgt.signalen,
        open_signalen=volgt.open_signalen,
        voorstellen=volgt.voorstellen,
        afspraken=volgt.afspraken,
        brieven=volgt.brieven,
        duo=zitting.duo(),
        ontgrendeld=zitting.ontgrendeld,
        typt=zitting.typt,
        vandaag=vandaag,
        demo=zitting.demo,
        onthouden=tuple(geheugen),
        afgeleid=afgeleid,
        later=later_uit(beeld),
        eerder=zitting.aangeraakt.get(dossier, frozenset()),
    )


def _volgorde(
    bronnen: Bronnen, beoordeling: Beoordeling, antwoorden: Mapping[str, Antwoord], niet_nu: frozenset[str]
) -> tuple[str, ...]:
    """The facts to ask, best first: not what somebody did not know or would not say, nor for what was put off."""
    over = replace(beoordeling, oordelen=tuple(o for o in beoordeling.oordelen if o.regeling not in niet_nu))
    return tuple(pad for pad in vraagvolgorde(over, bronnen.catalogus) if f"{FEIT}{pad}" not in antwoorden)
