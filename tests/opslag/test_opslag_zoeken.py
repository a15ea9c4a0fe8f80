import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.domein.dossier import Json, Lijstregel, Wijziging
from loket.opslag.zoeken import gevouwen
from tests.opslag.hulp import Kast

MENSEN = {
    "d1": ("Özgür Çelik", "Dorpsstraat 12", "Noord"),
    "d2": ("Łukasz Świątek", "Kerkplein 3", "Centrum"),
    "d3": ("Anne-Marie van 't Hof", "Dorpsstraat 1", "Zuid"),
    "d4": ("Ilker Işık", "Coöperatiehof 4", "Noord"),
}


@pytest.fixture
def gevuld(kast: Kast) -> Kast:
    for nummer, (dossier, (naam, straat, wijk)) in enumerate(MENSEN.items(), start=1):
        kast.zet(dossier, nummer=f"V-{nummer:04d}", naam=naam, straat=straat, wijk=wijk)
    return kast


@pytest.mark.parametrize(
    ("vraag", "dossiers"),
    [
        ("", ["d3", "d4", "d2", "d1"]),
        ("ozgur celik", ["d1"]),
        ("ÖZGÜR", ["d1"]),
        ("lukasz swiatek", ["d2"]),
        ("isik", ["d4"]),
        ("İLKER", ["d4"]),
        ("van ’t hof", ["d3"]),
        ("hof", ["d3", "d4"]),
        ("cooperatie", ["d4"]),
        ("dorps noord", ["d1"]),
        ("V-0003", ["d3"]),
        ("  dorpsstraat   ", ["d3", "d1"]),
        ("100%", []),
        ("_", []),
        ("dorpsstraat centrum", []),
    ],
)
def test_every_word_is_found_without_accents_or_case(gevuld: Kast, vraag: str, dossiers: list[str]) -> None:
    assert [regel.dossier for regel in gevuld.archief.zoek(vraag)] == dossiers


def test_line_tells_what_is_needed_and_follows_a_change(gevuld: Kast) -> None:
    gevuld.klok.verzet(hours=2)
    gevuld.archief.schrijf("d1", (Wijziging("wijk", soort="wis"), Wijziging("naam", "Bo")), wie="b")
    [regel] = gevuld.archief.zoek("V-0001")
    assert (regel.naam, regel.straat, regel.wijk, regel.gewijzigd) == ("Bo", "Dorpsstraat 12", "", gevuld.klok.nu)
    assert gevuld.archief.zoek("ozgur") == ()
    assert gevuld.archief.aantal() == 4


def test_pages_give_everybody_once_in_order(kast: Kast) -> None:
    for nummer in range(23):
        kast.zet(f"d{nummer:02d}", naam=f"Naam {nummer % 5}")
    gezien: list[Lijstregel] = []
    na: tuple[str, str] | None = None
    while bladzij := kast.archief.zoek("naam", na=na, aantal=4):
        assert len(bladzij) <= 4
        gezien += bladzij
        na = (bladzij[-1].naam, bladzij[-1].dossier)
    assert [regel.dossier for regel in gezien] == [regel.dossier for regel in kast.archief.zoek("")]
    assert len({regel.dossier for regel in gezien}) == 23


@given(st.text())
def test_folding_twice_is_folding_once(tekst: str) -> None:
    assert gevouwen(gevouwen(tekst)) == gevouwen(tekst)


@given(st.text(alphabet="aeiouçñöüéèâžš XYZ"))
def test_case_does_not_matter(tekst: str) -> None:
    assert gevouwen(tekst.upper()) == gevouwen(tekst)


def _afspraak(datum: Json) -> Json:
    return {"tekst": "bellen", "wie": "medewerker", "datum": datum}


def test_agreements_in_the_list_come_from_the_picture(kast: Kast) -> None:
    def regel() -> tuple[int, str | None, int]:
        [gevonden] = kast.archief.zoek("noor")
        return gevonden.open_afspraken, gevonden.eerste_datum, gevonden.niet_getekend

    kast.zet("d1", naam="Noor", afspraakmoment={"datum": "2026-01-01", "plek": "thuis"})
    assert regel() == (0, None, 0)
    kast.zet("d1", **{"afspraak.1": _afspraak("2026-12-10"), "afspraak.2": _afspraak("2026-12-01")})
    assert regel() == (2, "2026-12-01", 2)
    kast.zet("d1", **{"afspraak.2.getekend.a": True})
    kast.zet("d1", **{"afspraak.2.inwoner": "ja"})
    assert regel() == (2, "2026-12-01", 2)
    kast.zet("d1", **{"afspraak.2.getekend.b": True})
    assert regel() == (2, "2026-12-01", 1)
    kast.zet("d1", **{"afspraak.2.klaar": "2026-11-30"})
    assert regel() == (1, "2026-12-10", 1)
    kast.archief.schrijf("d1", (Wijziging("afspraak.2.klaar", soort="wis"),), wie="a")
    assert regel() == (2, "2026-12-01", 1)
    kast.zet("d1", **{"afspraak.1": _afspraak(None)})
    assert regel() == (2, "2026-12-01", 1)
