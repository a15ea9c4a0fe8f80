import inspect
import threading
from datetime import UTC, datetime

import pytest

from loket.diensten.archief import Archief as Vraag
from loket.domein.dossier import Wijziging
from loket.domein.fouten import InvoerFout
from loket.opslag import logboek
from loket.opslag.dossiers import Archief
from loket.opslag.openen import open_opslag
from loket.opslag.team import TEAM
from tests.opslag.hulp import WACHTZIN, Kast


def test_what_was_written_is_there_after_reopening(kast: Kast) -> None:
    beeld = kast.archief.schrijf(
        "d1", (Wijziging("naam", "Zoë"), Wijziging("feit.x", {"min": "1"}), Wijziging("weg", 1)), wie=kast.lid.id
    )
    assert beeld.velden["naam"].wie == kast.lid.id
    assert beeld.velden["naam"].moment == kast.klok.nu
    na = kast.archief.schrijf("d1", (Wijziging("weg", soort="wis"),), wie=kast.lid.id)
    assert set(na.velden) == {"naam", "feit.x"}
    kast.archief.sluit()
    archief, _ = open_opslag(kast.map, WACHTZIN)
    assert archief.beeld("d1") == na
    assert archief.controleer().goed
    archief.sluit()


def test_unknown_dossier_is_an_empty_picture_and_nothing_written_is_nothing(kast: Kast) -> None:
    assert kast.archief.beeld("niets").velden == {}
    assert kast.archief.schrijf("niets", (), wie=kast.lid.id).velden == {}
    assert kast.archief.aantal() == 0
    assert kast.archief.geschiedenis("niets") == ()


def test_history_is_newest_first_with_what_each_author_had_seen(kast: Kast) -> None:
    kast.zet("d1", naam="Noor")
    kast.zet("d1", straat="Dam 1")
    kast.zet("d1", naam="Nora")
    nieuwste, oudste = kast.archief.geschiedenis("d1", "naam")
    assert (nieuwste.waarde, oudste.waarde) == ("Nora", "Noor")
    assert nieuwste.basis == oudste.id
    assert oudste.basis is None
    tijden = [op.tijd for op in kast.archief.geschiedenis("d1")]
    assert len(tijden) == 3
    assert tijden == sorted(tijden, reverse=True)


def test_all_changes_or_none(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    kast.zet("d1", naam="Noor")
    voor = kast.archief.controleer()

    def breekt(*_: object) -> None:
        raise RuntimeError("halfway")

    with monkeypatch.context() as even:
        even.setattr("loket.opslag.projectie.bewaar", breekt)
        with pytest.raises(RuntimeError):
            kast.zet("d1", naam="Bo", straat="Dam 1")
    assert kast.archief.controleer() == voor
    assert kast.waarde("d1", "naam") == "Noor"
    kast.zet("d1", naam="Bo")
    assert kast.archief.controleer().goed


def test_text_that_cannot_be_kept_is_refused(kast: Kast) -> None:
    with pytest.raises(InvoerFout, match="Typ de tekst opnieuw"):
        kast.zet("d1", naam="\ud800")
    assert kast.archief.aantal() == 0


def test_order_holds_when_the_laptop_clock_goes_back(kast: Kast) -> None:
    kast.zet("d1", naam="eerst")
    kast.klok.nu = datetime(2024, 2, 29, 23, 59, tzinfo=UTC)
    kast.zet("d1", naam="daarna")
    kast.klok.nu = datetime(2028, 3, 26, 1, 30, tzinfo=UTC)
    kast.zet("d1", naam="laatst")
    kast.klok.nu = datetime(2026, 11, 23, tzinfo=UTC)
    kast.zet("d1", naam="nog later")
    assert [op.waarde for op in kast.archief.geschiedenis("d1")] == ["nog later", "laatst", "daarna", "eerst"]
    assert kast.waarde("d1", "naam") == "nog later"
    assert kast.archief.geschiedenis("d1")[2].moment == datetime(2024, 2, 29, 23, 59, tzinfo=UTC)
    kast.archief.herbouw()
    assert kast.waarde("d1", "naam") == "nog later"


def test_who_looks_is_on_disk_before_the_picture_shows(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    kast.zet("d1", naam="Noor")
    kast.klok.verzet(minutes=1)
    gezien = []

    def beeld(dossier: str) -> None:
        rijen = kast.rauw().execute("SELECT wie, dossier FROM weergave").fetchall()
        gezien.append(rijen)

    monkeypatch.setattr(kast.archief, "beeld", beeld)
    kast.archief.open_beeld("d1", "bas")
    assert gezien == [[("bas", "d1")]]
    [weergave] = kast.archief.weergaven("d1")
    assert (weergave.wie, weergave.moment) == ("bas", kast.klok.nu)
    assert kast.archief.weergaven("d2") == ()


def test_no_picture_when_the_look_cannot_be_logged(kast: Kast, monkeypatch: pytest.MonkeyPatch) -> None:
    kast.zet("d1", naam="Noor")

    def vol(*_: object, **__: object) -> None:
        raise InvoerFout("vol")

    monkeypatch.setattr(logboek, "voeg_weergave_toe", vol)
    with pytest.raises(InvoerFout):
        kast.archief.open_beeld("d1", "bas")


def test_file_numbers_go_up_and_are_never_given_twice(kast: Kast) -> None:
    assert kast.archief.nieuw_nummer() == "V-0001"
    assert kast.archief.nieuw_nummer() == "V-0002"
    kast.zet("d1", nummer="V-0041")
    kast.zet("d2", nummer="eigen nummer")
    assert kast.archief.nieuw_nummer() == "V-0042"
    kast.archief.sluit()
    archief, _ = open_opslag(kast.map, WACHTZIN)
    assert archief.nieuw_nummer() == "V-0043"
    archief.sluit()


def test_people_and_settings_are_kept_and_are_no_households(kast: Kast) -> None:
    kast.klok.verzet(minutes=1)
    bas = kast.archief.voeg_lid_toe("Bas", "ervaringsdeskundige", wie=kast.lid.id)
    kast.archief.stel_in("gemeente", "utrecht", wie=bas.id)
    assert kast.archief.duoleden() == (bas, kast.lid)
    assert kast.archief.instelling("gemeente") == "utrecht"
    assert kast.archief.instelling("demo") is False
    assert kast.archief.instelling("bestaat_niet") is None
    assert kast.archief.aantal() == 0
    assert kast.archief.zoek("") == ()
    assert kast.archief.beelden() == ()
    assert [op.waarde for op in kast.archief.geschiedenis(TEAM, "instelling.gemeente")] == ["utrecht", "nijmegen"]


def test_threads_write_and_read_at_once(kast: Kast) -> None:
    fouten: list[BaseException] = []
    nummers: list[str] = []

    def werk(naam: str) -> None:
        try:
            for keer in range(25):
                kast.archief.schrijf("d1", (Wijziging(f"{naam}.{keer}", keer), Wijziging("samen", naam)), wie=naam)
                nummers.append(kast.archief.nieuw_nummer())
                assert kast.archief.beeld("d1").waarde(f"{naam}.{keer}") == keer
                kast.archief.zoek("")
        except BaseException as fout:
            fouten.append(fout)

    draden = [threading.Thread(target=werk, args=(f"draad{nummer}",)) for nummer in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert len(set(nummers)) == 100
    assert len(kast.archief.beeld("d1").velden) == 101
    assert len(kast.archief.geschiedenis("d1")) == 200
    assert kast.archief.controleer().goed


def test_archive_gives_all_that_the_services_ask() -> None:
    gevraagd = {naam: deel for naam, deel in vars(Vraag).items() if callable(deel) and not naam.startswith("_")}
    assert len(gevraagd) >= 15
    for naam, deel in gevraagd.items():
        assert inspect.signature(getattr(Archief, naam)) == inspect.signature(deel), naam
