"""After a week of work the store is whole: the log is sound, and everybody did what is under their name."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from loket.diensten.afspraken import afspraken_uit
from loket.diensten.huishoudens import zoek
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.dossier import Operatie
from loket.domein.duo import Duolid
from loket.domein.situatie import ROLLEN
from loket.domein.vraag import FEIT
from tests.week.antwoorden import KENT_LOKET_NIET
from tests.week.week import DAGEN, NIEUW, PER_DAG, Verslag, Week, speel


@dataclass(frozen=True)
class Na:
    """The store after the week, opened once more, and what the script says that it did."""

    zitting: Zitting
    verslag: Verslag
    operaties: dict[str, tuple[Operatie, ...]]

    @property
    def duo(self) -> dict[str, Duolid]:
        return {lid.id: lid for lid in self.zitting.archief.duoleden()}


@pytest.fixture(scope="module")
def na(tmp_path_factory: pytest.TempPathFactory, bronnen: Bronnen) -> Iterator[Na]:
    map_ = Path(tmp_path_factory.mktemp("week")) / "opslag"
    verslag = speel(map_, bronnen)
    slot = Week(map_, bronnen, 0, verslag.einde)
    zitting = slot.open("Mila")
    dossiers = [beeld.dossier for beeld in zitting.archief.beelden()]
    yield Na(zitting, verslag, {id_: zitting.archief.geschiedenis(id_) for id_ in dossiers})
    zitting.archief.sluit()


def test_the_week_was_a_real_week(na: Na) -> None:
    gedaan, geweigerd = na.verslag.gedaan, na.verslag.geweigerd
    assert len(na.verslag.bezocht) == len(set(na.verslag.bezocht)) == DAGEN * PER_DAG == 40
    assert na.zitting.archief.aantal() == 60
    assert sum(1 for id_ in na.verslag.bezocht if not id_.startswith("demo-")) == NIEUW
    assert gedaan["antwoord"] > 200
    assert gedaan["feit"] > 100
    for wat in ("ongedaan", "gewisseld", "tekenen", "klaar", "inwoner", "volgende keer", "gewist", "erbij", "gebruik"):
        assert gedaan[wat] > 0, wat
    for wat in ("tekenen", "ongeldige wachtzin", "bsn"):
        assert geweigerd[wat] > 0, wat
    assert gedaan["bsn"] == gedaan["ongeldige wachtzin"] == 0
    assert na.verslag.onthouden > 0


def test_every_refusal_is_one_sentence_without_what_was_typed(na: Na) -> None:
    assert na.verslag.zinnen
    for zin in na.verslag.zinnen:
        assert zin.endswith((".", ")."))
        assert "\n" not in zin
        assert "111222333" not in zin


def test_the_store_is_sound_and_rebuilding_changes_nothing(na: Na) -> None:
    archief = na.zitting.archief
    voor = archief.beelden(), archief.zoek(""), archief.duoleden()
    eerste = archief.controleer()
    assert eerste.problemen == ()
    assert eerste.dossiers == 60
    archief.herbouw()
    assert (archief.beelden(), archief.zoek(""), archief.duoleden()) == voor
    assert archief.controleer() == eerste


def test_every_signature_is_by_its_own_person(na: Na) -> None:
    gezet = {
        (id_, delen[1], operatie.wie)
        for id_, operaties in na.operaties.items()
        for operatie in operaties
        if (delen := operatie.veld.split("."))[0] == "afspraak" and delen[2:3] == ["getekend"]
        if operatie.soort == "zet"
        if operatie.wie == delen[3]
    }
    alle = {
        (id_, delen[1], delen[3])
        for id_, operaties in na.operaties.items()
        for operatie in operaties
        if (delen := operatie.veld.split("."))[0] == "afspraak" and delen[2:3] == ["getekend"]
        if operatie.soort == "zet"
    }
    assert alle == gezet
    assert na.verslag.getekend <= gezet
    assert {lid for _, _, lid in na.verslag.getekend} == set(na.duo)


def test_every_change_is_by_somebody_of_the_duo(na: Na) -> None:
    wie = Counter(operatie.wie for operaties in na.operaties.values() for operatie in operaties)
    assert set(wie) == set(na.duo)
    for id_, operaties in na.operaties.items():
        # Bas is alone on the third day: nothing in a file of that day alone can be Mila's.
        alleen = na.verslag.bezocht[2 * PER_DAG : 3 * PER_DAG]
        if id_ in alleen and not id_.startswith("demo-"):
            assert {na.duo[operatie.wie].naam for operatie in operaties} == {"Bas"}


def test_time_only_goes_forward(na: Na) -> None:
    for operaties in na.operaties.values():
        tijden = [operatie.tijd for operatie in reversed(operaties)]
        assert tijden == sorted(set(tijden))
        assert operaties[0].moment <= na.verslag.einde


def test_every_agreement_is_consistent(na: Na) -> None:
    duo = na.zitting.duo()
    klaar = 0
    for beeld in na.zitting.archief.beelden():
        velden = beeld.onder("afspraak.")
        for afspraak in afspraken_uit(beeld):
            assert set(afspraak.getekend) <= set(na.duo)
            assert afspraak.inwoner in ("ja", "nee", None)
            assert afspraak.actief(duo) == (set(afspraak.getekend) == set(na.duo) and afspraak.inwoner == "ja")
            assert afspraak.actief(duo) == (afspraak.ontbreekt(duo) == ())
            assert afspraak.uiterlijk is None or afspraak.uiterlijk >= na.verslag.begin.date()
            if afspraak.klaar is not None:
                klaar += 1
                assert afspraak.actief(duo)
                assert afspraak.klaar <= na.verslag.einde.date()
        los = {sleutel.split(".")[0] for sleutel in velden if "." in sleutel}
        assert los <= {sleutel for sleutel in velden if "." not in sleutel}
        assert sum(a.wie == "inwoner" and a.klaar is None for a in afspraken_uit(beeld)) <= 3
        bronnen = [a.bron for a in afspraken_uit(beeld) if a.bron and not a.id.startswith("demo")]
        assert len(bronnen) == len(set(bronnen))
    assert klaar >= na.verslag.gedaan["klaar"] > 0


def test_the_work_list_says_what_the_files_say(na: Na) -> None:
    beelden = {beeld.dossier: beeld for beeld in na.zitting.archief.beelden()}
    for regel in zoek(na.zitting):
        open_ = [a for a in afspraken_uit(beelden[regel.dossier]) if a.klaar is None]
        assert regel.open_afspraken == len(open_)
        assert regel.eerste_datum == min((a.datum.isoformat() for a in open_), default=None)
        assert regel.niet_getekend == sum(len(a.getekend) < 2 for a in open_)
        assert regel.naam == beelden[regel.dossier].tekst("naam")


def test_every_opening_is_in_the_log_and_nothing_else_is(na: Na) -> None:
    gelogd: Counter[tuple[str, str]] = Counter()
    for id_ in na.operaties:
        for weergave in na.zitting.archief.weergaven(id_):
            gelogd[id_, weergave.wie] += 1
            assert na.verslag.begin <= weergave.moment <= na.verslag.einde
    assert gelogd == na.verslag.geopend
    assert sum(gelogd.values()) == 40


def test_what_may_not_be_kept_is_nowhere(na: Na) -> None:
    lijst, catalogus = na.zitting.bronnen.gesprek, na.zitting.bronnen.catalogus
    items = {item.id: item for domein in lijst.domeinen for item in domein.items}
    for operaties in na.operaties.values():
        for operatie in operaties:
            assert "111222333" not in str(operatie.waarde)
            if operatie.veld.startswith("antwoord."):
                sleutel = operatie.veld.removeprefix("antwoord.")
                pad = sleutel.removeprefix(FEIT)
                vraag = catalogus.feit_bij(pad) if pad != sleutel else items[sleutel]
                assert vraag.bewaren == "ja"
            if operatie.veld.startswith("feit."):
                assert catalogus.feit_bij(operatie.veld.removeprefix("feit.")).bewaren == "ja"
    assert "111222333" in KENT_LOKET_NIET
    # A passphrase never reaches the disk.
    bestanden = [pad for pad in na.zitting.archief.ring.map.iterdir() if pad.is_file()]  # type: ignore[attr-defined]
    assert bestanden
    assert not any(b"lange wachtzin" in pad.read_bytes() for pad in bestanden)


def test_people_in_the_files_have_a_role_and_one_applicant(na: Na) -> None:
    for beeld in na.zitting.archief.beelden():
        rollen = [str(w.waarde.get("rol")) for w in beeld.onder("persoon.").values() if isinstance(w.waarde, dict)]
        assert rollen.count("aanvrager") == 1
        assert rollen.count("partner") <= 1
        assert set(rollen) <= set(ROLLEN)
        assert beeld.tekst("nummer").startswith("V-")
    nummers = [beeld.tekst("nummer") for beeld in na.zitting.archief.beelden()]
    assert len(set(nummers)) == 60
