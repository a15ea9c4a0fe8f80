"""Judges schemes: the runs of the hull become one state, one range, what is missing and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from loket.catalogus.soorten import Catalogus
from loket.domein.oordeel import Aanname, Bedrag, Beoordeling, Ontbreekt, Oordeel, Status, Uitslag
from loket.domein.situatie import Situatie
from loket.regels.beslissend import alles_onbekend, ontbrekend
from loket.regels.domeinen import Kant
from loket.regels.lijst import regeling_bij, regelingen_van
from loket.regels.omhulsel import TeVeel, verken
from loket.regels.regeling import Regeling, Uitkomst
from loket.regels.rekenblad import Rekenblad
from loket.regels.uitleg import geldigheid, uitleg
from loket.regels.vraagstuk import Huishouden, Vraagstuk, feit_van_deel

NUL = Decimal("0.00")
MEESTE_NAMEN = 4
Meter: TypeAlias = Callable[[int], object]


@dataclass(frozen=True)
class Runs:
    """The runs at the low and at the high end; the same list when nothing pushes one way."""

    laag: Sequence[tuple[Rekenblad, Uitkomst]]
    hoog: Sequence[tuple[Rekenblad, Uitkomst]]
    afgekapt: bool = False

    @property
    def alle(self) -> list[tuple[Rekenblad, Uitkomst]]:
        """Every run once."""
        return [*self.laag, *self.hoog] if self.hoog is not self.laag else list(self.laag)


def beoordeel(situatie: Situatie, catalogus: Catalogus, *, alleen: Iterable[str] | None = None) -> Beoordeling:
    """Judge every scheme of nation and municipality, or only those named; InvoerFout for an unknown id."""
    if alleen is None:
        regelingen: Sequence[Regeling] = regelingen_van(catalogus, situatie.gemeente)
    else:
        regelingen = [regeling_bij(catalogus, id_, situatie.gemeente) for id_ in dict.fromkeys(alleen)]
    huis = Huishouden(situatie, catalogus)
    oordelen = tuple(beoordeel_regeling(huis, regeling) for regeling in regelingen)
    return Beoordeling(situatie.peildatum, situatie.gemeente, catalogus.hash, oordelen)


def herbeoordeel(vorige: Beoordeling, situatie: Situatie, catalogus: Catalogus, paden: Iterable[str]) -> Beoordeling:
    """Judge again only the schemes that may read a changed path; date and municipality are the same."""
    geraakt = {feit_van_deel(pad) for pad in paden}
    huis = Huishouden(situatie, catalogus)
    nieuw = []
    for oordeel in vorige.oordelen:
        regeling = regeling_bij(catalogus, oordeel.regeling, situatie.gemeente)
        leest = any(huis.feit(pad).pad in regeling.leest for pad in geraakt)
        nieuw.append(beoordeel_regeling(huis, regeling) if leest else oordeel)
    return Beoordeling(situatie.peildatum, situatie.gemeente, catalogus.hash, tuple(nieuw))


def beoordeel_regeling(huis: Huishouden, regeling: Regeling, meet: Meter | None = None) -> Oordeel:
    """Judge one scheme for one household; `meet` is told how many runs the hull took."""
    vraag = Vraagstuk(huis, regeling)
    runs = _draai(vraag, meet)
    status = _status(vraag, runs)
    elders = bool(regeling.gemeenten) and huis.situatie.gemeente not in regeling.gemeenten
    bedrag = None if elders else _bedrag(regeling, runs)
    open_ = _ontbreekt(vraag, runs, status, bedrag)
    let_op = _let_op(huis, regeling, status, runs)
    if elders:
        status, open_ = _elders(huis, regeling, status, let_op), ()
    van, tot = geldigheid(blad for blad, _ in runs.alle)
    return Oordeel(
        regeling=regeling.id,
        naam=regeling.naam,
        uitvoerder=regeling.uitvoerder,
        vorm=regeling.vorm,
        gebruik=huis.situatie.gebruik.get(regeling.id),
        status=status,
        bedrag=bedrag,
        precies=vraag.precies and not runs.afgekapt,
        betaald_per=regeling.betaald_per,
        voor_iedereen=regeling.voor_iedereen,
        waarden=_waarden(vraag, runs),
        ontbreekt=open_,
        aannames=_aannames(runs),
        uitleg=uitleg(vraag, *_uitersten(runs)),
        geldig_van=van,
        geldig_tot=tot,
        let_op=tuple(let_op),
    )


def _draai(vraag: Vraagstuk, meet: Meter | None) -> Runs:
    runs = _beide_kanten(vraag)
    if meet is not None:
        meet(vraag.runs)
    return runs


def _beide_kanten(vraag: Vraagstuk) -> Runs:
    laag: list[tuple[Rekenblad, Uitkomst]] = []
    hoog: list[tuple[Rekenblad, Uitkomst]] = []
    try:
        for run in verken(vraag, Kant.LAAG):
            laag.append(run)
        if not any(blad.monotoon for blad, _ in laag):
            return Runs(laag, laag)
        for run in verken(vraag, Kant.HOOG):
            hoog.append(run)
    except TeVeel:
        laag = laag or [_te_veel(vraag)]
        return Runs(laag, hoog or laag, afgekapt=True)
    return Runs(laag, hoog)


def _te_veel(vraag: Vraagstuk) -> tuple[Rekenblad, Uitkomst]:
    """A run that only says that too much is unknown to reckon."""
    blad = Rekenblad(vraag, Kant.LAAG, {})
    return blad, blad.navragen("Er is nog te veel onbekend om precies te rekenen.")


def _status(vraag: Vraagstuk, runs: Runs) -> Status:
    """Exactly one state: the first that holds, in the order of `Status`."""
    soorten = {uitkomst.soort for _, uitkomst in runs.alle}
    dicht = _deur_dicht(vraag)
    if runs.afgekapt:
        return Status.NIET_GEVRAAGD if dicht else Status.ONBESLIST
    if soorten == {"buiten"}:
        return Status.NIET_VAN_TOEPASSING
    if soorten <= {"buiten", "nee"}:
        return Status.WAARSCHIJNLIJK_NIET
    if "ja" not in soorten and not (dicht and "buiten" in soorten):
        # While the door can still put the household outside the target group, it is asked before anybody else is.
        return Status.NAVRAGEN
    if dicht:
        return Status.NIET_GEVRAAGD
    return Status.WAARSCHIJNLIJK_WEL if soorten == {"ja"} else Status.ONBESLIST


def _deur_dicht(vraag: Vraagstuk) -> bool:
    deur = vraag.regeling.deur
    return deur is not None and vraag.huis.waarde(deur) is None


def _bedrag(regeling: Regeling, runs: Runs) -> Bedrag | None:
    if runs.afgekapt:
        return Bedrag(NUL, regeling.plafond, regeling.per) if regeling.plafond else None
    soorten = {uitkomst.soort for _, uitkomst in runs.alle}
    if "navragen" in soorten and "ja" not in soorten:
        return None
    if any(u.soort == "ja" and u.bedrag is None for _, u in runs.alle):
        return None
    bedragen = [u.bedrag for _, u in runs.alle if u.bedrag is not None]
    return Bedrag(min(bedragen), max(bedragen), regeling.per)


def _ontbreekt(vraag: Vraagstuk, runs: Runs, status: Status, bedrag: Bedrag | None) -> tuple[Ontbreekt, ...]:
    if runs.afgekapt:
        return alles_onbekend(vraag)
    return () if _klaar(runs, bedrag) else ontbrekend(vraag, runs.laag, runs.hoog, status)


def _klaar(runs: Runs, bedrag: Bedrag | None) -> bool:
    """Whether no answer can change the state or the amount any more."""
    soorten = {"nee" if uitkomst.soort == "buiten" else uitkomst.soort for _, uitkomst in runs.alle}
    return len(soorten) == 1 and (bedrag is None or bedrag.min == bedrag.max)


def _waarden(vraag: Vraagstuk, runs: Runs) -> Mapping[str, Uitslag]:
    """The named results that every completion shares; while the door is unknown, those of the way through it."""
    if runs.afgekapt:
        return {}
    uitkomsten = [uitkomst for blad, uitkomst in runs.alle if not _door_dichte_deur(vraag, blad)]
    if not uitkomsten:
        return {}
    eerste = uitkomsten[0].waarden
    open_ = any(blad.gelezen for blad, _ in runs.alle)
    return {
        naam: waarde
        for naam, waarde in eerste.items()
        if not (open_ and naam in vraag.regeling.los)
        and all(naam in u.waarden and u.waarden[naam] == waarde for u in uitkomsten)
    }


def _door_dichte_deur(vraag: Vraagstuk, blad: Rekenblad) -> bool:
    """Whether this run answered an unknown door with no."""
    deur = vraag.regeling.deur
    return deur is not None and _deur_dicht(vraag) and blad.nog_mogelijk(deur) == (False,)


def _aannames(runs: Runs) -> tuple[Aanname, ...]:
    samen: dict[str, str] = {}
    for blad, _ in runs.alle:
        samen |= blad.aannames
    return tuple(Aanname(pad, tekst) for pad, tekst in samen.items() if "+" not in pad)


def _uitersten(runs: Runs) -> tuple[tuple[Rekenblad, Uitkomst], tuple[Rekenblad, Uitkomst]]:
    return min(runs.laag, key=_rang), max(runs.hoog, key=_rang)


def _rang(run: tuple[Rekenblad, Uitkomst]) -> tuple[int, Decimal]:
    uitkomst = run[1]
    return ("buiten", "nee", "navragen", "ja").index(uitkomst.soort), uitkomst.bedrag or NUL


def _let_op(huis: Huishouden, regeling: Regeling, status: Status, runs: Runs) -> list[str]:
    zinnen: dict[str, None] = {}
    for blad, uitkomst in runs.alle:
        zinnen |= dict.fromkeys(blad.let_op)
        if uitkomst.soort == "navragen" and uitkomst.reden:
            # While the state is open this is only one of the ways it can go.
            zinnen[f"Misschien: {uitkomst.reden}" if status is Status.ONBESLIST else uitkomst.reden] = None
    if regeling.gemeenten and huis.situatie.gemeente is None:
        zinnen[f"Deze regeling is van {_gemeenten(huis, regeling)}; vraag eerst in welke gemeente dit is."] = None
    return list(zinnen)


def _elders(huis: Huishouden, regeling: Regeling, status: Status, let_op: list[str]) -> Status:
    """A municipal scheme judged for another municipality: reckoned, but nothing to promise."""
    if huis.situatie.gemeente is None:
        return status
    zin = f"Deze regeling is van {_gemeenten(huis, regeling)} en niet van de gemeente van dit huishouden."
    let_op.insert(0, zin)
    return Status.NIET_VAN_TOEPASSING


def _gemeenten(huis: Huishouden, regeling: Regeling) -> str:
    """The municipalities of a local scheme, in words."""
    namen = sorted(huis.catalogus.gemeenten.get(id_, id_) for id_ in regeling.gemeenten)
    if len(namen) > MEESTE_NAMEN:
        return f"{len(namen)} andere gemeenten"
    return f"de gemeente {namen[0]}" if len(namen) == 1 else f"de gemeenten {', '.join(namen[:-1])} en {namen[-1]}"
