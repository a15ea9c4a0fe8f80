"""A week of work of one duo, played by a seeded script through the services: sixty households, forty visits."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from loket.diensten import afspraken, dossier, feiten, gesprek, huishoudens, personen
from loket.diensten.demo import vul_demo
from loket.diensten.dossier import Dossierstand
from loket.diensten.gespreksvragen import Gesprek
from loket.diensten.werklijst import werklijst
from loket.diensten.zitting import Bronnen, Zitting, ontgrendel_maatje, wissel_typist
from loket.domein.duo import DUOROLLEN
from loket.domein.fouten import LoketFout
from loket.domein.vraag import Vraag
from loket.fixtures.lezer import caseload
from loket.opslag.openen import controleer_wachtzin, maak_opslag, open_opslag, voeg_duolid_toe
from loket.opslag.sleutelslot import Kdf
from tests.week.antwoorden import ACTIES, KENT_LOKET_NIET, NAMEN, TEKSTEN, gok_feit, gok_vraag

WACHTZINNEN = {"Mila": "een lange wachtzin van mila", "Bas": "een lange wachtzin van bas"}
BEGIN = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
DAGEN, PER_DAG, NIEUW = 5, 8, 8
VOORAF = timedelta(hours=1)
GOEDKOOP = Kdf(t=1, m=8 * 1024, p=1)


class Klok:
    """A clock that only goes when work is done: a few seconds for every look at it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """The moment, and some seconds go by."""
        self.moment += timedelta(seconds=3)
        return self.moment


@dataclass
class Verslag:
    """What the week did, to hold against the store afterwards.

    `geopend` counts dossier and person; `getekend` holds dossier, agreement and signer.
    """

    geopend: Counter[tuple[str, str]] = field(default_factory=Counter)
    getekend: set[tuple[str, str, str]] = field(default_factory=set)
    gedaan: Counter[str] = field(default_factory=Counter)
    geweigerd: Counter[str] = field(default_factory=Counter)
    zinnen: set[str] = field(default_factory=set)
    onthouden: int = 0
    bezocht: list[str] = field(default_factory=list)
    begin: datetime = BEGIN
    einde: datetime = BEGIN


def speel(map_: Path, bronnen: Bronnen, *, zaad: int = 1, begin: datetime = BEGIN) -> Verslag:
    """Make a store in this folder and play a week in it that starts on the day of `begin`."""
    week = Week(map_, bronnen, zaad, begin)
    week.begin_opslag()
    for dag in range(DAGEN):
        week.dag(dag)
    week.verslag.einde = week.klok.moment
    return week.verslag


class Week:
    """One duo, one store, one clock and one throw of the dice for everything."""

    def __init__(self, map_: Path, bronnen: Bronnen, zaad: int, begin: datetime) -> None:
        self.map, self.bronnen, self.begin = map_, bronnen, begin
        self.rng = Random(zaad)
        self.klok = Klok(begin - VOORAF)
        self.verslag = Verslag(begin=begin)
        self.bezocht: set[str] = set()

    # -- the store ----------------------------------------------------------------------------------------

    def begin_opslag(self) -> None:
        """Two people, and the households that they met before."""
        archief, mila, _ = maak_opslag(
            self.map,
            "Mila",
            "medewerker",
            "voorbeeldstad",
            WACHTZINNEN["Mila"],
            klok=self.klok,
            demo=True,
            kdf=GOEDKOOP,
        )
        bas = voeg_duolid_toe(archief, "Bas", "ervaringsdeskundige", WACHTZINNEN["Bas"], wie=mila.id, kdf=GOEDKOOP)
        vul_demo(archief, caseload(60 - NIEUW), (mila, bas), self.bronnen, self.begin.date())
        archief.sluit()

    def open(self, wie: str) -> Zitting:
        """Unlock the store as one of the two."""
        archief, lid = open_opslag(self.map, WACHTZINNEN[wie], klok=self.klok)
        return Zitting(
            archief=archief,
            bronnen=self.bronnen,
            klok=self.klok,
            gemeente=str(archief.instelling("gemeente")),
            demo=archief.instelling("demo") is True,
            typt=lid,
            ontgrendeld=(lid,),
            sleutel=lambda zin: controleer_wachtzin(archief, zin),
            nieuw_lid=lambda naam, rol, zin: voeg_duolid_toe(archief, naam, rol, zin, wie=lid.id, kdf=GOEDKOOP),
        )

    # -- a day --------------------------------------------------------------------------------------------

    def dag(self, nummer: int) -> None:
        """Eight visits; the two take turns to open the laptop, and on Wednesday Bas works alone."""
        self.klok.moment = self.begin + timedelta(days=nummer)
        alleen = nummer == 2
        zitting = self.open("Bas" if alleen else ("Mila", "Bas")[nummer % 2])
        self.probeer("ongeldige wachtzin", lambda: ontgrendel_maatje(zitting, "dit is de wachtzin niet"))
        if not alleen:
            ander = next(naam for naam in WACHTZINNEN if naam != zitting.typt.naam)
            ontgrendel_maatje(zitting, WACHTZINNEN[ander])
        nieuwe = {0: 2, 1: 2, 2: 1, 3: 2, 4: 1}[nummer]
        for visite in range(PER_DAG):
            self.bezoek(zitting, nieuw=visite < nieuwe)
            self.klok.moment += timedelta(minutes=25)
        zitting.archief.sluit()

    def bezoek(self, zitting: Zitting, *, nieuw: bool) -> None:
        """One talk at one kitchen table."""
        id_ = huishoudens.nieuw(zitting, self.rng.choice(NAMEN)) if nieuw else self.kies(zitting)
        self.bezocht.add(id_)
        self.verslag.bezocht.append(id_)
        stand = dossier.open_dossier(zitting, id_)
        self.verslag.geopend[id_, zitting.typt.id] += 1
        self.rond_af(zitting, stand)
        self.vraag(zitting, id_)
        if self.rng.random() < 0.6 and len(zitting.ontgrendeld) > 1:
            wissel_typist(zitting)
            self.verslag.gedaan["gewisseld"] += 1
        self.reken(zitting, id_)
        self.mensen(zitting, id_)
        self.spreek_af(zitting, id_)
        self.verslag.onthouden += len(zitting.geheugen.get(id_, {}))
        dossier.sluit_dossier(zitting, id_)

    def kies(self, zitting: Zitting) -> str:
        """The household with the first open date that was not visited yet; now and then any other one."""
        alle = sorted(huishoudens.zoek(zitting), key=lambda regel: regel.nummer)
        over = [regel for regel in alle if regel.dossier not in self.bezocht]
        te_gaan = {regel.dossier for regel in over}
        dringend = [werk.dossier for werk in werklijst(zitting).nu if werk.dossier in te_gaan]
        if dringend and self.rng.random() < 0.6:
            return dringend[0]
        gekozen = self.rng.choice(over)
        assert gekozen in huishoudens.zoek(zitting, f"{gekozen.naam} {gekozen.nummer}")
        return gekozen.dossier

    # -- in a talk ----------------------------------------------------------------------------------------

    def vraag(self, zitting: Zitting, id_: str) -> None:
        """Go through the talk; some questions are skipped, some answers taken back or given again."""
        for domein in gesprek.domeinen(zitting):
            for vraag in Gesprek(zitting, dossier.ververs(zitting, id_), "alles").deel(domein.id).vragen:
                if self.rng.random() < 0.35:
                    continue
                self.antwoord(zitting, id_, vraag)
                if self.rng.random() < 0.12:
                    self.neem_terug(zitting, id_)
        if self.rng.random() < 0.1:
            self.probeer("bsn", lambda: gesprek.beantwoord(zitting, id_, "nu_een_ding", KENT_LOKET_NIET))

    def antwoord(self, zitting: Zitting, id_: str, vraag: Vraag) -> None:
        waarde = gok_vraag(zitting.bronnen.catalogus, vraag, self.rng)
        self.probeer("antwoord", lambda: gesprek.beantwoord(zitting, id_, vraag.sleutel, waarde))

    def neem_terug(self, zitting: Zitting, id_: str) -> None:
        """Undo the newest change of who types, when there is one."""
        self.verslag.gedaan["ongedaan"] += dossier.ongedaan(zitting, id_) is not None

    def reken(self, zitting: Zitting, id_: str) -> None:
        """Ask the facts that are still open, as they are typed; some become unknown again, schemes are in use."""
        regels = feiten.feitregels(zitting, dossier.ververs(zitting, id_))
        open_ = [regel for regel in regels if not regel.weten and regel.pad != "gemeente"]
        for regel in self.rng.sample(open_, min(len(open_), 5)):
            tekst = gok_feit(regel.feit, regel.pad, self.rng)
            self.probeer("feit", partial(feiten.zet_feit, zitting, id_, regel.pad, tekst))
            if self.rng.random() < 0.1:
                feiten.wis_feit(zitting, id_, regel.pad)
                self.verslag.gedaan["gewist"] += 1
        if self.rng.random() < 0.15:
            self.neem_terug(zitting, id_)
        oordelen = dossier.ververs(zitting, id_).beoordeling.oordelen
        keuze = self.rng.choice(oordelen)
        feiten.zet_gebruik(zitting, id_, keuze.regeling, self.rng.choice(("ja", "nee", "aangevraagd", "geweigerd")))
        self.verslag.gedaan["gebruik"] += 1

    def mensen(self, zitting: Zitting, id_: str) -> None:
        """Somebody comes, gets a name, or goes; a mistake is taken back."""
        if self.rng.random() > 0.3:
            return
        rol = self.rng.choice(("kind", "medebewoner", "partner"))
        self.probeer("erbij", lambda: personen.voeg_persoon_toe(zitting, id_, rol, self.rng.choice(NAMEN)))
        leden = dossier.ververs(zitting, id_).personen
        wie = self.rng.choice(list(leden))
        if leden[wie][0] != "aanvrager":
            personen.noem(zitting, id_, wie, self.rng.choice(NAMEN))
        if self.rng.random() < 0.4:
            self.probeer("eruit", lambda: personen.haal_persoon_weg(zitting, id_, wie))
            if self.rng.random() < 0.5:
                self.neem_terug(zitting, id_)

    def spreek_af(self, zitting: Zitting, id_: str) -> None:
        """Make agreements from the proposals and in own words, sign, hear the resident, plan the next talk."""
        stand = dossier.ververs(zitting, id_)
        for voorstel in stand.voorstellen[: self.rng.randint(0, 2)]:
            wie, dag = voorstel.wie, max(voorstel.streefdatum, zitting.vandaag)
            goed = afspraken.keur_afspraaktekst(self.rng.choice(ACTIES))
            nieuw = afspraken.maak_afspraak(zitting, id_, goed, wie=wie, datum=dag, voorstel=voorstel)
            self.bekrachtig(zitting, id_, nieuw)
        if self.rng.random() < 0.7:
            dag = zitting.vandaag + timedelta(days=self.rng.randint(0, 12))
            self.probeer("eigen afspraak", lambda: self.eigen_afspraak(zitting, id_, dag))
        if self.rng.random() < 0.6:
            over = zitting.vandaag + timedelta(days=self.rng.randint(1, 21))
            afspraken.zet_volgende_keer(zitting, id_, over, f"10.00 uur, {self.rng.choice(TEKSTEN)}")
            self.verslag.gedaan["volgende keer"] += 1

    def eigen_afspraak(self, zitting: Zitting, id_: str, dag: date) -> None:
        """Something that the resident does, in their own words; never a fourth open one."""
        goed = afspraken.keur_afspraaktekst(self.rng.choice(ACTIES))
        self.bekrachtig(zitting, id_, afspraken.maak_afspraak(zitting, id_, goed, wie="inwoner", datum=dag))

    def bekrachtig(self, zitting: Zitting, id_: str, afspraak: str) -> None:
        """Both sign, who is there; then the resident says yes or no. Sometimes somebody signs twice by mistake."""
        for rol in DUOROLLEN:
            if self.rng.random() < 0.93:
                self.probeer("tekenen", partial(self.teken, zitting, id_, afspraak, rol))
        if self.rng.random() < 0.08:
            self.probeer("dubbel", lambda: self.teken(zitting, id_, afspraak, zitting.typt.rol))
        if self.rng.random() < 0.95:
            afspraken.zeg_ja(zitting, id_, afspraak, ja=self.rng.random() < 0.9)
            self.verslag.gedaan["inwoner"] += 1

    def teken(self, zitting: Zitting, id_: str, afspraak: str, rol: str) -> None:
        """Sign for a role, and remember who that was."""
        naam = afspraken.teken(zitting, id_, afspraak, rol)
        lid = next(lid for lid in zitting.ontgrendeld if lid.naam == naam)
        self.verslag.getekend.add((id_, afspraak, lid.id))

    def rond_af(self, zitting: Zitting, stand: Dossierstand) -> None:
        """What was agreed and whose day has come is done; what still lacked a signature gets one."""
        for afspraak in stand.afspraken:
            if afspraak.klaar is None and not afspraak.actief(stand.duo) and afspraak.inwoner != "nee":
                for rol in DUOROLLEN:
                    self.probeer("tekenen", partial(self.teken, zitting, stand.dossier, afspraak.id, rol))
            elif afspraak.klaar is None and afspraak.actief(stand.duo) and afspraak.datum <= zitting.vandaag:
                afspraken.maak_klaar(zitting, stand.dossier, afspraak.id)
                self.verslag.gedaan["klaar"] += 1

    def probeer(self, wat: str, doe: Callable[[], object]) -> None:
        """Do what may be refused with one sentence; any other error is a failure of the week."""
        try:
            doe()
        except LoketFout as fout:
            self.verslag.geweigerd[wat] += 1
            self.verslag.zinnen.add(fout.zin)
        else:
            self.verslag.gedaan[wat] += 1
