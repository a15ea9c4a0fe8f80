"""Write down a letter on the table in three fields; its last day and its action follow from its kind."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import uuid4

from loket.diensten.wacht import keur_tekst, schoon
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.afspraak import Actievoorstel
from loket.domein.brief import BRIEFREGELS, Brief, Briefregel, Briefsoort
from loket.domein.dossier import Beeld, Json, Wijziging
from loket.domein.fouten import InvoerFout, LoketFout
from loket.regels.kalender import laatste_werkdag

VELD = "brief."
LANGSTE_BRIEFTEKST = 200


def brieven_uit(beeld: Beeld, bronnen: Bronnen) -> tuple[Brief, ...]:
    """The letters of a case file: open ones first, by last day; one without a day comes last."""
    rijen = beeld.onder(VELD).items()
    alle = [_brief(id_, veld.waarde, bronnen) for id_, veld in rijen if isinstance(veld.waarde, dict)]
    return tuple(sorted(alle, key=lambda b: (b.klaar is not None, b.uiterlijk or date.max, b.id)))


def _brief(id_: str, vorm: dict[str, Json], bronnen: Bronnen) -> Brief:
    regel = regel_van(str(vorm["soort"]))
    opgeschreven = date.fromisoformat(str(vorm["opgeschreven"]))
    kaal = Brief(
        id=id_,
        soort=regel.soort,
        afzender=str(vorm["afzender"]),
        dag=date.fromisoformat(str(vorm["datum"])),
        vraag=str(vorm["vraag"]),
        genoemd=date.fromisoformat(str(vorm["genoemd"])) if vorm.get("genoemd") else None,
        opgeschreven=opgeschreven,
        klaar=date.fromisoformat(str(vorm["klaar"])) if vorm.get("klaar") else None,
        grond="brief",
        uiterlijk=None,
        streefdatum=None,
    )
    return _met_termijn(kaal, regel, bronnen)


def _met_termijn(brief: Brief, regel: Briefregel, bronnen: Bronnen) -> Brief:
    """The letter with its last day: of the law where its kind starts a term, else the day that it names."""
    if not regel.termijn:
        streef = laatste_werkdag(brief.genoemd, bronnen.termijnen) if brief.genoemd else None
        return replace(brief, uiterlijk=brief.genoemd, streefdatum=streef)
    wet = bronnen.termijn(regel.termijn, brief.dag if regel.vanaf_brief else brief.opgeschreven)
    return replace(
        brief,
        grond="wet",
        uiterlijk=wet.deadline,
        streefdatum=wet.streefdatum,
        artikel=wet.artikel,
        let_op=wet.let_op,
    )


def regel_van(soort: str) -> Briefregel:
    """What a kind of letter means; one that loket does not know is "anders"."""
    return next((regel for regel in BRIEFREGELS if regel.soort == soort), BRIEFREGELS[-1])


def keur_briefdeel(tekst: str, ander_nummer: bool = False) -> str:
    """One field of a letter as it is kept; InvoerFout when empty or long, BsnFout or RekeningFout for a number."""
    kaal = " ".join(schoon(tekst).split())
    if not kaal:
        raise InvoerFout("Typ eerst iets. Een paar woorden is genoeg.")
    if len(kaal) > LANGSTE_BRIEFTEKST:
        raise InvoerFout("Dit is te lang. Schrijf alleen op wat de brief vraagt.")
    keur_tekst(kaal, ander_nummer=ander_nummer)
    return kaal


def schrijf_brief(
    zitting: Zitting,
    dossier: str,
    soort: Briefsoort,
    afzender: str,
    dag: date,
    vraag: str,
    *,
    genoemd: date | None = None,
    ander_nummer: bool = False,
) -> Brief:
    """Write a letter down; gives it with its last day. InvoerFout where its kind needs the day that it names."""
    if regel_van(soort).moet_dag and genoemd is None:
        raise InvoerFout("Welke datum staat er in de brief? Zonder die datum weten we niet wanneer het moet.")
    vorm: dict[str, Json] = {
        "soort": soort,
        "afzender": keur_briefdeel(afzender, ander_nummer),
        "datum": dag.isoformat(),
        "vraag": keur_briefdeel(vraag, ander_nummer),
        "genoemd": genoemd.isoformat() if genoemd else None,
        "opgeschreven": zitting.vandaag.isoformat(),
        "klaar": None,
    }
    id_ = uuid4().hex[:12]
    zitting.archief.schrijf(dossier, (Wijziging(f"{VELD}{id_}", vorm),), wie=zitting.typt.id)
    return _brief(id_, vorm, zitting.bronnen)


def brief_klaar(zitting: Zitting, dossier: str, id_: str) -> None:
    """Record that nothing has to be done with a letter any more, today."""
    vorm = zitting.archief.beeld(dossier).waarde(f"{VELD}{id_}")
    if not isinstance(vorm, dict):
        raise LoketFout("Deze brief is er niet meer. Ga terug en kijk opnieuw.")
    nieuw: dict[str, Json] = {**vorm, "klaar": zitting.vandaag.isoformat()}
    zitting.archief.schrijf(dossier, (Wijziging(f"{VELD}{id_}", nieuw),), wie=zitting.typt.id)


def briefvoorstellen(
    brieven: Iterable[Brief], gemaakt: Iterable[str], bronnen: Bronnen, vandaag: date
) -> tuple[Actievoorstel, ...]:
    """The proposed action of each open letter that is no agreement yet; a day that has gone by is for today."""
    al = {deel for sleutel in gemaakt for deel in sleutel.split("+")}
    uit = []
    for brief in brieven:
        sleutel = f"brief_{brief.id}.1"
        if brief.klaar is not None or sleutel in al:
            continue
        regel = regel_van(brief.soort)
        streef = max(brief.streefdatum or vandaag, vandaag)
        uiterlijk = brief.uiterlijk or streef
        spoed = regel.termijn == "wgs_bedreigend_3wd" or uiterlijk <= bronnen.termijn("5wd", vandaag).deadline
        code = regel.termijn or "0d"
        tekst = f"{regel.actie} (Brief van {brief.afzender})"
        voorstel = Actievoorstel(sleutel, "", tekst, "samen", code, streef, uiterlijk, spoed, "ja", brief.grond)
        uit.append(voorstel)
    return tuple(uit)
