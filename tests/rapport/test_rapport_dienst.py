"""A report out of a real store: the day it is about, what may never be in it, the file, the command."""

import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from loket.cli.hoofd import main
from loket.diensten.rapport import bewaar_rapport, momentopname, rapport_tekst, rapport_van, spec_bij
from loket.diensten.zitting import Bronnen, Zitting
from loket.domein.dossier import Operatie, Wijziging
from loket.domein.fouten import InvoerFout
from loket.domein.rapport import VORMEN, Rapport
from loket.opslag.openen import controleer_wachtzin, open_opslag, voeg_duolid_toe
from tests.aanval.steden import rapport, ruime_stad
from tests.rapport.stadsopslag import AANTAL, HERFST, LATER, MERKEN, REGELINGEN, WACHTZIN, huishouden, maak_stad

ZOMEREIND = date(2026, 9, 30)


@pytest.fixture(scope="module")
def stadsmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("stad") / "opslag"
    maak_stad(map_)
    return map_


@pytest.fixture(scope="module")
def stadszitting(stadsmap: Path, bronnen: Bronnen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zitting]:
    """A sitting on a copy, in the autumn."""
    kopie = Path(shutil.copytree(stadsmap, tmp_path_factory.mktemp("kopie") / "opslag"))
    archief, lid = open_opslag(kopie, WACHTZIN, klok=lambda: HERFST)
    yield Zitting(
        archief=archief,
        bronnen=bronnen,
        klok=lambda: HERFST,
        gemeente="voorbeeldstad",
        demo=False,
        typt=lid,
        ontgrendeld=(lid,),
        sleutel=lambda zin: controleer_wachtzin(archief, zin),
        nieuw_lid=lambda naam, rol, zin: voeg_duolid_toe(archief, naam, rol, zin, wie=lid.id),
    )
    archief.sluit()


@pytest.fixture(scope="module")
def gemaakt(stadszitting: Zitting) -> Rapport:
    return rapport_van(stadszitting, "bereik_wijk", "2026K3")


def zomer_gebruik() -> Counter[str]:
    """Who used what in the summer, straight from the generator."""
    rnd = random.Random(31)
    per: Counter[str] = Counter()
    for nr in range(AANTAL):
        per.update(w.veld for w in huishouden(rnd, nr) if w.veld.startswith("gebruik."))
    return per


def test_the_households_are_counted_as_they_were_on_the_day(stadszitting: Zitting) -> None:
    spec = spec_bij("bereik_wijk")
    toen, nu = (momentopname(stadszitting, spec, dag) for dag in (ZOMEREIND, HERFST.date()))
    assert (len(toen), len(nu)) == (AANTAL, AANTAL + LATER)
    assert {f"gebruik.{r}": sum(r in e.gebruik for e in toen) for r in REGELINGEN} == dict(zomer_gebruik())
    assert sum(e.wijk == "Zuid" for e in nu) > sum(e.wijk == "Zuid" for e in toen)
    assert any("zorgtoeslag" in e.recht for e in toen)
    assert not momentopname(stadszitting, spec, date(2026, 7, 1))


def test_only_a_household_that_was_changed_later_is_read_from_its_history(
    stadszitting: Zitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    gelezen: list[str] = []
    echt = stadszitting.archief.geschiedenis

    def lees(dossier: str) -> tuple[Operatie, ...]:
        gelezen.append(dossier)
        return echt(dossier)

    monkeypatch.setattr(stadszitting.archief, "geschiedenis", lees)
    momentopname(stadszitting, spec_bij("bereik_wijk"), ZOMEREIND)
    assert len(gelezen) == LATER + 40
    gelezen.clear()
    momentopname(stadszitting, spec_bij("bereik_wijk"), HERFST.date())
    assert not gelezen


@pytest.mark.parametrize(("periode", "profiel"), [("2026K3", "openbaar"), ("2026", "intern")])
def test_nothing_of_a_household_is_in_any_output(stadszitting: Zitting, periode: str, profiel: str) -> None:
    gemaakt = rapport_van(stadszitting, "bereik_wijk", periode, profiel)
    assert gemaakt.tabellen[1].rijen, "this town is large enough for figures per neighbourhood"
    for vorm in VORMEN:
        tekst = rapport_tekst(gemaakt, vorm).casefold()
        for merk in (*MERKEN, "zwaluw", "mila"):
            assert merk.casefold() not in tekst
    assert not any(merk in repr(gemaakt) for merk in MERKEN)
    eenheden = momentopname(stadszitting, spec_bij("bereik_wijk"), gemaakt.peildatum)
    over = {merk for merk in MERKEN if any(merk in repr(eenheid) for eenheid in eenheden)}
    assert not over, "the frozen households know a neighbourhood and two lists of schemes"


def test_a_report_is_not_a_look_into_a_file(stadszitting: Zitting, gemaakt: Rapport) -> None:
    assert gemaakt.tabellen
    assert not stadszitting.archief.weergaven("gezin-0001")


def test_a_household_that_cannot_be_judged_still_counts_in_use(stadszitting: Zitting) -> None:
    archief, wie = stadszitting.archief, stadszitting.typt.id
    spec = spec_bij("bereik_wijk")
    archief.schrijf("gezin-kapot", [Wijziging("gebruik.bijstand", "ja")], wie=wie)
    kapot = next(e for e in momentopname(stadszitting, spec, HERFST.date()) if not e.wijk)
    assert (kapot.recht, kapot.gebruik) == (frozenset(), frozenset({"bijstand"}))


@pytest.mark.parametrize(
    ("spec", "periode", "profiel", "woord"),
    [
        ("bestaat_niet", "2026K3", "openbaar", "bereik_wijk"),
        ("bereik_wijk", "2026K9", "openbaar", "2026K3"),
        ("bereik_wijk", "2027", "openbaar", "begint pas"),
        ("bereik_wijk", "2026K3", "geheim", "openbaar, intern"),
    ],
)
def test_a_wrong_question_is_refused_in_one_sentence(
    stadszitting: Zitting, spec: str, periode: str, profiel: str, woord: str
) -> None:
    with pytest.raises(InvoerFout, match=woord):
        rapport_van(stadszitting, spec, periode, profiel)


def test_a_report_is_written_to_a_new_private_file(gemaakt: Rapport, tmp_path: Path) -> None:
    for vorm in VORMEN:
        pad = tmp_path / f"rapport.{vorm}"
        assert bewaar_rapport(gemaakt, f" {pad} ", vorm) == str(pad)
        assert pad.read_bytes().decode("utf-8-sig") == rapport_tekst(gemaakt, vorm)
        if os.name != "nt":
            assert pad.stat().st_mode & 0o777 == 0o600
    with pytest.raises(InvoerFout, match="bestaat al"):
        bewaar_rapport(gemaakt, str(tmp_path / "rapport.md"), "md")
    with pytest.raises(InvoerFout, match="niet schrijven"):
        bewaar_rapport(gemaakt, str(tmp_path / "weg" / "rapport.md"), "md")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_place_of_the_file_is_refused(gemaakt: Rapport, tmp_path: Path) -> None:
    doel = tmp_path / "elders.md"
    (tmp_path / "rapport.md").symlink_to(doel)
    with pytest.raises(InvoerFout, match="bestaat al"):
        bewaar_rapport(gemaakt, str(tmp_path / "rapport.md"), "md")
    assert not doel.exists()


@pytest.fixture
def opdracht(stadsmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command on the town's store, in the autumn."""
    from loket.cli import starten

    monkeypatch.delenv("LOKET_WACHTZIN", raising=False)
    monkeypatch.setattr(starten, "nu", lambda: HERFST)
    wachtzin = tmp_path / "wachtzin"
    wachtzin.write_text(WACHTZIN, "utf-8")
    wachtzin.chmod(0o600)
    return ["rapport", "--map", str(stadsmap), "--wachtzin-bestand", str(wachtzin)]


def draai(capsys: pytest.CaptureFixture[str], *argumenten: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as einde:
        main(list(argumenten))
    uit = capsys.readouterr()
    return int(einde.value.code or 0), uit.out, uit.err


def test_the_command_gives_one_document(opdracht: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    vraag = [*opdracht, "bereik_wijk", "--periode", "2026K3"]
    code, uit, fout = draai(capsys, *vraag, "--formaat", "json")
    assert (code, fout) == (0, "")
    assert json.loads(uit)["drempel"] == 10
    assert draai(capsys, *vraag, "--formaat", "json")[1] == uit, "the same quarter, byte for byte"
    code, uit, fout = draai(capsys, *vraag, "--profiel", "intern", "--formaat", "csv")
    assert (code, fout) == (0, "")
    assert uit.startswith("rapport;periode;")


def test_the_command_writes_a_file_and_says_what_was_tried(
    opdracht: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doel = tmp_path / "raad.csv"
    vraag = [*opdracht, "bereik_wijk", "--periode", "2026K3", "--uit", str(doel)]
    code, uit, fout = draai(capsys, *vraag)
    assert (code, uit) == (0, "")
    assert "Geprobeerd: 2 aanvallen. Niets terug te rekenen." in fout
    inhoud = doel.read_bytes()
    assert b"uitleg" in inhoud
    code, uit, fout = draai(capsys, *vraag)
    assert (code, uit, fout.count("\n")) == (1, "", 1)
    assert doel.read_bytes() == inhoud


@pytest.mark.parametrize(
    "rest",
    [
        ["bestaat_niet", "--periode", "2026K3"],
        ["bereik_wijk"],
        ["bereik_wijk", "--periode", "2026K7"],
        ["bereik_wijk", "--periode", "2031"],
        ["bereik_wijk", "--periode", "2026K3", "--profiel", "alles"],
        ["bereik_wijk", "--periode", "2026K3", "--formaat", "docx"],
        ["bereik_wijk", "--periode", "2026K3", "--uit", "rapport.exe"],
    ],
)
def test_a_wrong_command_is_one_dutch_sentence(
    opdracht: list[str], rest: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, uit, fout = draai(capsys, *opdracht, *rest)
    assert (code, uit) == (1, "")
    assert fout.count("\n") == 1
    assert "Traceback" not in fout


def test_the_list_needs_no_store(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit, _ = draai(capsys, "rapport", "lijst", "--map", str(tmp_path / "leeg"))
    assert code == 0
    assert uit.startswith("bereik_wijk  ")


def test_a_report_of_five_thousand_households_is_quick() -> None:
    """Counting, protecting and attacking; the budget is of rapportage, A14, with room for a noisy machine."""
    eenheden = ruime_stad(5000)
    begin = datetime.now(UTC)
    rapport(eenheden)
    assert (datetime.now(UTC) - begin).total_seconds() < 2
