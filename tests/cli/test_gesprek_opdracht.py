"""`loket gesprek`: the whole talk through standard input, its paper, and what is filled in afterwards."""

import io
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from loket.cli.hoofd import main
from loket.cli.sleutel import OMGEVING
from loket.diensten.dossier import Dossierstand, ververs
from loket.diensten.huishoudens import nieuw, vind
from loket.diensten.notities import notities_uit
from loket.diensten.tekstgesprek import Tekstgesprek
from loket.diensten.tekstopdrachten import lees as lees_regel
from loket.diensten.zitting import Zitting
from loket.domein.gesprek import Item
from tests.conftest import WACHTZIN

GEHEIM = "ZEEPAARDJE"


@dataclass
class Uitkomst:
    code: int
    uit: str
    fout: str

    @property
    def regels(self) -> list[str]:
        return self.uit.splitlines()


Loket = Callable[..., Uitkomst]


@pytest.fixture
def loket(
    opslagmap: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Loket:
    """Run the command on the test's store, with lines on its standard input."""
    monkeypatch.delenv(OMGEVING, raising=False)
    wachtzin = tmp_path / "wachtzin"
    wachtzin.touch(0o600)
    wachtzin.write_text(WACHTZIN)

    def draai(*argumenten: str | Path, regels: str = "", winkel: bool = True) -> Uitkomst:
        erbij = ["--map", str(opslagmap), "--wachtzin-bestand", str(wachtzin)] if winkel else []
        monkeypatch.setattr(sys, "stdin", io.StringIO(regels))
        capsys.readouterr()
        with pytest.raises(SystemExit) as einde:
            main(["gesprek", *map(str, argumenten), *erbij])
        gezien = capsys.readouterr()
        assert "Traceback" not in gezien.err
        return Uitkomst(int(einde.value.code or 0), gezien.out, gezien.err)

    return draai


@pytest.fixture
def wessel(openen: Callable[[str], Zitting]) -> str:
    """The number of a household of which nothing is known."""
    zitting = openen(WACHTZIN)
    beeld = zitting.archief.beeld(nieuw(zitting, "Wessel"))
    zitting.archief.sluit()
    return beeld.tekst("nummer")


@pytest.fixture
def lees(openen: Callable[[str], Zitting]) -> Callable[[str], Dossierstand]:
    """The household as it stands in the store, with nothing remembered."""

    def lees_(nummer: str) -> Dossierstand:
        zitting = openen(WACHTZIN)
        stand = ververs(zitting, vind(zitting, nummer))
        zitting.archief.sluit()
        return stand

    return lees_


Lees = Callable[[str], Dossierstand]


def test_one_question_at_a_time_in_plain_lines(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, regels="j\nn\n")
    assert uit.code == 0
    assert uit.fout == ""
    assert uit.uit.replace("\n", "").isprintable(), "no control characters, no colour"
    assert not set(uit.uit) & set("─│┌┐└┘✓○·"), "no drawing"
    assert uit.regels[0] == f"Gesprek met Wessel, {wessel}. Mila typt."
    vraag = next(nr for nr, regel in enumerate(uit.regels) if regel.startswith("Vraag nu_eten:"))
    assert uit.regels[vraag + 1 : vraag + 3] == ["j: ja", "n: nee"], "each option on its own line with its key"
    assert uit.uit.count("Wat is er gebeurd waardoor je nu hulp zoekt?") == 1, "the opening comes once"
    assert lees(wessel).antwoorden == {"nu_eten": "ja", "nu_ontruiming": "nee"}


def test_the_end_of_the_input_keeps_what_was_said_and_where(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, regels="j\n")
    assert uit.code == 0
    assert "Wat is opgeschreven, is bewaard" in uit.regels[-1]
    assert lees(wessel).beeld.waarde("gesprekplek") == {"deel": "nu", "vraag": "nu_ontruiming", "omvang": "eerste"}
    verder = loket(wessel, regels="stop\n")
    assert any(regel.startswith("Vraag nu_ontruiming:") for regel in verder.regels), "it goes on where it stopped"


def test_ctrl_c_stops_cleanly(loket: Loket, wessel: str, lees: Lees, monkeypatch: pytest.MonkeyPatch) -> None:
    class Onderbroken(io.StringIO):
        def readline(self, *_: object) -> str:
            regel = super().readline()
            if not regel:
                raise KeyboardInterrupt
            return regel

    monkeypatch.setattr(io, "StringIO", Onderbroken)
    uit = loket(wessel, regels="j\n")
    assert uit.code == 0
    assert "is bewaard" in uit.regels[-1]
    assert lees(wessel).antwoorden == {"nu_eten": "ja"}


def test_what_is_urgent_is_said_at_once_with_the_question_whether_to_stop(
    loket: Loket, wessel: str, lees: Lees
) -> None:
    uit = loket(wessel, regels="n\nr\nj\n")
    nr = next(nr for nr, regel in enumerate(uit.regels) if regel.startswith("Let op, dit heeft spoed:"))
    assert "noodhulp" in uit.regels[nr]
    assert "Eerst dit regelen?" in uit.regels[nr + 1 :]
    assert lees(wessel).antwoorden == {"nu_eten": "nee"}, "after a stop nothing more is read"
    verder = loket(wessel, regels="terug\nn\nv\nn\n")
    assert "Teruggezet:" in verder.uit
    assert lees(wessel).antwoorden == {"nu_eten": "nee", "nu_ontruiming": "nee"}


def test_what_changed_in_the_outcomes_is_one_sentence(loket: Loket, wessel: str) -> None:
    uit = loket(wessel, regels="vraag vermogen\n900.000\n")
    assert "Opgeschreven: € 900.000,00." in uit.regels
    (zin,) = [regel for regel in uit.regels if regel.startswith("Nu: ")]
    assert "Zorgtoeslag: waarschijnlijk niet" in zin


def test_what_the_file_knows_is_confirmed_with_enter(loket: Loket, lees: Lees) -> None:
    uit = loket("V-0003", regels="vraag vermogen\n\n")
    assert any(r.startswith("Staat al in het dossier:") and r.endswith("Enter: klopt nog.") for r in uit.regels)
    assert "Het klopt nog. Dat is opgeschreven." in uit.regels
    assert lees("V-0003").is_nieuw("feit.personen.a.vermogen")


def test_a_wrong_answer_is_one_sentence_and_changes_nothing(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, regels="misschien\nvraag vermogen\nheel weinig\n\n")
    assert uit.code == 0
    assert "Dit past niet bij de vraag." in uit.uit
    assert "heel weinig" not in uit.uit
    assert not lees(wessel).antwoorden


def test_not_written_without_a_yes_and_in_no_file(
    loket: Loket, wessel: str, lees: Lees, opslagmap: Path, tmp_path: Path
) -> None:
    regels = f"vraag wil_doel1\n{GEHEIM}\nn\nvraag hh_verblijf\n3\nvraag net_trots\nMijn kinderen\nj\n"
    uit = loket(wessel, regels=regels)
    assert uit.uit.count("Mag ik dit opschrijven?") == 2
    assert f"Begrepen, maar niet opgeschreven: {GEHEIM}." in uit.regels
    stand = lees(wessel)
    assert stand.antwoorden == {"net_trots": "Mijn kinderen"}
    assert {"besproken.wil_doel1", "besproken.hh_verblijf"} <= set(stand.beeld.velden)
    bestanden = [pad for map_ in (opslagmap, tmp_path) for pad in map_.rglob("*") if pad.is_file()]
    assert bestanden
    assert not [pad.name for pad in bestanden if GEHEIM.encode() in pad.read_bytes()]


def test_own_words_only_after_a_yes(loket: Loket, wessel: str, lees: Lees) -> None:
    loket(wessel, regels=f"citaat\nn\n{GEHEIM}\no\nj\nIk slaap er niet van.\n")
    (notitie,) = notities_uit(lees(wessel).beeld)
    assert (notitie.soort, notitie.deel, notitie.tekst) == ("citaat", "nu", "Ik slaap er niet van.")


@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("hulp", "noodkaart: wie je nu kunt bellen"),
        ("noodkaart", "Direct gevaar: 112."),
        ("waarom", "Waarom vragen we dit?"),
        ("uitkomst", "Wat kan dit huishouden krijgen?"),
        ("signalen", "Er zijn nu geen signalen."),
        ("deel", "4: Wat komt er binnen?"),
        ("deel 4", "Deel: Wat komt er binnen?"),
        ("ronde\n2", "Deel: Wat komt er binnen?"),
        ("beste", "Vraag "),
        ("kort", "Nu alleen wat telt."),
        ("alles", "Nu alle vragen."),
        ("vragen", "nu_eten: nog open."),
        ("tip", "Tip: Bij een rood signaal"),
        ("verder", "Vraag nu_ontruiming:"),
        ("verder\nvorige", "Vraag nu_eten:"),
        ("j\nterug", "Teruggezet: "),
        ("terug", "Er is niets van jou om terug te zetten."),
        ("open", "Deze vraag is al open."),
        ("meld\nb", "Gemeld."),
        ("taal", "Vraag nu_eten: Do you have enough money"),
        ("vraag lan_zorgtoeslag\nkrijg\nl\nover 2 weken", "vraagt loket hier niet naar."),
    ],
)
def test_every_word_does_what_it_says(zitting: Zitting, regel: str, verwacht: str) -> None:
    gesprek = Tekstgesprek(zitting, nieuw(zitting, "Wessel"))
    gesprek.begin()
    gezegd = [zin for deel in regel.split("\n") for zin in lees_regel(gesprek, deel)]
    assert any(verwacht in zin for zin in gezegd), gezegd


@pytest.mark.parametrize(("getypt", "antwoord"), [("=stop", "stop"), ("deel van de huur", "deel van de huur")])
def test_an_answer_that_is_also_a_word_of_loket(
    loket: Loket, wessel: str, lees: Lees, getypt: str, antwoord: str
) -> None:
    loket(wessel, regels=f"vraag nu_een_ding\n{getypt}\n")
    assert lees(wessel).antwoorden == {"nu_een_ding": antwoord}


def test_the_questions_in_english_the_answers_by_the_same_keys(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, "--taal", "en", regels="Yes\nn\nwaarom\n")
    assert "Vraag nu_eten: Do you have enough money for food and medicine until the end of the week?" in uit.regels
    assert "j: Yes" in uit.regels
    assert any(regel.startswith("Why do we ask this?") for regel in uit.regels)
    assert lees(wessel).antwoorden == {"nu_eten": "ja", "nu_ontruiming": "nee"}


def test_a_household_by_a_part_of_its_name(loket: Loket) -> None:
    assert "V-0002" in loket("de boom").regels[0]
    for wie in ("V-9999", "bestaatniet", "a"):
        uit = loket(wie)
        assert (uit.code, uit.uit) == (1, "")
        assert len(uit.fout.splitlines()) == 1


@pytest.mark.parametrize("verkeerd", [[], ["V-0002", "--papier"], ["V-0002", "--uit", "x.txt"], ["--invoer"]])
def test_wrong_use_is_exit_two(loket: Loket, verkeerd: list[str]) -> None:
    assert loket(*verkeerd).code == 2


def test_a_language_that_is_not_there_is_refused_first(loket: Loket) -> None:
    uit = loket("V-0002", "--taal", "xx")
    assert uit.code == 1
    assert "nl, en" in uit.fout


# -- paper ------------------------------------------------------------------------------------------------


def test_the_paper_has_every_core_question_with_its_code(loket: Loket, bronnen: object, zitting: Zitting) -> None:
    uit = loket("--papier", winkel=False)
    assert uit.code == 0
    assert max(map(len, uit.regels)) <= 80
    kern = [item for domein in zitting.bronnen.gesprek.domeinen for item in domein.items if item.kern]
    assert kern
    for item in kern:
        assert f"[{item.id}] " in uit.uit
    assert "[toetsingsinkomen_jaar] " in uit.uit
    blok = uit.uit.partition("[nu_eten] ")[2].split("\n\n")[0]
    assert "[ ] Ja   [ ] Nee   [ ] weet ik niet" in blok


def test_what_may_not_be_kept_has_no_box_on_paper(loket: Loket, zitting: Zitting) -> None:
    uit = loket("--papier", winkel=False).uit
    niet: list[Item] = [
        item
        for domein in zitting.bronnen.gesprek.domeinen
        for item in domein.items
        if item.kern and item.bewaren not in ("ja", "alleen_met_toestemming")
    ]
    assert niet
    for item in niet:
        blok = uit.partition(f"[{item.id}] ")[2].split("\n\n")[0]
        assert "[ ]" not in blok
        assert "Schrijf het antwoord niet op." in blok


def test_the_paper_as_a_private_file_in_english(loket: Loket, tmp_path: Path) -> None:
    bestand = tmp_path / "papier.md"
    uit = loket("--papier", "--taal", "en", "--gemeente", "nijmegen", "--uit", bestand, winkel=False)
    assert uit.code == 0, uit.fout
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    tekst = bestand.read_text("utf-8")
    assert "**Do you have enough money for food and medicine until the end of the week?** `nu_eten`" in tekst
    assert "[ ] Yes   [ ] No" in tekst
    weer = loket("--papier", "--uit", bestand, winkel=False)
    assert (weer.code, weer.uit) == (1, "")
    assert bestand.read_text("utf-8") == tekst
    assert loket("--papier", "--uit", tmp_path / "papier.pdf", winkel=False).code == 1
    assert loket("--papier", "--gemeente", "atlantis", winkel=False).code == 1


def test_quick_entry_in_any_order(loket: Loket, wessel: str, lees: Lees) -> None:
    regels = "vermogen 350\nlas_wonen nee; nu_eten ja\n\nkinderopvangtoeslag.opvang geen\nsch_achter 1,2\n"
    uit = loket(wessel, "--invoer", regels=regels)
    assert uit.code == 1
    assert "nu_eten: Opgeschreven: ja." in uit.regels
    assert "vermogen: Opgeschreven: € 350,00." in uit.regels
    assert any(regel.startswith("las_wonen: Deze code kent loket niet.") for regel in uit.regels)
    assert uit.regels[-1] == "4 antwoorden verwerkt, 1 niet."
    stand = lees(wessel)
    assert stand.antwoorden["nu_eten"] == "ja"
    assert isinstance(stand.antwoorden["sch_achter"], list)
    assert str(stand.situatie.feiten["personen.a.vermogen"]) == "350.00"
    assert stand.beeld.waarde("gesprekplek") is None


def test_quick_entry_of_a_partner_who_comes_in_later(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, "--invoer", regels="vermogen.p1 200; vermogen 100\nvermogen.k1 5\nhh_vorm 2\n")
    assert "vermogen.p1: Opgeschreven: € 200,00." in uit.regels
    assert uit.regels[-1] == "3 antwoorden verwerkt, 1 niet."
    feiten = lees(wessel).situatie.feiten
    assert [str(feiten[f"personen.{wie}.vermogen"]) for wie in ("a", "p1")] == ["100.00", "200.00"]
    assert "[vermogen.p1]" in loket("--papier", winkel=False).uit


def test_quick_entry_asks_before_it_writes_own_words(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, "--invoer", regels=f"net_trots Mijn tuin\nj\nwil_doel1 {GEHEIM}\nnu_eten nee\n")
    assert uit.code == 0
    assert "net_trots: Mag ik dit opschrijven? Typ j of n." in uit.regels
    assert any(regel.startswith("nu_eten: Let op, dit heeft spoed:") for regel in uit.regels)
    assert lees(wessel).antwoorden == {"net_trots": "Mijn tuin", "nu_eten": "nee"}
    assert GEHEIM not in str(lees(wessel).beeld)


def test_quick_entry_inside_the_talk(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, regels="invoer\nvermogen 350\nonzin 3\n\nj\n")
    assert "1 antwoord verwerkt, 1 niet." in uit.regels
    stand = lees(wessel)
    assert stand.antwoorden["nu_eten"] == "ja"
    assert "feit.personen.a.vermogen" in stand.beeld.velden


def test_a_number_of_a_citizen_is_never_written(loket: Loket, wessel: str, lees: Lees) -> None:
    uit = loket(wessel, regels="vraag nu_een_ding\nbel 111222333\nv\n")
    assert "kan zijn" in uit.uit
    assert "111222333" not in uit.uit
    assert not lees(wessel).antwoorden
    assert "111222333" not in str(loket(wessel, "--invoer", regels="nu_een_ding bel 111222333\n").uit)
    assert not lees(wessel).antwoorden
